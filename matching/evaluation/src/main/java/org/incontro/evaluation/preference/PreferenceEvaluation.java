// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.preference;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.incontro.evaluation.measure.Evaluation;
import org.incontro.evaluation.measure.EvaluationOptions;
import org.incontro.evaluation.measure.EvaluationOptions.Completeness;
import org.incontro.evaluation.trec.Preferences;
import org.incontro.evaluation.trec.Run;

/**
 * How many of the judges' preferences a run fulfils, query by query. Immutable and thread-safe.
 *
 * <p>Costs the square of a query's judged documents, in time and memory; with preferences in several groups, the third
 * power in time.
 */
public final class PreferenceEvaluation {

    /** Most judged documents of a query: more would need some hundred megabytes. */
    public static final int MOST_DOCUMENTS = 10_000;

    private final String tag;
    private final List<String> queries;
    private final Map<PreferenceMeasure, double[]> values;

    private PreferenceEvaluation(String tag, List<String> queries, Map<PreferenceMeasure, double[]> values) {
        this.tag = tag;
        this.queries = queries;
        this.values = values;
    }

    /**
     * Measures a run.
     *
     * @param run what was found
     * @param preferences what is preferred to what
     * @param options precision, depth and completeness count
     * @return the values
     * @throws IllegalArgumentException if a judge contradicts himself, or a query has more than
     *     {@value #MOST_DOCUMENTS} judged documents
     */
    public static PreferenceEvaluation of(Run run, Preferences preferences, EvaluationOptions options) {
        List<String> queries = preferences.queries().stream()
                .filter(query -> options.completeness() == Completeness.JUDGED
                        || !run.hits(query).isEmpty())
                .sorted(Evaluation.QUERY_ORDER)
                .toList();
        Map<PreferenceMeasure, double[]> values = new EnumMap<>(PreferenceMeasure.class);
        for (PreferenceMeasure measure : PreferenceMeasure.values()) {
            values.put(measure, new double[queries.size()]);
        }
        for (int i = 0; i < queries.size(); i++) {
            String query = queries.get(i);
            if (preferences.of(query).size() > MOST_DOCUMENTS) {
                throw new IllegalArgumentException("a query must have at most " + MOST_DOCUMENTS
                        + " lines of preferences, but " + query + " has "
                        + preferences.of(query).size());
            }
            QueryPreferences counted = QueryPreferences.of(run.hits(query), preferences.of(query), options);
            int index = i;
            values.forEach((measure, all) -> all[index] = measure.of(counted));
        }
        return new PreferenceEvaluation(run.tag(), queries, values);
    }

    /** Returns the run's name. */
    public String tag() {
        return tag;
    }

    /** Returns the queries that count, in the order of their identifiers' bytes. */
    public List<String> queries() {
        return queries;
    }

    /**
     * Returns the values of all queries.
     *
     * @param measure any
     * @return one for each of {@link #queries()}, in their order
     */
    public double[] values(PreferenceMeasure measure) {
        return values.getOrDefault(measure, new double[0]).clone();
    }

    /**
     * Returns the value of all queries together: their sum where it counts, and otherwise their mean.
     *
     * @param measure any
     * @return 0 if no query counts
     */
    public double summary(PreferenceMeasure measure) {
        double sum = 0;
        for (double value : values(measure)) {
            sum += value;
        }
        return measure.counts() || queries.isEmpty() ? sum : sum / queries.size();
    }
}
