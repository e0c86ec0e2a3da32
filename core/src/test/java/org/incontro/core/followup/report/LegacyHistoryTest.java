// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incontro.core.followup.cases.CaseSamples.ADA;
import static org.incontro.core.followup.cases.CaseSamples.GRACE;
import static org.incontro.core.followup.cases.CaseSamples.MONDAY;
import static org.incontro.core.followup.cases.CaseSamples.OPPORTUNITY;
import static org.incontro.core.followup.cases.CaseSamples.salts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.incontro.core.followup.cases.Actor;
import org.incontro.core.followup.cases.Case;
import org.incontro.core.followup.cases.CaseRules;
import org.incontro.core.followup.cases.HistoryCheck;
import org.incontro.core.followup.report.LegacyHistory.Change;
import org.incontro.core.followup.report.LegacyHistory.Imported;
import org.incontro.core.followup.workflow.LegacyStatuses;
import org.incontro.core.identity.EntityId;
import org.junit.jupiter.api.Test;

/** Histories that show every sub-status under every status, invented, in the columns of the original's table. */
class LegacyHistoryTest {

    private static List<String> lines(String file) throws IOException {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(LegacyHistoryTest.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).toList();
        }
    }

    private static List<LegacyHistory> histories() throws IOException {
        Map<String, List<Change>> changes = new LinkedHashMap<>();
        for (String line : lines("legacy-history.csv")) {
            String[] cells = line.split(",", -1);
            Optional<EntityId> inCharge =
                    Optional.of(cells[7]).filter(id -> !id.isEmpty()).map(id -> EntityId.of("oil", "staff-" + id));
            changes.computeIfAbsent(cells[0], key -> new ArrayList<>())
                    .add(new Change(Instant.parse(cells[1]), cells[3], cells[5], inCharge));
        }
        List<LegacyHistory> histories = new ArrayList<>();
        changes.forEach((id, rows) -> histories.add(new LegacyHistory(
                EntityId.of("oil", "eoi-" + id), OPPORTUNITY, ADA, rows.get(0).at(), rows)));
        return histories;
    }

    @Test
    void everyHistoryOfTheOriginalIsTakenOverWholly() throws IOException {
        for (LegacyStatuses statuses : List.of(LegacyStatuses.assistance(), LegacyStatuses.assistanceInNetwork())) {
            TreeSet<String> pairs = new TreeSet<>();
            for (LegacyHistory history : histories()) {
                Imported imported = history.in(statuses, salts());
                assertThat(imported.problems()).isEmpty();
                Case subject = imported.subject();
                assertThat(subject.history()).hasSize(1 + history.changes().size());
                assertThat(HistoryCheck.mistakes(subject.history())).isEmpty();
                assertThat(subject.isOpen()).isFalse();
                assertThat(subject.closingReason()).isPresent();
                assertThat(subject.inCharge()).isPresent();
                history.changes().forEach(change -> pairs.add(change.status() + "/" + change.subStatus()));
            }
            assertThat(pairs).hasSize(statuses.known().size());
        }
    }

    /** The original's log of all its workflows, invented, with every step that its two other workflows know. */
    @Test
    void theLogOfTheOtherWorkflowsIsTakenOverWholly() throws IOException {
        Map<String, LegacyStatuses> workflows = Map.of(
                "ExpressionsOfInterestWorkflow", LegacyStatuses.regional(),
                "PartnershipProfilesWorkflow", LegacyStatuses.ownOpportunity());
        Map<String, List<String[]>> records = new LinkedHashMap<>();
        for (String line : lines("legacy-workflow-log.csv")) {
            String[] cells = line.split(",", -1);
            records.computeIfAbsent(cells[0] + "/" + cells[1], key -> new ArrayList<>())
                    .add(cells);
        }
        TreeSet<String> ends = new TreeSet<>();
        for (Map.Entry<String, List<String[]>> record : records.entrySet()) {
            List<Change> changes = record.getValue().stream()
                    .map(cells -> new Change(Instant.parse(cells[2]), cells[4], "", Optional.empty()))
                    .toList();
            String workflow = record.getValue().get(0)[0];
            Imported imported = new LegacyHistory(
                            EntityId.of("oil", record.getKey()),
                            OPPORTUNITY,
                            ADA,
                            changes.get(0).at(),
                            changes)
                    .in(workflows.get(workflow), salts());
            assertThat(imported.problems()).isEmpty();
            assertThat(imported.subject().history()).hasSize(1 + changes.size());
            assertThat(HistoryCheck.mistakes(imported.subject().history())).isEmpty();
            assertThat(imported.subject().isOpen()).isFalse();
            ends.add(workflow + " " + imported.subject().state());
        }
        assertThat(ends)
                .containsExactly(
                        "ExpressionsOfInterestWorkflow rejected",
                        "ExpressionsOfInterestWorkflow relevant",
                        "PartnershipProfilesWorkflow archived",
                        "PartnershipProfilesWorkflow closed");
    }

    @Test
    void anOpenCaseGoesOnWhereItStood() {
        LegacyHistory history = new LegacyHistory(
                EntityId.parse("oil:eoi-7"),
                OPPORTUNITY,
                ADA,
                MONDAY,
                List.of(new Change(MONDAY.minusSeconds(60), "TAKENOVER", "eoi_sended", Optional.of(GRACE))));
        Case subject = history.in(LegacyStatuses.assistanceInNetwork(), salts()).subject();
        assertThat(subject.state()).isEqualTo("forwarded");
        assertThat(subject.stateSince()).isEqualTo(MONDAY);
        assertThat(CaseRules.available(LegacyStatuses.assistanceInNetwork().workflow(), subject, Actor.advisor(GRACE)))
                .contains("report-contact", "close");
    }

    @Test
    void aStatusThatNobodyKnowsIsReportedAndTheRestIsUsed() {
        LegacyHistory history = new LegacyHistory(
                EntityId.parse("oil:eoi-7"),
                OPPORTUNITY,
                ADA,
                MONDAY,
                List.of(
                        new Change(MONDAY, "DREAMING", "", Optional.empty()),
                        new Change(MONDAY, "CLOSED", "user_not_interested", Optional.of(GRACE))));
        Imported imported = history.in(LegacyStatuses.assistance(), salts());
        assertThat(imported.problems()).hasSize(1);
        assertThat(imported.problems().get(0))
                .startsWith(
                        "row 1 of case oil:eoi-7: must have a known status, but had \"DREAMING\" with \"\". Known are:"
                                + " CLOSED, ");
        assertThat(imported.subject().closingReason()).contains("not-interested");
    }
}
