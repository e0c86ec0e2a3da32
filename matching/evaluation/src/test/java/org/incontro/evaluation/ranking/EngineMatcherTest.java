// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incontro.evaluation.collection.Document;
import org.incontro.evaluation.collection.Query;
import org.junit.jupiter.api.Test;

class EngineMatcherTest {

    private static final LocalDate DAY = LocalDate.of(2023, 1, 1);

    private static List<String> found(Corpus corpus, Query query) {
        List<RankedQuery> ranked = new ArrayList<>();
        new Ranker(Matchers.named("engine"), corpus, 10, 1).rank(List.of(query), ranked::add);
        return ranked.get(0).documents();
    }

    @Test
    void documentsAreParticipantsThatPresentThemselves() {
        Corpus corpus = Corpus.of(
                List.of(
                        Document.of("olives", "We press olive oil"),
                        Document.of("lasers", "We weld aluminium with fibre lasers")
                                .titled("Laser welding"),
                        Document.of("nothing", "")),
                "en");

        assertThat(found(corpus, Query.of("q", "partners for laser welding of aluminium")))
                .containsExactly("lasers");
    }

    @Test
    void candidatesAreKnownByTheirDocumentsAndRecentOnesSpeakLouder() {
        Corpus corpus = Corpus.of(
                List.of(
                        Document.of("1", "Laser welding of aluminium")
                                .by("past")
                                .on(DAY.minusYears(20)),
                        Document.of("2", "Laser welding of aluminium")
                                .by("lately")
                                .on(DAY.minusYears(1)),
                        Document.of("3", "Olive oil").by("other").on(DAY.minusYears(1)),
                        Document.of("4", "Laser welding of aluminium")
                                .by("future")
                                .on(DAY.plusYears(1)),
                        Document.of("5", "Laser welding")
                                .titled("Aluminium")
                                .by("lately")
                                .on(DAY.minusYears(2))),
                "en");

        List<String> found = found(corpus, new Query("q", "welding aluminium by laser", Optional.of(DAY)));

        assertThat(found).containsExactly("lately", "past");
    }

    @Test
    void theEngineIsNoBaseline() {
        assertThat(Matchers.isOwn("engine")).isTrue();
        assertThat(Matchers.isOwn("default-without-words")).isTrue();
        assertThat(Matchers.isOwn("bm25")).isFalse();
    }
}
