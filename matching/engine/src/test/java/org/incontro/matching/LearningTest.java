// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.participant.Organisation;
import org.incontro.core.vocabulary.Vocabularies;
import org.incontro.matching.text.TextAnalysis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LearningTest {

    private static final Opportunity REQUEST = Opportunity.projectIdea("o")
            .title("en", "laser optics glass mirror ruby prism")
            .build();

    /** Makes whoever analyses a marked text wait. */
    private static final class Gate implements TextAnalysis {

        private final CountDownLatch arrived = new CountDownLatch(1);
        private final CountDownLatch open = new CountDownLatch(1);
        private final AtomicBoolean shut = new AtomicBoolean();

        @Override
        public List<String> terms(String language, String text) {
            if (text.contains("marked") && shut.compareAndSet(true, false)) {
                arrived.countDown();
                await(open);
            }
            return TextAnalysis.standard().terms(language, text);
        }

        @Override
        public String fingerprint() {
            return TextAnalysis.standard().fingerprint();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void until(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }

    private final Gate gate = new Gate();
    private final ExecutorService threads = Executors.newFixedThreadPool(4);

    private MatchEngine engine() {
        return MatchEngine.builder()
                .analysis(gate)
                .vocabularies(Vocabularies.of())
                .settings(MatchSettings.defaults().withDepth(1000))
                .build();
    }

    private static Organisation organisation(String id, String text) {
        return Organisation.builder(id).description("en", text).build();
    }

    private static List<String> partners(MatchEngine engine) {
        return engine.partnersFor(REQUEST, MatchQuery.on(Portals.TODAY).top(1000)).stream()
                .map(match -> match.participant().local())
                .sorted()
                .toList();
    }

    @Test
    void aTextThatTakesLongToAnalyseHoldsNobodyElseUp() throws Exception {
        try (MatchEngine engine = engine()) {
            gate.shut.set(true);
            Future<?> slow = threads.submit(() -> engine.put(organisation("slow", "marked laser")));
            await(gate.arrived);

            engine.put(organisation("quick", "laser"));
            assertThat(partners(engine)).containsExactly("quick");
            // The slow one's vectors are of a model that is no longer in use when they are ready.
            engine.learn();
            gate.open.countDown();
            slow.get();

            assertThat(partners(engine)).containsExactly("quick", "slow");
            assertThat(pointsOf(engine, "slow"))
                    .isEqualTo(
                            engine.explain(REQUEST, organisation("other", "marked laser"), MatchQuery.on(Portals.TODAY))
                                    .orElseThrow()
                                    .points());
        } finally {
            threads.shutdownNow();
        }
    }

    private static long pointsOf(MatchEngine engine, String id) {
        return engine.partnersFor(REQUEST, MatchQuery.on(Portals.TODAY)).stream()
                .filter(match -> match.participant().equals(EntityId.parse(id)))
                .findFirst()
                .orElseThrow()
                .points();
    }

    @Test
    void changesGoOnWhileItLearnsAndAreNotLost() throws Exception {
        try (MatchEngine engine = engine()) {
            engine.put(organisation("a", "laser"));
            engine.put(organisation("gone", "laser"));
            engine.put(organisation("z", "marked laser"));
            engine.put(organisation("changed", "nothing in common"));
            gate.shut.set(true);
            engine.removeParticipant(EntityId.parse("nobody"));
            Future<?> learning = threads.submit(engine::learn);
            await(gate.arrived);

            engine.put(organisation("b", "laser"));
            engine.put(organisation("changed", "laser"));
            engine.put(REQUEST);
            for (int i = 0; i < 100; i++) {
                engine.put(organisation("many-" + i, "optics"));
            }
            assertThat(engine.statistics().learnedFrom()).isZero();
            Future<?> removal = threads.submit(() -> engine.removeParticipant(EntityId.parse("gone")));
            until(() -> engine.statistics().participants() == 104);
            gate.open.countDown();
            learning.get();
            removal.get();

            assertThat(engine.statistics().learnedFrom()).isEqualTo(4);
            assertThat(partners(engine))
                    .hasSize(104)
                    .contains("b", "changed", "many-99")
                    .doesNotContain("gone");
            assertThat(engine.opportunitiesFor(organisation("p", "laser"), MatchQuery.on(Portals.TODAY)).stream())
                    .hasSize(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void anEngineThatIsClosedMeanwhileLearnsNothing() throws Exception {
        MatchEngine engine = engine();
        engine.put(organisation("z", "marked laser"));
        gate.shut.set(true);
        engine.removeParticipant(EntityId.parse("nobody"));
        Future<?> learning = threads.submit(engine::learn);
        await(gate.arrived);
        Future<?> closing = threads.submit(engine::close);
        until(() -> engine.statistics().participants() == 0);
        gate.open.countDown();

        assertThatThrownBy(learning::get)
                .hasRootCauseMessage("an engine must be open to be used, but this one was closed");
        closing.get();
        assertThat(engine.statistics().participants()).isZero();
        threads.shutdownNow();
    }

    /** What is noted while somebody learns would be held for ever. */
    @Test
    void learningThatFailsLeavesNothingBehind() throws InterruptedException {
        AtomicBoolean broken = new AtomicBoolean();
        TextAnalysis breaking = new TextAnalysis() {
            @Override
            public List<String> terms(String language, String text) {
                if (broken.get()) {
                    throw new IllegalStateException("out of order");
                }
                return TextAnalysis.standard().terms(language, text);
            }

            @Override
            public String fingerprint() {
                return TextAnalysis.standard().fingerprint();
            }
        };
        try (MatchEngine engine = MatchEngine.builder()
                .analysis(breaking)
                .vocabularies(Vocabularies.of())
                .build()) {
            engine.put(organisation("a", "laser"));
            // Lets go of all analysed texts.
            engine.removeParticipant(EntityId.parse("nobody"));
            broken.set(true);
            assertThatThrownBy(engine::learn).hasMessage("out of order");
            broken.set(false);

            WeakReference<EntityId> somebody = putSomebody(engine);
            engine.erase(EntityId.parse("somebody"));
            for (int i = 0; i < 100 && somebody.get() != null; i++) {
                System.gc();
                Thread.sleep(10);
            }
            assertThat(somebody.get()).isNull();
        }
    }

    private static WeakReference<EntityId> putSomebody(MatchEngine engine) {
        Organisation somebody = organisation("somebody", "laser");
        engine.put(somebody);
        return new WeakReference<>(somebody.id());
    }

    @Test
    void ofManyWritersAndLearnersNothingIsLost() throws Exception {
        try (MatchEngine engine = engine()) {
            List<Callable<Void>> tasks = new ArrayList<>();
            for (int writer = 0; writer < 3; writer++) {
                String name = "w" + writer + "-";
                tasks.add(() -> {
                    for (int i = 0; i < 300; i++) {
                        engine.put(organisation(name + i, "laser"));
                        if (i % 3 == 0) {
                            engine.removeParticipant(EntityId.parse(name + i));
                        }
                    }
                    return null;
                });
            }
            tasks.add(() -> {
                for (int i = 0; i < 30; i++) {
                    engine.learn();
                }
                return null;
            });
            for (Future<Void> one : threads.invokeAll(tasks)) {
                one.get();
            }

            assertThat(engine.statistics().participants()).isEqualTo(600);
            assertThat(partners(engine))
                    .hasSize(600)
                    .doesNotContain("w0-0", "w1-297")
                    .contains("w2-299", "w0-1");
        } finally {
            threads.shutdownNow();
        }
    }
}
