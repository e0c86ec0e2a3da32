// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.incontro.core.followup.FollowUp;
import org.incontro.core.followup.FollowUpSettings;
import org.incontro.core.followup.cases.Actor;
import org.incontro.core.followup.cases.CaseCommand;
import org.incontro.core.followup.cases.Opening;
import org.incontro.core.followup.report.OutcomeLabel;
import org.incontro.core.followup.report.Outcomes;
import org.incontro.core.followup.store.CaseStore;
import org.incontro.core.followup.store.MemoryCaseStore;
import org.incontro.core.followup.workflow.Workflows;
import org.incontro.core.identity.EntityId;
import org.incontro.core.identity.Revision;
import org.incontro.core.opportunity.ExpressionOfInterest;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.OpportunityKind;
import org.incontro.core.outbox.MemoryOutbox;
import org.incontro.core.participant.Person;
import org.incontro.core.privacy.Consent;
import org.incontro.core.privacy.ConsentPurpose;
import org.incontro.core.value.Extensions;
import org.incontro.core.value.LocalizedText;
import org.junit.jupiter.api.Test;

/** What became of answers tells whether the likelihoods of the matches that led to them meant what they said. */
class OutcomeCalibrationTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Actor ADVISOR = Actor.advisor(EntityId.parse("x:grace"));
    private static final EntityId OPPORTUNITY = EntityId.parse("x:o");

    private final CaseStore store = new MemoryCaseStore();
    private final FollowUp followUp =
            FollowUp.of(FollowUpSettings.standard(ZoneId.of("Europe/Rome")), store, new MemoryOutbox(), new Random(7));

    private EntityId opened(String name) {
        EntityId participant = EntityId.of("x", name);
        ExpressionOfInterest answer = new ExpressionOfInterest(
                EntityId.of("x", "case-" + name),
                Revision.initial(),
                ExpressionOfInterest.Purpose.INTEREST,
                OPPORTUNITY,
                participant,
                Optional.empty(),
                LocalizedText.of("en", "We grind mirrors."),
                LocalizedText.of("en", "We can deform them."),
                LocalizedText.empty(),
                LocalizedText.empty(),
                Optional.empty(),
                List.of(),
                List.of(
                        Consent.granted(ConsentPurpose.PRIVACY_NOTICE, NOW),
                        Consent.granted(ConsentPurpose.CONTACT_SHARING, NOW)),
                Extensions.none());
        Opportunity opportunity = Opportunity.builder(OpportunityKind.TECHNOLOGY_REQUEST, OPPORTUNITY)
                .title("en", "Adaptive optics")
                .expiresOn(LocalDate.of(2027, 2, 1))
                .build();
        Opening opening =
                new Opening(answer, opportunity, Person.builder(participant).build(), "none");
        assertThat(followUp.open(opening, Actor.participant(participant), NOW).refusals())
                .isEmpty();
        followUp.act(answer.id(), CaseCommand.of("take-over"), ADVISOR, NOW);
        return answer.id();
    }

    private void agreed(String name) {
        EntityId id = opened(name);
        for (CaseCommand command : List.of(
                CaseCommand.of("forward"),
                CaseCommand.of("report-contact"),
                CaseCommand.of("agree").closing("agreement"))) {
            assertThat(followUp.act(id, command, ADVISOR, NOW).isGranted()).isTrue();
        }
    }

    private void closed(String name, String reason) {
        assertThat(followUp.act(opened(name), CaseCommand.of("close").closing(reason), ADVISOR, NOW)
                        .isGranted())
                .isTrue();
    }

    @Test
    void endsOfCasesAreLabelsOfTheMatchesThatBeganThem() {
        agreed("ada");
        agreed("hedy");
        closed("mary", "other-side-not-interested");
        closed("rosa", "duplicate");
        opened("lise");
        Map<String, Double> said = Map.of("ada", 0.8, "hedy", 0.7, "mary", 0.2, "rosa", 0.9, "lise", 0.9);

        List<OutcomeLabel> labels = Outcomes.labels(Workflows.network(), store.cases(Optional.empty(), 9));
        double[] likelihoods = labels.stream()
                .mapToDouble(label -> said.get(label.participant().local()))
                .toArray();
        boolean[] outcomes = new boolean[labels.size()];
        for (int i = 0; i < outcomes.length; i++) {
            outcomes[i] = labels.get(i).success();
        }
        Calibration calibration = Calibration.of(likelihoods, outcomes);
        assertThat(labels).as("a duplicate and an open case say nothing").hasSize(3);
        assertThat(calibration.baseRate()).isEqualTo(2.0 / 3);
        assertThat(calibration.brier()).isCloseTo((0.04 + 0.09 + 0.04) / 3, within(1e-12));
        assertThat(calibration.brier()).isLessThan(calibration.constantBrier());
    }
}
