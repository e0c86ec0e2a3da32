// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.een;

import java.util.Optional;
import org.incontro.core.opportunity.OpportunityKind;

/** Finds which of the network's five kinds a profile is, and reports it if it is none. */
final class KindOfProfile {

    private final ProfileFields fields;
    private final String path;

    /**
     * Wraps a profile.
     *
     * @param path where its type stands
     */
    KindOfProfile(ProfileFields fields, String path) {
        this.fields = fields;
        this.path = path;
    }

    /** Finds the kind by the type, or where none is given by the public reference. */
    Optional<OpportunityKind> find(Reference reference) {
        Optional<FeedNode> type = fields.said(path);
        if (type.isEmpty()) {
            return byReference(reference);
        }
        String code = CodeTable.BUNDLED.codeOf("kind", type.get().text());
        Optional<OpportunityKind> kind = OpportunityKind.byCode(code).filter(OpportunityKind::isNetworkKind);
        if (kind.isEmpty()) {
            fields.report(PodProblem.UNKNOWN_KIND, type.get());
        } else {
            type.get().take();
        }
        return kind;
    }

    private Optional<OpportunityKind> byReference(Reference reference) {
        Optional<OpportunityKind> kind = reference.kind();
        if (kind.isPresent()) {
            fields.report(PodProblem.KIND_FROM_REFERENCE, fields.profile());
        } else {
            fields.reportMissing(path);
        }
        return kind;
    }
}
