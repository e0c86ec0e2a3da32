// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incontro.core.followup.report.LegacyHistory;
import org.incontro.core.followup.workflow.LegacyStatuses;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.ExpressionOfInterest;
import org.incontro.core.participant.ContactPoint;
import org.incontro.core.problem.Problem;
import org.incontro.core.value.LocalizedText;

/** Maps a row of answers, and how their follow-up went. */
final class AnswerRow {

    private final SourceRow row;
    private final SourceKey key;
    private final Joined joined;

    AnswerRow(SourceRow row, SourceKey key, Joined joined) {
        this.row = row;
        this.key = key;
        this.joined = joined;
    }

    ExpressionOfInterest toRegion(EntityId id, EntityId opportunity, EntityId person) {
        row.take("status", "partnership_profile_id");
        Optional<EntityId> behalf =
                Words.simpleName(row.text("user_network_reference_classname")).equals("Profilo")
                        ? joined.organisationOf(row, "user_network_reference_id")
                        : row.reference("user_network_reference_id")
                                .map(community -> EntityId.of(id.region(), "community-" + community));
        return new ExpressionOfInterest(
                id,
                row.revision(key),
                ExpressionOfInterest.Purpose.INTEREST,
                opportunity,
                person,
                behalf,
                row.words("additional_information"),
                row.words("partnership_offered"),
                LocalizedText.empty(),
                row.words("clarifications"),
                Optional.empty(),
                List.of(),
                List.of(),
                row.rest());
    }

    ExpressionOfInterest toNetwork(EntityId id, EntityId opportunity, EntityId person) {
        row.take("user_id", "een_partnership_proposal_id", "status", "sub_status", "een_staff_id", "privacy");
        boolean asks = row.flag("is_request_more_info");
        ContactPoint contact = contact(person);
        return new ExpressionOfInterest(
                id,
                row.revision(key),
                asks ? ExpressionOfInterest.Purpose.INFORMATION : ExpressionOfInterest.Purpose.INTEREST,
                opportunity,
                person,
                joined.organisationOf(row, "organization_id"),
                row.words("organization_presentation"),
                row.words("technology_interest"),
                row.words("information_request"),
                LocalizedText.empty(),
                Optional.of(contact),
                List.of(),
                List.of(),
                row.rest());
    }

    private ContactPoint contact(EntityId person) {
        return new ContactPoint(
                Optional.of(person),
                row.text("contact_person"),
                row.text("company_organization", "org_name_inserted_manually"),
                Optional.empty(),
                "",
                Optional.empty(),
                "",
                row.text("email"),
                row.text("phone"),
                row.text("web_site"));
    }

    /** Where no history was kept, the case has one change: to where it stands. */
    LegacyHistory history(
            EntityId id,
            EntityId opportunity,
            EntityId person,
            List<LegacyHistory.Change> kept,
            LegacyStatuses statuses) {
        List<LegacyHistory.Change> known = new ArrayList<>();
        for (LegacyHistory.Change change : kept) {
            if (statuses.find(change.status(), change.subStatus()).isPresent()) {
                known.add(change);
            } else {
                row.report(Problem.of(MigrationProblem.UNKNOWN_STATUS, "status")
                        .with("value", SourceRow.shown(change.status() + "/" + change.subStatus())));
            }
        }
        if (known.isEmpty()) {
            current(statuses).ifPresent(known::add);
        }
        return new LegacyHistory(
                id, opportunity, person, row.instant("created_at").orElse(java.time.Instant.EPOCH), known);
    }

    private Optional<LegacyHistory.Change> current(LegacyStatuses statuses) {
        String status = Words.simpleName(row.text("status"));
        String subStatus = row.text("sub_status");
        if (!status.isEmpty() && statuses.find(status, subStatus).isEmpty()) {
            row.report(Problem.of(MigrationProblem.UNKNOWN_STATUS, "status")
                    .with("value", SourceRow.shown(status + "/" + subStatus)));
        }
        return Optional.of(status)
                .filter(text -> statuses.find(text, subStatus).isPresent())
                .map(text -> new LegacyHistory.Change(
                        row.instant("updated_at")
                                .or(() -> row.instant("created_at"))
                                .orElse(java.time.Instant.EPOCH),
                        text,
                        subStatus,
                        row.reference("een_staff_id").map(joined::staffId)));
    }
}
