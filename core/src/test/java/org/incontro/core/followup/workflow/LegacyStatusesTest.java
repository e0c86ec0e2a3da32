// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.incontro.core.followup.workflow.LegacyStatuses.Standing;
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
}
