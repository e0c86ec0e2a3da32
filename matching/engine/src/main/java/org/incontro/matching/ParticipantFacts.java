// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import java.util.Comparator;
import java.util.SortedSet;
import org.incontro.core.participant.Participant;
import org.incontro.core.participant.ParticipantStatus;
import org.incontro.core.place.Country;
import org.incontro.core.place.NutsCode;
import org.incontro.core.privacy.ConsentPurpose;

/**
 * What of a participant the hard filters ask that many share, so that the index asks once for all of them.
 *
 * @param validated whether the portal has approved it
 * @param refusesMatching whether it does not want to be matched
 * @param shown who may see it
 * @param kind the code of the kind of body
 * @param place where it is
 * @param languages the first parts of the tags of the languages it works in, in order
 * @param scope the portal that its record is from
 */
record ParticipantFacts(
        boolean validated,
        boolean refusesMatching,
        ShownTo shown,
        String kind,
        Whereabouts place,
        SortedSet<String> languages,
        String scope) {

    /** Neighbours together, for partners are sought in countries and areas. */
    static final Comparator<ParticipantFacts> BY_PLACE = Comparator.comparing((ParticipantFacts facts) ->
                    facts.place().country().map(Country::code).orElse(""))
            .thenComparing(facts -> facts.place().nuts().map(NutsCode::code).orElse(""))
            .thenComparing(ParticipantFacts::kind)
            .thenComparing(ParticipantFacts::validated)
            .thenComparing(ParticipantFacts::refusesMatching);

    static ParticipantFacts of(Participant participant) {
        return new ParticipantFacts(
                participant.status().equals(ParticipantStatus.VALIDATED),
                participant.disclosure().refuses(ConsentPurpose.MATCHING),
                ShownTo.of(participant.disclosure()),
                participant.kind().code(),
                new Whereabouts(participant.country(), participant.nuts()),
                ParticipantFilter.primary(participant.languages()),
                participant.id().region());
    }
}
