// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.measure;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.incontro.evaluation.trec.Hits;
import org.incontro.evaluation.trec.JudgedDocuments;
import org.incontro.evaluation.trec.Judgements;
import org.incontro.evaluation.trec.ReferenceScores;
import org.incontro.evaluation.trec.Run;

/**
 * The values of some measures for each query of a run, and for all of them together. Immutable and thread-safe.
 *
 * <p>Queries are in the order of their identifiers' bytes, and sums are made in this order, as trec_eval does it: the
 * last digit depends on it. Costs one look at each hit, and then, for each measure, one at each judged hit.
 */
public final class Evaluation {

    /** The order of queries: their identifiers as sequences of unsigned bytes of UTF-8. */
    public static final Comparator<String> QUERY_ORDER = (left, right) ->
            Arrays.compareUnsigned(left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));

    private static final double UNKNOWN = -1_000_000;

    private final String tag;
    private final EvaluationOptions options;
    private final List<Measure> measures;
    private final List<String> queries;
    private final Map<String, double[]> values;
    private final boolean[] answered;
    private final SortedMap<Integer, Integer> ties;

    private Evaluation(
            String tag,
            EvaluationOptions options,
            List<Measure> measures,
            List<String> queries,
            Map<String, double[]> values,
            boolean[] answered,
            SortedMap<Integer, Integer> ties) {
        this.tag = tag;
        this.options = options;
        this.measures = measures;
        this.queries = queries;
        this.values = values;
        this.answered = answered;
        this.ties = ties;
    }

    /**
     * Measures a run.
     *
     * @param run what was found; queries without judgements are passed over
     * @param judgements what is right
     * @param measures what to compute
     * @param options how
     * @return the values
     */
    public static Evaluation of(Run run, Judgements judgements, List<Measure> measures, EvaluationOptions options) {
        return ofJudges(run, List.of(judgements), measures, options);
    }

    /**
     * Measures a run by what several judges said. A query's value is the mean over the judges who judged it.
     *
     * @param run what was found; queries without judgements are passed over
     * @param judges what is right, in the order in which values are added up
     * @param measures what to compute
     * @param options how
     * @return the values
     */
    public static Evaluation ofJudges(
            Run run, List<Judgements> judges, List<Measure> measures, EvaluationOptions options) {
        List<String> queries = queries(run, judges, options);
        boolean[] answered = new boolean[queries.size()];
        double[][] values = new double[measures.size()][queries.size()];
        SortedMap<Integer, Integer> ties = new TreeMap<>();
        measures.forEach(measure -> measure.cut().ifPresent(cut -> ties.put(cut, 0)));
        for (int i = 0; i < queries.size(); i++) {
            Hits hits = run.hits(queries.get(i));
            answered[i] = !hits.isEmpty();
            List<JudgedRanking> rankings = rankings(hits, queries.get(i), judges, options);
            for (int m = 0; m < values.length; m++) {
                values[m][i] = mean(measures.get(m), rankings);
            }
            ties.replaceAll((cut, count) ->
                    rankings.stream().anyMatch(ranking -> ranking.isDecidedByNamesAt(cut)) ? count + 1 : count);
        }
        ties.values().removeIf(count -> count == 0);
        Map<String, double[]> byName = new LinkedHashMap<>();
        for (int m = 0; m < values.length; m++) {
            byName.put(measures.get(m).name(), values[m]);
        }
        return new Evaluation(run.tag(), options, List.copyOf(measures), queries, byName, answered, ties);
    }

    private static List<String> queries(Run run, List<Judgements> judges, EvaluationOptions options) {
        boolean all = options.completeness() == EvaluationOptions.Completeness.JUDGED;
        return judges.stream()
                .flatMap(judgements -> judgements.queries().stream())
                .distinct()
                .filter(query -> all || !run.hits(query).isEmpty())
                .sorted(QUERY_ORDER)
                .toList();
    }

    private static List<JudgedRanking> rankings(
            Hits hits, String query, List<Judgements> judges, EvaluationOptions options) {
        List<JudgedRanking> rankings = new ArrayList<>(judges.size());
        for (Judgements judgements : judges) {
            JudgedDocuments judged = judgements.of(query);
            if (judged.size() > 0) {
                rankings.add(JudgedRanking.of(hits, judged, options));
            }
        }
        return rankings;
    }

    private static double mean(Measure measure, List<JudgedRanking> rankings) {
        double sum = 0;
        for (JudgedRanking ranking : rankings) {
            sum += measure.of(ranking);
        }
        return sum / rankings.size();
    }

    /**
     * Returns these values in standard deviations from the mean of other systems. What others reached is not known for
     * all; there the value is -1,000,000, as trec_eval has it, so that no mean over such values can be mistaken for
     * one.
     *
     * @param others what other systems reached
     */
    public Evaluation standardised(ReferenceScores others) {
        Map<String, double[]> standardised = new LinkedHashMap<>();
        values.forEach((measure, raw) -> {
            double[] scores = new double[raw.length];
            for (int i = 0; i < raw.length; i++) {
                double value = raw[i];
                scores[i] = others.of(queries.get(i), measure)
                        .flatMap(reference -> reference.standardise(value))
                        .orElse(UNKNOWN);
            }
            standardised.put(measure, scores);
        });
        return new Evaluation(tag, options, measures, queries, standardised, answered, ties);
    }

    /** Returns the run's name. */
    public String tag() {
        return tag;
    }

    /** Returns how the run was measured. */
    public EvaluationOptions options() {
        return options;
    }

    /** Returns what was computed, in the order asked for. */
    public List<Measure> measures() {
        return measures;
    }

    /** Returns the queries that count, in the order of their identifiers' bytes. */
    public List<String> queries() {
        return queries;
    }

    /**
     * Tells whether anything was found for a query.
     *
     * @param index of the query in {@link #queries()}
     */
    public boolean isAnswered(int index) {
        return answered[index];
    }

    /** Tells whether anything was found for any query. */
    public boolean isAnswered() {
        for (boolean one : answered) {
            if (one) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns at which cut-offs of the measures a tie decides, and for how many queries: not the system, but the names
     * of documents said which of them count. Luck, in short; {@link JudgedRanking#isDecidedByNamesAt(int)} says when.
     *
     * @return the number of queries by cut-off, none of them 0
     */
    public SortedMap<Integer, Integer> tiesAtCutoffs() {
        return Collections.unmodifiableSortedMap(ties);
    }

    /**
     * Returns the values of all queries.
     *
     * @param measure one of {@link #measures()}
     * @return one value for each of {@link #queries()}, in their order
     * @throws IllegalArgumentException if the measure was not computed
     */
    public double[] values(Measure measure) {
        return known(measure).clone();
    }

    /**
     * Returns the value of one query.
     *
     * @param measure one of {@link #measures()}
     * @param index of the query in {@link #queries()}
     */
    public double value(Measure measure, int index) {
        return known(measure)[index];
    }

    /**
     * Returns the value of all queries together.
     *
     * @param measure one of {@link #measures()}
     * @return the mean, sum or geometric mean, as {@link Measure#summary()} says; 0 if no query counts
     */
    public double summary(Measure measure) {
        double[] all = known(measure);
        double sum = 0;
        for (double value : all) {
            sum += value;
        }
        if (all.length == 0 || measure.summary() == Measure.Summary.SUM) {
            return sum;
        }
        return measure.summary() == Measure.Summary.MEAN ? sum / all.length : GeometricMean.of(sum, all.length);
    }

    private double[] known(Measure measure) {
        double[] all = values.get(measure.name());
        if (all == null) {
            throw new IllegalArgumentException(
                    "measure must be one of " + values.keySet() + ", but was " + measure.name());
        }
        return all;
    }
}
