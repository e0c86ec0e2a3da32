// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup.cases;

import java.time.LocalDate;
import java.util.Optional;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.validation.FieldRules;

/**
 * What a decision must know beside the case. Immutable and thread-safe.
 *
 * @param today the day in the region's time zone
 * @param opportunity the opportunity, for guards that look at it
 * @param fieldRules the limits of its fields
 * @param review what a review must answer
 * @param renewal when a term may be prolonged
 */
public record Context(
        LocalDate today,
        Optional<Opportunity> opportunity,
        FieldRules fieldRules,
        ReviewChecklist review,
        RenewalTerms renewal) {

    /**
     * Returns a context with the bundled rules and without an opportunity.
     *
     * @param today the day in the region's time zone
     */
    public static Context on(LocalDate today) {
        return new Context(
                today, Optional.empty(), FieldRules.standard(), ReviewChecklist.network(), RenewalTerms.network());
    }

    /**
     * Returns this context with an opportunity.
     *
     * @param about the opportunity
     */
    public Context about(Opportunity about) {
        return new Context(today, Optional.of(about), fieldRules, review, renewal);
    }
}
