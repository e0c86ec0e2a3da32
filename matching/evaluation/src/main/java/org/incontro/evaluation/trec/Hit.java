// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.trec;

/**
 * A document that was found for a query.
 *
 * @param document its identifier, without white space
 * @param score how well it fits: higher is better, comparable only within its query, never NaN
 */
public record Hit(String document, double score) {

    /** Refuses a score that is not a number. */
    public Hit {
        if (Double.isNaN(score)) {
            throw new IllegalArgumentException("score of " + document + " must be a number, but was NaN");
        }
    }
}
