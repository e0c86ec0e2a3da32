// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert;

import java.util.Optional;
import org.incontro.core.identity.EntityId;

/** What an opportunity fits, and so why somebody may be told of it. Immutable and thread-safe. */
public sealed interface AlertSource {

    /** Returns the identity that preferences and gates are kept by: the interest's, or that of the participant whose profile it is. */
    Optional<EntityId> subject();

    /**
     * An interest that the person saved.
     *
     * @param interest the interest's identity
     */
    record Saved(EntityId interest) implements AlertSource {

        @Override
        public Optional<EntityId> subject() {
            return Optional.of(interest);
        }
    }

    /**
     * The profile of the person, or of an organisation that they speak for. It counts only where the person allows profiling.
     *
     * @param participant whose profile
     */
    record Profile(EntityId participant) implements AlertSource {

        @Override
        public Optional<EntityId> subject() {
            return Optional.of(participant);
        }
    }

    /** Nothing yet: the person's profile is empty and they saved no interest, so they get a few fresh opportunities of their region. */
    record Newcomer() implements AlertSource {

        @Override
        public Optional<EntityId> subject() {
            return Optional.empty();
        }
    }
}
