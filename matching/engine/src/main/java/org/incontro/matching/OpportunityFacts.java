// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.SortedSet;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.OpportunityKind;
import org.incontro.core.opportunity.Publication;
import org.incontro.core.opportunity.Reach;

/**
 * What of an opportunity the hard filters ask that many share, so that the index asks once for all of them.
 *
 * @param publication its life, without the day on which it was submitted
 * @param lastDay the last day on which an answer is welcome, if there is one
 * @param kind what kind of opportunity it is
 * @param reach where partners are sought
 * @param place where it comes from
 * @param languages the first parts of the tags of the languages in which partners are sought, in order
 * @param clientLanguages the first parts of the tags of the languages in which the client can be spoken to, in order
 * @param shown who may see it
 * @param scope the portal that its record is from
 */
record OpportunityFacts(
        Publication publication,
        Optional<LocalDate> lastDay,
        OpportunityKind kind,
        Reach reach,
        Whereabouts place,
        SortedSet<String> languages,
        SortedSet<String> clientLanguages,
        ShownTo shown,
        String scope) {

    /** By their last days, for what has expired is what is refused most. */
    static final Comparator<OpportunityFacts> BY_LAST_DAY = Comparator.comparing(
                    (OpportunityFacts facts) -> facts.publication().status().code())
            .thenComparing(facts -> facts.lastDay().orElse(LocalDate.MAX));

    static OpportunityFacts of(Opportunity opportunity) {
        Publication life = opportunity.publication();
        return new OpportunityFacts(
                new Publication(
                        life.status(),
                        life.openForAnswers(),
                        Optional.empty(),
                        life.publishedOn(),
                        life.answersUntil(),
                        life.expiresOn()),
                opportunity.lastDay(),
                opportunity.kind(),
                opportunity.reach(),
                new Whereabouts(opportunity.country(), opportunity.nuts()),
                ParticipantFilter.primary(opportunity.reach().languages()),
                ParticipantFilter.primary(opportunity.clientLanguages()),
                ShownTo.of(opportunity.disclosure()),
                opportunity.id().region());
    }
}
