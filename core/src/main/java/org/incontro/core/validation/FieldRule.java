// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.validation;

import org.incontro.core.opportunity.OpportunityKind;

/**
 * What one field of one kind of opportunity must look like.
 *
 * @param kind the kind
 * @param field the field's name, as {@link FieldRules} lists them
 * @param required whether it must be there
 * @param minimum the least number of characters, or 0
 * @param maximum the greatest number of characters of a text, or of entries of a list; {@link Integer#MAX_VALUE} for none
 */
public record FieldRule(OpportunityKind kind, String field, boolean required, int minimum, int maximum) {

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if they are not 0 ≤ minimum ≤ maximum
     */
    public FieldRule {
        if (minimum < 0 || maximum < minimum) {
            throw new IllegalArgumentException("minimum and maximum must be in order and at least 0, but were %s and %s"
                    .formatted(minimum, maximum));
        }
    }
}
