// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.incontro.core.identity.Entity;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Interest;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.participant.Organisation;
import org.incontro.core.value.LocalizedText;
import org.incontro.matching.feature.FeatureExtraction;
import org.incontro.matching.index.IndexSettings;
import org.incontro.matching.text.TextAnalysis;
import org.incontro.matching.weight.ImpactVector;
import org.incontro.matching.weight.WeightModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangeFeedTest {

    private static final RecordKey A = new RecordKey(RecordKind.PARTICIPANT, EntityId.parse("a"));

    private final MatchEngine engine = Portals.empty(MatchSettings.defaults());
    private final List<RecordChange> log = new ArrayList<>();

    /** Gives at most so many changes a page, all of which are complete. */
    private final ChangeFeed feed = new ChangeFeed() {
        @Override
        public Page after(long position, int limit) {
            List<RecordChange> page = log.stream()
                    .filter(change -> change.version() > position)
                    .limit(2)
                    .toList();
            return new Page(
                    page, page.isEmpty() ? position : page.get(page.size() - 1).version());
        }

        @Override
        public long newest() {
            return log.isEmpty() ? 0 : log.get(log.size() - 1).version();
        }
    };

    @AfterEach
    void close() {
        engine.close();
    }

    private static RecordChange put(String id, String text, long version) {
        return RecordChange.put(Organisation.builder(id).description("en", text).build(), version);
    }

    private List<String> partners(String title) {
        return engine
                .partnersFor(Opportunity.projectIdea("o").title("en", title).build(), MatchQuery.on(Portals.TODAY))
                .stream()
                .map(match -> match.participant().local())
                .toList();
    }

    @Test
    void readinessSaysHowFarBehindItIsUntilItHasCaughtUp() throws InterruptedException {
        log.addAll(List.of(put("a", "laser", 3), put("b", "laser", 4), put("c", "laser", 9)));
        assertThat(engine.readiness(feed)).isEqualTo(new FeedReadiness(0, 9, 0, List.of()));
        assertThat(engine.readiness(feed).behind()).isEqualTo(9);
        assertThat(engine.readiness(feed).isReady(8)).isFalse();

        assertThat(engine.catchUp(feed)).isEqualTo(3);
        assertThat(engine.readiness(feed)).isEqualTo(new FeedReadiness(9, 9, 0, List.of()));
        assertThat(engine.readiness(feed).isReady(0)).isTrue();
        assertThat(partners("laser")).containsExactly("a", "b", "c");
        assertThat(engine.catchUp(feed)).isZero();

        log.add(RecordChange.removed(A, 12));
        engine.apply(log.get(3));
        assertThat(engine.readiness(feed)).isEqualTo(new FeedReadiness(9, 12, 1, List.of()));
        assertThat(engine.catchUp(feed)).isZero();
        assertThat(engine.readiness(feed)).isEqualTo(new FeedReadiness(12, 12, 0, List.of()));
        assertThat(partners("laser")).containsExactly("b", "c");
    }

    @Test
    void whatComesLateOrTwiceChangesNothing() {
        assertThat(engine.apply(put("a", "glass", 5))).isTrue();
        assertThat(engine.apply(put("a", "glass", 5))).isFalse();
        assertThat(engine.apply(put("a", "laser", 4))).isFalse();
        assertThat(partners("laser")).isEmpty();
        assertThat(engine.apply(RecordChange.removed(A, 6))).isTrue();
        assertThat(engine.apply(put("a", "glass", 5))).isFalse();
        engine.caughtUpTo(6);
        engine.caughtUpTo(2);
        assertThat(engine.apply(put("a", "glass", 5))).isFalse();
        assertThat(engine.apply(put("new", "glass", 6))).isFalse();
        assertThat(partners("glass")).isEmpty();
        assertThat(engine.apply(put("a", "glass", 7))).isTrue();
        assertThat(partners("glass")).containsExactly("a");
    }

    @Test
    void aMarkIsAtLeastZeroAndOfAnEngineThatIsOpen() {
        assertThatThrownBy(() -> engine.caughtUpTo(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("version must be at least 0, but was -1");
        engine.close();
        assertThatThrownBy(() -> engine.readiness(feed))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("an engine must be open to be used, but this one was closed");
    }

    /** All of the database was read first; its feed goes on from there. */
    @Test
    void whatWasPutCountsAsFromBeforeTheMark() {
        engine.put(Organisation.builder("a").description("en", "laser").build());
        engine.caughtUpTo(100);
        assertThat(engine.apply(put("a", "glass", 99))).isFalse();
        assertThat(partners("laser")).containsExactly("a");
        assertThat(engine.apply(put("a", "glass", 101))).isTrue();
        assertThat(partners("laser")).isEmpty();
    }

    @Test
    void allKindsOfRecordComeByAFeed() {
        Opportunity idea = Opportunity.projectIdea("o").title("en", "laser").build();
        EntityId owner = EntityId.parse("owner");
        Interest interest = Interest.of(EntityId.parse("i"), owner, LocalizedText.of("en", "laser"));
        List<Entity> records = List.of(
                idea,
                interest,
                ProfileInterest.of(owner, 0),
                Organisation.builder("owner").description("en", "laser").build());
        for (int i = 0; i < records.size(); i++) {
            engine.apply(RecordChange.put(records.get(i), i + 1));
        }
        assertThat(engine.interestsFor(idea, InterestQuery.on(Portals.TODAY)))
                .extracting(InterestHit::interest)
                .containsExactlyInAnyOrder(RecordKey.of(interest), RecordKey.of(records.get(2)));
        for (int i = 0; i < records.size(); i++) {
            engine.apply(RecordChange.removed(RecordKey.of(records.get(i)), i + 10));
        }
        EngineStatistics empty = engine.statistics();
        assertThat(List.of(empty.participants(), empty.opportunities(), empty.interests(), empty.profileInterests()))
                .containsOnly(0);
    }

    /** Fails on one word, and says what it failed on. */
    private static final TextAnalysis FRAGILE = new TextAnalysis() {
        @Override
        public List<String> terms(String language, String text) {
            if (text.contains("unreadable")) {
                throw new UnsupportedOperationException("cannot analyse: " + text);
            }
            if (text.contains("endless")) {
                throw new StackOverflowError("in a pattern");
            }
            return TextAnalysis.standard().terms(language, text);
        }

        @Override
        public String fingerprint() {
            return "fragile";
        }
    };

    @Test
    void aRecordThatNeedsADeeperStackThanThereIsKeepsNoLaterOnesOut() throws InterruptedException {
        try (MatchEngine fragile = MatchEngine.builder()
                .vocabularies(Portals.VOCABULARIES)
                .analysis(FRAGILE)
                .build()) {
            log.addAll(List.of(put("a", "endless", 3), put("b", "laser", 4)));

            assertThat(fragile.catchUp(feed)).isEqualTo(1);
            assertThat(fragile.readiness(feed).skipped())
                    .containsExactly(new SkippedChange(A, 3, "java.lang.StackOverflowError"));
            assertThat(fragile.catchUp(feed)).isZero();
        }
    }

    @Test
    void oneBadRecordIsPassedOverAndNamedAndTakesItsFormerVersionAlong(@TempDir Path folder)
            throws IOException, InterruptedException {
        List<SkippedChange> told = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        MatchObserver observer = new MatchObserver() {
            @Override
            public void searched(SearchReport report) {}

            @Override
            public void skipped(SkippedChange change, RuntimeException problem) {
                told.add(change);
                problems.add(problem.getMessage());
            }
        };
        MatchEngineBuilder builder = MatchEngine.builder()
                .vocabularies(Portals.VOCABULARIES)
                .analysis(FRAGILE)
                .observer(observer);
        try (MatchEngine fragile = builder.build()) {
            fragile.put(Organisation.builder("a").description("en", "laser").build());
            log.addAll(List.of(put("a", "unreadable", 3), put("b", "laser", 4), put("c", "glass", 9)));

            assertThat(fragile.catchUp(feed)).isEqualTo(2);
            SkippedChange skipped = new SkippedChange(A, 3, "java.lang.UnsupportedOperationException");
            assertThat(fragile.readiness(feed)).isEqualTo(new FeedReadiness(9, 9, 0, List.of(skipped)));
            assertThat(fragile.statistics().participants()).isEqualTo(2);
            assertThat(told).containsExactly(skipped);
            assertThat(problems).containsExactly("cannot analyse: unreadable");

            Path file = folder.resolve("engine.snapshot");
            fragile.write(file, EngineSnapshotProperties.CODEC);
            try (MatchEngine restored = builder.restore(file, EngineSnapshotProperties.CODEC)) {
                assertThat(restored.readiness(feed)).isEqualTo(fragile.readiness(feed));
            }

            log.add(put("a", "unreadable again", 10));
            assertThatThrownBy(() -> fragile.apply(log.get(3))).isInstanceOf(UnsupportedOperationException.class);
            assertThat(fragile.catchUp(feed)).isZero();
            assertThat(fragile.readiness(feed).skipped())
                    .extracting(SkippedChange::version)
                    .containsExactly(10L);

            log.add(put("a", "glass", 11));
            assertThat(fragile.catchUp(feed)).isEqualTo(1);
            assertThat(fragile.readiness(feed)).isEqualTo(new FeedReadiness(11, 11, 0, List.of()));
            assertThat(fragile.statistics().participants()).isEqualTo(3);

            log.add(put("a", "unreadable", 12));
            fragile.catchUp(feed);
            fragile.removeParticipant(A.id());
            assertThat(fragile.readiness(feed).skipped()).isEmpty();
        }
    }

    @Test
    void aClosedEngineSkipsNothing() {
        log.add(put("a", "laser", 1));
        engine.close();
        assertThatThrownBy(() -> engine.catchUp(feed))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("an engine must be open to be used, but this one was closed");
    }

    /** An index refuses the second of its vectors; the first, the record and its facts go as well. */
    @Test
    void whatAnIndexRefusesIsNotHeldInPart() {
        LiveState live = new LiveState(
                WeightModel.background(FeatureExtraction.of(TextAnalysis.standard(), Portals.VOCABULARIES)),
                new InterestScorer(MatchSettings.defaults()));
        long[] features = LongStream.rangeClosed(0, IndexSettings.MOST_FEATURES).toArray();
        byte[] impacts = new byte[features.length];
        Arrays.fill(impacts, (byte) 1);
        Organisation one = Organisation.builder("a").description("en", "laser").build();
        assertThatThrownBy(() -> live.put(state -> {
                    ParticipantProfile whole = ParticipantProfile.of(one, state.model);
                    return new ParticipantProfile(
                            one,
                            whole.facts(),
                            whole.offered(),
                            ImpactVector.of(features, impacts),
                            1,
                            whole.concepts(),
                            whole.evidence());
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("10001");
        assertThat(live.now().participants).isEmpty();
        assertThat(live.now().offering.size()).isZero();
        assertThat(live.now().participantFacts.of(ParticipantFacts.of(one))).isZero();
        live.close();
    }

    @Test
    void whatCannotBeAChangeIsRefused() {
        Organisation a = Organisation.builder("a").build();
        assertThatThrownBy(() -> RecordChange.put(a, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("version must be at least 1, but was 0");
        assertThatThrownBy(() ->
                        new RecordChange(new RecordKey(RecordKind.PARTICIPANT, EntityId.parse("b")), 1, Optional.of(a)))
                .hasMessage("value must be RecordKey[kind=PARTICIPANT, id=local:b], but was RecordKey[kind=PARTICIPANT,"
                        + " id=local:a]");
        assertThatThrownBy(() -> RecordKind.of(() -> EntityId.parse("x")))
                .hasMessageStartingWith(
                        "a record must be a participant, an opportunity, an interest or a profile interest, but was"
                                + " a ");
    }

    @Test
    void aFeedThatGoesBackIsRefusedAndInterruptionEndsReading() {
        log.addAll(List.of(put("a", "laser", 1), put("b", "laser", 2), put("c", "laser", 3)));
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> engine.catchUp(feed))
                .isInstanceOf(InterruptedException.class)
                .hasMessage("catching up was interrupted at 2");
        assertThat(engine.readiness(feed).position()).isEqualTo(2);
        assertThatThrownBy(() -> engine.catchUp(new ChangeFeed() {
                    @Override
                    public Page after(long position, int limit) {
                        return new Page(List.of(), position - 1);
                    }

                    @Override
                    public long newest() {
                        return 0;
                    }
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("a feed must be complete at least up to 2, which was asked for, but was up to 1");
    }
}
