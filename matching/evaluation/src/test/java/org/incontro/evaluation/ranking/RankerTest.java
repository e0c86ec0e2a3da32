// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.incontro.evaluation.collection.Document;
import org.incontro.evaluation.collection.Query;
import org.junit.jupiter.api.Test;
import outside.SharedWords;

class RankerTest {

    private static final LocalDate DAY = LocalDate.of(2022, 1, 1);

    private static List<RankedQuery> ranked(Matcher matcher, Corpus corpus, Query... queries) {
        List<RankedQuery> all = new ArrayList<>();
        new Ranker(matcher, corpus, 10, 2).rank(List.of(queries), all::add);
        return all;
    }

    @Test
    void anOwnMatcherIsFoundOnTheClassPath() {
        assertThat(Matchers.named("shared-words")).isInstanceOf(SharedWords.class);
    }

    @Test
    void anOwnMatcherRanksDocuments() {
        Corpus corpus = Corpus.of(
                List.of(Document.of("a", "olive oil"), Document.of("b", "laser welding"), Document.of("c", "lasers")),
                "en");

        assertThat(ranked(new SharedWords(), corpus, Query.of("q", "welding with a laser")))
                .singleElement()
                .satisfies(query -> assertThat(query.documents()).containsExactly("b", "c"));
    }

    @Test
    void documentsVoteForTheirCandidates() {
        Corpus corpus = Corpus.of(
                List.of(
                        Document.of("1", "laser").by("x"),
                        Document.of("2", "laser").by("x"),
                        Document.of("3", "laser welding").by("y"),
                        Document.of("4", "welding").by("y"),
                        Document.of("5", "oil").by("z")),
                "en");

        RankedQuery found = ranked(new SharedWords(), corpus, Query.of("q", "laser welding"))
                .get(0);

        assertThat(found.documents()).containsExactly("y", "x");
        assertThat(found.scores()).containsExactly(3, 2);
    }

    @Test
    void onlyWhatIsDatedBeforeTheQueryCounts() {
        Corpus corpus = Corpus.of(
                List.of(
                        Document.of("a", "laser").on(DAY.minusDays(1)),
                        Document.of("b", "laser").on(DAY),
                        Document.of("c", "laser")),
                "en");
        Query dated = new Query("q", "laser", Optional.of(DAY));

        assertThat(ranked(new SharedWords(), corpus, dated, Query.of("r", "laser")))
                .extracting(RankedQuery::documents)
                .containsExactly(List.of("a"), List.of("a", "b", "c"));
        assertThat(new Ranker(new SharedWords(), corpus, 1, 1).withheld(dated)).isEqualTo(2);
        assertThat(new Ranker(new SharedWords(), corpus, 1, 1).withheld(Query.of("r", "laser")))
                .isZero();
        assertThat(corpus.before(DAY).ages()[0]).isBetween(0.002, 0.003);
    }

    @Test
    void theDefaultPrefersRecentEvidence() {
        Corpus corpus = Corpus.of(
                List.of(
                        Document.of("1", "laser welding of steel")
                                .by("long-ago")
                                .on(DAY.minusYears(20)),
                        Document.of("2", "laser welding of steel")
                                .by("yesterday")
                                .on(DAY.minusDays(1)),
                        Document.of("3", "olive oil from the hills").by("other").on(DAY.minusDays(1))),
                "en");

        assertThat(ranked(Matchers.named("default"), corpus, new Query("q", "welding steel", Optional.of(DAY)))
                        .get(0)
                        .documents())
                .containsExactly("yesterday", "long-ago");
    }

    @Test
    void aScoreThatIsNoNumberIsRefusedByName() {
        Matcher broken = new Matcher() {
            @Override
            public String name() {
                return "broken";
            }

            @Override
            public Function<Query, double[]> prepare(Corpus corpus) {
                return query -> query.id().equals("few") ? new double[0] : new double[] {Double.NaN};
            }
        };
        Corpus corpus = Corpus.of(List.of(Document.of("a", "x")), "en");

        assertThatThrownBy(() -> ranked(broken, corpus, Query.of("q", "x")))
                .hasMessage("a score must be finite, but for query \"q\" and \"a\" was NaN");
        assertThatThrownBy(() -> ranked(broken, corpus, Query.of("few", "x")))
                .hasMessage("for query \"few\" there must be 1 scores, but there are 0");
    }

    @Test
    void corporaAndRankersAreChecked() {
        assertThatThrownBy(() -> Corpus.of(List.of(), "en")).hasMessageContaining("at least one document");
        assertThatThrownBy(() -> Corpus.of(List.of(Document.of("a", "").by("x"), Document.of("b", "")), "en"))
                .hasMessage("all documents must have a candidate or none, but 1 of 2 have one");
        assertThatThrownBy(() -> new Ranker(new SharedWords(), Corpus.of(List.of(Document.of("a", "")), "en"), 0, 1))
                .hasMessage("hits and threads must be at least 1, but were 0 and 1");
        assertThatThrownBy(() -> Matchers.named("guess"))
                .hasMessageStartingWith("the matcher must be one of [default, engine, bm25, bm25+rm3, ")
                .hasMessageEndingWith("but was \"guess\"");
    }
}
