// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.incontro.core.followup.cases.CaseSamples.ADA;
import static org.incontro.core.followup.cases.CaseSamples.CHIEF;
import static org.incontro.core.followup.cases.CaseSamples.CONTEXT;
import static org.incontro.core.followup.cases.CaseSamples.GRACE;
import static org.incontro.core.followup.cases.CaseSamples.HEDY;
import static org.incontro.core.followup.cases.CaseSamples.MONDAY;
import static org.incontro.core.followup.cases.CaseSamples.OWNER;
import static org.incontro.core.followup.cases.CaseSamples.after;
import static org.incontro.core.followup.cases.CaseSamples.network;
import static org.incontro.core.followup.cases.CaseSamples.opened;
import static org.incontro.core.followup.cases.CaseSamples.salts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.incontro.core.followup.workflow.Role;
import org.incontro.core.followup.workflow.Workflow;
import org.incontro.core.followup.workflow.Workflows;
import org.incontro.core.identity.EntityId;
import org.incontro.core.privacy.Consent;
import org.incontro.core.privacy.ConsentPurpose;
import org.incontro.core.validation.FieldRules;
import org.junit.jupiter.api.Test;

class CaseRulesTest {

    private static final Actor GRACE_ADVISES = Actor.advisor(GRACE);

    @Test
    void aCommandRefusesMoreThanADatabaseCanHold() {
        CaseCommand suspend = CaseCommand.of("suspend");
        assertThat(suspend.until(CaseCommand.LAST_DAY).until()).contains(LocalDate.of(9999, 12, 31));
        assertThatThrownBy(() -> suspend.until(LocalDate.MAX))
                .hasMessage("until must be at most 9999-12-31, but was +999999999-12-31");
        assertThatThrownBy(() -> suspend.noting("x", "y".repeat(1_001)))
                .hasMessage("names and values of facts must have at most 1000 characters, but one had 1001");
        assertThatThrownBy(() -> suspend.check("x".repeat(1_001), "1"))
                .hasMessage("names and values of checks must have at most 1000 characters, but one had 1001");
        assertThatThrownBy(() -> {
                    CaseCommand more = suspend;
                    for (int i = 0; i <= 100; i++) {
                        more = more.noting("n" + i, "");
                    }
                })
                .hasMessage("facts must be at most 100, but were 101");
    }

    @Test
    void aCaseGoesFromAnAnswerToAnAgreement() {
        Case agreed = after(
                network(),
                opened(network()),
                MONDAY,
                CaseCommand.of("take-over"),
                GRACE_ADVISES,
                CaseCommand.of("ask").saying("Which wavelength?"),
                GRACE_ADVISES,
                CaseCommand.of("answer").saying("1550 nm"),
                Actor.participant(ADA),
                CaseCommand.of("forward"),
                GRACE_ADVISES,
                CaseCommand.of("report-contact"),
                Actor.participant(OWNER),
                CaseCommand.of("suspend").because("holidays").until(LocalDate.of(2027, 1, 10)),
                GRACE_ADVISES,
                CaseCommand.of("resume"),
                GRACE_ADVISES,
                CaseCommand.of("negotiate"),
                GRACE_ADVISES,
                CaseCommand.of("agree").closing("agreement"),
                GRACE_ADVISES);

        assertThat(agreed.state()).isEqualTo("agreement");
        assertThat(agreed.isOpen()).isFalse();
        assertThat(agreed.closingReason()).contains("agreement");
        assertThat(agreed.inCharge()).contains(GRACE);
        assertThat(agreed.history())
                .extracting(CaseEvent::to)
                .contains("suspended")
                .endsWith("contact", "negotiation", "agreement");
        assertThat(HistoryCheck.mistakes(agreed.history())).isEmpty();
        assertThat(agreed.toString()).isEqualTo("Case[lombardia:case-1, agreement, 10]");
    }

    @Test
    void aRefusalNamesWhatStoodAgainstIt() {
        Workflow workflow = network();
        Case taken = after(workflow, opened(workflow), MONDAY, CaseCommand.of("take-over"), GRACE_ADVISES);

        assertThat(refusal(taken, CaseCommand.of("explode"), GRACE_ADVISES).sentence("en", workflow))
                .startsWith("There is no command \"explode\"; there are: agree, answer, ask,");
        assertThat(refusal(taken, CaseCommand.of("agree"), GRACE_ADVISES).sentence("en", workflow))
                .isEqualTo("\"record the agreement\" is not possible while the case is: taken over."
                        + " It is possible in: in contact, in negotiation.");
        assertThat(refusal(taken, CaseCommand.of("forward"), Actor.participant(ADA))
                        .sentence("it", workflow))
                .isEqualTo("«inoltrare» non spetta a lei (partecipante) finché la pratica è: presa in carico;"
                        + " spetta a: consulente incaricato.");
        assertThat(refusal(taken, CaseCommand.of("withdraw"), Actor.participant(ADA))
                        .sentence("en", workflow))
                .isEqualTo("\"withdraw\" needs one of these closing reasons, or none if there are none:"
                        + " participant not interested any more, withdrawn.");
        assertThat(refusal(taken, CaseCommand.of("ask"), GRACE_ADVISES).sentence("de", workflow))
                .isEqualTo(
                        "„Klärung erbitten“ wird abgelehnt, weil diese Bedingung nicht erfüllt ist: ein Text ist angegeben.");
        assertThat(refusal(taken, CaseCommand.of("ask"), Actor.advisor(HEDY)))
                .isEqualTo(Refusal.of(Refusal.Cause.NOT_FOUND, "ask"));
        assertThat(refusal(taken, CaseCommand.of("ask"), Actor.advisor(HEDY)).sentence("fr", workflow))
                .isEqualTo("Il n’existe pas de tel dossier pour vous.");
    }

    @Test
    void onlyWhoIsInChargeMayGoOnAndATransferNamesAnotherAdvisor() {
        Workflow workflow = network();
        Case taken = after(workflow, opened(workflow), MONDAY, CaseCommand.of("take-over"), GRACE_ADVISES);
        for (EntityId impossible : List.of(GRACE, ADA, OWNER, CaseSamples.GROUP)) {
            assertThat(refusal(taken, CaseCommand.of("transfer").to(impossible), GRACE_ADVISES)
                            .guard())
                    .isEqualTo("advisor-named");
        }
        Case handed = after(workflow, taken, MONDAY, CaseCommand.of("transfer").to(HEDY), GRACE_ADVISES);

        assertThat(handed.inCharge()).contains(HEDY);
        assertThat(handed.state()).isEqualTo("taken-over");
        assertThat(refusal(handed, CaseCommand.of("forward"), GRACE_ADVISES).cause())
                .isEqualTo(Refusal.Cause.NOT_FOUND);
        assertThat(after(workflow, handed, MONDAY, CaseCommand.of("forward"), Actor.advisor(HEDY))
                        .state())
                .isEqualTo("forwarded");
    }

    @Test
    void whoSteppedAsideNeverComesBack() {
        Workflow workflow = network();
        Case aside = after(
                workflow, opened(workflow, Optional.of(GRACE)), MONDAY, CaseCommand.of("step-aside"), GRACE_ADVISES);

        assertThat(aside.inCharge()).isEmpty();
        assertThat(aside.barred()).containsExactly(GRACE);
        assertThat(aside.rolesOf(GRACE_ADVISES, workflow.sight())).isEmpty();
        assertThat(aside.rolesOf(Actor.advisor(HEDY), workflow.sight())).containsExactly(Role.ADVISOR);
        assertThat(refusal(aside, CaseCommand.of("assign").to(GRACE), Actor.coordinator(CHIEF))
                        .guard())
                .isEqualTo("advisor-named");
    }

    @Test
    void anAdvisorOfTheirOwnCaseIsNoAdvisor() {
        Case subject = opened(network());
        assertThat(subject.rolesOf(Actor.advisor(ADA), network().sight())).containsExactly(Role.PARTICIPANT);
        assertThat(subject.rolesOf(Actor.coordinator(OWNER), network().sight())).isEmpty();
        assertThat(subject.rolesOf(
                        GRACE_ADVISES.speakingFor(List.of(CaseSamples.GROUP)),
                        network().sight()))
                .containsExactly(Role.PARTICIPANT);
    }

    @Test
    void theOtherSideLearnsNothingWithoutConsent() {
        Workflow workflow = network();
        Case refused = after(
                workflow,
                opened(workflow),
                MONDAY,
                CaseCommand.of("message").saying("Wait").with(Consent.refused(ConsentPurpose.CONTACT_SHARING, MONDAY)),
                Actor.participant(ADA),
                CaseCommand.of("take-over"),
                GRACE_ADVISES);

        assertThat(refusal(refused, CaseCommand.of("forward"), GRACE_ADVISES).sentence("es", workflow))
                .isEqualTo(
                        "«remitir» se rechaza porque no se cumple esta condición: el participante aceptó darse a conocer a la otra parte.");
        assertThat(refusal(
                                refused,
                                CaseCommand.of("comment")
                                        .saying("I agree for her")
                                        .with(Consent.granted(ConsentPurpose.CONTACT_SHARING, MONDAY)),
                                GRACE_ADVISES)
                        .sentence("en", workflow))
                .isEqualTo("\"comment\" is refused, because this must be so and is not:"
                        + " only the participant gives or takes back a consent.");
        Case noted = after(
                workflow,
                refused,
                MONDAY,
                CaseCommand.of("comment").saying("trick").noting("consent.CONTACT_SHARING", "true"),
                GRACE_ADVISES);
        assertThat(noted.agreedTo("CONTACT_SHARING")).isFalse();
        assertThat(refusal(noted, CaseCommand.of("forward"), GRACE_ADVISES).guard())
                .isEqualTo("contact-sharing");
    }

    @Test
    void ofAnOwnOpportunityNobodyPublishesWhatTheyHandedIn() {
        Workflow life = Workflows.ownOpportunity();
        Context context = CONTEXT.about(CaseSamples.opportunity(CaseSamples.OPPORTUNITY));
        Context lenient = new Context(
                context.today(), context.opportunity(), FieldRules.of(List.of()), context.review(), context.renewal());
        Case draft = opened(life);
        Decision tooShort =
                CaseRules.decide(life, draft, CaseCommand.of("submit"), Actor.participant(ADA), MONDAY, context);
        assertThat(((Decision.Refused) tooShort).refusal().guard()).isEqualTo("fields-valid");

        Case review = step(life, draft, CaseCommand.of("submit"), Actor.participant(ADA), lenient);
        review = step(life, review, CaseCommand.of("take-over"), GRACE_ADVISES, lenient);
        CaseCommand publish = CaseCommand.of("publish")
                .check("advantages", "4")
                .check("clarity", "3")
                .check("cooperation", "3");
        Decision unanswered = CaseRules.decide(life, review, publish, GRACE_ADVISES, MONDAY, lenient);
        assertThat(((Decision.Refused) unanswered).refusal().guard()).isEqualTo("checklist-passed");

        Case published = step(life, review, publish.check("language", "5"), GRACE_ADVISES, lenient);
        assertThat(published.state()).isEqualTo("published");
        assertThat(OwnOpportunity.termOf(published)).contains(LocalDate.of(2027, 2, 21));
        assertThat(OwnOpportunity.publishedOn(published)).contains(CaseSamples.TODAY);

        Decision early =
                CaseRules.decide(life, published, CaseCommand.of("renew"), Actor.participant(ADA), MONDAY, lenient);
        assertThat(((Decision.Refused) early).refusal().guard()).isEqualTo("renewable");
        Context later = new Context(
                LocalDate.of(2027, 2, 1),
                lenient.opportunity(),
                lenient.fieldRules(),
                lenient.review(),
                lenient.renewal());
        Case renewed = step(life, published, CaseCommand.of("renew"), Actor.participant(ADA), later);
        assertThat(OwnOpportunity.termOf(renewed)).contains(LocalDate.of(2028, 2, 21));
        Decision twice =
                CaseRules.decide(life, renewed, CaseCommand.of("renew"), Actor.participant(ADA), MONDAY, later);
        assertThat(twice).isInstanceOf(Decision.Refused.class);
    }

    @Test
    void anotherWorkflowIsRefusedByName() {
        assertThatThrownBy(() -> CaseRules.decide(
                        Workflows.regional(),
                        opened(network()),
                        CaseCommand.of("submit"),
                        GRACE_ADVISES,
                        MONDAY,
                        CONTEXT))
                .hasMessage("the workflow must be \"network\", as case lombardia:case-1 says, but was \"regional\"");
        assertThatThrownBy(() -> Case.of(List.of())).hasMessage("a history must have at least one event, but has none");
        assertThatThrownBy(() -> CaseCommand.of("ask").saying("x".repeat(10_001)))
                .hasMessage("message must have at most 10000 characters, but had 10001");
    }

    private static Case step(Workflow workflow, Case subject, CaseCommand command, Actor actor, Context context) {
        Decision decision = CaseRules.decide(workflow, subject, command, actor, MONDAY, context);
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        return subject.after(subject.next(((Decision.Accepted) decision).step(), salts()));
    }

    private static Refusal refusal(Case subject, CaseCommand command, Actor actor) {
        Decision decision = CaseRules.decide(network(), subject, command, actor, MONDAY, CONTEXT);
        assertThat(decision).isInstanceOf(Decision.Refused.class);
        return ((Decision.Refused) decision).refusal();
    }
}
