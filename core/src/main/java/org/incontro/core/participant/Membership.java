// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.participant;

import org.incontro.core.identity.EntityId;

/**
 * A person's place in an organisation, or a participant's place in a network.
 *
 * @param member who belongs
 * @param group what to
 * @param role what they do there
 * @param status how far the membership has come; only {@link MembershipStatus#ACTIVE} gives rights
 */
public record Membership(EntityId member, EntityId group, MemberRole role, MembershipStatus status) {

    /** Tells whether the membership is in force. */
    public boolean isActive() {
        return status.equals(MembershipStatus.ACTIVE);
    }
}
