// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.incontro.evaluation.collection.Document;
import org.incontro.evaluation.collection.Query;
import org.incontro.evaluation.ranking.Corpus;
import org.incontro.evaluation.ranking.Matcher;
import org.junit.jupiter.api.Test;

class ReplayTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    /** Scores documents by a table; what is not in it is not found. */
    private record Fixed(Map<String, Double> table) implements Matcher {

        @Override
        public String name() {
            return "fixed";
        }

        @Override
        public Function<Query, double[]> prepare(Corpus corpus) {
            return query -> corpus.documents().stream()
                    .mapToDouble(document -> table.getOrDefault(document.id(), 0.0))
                    .toArray();
        }
    }

    private static Corpus corpus(String... ids) {
        List<Document> documents = new ArrayList<>();
        for (String id : ids) {
            documents.add(Document.of(id, id));
        }
        return Corpus.of(documents, "en");
    }

    private static Showing showing(String id, String query, String... items) {
        List<Showing.Item> shown = new ArrayList<>();
        for (String item : items) {
            boolean answered = item.startsWith("+");
            shown.add(new Showing.Item(
                    item.replace("+", ""), shown.size() + 1, answered ? Answer.ANSWERED : Answer.NONE));
        }
        return new Showing(id, DAY, query, shown);
    }

    private static ReplayResult.Row row(ReplayResult result, String measure) {
        return result.rows().stream()
                .filter(row -> row.measure().equals(measure))
                .findFirst()
                .orElseThrow();
    }

    private static final List<Query> QUERIES = List.of(Query.of("q1", "one"), Query.of("q2", "two"));

    @Test
    void theSameItemsAreMeasuredInBothOrders() {
        ReplayResult result = new Replay(corpus("a", "b", "c"), QUERIES, ReplayOptions.defaults())
                .of(new Fixed(Map.of("b", 2.0, "a", 1.0)), List.of(showing("s1", "q1", "a", "+b", "c")));

        assertThat(row(result, "RR(rel=2)").shown()).isEqualTo(0.5);
        assertThat(row(result, "RR(rel=2)").replayed()).isEqualTo(1);
        assertThat(result.replayed().hits("s1"))
                .extracting(hit -> hit.document())
                .containsExactly("b", "a", "c");
        assertThat(result.counts()).isEqualTo(new ReplayResult.Counts(1, 1, 3, 1, 0, 0, 0));
        assertThat(result.matcher()).isEqualTo("fixed");
    }

    @Test
    void whatTheMatcherDoesNotFindKeepsItsOrderBelow() {
        ReplayResult result = new Replay(corpus("a", "b", "c", "d"), QUERIES, ReplayOptions.defaults())
                .of(new Fixed(Map.of("d", 1.0)), List.of(showing("s1", "q1", "c", "+a", "gone", "d")));

        assertThat(result.replayed().hits("s1"))
                .extracting(hit -> hit.document())
                .containsExactly("d", "c", "a", "gone");
        assertThat(result.counts().unknownItems()).isEqualTo(1);
    }

    @Test
    void aQueryShownOftenCountsOnce() {
        ReplayResult result = new Replay(corpus("a", "b"), QUERIES, ReplayOptions.defaults())
                .of(
                        new Fixed(Map.of("a", 1.0)),
                        List.of(
                                showing("s1", "q1", "+a", "b"),
                                showing("s2", "q1", "+a", "b"),
                                showing("s3", "q1", "+a", "b"),
                                showing("s4", "q2", "a", "+b")));

        assertThat(row(result, "RR(rel=2)").shown()).isEqualTo((1 + 0.5) / 2);
    }

    @Test
    void anAnswerAtALowPlaceWeighsAsMuchMoreAsThePlaceWasLookedAtLess() {
        List<Showing> log = List.of(showing("s1", "q1", "+a", "b", "c"), showing("s2", "q2", "a", "b", "+c"));
        ReplayResult.Row evened = row(
                new Replay(corpus("a", "b", "c"), QUERIES, ReplayOptions.defaults())
                        .of(new Fixed(Map.of("c", 2.0, "a", 1.0)), log),
                "DCG, places evened");

        // Discounts are 1, 0.6309 and 0.5; the answer at place 3 weighs 3, the one at place 1 weighs 1.
        assertThat(evened.shown()).isCloseTo((1 * 1 + 3 * 0.5) / 4, within(1e-12));
        assertThat(evened.replayed()).isCloseTo((1 * 0.63092975357 + 3 * 1) / 4, within(1e-9));

        ReplayResult.Row alike = row(
                new Replay(corpus("a", "b", "c"), QUERIES, new ReplayOptions(0, 100, 1))
                        .of(new Fixed(Map.of("c", 2.0, "a", 1.0)), log),
                "DCG, places evened");
        assertThat(alike.shown()).isCloseTo(0.75, within(1e-12));
    }

    @Test
    void whatTheLogCannotJudgeIsSaid() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            ids.add("d" + (100 + i));
        }
        Map<String, Double> table = new java.util.HashMap<>();
        ids.forEach(id -> table.put(id, 1_000.0 - Integer.parseInt(id.substring(1))));
        ReplayResult result = new Replay(corpus(ids.toArray(String[]::new)), QUERIES, ReplayOptions.defaults())
                .of(new Fixed(table), List.of(showing("s1", "q1", "+d100", "d101", "+d150", "+d299", "+d298")));

        assertThat(result.beyond()).isEqualTo(new ReplayResult.Beyond(0.25, 0.5, 0.2));
        assertThat(ReplayReport.text(result))
                .contains(
                        "Of the whole collection 25.0 % of what was answered is among the first 10 and 50.0 % among the"
                                + " first 100; of the first 10, 20.0 % were ever shown");
    }

    @Test
    void aListSeesOnlyDocumentsDatedBeforeItsDay() {
        Corpus corpus = Corpus.of(
                List.of(
                        Document.of("old", "old").on(DAY.minusDays(1)),
                        Document.of("new", "new").on(DAY)),
                "en");
        ReplayResult result = new Replay(corpus, QUERIES, ReplayOptions.defaults())
                .of(new Fixed(Map.of("new", 2.0, "old", 1.0)), List.of(showing("s1", "q1", "new", "+old")));

        assertThat(row(result, "Success(rel=2)@1").replayed()).isEqualTo(1);
    }

    @Test
    void whatIsLeftOutIsCountedAndTold() {
        ReplayResult result = new Replay(corpus("a", "b"), QUERIES, ReplayOptions.defaults())
                .of(
                        new Fixed(Map.of("a", 1.0)),
                        List.of(
                                showing("s1", "q1", "+a", "b", "gone"),
                                showing("s2", "q1", "a"),
                                showing("s3", "other", "+a")));

        assertThat(result.counts()).isEqualTo(new ReplayResult.Counts(1, 1, 3, 1, 1, 1, 1));
        assertThat(ReplayReport.markdown(result))
                .contains("| measure | shown | fixed | change | interval | p |\n|---|---|---|---|---|---|\n")
                .contains("* Left out: 1 lists without an answer.")
                .contains("* Left out: 1 lists whose query is not among the queries.")
                .contains("* Not in the collection, and so last: 1 items.");
    }

    @Test
    void aLogWithNothingToMeasureIsRefused() {
        Replay replay = new Replay(corpus("a"), QUERIES, ReplayOptions.defaults());

        assertThatThrownBy(() -> replay.of(new Fixed(Map.of()), List.of(showing("s1", "q7", "+a"))))
                .hasMessage(
                        "there must be a showing with an answer whose query is among the 2 queries, but none of 1 is"
                                + " one. Maybe the log and the queries use different pseudonyms.");
    }

    @Test
    void optionsOutOfRangeAreRefused() {
        assertThatThrownBy(() -> new ReplayOptions(4, 1, 1)).hasMessage("examination must be from 0 to 3, but was 4.0");
        assertThatThrownBy(() -> new ReplayOptions(Double.NaN, 1, 1)).hasMessageContaining("but was NaN");
        assertThatThrownBy(() -> new ReplayOptions(1, 0, 1)).hasMessage("samples must be at least 1, but was 0");
    }
}
