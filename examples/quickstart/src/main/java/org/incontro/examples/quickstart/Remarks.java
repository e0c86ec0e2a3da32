// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.examples.quickstart;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.incontro.core.problem.Problem;

/**
 * Some of what the reader of a source remarked, each with its place and what to do.
 *
 * @param lines one each; what cost more first, then in the order of the file, but the first of each kind before all others
 * @param more how many more there are
 */
record Remarks(List<String> lines, long more) {

    private static final Comparator<Problem> WORST_FIRST =
            Comparator.comparing(Problem::severity).reversed();

    /**
     * Chooses remarks of a source.
     *
     * @param limit how many at most
     * @param language of the sentences
     */
    static Remarks of(Source source, int limit, String language) {
        Set<String> seen = new LinkedHashSet<>();
        List<Problem> sorted = source.problems().stream().sorted(WORST_FIRST).toList();
        List<Problem> firsts = sorted.stream()
                .filter(problem -> seen.add(problem.code().name()))
                .toList();
        Set<Problem> chosen = new LinkedHashSet<>(firsts);
        chosen.addAll(sorted);
        List<String> lines = chosen.stream()
                .limit(limit)
                .map(problem -> Legible.line(problem.message(language)))
                .toList();
        return new Remarks(lines, source.problems().total() - lines.size());
    }
}
