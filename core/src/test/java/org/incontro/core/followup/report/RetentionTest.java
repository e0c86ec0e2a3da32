// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.incontro.core.followup.cases.CaseSamples.ADA;
import static org.incontro.core.followup.cases.CaseSamples.GRACE;
import static org.incontro.core.followup.cases.CaseSamples.MONDAY;
import static org.incontro.core.followup.cases.CaseSamples.OWNER;
import static org.incontro.core.followup.cases.CaseSamples.actor;
import static org.incontro.core.followup.cases.CaseSamples.opening;
import static org.incontro.core.followup.cases.CaseSamples.salts;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incontro.core.followup.FollowUp;
import org.incontro.core.followup.FollowUpSettings;
import org.incontro.core.followup.cases.Actor;
import org.incontro.core.followup.cases.Case;
import org.incontro.core.followup.cases.CaseCommand;
import org.incontro.core.followup.cases.HistoryCheck;
import org.incontro.core.followup.report.PersonalData.Expiry;
import org.incontro.core.followup.report.Retention.Due;
import org.incontro.core.followup.report.Retention.DueErasure;
import org.incontro.core.followup.store.CaseStore;
import org.incontro.core.followup.store.JdbcCaseStore;
import org.incontro.core.followup.store.MemoryCaseStore;
import org.incontro.core.identity.EntityId;
import org.incontro.core.outbox.Delivery;
import org.incontro.core.outbox.JdbcOutbox;
import org.incontro.core.outbox.MemoryOutbox;
import org.incontro.core.outbox.Outbox;
import org.incontro.core.outbox.OutboxMessage;
import org.incontro.core.settings.SettingsException;
import org.incontro.core.store.PayloadCodec;
import org.incontro.core.store.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RetentionTest {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final FollowUpSettings SETTINGS = FollowUpSettings.standard(ROME);
    private static final Retention SHORT = new Retention(10, 20, 30, 5);
    private static final EntityId OPEN = EntityId.parse("x:open");
    private static final EntityId AGREED = EntityId.parse("x:agreed");
    private static final EntityId CLOSED = EntityId.parse("x:closed");

    /** Opens three cases on a Monday and ends two of them. */
    private static void play(CaseStore store, Outbox outbox) {
        FollowUp followUp = FollowUp.of(SETTINGS, store, outbox, salts());
        for (EntityId id : List.of(OPEN, AGREED, CLOSED)) {
            EntityId opportunity = EntityId.of("x", "o-" + id.local());
            followUp.open(opening(id, opportunity, ADA), actor(ADA), MONDAY);
        }
        Actor grace = Actor.advisor(GRACE);
        followUp.act(AGREED, CaseCommand.of("take-over"), grace, MONDAY);
        followUp.act(AGREED, CaseCommand.of("forward"), grace, MONDAY);
        followUp.act(AGREED, CaseCommand.of("report-contact"), Actor.participant(OWNER), MONDAY);
        followUp.act(AGREED, CaseCommand.of("agree").closing("agreement"), grace, MONDAY);
        followUp.act(CLOSED, CaseCommand.of("withdraw").closing("withdrawn"), actor(ADA), MONDAY);
        for (Delivery delivery : outbox.claim(FollowUp.TOPIC, 100, MONDAY, Duration.ofMinutes(1))) {
            outbox.done(delivery, MONDAY);
        }
    }

    private static List<DueErasure> due(CaseStore store, int days) {
        return SHORT.due(
                store.cases(Optional.empty(), 9),
                ROME,
                LocalDate.of(2026, 11, 23).plusDays(days));
    }

    @Test
    void whatIsDueFollowsFromTheEndAndTheDayAlone() {
        CaseStore store = new MemoryCaseStore();
        play(store, new MemoryOutbox());
        LocalDate end = LocalDate.of(2026, 11, 23);

        assertThat(due(store, 10)).as("the last day on which it may be there").isEmpty();
        DueErasure closed = new DueErasure(CLOSED, Due.PERSONAL_FIELDS, end.plusDays(11));
        DueErasure agreed = new DueErasure(AGREED, Due.PERSONAL_FIELDS, end.plusDays(21));
        assertThat(due(store, 11)).containsExactly(closed);
        assertThat(due(store, 20)).containsExactly(closed);
        assertThat(due(store, 21)).containsExactly(closed, agreed);
        assertThat(due(store, 31))
                .containsExactly(
                        new DueErasure(AGREED, Due.WHOLE_CASE, end.plusDays(31)),
                        new DueErasure(CLOSED, Due.WHOLE_CASE, end.plusDays(31)));
    }

    static List<TestDatabase> databases() {
        return TestDatabase.all();
    }

    private static <T> T in(TestDatabase database, Work<T> work) {
        return database.commit(connection -> work.apply(
                JdbcCaseStore.on(connection, database.tables(), PayloadCodec.plain()),
                JdbcOutbox.on(connection, database.tables(), PayloadCodec.plain())));
    }

    @FunctionalInterface
    private interface Work<T> {
        T apply(CaseStore store, Outbox outbox);
    }

    private static Expiry expire(CaseStore store, Outbox outbox, int days, List<EntityId> held) {
        Instant now = MONDAY.plus(Duration.ofDays(days));
        return PersonalData.in(SETTINGS.workflows(), store, outbox, salts()).expire(SHORT, ROME, held, now);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void personsGoFirstThenTheRestAndWhatIsHeldStays(TestDatabase any) {
        TestDatabase database = any.fresh();
        database.commit(connection -> JdbcOutbox.schema().apply(connection, database.tables())
                + JdbcCaseStore.schema().apply(connection, database.tables()));
        in(database, (store, outbox) -> {
            play(store, outbox);
            return true;
        });

        assertThat(RetentionTest.<Expiry>in(database, (store, outbox) -> expire(store, outbox, 5, List.of())))
                .isEqualTo(new Expiry(List.of(), List.of(), 0, List.of()));
        Expiry first = in(database, (store, outbox) -> expire(store, outbox, 11, List.of()));
        assertThat(first.emptied()).containsExactly(CLOSED);
        assertThat(first.deleted()).isEmpty();
        assertThat(first.attachments()).containsExactly("files/17");
        assertThat(first.messages()).as("messages of the three cases").isGreaterThan(5);
        Case emptied = in(database, (store, outbox) -> store.find(CLOSED)).orElseThrow();
        assertThat(emptied.participant()).isEmpty();
        assertThat(emptied.closingReason()).contains("withdrawn");
        assertThat(emptied.lastEntry().facts()).containsEntry("erased-because", "retention");
        assertThat(HistoryCheck.mistakes(emptied.history())).isEmpty();
        assertThat(RetentionTest.<Expiry>in(database, (store, outbox) -> expire(store, outbox, 11, List.of())))
                .as("a second call finds nothing left")
                .isEqualTo(new Expiry(List.of(), List.of(), 0, List.of()));

        Expiry held = in(database, (store, outbox) -> expire(store, outbox, 31, List.of(AGREED)));
        assertThat(held.deleted()).containsExactly(CLOSED);
        assertThat(held.attachments()).isEmpty();
        Expiry last = in(database, (store, outbox) -> expire(store, outbox, 31, List.of()));
        assertThat(last.deleted()).containsExactly(AGREED);
        assertThat(last.attachments()).containsExactly("files/17");
        List<Case> left = in(database, (store, outbox) -> store.cases(Optional.empty(), 9));
        assertThat(left).extracting(Case::id).containsExactly(OPEN);
        assertThat(left.get(0).participant()).contains(ADA);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void theKeysOfOthersWhoUseTheOutboxAreTheirs(TestDatabase any) {
        TestDatabase database = any.fresh();
        database.commit(connection -> JdbcOutbox.schema().apply(connection, database.tables())
                + JdbcCaseStore.schema().apply(connection, database.tables()));
        OutboxMessage digest = new OutboxMessage("digest-1", "alerts", Optional.of(ADA), Map.of(), MONDAY, MONDAY);

        in(database, (store, outbox) -> {
            play(store, outbox);
            outbox.put(digest);
            return outbox.done(
                    outbox.claim("alerts", 1, MONDAY, Duration.ofMinutes(1)).get(0), MONDAY);
        });
        Expiry expiry = in(database, (store, outbox) -> expire(store, outbox, 3_000, List.of()));

        assertThat(expiry.messages()).as("messages of follow-up").isGreaterThan(5);
        assertThat(RetentionTest.<Boolean>in(database, (store, outbox) -> outbox.put(digest)))
                .as("its key is still there")
                .isFalse();
        assertThat(RetentionTest.<Long>in(
                        database, (store, outbox) -> outbox.statistics("alerts").done()))
                .isEqualTo(1);
    }

    @Test
    void periodsComeFromATreeAndAllMistakesAreNamed() {
        assertThat(Retention.fromTree(Map.of("closedDays", 365, "messageDays", 30)))
                .isEqualTo(new Retention(365, 1_825, 3_650, 30));
        assertThat(FollowUpSettings.fromTree(Map.of("retention", Map.of("agreedDays", 400)))
                        .retention())
                .isEqualTo(new Retention(730, 400, 3_650, 90));
        assertThatThrownBy(() -> FollowUpSettings.fromTree(
                        Map.of("retention", Map.of("closedDays", 0, "restDays", 100, "forever", true))))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("retention.closedDays: must be from 1 to 36500, but was 0")
                .hasMessageContaining("must be at least closedDays and agreedDays, which are 730 and 1825, but was 100")
                .hasMessageContaining("retention.forever: is no setting");
        assertThatThrownBy(() -> FollowUpSettings.fromTree(Map.of("retention", 3)))
                .hasMessageContaining("retention: must be of the type object, but was 3");
        assertThatThrownBy(() -> new Retention(10, 20, 15, 5))
                .hasMessage("restDays must be at least closedDays and agreedDays, which are 10 and 20, but was 15");
        assertThatThrownBy(() -> new Retention(10, 20, 30, 0))
                .hasMessage("messageDays must be from 1 to 36500, but was 0");
    }
}
