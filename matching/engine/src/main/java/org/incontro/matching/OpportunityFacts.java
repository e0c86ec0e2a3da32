// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.Publication;
import org.incontro.core.opportunity.Reach;
import org.incontro.core.place.Country;
import org.incontro.core.privacy.Audience;
import org.incontro.core.privacy.Field;

/**
 * What of an opportunity the hard filters ask that many share, so that the index asks once for all of them.
 *
 * @param publication its life, without the day on which it was submitted
 * @param lastDay the last day on which an answer is welcome, if there is one
 * @param network whether it is of a kind that the network exchanges
 * @param reach where partners are sought
 * @param country where it comes from, if that is known
 * @param whole who may know of it
 * @param location who of these may see where it comes from
 */
record OpportunityFacts(
        Publication publication,
        Optional<LocalDate> lastDay,
        boolean network,
        Reach reach,
        Optional<Country> country,
        Audience whole,
        Audience location) {

    /** By their last days, for what has expired is what is refused most. */
    static final Comparator<OpportunityFacts> BY_LAST_DAY = Comparator.comparing(
                    (OpportunityFacts facts) -> facts.publication().status().code())
            .thenComparing(facts -> facts.lastDay().orElse(LocalDate.MAX));

    static OpportunityFacts of(Opportunity opportunity) {
        Publication life = opportunity.publication();
        Audience whole = opportunity.disclosure().whole();
        return new OpportunityFacts(
                new Publication(
                        life.status(),
                        life.openForAnswers(),
                        Optional.empty(),
                        life.publishedOn(),
                        life.answersUntil(),
                        life.expiresOn()),
                opportunity.lastDay(),
                opportunity.kind().isNetworkKind(),
                opportunity.reach(),
                opportunity.country(),
                whole,
                opportunity.disclosure().fields().getOrDefault(Field.LOCATION, whole));
    }
}
