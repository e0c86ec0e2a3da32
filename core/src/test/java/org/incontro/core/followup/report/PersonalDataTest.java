// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.incontro.core.followup.cases.CaseSamples.ADA;
import static org.incontro.core.followup.cases.CaseSamples.CASE;
import static org.incontro.core.followup.cases.CaseSamples.GRACE;
import static org.incontro.core.followup.cases.CaseSamples.MONDAY;
import static org.incontro.core.followup.cases.CaseSamples.OWNER;
import static org.incontro.core.followup.cases.CaseSamples.actor;
import static org.incontro.core.followup.cases.CaseSamples.opening;
import static org.incontro.core.followup.cases.CaseSamples.salts;

import java.sql.Connection;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incontro.core.followup.FollowUp;
import org.incontro.core.followup.FollowUpSettings;
import org.incontro.core.followup.assistance.AdvisorDesk;
import org.incontro.core.followup.assistance.Messages;
import org.incontro.core.followup.cases.Actor;
import org.incontro.core.followup.cases.Case;
import org.incontro.core.followup.cases.CaseCommand;
import org.incontro.core.followup.cases.HistoryCheck;
import org.incontro.core.followup.cases.SealedField;
import org.incontro.core.followup.store.CaseStore;
import org.incontro.core.followup.store.JdbcCaseStore;
import org.incontro.core.followup.store.MemoryCaseStore;
import org.incontro.core.followup.workflow.Workflows;
import org.incontro.core.identity.EntityId;
import org.incontro.core.outbox.Delivery;
import org.incontro.core.outbox.JdbcOutbox;
import org.incontro.core.outbox.MemoryOutbox;
import org.incontro.core.outbox.Outbox;
import org.incontro.core.participant.Advisor;
import org.incontro.core.participant.ContactPoint;
import org.incontro.core.place.NutsCode;
import org.incontro.core.store.PayloadCodec;
import org.incontro.core.store.Query;
import org.incontro.core.store.TestDatabase;
import org.incontro.core.vocabulary.Vocabularies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PersonalDataTest {

    private static final FollowUpSettings SETTINGS = FollowUpSettings.standard(ZoneId.of("Europe/Rome"));

    private final CaseStore store = new MemoryCaseStore();
    private final Outbox outbox = new MemoryOutbox();
    private final PersonalData data = PersonalData.in(SETTINGS.workflows(), store, outbox, salts());

    @BeforeEach
    void forward() {
        play(store, outbox);
    }

    private static void play(CaseStore store, Outbox outbox) {
        FollowUp followUp = FollowUp.of(SETTINGS, store, outbox, salts());
        followUp.open(opening(), actor(ADA), MONDAY);
        followUp.act(CASE, CaseCommand.of("take-over"), Actor.advisor(GRACE), MONDAY);
        followUp.act(CASE, CaseCommand.of("comment").saying("Ada is a bit slow"), Actor.advisor(GRACE), MONDAY);
        followUp.act(CASE, CaseCommand.of("forward"), Actor.advisor(GRACE), MONDAY);
        followUp.act(CASE, CaseCommand.of("report-contact").because("We met Ada"), Actor.participant(OWNER), MONDAY);
    }

    @Test
    void theParticipantGetsEverythingAndNobodyElsesName() {
        String everything = data.export(ADA).toString();
        assertThat(everything)
                .contains("ada@example.org", "We grind mirrors.", "Ada is a bit slow", "We met Ada", "files/17")
                .contains("consent.CONTACT_SHARING=true", "provided=true", "provided=false")
                .doesNotContain(GRACE.toString(), OWNER.toString());
        assertThat(PayloadCodec.plain().read(PayloadCodec.plain().write(data.export(ADA))))
                .isEqualTo(data.export(ADA));
    }

    @Test
    void ownerAndAdvisorGetWhatNamesThemAndTheirOwnWords() {
        assertThat(data.export(OWNER).toString())
                .contains("We met Ada", OWNER.toString())
                .doesNotContain("ada@example.org", "slow", ADA.toString());
        assertThat(data.export(GRACE).toString())
                .contains("take-over", GRACE.toString(), "slow")
                .doesNotContain("ada@example.org", ADA.toString());
        assertThat(data.export(CASE).get("cases")).isEqualTo(List.of());
    }

    @Test
    void anErasedParticipantIsNowhereAndTheChainIsWhole() {
        PersonalData.Erasure erasure = data.erase(ADA, MONDAY.plus(Duration.ofDays(1)));

        Case erased = store.find(CASE).orElseThrow();
        assertThat(erased.state()).isEqualTo("closed");
        assertThat(erased.closingReason()).contains("erased");
        assertThat(erased.participant()).isEmpty();
        assertThat(HistoryCheck.mistakes(erased.history())).isEmpty();
        assertThat(erased.history().stream()
                        .flatMap(event -> event.fields().stream())
                        .flatMap(field -> field.text().stream()))
                .doesNotContain(ADA.toString())
                .noneMatch(text -> text.contains("Ada") || text.contains("mirrors"));
        assertThat(erasure.cases()).containsExactly(CASE);
        assertThat(erasure.attachments()).containsExactly("files/17");
        assertThat(erased.history().stream()
                        .flatMap(event -> event.fields().stream())
                        .filter(field -> field.content().isEmpty())
                        .map(SealedField::name))
                .as("what names the person, what they wrote, and what was written about them")
                .containsExactly(
                        "id.actor",
                        "id.participant",
                        "text.presentation.en",
                        "text.interest.en",
                        "text.question.en",
                        "text.contact",
                        "text.conflict",
                        "attachment.1",
                        "text.comment",
                        "text.reason")
                .hasSize((int) erasure.fields());
        assertThat(erased.onBehalfOf()).as("an organisation is no person").isPresent();
        assertThat(erased.lastEntry().facts())
                .containsEntry("erased-because", "request")
                .containsEntry("erased", "1.0 1.1 1.4 1.5 1.6 1.7 1.8 1.9 3.1 5.1");
        assertThat(erasure.messages()).isEqualTo(3);
        assertThat(data.erase(ADA, MONDAY)).isEqualTo(new PersonalData.Erasure(List.of(), 0, 0, List.of()));
        assertThat(store.openCasesOf(ADA)).isEmpty();
    }

    @Test
    void anErasedAdvisorLeavesTheCaseToOthers() {
        assertThat(data.erase(GRACE, MONDAY).fields())
                .as("in charge once, and actor three times")
                .isEqualTo(4);
        Case left = store.find(CASE).orElseThrow();
        assertThat(left.isOpen()).isTrue();
        assertThat(left.inCharge()).isEmpty();
        assertThat(left.participant()).contains(ADA);
        assertThat(left.lostAdvisor()).isTrue();
        assertThat(data.export(GRACE).get("cases")).isEqualTo(List.of());
        assertThat(HistoryCheck.mistakes(left.history())).isEmpty();
    }

    private List<String> told() {
        return outbox.claim(FollowUp.TOPIC, 100, MONDAY.plus(Duration.ofDays(1)), Duration.ofSeconds(1)).stream()
                .map(Delivery::message)
                .map(message -> message.payload().get("command") + " → "
                        + message.subject().map(EntityId::local).orElse("(coordinators)"))
                .toList();
    }

    private void hearEverything() {
        outbox.claim(FollowUp.TOPIC, 100, MONDAY, Duration.ofSeconds(1)).forEach(one -> outbox.done(one, MONDAY));
    }

    @Test
    void advisorAndOwnerHearThatACaseEndedAndNotOfWhom() {
        hearEverything();
        data.erase(ADA, MONDAY);
        List<Delivery> deliveries =
                outbox.claim(FollowUp.TOPIC, 100, MONDAY.plus(Duration.ofDays(1)), Duration.ofSeconds(1));
        assertThat(deliveries)
                .extracting(one -> one.message().subject().orElseThrow())
                .containsExactlyInAnyOrder(GRACE, OWNER);
        assertThat(deliveries)
                .allSatisfy(one -> assertThat(one.message().payload())
                        .containsEntry("command", "erase")
                        .containsEntry("reason", "erased")
                        .doesNotContainValue(ADA.toString()))
                .allSatisfy(one -> assertThat(Messages.standard()
                                .render(one.message().payload(), Workflows.network(), "en", Map.of("title", "Optics"))
                                .text())
                        .startsWith("The case on “Optics” is closed: erased at the person’s request."));
    }

    @Test
    void theCasesOfAnErasedAdvisorFindAnother() {
        hearEverything();
        data.erase(GRACE, MONDAY);
        assertThat(told()).containsExactly("release → (coordinators)");
        EntityId hedy = EntityId.parse("lombardia:hedy");
        AdvisorDesk desk = AdvisorDesk.of(
                new Advisor(hedy, ContactPoint.of("", ""), List.of(NutsCode.of("ITC4")), List.of(), List.of(), false),
                10);
        FollowUp.of(SETTINGS, store, outbox, salts())
                .routingTo(List.of(desk), Vocabularies.of())
                .tick(MONDAY);
        assertThat(store.find(CASE).flatMap(Case::inCharge)).contains(hedy);
    }

    @Test
    void whoIsErasedFromAnEndedCaseMovesNothingAndNobodyHears() {
        FollowUp followUp = FollowUp.of(SETTINGS, store, outbox, salts());
        followUp.act(CASE, CaseCommand.of("withdraw").closing("withdrawn"), actor(ADA), MONDAY);
        hearEverything();
        data.erase(ADA, MONDAY.plus(Duration.ofDays(1)));
        Case ended = store.find(CASE).orElseThrow();
        assertThat(ended.closingReason()).contains("withdrawn");
        assertThat(ended.stateSince()).isEqualTo(MONDAY);
        assertThat(HistoryCheck.mistakes(ended.history())).isEmpty();
        assertThat(told()).isEmpty();
    }

    @Test
    void anErasedOwnerTakesTheirWordsAlong() {
        assertThat(data.erase(OWNER, MONDAY).fields())
                .as("as owner at the opening, as actor, and the reason given")
                .isEqualTo(3);
        Case left = store.find(CASE).orElseThrow();
        assertThat(left.isOpen()).isTrue();
        assertThat(left.owner()).isEmpty();
        assertThat(data.export(ADA).toString()).doesNotContain("We met Ada").contains("mirrors");
    }

    @Test
    void whoWroteForTheGroupOfSomebodyElseTakesTheirWordsAlong() {
        EntityId colleague = EntityId.parse("lombardia:colleague");
        FollowUp followUp = FollowUp.of(SETTINGS, store, outbox, salts());
        assertThat(followUp.act(CASE, CaseCommand.of("message").saying("Call me at 5"), actor(colleague), MONDAY)
                        .isGranted())
                .isTrue();
        assertThat(data.erase(colleague, MONDAY).fields())
                .as("as actor, and the message")
                .isEqualTo(2);
        assertThat(data.export(ADA).toString()).doesNotContain("Call me").contains("mirrors");
    }

    @Test
    void anErasureDoesNotTurnHistoryBack() {
        FollowUp followUp = FollowUp.of(SETTINGS, store, outbox, salts());
        followUp.act(CASE, CaseCommand.of("message").saying("?"), actor(ADA), MONDAY.plusSeconds(60));
        data.erase(ADA, MONDAY.plusSeconds(1));
        assertThat(store.find(CASE).orElseThrow().stateSince()).isEqualTo(MONDAY.plusSeconds(60));
    }

    @Test
    void aWorkflowThatIsMissingIsNamed() {
        PersonalData blind = PersonalData.in(Map.of(), store, outbox, salts());
        assertThatThrownBy(() -> blind.erase(ADA, MONDAY))
                .hasMessage("the workflows must hold \"network\", which case lombardia:case-1 follows, but were []");
    }

    static List<TestDatabase> databases() {
        return TestDatabase.all();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void noTableHoldsAnErasedPerson(TestDatabase any) {
        TestDatabase database = any.fresh();
        PayloadCodec codec = PayloadCodec.plain();
        List<String> tables = List.of(
                "outbox",
                "followup_case",
                "followup_event",
                "followup_field",
                "followup_slot",
                "followup_life",
                "followup_person");
        database.commit(connection -> JdbcOutbox.schema().apply(connection, database.tables())
                + JdbcCaseStore.schema().apply(connection, database.tables()));
        String before = database.commit(connection -> {
            play(
                    JdbcCaseStore.on(connection, database.tables(), codec),
                    JdbcOutbox.on(connection, database.tables(), codec));
            return dump(connection, database, tables);
        });
        assertThat(before).contains(ADA.toString(), "mirrors");
        String after = database.commit(connection -> {
            CaseStore cases = JdbcCaseStore.on(connection, database.tables(), codec);
            PersonalData.in(SETTINGS.workflows(), cases, JdbcOutbox.on(connection, database.tables(), codec), salts())
                    .erase(ADA, MONDAY);
            return dump(connection, database, tables);
        });
        assertThat(after).contains(GRACE.toString()).doesNotContain(ADA.toString(), "mirrors", "Ada");
    }

    private static String dump(Connection connection, TestDatabase database, List<String> tables) {
        StringBuilder dump = new StringBuilder();
        for (String table : tables) {
            Query.of(connection, database.tables(), "SELECT * FROM ${prefix}" + table)
                    .list(row -> {
                        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                            dump.append(Optional.ofNullable(row.getString(i)).orElse(""))
                                    .append('|');
                        }
                        return dump.append('\n');
                    });
        }
        return dump.toString();
    }
}
