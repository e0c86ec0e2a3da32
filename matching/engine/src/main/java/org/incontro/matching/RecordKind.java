// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import org.incontro.core.identity.Entity;
import org.incontro.core.opportunity.Interest;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.participant.Participant;

/** The kinds of record that an engine holds; identities of different kinds do not meet. */
public enum RecordKind {
    /** An organisation or a person. */
    PARTICIPANT,
    /** An opportunity. */
    OPPORTUNITY,
    /** An interest that somebody saved. */
    INTEREST,
    /** The wish of a participant to hear of what fits its profile, under the participant's identity. */
    PROFILE_INTEREST;

    /**
     * Returns of what kind a record is.
     *
     * @param record a participant, opportunity, interest or profile interest
     * @throws IllegalArgumentException if it is a record of another kind
     */
    public static RecordKind of(Entity record) {
        if (record instanceof Participant) {
            return PARTICIPANT;
        }
        if (record instanceof Opportunity) {
            return OPPORTUNITY;
        }
        if (record instanceof Interest) {
            return INTEREST;
        }
        if (record instanceof ProfileInterest) {
            return PROFILE_INTEREST;
        }
        throw new IllegalArgumentException(
                "a record must be a participant, an opportunity, an interest or a profile interest, but was a "
                        + record.getClass().getSimpleName());
    }
}
