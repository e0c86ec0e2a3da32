// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.incontro.core.followup.cases.CaseSamples.ADA;
import static org.incontro.core.followup.cases.CaseSamples.CASE;
import static org.incontro.core.followup.cases.CaseSamples.GROUP;
import static org.incontro.core.followup.cases.CaseSamples.OPPORTUNITY;
import static org.incontro.core.followup.cases.CaseSamples.OWNER;
import static org.incontro.core.followup.cases.CaseSamples.TODAY;
import static org.incontro.core.followup.cases.CaseSamples.actor;
import static org.incontro.core.followup.cases.CaseSamples.opening;
import static org.incontro.core.followup.cases.CaseSamples.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incontro.core.followup.cases.OpeningRules.OpenCase;
import org.incontro.core.followup.workflow.Workflows;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Attachment;
import org.incontro.core.opportunity.ExpressionOfInterest;
import org.incontro.core.opportunity.ExpressionOfInterest.Purpose;
import org.incontro.core.participant.Organisation;
import org.incontro.core.participant.ParticipantStatus;
import org.incontro.core.participant.Person;
import org.incontro.core.settings.SettingsException;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.value.MessageTemplates;
import org.junit.jupiter.api.Test;

class OpeningRulesTest {

    private static final OpeningRules RULES = OpeningRules.standard();

    @Test
    void anAnswerThatKeepsToTheRulesIsWelcome() {
        assertThat(RULES.check(opening(), actor(ADA), List.of(), TODAY)).isEmpty();
    }

    @Test
    void eachRuleRefusesUnderItsOwnName() {
        assertThat(guards(opening(), Actor.participant(OWNER), List.of(), TODAY))
                .containsExactly("in-own-name", "may-speak-for-group", "not-own");
        assertThat(guards(opening(), Actor.participant(ADA), List.of(), TODAY)).containsExactly("may-speak-for-group");
        assertThat(guards(opening(), actor(ADA), open(5), TODAY)).containsExactly("most-open-cases");
        assertThat(guards(opening(), actor(ADA), open(4), TODAY)).isEmpty();
        assertThat(guards(opening(), actor(ADA), List.of(new OpenCase(CASE, OPPORTUNITY)), TODAY))
                .containsExactly("one-per-opportunity");
        assertThat(guards(opening(), actor(ADA), List.of(), LocalDate.of(2027, 3, 1)))
                .containsExactly("opportunity-open");
        assertThat(guards(opening(), actor(ADA).speakingFor(List.of(GROUP, OWNER)), List.of(), TODAY))
                .containsExactly("not-own");
        Person unseen = Person.builder(ADA).everValidated(false).build();
        assertThat(guards(with(unseen, "none"), actor(ADA), List.of(), TODAY)).containsExactly("validated-once");
        assertThat(guards(with(person(ADA), " "), actor(ADA), List.of(), TODAY)).containsExactly("conflict-declared");
        Organisation turnedDown = Organisation.builder(ADA)
                .status(ParticipantStatus.NOT_VALIDATED)
                .build();
        assertThat(guards(
                        new Opening(opening().answer(), opening().opportunity(), turnedDown, "none"),
                        actor(ADA),
                        List.of(),
                        TODAY))
                .containsExactly("validated-once");
    }

    @Test
    void textsConsentsAndAttachmentsAreLookedAt() {
        ExpressionOfInterest full = opening().answer();
        ExpressionOfInterest bare = new ExpressionOfInterest(
                CASE,
                full.revision(),
                Purpose.INTEREST,
                OPPORTUNITY,
                ADA,
                Optional.empty(),
                LocalizedText.of("it", "x".repeat(601)),
                LocalizedText.of("it", " "),
                LocalizedText.empty(),
                LocalizedText.empty(),
                Optional.empty(),
                Collections.nCopies(11, full.attachments().get(0)),
                List.of(),
                full.extensions());
        assertThat(RULES.check(
                        new Opening(bare, opening().opportunity(), person(ADA), "none"), actor(ADA), List.of(), TODAY))
                .extracting(refusal -> refusal.sentence("en", Workflows.network()))
                .containsExactly(
                        "\"open\" is refused, because this must be so and is not: the privacy notice is accepted.",
                        "\"open\" is refused, because this must be so and is not: the text \"presentation\" has from 1 to 600 characters.",
                        "\"open\" is refused, because this must be so and is not: the text \"interest\" has from 1 to 600 characters.",
                        "\"open\" is refused, because this must be so and is not: there are at most 10 attachments.");
        assertThat(full.attachments()).hasOnlyElementsOfType(Attachment.class);
    }

    @Test
    void aRuleThatIsSwitchedOffIsSilent() {
        Map<String, Object> off = new LinkedHashMap<>();
        List.of("validatedOnce", "onePerOpportunity", "opportunityOpen", "notOwn", "conflictDeclared", "privacyNotice")
                .forEach(rule -> off.put(rule, false));
        off.put("mostOpenCases", 0);
        OpeningRules lenient = OpeningRules.fromTree(off);
        List<OpenCase> open = new ArrayList<>(open(9));
        open.add(new OpenCase(CASE, OPPORTUNITY));
        Person unseen = Person.builder(ADA).everValidated(false).build();

        assertThat(lenient.check(with(unseen, ""), actor(ADA), open, LocalDate.of(2030, 1, 1)))
                .isEmpty();
        assertThat(OpeningRules.fromTree(Map.of())).isEqualTo(RULES);
    }

    @Test
    void mistakesInATreeAreNamed() {
        assertThatThrownBy(() -> OpeningRules.fromTree(Map.of("mostText", 3, "leastText", 5, "mostOpenCase", 1)))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("mostText: must be at least leastText, but is below")
                .hasMessageContaining("mostOpenCase: is no setting; did you mean \"mostOpenCases\"?");
    }

    @Test
    void everyRuleHasASentenceInEveryLanguage() {
        for (String language : MessageTemplates.LANGUAGES) {
            for (String rule : List.of(
                    "in-own-name",
                    "may-speak-for-group",
                    "validated-once",
                    "most-open-cases",
                    "one-per-opportunity",
                    "opportunity-open",
                    "not-own",
                    "conflict-declared",
                    "privacy-notice",
                    "text-limits",
                    "most-attachments",
                    "consent-by-participant")) {
                assertThat(Refusal.rule(rule, Map.of("most", "5", "least", "1", "text", "x"))
                                .sentence(language, Workflows.network()))
                        .doesNotContain("{", rule);
            }
        }
    }

    @Test
    void partsThatDoNotBelongTogetherAreRefused() {
        assertThatThrownBy(() -> new Opening(
                        opening().answer(), CaseSamples.opportunity(EntityId.parse("x:1")), person(ADA), ""))
                .hasMessage("an answer must be to x:1, but was to een:TRIT20261123001");
        assertThatThrownBy(() -> new Opening(opening().answer(), opening().opportunity(), person(OWNER), ""))
                .hasMessage("an answer must be of the applicant, but the two differ");
    }

    private static Opening with(Person applicant, String conflict) {
        return new Opening(opening().answer(), opening().opportunity(), applicant, conflict);
    }

    private static List<OpenCase> open(int count) {
        List<OpenCase> open = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            open.add(new OpenCase(EntityId.parse("x:case-" + i), EntityId.parse("x:opportunity-" + i)));
        }
        return open;
    }

    private static List<String> guards(Opening opening, Actor actor, List<OpenCase> open, LocalDate today) {
        return RULES.check(opening, actor, open, today).stream()
                .map(Refusal::guard)
                .toList();
    }
}
