// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many records share the same facts. Thread-safe.
 *
 * @param <F> the facts
 */
final class FactsCount<F> {

    private final Map<F, Integer> counts = new ConcurrentHashMap<>();

    void add(F facts) {
        counts.merge(facts, 1, Integer::sum);
    }

    void remove(F facts) {
        counts.computeIfPresent(facts, (same, count) -> count == 1 ? null : count - 1);
    }

    int of(F facts) {
        return counts.getOrDefault(facts, 0);
    }

    void clear() {
        counts.clear();
    }
}
