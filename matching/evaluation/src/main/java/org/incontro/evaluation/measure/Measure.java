// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.measure;

import java.util.OptionalInt;

/**
 * A number about one query's ranking, and the way from the numbers of all queries to one.
 *
 * <p>Implementations are immutable and thread-safe. {@link Measures} has those that the field uses; an own one is a
 * class with a name and a formula.
 */
public interface Measure {

    /** Returns the name under which it is printed, such as {@code ndcg_cut_10}. */
    String name();

    /**
     * Measures one ranking.
     *
     * @param ranking what was found and judged for one query; it may have found nothing
     * @return the value, never NaN; its range is the measure's
     */
    double of(JudgedRanking ranking);

    /** Returns how the values of queries become one: their mean, unless the measure says otherwise. */
    default Summary summary() {
        return Summary.MEAN;
    }

    /**
     * Returns the rank below which it looks at no document; empty if it looks at all. Where the documents around this
     * rank have the same score, their identifiers decide the value, of which {@link Evaluation#tiesAtCutoffs()}
     * warns.
     */
    default OptionalInt cut() {
        return OptionalInt.empty();
    }

    /** How the values of queries become one. */
    enum Summary {
        /** Arithmetic mean. */
        MEAN,
        /** Sum of whole numbers. */
        SUM,
        /**
         * Geometric mean: the values are logarithms, of at least 0.00001 since one value of 0 would make a 0 of all.
         * Of a single query it is not printed.
         */
        GEOMETRIC_MEAN
    }
}
