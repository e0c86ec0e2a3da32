// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.incontro.core.identity.EntityId;
import org.incontro.core.identity.Revision;
import org.incontro.core.opportunity.Interest;
import org.incontro.core.opportunity.OpportunityKind;
import org.incontro.core.place.Country;
import org.incontro.core.place.NutsCode;
import org.incontro.core.store.PayloadCodec;
import org.incontro.core.store.TableNames;
import org.incontro.core.value.Extensions;
import org.incontro.core.vocabulary.ConceptId;
import org.incontro.matching.alert.AlertCandidate;
import org.incontro.matching.alert.AlertPreferences;
import org.incontro.matching.alert.AlertSource;
import org.incontro.matching.alert.AlertTerms;
import org.incontro.matching.alert.Feedback;
import org.incontro.matching.alert.Frequency;
import org.incontro.matching.alert.SendingTimes;
import org.incontro.matching.alert.Told;
import org.incontro.matching.alert.Verdict;
import org.incontro.matching.alert.store.AlertStore.Decided;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One contract for alerts in memory, in H2 and in PostgreSQL. */
class AlertStoreTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00.123456Z");
    private static final EntityId ADA = EntityId.parse("x:ada");
    private static final EntityId BOB = EntityId.parse("x:bob");
    private static final EntityId FIRM = EntityId.parse("x:firm");
    private static final EntityId LASERS = EntityId.parse("x:lasers");
    private static final EntityId OFFER = EntityId.parse("x:offer");
    private static final AlertSource SAVED = new AlertSource.Saved(LASERS);
    private static final AlertSource OF_FIRM = new AlertSource.Profile(FIRM);

    static List<Database> databases() {
        return Database.all();
    }

    static List<Database.Jdbc> jdbc() {
        return Database.jdbc();
    }

    private static AlertPreferences daily() {
        return AlertPreferences.in(ZoneId.of("Europe/Rome")).build();
    }

    private static Subscription ada() {
        return Subscription.of(ADA, daily(), NOON);
    }

    private static Interest lasers() {
        return Interest.builder(LASERS, ADA).words("en", "lasers").build();
    }

    private static AlertCandidate candidate(
            EntityId opportunity, long occasion, AlertSource source, double likelihood) {
        return new AlertCandidate(
                opportunity,
                occasion,
                false,
                NOON,
                source,
                Optional.of(EntityId.parse("x:net")),
                (long) (likelihood * 1_000_000),
                likelihood,
                List.of());
    }

    private static Told line(EntityId opportunity, long occasion, Instant at) {
        return new Told(opportunity, occasion, at, true);
    }

    private static void act(Database database, Consumer<AlertStore> work) {
        database.commit((store, outbox) -> {
            work.accept(store);
            return true;
        });
    }

    private static List<EntityId> due(Database database, Instant now) {
        return database.commit((store, outbox) ->
                store.due(now, 10).stream().map(AlertStore.Due::person).toList());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void wishesComeBackAsTheyWere(Database database) {
        AlertPreferences all = AlertPreferences.in(ZoneId.of("America/New_York"))
                .language("de")
                .channel("push")
                .every(Frequency.WEEK)
                .interest(LASERS, Frequency.IMMEDIATE)
                .network(EntityId.parse("x:net"), Frequency.NEVER)
                .interest(
                        FIRM,
                        AlertTerms.none()
                                .on(Set.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY))
                                .pausedUntil(NOON))
                .network(
                        EntityId.parse("x:other"),
                        AlertTerms.every(Frequency.DAY).pausedUntil(NOON))
                .times(SendingTimes.standard()
                        .withAt(LocalTime.of(6, 30))
                        .withWeekday(DayOfWeek.FRIDAY)
                        .withDays(Set.of(DayOfWeek.FRIDAY, DayOfWeek.MONDAY))
                        .withQuiet(LocalTime.of(22, 0), LocalTime.of(5, 0)))
                .budget(2, 5)
                .pausedUntil(NOON.plusSeconds(60))
                .profiling(true)
                .build();
        Subscription full = Subscription.of(ADA, all, NOON)
                .in(Set.of("green", "blue"))
                .speakingFor(Set.of(FIRM))
                .gate(LASERS, new GateWish(0.25, 0.1))
                .countingOpens(true)
                .newcomer(Optional.of(new NewcomerWish(
                        Optional.of(Country.of("IT")),
                        Optional.of(NutsCode.of("ITC4")),
                        Set.of(OpportunityKind.CALL, OpportunityKind.BUSINESS_OFFER))));
        Subscription plain = Subscription.of(
                        BOB,
                        AlertPreferences.in(ZoneId.of("UTC"))
                                .times(SendingTimes.standard().withoutQuiet())
                                .build(),
                        NOON)
                .newcomer(Optional.of(NewcomerWish.anything()));
        act(database, store -> {
            store.subscribe(full, NOON);
            store.subscribe(plain, NOON);
        });

        assertThat(database.<Optional<Subscription>>commit((store, outbox) -> store.subscription(ADA)))
                .contains(full);
        assertThat(database.<Optional<Subscription>>commit((store, outbox) -> store.subscription(BOB)))
                .contains(plain);
        assertThat(database.<Optional<Subscription>>commit((store, outbox) -> store.subscription(FIRM)))
                .isEmpty();
        assertThat(database.<List<EntityId>>commit((store, outbox) -> store.people(Optional.empty(), 9)))
                .containsExactly(ADA, BOB);
        assertThat(database.<List<EntityId>>commit((store, outbox) -> store.people(Optional.of(ADA), 9)))
                .containsExactly(BOB);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void interestsComeBackAsTheyWere(Database database) {
        Interest full = Interest.builder(LASERS, ADA)
                .revision(Revision.of(3, NOON))
                .name("Lasers \uD83D\uDE80")
                .about(ConceptId.of("euroscivoc", "793"))
                .tag("photonics")
                .words("it", "ottica")
                .words("en", "optics")
                .kinds(OpportunityKind.CALL)
                .countries(Country.of("DE"), Country.of("AT"))
                .scope("een", "tirol")
                .minimumLikelihood(0.3)
                .extensions(Extensions.none().with("/x", "1"))
                .build();
        Interest other = Interest.builder(EntityId.parse("x:other"), FIRM).build();
        act(database, store -> {
            store.save(lasers());
            store.save(full);
            store.save(other);
        });

        assertThat(database.<Optional<Interest>>commit((store, outbox) -> store.interest(LASERS)))
                .contains(full);
        assertThat(database.<List<Interest>>commit((store, outbox) -> store.interestsOf(ADA)))
                .containsExactly(full);
        assertThat(database.<List<Interest>>commit((store, outbox) -> store.interests(Optional.empty(), 5)))
                .containsExactly(full, other);
        assertThat(database.<List<Interest>>commit((store, outbox) -> store.interests(Optional.of(LASERS), 5)))
                .containsExactly(other);
        assertThat(database.<Boolean>commit((store, outbox) -> store.removeInterest(LASERS)))
                .isTrue();
        assertThat(database.<Boolean>commit((store, outbox) -> store.removeInterest(LASERS)))
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whoSpeaksForAnOwnerHearsOfItsInterestsAndOfItsProfileIfTheyAllowProfiling(Database database) {
        Subscription open = Subscription.of(
                        BOB,
                        AlertPreferences.in(ZoneId.of("UTC")).profiling(true).build(),
                        NOON)
                .speakingFor(Set.of(FIRM));
        act(database, store -> {
            store.subscribe(ada().speakingFor(Set.of(FIRM)), NOON);
            store.subscribe(open, NOON);
            store.save(Interest.builder(LASERS, FIRM).build());
        });

        assertThat(database.<Set<EntityId>>commit((store, outbox) -> store.listeners(SAVED)))
                .containsExactly(ADA, BOB);
        assertThat(database.<Set<EntityId>>commit((store, outbox) -> store.listeners(OF_FIRM)))
                .containsExactly(BOB);
        assertThat(database.<Set<EntityId>>commit((store, outbox) -> store.listeners(new AlertSource.Profile(BOB))))
                .containsExactly(BOB);
        assertThat(database.<Set<EntityId>>commit((store, outbox) -> store.listeners(new AlertSource.Newcomer())))
                .isEmpty();

        act(database, store -> store.subscribe(open.speakingFor(Set.of()), NOON));
        assertThat(database.<Set<EntityId>>commit((store, outbox) -> store.listeners(SAVED)))
                .containsExactly(ADA);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void theLatestOccasionCountsWhateverTheOrder(Database database) {
        assertThat(database.<Boolean>commit((store, outbox) -> store.arrived(OFFER, 2)))
                .isTrue();
        assertThat(database.<Boolean>commit((store, outbox) -> store.arrived(OFFER, 2)))
                .isFalse();
        assertThat(database.<Boolean>commit((store, outbox) -> store.arrived(OFFER, 1)))
                .isFalse();
        assertThat(database.<OptionalLong>commit((store, outbox) -> store.newest(OFFER)))
                .hasValue(2);
        assertThat(database.<OptionalLong>commit((store, outbox) -> store.newest(LASERS)))
                .isEmpty();
        assertThat(database.<Boolean>commit((store, outbox) -> store.arrived(OFFER, 3)))
                .isTrue();

        assertThat(database.<Boolean>commit((store, outbox) -> store.found(ADA, candidate(OFFER, 2, SAVED, 0.5))))
                .isTrue();
        assertThat(database.<Boolean>commit((store, outbox) -> store.found(ADA, candidate(OFFER, 2, SAVED, 0.9))))
                .isFalse();
        assertThat(database.<Boolean>commit((store, outbox) -> store.found(ADA, candidate(OFFER, 1, SAVED, 0.9))))
                .isFalse();
        assertThat(database.<Boolean>commit((store, outbox) -> store.found(ADA, candidate(OFFER, 2, OF_FIRM, 0.2))))
                .isTrue();
        assertThat(database.<Boolean>commit((store, outbox) -> store.found(ADA, candidate(OFFER, 3, SAVED, 0.4))))
                .isTrue();
        assertThat(database.<List<Decided>>commit((store, outbox) -> store.open(ADA)))
                .containsExactly(
                        new Decided(candidate(OFFER, 2, OF_FIRM, 0.2), Optional.empty(), true),
                        new Decided(candidate(OFFER, 3, SAVED, 0.4), Optional.empty(), true));

        act(database, store -> store.supersede(OFFER, 3, store.concerned(OFFER)));
        assertThat(database.<List<Decided>>commit((store, outbox) -> store.found(ADA)))
                .contains(new Decided(candidate(OFFER, 2, OF_FIRM, 0.2), Optional.of(Verdict.NO_MATCH), false));
        act(database, store -> store.reopen(OFFER, store.concerned(OFFER), NOON));
        assertThat(database.<Integer>commit((store, outbox) -> store.open(ADA).size()))
                .isEqualTo(1);
        assertThat(database.<Long>commit(
                        (store, outbox) -> store.seen(ADA, SAVED).total()))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatWasDecidedStaysUntilSomethingChanges(Database database) {
        EntityId second = EntityId.parse("x:second");
        act(database, store -> {
            store.subscribe(ada(), NOON);
            store.lookAgain(ADA, Optional.empty());
            store.found(ADA, candidate(OFFER, 1, SAVED, 0.5));
            store.found(ADA, candidate(second, 1, SAVED, 0.6));
            store.decided(ADA, OFFER, Verdict.EXPIRED);
            store.decided(ADA, second, Verdict.TOLD);
        });
        assertThat(database.<List<Decided>>commit((store, outbox) -> store.open(ADA)))
                .isEmpty();
        assertThat(due(database, NOON.plusSeconds(1))).isEmpty();

        act(database, store -> {
            store.reopen(OFFER, store.concerned(OFFER), NOON);
            store.reopen(second, store.concerned(second), NOON);
        });
        assertThat(database.<List<Decided>>commit((store, outbox) -> store.open(ADA)))
                .containsExactly(new Decided(candidate(OFFER, 1, SAVED, 0.5), Optional.of(Verdict.EXPIRED), true));
        assertThat(due(database, NOON)).containsExactly(ADA);

        act(database, store -> {
            store.decided(ADA, OFFER, Verdict.WAITS);
            store.decided(ADA, OFFER, Verdict.BELOW_GATE);
            store.subscribe(ada(), NOON);
        });
        assertThat(database.<List<Decided>>commit((store, outbox) -> store.open(ADA)))
                .containsExactly(new Decided(candidate(OFFER, 1, SAVED, 0.5), Optional.of(Verdict.BELOW_GATE), true));
        act(database, store -> store.removeInterest(LASERS));
        assertThat(database.<List<Decided>>commit((store, outbox) -> store.found(ADA)))
                .containsExactly(new Decided(candidate(second, 1, SAVED, 0.6), Optional.of(Verdict.TOLD), false));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void planningLooksAtPeopleWhenTheirMomentHasCome(Database database) {
        Subscription bob = Subscription.of(BOB, daily(), NOON).newcomer(Optional.of(NewcomerWish.anything()));
        act(database, store -> {
            store.subscribe(ada(), NOON);
            store.subscribe(bob, NOON.minusSeconds(5));
            store.wake(EntityId.parse("x:nobody"), NOON);
        });
        assertThat(due(database, NOON.minusSeconds(6))).isEmpty();
        assertThat(due(database, NOON)).containsExactly(BOB, ADA);
        assertThat(database.<Integer>commit(
                        (store, outbox) -> store.due(NOON, 1).size()))
                .isEqualTo(1);

        act(database, store -> {
            store.lookAgain(BOB, Optional.of(NOON.plusSeconds(60)));
            store.lookAgain(ADA, Optional.empty());
            store.wake(BOB, NOON.plusSeconds(90));
        });
        assertThat(due(database, NOON.plusSeconds(59))).isEmpty();
        assertThat(due(database, NOON.plusSeconds(60))).containsExactly(BOB);

        act(database, store -> {
            store.lookAgain(BOB, Optional.empty());
            store.newcomers().forEach(person -> store.wake(person, NOON));
        });
        assertThat(due(database, NOON)).containsExactly(BOB);
        act(database, store -> {
            store.tell(BOB, "k", line(OFFER, 1, NOON));
            store.lookAgain(BOB, Optional.empty());
            store.newcomers().forEach(person -> store.wake(person, NOON));
        });
        assertThat(due(database, NOON)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void theSentLogTakesALineOnceAndGivesItBack(Database database) {
        EntityId old = EntityId.parse("x:old");
        Instant before = NOON.minusSeconds(1_000_000);
        assertThat(database.<Boolean>commit((store, outbox) -> store.wasTold(ADA)))
                .isFalse();
        assertThat(database.<Boolean>commit((store, outbox) -> store.tell(ADA, "k1", line(old, 1, before))))
                .isTrue();
        assertThat(database.<Boolean>commit((store, outbox) -> store.tell(ADA, "k2", line(OFFER, 1, NOON))))
                .isTrue();
        assertThat(database.<Boolean>commit((store, outbox) -> store.tell(ADA, "k3", line(OFFER, 1, NOON))))
                .isFalse();
        assertThat(database.<Boolean>commit((store, outbox) -> store.tell(BOB, "k4", line(OFFER, 1, NOON))))
                .isTrue();

        assertThat(database.<List<Told>>commit((store, outbox) -> store.told(ADA, NOON, List.of(OFFER))))
                .containsExactly(line(OFFER, 1, NOON));
        assertThat(database.<List<Told>>commit((store, outbox) -> store.told(ADA, NOON, List.of(old, OFFER))))
                .containsExactly(line(old, 1, before), line(OFFER, 1, NOON));
        assertThat(database.<List<Told>>commit((store, outbox) -> store.toldBy(ADA, "k2")))
                .containsExactly(line(OFFER, 1, NOON));
        assertThat(database.<Boolean>commit((store, outbox) -> store.wasTold(ADA)))
                .isTrue();

        assertThat(database.<Boolean>commit((store, outbox) -> store.handOver(ADA, "k2")))
                .isFalse();
        assertThat(database.<Boolean>commit((store, outbox) -> store.handOver(ADA, "k2")))
                .isTrue();
        act(database, store -> store.handBack(ADA, "k2"));
        assertThat(database.<Boolean>commit((store, outbox) -> store.handOver(ADA, "k2")))
                .isFalse();

        act(database, store -> {
            store.found(ADA, candidate(OFFER, 1, SAVED, 0.5));
            store.decided(ADA, OFFER, Verdict.TOLD);
            store.takeBack(ADA, "k1", line(OFFER, 1, NOON));
            store.takeBack(ADA, "k2", line(OFFER, 1, NOON));
        });
        assertThat(database.<List<Told>>commit((store, outbox) -> store.toldBy(ADA, "k2")))
                .isEmpty();
        assertThat(database.<Integer>commit((store, outbox) -> store.open(ADA).size()))
                .isEqualTo(1);
        assertThat(database.<Boolean>commit((store, outbox) -> store.tell(ADA, "k5", line(OFFER, 1, NOON))))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatIsDoneTwiceCountsOnce(Database database) {
        Feedback useless = new Feedback(NOON, OFFER, Feedback.Kind.NOT_USEFUL);
        Feedback answered = new Feedback(NOON.minusSeconds(9), OFFER, Feedback.Kind.ANSWERED);
        assertThat(database.<Boolean>commit((store, outbox) -> store.feedback(ADA, LASERS, useless)))
                .isTrue();
        assertThat(database.<Boolean>commit((store, outbox) -> store.feedback(
                        ADA, LASERS, new Feedback(NOON.plusSeconds(3), OFFER, Feedback.Kind.NOT_USEFUL))))
                .isFalse();
        act(database, store -> {
            store.feedback(ADA, FIRM, useless);
            store.feedback(ADA, LASERS, answered);
        });

        assertThat(database.<List<Feedback>>commit((store, outbox) -> store.feedback(ADA, LASERS)))
                .containsExactly(answered, useless);
        assertThat(database.<List<Feedback>>commit((store, outbox) -> store.feedback(ADA)))
                .containsExactly(answered, useless);
        assertThat(database.<Map<EntityId, List<Feedback>>>commit((store, outbox) -> store.feedbackBySubject(ADA)))
                .isEqualTo(Map.of(FIRM, List.of(useless), LASERS, List.of(answered, useless)));
        assertThat(database.<List<Feedback>>commit((store, outbox) -> store.feedback(BOB)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatIsOldIsForgottenAndWhoIsErasedLeavesNothing(Database database) {
        Instant later = NOON.plusSeconds(1);
        act(database, store -> {
            store.subscribe(ada(), NOON);
            store.save(lasers());
            store.arrived(OFFER, 1);
            store.found(ADA, candidate(OFFER, 1, SAVED, 0.5));
            store.found(ADA, candidate(EntityId.parse("x:open"), 1, SAVED, 0.5));
            store.decided(ADA, OFFER, Verdict.TOLD);
            store.tell(ADA, "k", line(OFFER, 1, NOON));
            store.feedback(ADA, LASERS, new Feedback(NOON, OFFER, Feedback.Kind.ANSWERED));
        });
        assertThat(database.<Integer>commit((store, outbox) -> store.forgetCandidates(NOON)))
                .isZero();
        assertThat(database.<Integer>commit((store, outbox) -> store.forgetCandidates(later)))
                .isEqualTo(1);
        assertThat(database.<Set<EntityId>>commit((store, outbox) -> store.toldBefore(NOON)))
                .isEmpty();
        assertThat(database.<Set<EntityId>>commit((store, outbox) -> store.toldBefore(later)))
                .containsExactly(OFFER);
        assertThat(database.<Boolean>commit((store, outbox) -> store.arrived(OFFER, 1)))
                .isFalse();
        assertThat(database.<Integer>commit((store, outbox) -> store.forgetTold(OFFER, later)))
                .isEqualTo(1);
        assertThat(database.<Boolean>commit((store, outbox) -> store.arrived(OFFER, 1)))
                .isTrue();
        assertThat(database.<Integer>commit((store, outbox) -> store.forgetFeedback(later)))
                .isEqualTo(1);

        act(database, store -> {
            store.tell(ADA, "k", line(OFFER, 1, NOON));
            store.feedback(ADA, LASERS, new Feedback(NOON, OFFER, Feedback.Kind.ANSWERED));
        });
        // Subscription, voice, interest, candidate, line, feedback.
        assertThat(database.<Integer>commit((store, outbox) -> store.erase(ADA)))
                .isEqualTo(6);
        assertThat(database.<Integer>commit((store, outbox) -> store.erase(ADA)))
                .isZero();
        assertThat(due(database, later)).isEmpty();
        assertThat(database.<Optional<Interest>>commit((store, outbox) -> store.interest(LASERS)))
                .isEmpty();
    }

    /** Bob speaks for the firm: once it is erased, nothing names it or its interest any more. */
    @ParameterizedTest
    @MethodSource("databases")
    void whoIsErasedIsNotNamedByThoseWhoSpokeForThem(Database database) {
        Subscription bob = Subscription.of(
                        BOB,
                        AlertPreferences.in(ZoneId.of("UTC"))
                                .interest(FIRM, Frequency.WEEK)
                                .interest(OFFER, Frequency.NEVER)
                                .interest(LASERS, Frequency.NEVER)
                                .profiling(true)
                                .build(),
                        NOON)
                .speakingFor(Set.of(FIRM, ADA))
                .gate(FIRM, new GateWish(0.5, 1))
                .gate(LASERS, new GateWish(0.5, 1));
        act(database, store -> {
            store.subscribe(bob, NOON);
            store.save(Interest.builder(LASERS, FIRM).words("en", "lasers").build());
            store.found(BOB, candidate(OFFER, 1, SAVED, 0.5));
            store.found(BOB, candidate(OFFER, 1, OF_FIRM, 0.5));
            store.found(BOB, candidate(OFFER, 1, new AlertSource.Profile(BOB), 0.5));
            store.feedback(BOB, LASERS, new Feedback(NOON, OFFER, Feedback.Kind.ANSWERED));
        });
        // Interest, voice, two candidates, feedback.
        assertThat(database.<Integer>commit((store, outbox) -> store.erase(FIRM)))
                .isEqualTo(5);
        Subscription left = database.<Optional<Subscription>>commit((store, outbox) -> store.subscription(BOB))
                .orElseThrow();
        assertThat(left.toTree().toString()).doesNotContain("x:firm", LASERS.toString());
        assertThat(left.speaksFor()).containsExactly(ADA);
        assertThat(left.preferences().interests()).containsOnlyKeys(OFFER);
        assertThat(database.<List<Decided>>commit((store, outbox) -> store.found(BOB)))
                .extracting(row -> row.candidate().source())
                .containsExactly(new AlertSource.Profile(BOB));
        assertThat(database.<List<Feedback>>commit((store, outbox) -> store.feedback(BOB)))
                .isEmpty();
    }

    /** Ada saved it, and Bob speaks for her; the firm's profile and the other interest are not concerned. */
    @ParameterizedTest
    @MethodSource("databases")
    void anInterestThatIsRemovedLeavesNoGatesTermsAndFeedback(Database database) {
        EntityId other = EntityId.parse("x:other");
        Feedback useless = new Feedback(NOON, OFFER, Feedback.Kind.NOT_USEFUL);
        AlertPreferences.Builder wishes = AlertPreferences.in(ZoneId.of("UTC"))
                .interest(LASERS, Frequency.WEEK)
                .interest(other, Frequency.MONTH);
        Subscription ada = Subscription.of(ADA, wishes.build(), NOON)
                .gate(LASERS, new GateWish(0.5, 1))
                .gate(other, new GateWish(0.25, 1));
        Subscription bob = Subscription.of(BOB, wishes.build(), NOON)
                .speakingFor(Set.of(ADA, FIRM))
                .gate(LASERS, new GateWish(0.5, 1))
                .gate(FIRM, new GateWish(0.25, 1));
        act(database, store -> {
            store.subscribe(ada, NOON);
            store.subscribe(bob, NOON);
            store.save(lasers());
            List.of(ADA, BOB)
                    .forEach(person ->
                            List.of(LASERS, other, FIRM).forEach(subject -> store.feedback(person, subject, useless)));
        });
        assertThat(database.<Boolean>commit((store, outbox) -> store.removeInterest(FIRM)))
                .isFalse();
        assertThat(database.<Boolean>commit((store, outbox) -> store.removeInterest(LASERS)))
                .isTrue();

        for (EntityId person : List.of(ADA, BOB)) {
            Subscription left = database.<Optional<Subscription>>commit((store, outbox) -> store.subscription(person))
                    .orElseThrow();
            assertThat(left.preferences().interests()).containsOnlyKeys(other);
            assertThat(left.gates()).containsOnlyKeys(person.equals(ADA) ? other : FIRM);
            assertThat(left.speaksFor()).isEqualTo(person.equals(ADA) ? Set.of() : Set.of(ADA, FIRM));
            assertThat(database.<Map<EntityId, List<Feedback>>>commit(
                            (store, outbox) -> store.feedbackBySubject(person)))
                    .containsOnlyKeys(other, FIRM);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whatIsNoLongerTheirsOrRefusedIsForgottenUnlessItWasTold(Database database) {
        Subscription speaker = Subscription.of(
                        ADA,
                        AlertPreferences.in(ZoneId.of("UTC")).profiling(true).build(),
                        NOON)
                .speakingFor(Set.of(FIRM));
        AlertSource own = new AlertSource.Profile(ADA);
        EntityId other = EntityId.parse("x:told");
        act(database, store -> {
            store.subscribe(speaker, NOON);
            store.save(Interest.builder(LASERS, FIRM).words("en", "lasers").build());
            List.of(SAVED, OF_FIRM, own).forEach(source -> {
                store.found(ADA, candidate(OFFER, 1, source, 0.5));
                store.found(ADA, candidate(other, 1, source, 0.5));
            });
            store.decided(ADA, other, Verdict.TOLD);
            store.subscribe(speaker, NOON);
        });
        assertThat(notTold(database)).containsExactlyInAnyOrder(SAVED, OF_FIRM, own);
        act(database, store -> store.subscribe(speaker.speakingFor(Set.of()), NOON));
        assertThat(notTold(database)).containsExactly(own);
        act(database, store -> store.subscribe(ada(), NOON));
        assertThat(notTold(database)).isEmpty();
        assertThat(database.<List<Decided>>commit((store, outbox) -> store.found(ADA)))
                .hasSize(3);
    }

    private static List<AlertSource> notTold(Database database) {
        return database.commit((store, outbox) ->
                store.open(ADA).stream().map(row -> row.candidate().source()).toList());
    }

    /** Two planners at once: the second passes over what the first has taken, until that ends. */
    @ParameterizedTest
    @MethodSource("jdbc")
    void whoIsBeingPlannedIsPassedOver(Database.Jdbc database) throws SQLException {
        act(database, store -> {
            store.subscribe(ada(), NOON);
            store.subscribe(Subscription.of(BOB, daily(), NOON), NOON.plusSeconds(1));
        });
        Instant now = NOON.plusSeconds(9);
        try (Connection one = database.open();
                Connection other = database.open()) {
            assertThat(database.store(one).due(now, 1))
                    .extracting(AlertStore.Due::person)
                    .containsExactly(ADA);
            List<EntityId> rest = database.store(other).due(now, 2).stream()
                    .map(AlertStore.Due::person)
                    .toList();
            assertThat(rest).containsExactly(BOB);
            one.rollback();
            other.rollback();
        }
        assertThat(due(database, now)).containsExactly(ADA, BOB);
    }

    /** Two versions at once: whichever commits first, the later one counts. */
    @ParameterizedTest
    @MethodSource("jdbc")
    void aLaterOccasionCountsAlsoBesideAnEarlierOneThatIsNotCommittedYet(Database.Jdbc database) throws SQLException {
        act(database, store -> store.subscribe(ada(), NOON));
        try (Connection earlier = database.open()) {
            AlertStore first = database.store(earlier);
            assertThat(first.arrived(OFFER, 1)).isTrue();
            assertThat(first.found(ADA, candidate(OFFER, 1, SAVED, 0.5))).isTrue();

            CompletableFuture<List<Boolean>> later =
                    CompletableFuture.supplyAsync(() -> database.commit((store, outbox) ->
                            List.of(store.arrived(OFFER, 2), store.found(ADA, candidate(OFFER, 2, SAVED, 0.6)))));
            CompletableFuture<Boolean> found = CompletableFuture.supplyAsync(
                    () -> database.commit((store, outbox) -> store.found(ADA, candidate(OFFER, 3, SAVED, 0.7))));
            CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS))
                    .join();
            earlier.commit();

            assertThat(later.join().get(0)).isTrue();
            assertThat(found.join()).isTrue();
        }
        assertThat(database.<List<Decided>>commit((store, outbox) -> store.open(ADA)))
                .extracting(row -> row.candidate().occasion())
                .containsExactly(3L);
    }

    /** Tables of every earlier version are brought to the newest with what is in them. */
    @ParameterizedTest
    @MethodSource("jdbc")
    void tablesOfEarlierVersionsAreUpgraded(Database.Jdbc any) {
        for (int version = 0; version < JdbcAlertStore.schema().newest(); version++) {
            int from = version;
            Database.Jdbc database = Database.Jdbc.empty(any.name(), any.url());
            database.withConnection(connection -> JdbcAlertStore.schema().apply(connection, database.tables(), from));
            if (from > 0) {
                act(database, store -> {
                    store.subscribe(ada(), NOON);
                    store.found(ADA, candidate(OFFER, 1, SAVED, 0.5));
                    store.tell(ADA, "k", line(OFFER, 1, NOON));
                    store.arrived(OFFER, 1);
                });
            }
            assertThat(database.<Integer>withConnection(
                            connection -> JdbcAlertStore.schema().apply(connection, database.tables())))
                    .isEqualTo(JdbcAlertStore.schema().newest() - from);
            assertThat(database.<Boolean>commit((store, outbox) ->
                            store.feedback(ADA, LASERS, new Feedback(NOON, OFFER, Feedback.Kind.ANSWERED))))
                    .isTrue();
            act(database, AlertStore::changeListeners);
            assertThat(database.<Optional<EntityId>>commit((store, outbox) -> store.network(OFFER)))
                    .isEmpty();
            act(database, store -> {
                assertThat(store.arrived(OFFER, 1)).isEqualTo(from == 0);
                store.cameThrough(OFFER, Optional.of(FIRM));
            });
            assertThat(database.<Optional<EntityId>>commit((store, outbox) -> store.network(OFFER)))
                    .contains(FIRM);
            assertThat(database.<Integer>commit(
                            (store, outbox) -> store.open(ADA).size()))
                    .isEqualTo(from == 0 ? 0 : 1);
            assertThat(database.<Boolean>commit((store, outbox) -> store.wasTold(ADA)))
                    .isEqualTo(from > 0);
        }
        assertThat(JdbcAlertStore.schema().files())
                .containsExactly("V3_1__alerts.sql", "V3_2__feedback.sql", "V3_3__turn.sql", "V3_4__network.sql");
    }

    @Test
    void wishesOutsideTheirRangeAndBrokenRowsAreRefused() throws SQLException {
        assertThatThrownBy(() -> new GateWish(Double.NaN, 1)).hasMessage("minimum must be from 0 to 1, but was NaN");
        assertThatThrownBy(() -> new GateWish(0, 0)).hasMessage("share must be above 0 and at most 1, but was 0.0");
        assertThatThrownBy(() -> SubscriptionTree.read(Map.of("person", "x")))
                .hasMessage("the stored value must have \"gates\", but has not");
        try (Connection connection = Database.h2().open()) {
            connection.setAutoCommit(true);
            assertThatThrownBy(() -> JdbcAlertStore.on(connection, TableNames.standard(), PayloadCodec.plain()))
                    .hasMessageStartingWith("the connection must be in a transaction");
        }
    }
}
