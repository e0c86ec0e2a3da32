// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import org.incontro.core.identity.Entity;
import org.incontro.core.opportunity.Interest;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.participant.Participant;

/** A record with all that scoring needs of it under one model. Implementations are immutable. */
sealed interface Held permits ParticipantProfile, Posting, SavedInterest, ProfileWish {

    /** Returns what names the record. */
    RecordKey key();

    /** Returns the same record for another state, made anew where its model asks for that. */
    Held under(EngineState state);

    /** Puts it into a state for whose model it was made. */
    void enter(EngineState state);

    /** Makes a record ready for a state. */
    @FunctionalInterface
    interface Maker {
        Held under(EngineState state);

        /** Returns what makes a participant, an opportunity, an interest or a profile interest ready. */
        static Maker of(Entity record) {
            if (record instanceof Participant participant) {
                return state -> ParticipantProfile.of(participant, state.model);
            }
            if (record instanceof Opportunity opportunity) {
                return state -> Posting.of(opportunity, state.model);
            }
            if (record instanceof Interest interest) {
                return state -> state.saved(interest);
            }
            return state -> new ProfileWish((ProfileInterest) record);
        }
    }
}
