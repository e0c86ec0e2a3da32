// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.incontro.core.followup.cases.CaseSamples.ADA;
import static org.incontro.core.followup.cases.CaseSamples.CONTEXT;
import static org.incontro.core.followup.cases.CaseSamples.GRACE;
import static org.incontro.core.followup.cases.CaseSamples.MONDAY;
import static org.incontro.core.followup.cases.CaseSamples.actor;
import static org.incontro.core.followup.cases.CaseSamples.network;
import static org.incontro.core.followup.cases.CaseSamples.opening;
import static org.incontro.core.followup.cases.CaseSamples.opportunity;
import static org.incontro.core.followup.cases.CaseSamples.salts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.incontro.core.followup.cases.Actor;
import org.incontro.core.followup.cases.Case;
import org.incontro.core.followup.cases.CaseCommand;
import org.incontro.core.followup.cases.CaseEvent;
import org.incontro.core.followup.cases.CaseRules;
import org.incontro.core.followup.cases.CaseStep;
import org.incontro.core.followup.cases.Decision;
import org.incontro.core.followup.cases.HistoryCheck;
import org.incontro.core.followup.cases.OpeningRules;
import org.incontro.core.followup.cases.OpeningRules.OpenCase;
import org.incontro.core.followup.cases.OwnOpportunity;
import org.incontro.core.followup.store.CaseStore.Held;
import org.incontro.core.followup.workflow.Role;
import org.incontro.core.followup.workflow.Workflows;
import org.incontro.core.identity.EntityId;
import org.incontro.core.store.ConcurrentChangeException;
import org.incontro.core.store.PayloadCodec;
import org.incontro.core.store.Query;
import org.incontro.core.store.SchemaScripts;
import org.incontro.core.store.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One contract for cases in memory, in H2 and in PostgreSQL. */
class CaseStoreTest {

    private static final OpeningRules RULES = OpeningRules.standard();

    /** A store, each use of it in a transaction of its own. */
    interface Bench {
        <T> T commit(Function<CaseStore, T> work);
    }

    private record Named(String name, Bench bench) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Named> benches() {
        List<Named> benches = new ArrayList<>();
        MemoryCaseStore memory = new MemoryCaseStore();
        benches.add(new Named("memory", new Bench() {
            @Override
            public <T> T commit(Function<CaseStore, T> work) {
                return work.apply(memory);
            }
        }));
        for (TestDatabase any : databases()) {
            TestDatabase database = any.fresh();
            database.commit(connection -> JdbcCaseStore.schema().apply(connection, database.tables()));
            benches.add(new Named(database.name(), bench(database)));
        }
        return benches;
    }

    static List<TestDatabase> databases() {
        return TestDatabase.all();
    }

    private static Bench bench(TestDatabase database) {
        return new Bench() {
            @Override
            public <T> T commit(Function<CaseStore, T> work) {
                return database.commit(connection ->
                        work.apply(JdbcCaseStore.on(connection, database.tables(), PayloadCodec.plain())));
            }
        };
    }

    private static Case open(String id, String opportunity, EntityId participant, Optional<EntityId> advisor) {
        EntityId caseId = EntityId.parse(id);
        return Case.of(List.of(CaseEvent.seal(
                caseId,
                1,
                "",
                opening(caseId, EntityId.parse(opportunity), participant)
                        .step(network(), actor(participant), MONDAY, advisor),
                salts())));
    }

    private static void store(Bench bench, Case opened) {
        bench.commit(store -> {
            store.open(opened, RULES);
            return true;
        });
    }

    private static Case act(Case subject, CaseCommand command, Actor actor, Instant at) {
        Decision decision = CaseRules.decide(network(), subject, command, actor, at, CONTEXT);
        return subject.after(subject.next(((Decision.Accepted) decision).step(), salts()));
    }

    private static Case append(Bench bench, Case before, CaseCommand command, Actor actor) {
        Case after = act(before, command, actor, MONDAY.plusSeconds(before.version()));
        bench.commit(store -> {
            store.append(before, after);
            return true;
        });
        return after;
    }

    @ParameterizedTest
    @MethodSource("benches")
    void whatIsStoredComesBackAsItWas(Named named) {
        Bench bench = named.bench();
        Case opened = open("x:c1", "x:o1", ADA, Optional.empty());
        store(bench, opened);
        Case taken = append(bench, opened, CaseCommand.of("take-over"), Actor.advisor(GRACE));
        Case asked = append(
                bench, taken, CaseCommand.of("ask").saying("Wie groß? \uD83D\uDE80 \0 \uD83D"), Actor.advisor(GRACE));

        Case found = bench.commit(store -> store.find(opened.id())).orElseThrow();
        assertThat(found).isEqualTo(asked);
        assertThat(HistoryCheck.mistakes(found.history())).isEmpty();
        assertThat(bench.<Optional<Case>>commit(store -> store.find(EntityId.parse("x:none"))))
                .isEmpty();
        assertThat(bench.<List<OpenCase>>commit(store -> store.openCasesOf(ADA)))
                .containsExactly(new OpenCase(opened.id(), opened.opportunity()));
        assertThat(bench.<Map<EntityId, Integer>>commit(CaseStore::loads)).containsExactly(Map.entry(GRACE, 1));
        assertThat(bench.<List<Case>>commit(store -> store.naming(GRACE))).containsExactly(asked);
        assertThat(bench.<List<Case>>commit(store -> store.naming(EntityId.parse("x:nobody"))))
                .isEmpty();

        Case closed = append(bench, asked, CaseCommand.of("withdraw").closing("withdrawn"), Actor.participant(ADA));
        assertThat(bench.<List<OpenCase>>commit(store -> store.openCasesOf(ADA)))
                .isEmpty();
        assertThat(bench.<List<Case>>commit(store -> store.openCases(Optional.empty(), 9)))
                .isEmpty();
        assertThat(bench.<List<Case>>commit(store -> store.cases(Optional.empty(), 9)))
                .containsExactly(closed);
        assertThat(bench.<List<CaseChange>>commit(store -> store.changes(0, 9)))
                .extracting(CaseChange::command)
                .containsExactly("open", "take-over", "ask", "withdraw");
    }

    @ParameterizedTest
    @MethodSource("benches")
    void aChangeOfWhatSomebodyElseChangedIsRefusedAndTheTransactionGoesOn(Named named) {
        Bench bench = named.bench();
        Case opened = open("x:c1", "x:o1", ADA, Optional.empty());
        store(bench, opened);
        append(bench, opened, CaseCommand.of("take-over"), Actor.advisor(GRACE));
        Case late = act(opened, CaseCommand.of("take-over"), Actor.advisor(EntityId.parse("x:late")), MONDAY);

        assertThatThrownBy(() -> bench.commit(store -> {
                    store.append(opened, late);
                    return true;
                }))
                .isInstanceOf(ConcurrentChangeException.class)
                .hasMessage(
                        "case x:c1 must be as it was read, but was changed in the meantime. Read it again and decide"
                                + " anew.");
        boolean goesOn = bench.commit(store -> {
            assertThatThrownBy(() -> store.open(opened, RULES)).isInstanceOf(ConcurrentChangeException.class);
            assertThatThrownBy(() -> store.open(open("x:c2", "x:o1", ADA, Optional.empty()), RULES))
                    .isInstanceOf(ConcurrentChangeException.class);
            store.open(open("x:c3", "x:o3", ADA, Optional.empty()), RULES);
            return true;
        });
        assertThat(goesOn).isTrue();
        assertThat(bench.<List<OpenCase>>commit(store -> store.openCasesOf(ADA)))
                .extracting(openCase -> openCase.id().local())
                .containsExactly("c1", "c3");
    }

    @ParameterizedTest
    @MethodSource("benches")
    void aParticipantHasNoMoreOpenCasesThanTheRulesAllow(Named named) {
        Bench bench = named.bench();
        for (int i = 0; i < 5; i++) {
            store(bench, open("x:c" + i, "x:o" + i, ADA, Optional.empty()));
        }
        assertThatThrownBy(() -> store(bench, open("x:c5", "x:o5", ADA, Optional.empty())))
                .isInstanceOf(ConcurrentChangeException.class);
        Case first = bench.commit(store -> store.find(EntityId.parse("x:c0"))).orElseThrow();
        append(bench, first, CaseCommand.of("withdraw").closing("withdrawn"), Actor.participant(ADA));
        store(bench, open("x:c5", "x:o5", ADA, Optional.empty()));
        OpeningRules lenient = OpeningRules.fromTree(Map.of("mostOpenCases", 0, "onePerOpportunity", false));
        bench.commit(store -> {
            store.open(open("x:c6", "x:o5", ADA, Optional.empty()), lenient);
            return true;
        });
        assertThat(bench.<List<OpenCase>>commit(store -> store.openCasesOf(ADA)))
                .hasSize(6);
    }

    @ParameterizedTest
    @MethodSource("benches")
    void pagesFollowEachOtherInTheOrderOfIdentifiers(Named named) {
        Bench bench = named.bench();
        List<String> ids = List.of("x:B", "x:a", "x:a-1", "x:a1", "x:b", "y-z:1", "y:1");
        for (String id : ids) {
            store(bench, open(id, "o:" + id.replace(':', '.'), EntityId.parse("p:" + id), Optional.empty()));
        }
        List<String> read = new ArrayList<>();
        Optional<EntityId> last = Optional.empty();
        for (int page = 0; page < 10; page++) {
            Optional<EntityId> after = last;
            List<Case> cases = bench.commit(store -> store.openCases(after, 2));
            for (Case one : cases) {
                read.add(one.id().toString());
                last = Optional.of(one.id());
            }
        }
        assertThat(read).containsExactlyElementsOf(ids);
    }

    @ParameterizedTest
    @MethodSource("benches")
    void anErasedTextIsGoneAndTheCheckAsksForAnEntryThatSaysSo(Named named) {
        Bench bench = named.bench();
        Case opened = open("x:c1", "x:o1", ADA, Optional.of(GRACE));
        store(bench, opened);
        Case erased = Case.of(opened.history().stream()
                .map(event -> event.erase(field -> !field.name().equals("id.in-charge")))
                .toList());
        bench.commit(store -> {
            store.erase(erased);
            return true;
        });

        assertThat(bench.<Optional<Case>>commit(store -> store.find(opened.id())))
                .contains(erased);
        assertThat(bench.<List<Case>>commit(store -> store.naming(ADA))).isEmpty();
        assertThat(bench.<List<OpenCase>>commit(store -> store.openCasesOf(ADA)))
                .isEmpty();
        assertThat(HistoryCheck.mistakes(erased.history()))
                .as("no entry says that it was erased")
                .hasSize(10)
                .allMatch(mistake ->
                        mistake.endsWith("must hold its text, but is empty and no event says that it was erased"));
    }

    @ParameterizedTest
    @MethodSource("benches")
    void fewerOpenCasesThanBeforeAreHeldWhicheverOfThemEnded(Named named) {
        Bench bench = named.bench();
        for (int i = 0; i < 3; i++) {
            store(bench, open("x:c" + i, "x:o" + i, ADA, Optional.empty()));
        }
        Case first = bench.commit(store -> store.find(EntityId.parse("x:c0"))).orElseThrow();
        append(bench, first, CaseCommand.of("withdraw").closing("withdrawn"), Actor.participant(ADA));
        OpeningRules two = OpeningRules.fromTree(Map.of("mostOpenCases", 2));
        assertThatThrownBy(() -> bench.commit(store -> {
                    store.open(open("x:c9", "x:o9", ADA, Optional.empty()), two);
                    return true;
                }))
                .isInstanceOf(ConcurrentChangeException.class);
    }

    /** What was added since would keep its texts, and the advisor of before would be in charge again. */
    @ParameterizedTest
    @MethodSource("benches")
    void anErasureOfWhatSomebodyElseChangedIsRefused(Named named) {
        Bench bench = named.bench();
        Case opened = open("x:c1", "x:o1", ADA, Optional.empty());
        store(bench, opened);
        append(bench, opened, CaseCommand.of("take-over"), Actor.advisor(GRACE));
        Case late = Case.of(opened.history().stream()
                .map(event -> event.erase(field -> field.name().equals("id.owner")))
                .toList());
        assertThatThrownBy(() -> bench.commit(store -> {
                    store.erase(late);
                    return true;
                }))
                .isInstanceOf(ConcurrentChangeException.class)
                .hasMessageStartingWith("case x:c1 must be as it was read");
        assertThat(bench.<Map<EntityId, Integer>>commit(CaseStore::loads)).containsExactly(Map.entry(GRACE, 1));
    }

    @ParameterizedTest
    @MethodSource("benches")
    void casesAreKeptAsLongAsTheyMustBe(Named named) {
        Bench bench = named.bench();
        store(bench, open("x:open", "x:o1", ADA, Optional.empty()));
        Case old = open("x:old", "x:o2", ADA, Optional.empty());
        store(bench, old);
        append(bench, old, CaseCommand.of("withdraw").closing("withdrawn"), Actor.participant(ADA));

        Instant tuesday = MONDAY.plus(Duration.ofDays(1));
        for (Held held : Held.values()) {
            assertThat(bench.<List<EntityId>>commit(store -> store.endedBefore(MONDAY, held)))
                    .isEmpty();
            assertThat(bench.<List<EntityId>>commit(store -> store.endedBefore(tuesday, held)))
                    .containsExactly(old.id());
        }
        bench.commit(store -> {
            Case ended = store.find(old.id()).orElseThrow();
            store.erase(Case.of(ended.history().stream()
                    .map(event -> event.erase(field -> true))
                    .toList()));
            return true;
        });
        assertThat(bench.<List<EntityId>>commit(store -> store.endedBefore(tuesday, Held.SOMETHING_PERSONAL)))
                .isEmpty();
        assertThat(bench.<List<EntityId>>commit(store -> store.endedBefore(tuesday, Held.ANYTHING)))
                .containsExactly(old.id());
        bench.commit(store -> {
            store.delete(old.id());
            return true;
        });
        assertThat(bench.<Optional<Case>>commit(store -> store.find(old.id()))).isEmpty();
        assertThat(bench.<List<Case>>commit(store -> store.naming(ADA))).hasSize(1);
        assertThat(bench.<List<CaseChange>>commit(store -> store.changes(0, 9)))
                .extracting(change -> change.caseId().local())
                .containsExactly("open");
    }

    @ParameterizedTest
    @MethodSource("benches")
    void ofManyTakeOversAtOnceExactlyOneWins(Named named) throws Exception {
        Bench bench = named.bench();
        int rounds = 5;
        int advisors = 4;
        ExecutorService pool = Executors.newFixedThreadPool(advisors);
        for (int round = 0; round < rounds; round++) {
            Case opened = open("x:race" + round, "x:o" + round, ADA, Optional.empty());
            store(bench, opened);
            CyclicBarrier start = new CyclicBarrier(advisors);
            List<Future<Boolean>> attempts = new ArrayList<>();
            for (int i = 0; i < advisors; i++) {
                Case mine = act(opened, CaseCommand.of("take-over"), Actor.advisor(EntityId.parse("x:a" + i)), MONDAY);
                attempts.add(pool.submit(() -> {
                    start.await();
                    try {
                        return bench.commit(store -> {
                            store.append(opened, mine);
                            return true;
                        });
                    } catch (ConcurrentChangeException e) {
                        return false;
                    }
                }));
            }
            int winners = 0;
            for (Future<Boolean> attempt : attempts) {
                winners += attempt.get() ? 1 : 0;
            }
            assertThat(winners).isEqualTo(1);
            Case found = bench.commit(store -> store.find(opened.id())).orElseThrow();
            assertThat(found.version()).isEqualTo(2);
            assertThat(found.inCharge()).isPresent();
        }
        pool.shutdown();
    }

    @ParameterizedTest
    @MethodSource("benches")
    void ofManyOpeningsAtOnceNoMoreThanAllowedAreKept(Named named) throws Exception {
        Bench bench = named.bench();
        ExecutorService pool = Executors.newFixedThreadPool(4);
        List<String> kept = Collections.synchronizedList(new ArrayList<>());
        List<Future<?>> attempts = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            Case opened = open("x:c" + i, "x:o" + i % 8, ADA, Optional.empty());
            attempts.add(pool.submit(() -> {
                for (int retry = 0; retry < 12; retry++) {
                    try {
                        store(bench, opened);
                        kept.add(opened.opportunity().toString());
                        return;
                    } catch (ConcurrentChangeException e) {
                        // Lost a slot to another opening; the next try sees what it left.
                    }
                }
            }));
        }
        for (Future<?> attempt : attempts) {
            attempt.get();
        }
        pool.shutdown();
        assertThat(kept).hasSize(5).doesNotHaveDuplicates();
        assertThat(bench.<List<OpenCase>>commit(store -> store.openCasesOf(ADA)))
                .hasSize(5);
    }

    @ParameterizedTest
    @MethodSource("benches")
    void aReaderOfTheFeedMissesNothingWhileOthersWrite(Named named) throws Exception {
        Bench bench = named.bench();
        ExecutorService pool = Executors.newFixedThreadPool(3);
        List<Future<?>> writers = new ArrayList<>();
        for (int w = 0; w < 3; w++) {
            int writer = w;
            writers.add(pool.submit(() -> {
                for (int i = 0; i < 10; i++) {
                    store(
                            bench,
                            open(
                                    "x:w" + writer + "-" + i,
                                    "x:o",
                                    EntityId.parse("x:p" + writer + "-" + i),
                                    Optional.empty()));
                }
            }));
        }
        List<CaseChange> read = new ArrayList<>();
        long last = 0;
        boolean finished = false;
        while (true) {
            long from = last;
            List<CaseChange> some = bench.commit(store -> store.changes(from, 7));
            read.addAll(some);
            last = some.isEmpty() ? last : some.get(some.size() - 1).position();
            if (finished && some.isEmpty()) {
                break;
            }
            finished = writers.stream().allMatch(Future::isDone);
        }
        for (Future<?> writer : writers) {
            writer.get();
        }
        pool.shutdown();
        assertThat(read).hasSize(30);
        assertThat(read).extracting(CaseChange::caseId).doesNotHaveDuplicates();
        assertThat(read).extracting(CaseChange::position).isSorted();
    }

    @ParameterizedTest
    @MethodSource("benches")
    void aCaseIsDueWhenItWasChangedWhenItsTimeHasComeAndWhenTheSettingsAreOthers(Named named) {
        Bench bench = named.bench();
        Instant later = MONDAY.plus(Duration.ofDays(3));
        Case quiet = open("x:c1", "x:o1", ADA, Optional.of(GRACE));
        Case waiting = open("x:c2", "x:o2", ADA, Optional.of(GRACE));
        Case changing = open("x:c3", "x:o3", ADA, Optional.empty());
        List.of(quiet, waiting, changing).forEach(one -> store(bench, one));
        assertThat(bench.<List<EntityId>>commit(store -> store.due(MONDAY, "a")))
                .extracting(EntityId::local)
                .containsExactly("c1", "c2", "c3");
        Case changed = append(bench, changing, CaseCommand.of("take-over"), Actor.advisor(GRACE));
        bench.commit(store -> {
            store.lookAgain(List.of(quiet), Optional.empty());
            store.lookAgain(List.of(waiting), Optional.of(later));
            store.lookAgain(List.of(changing), Optional.of(later));
            return true;
        });
        assertThat(bench.<List<EntityId>>commit(store -> store.due(MONDAY, "a")))
                .as("only what somebody else changed in the meantime")
                .extracting(EntityId::local)
                .containsExactly("c3");
        bench.commit(store -> {
            store.lookAgain(List.of(changed), Optional.empty());
            return true;
        });
        assertThat(bench.<List<EntityId>>commit(store -> store.due(later, "a")))
                .extracting(EntityId::local)
                .containsExactly("c2");
        assertThat(bench.<List<EntityId>>commit(store -> store.due(MONDAY, "b")))
                .extracting(EntityId::local)
                .containsExactly("c1", "c2", "c3");
        append(bench, waiting, CaseCommand.of("withdraw").closing("withdrawn"), Actor.participant(ADA));
        assertThat(bench.<List<EntityId>>commit(store -> store.due(later, "b")))
                .as("an end is never due")
                .extracting(EntityId::local)
                .containsExactly("c1", "c3");
        assertThat(bench.<List<EntityId>>commit(store -> store.inChargeOf(GRACE)))
                .extracting(EntityId::local)
                .containsExactly("c1", "c3");
    }

    @ParameterizedTest
    @MethodSource("benches")
    void moreCasesThanFitIntoOneStatementAreFoundInTheOrderAsked(Named named) {
        Bench bench = named.bench();
        List<EntityId> asked = new ArrayList<>(List.of(EntityId.parse("x:none")));
        for (int i = 0; i < 205; i++) {
            store(bench, open("x:c" + i, "x:o", EntityId.parse("x:p" + i), Optional.empty()));
            asked.add(0, EntityId.parse("x:c" + i));
        }
        assertThat(bench.<List<Case>>commit(store -> store.find(asked)))
                .extracting(Case::id)
                .containsExactlyElementsOf(asked.subList(0, 205));
    }

    private static Case life(String id, String opportunity) {
        return Case.of(List.of(CaseEvent.seal(
                EntityId.parse(id),
                1,
                "",
                OwnOpportunity.begin(
                        Workflows.ownOpportunity(),
                        opportunity(EntityId.parse(opportunity)),
                        Actor.participant(ADA),
                        MONDAY),
                salts())));
    }

    @ParameterizedTest
    @MethodSource("benches")
    void ofManyLivesOfOneOpportunityThatBeginAtOnceOneIsKeptAndAnotherMayFollow(Named named) throws Exception {
        Bench bench = named.bench();
        ExecutorService pool = Executors.newFixedThreadPool(4);
        CyclicBarrier start = new CyclicBarrier(4);
        List<Future<Boolean>> attempts = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Case mine = life("x:life" + i, "x:o");
            attempts.add(pool.submit(() -> {
                start.await();
                try {
                    store(bench, mine);
                    return true;
                } catch (ConcurrentChangeException e) {
                    return false;
                }
            }));
        }
        int kept = 0;
        for (Future<Boolean> attempt : attempts) {
            kept += attempt.get() ? 1 : 0;
        }
        pool.shutdown();
        assertThat(kept).isEqualTo(1);
        List<EntityId> lives = bench.commit(store -> store.openCasesOn(EntityId.parse("x:o"), "own-opportunity"));
        assertThat(lives).hasSize(1);
        store(bench, life("x:elsewhere", "x:o2"));

        Case alive = bench.commit(store -> store.find(lives.get(0))).orElseThrow();
        CaseCommand archive = CaseCommand.of("archive").closing("withdrawn");
        Decision decision =
                CaseRules.decide(Workflows.ownOpportunity(), alive, archive, Actor.participant(ADA), MONDAY, CONTEXT);
        Case ended = alive.after(alive.next(((Decision.Accepted) decision).step(), salts()));
        bench.commit(store -> {
            store.append(alive, ended);
            return true;
        });
        store(bench, life("x:next", "x:o"));
        assertThat(bench.<List<EntityId>>commit(store -> store.openCasesOn(EntityId.parse("x:o"), "own-opportunity")))
                .containsExactly(EntityId.parse("x:next"));
    }

    /** Whoever read a case before an erasure holds what was erased. */
    @ParameterizedTest
    @MethodSource("benches")
    void whatIsAddedToACaseThatWasReadBeforeAnErasureBringsNobodyBack(Named named) {
        Bench bench = named.bench();
        Case opened = open("x:c1", "x:o1", ADA, Optional.of(GRACE));
        store(bench, opened);
        Case read = append(bench, opened, CaseCommand.of("withdraw").closing("withdrawn"), Actor.participant(ADA));
        bench.commit(store -> {
            store.erase(Case.of(read.history().stream()
                    .map(event -> event.erase(field -> true))
                    .toList()));
            return true;
        });
        CaseStep note = new CaseStep(
                MONDAY.plusSeconds(9),
                Role.CLOCK,
                "note",
                "",
                read.state(),
                read.state(),
                read.phase(),
                false,
                new TreeMap<>(),
                List.of());
        bench.commit(store -> {
            store.append(read, read.after(read.next(note, salts())));
            return true;
        });
        Case now = bench.commit(store -> store.find(opened.id())).orElseThrow();
        assertThat(now.version()).isEqualTo(3);
        assertThat(now.holdsPersons()).isFalse();
        assertThat(now.participant()).isEmpty();
        assertThat(now.inCharge()).isEmpty();
        assertThat(bench.<List<Case>>commit(store -> store.naming(ADA))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void theRowBesideTheHistoryNamesNobodyWhoWasErasedBefore(TestDatabase any) {
        TestDatabase database = any.fresh();
        database.commit(connection -> JdbcCaseStore.schema().apply(connection, database.tables()));
        whatIsAddedToACaseThatWasReadBeforeAnErasureBringsNobodyBack(new Named("rows", bench(database)));
        List<String> people = database.commit(connection -> Query.of(
                        connection, database.tables(), "SELECT participant, in_charge FROM ${prefix}followup_case")
                .list(row -> row.getString(1) + " " + row.getString(2)));
        assertThat(people).containsExactly("null null");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void anUpgradeFindsTheLivesThatThereAreAndLetsTheFirstOfSeveralHoldTheKey(TestDatabase any) {
        TestDatabase database = any.fresh();
        database.commit(connection -> {
            JdbcCaseStore.schema().apply(connection, database.tables(), 3);
            for (String row : List.of(
                    "'x:b', 1, 'own-opportunity', 'x:o', 'draft', TRUE",
                    "'x:a', 1, 'own-opportunity', 'x:o', 'draft', TRUE",
                    "'x:ended', 1, 'own-opportunity', 'x:o2', 'archived', FALSE",
                    "'x:answer', 1, 'network', 'x:o3', 'submitted', TRUE")) {
                Query.of(
                                connection,
                                database.tables(),
                                "INSERT INTO ${prefix}followup_case (case_id, version, workflow, opportunity, state,"
                                        + " is_open, open_since, state_since) VALUES (" + row
                                        + ", '2026-11-23 09:00:00+00', '2026-11-23 09:00:00+00')")
                        .update();
            }
            return JdbcCaseStore.schema().apply(connection, database.tables());
        });
        List<String> lives = database.commit(connection -> Query.of(
                        connection, database.tables(), "SELECT opportunity, case_id FROM ${prefix}followup_life")
                .list(row -> row.getString(1) + " " + row.getString(2)));
        assertThat(lives).containsExactly("x:o x:a");
        assertThatThrownBy(() -> store(bench(database), life("x:late", "x:o")))
                .isInstanceOf(ConcurrentChangeException.class);
        store(bench(database), life("x:late", "x:o2"));
    }

    /** The cases of {@code V2_<version>__data.sql}, written as that version did. Whoever adds a script adds such a file. */
    @ParameterizedTest
    @MethodSource("databases")
    void whatEachEarlierVersionWroteIsReadByTheNewest(TestDatabase any) {
        for (int version = 1; version <= JdbcCaseStore.schema().newest(); version++) {
            TestDatabase database = any.fresh();
            int earlier = version;
            database.commit(connection -> JdbcCaseStore.schema().apply(connection, database.tables(), earlier));
            SchemaScripts data = SchemaScripts.of(
                    "data", List.of("V2_" + version + "__data.sql"), CaseStoreTest.class::getResourceAsStream);
            database.commit(connection -> data.apply(connection, database.tables()));

            int run = database.commit(connection -> JdbcCaseStore.schema().apply(connection, database.tables()));
            assertThat(run).isEqualTo(JdbcCaseStore.schema().newest() - version);
            Bench bench = bench(database);
            List<Case> found = bench.commit(store -> store.cases(Optional.empty(), 9));
            assertThat(found)
                    .extracting(one -> one.id() + " " + one.state() + " " + one.version())
                    .containsExactly("old:ended closed 2", "old:open taken-over 2");
            assertThat(found)
                    .allSatisfy(one ->
                            assertThat(HistoryCheck.mistakes(one.history())).isEmpty());
            assertThat(found.get(1).history().get(0).text("text.interest.en")).contains("We can deform them.");
            assertThat(bench.<List<EntityId>>commit(store -> store.due(MONDAY, "")))
                    .as("only what is open is looked at")
                    .containsExactly(EntityId.parse("old:open"));
            assertThat(bench.<List<OpenCase>>commit(store -> store.openCasesOf(ADA)))
                    .extracting(OpenCase::opportunity)
                    .containsExactly(EntityId.parse("old:o1"));
            assertThat(bench.<List<Case>>commit(store -> store.naming(ADA))).isEqualTo(found);
            assertThat(bench.<List<Case>>commit(store -> store.naming(GRACE))).containsExactly(found.get(1));
            append(bench, found.get(1), CaseCommand.of("forward"), Actor.advisor(GRACE));
            assertThat(bench.<List<CaseChange>>commit(store -> store.changes(0, 9)))
                    .extracting(CaseChange::command)
                    .containsExactlyInAnyOrder("open", "open", "take-over", "withdraw", "forward");
            assertThat(bench.<List<CaseChange>>commit(store -> store.changes(0, 9)))
                    .extracting(CaseChange::position)
                    .containsExactly(1L, 2L, 3L, 4L, 5L);
        }
    }
}
