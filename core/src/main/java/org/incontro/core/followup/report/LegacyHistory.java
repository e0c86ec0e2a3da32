// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.incontro.core.followup.cases.Case;
import org.incontro.core.followup.cases.CaseEvent;
import org.incontro.core.followup.cases.CaseField;
import org.incontro.core.followup.cases.CaseStep;
import org.incontro.core.followup.cases.TextAudience;
import org.incontro.core.followup.workflow.LegacyStatuses;
import org.incontro.core.followup.workflow.LegacyStatuses.Standing;
import org.incontro.core.followup.workflow.Role;
import org.incontro.core.followup.workflow.State;
import org.incontro.core.followup.workflow.Workflow;
import org.incontro.core.identity.EntityId;

/**
 * Takes over a case of the original with its history. Immutable and thread-safe.
 *
 * @param id the case
 * @param opportunity what it is about
 * @param participant who answered
 * @param openedAt when it began
 * @param changes the changes of its status, in the order in which they happened
 */
public record LegacyHistory(
        EntityId id, EntityId opportunity, EntityId participant, Instant openedAt, List<Change> changes) {

    /**
     * One row of the original's history.
     *
     * @param at when
     * @param status the status after it, as the original writes it
     * @param subStatus the sub-status after it; empty if there was none
     * @param inCharge the expert in charge after it, if there was one
     */
    public record Change(Instant at, String status, String subStatus, Optional<EntityId> inCharge) {}

    /**
     * What was taken over.
     *
     * @param subject the case
     * @param problems a sentence in English for each row that could not be used, without personal data
     */
    public record Imported(Case subject, List<String> problems) {

        /** Copies the list. */
        public Imported {
            problems = List.copyOf(problems);
        }
    }

    /** Copies the list. */
    public LegacyHistory {
        changes = List.copyOf(changes);
    }

    /**
     * Returns the case in a workflow of today. A row whose status is not known is reported and left out; the rows after it are used.
     *
     * @param statuses where each old status stands
     * @param salts where the salts of personal fields come from
     */
    public Imported in(LegacyStatuses statuses, RandomGenerator salts) {
        Workflow workflow = statuses.workflow();
        List<String> problems = new ArrayList<>();
        Case subject = Case.of(List.of(CaseEvent.seal(id, 1, "", opening(workflow), salts)));
        int row = 0;
        for (Change change : changes) {
            row++;
            Optional<Standing> standing = statuses.find(change.status(), change.subStatus());
            if (standing.isEmpty()) {
                problems.add("row %s of case %s: must have a known status, but had \"%s\" with \"%s\". Known are: %s"
                        .formatted(row, id, change.status(), change.subStatus(), String.join(", ", statuses.known())));
            } else {
                CaseStep step = step(workflow, subject, standing.get(), change);
                subject = subject.after(subject.next(step, salts));
            }
        }
        return new Imported(subject, problems);
    }

    private CaseStep opening(Workflow workflow) {
        State initial = workflow.state(workflow.initial());
        SortedMap<String, String> facts = new TreeMap<>();
        facts.put(CaseStep.WORKFLOW, workflow.id());
        facts.put(CaseStep.FINGERPRINT, workflow.fingerprint());
        facts.put(CaseStep.OPPORTUNITY, opportunity.toString());
        List<CaseField> fields =
                List.of(new CaseField(CaseField.PARTICIPANT, TextAudience.BOTH_SIDES, participant.toString()));
        return new CaseStep(
                openedAt,
                Role.PARTICIPANT,
                "open",
                "",
                "",
                initial.id(),
                initial.phase(),
                initial.shownToOwner(),
                facts,
                fields);
    }

    private static CaseStep step(Workflow workflow, Case subject, Standing standing, Change change) {
        State to = workflow.state(standing.state());
        SortedMap<String, String> facts = new TreeMap<>();
        standing.reason().ifPresent(reason -> facts.put(CaseStep.CLOSING_REASON, reason));
        facts.put(CaseStep.NOTE + "status", change.status());
        facts.put(CaseStep.NOTE + "sub-status", change.subStatus());
        String inCharge = change.inCharge().map(EntityId::toString).orElse("");
        Instant last = subject.lastEntry().at();
        return new CaseStep(
                change.at().isBefore(last) ? last : change.at(),
                Role.COORDINATOR,
                "import",
                "",
                subject.state(),
                to.id(),
                to.phase(),
                to.shownToOwner(),
                facts,
                List.of(new CaseField(CaseField.IN_CHARGE, TextAudience.BOTH_SIDES, inCharge)));
    }
}
