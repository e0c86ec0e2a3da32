// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.replay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.incontro.evaluation.collection.Document;
import org.incontro.evaluation.collection.Query;
import org.incontro.evaluation.measure.Evaluation;
import org.incontro.evaluation.measure.EvaluationOptions;
import org.incontro.evaluation.measure.Measure;
import org.incontro.evaluation.measure.Measures;
import org.incontro.evaluation.ranking.Corpus;
import org.incontro.evaluation.ranking.Matcher;
import org.incontro.evaluation.ranking.Ranker;
import org.incontro.evaluation.significance.Bootstrap;
import org.incontro.evaluation.significance.PairedDifferences;
import org.incontro.evaluation.significance.SignificanceTests;
import org.incontro.evaluation.trec.Judgements;
import org.incontro.evaluation.trec.Run;

/** Asks a matcher for what a portal has shown, and sets both orders against what was answered. Immutable and thread-safe. */
public final class Replay {

    /** From this grade of an {@link Answer} on, an item counts as answered. */
    public static final int ANSWERED_GRADE = 2;

    /*
     * People answer what they look at, and they look at the top; so an order that agrees with the logged one looks better than it is.
     * The last row gives each answer the weight 1 / examination(position) = position^e, as if each place had been looked at equally
     * often, divided by the sum of weights, so that one answer on place 50 does not decide alone. Joachims, Swaminathan and Schnabel,
     * "Unbiased Learning-to-Rank with Biased Feedback", WSDM 2017; Swaminathan and Joachims, "The Self-Normalized Estimator for
     * Counterfactual Learning", NIPS 2015. Lists of one query resemble each other, so queries and not lists are drawn and flipped.
     */
    private static final List<String> MEASURES =
            List.of("nDCG@10", "RR(rel=2)", "Success(rel=2)@1", "Success(rel=2)@3");

    private static final int FIRST = 10;
    private static final int MORE = 100;
    private static final double CONFIDENCE = 0.95;

    private final Corpus corpus;
    private final Map<String, Query> queries = new HashMap<>();
    private final Set<String> known = new HashSet<>();
    private final boolean dated;
    private final ReplayOptions options;

    /**
     * Prepares a replay.
     *
     * @param corpus what could have been shown. Where its documents have dates, a list sees only those dated before its day
     * @param queries what lists were made for
     * @param options how to count
     */
    public Replay(Corpus corpus, List<Query> queries, ReplayOptions options) {
        this.corpus = corpus;
        this.options = options;
        queries.forEach(query -> this.queries.put(query.id(), query));
        dated = corpus.documents().stream().anyMatch(document -> document.date().isPresent());
        if (corpus.candidates().isEmpty()) {
            corpus.documents().stream().map(Document::id).forEach(known::add);
        } else {
            known.addAll(corpus.candidates());
        }
    }

    /**
     * Replays a log. Prepares the corpus once, or where documents have dates once for each day of the log.
     *
     * @param matcher the configuration
     * @param log what was shown
     * @return both orders, measured
     * @throws IllegalArgumentException if no list with an answer belongs to a known query
     */
    public ReplayResult of(Matcher matcher, List<Showing> log) {
        List<Showing> usable = log.stream()
                .filter(showing -> queries.containsKey(showing.query()) && showing.answered())
                .toList();
        if (usable.isEmpty()) {
            throw new IllegalArgumentException(
                    ("there must be a showing with an answer whose query is among the %s queries, but none of %s is one."
                                    + " Maybe the log and the queries use different pseudonyms.")
                            .formatted(queries.size(), log.size()));
        }
        Orders orders = new Orders(usable);
        rank(matcher, usable, orders);
        Run shown = orders.shown.build();
        Run replayed = orders.replayed.build();
        Judgements judgements = orders.judgements.build();
        return new ReplayResult(
                matcher.name(),
                counts(log, usable),
                rows(usable, orders, shown, replayed, judgements),
                orders.beyond(),
                shown,
                replayed,
                judgements);
    }

    private void rank(Matcher matcher, List<Showing> usable, Orders orders) {
        Map<Optional<LocalDate>, List<Showing>> days = new LinkedHashMap<>();
        usable.forEach(showing -> days.computeIfAbsent(
                        dated ? Optional.of(showing.date()) : Optional.empty(), day -> new ArrayList<>())
                .add(showing));
        days.forEach((day, ofDay) -> {
            Map<String, List<Showing>> byQuery = new LinkedHashMap<>();
            ofDay.forEach(showing -> byQuery.computeIfAbsent(showing.query(), key -> new ArrayList<>())
                    .add(showing));
            List<Query> asked = byQuery.keySet().stream()
                    .map(id -> new Query(id, text(id), day))
                    .toList();
            new Ranker(matcher, corpus, Integer.MAX_VALUE, 1)
                    .rank(
                            asked,
                            ranked -> byQuery.getOrDefault(ranked.query(), List.of())
                                    .forEach(showing -> orders.add(showing, ranked.documents())));
        });
    }

    private String text(String id) {
        Query query = queries.get(id);
        return query == null ? "" : query.text();
    }

    private ReplayResult.Counts counts(List<Showing> log, List<Showing> usable) {
        int items = usable.stream().mapToInt(showing -> showing.items().size()).sum();
        int answered = 0;
        int unknown = 0;
        for (Showing showing : usable) {
            for (Showing.Item item : showing.items()) {
                answered += item.answer().grade() >= ANSWERED_GRADE ? 1 : 0;
                unknown += known.contains(item.item()) ? 0 : 1;
            }
        }
        int lost = (int) log.stream()
                .filter(showing -> !queries.containsKey(showing.query()))
                .count();
        int different = (int) usable.stream().map(Showing::query).distinct().count();
        return new ReplayResult.Counts(
                usable.size(), different, items, answered, log.size() - lost - usable.size(), lost, unknown);
    }

    private List<ReplayResult.Row> rows(
            List<Showing> usable, Orders orders, Run shown, Run replayed, Judgements judgements) {
        List<Measure> measures = MEASURES.stream().map(Measures::of).toList();
        EvaluationOptions all = EvaluationOptions.defaults().withCompleteness(EvaluationOptions.Completeness.JUDGED);
        Evaluation before = Evaluation.of(shown, judgements, measures, all);
        Evaluation after = Evaluation.of(replayed, judgements, measures, all);
        List<ReplayResult.Row> rows = new ArrayList<>();
        for (Measure measure : measures) {
            rows.add(row(
                    measure.name(),
                    byQuery(usable, judgements.queries(), before.values(measure)),
                    byQuery(usable, judgements.queries(), after.values(measure))));
        }
        rows.add(row("DCG, places evened", orders.evened(orders.placesShown), orders.evened(orders.placesReplayed)));
        return rows;
    }

    private ReplayResult.Row row(String name, double[] before, double[] after) {
        PairedDifferences pairs = PairedDifferences.of(before, after);
        double mean = 0;
        for (double value : before) {
            mean += value / before.length;
        }
        return new ReplayResult.Row(
                name,
                mean,
                mean + pairs.mean(),
                Bootstrap.mean(pairs.toArray(), CONFIDENCE, options.samples(), options.seed()),
                SignificanceTests.signFlip(pairs, options.samples(), options.seed())
                        .p());
    }

    private static double[] byQuery(List<Showing> usable, List<String> ids, double[] values) {
        Map<String, Double> ofShowings = new HashMap<>();
        for (int i = 0; i < values.length; i++) {
            ofShowings.put(ids.get(i), values[i]);
        }
        Map<String, double[]> sums = new TreeMap<>();
        for (Showing showing : usable) {
            double[] sum = sums.computeIfAbsent(showing.query(), key -> new double[2]);
            sum[0] += ofShowings.getOrDefault(showing.id(), 0.0);
            sum[1]++;
        }
        return sums.values().stream().mapToDouble(sum -> sum[0] / sum[1]).toArray();
    }

    /** Collects both orders of every list, and what stands on top of the whole ranking. */
    private final class Orders {

        private final Run.Builder shown = Run.builder("shown");
        private final Run.Builder replayed = Run.builder("replayed");
        private final Judgements.Builder judgements = Judgements.builder();
        private final Map<String, Double> placesShown = new TreeMap<>();
        private final Map<String, Double> placesReplayed = new TreeMap<>();
        private final Map<String, double[]> tops = new TreeMap<>();
        private final Map<String, Set<String>> everShown = new HashMap<>();
        private double weights;

        Orders(List<Showing> usable) {
            for (Showing showing : usable) {
                Set<String> items = everShown.computeIfAbsent(showing.query(), key -> new LinkedHashSet<>());
                for (Showing.Item item : showing.items()) {
                    items.add(item.item());
                    shown.add(showing.id(), item.item(), -item.position());
                    judgements.add(showing.id(), item.item(), item.answer().grade());
                }
            }
        }

        void add(Showing showing, List<String> ranking) {
            Map<String, Integer> places = new HashMap<>();
            for (int i = 0; i < ranking.size(); i++) {
                places.put(ranking.get(i), i);
            }
            List<Showing.Item> again = new ArrayList<>(showing.items());
            // A stable sort: what the matcher does not find keeps the order in which it was shown.
            again.sort((a, b) -> Integer.compare(
                    places.getOrDefault(a.item(), Integer.MAX_VALUE),
                    places.getOrDefault(b.item(), Integer.MAX_VALUE)));
            double[] top = tops.computeIfAbsent(showing.query(), key -> new double[4]);
            for (int i = 0; i < again.size(); i++) {
                Showing.Item item = again.get(i);
                replayed.add(showing.id(), item.item(), -(i + 1));
                if (item.answer().grade() >= ANSWERED_GRADE) {
                    double weight = StrictMath.pow(item.position(), options.examination());
                    weights += weight;
                    placesShown.merge(showing.query(), weight * discount(item.position()), Double::sum);
                    placesReplayed.merge(showing.query(), weight * discount(i + 1), Double::sum);
                    int place = places.getOrDefault(item.item(), Integer.MAX_VALUE);
                    top[0] += place < FIRST ? 1 : 0;
                    top[1] += place < MORE ? 1 : 0;
                    top[2]++;
                }
            }
            top[3] = ranking.stream()
                    .limit(FIRST)
                    .filter(everShown.getOrDefault(showing.query(), Set.of())::contains)
                    .count();
        }

        private double discount(int place) {
            return StrictMath.log(2) / StrictMath.log(place + 1);
        }

        /** A value for each query, whose mean is the sum of discounts by weights over the sum of weights. */
        double[] evened(Map<String, Double> places) {
            return places.values().stream()
                    .mapToDouble(sum -> sum * places.size() / weights)
                    .toArray();
        }

        ReplayResult.Beyond beyond() {
            double[] sums = new double[3];
            for (double[] top : tops.values()) {
                sums[0] += top[0] / top[2] / tops.size();
                sums[1] += top[1] / top[2] / tops.size();
                sums[2] += top[3] / FIRST / tops.size();
            }
            return new ReplayResult.Beyond(sums[0], sums[1], sums[2]);
        }
    }
}
