// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import java.util.Comparator;
import java.util.Optional;
import org.incontro.core.participant.Participant;
import org.incontro.core.participant.ParticipantStatus;
import org.incontro.core.place.Country;
import org.incontro.core.place.NutsCode;
import org.incontro.core.privacy.Audience;
import org.incontro.core.privacy.ConsentPurpose;
import org.incontro.core.privacy.Field;

/**
 * What of a participant the hard filters ask that many share, so that the index asks once for all of them.
 *
 * @param validated whether the portal has approved it
 * @param refusesMatching whether it does not want to be matched
 * @param whole who may know of it
 * @param location who of these may see where it is
 * @param country where it is, if that is known
 * @param nuts the unit where it is, if that is known
 */
record ParticipantFacts(
        boolean validated,
        boolean refusesMatching,
        Audience whole,
        Audience location,
        Optional<Country> country,
        Optional<NutsCode> nuts) {

    /** Neighbours together, for partners are sought in countries and areas. */
    static final Comparator<ParticipantFacts> BY_PLACE = Comparator.comparing((ParticipantFacts facts) ->
                    facts.country().map(Country::code).orElse(""))
            .thenComparing(facts -> facts.nuts().map(NutsCode::code).orElse(""))
            .thenComparing(ParticipantFacts::validated)
            .thenComparing(ParticipantFacts::refusesMatching);

    static ParticipantFacts of(Participant participant) {
        Audience whole = participant.disclosure().whole();
        return new ParticipantFacts(
                participant.status().equals(ParticipantStatus.VALIDATED),
                participant.disclosure().refuses(ConsentPurpose.MATCHING),
                whole,
                participant.disclosure().fields().getOrDefault(Field.LOCATION, whole),
                participant.country(),
                participant.nuts());
    }
}
