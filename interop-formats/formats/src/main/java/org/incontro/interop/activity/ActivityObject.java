// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.activity;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.incontro.core.identity.Entity;
import org.incontro.core.opportunity.ExpressionOfInterest;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.participant.Participant;
import org.incontro.interop.internal.Iris;

/** What an activity is about. Immutable. */
public sealed interface ActivityObject {

    /** Returns the name by which it is known everywhere, an absolute IRI. */
    String iri();

    /** Returns which version of it this is, as {@link org.incontro.core.identity.Revision#number} counts, if that is said. */
    OptionalLong version();

    /**
     * Something that is only named.
     *
     * @param iri its name
     */
    record Reference(String iri) implements ActivityObject {

        @Override
        public OptionalLong version() {
            return OptionalLong.empty();
        }
    }

    /**
     * A record that goes along with the activity.
     *
     * @param content a participant, an opportunity or an expression of interest
     */
    record Carried(Entity content) implements ActivityObject {

        /**
         * Checks the type.
         *
         * @throws IllegalArgumentException if it is a record of another type
         */
        public Carried {
            if (!(content instanceof Participant
                    || content instanceof Opportunity
                    || content instanceof ExpressionOfInterest)) {
                throw new IllegalArgumentException(
                        "an activity must carry a participant, an opportunity or an expression of interest, but was: "
                                + content.getClass().getSimpleName());
            }
        }

        @Override
        public String iri() {
            return Iris.of(content.id());
        }

        @Override
        public OptionalLong version() {
            return OptionalLong.of(Records.revision(content).number());
        }
    }

    /**
     * What is left of something that was deleted.
     *
     * @param iri its name
     * @param formerType what it was, as a word of the vocabulary; may be empty
     * @param deleted when it was deleted, if known
     * @param version which version ended it; empty if that is not said, and then nothing follows it
     */
    record Tombstone(String iri, String formerType, Optional<Instant> deleted, OptionalLong version)
            implements ActivityObject {}
}
