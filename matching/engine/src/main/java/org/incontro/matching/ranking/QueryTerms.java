// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.ranking;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The terms of a query with their counts, in the order in which they first came.
 *
 * @param counts how often each term occurs, at least 1
 * @param length how many terms there are, repetitions counted
 */
record QueryTerms(Map<String, Integer> counts, int length) {

    static QueryTerms of(List<String> terms) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        terms.forEach(term -> counts.merge(term, 1, Integer::sum));
        return new QueryTerms(counts, terms.size());
    }
}
