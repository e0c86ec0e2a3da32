// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.ranking;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The terms of a query with their counts, in the order in which they first came.
 *
 * @param counts how much each term is asked for, above 0: as often as it occurs unless said otherwise
 * @param length how many terms there are, repetitions counted
 */
record QueryTerms(Map<String, Double> counts, int length) {

    static QueryTerms of(List<String> terms) {
        Map<String, Double> counts = new LinkedHashMap<>();
        terms.forEach(term -> counts.merge(term, 1.0, Double::sum));
        return new QueryTerms(counts, terms.size());
    }

    /** Returns these terms with repetition counting less: {@code Bäcker/Bäckerin} says {@code Bäcker} once and a bit. */
    QueryTerms damped() {
        Map<String, Double> less = new LinkedHashMap<>();
        counts.forEach((term, count) -> less.put(term, Math.sqrt(count)));
        return new QueryTerms(less, length);
    }
}
