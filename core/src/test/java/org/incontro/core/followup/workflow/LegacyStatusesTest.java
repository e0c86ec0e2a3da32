// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.incontro.core.followup.workflow.LegacyStatuses.Standing;
import org.incontro.core.vocabulary.SharedFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegacyStatusesTest {

    @Test
    void everyPairOfStatusAndSubStatusHasItsPlace() {
        for (LegacyStatuses statuses : List.of(LegacyStatuses.assistance(), LegacyStatuses.assistanceInNetwork())) {
            assertThat(statuses.known()).hasSize(3 * 15);
            for (String status : LegacyStatuses.ASSISTANCE_STATUSES) {
                for (String sub : LegacyStatuses.ASSISTANCE_SUB_STATUSES) {
                    Standing standing = statuses.find(status, sub).orElseThrow();
                    assertThat(statuses.workflow()
                                    .state(standing.state())
                                    .phase()
                                    .isOpen())
                            .as(status + "/" + sub)
                            .isEqualTo(!status.equals("CLOSED"));
                }
            }
        }
    }

    @Test
    void everyStateOfTheOriginalsWorkflowComesFromAStatus() {
        TreeSet<String> reached = new TreeSet<>();
        LegacyStatuses statuses = LegacyStatuses.assistance();
        for (String known : statuses.known()) {
            String[] parts = (known + "/").split("/", -1);
            reached.add(statuses.find(parts[0], parts[1]).orElseThrow().state());
        }
        assertThat(reached).isEqualTo(statuses.workflow().states().keySet());
    }

    @ParameterizedTest
    @CsvSource({
        "SUSPENDED, expr_of_interest, submitted, ",
        "SUSPENDED, activity_suspended, suspended, ",
        "TAKENOVER, eoi_sended, forwarded, ",
        "TAKENOVER, waiting_integration, clarification, ",
        "takenover, '', taken-over, ",
        "CLOSED, agreement_effectuated, agreement, agreement",
        "CLOSED, user_not_interested, closed, not-interested",
        "CLOSED, negotiation_ongoing, closed, not-stated"
    })
    void aPairStandsWhereItsMeaningIs(String status, String sub, String state, String reason) {
        Standing standing =
                LegacyStatuses.assistanceInNetwork().find(status, sub).orElseThrow();
        assertThat(standing.state()).isEqualTo(state);
        assertThat(standing.reason().orElse(null)).isEqualTo(reason);
    }

    @Test
    void proposalsAndProfilesHaveTheirPlacesToo() {
        for (String status : List.of("DRAFT", "ACTIVE", "TOVALIDATE", "RELEVANT", "REJECTED")) {
            assertThat(LegacyStatuses.regional().find(status, "")).as(status).isPresent();
        }
        for (String status : List.of(
                "DRAFT",
                "TOVALIDATE",
                "VALIDATED",
                "FEEDBACKRECEIVED",
                "ARCHIVED",
                "CLOSED",
                "DRAFT_ACCEPTED",
                "DRAFT_REJECTED",
                "CLIENT_VALIDATION_PENDING",
                "UNDER_VALIDATION",
                "UNDER_REVIEW",
                "ON_HOLD",
                "FLAGGED",
                "REJECTED",
                "PUBLISHED",
                "EXPIRED")) {
            assertThat(LegacyStatuses.ownOpportunity().find(status, ""))
                    .as(status)
                    .isPresent();
        }
        assertThat(LegacyStatuses.regional().find("PUBLISHED", "")).isEmpty();
    }

    @Test
    void theNameOfTheWorkflowBeforeAStatusDoesNotMatter() {
        assertThat(LegacyStatuses.regional().find("ExpressionsOfInterestWorkflow/RELEVANT", ""))
                .isEqualTo(LegacyStatuses.regional().find("relevant", ""))
                .isPresent();
    }

    /** What stands between two pieces of the description of the original. */
    private static String between(String page, String start, String end) {
        int from = page.indexOf(start);
        assertThat(from).as(start).isPositive();
        return page.substring(from + start.length(), page.indexOf(end, from + start.length()));
    }

    private static List<String> words(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    /** Against the description itself, so that neither this test nor the mapping can forget one that the other forgot. */
    @Test
    void everyStatusThatTheDescriptionOfTheOriginalNamesIsKnown() throws IOException {
        String page = Files.readString(SharedFiles.required("domain/lombardy-and-een.md"));
        String assistance = between(page, "4. States ", "5. Transfer");
        List<String> statuses = words("[A-Z]{4,}", assistance.substring(0, assistance.indexOf('.')));
        List<String> subStatuses = words("[a-z]+(_[a-z]+)+", between(assistance, "Free sub-status", "."));
        assertThat(statuses).containsExactlyInAnyOrderElementsOf(LegacyStatuses.ASSISTANCE_STATUSES);
        assertThat(subStatuses).hasSize(14).containsExactlyInAnyOrderElementsOf(LegacyStatuses.ASSISTANCE_SUB_STATUSES);

        String regional = between(between(page, "### A5", "### A6"), "Workflow ", "Allowed when");
        assertThat(words("[A-Z]{5,}", regional))
                .hasSize(5)
                .allSatisfy(status ->
                        assertThat(LegacyStatuses.regional().find(status, "")).isPresent());
        String proposals = between(between(page, "### A4", "### A5"), "Workflow ", "First non-draft");
        String profiles = between(page, "* Statuses: ", "PUBLISHED ≠");
        assertThat(words("[A-Z_]{5,}", proposals)).hasSize(6);
        assertThat(words("[A-Z_]{5,}", profiles)).hasSize(12);
        assertThat(words("[A-Z_]{5,}", proposals + profiles))
                .allSatisfy(status -> assertThat(LegacyStatuses.ownOpportunity().find(status, ""))
                        .as(status)
                        .isPresent());
    }
}
