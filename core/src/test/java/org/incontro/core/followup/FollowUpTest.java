// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.incontro.core.followup.cases.CaseSamples.ADA;
import static org.incontro.core.followup.cases.CaseSamples.CASE;
import static org.incontro.core.followup.cases.CaseSamples.CHIEF;
import static org.incontro.core.followup.cases.CaseSamples.GRACE;
import static org.incontro.core.followup.cases.CaseSamples.HEDY;
import static org.incontro.core.followup.cases.CaseSamples.MONDAY;
import static org.incontro.core.followup.cases.CaseSamples.OPPORTUNITY;
import static org.incontro.core.followup.cases.CaseSamples.OWNER;
import static org.incontro.core.followup.cases.CaseSamples.actor;
import static org.incontro.core.followup.cases.CaseSamples.opening;
import static org.incontro.core.followup.cases.CaseSamples.salts;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import org.incontro.core.followup.assistance.AdvisorDesk;
import org.incontro.core.followup.cases.Actor;
import org.incontro.core.followup.cases.Case;
import org.incontro.core.followup.cases.CaseCommand;
import org.incontro.core.followup.cases.CaseEvent;
import org.incontro.core.followup.cases.CaseSamples;
import org.incontro.core.followup.cases.OpeningRules;
import org.incontro.core.followup.cases.OwnOpportunity;
import org.incontro.core.followup.cases.Refusal;
import org.incontro.core.followup.report.Retention;
import org.incontro.core.followup.store.CaseStore;
import org.incontro.core.followup.store.JdbcCaseStore;
import org.incontro.core.followup.store.MemoryCaseStore;
import org.incontro.core.followup.time.WorkingCalendar;
import org.incontro.core.followup.workflow.Workflow;
import org.incontro.core.followup.workflow.Workflows;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Call;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.OpportunityKind;
import org.incontro.core.outbox.Delivery;
import org.incontro.core.outbox.JdbcOutbox;
import org.incontro.core.outbox.MemoryOutbox;
import org.incontro.core.outbox.Outbox;
import org.incontro.core.participant.Advisor;
import org.incontro.core.participant.ContactPoint;
import org.incontro.core.place.NutsCode;
import org.incontro.core.settings.SettingsException;
import org.incontro.core.store.PayloadCodec;
import org.incontro.core.store.Query;
import org.incontro.core.store.TestDatabase;
import org.incontro.core.validation.FieldRules;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.value.PartialDate;
import org.incontro.core.vocabulary.Vocabularies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FollowUpTest {

    private static final FollowUpSettings SETTINGS = FollowUpSettings.standard(ZoneId.of("Europe/Rome"));

    private final CaseStore store = new MemoryCaseStore();
    private final Outbox outbox = new MemoryOutbox();
    private final FollowUp followUp =
            FollowUp.of(SETTINGS, store, outbox, salts()).routingTo(desks(), Vocabularies.of());

    private static List<AdvisorDesk> desks() {
        return List.of(AdvisorDesk.of(advisor(GRACE, "ITC4"), 10), AdvisorDesk.of(advisor(HEDY, "ITC4"), 10));
    }

    private static Advisor advisor(EntityId id, String territory) {
        return new Advisor(
                id, ContactPoint.of("", ""), List.of(NutsCode.of(territory)), List.of(), List.of("it"), false);
    }

    private List<String> told(Instant now) {
        return outbox.claim(FollowUp.TOPIC, 100, now, Duration.ofSeconds(1)).stream()
                .map(Delivery::message)
                .map(message -> message.payload().get("command") + " → "
                        + message.subject().map(EntityId::local).orElse("(coordinators)"))
                .sorted()
                .toList();
    }

    private List<String> fresh(Instant now) {
        List<Delivery> deliveries = outbox.claim(FollowUp.TOPIC, 100, now, Duration.ofSeconds(1));
        deliveries.forEach(delivery -> outbox.done(delivery, now));
        return deliveries.stream()
                .map(delivery -> delivery.message().payload().get("command") + " → "
                        + delivery.message().subject().map(EntityId::local).orElse("(coordinators)"))
                .sorted()
                .toList();
    }

    @Test
    void anAnswerFindsAnAdvisorAndBothHearOfIt() {
        Outcome outcome = followUp.open(opening(), actor(ADA), MONDAY);

        assertThat(outcome.isGranted()).isTrue();
        assertThat(outcome.subject().flatMap(Case::inCharge)).contains(GRACE);
        assertThat(outcome.routing().orElseThrow().sentence("en")).contains("serves the territory (30)");
        assertThat(told(MONDAY)).containsExactly("open → grace");
        assertThat(followUp.view(CASE, Actor.advisor(HEDY))).isEmpty();
        assertThat(followUp.view(CASE, Actor.advisor(GRACE))).isPresent();
        assertThat(followUp.view(EntityId.parse("x:none"), Actor.advisor(GRACE)))
                .isEmpty();
    }

    @Test
    void aSecondAnswerAndAStrangersCommandAreRefused() {
        followUp.open(opening(), actor(ADA), MONDAY);
        Outcome second = followUp.open(opening(EntityId.parse("x:2"), OPPORTUNITY, ADA), actor(ADA), MONDAY);
        assertThat(second.refusals()).extracting(Refusal::guard).containsExactly("one-per-opportunity");
        assertThat(second.routing()).isEmpty();
        Outcome strange =
                followUp.act(CASE, CaseCommand.of("close").closing("not-stated"), Actor.participant(HEDY), MONDAY);
        Outcome missing =
                followUp.act(EntityId.parse("x:none"), CaseCommand.of("close"), Actor.participant(HEDY), MONDAY);
        assertThat(strange.refusals()).isEqualTo(missing.refusals());
        assertThat(strange.refusals()).extracting(Refusal::cause).containsExactly(Refusal.Cause.NOT_FOUND);
        assertThat(store.find(CASE).orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void anIdentifierThatIsTakenIsRefusedThoughTheRulesAllowTheOpening() {
        followUp.open(opening(), actor(ADA), MONDAY);
        EntityId other = EntityId.parse("x:other");
        Outcome taken = followUp.open(opening(CASE, EntityId.parse("x:o2"), other), actor(other), MONDAY);
        assertThat(taken.refusals()).extracting(Refusal::cause).containsExactly(Refusal.Cause.CHANGED_MEANWHILE);
        assertThat(store.find(CASE).flatMap(Case::participant)).contains(ADA);
    }

    @Test
    void everybodyHearsWhatConcernsThemAndNobodyWhatTheyDidThemselves() {
        followUp.open(opening(), actor(ADA), MONDAY);
        fresh(MONDAY);
        Actor grace = Actor.advisor(GRACE);
        followUp.act(CASE, CaseCommand.of("take-over"), grace, MONDAY);
        assertThat(fresh(MONDAY)).containsExactly("take-over → ada");
        followUp.act(CASE, CaseCommand.of("comment").saying("hm"), grace, MONDAY);
        assertThat(fresh(MONDAY)).isEmpty();
        followUp.act(CASE, CaseCommand.of("forward"), grace, MONDAY);
        assertThat(fresh(MONDAY)).containsExactly("forward → ada", "forward → polo");
        followUp.act(CASE, CaseCommand.of("transfer").to(HEDY), Actor.coordinator(CHIEF), MONDAY);
        assertThat(fresh(MONDAY)).containsExactly("transfer → ada", "transfer → grace", "transfer → hedy");
        followUp.act(
                CASE, CaseCommand.of("decline").closing("other-side-not-interested"), Actor.participant(OWNER), MONDAY);
        assertThat(fresh(MONDAY)).containsExactly("decline → ada", "decline → hedy");
    }

    @Test
    void timeRemindsOnceEscalatesOnceAndAMissedWeekIsMadeGood() {
        followUp.open(opening(), actor(ADA), MONDAY);
        fresh(MONDAY);
        assertThat(followUp.tick(MONDAY)).isEmpty();
        Instant thursday = Instant.parse("2026-11-26T08:00:00Z");
        assertThat(followUp.tick(Instant.parse("2026-11-25T08:00:00Z"))).containsExactly(CASE);
        assertThat(followUp.tick(thursday)).isEmpty();
        assertThat(fresh(thursday)).containsExactly("remind → ada", "remind → grace");
        Instant weekLater = Instant.parse("2026-12-03T08:00:00Z");
        assertThat(followUp.tick(weekLater)).containsExactly(CASE);
        assertThat(fresh(weekLater)).containsExactly("escalate → (coordinators)", "remind → ada", "remind → grace");
        assertThat(followUp.tick(weekLater)).isEmpty();
        assertThat(followUp.tick(weekLater.plus(Duration.ofDays(900)))).isEmpty();
        assertThat(store.find(CASE).orElseThrow().state()).isEqualTo("submitted");
    }

    /** A store that lets every open case be looked at each time, as if nobody had noted when. */
    private static FollowUp forgetful(CaseStore real, Outbox outbox) {
        CaseStore store = (CaseStore) Proxy.newProxyInstance(
                CaseStore.class.getClassLoader(), new Class<?>[] {CaseStore.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("due")) {
                        return real.openCases(Optional.empty(), Integer.MAX_VALUE).stream()
                                .map(Case::id)
                                .toList();
                    }
                    try {
                        return method.invoke(real, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        return FollowUp.of(SETTINGS, store, outbox, salts());
    }

    @Test
    void lookingOnlyWhereSomethingMayBeDueChangesNothing() {
        CaseStore other = new MemoryCaseStore();
        List<FollowUp> both =
                List.of(FollowUp.of(SETTINGS, store, outbox, salts()), forgetful(other, new MemoryOutbox()));
        for (FollowUp one : both) {
            for (int i = 0; i < 4; i++) {
                EntityId participant = EntityId.parse("x:p" + i);
                one.open(opening(EntityId.parse("x:c" + i), OPPORTUNITY, participant), actor(participant), MONDAY);
            }
            for (int hour = 0; hour < 24 * 70; hour += 7) {
                Instant now = MONDAY.plus(Duration.ofHours(hour));
                one.tick(now);
                Actor grace = Actor.advisor(GRACE);
                if (hour == 7 * 12) {
                    one.act(EntityId.parse("x:c1"), CaseCommand.of("take-over"), grace, now);
                    one.act(EntityId.parse("x:c2"), CaseCommand.of("take-over"), grace, now);
                    one.act(EntityId.parse("x:c2"), CaseCommand.of("ask").saying("?"), grace, now);
                }
                if (hour == 7 * 30) {
                    CaseCommand suspend =
                            CaseCommand.of("suspend").because("so").until(LocalDate.of(2027, 1, 7));
                    one.act(EntityId.parse("x:c1"), suspend, grace, now);
                }
            }
        }
        assertThat(store.cases(Optional.empty(), 9))
                .isEqualTo(other.cases(Optional.empty(), 9))
                .hasSize(4);
        assertThat(store.find(EntityId.parse("x:c2")).flatMap(Case::closingReason))
                .contains("no-answer");
        assertThat(store.due(MONDAY.plus(Duration.ofDays(900)), SETTINGS.timeFingerprint()))
                .as("what has nothing before it is not looked at again")
                .isEmpty();
    }

    @Test
    void otherHolidaysAreHeededAtOnce() {
        followUp.open(opening(), actor(ADA), MONDAY);
        followUp.tick(MONDAY);
        Instant wednesday = Instant.parse("2026-11-25T08:00:00Z");
        WorkingCalendar holiday =
                WorkingCalendar.weekdays(SETTINGS.calendar().zone(), List.of(LocalDate.of(2026, 11, 24)));
        FollowUp later = FollowUp.of(SETTINGS.calendar(holiday), store, outbox, salts());
        assertThat(later.tick(wednesday)).isEmpty();
        assertThat(followUp.tick(wednesday)).containsExactly(CASE);
    }

    @Test
    void anUnansweredQuestionClosesTheCase() {
        followUp.open(opening(), actor(ADA), MONDAY);
        followUp.act(CASE, CaseCommand.of("take-over"), Actor.advisor(GRACE), MONDAY);
        followUp.act(CASE, CaseCommand.of("ask").saying("?"), Actor.advisor(GRACE), MONDAY);
        followUp.tick(MONDAY.plus(Duration.ofDays(60)));
        Case closed = store.find(CASE).orElseThrow();
        assertThat(closed.state()).isEqualTo("closed");
        assertThat(closed.closingReason()).contains("no-answer");
    }

    @Test
    void theCasesOfAnAdvisorWhoLeavesFindAnotherOrACoordinator() {
        followUp.open(opening(), actor(ADA), MONDAY);
        assertThat(followUp.reassign(GRACE, MONDAY).changed()).containsExactly(CASE);
        assertThat(store.find(CASE).orElseThrow().inCharge()).contains(HEDY);
        FollowUp alone = FollowUp.of(SETTINGS, store, outbox, salts());
        fresh(MONDAY);
        assertThat(alone.reassign(HEDY, MONDAY).changed()).containsExactly(CASE);
        assertThat(store.find(CASE).orElseThrow().inCharge()).isEmpty();
        assertThat(fresh(MONDAY)).containsExactly("release → (coordinators)");
        assertThat(alone.reassign(HEDY, MONDAY))
                .isEqualTo(new Reassignment(Collections.emptySortedSet(), Collections.emptySortedMap()));
    }

    @Test
    void aCaseWhoseAdvisorLeftItToNobodyFindsAnotherAsSoonAsThereIsOne() {
        followUp.open(opening(), actor(ADA), MONDAY);
        FollowUp alone = FollowUp.of(SETTINGS, store, outbox, salts());
        alone.reassign(GRACE, MONDAY);
        alone.tick(MONDAY);
        assertThat(store.find(CASE).flatMap(Case::inCharge)).isEmpty();
        assertThat(followUp.tick(MONDAY.plus(Duration.ofHours(23))))
                .as("it was asked today")
                .isEmpty();
        fresh(MONDAY);
        Instant tuesday = MONDAY.plus(Duration.ofDays(1));
        assertThat(followUp.tick(tuesday)).containsExactly(CASE);
        assertThat(store.find(CASE).flatMap(Case::inCharge)).isPresent();
        assertThat(fresh(tuesday)).containsExactly("assign → ada", "assign → grace");
        assertThat(followUp.tick(tuesday)).isEmpty();
    }

    @Test
    void theCasesThatAnAdvisorLeftToNobodyAreSharedAmongTheOthers() {
        FollowUp alone = FollowUp.of(SETTINGS, store, outbox, salts());
        for (int i = 0; i < 4; i++) {
            EntityId id = EntityId.parse("x:c" + i);
            EntityId who = EntityId.parse("x:p" + i);
            alone.open(opening(id, OPPORTUNITY, who), actor(who), MONDAY);
            alone.act(id, CaseCommand.of("take-over"), Actor.advisor(EntityId.parse("x:leaves")), MONDAY);
        }
        assertThat(alone.reassign(EntityId.parse("x:leaves"), MONDAY).changed()).hasSize(4);
        followUp.tick(MONDAY);
        assertThat(store.loads()).containsExactly(Map.entry(GRACE, 2), Map.entry(HEDY, 2));
    }

    @Test
    void aCaseThatNobodyTookYetOrThatAnAdvisorGaveBackIsLeftToThePool() {
        FollowUp alone = FollowUp.of(SETTINGS, store, outbox, salts());
        alone.open(opening(), actor(ADA), MONDAY);
        followUp.tick(MONDAY);
        assertThat(store.find(CASE).flatMap(Case::inCharge)).isEmpty();
        alone.act(CASE, CaseCommand.of("take-over"), Actor.advisor(GRACE), MONDAY);
        alone.act(CASE, CaseCommand.of("release"), Actor.advisor(GRACE), MONDAY);
        followUp.tick(MONDAY);
        assertThat(store.find(CASE).flatMap(Case::inCharge)).isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void aCaseThatCannotBeTakenFromWhoLeavesIsNamedWithWhatStoodAgainstIt() {
        Map<String, Object> tree = Workflows.network().toTree();
        Map<String, Object> rows = new LinkedHashMap<>((Map<String, Object>) tree.get("transitions"));
        Map<String, Object> assign = new LinkedHashMap<>((Map<String, Object>) rows.get("assign"));
        assign.put("by", List.of("coordinator"));
        rows.put("assign", assign);
        tree.put("transitions", rows);
        FollowUp strict = FollowUp.of(SETTINGS.following(Workflow.fromTree(tree)), store, outbox, salts())
                .routingTo(desks(), Vocabularies.of());
        strict.open(opening(), actor(ADA), MONDAY);
        Reassignment left = strict.reassign(GRACE, MONDAY);
        assertThat(left.changed()).isEmpty();
        assertThat(left.skipped().get(CASE)).extracting(Refusal::cause).containsExactly(Refusal.Cause.NOT_BY_ROLE);
    }

    @Test
    void theOwnerHearsOfEachEndOfACaseThatWasForwardedAndNotWhy() {
        Actor grace = Actor.advisor(GRACE);
        Map<CaseCommand, Actor> ends = new LinkedHashMap<>();
        ends.put(CaseCommand.of("close").closing("not-eligible").because("Ada is bankrupt"), grace);
        ends.put(CaseCommand.of("withdraw").closing("withdrawn").because("no trust in them"), actor(ADA));
        ends.forEach((end, actor) -> {
            EntityId id = EntityId.parse("x:" + end.name());
            followUp.open(opening(id, OPPORTUNITY, ADA), actor(ADA), MONDAY);
            followUp.act(id, CaseCommand.of("take-over"), grace, MONDAY);
            followUp.act(id, CaseCommand.of("forward"), grace, MONDAY);
            fresh(MONDAY);
            assertThat(followUp.act(id, end, actor, MONDAY).isGranted()).isTrue();
            assertThat(fresh(MONDAY)).contains(end.name() + " → polo");
            assertThat(followUp.view(id, Actor.participant(OWNER))
                            .orElseThrow()
                            .entries()
                            .toString())
                    .contains("closed")
                    .doesNotContain("bankrupt", "trust");
        });
        EntityId silent = EntityId.parse("x:silent");
        followUp.open(opening(silent, OPPORTUNITY, ADA), actor(ADA), MONDAY);
        followUp.act(silent, CaseCommand.of("take-over"), grace, MONDAY);
        followUp.act(silent, CaseCommand.of("forward"), grace, MONDAY);
        fresh(MONDAY);
        Instant late = MONDAY.plus(Duration.ofDays(120));
        followUp.tick(late);
        assertThat(fresh(late)).contains("close → polo");
    }

    @Test
    void theOwnerDoesNotHearOfTheEndOfACaseThatTheyNeverSaw() {
        followUp.open(opening(), actor(ADA), MONDAY);
        followUp.act(CASE, CaseCommand.of("withdraw").closing("withdrawn"), actor(ADA), MONDAY);
        assertThat(told(MONDAY)).containsExactly("open → grace", "withdraw → grace");
    }

    @Test
    void whoeverIsNothingInACaseDoesNotLearnWhatItIsAboutByNamingAnotherOpportunity() {
        followUp.open(opening(), actor(ADA), MONDAY);
        Opportunity other = CaseSamples.opportunity(EntityId.parse("x:other"));
        CaseCommand close = CaseCommand.of("close").closing("not-stated");
        assertThat(followUp.act(CASE, close, Actor.participant(HEDY), MONDAY, other)
                        .refusals())
                .isEqualTo(followUp.act(EntityId.parse("x:none"), close, Actor.participant(HEDY), MONDAY, other)
                        .refusals());
        assertThatThrownBy(() -> followUp.act(CASE, close, Actor.advisor(GRACE), MONDAY, other))
                .hasMessage("the opportunity must be the one that case lombardia:case-1 is about, but was another");
    }

    @Test
    void anOwnOpportunityIsWrittenReviewedPublishedRenewedAndArchived() {
        FollowUpSettings lenient = SETTINGS.fields(FieldRules.of(List.of()));
        FollowUp own = FollowUp.of(lenient, store, outbox, salts());
        Opportunity draft = Opportunity.builder(
                        CaseSamples.opportunity(OPPORTUNITY).kind(), OPPORTUNITY)
                .owner(OWNER)
                .build();
        EntityId life = EntityId.parse("lombardia:life-1");
        Actor author = Actor.participant(ADA).speakingFor(List.of(OWNER));
        Actor reviewer = Actor.advisor(GRACE);
        assertThat(own.begin(life, draft, author, MONDAY).isGranted()).isTrue();
        assertThat(own.begin(life, draft, author, MONDAY).refusals())
                .extracting(Refusal::cause)
                .containsExactly(Refusal.Cause.CHANGED_MEANWHILE);
        assertThat(own.act(life, CaseCommand.of("submit"), author, MONDAY).refusals())
                .extracting(Refusal::guard)
                .containsExactly("fields-valid");
        assertThat(own.act(life, CaseCommand.of("submit"), author, MONDAY, draft)
                        .isGranted())
                .isTrue();
        own.act(life, CaseCommand.of("take-over"), reviewer, MONDAY);
        CaseCommand publish = CaseCommand.of("publish")
                .check("advantages", "5")
                .check("clarity", "5")
                .check("cooperation", "5")
                .check("language", "0");
        assertThat(own.act(life, publish, reviewer, MONDAY, draft).refusals())
                .extracting(Refusal::guard)
                .containsExactly("checklist-passed");
        assertThat(own.act(life, publish.check("language", "2"), reviewer, MONDAY, draft)
                        .isGranted())
                .isTrue();
        assertThat(OwnOpportunity.termOf(store.find(life).orElseThrow())).contains(LocalDate.of(2027, 11, 23));
        assertThat(own.act(life, CaseCommand.of("receive-answer"), Actor.clock(), MONDAY)
                        .isGranted())
                .isTrue();
        fresh(MONDAY);

        assertThat(own.tick(Instant.parse("2027-11-08T12:00:00Z"))).isEmpty();
        Instant twoWeeksBefore = Instant.parse("2027-11-09T12:00:00Z");
        assertThat(own.tick(twoWeeksBefore)).containsExactly(life);
        assertThat(fresh(twoWeeksBefore)).containsExactly("remind → ada", "remind → grace");
        Instant afterEnd = Instant.parse("2027-11-24T12:00:00Z");
        own.tick(afterEnd);
        assertThat(store.find(life).orElseThrow().state()).isEqualTo("expired");
        assertThat(own.act(life, CaseCommand.of("renew"), author, afterEnd).isGranted())
                .isTrue();
        assertThat(OwnOpportunity.termOf(store.find(life).orElseThrow())).contains(LocalDate.of(2028, 11, 22));
        assertThat(own.act(life, CaseCommand.of("renew"), author, afterEnd).refusals())
                .extracting(Refusal::guard)
                .containsExactly("renewable");
        own.tick(Instant.parse("2028-11-23T12:00:00Z"));
        Case archived = store.find(life).orElseThrow();
        assertThat(archived.state()).isEqualTo("archived");
        assertThat(archived.closingReason()).contains("term-ended");
        assertThatThrownBy(() ->
                        own.act(life, publish, reviewer, MONDAY, CaseSamples.opportunity(EntityId.parse("x:other"))))
                .hasMessage("the opportunity must be the one that case lombardia:life-1 is about, but was another");
    }

    private static CaseCommand publish() {
        return CaseCommand.of("publish")
                .check("advantages", "5")
                .check("clarity", "5")
                .check("cooperation", "5")
                .check("language", "5");
    }

    /** Publishes an opportunity whose life is the case {@code x:life}. */
    private FollowUp published(Opportunity draft, FollowUpSettings settings) {
        FollowUp own = FollowUp.of(settings.fields(FieldRules.of(List.of())), store, outbox, salts());
        EntityId life = EntityId.parse("x:life");
        Actor author = Actor.participant(HEDY).speakingFor(List.of(OWNER));
        own.begin(life, draft, author, MONDAY);
        own.act(life, CaseCommand.of("submit"), author, MONDAY, draft);
        own.act(life, CaseCommand.of("take-over"), Actor.advisor(GRACE), MONDAY);
        assertThat(own.act(life, publish(), Actor.advisor(GRACE), MONDAY, draft).isGranted())
                .isTrue();
        return own;
    }

    @Test
    void theFirstAnswerMovesTheLifeOfTheOpportunityOnAndADraftOfOneDoesNot() {
        FollowUp own = published(CaseSamples.opportunity(OPPORTUNITY), SETTINGS.following(Workflows.regional()));
        own.open(opening(), actor(ADA), MONDAY);
        assertThat(store.find(EntityId.parse("x:life")).orElseThrow().state()).isEqualTo("published");
        own.act(CASE, CaseCommand.of("submit"), actor(ADA), MONDAY);
        Case life = store.find(EntityId.parse("x:life")).orElseThrow();
        assertThat(life.state()).isEqualTo("feedback-received");
        EntityId other = EntityId.parse("x:other");
        own.open(opening(EntityId.parse("x:c2"), OPPORTUNITY, other), actor(other), MONDAY);
        own.act(EntityId.parse("x:c2"), CaseCommand.of("submit"), actor(other), MONDAY);
        assertThat(store.find(EntityId.parse("x:life"))).contains(life);
    }

    @Test
    void anAnswerThatNeedsNoDraftIsReceivedAtOnce() {
        published(CaseSamples.opportunity(OPPORTUNITY), SETTINGS).open(opening(), actor(ADA), MONDAY);
        assertThat(store.find(EntityId.parse("x:life")).orElseThrow().state()).isEqualTo("feedback-received");
    }

    @Test
    void onlyWhoSpeaksForTheOwnerBeginsTheLifeOfAnOpportunityAndOnlyOnce() {
        Opportunity draft = CaseSamples.opportunity(OPPORTUNITY);
        EntityId life = EntityId.parse("x:life");
        assertThat(followUp.begin(life, draft, Actor.participant(HEDY), MONDAY).refusals())
                .extracting(Refusal::guard)
                .containsExactly("may-speak-for-group");
        assertThat(store.find(life)).isEmpty();
        assertThat(followUp.begin(life, draft, Actor.participant(OWNER), MONDAY).isGranted())
                .isTrue();
        assertThat(followUp.begin(EntityId.parse("x:second"), draft, Actor.participant(OWNER), MONDAY)
                        .refusals())
                .extracting(Refusal::guard)
                .containsExactly("one-per-opportunity");
    }

    @Test
    void aCoordinatorWhoTakesACaseOverCanGoOnWithIt() {
        FollowUp alone = FollowUp.of(SETTINGS, store, outbox, salts());
        alone.open(opening(), actor(ADA), MONDAY);
        Actor chief = Actor.coordinator(CHIEF);
        assertThat(alone.act(CASE, CaseCommand.of("take-over"), chief, MONDAY).isGranted())
                .isTrue();
        assertThat(alone.act(CASE, CaseCommand.of("forward"), chief, MONDAY).isGranted())
                .isTrue();
    }

    /** A clock that was stopped for long finds that an end of a term made something else due. */
    @Test
    @SuppressWarnings("unchecked")
    void whatComesDueByWhatTheClockDidIsDoneInTheSameCall() {
        Map<String, Object> tree = Workflows.ownOpportunity().toTree();
        Map<String, Object> rows = new LinkedHashMap<>((Map<String, Object>) tree.get("transitions"));
        Map<String, Object> byTime = new LinkedHashMap<>((Map<String, Object>) rows.get("archive-by-time"));
        byTime.put("from", List.of("expired"));
        rows.put("archive-by-time", byTime);
        tree.put("transitions", rows);
        FollowUpSettings onlyExpired =
                SETTINGS.following(Workflow.fromTree(tree)).following(Workflows.network());
        FollowUp own = published(CaseSamples.opportunity(OPPORTUNITY), onlyExpired);
        own.tick(Instant.parse("2031-01-01T12:00:00Z"));
        assertThat(store.find(EntityId.parse("x:life")).orElseThrow().state()).isEqualTo("archived");
    }

    @Test
    void aCallLivesUntilItsDeadlineAndNotLonger() {
        Opportunity call = Opportunity.builder(OpportunityKind.CALL, OPPORTUNITY)
                .owner(OWNER)
                .details(new Call(
                        "Horizon Europe",
                        "",
                        "",
                        "",
                        "",
                        "",
                        List.of(PartialDate.parse("2026-12-01"), PartialDate.parse("2027-01-15")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        LocalizedText.empty(),
                        ""))
                .build();
        FollowUp own = published(call, SETTINGS);
        EntityId life = EntityId.parse("x:life");
        assertThat(OwnOpportunity.termOf(store.find(life).orElseThrow())).contains(LocalDate.of(2027, 1, 15));
        own.tick(Instant.parse("2027-01-01T12:00:00Z"));
        assertThat(fresh(Instant.parse("2027-01-01T12:00:00Z"))).contains("remind → hedy");
        own.tick(Instant.parse("2027-01-15T22:00:00Z"));
        assertThat(store.find(life).orElseThrow().state()).isEqualTo("published");
        own.tick(Instant.parse("2027-01-15T23:00:00Z"));
        assertThat(store.find(life).orElseThrow().state()).isEqualTo("expired");
    }

    @Test
    void aClockThatGoesBackDoesNotTurnHistoryBack() {
        followUp.open(opening(), actor(ADA), MONDAY);
        followUp.act(CASE, CaseCommand.of("take-over"), Actor.advisor(GRACE), MONDAY.minusSeconds(3600));
        assertThat(store.find(CASE).orElseThrow().stateSince()).isEqualTo(MONDAY);
    }

    @Test
    void settingsComeFromATreeAndAllMistakesAreNamed() {
        Map<String, Object> own = Workflows.regional().toTree();
        own.put("id", "ours");
        FollowUpSettings settings = FollowUpSettings.fromTree(Map.of(
                "workflow", "ours",
                "workflows", Map.of("ours", own),
                "opening", Map.of("mostOpenCases", 3),
                "calendar",
                        Map.of("zone", "Europe/Rome", "daysOff", List.of("SUNDAY"), "holidays", List.of("2026-12-08")),
                "routing", Map.of("load", 50),
                "review", Map.of("criteria", Map.of("clarity", 2), "leastTotal", 3),
                "renewal", Map.of("days", 180, "times", 2)));
        assertThat(settings.review().criteria()).containsExactly(Map.entry("clarity", 2));
        assertThat(settings.review().leastTotal()).isEqualTo(3);
        assertThat(settings.renewal().days()).isEqualTo(180);
        assertThat(settings.renewal().times()).isEqualTo(2);
        assertThat(settings.retention(Retention.standard())).isEqualTo(settings);
        assertThat(settings.workflow()).isEqualTo("ours");
        assertThat(settings.opening().mostOpenCases()).isEqualTo(3);
        assertThat(settings.calendar().isWorkingDay(LocalDate.of(2026, 12, 8))).isFalse();
        assertThat(settings.routing().load()).isEqualTo(50);
        assertThat(settings.workflowOf("network")).isEqualTo(Workflows.network());
        assertThat(settings.opening(OpeningRules.standard())
                        .calendar(SETTINGS.calendar())
                        .following(Workflows.assistance())
                        .workflow())
                .isEqualTo("assistance");

        assertThatThrownBy(() -> FollowUpSettings.fromTree(Map.of(
                        "workflo", 1,
                        "workflows", Map.of("bad", Map.of("id", "bad")),
                        "opening", Map.of("mostOpenCases", -1),
                        "calendar",
                                Map.of(
                                        "zone",
                                        "Mars",
                                        "holidays",
                                        List.of("Christmas"),
                                        "daysOff",
                                        List.of("FUNDAY")))))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("workflo: is no setting")
                .hasMessageContaining("workflows.bad.initial: must be one of the states [], but was \"\"")
                .hasMessageContaining("opening.mostOpenCases: must be from 0 to 1000, but was -1")
                .hasMessageContaining("calendar.zone: must be a time zone such as Europe/Rome, but was \"Mars\"")
                .hasMessageContaining("calendar.holidays: must be days such as 2026-12-25, but was \"Christmas\"")
                .hasMessageContaining("calendar.daysOff: must be one of FRIDAY,");
        assertThatThrownBy(() -> FollowUpSettings.fromTree(
                        Map.of("review", Map.of("mostPoints", 2), "renewal", Map.of("days", 0), "opening", "none")))
                .hasMessageContaining("must be at most the points that there are, which is 8, but was 10")
                .hasMessageContaining("renewal.days: must be from 1 to 36500, but was 0")
                .hasMessageContaining("opening: must be of the type object");
        assertThatThrownBy(() -> FollowUpSettings.fromTree(Map.of("workflows", Map.of("theirs", own))))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("workflows.theirs.id: must be one of theirs, but was \"ours\"");
        assertThatThrownBy(() -> FollowUpSettings.fromTree(Map.of("workflow", 5)))
                .hasMessageContaining("workflow: must be of the type text");
        assertThat(FollowUpSettings.fromTree(Map.of("calendar", Map.of("zone", "Europe/Rome")))
                        .calendar())
                .as("days off that are not named are the standard's")
                .isEqualTo(SETTINGS.calendar());
        assertThatThrownBy(() -> FollowUpSettings.fromTree(Map.of("workflow", "netwrk")))
                .hasMessageContaining("workflow: must be one of assistance, network");
        assertThatThrownBy(() -> new FollowUpSettings(
                        SETTINGS.workflows(),
                        "none",
                        SETTINGS.opening(),
                        SETTINGS.calendar(),
                        SETTINGS.routing(),
                        SETTINGS.fieldRules(),
                        SETTINGS.review(),
                        SETTINGS.renewal(),
                        SETTINGS.retention()))
                .hasMessage(
                        "workflow must be one of [assistance, network, own-opportunity, regional], but was \"none\"");
        assertThatThrownBy(() -> SETTINGS.workflowOf("x"))
                .hasMessage(
                        "a workflow must be one of [assistance, network, own-opportunity, regional], but was \"x\"");
    }

    static List<TestDatabase> databases() {
        return TestDatabase.all();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void caseAndMessageAreStoredTogetherOrNotAtAll(TestDatabase any) throws Exception {
        TestDatabase database = any.fresh();
        PayloadCodec codec = PayloadCodec.plain();
        database.commit(connection -> JdbcOutbox.schema().apply(connection, database.tables())
                + JdbcCaseStore.schema().apply(connection, database.tables()));
        try (var connection = database.open()) {
            FollowUp inTransaction = FollowUp.of(
                    SETTINGS,
                    JdbcCaseStore.on(connection, database.tables(), codec),
                    JdbcOutbox.on(connection, database.tables(), codec),
                    salts());
            assertThat(inTransaction.open(opening(), actor(ADA), MONDAY).isGranted())
                    .isTrue();
            connection.rollback();
        }
        assertThat(database.<Optional<Case>>commit(connection ->
                        JdbcCaseStore.on(connection, database.tables(), codec).find(CASE)))
                .isEmpty();
        long waiting = database.commit(connection -> {
            FollowUp again = FollowUp.of(
                    SETTINGS,
                    JdbcCaseStore.on(connection, database.tables(), codec),
                    JdbcOutbox.on(connection, database.tables(), codec),
                    salts());
            assertThat(again.open(opening(), actor(ADA), MONDAY).isGranted()).isTrue();
            again.tick(MONDAY.plus(Duration.ofDays(30)));
            return JdbcOutbox.on(connection, database.tables(), codec)
                    .statistics(FollowUp.TOPIC)
                    .waiting();
        });
        assertThat(waiting).isEqualTo(3);
    }

    /** Runs something four times at once, each in a transaction of its own. */
    private static <T> List<T> atOnce(TestDatabase database, BiFunction<FollowUp, Integer, T> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        CyclicBarrier start = new CyclicBarrier(4);
        List<Future<T>> attempts = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            int number = i;
            attempts.add(pool.submit(() -> {
                start.await();
                return database.commit(connection -> work.apply(on(connection, database), number));
            }));
        }
        List<T> results = new ArrayList<>();
        for (Future<T> attempt : attempts) {
            results.add(attempt.get());
        }
        pool.shutdown();
        return results;
    }

    private static FollowUp on(Connection connection, TestDatabase database) {
        return FollowUp.of(
                SETTINGS,
                JdbcCaseStore.on(connection, database.tables(), PayloadCodec.plain()),
                JdbcOutbox.on(connection, database.tables(), PayloadCodec.plain()),
                salts());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void ofManyWhoBeginTheLifeOfOneOpportunityAtOnceOneWinsAndTheOthersHearWhy(TestDatabase any) throws Exception {
        TestDatabase database = any.fresh();
        database.commit(connection -> JdbcOutbox.schema().apply(connection, database.tables())
                + JdbcCaseStore.schema().apply(connection, database.tables()));
        Opportunity draft = CaseSamples.opportunity(OPPORTUNITY);
        List<Outcome> outcomes = atOnce(
                database,
                (one, number) ->
                        one.begin(EntityId.of("x", "life-" + number), draft, Actor.participant(OWNER), MONDAY));
        assertThat(outcomes).filteredOn(Outcome::isGranted).hasSize(1);
        assertThat(outcomes)
                .flatExtracting(Outcome::refusals)
                .extracting(Refusal::guard)
                .containsExactly("one-per-opportunity", "one-per-opportunity", "one-per-opportunity");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void ofManyWhoActAtOnceOneWinsAndTheWorldHearsOnce(TestDatabase any) throws Exception {
        TestDatabase database = any.fresh();
        database.commit(connection -> JdbcOutbox.schema().apply(connection, database.tables())
                + JdbcCaseStore.schema().apply(connection, database.tables()));
        database.commit(connection -> on(connection, database).open(opening(), actor(ADA), MONDAY));

        List<Outcome> outcomes = atOnce(database, (one, number) -> {
            Actor advisor = Actor.advisor(EntityId.of("x", "advisor-" + number));
            return one.act(CASE, CaseCommand.of("take-over"), advisor, MONDAY);
        });
        assertThat(outcomes).filteredOn(Outcome::isGranted).hasSize(1);
        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.isGranted())
                .flatExtracting(Outcome::refusals)
                .extracting(Refusal::cause)
                .hasSize(3)
                .isSubsetOf(
                        Refusal.Cause.CHANGED_MEANWHILE,
                        Refusal.Cause.NOT_IN_STATE,
                        Refusal.Cause.NOT_BY_ROLE,
                        Refusal.Cause.NOT_FOUND);

        Instant late = MONDAY.plus(Duration.ofDays(20));
        List<SortedSet<EntityId>> ticks = atOnce(database, (one, number) -> one.tick(late));
        assertThat(ticks).flatExtracting(touched -> touched).containsExactly(CASE);
        List<String> messages = database.commit(
                connection -> Query.of(connection, database.tables(), "SELECT message_key FROM ${prefix}outbox")
                        .list(row -> row.getString(1)));
        Case after = database.<Optional<Case>>commit(
                        connection -> JdbcCaseStore.on(connection, database.tables(), PayloadCodec.plain())
                                .find(CASE))
                .orElseThrow();
        assertThat(after.history())
                .extracting(CaseEvent::command)
                .containsExactly("open", "take-over", "remind", "escalate");
        assertThat(messages)
                .containsExactlyInAnyOrder(
                        CASE + "/1/coordinator",
                        CASE + "/2/participant",
                        CASE + "/3/advisor-in-charge",
                        CASE + "/3/participant",
                        CASE + "/4/coordinator");
    }
}
