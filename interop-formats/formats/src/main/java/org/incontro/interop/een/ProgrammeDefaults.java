// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.een;

import java.util.Optional;
import org.incontro.core.opportunity.OpportunityKind;
import org.incontro.core.opportunity.ResearchProgramme;

/** Tells a programme from what the services fill in where there is none. */
final class ProgrammeDefaults {

    private ProgrammeDefaults() {}

    /** Tells whether a programme says anything; that no coordinator is sought says something of a research request alone. */
    static boolean saysMore(OpportunityKind kind, ResearchProgramme programme) {
        boolean isDefault = kind != OpportunityKind.RESEARCH_REQUEST && programme.equals(nothing(Optional.of(false)));
        return !isDefault && !programme.equals(nothing(Optional.empty()));
    }

    private static ResearchProgramme nothing(Optional<Boolean> coordinator) {
        return new ResearchProgramme(
                "", "", "", "", "", "", "", Optional.empty(), "", "", Optional.empty(), "", "", coordinator);
    }
}
