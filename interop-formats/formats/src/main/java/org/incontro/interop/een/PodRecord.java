// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.een;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.incontro.core.identity.Entity;
import org.incontro.core.identity.EntityId;
import org.incontro.core.identity.Identifier;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.PublicationStatus;

/**
 * What a feed of the network says about one profile: all of it, or only that its status changed. Immutable and thread-safe.
 */
public sealed interface PodRecord {

    /** Returns the identity of the profile across portals. */
    EntityId id();

    /** Returns the profile, or empty if only its status is told. */
    Optional<Opportunity> opportunity();

    /**
     * A profile in full: it replaces what is stored under the same identity.
     *
     * @param content the profile
     */
    record Profile(Opportunity content) implements PodRecord {

        @Override
        public EntityId id() {
            return content.id();
        }

        @Override
        public Optional<Opportunity> opportunity() {
            return Optional.of(content);
        }
    }

    /**
     * The news that a profile changed its status. The present service sends records without content for profiles that are
     * no longer public; they say what to do with a copy, and their empty fields must never replace its texts.
     *
     * @param id the identity of the profile
     * @param identifiers the public and the internal reference, as far as they are given; a copy may lie under either
     * @param status where the profile stands now
     * @param changedAt when it was changed, if said
     */
    record StatusSignal(
            EntityId id, List<Identifier> identifiers, PublicationStatus status, Optional<Instant> changedAt)
            implements PodRecord, Entity {

        /** Copies the list. */
        public StatusSignal {
            identifiers = List.copyOf(identifiers);
        }

        @Override
        public Optional<Opportunity> opportunity() {
            return Optional.empty();
        }
    }
}
