// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.opportunity;

import java.util.Optional;
import org.incontro.core.value.PartialDate;

/** What only some kinds of opportunity have. Implementations are immutable and thread-safe. */
public sealed interface Details permits Cooperation, ProjectIdea, Call {

    /**
     * Tells whether these are the details of a kind.
     *
     * @param kind a kind of opportunity
     */
    boolean suit(OpportunityKind kind);

    /** Returns the last day by which a proposal must be handed in, if there is one. */
    Optional<PartialDate> deadline();

    /** Returns the same details without the days that may be moved, to be compared in substance. */
    Details withoutDeadlines();
}
