// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Interest;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.participant.Competence;
import org.incontro.core.participant.Evidence;
import org.incontro.core.participant.EvidenceKind;
import org.incontro.core.participant.Organisation;
import org.incontro.core.value.LocalizedText;
import org.incontro.matching.index.IndexStatistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErasureTest {

    private static final Opportunity IDEA =
            Opportunity.projectIdea("idea").title("en", "laser glass").build();

    /** The local id is the only text of the record that an index holds. */
    private static Stream<WeakReference<Object>> putSomebody(MatchEngine engine) {
        Organisation somebody = Organisation.builder(new String("somebody"))
                .description("en", "laser optics of our own")
                .competence(Competence.of(Portals.concept("opt"))
                        .with(Evidence.of(EvidenceKind.PROJECT, LocalizedText.of("en", "laser glass"))))
                .build();
        Interest wish = Interest.of(EntityId.parse("a-wish"), somebody.id(), LocalizedText.of("en", "glass"));
        engine.put(somebody);
        engine.put(wish);
        engine.put(ProfileInterest.of(somebody.id(), 0));
        return Stream.<Object>of(somebody, somebody.id(), somebody.competences().get(0), wish, wish.id())
                .map(WeakReference::new);
    }

    private static void putOthers(MatchEngine engine, int from, int to) {
        for (int i = from; i < to; i++) {
            engine.put(Organisation.builder("p" + i)
                    .description("en", "laser sensors")
                    .build());
        }
    }

    private static void search(MatchEngine engine) {
        assertThat(engine.partnersFor(IDEA, MatchQuery.on(Portals.TODAY))).isNotEmpty();
        engine.interestsFor(IDEA, InterestQuery.on(Portals.TODAY)).forEach(InterestHit::match);
    }

    private static void assertIsGone(List<WeakReference<Object>> references) throws InterruptedException {
        for (int i = 0; i < 100 && references.stream().anyMatch(one -> one.get() != null); i++) {
            System.gc();
            Thread.sleep(10);
        }
        assertThat(references).allMatch(reference -> reference.get() == null);
    }

    /** In a tail, in a block, and in a block that was merged from others. */
    @Test
    void nothingInMemoryLeadsToSomebodyWhoWasErased() throws InterruptedException {
        for (int others : List.of(0, 700, 3_000)) {
            try (MatchEngine engine = Portals.empty(MatchSettings.defaults())) {
                engine.put(IDEA);
                putOthers(engine, 0, others / 2 + 1);
                List<WeakReference<Object>> references = putSomebody(engine).toList();
                putOthers(engine, others / 2 + 1, others + 1);
                search(engine);
                assertThat(engine.erase(EntityId.parse("somebody"))).isTrue();
                assertThat(engine.erase(EntityId.parse("somebody"))).isFalse();

                assertIsGone(references);
                search(engine);
                assertThat(engine.interestsFor(IDEA, InterestQuery.on(Portals.TODAY)))
                        .isEmpty();
                assertThat(engine.statistics().participants()).isEqualTo(others + 1);
                assertThat(engine.statistics().indexes().values())
                        .extracting(IndexStatistics::removed)
                        .containsOnly(0);
            }
        }
    }

    @Test
    void interestsOfOthersStay() {
        try (MatchEngine engine = Portals.empty(MatchSettings.defaults())) {
            putSomebody(engine).close();
            engine.put(Interest.of(EntityId.parse("b-wish"), EntityId.parse("other"), LocalizedText.of("en", "glass")));
            engine.erase(EntityId.parse("somebody"));
            assertThat(engine.statistics().interests()).isEqualTo(1);
            assertThat(engine.statistics().profileInterests()).isZero();
            assertThat(engine.statistics().indexes().keySet())
                    .containsExactly("asking", "evidence", "interests", "offering", "offers", "requests");
        }
    }

    @Test
    void aSnapshotThatIsWrittenAfterwardsHoldsNothingOfThem(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("engine.snapshot");
        try (MatchEngine engine = Portals.empty(MatchSettings.defaults())) {
            putOthers(engine, 0, 3);
            putSomebody(engine).close();
            engine.write(file, EngineSnapshotProperties.CODEC);
            assertThat(text(file)).contains("somebody", "a-wish", "of our own");
            engine.erase(EntityId.parse("somebody"));
            engine.write(file, EngineSnapshotProperties.CODEC);
            assertThat(text(file)).contains("p2").doesNotContain("somebody", "a-wish", "of our own");
        }
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    }
}
