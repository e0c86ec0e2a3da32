// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.table;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Values under all the words that name them. Built by one thread, then only read.
 *
 * @param <T> the values
 */
final class WordList<T> {

    private final Map<String, T> values = new LinkedHashMap<>();
    private final Map<String, String> spelled = new LinkedHashMap<>();

    /** Adds a word; of two values with the same word the first keeps it. */
    void add(String word, T value) {
        String spelling = Spelling.of(word);
        if (values.putIfAbsent(spelling, value) == null) {
            spelled.put(spelling, word);
        }
    }

    Optional<T> find(String word) {
        return Optional.ofNullable(values.get(Spelling.of(word)));
    }

    /** Returns the word that is the fewest letters away; of equally near ones the first added. */
    String nearest(String word) {
        String spelling = Spelling.of(word);
        String best = "";
        int least = Integer.MAX_VALUE;
        for (Map.Entry<String, String> entry : spelled.entrySet()) {
            int distance = Spelling.distance(spelling, entry.getKey());
            if (distance < least) {
                least = distance;
                best = entry.getValue();
            }
        }
        return best;
    }
}
