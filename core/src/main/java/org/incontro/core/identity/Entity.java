// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.identity;

/**
 * A value that stands on its own and has an identity across portals: a participant, an opportunity, an interest, an
 * expression of interest, an advisor.
 *
 * <p>It is what streams of mixed records hold and what stores keep under one key. Implementations are immutable.
 */
public interface Entity {

    /** Returns the identity across portals. */
    EntityId id();
}
