// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.incontro.evaluation.measure.FixedPoint;
import org.incontro.evaluation.preference.PreferenceEvaluation;
import org.incontro.evaluation.preference.PreferenceMeasure;

/** What trec_eval prints of preferences, byte for byte. Immutable. */
public final class PreferenceReport {

    private static final int OFFICIAL = 6;

    private final Set<String> names;

    private PreferenceReport(Set<String> names) {
        this.names = names;
    }

    /**
     * Lays out a report.
     *
     * @param names of measures, or {@code runid} and {@code num_q}; {@code prefs} and {@code all_prefs} stand for many
     * @return the report
     * @throws IllegalArgumentException if there is no such measure
     */
    public static PreferenceReport of(List<String> names) {
        List<String> known = new ArrayList<>(List.of("runid", "num_q"));
        Arrays.stream(PreferenceMeasure.values()).forEach(measure -> known.add(measure.title()));
        Set<String> wanted = new LinkedHashSet<>();
        for (String name : names) {
            if (name.equals("all_prefs")) {
                wanted.addAll(known);
            } else if (name.equals("prefs")) {
                wanted.addAll(known.subList(0, 2 + OFFICIAL));
            } else if (known.contains(name)) {
                wanted.add(name);
            } else {
                throw new IllegalArgumentException("there is no measure " + name + " of preferences. Known are prefs,"
                        + " all_prefs, " + String.join(", ", known) + ".");
            }
        }
        return new PreferenceReport(wanted);
    }

    /**
     * Writes the lines of single queries.
     *
     * @param evaluation the values
     * @param out where to
     */
    public void writeQueries(PreferenceEvaluation evaluation, StringBuilder out) {
        for (int i = 0; i < evaluation.queries().size(); i++) {
            for (PreferenceMeasure measure : PreferenceMeasure.values()) {
                write(measure, evaluation.queries().get(i), evaluation.values(measure)[i], out);
            }
        }
    }

    /**
     * Writes the lines of all queries together.
     *
     * @param evaluation the values
     * @param out where to
     */
    public void writeSummary(PreferenceEvaluation evaluation, StringBuilder out) {
        if (names.contains("runid")) {
            TrecEvalReport.write("runid", "all", evaluation.tag(), out);
        }
        if (names.contains("num_q")) {
            TrecEvalReport.write(
                    "num_q", "all", Integer.toString(evaluation.queries().size()), out);
        }
        for (PreferenceMeasure measure : PreferenceMeasure.values()) {
            write(measure, "all", evaluation.summary(measure), out);
        }
    }

    private void write(PreferenceMeasure measure, String query, double value, StringBuilder out) {
        if (names.contains(measure.title())) {
            String text = measure.counts() ? Long.toString((long) value) : FixedPoint.format(value, 4);
            TrecEvalReport.write(measure.title(), query, text, out);
        }
    }
}
