// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.opportunity;

/** What only some kinds of opportunity have. Implementations are immutable and thread-safe. */
public sealed interface Details permits Cooperation, ProjectIdea, Call {

    /**
     * Tells whether these are the details of a kind.
     *
     * @param kind a kind of opportunity
     */
    boolean suit(OpportunityKind kind);
}
