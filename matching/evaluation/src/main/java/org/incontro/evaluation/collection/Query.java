// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.collection;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is asked.
 *
 * @param id unique in its collection, without white space
 * @param text what is asked for
 * @param date when it is asked: only documents dated before it count
 */
public record Query(String id, String text, Optional<LocalDate> date) {

    /**
     * Returns a query that no date restricts.
     *
     * @param id unique in its collection, without white space
     * @param text what is asked for
     */
    public static Query of(String id, String text) {
        return new Query(id, text, Optional.empty());
    }
}
