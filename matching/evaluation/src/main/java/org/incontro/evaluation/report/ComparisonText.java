// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.incontro.evaluation.measure.Evaluation;
import org.incontro.evaluation.measure.EvaluationOptions;
import org.incontro.evaluation.measure.EvaluationOptions.Completeness;
import org.incontro.evaluation.measure.EvaluationOptions.Unjudged;
import org.incontro.evaluation.measure.FixedPoint;
import org.incontro.evaluation.measure.Measure;

/** The words and numbers that all forms of a comparison share. */
final class ComparisonText {

    static final List<String> HEADINGS =
            List.of("system", "value", "change", "relative", "interval", "p", "p (Holm)", "d_z", "+/=/-", "");

    private static final double SIGNIFICANT = 0.05;

    private ComparisonText() {}

    /** Returns the rows of one measure, the baseline's first. */
    static List<List<String>> rows(Comparison comparison, Measure measure) {
        List<List<String>> rows = new ArrayList<>();
        Comparison.Contender baseline = comparison.baseline();
        rows.add(List.of(
                baseline.name() + " (baseline)",
                FixedPoint.format(baseline.evaluation().summary(measure), 4),
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                ""));
        comparison.cells(measure).forEach(cell -> rows.add(row(cell)));
        return rows;
    }

    private static List<String> row(Comparison.Cell cell) {
        int equal = cell.pairs().size() - cell.pairs().wins() - cell.pairs().losses();
        return List.of(
                cell.system().name(),
                FixedPoint.format(cell.system().evaluation().summary(cell.measure()), 4),
                signed(cell.pairs().mean(), 4),
                signed(100 * cell.pairs().relativeGain(), 1) + " %",
                signed(cell.interval().low(), 4) + " to "
                        + signed(cell.interval().high(), 4),
                probability(cell.test().p()),
                probability(cell.adjustedP()),
                signed(cell.pairs().effectSize(), 3),
                cell.pairs().wins() + "/" + equal + "/" + cell.pairs().losses(),
                mark(cell));
    }

    /** Returns what is said of a cell in a word. */
    static String mark(Comparison.Cell cell) {
        if (cell.adjustedP() >= SIGNIFICANT) {
            return "";
        }
        return cell.pairs().mean() > 0 ? "better" : "worse";
    }

    static String signed(double value, int decimals) {
        String text = FixedPoint.format(value, decimals);
        return text.startsWith("-") ? text : "+" + text;
    }

    static String probability(double p) {
        return p < 0.0001 ? "<0.0001" : FixedPoint.format(p, 4);
    }

    /** Returns what the numbers must not be read without. */
    static List<String> footer(Comparison comparison) {
        Evaluation evaluation = comparison.baseline().evaluation();
        EvaluationOptions options = evaluation.options();
        ComparisonOptions tests = comparison.options();
        List<String> lines = new ArrayList<>();
        boolean complete = options.completeness() == Completeness.JUDGED;
        lines.add("Numbers equal " + options.version().title() + (complete ? " with -c" : " without -c") + ": "
                + evaluation.queries().size()
                + (complete
                        ? " queries, all that have judgements; one that a run leaves out counts as 0."
                        : " queries, those that have judgements and that all runs answer."));
        lines.add("Relevant from grade " + options.level() + " on"
                + (options.depth() == Integer.MAX_VALUE ? "" : "; first " + options.depth() + " documents only")
                + (options.unjudged() == Unjudged.REMOVE ? "; documents without a judgement taken out." : "."));
        lines.add(String.format(
                Locale.ROOT,
                "p: two-sided sign-flip test of the differences, exact up to 20 of them, otherwise %d samples; Holm over"
                        + " the %d comparisons of this table. \"better\" and \"worse\": p (Holm) below 0.05.",
                tests.samples(),
                comparison.cells().size()));
        lines.add(String.format(
                Locale.ROOT,
                "interval: of the mean change, %s %%, percentile bootstrap over queries, %d samples; seed %d."
                        + " d_z: mean change in standard deviations of the changes. +/=/-: queries won, equal, lost.",
                FixedPoint.format(100 * tests.confidence(), 1),
                tests.resamples(),
                tests.seed()));
        ties(comparison).forEach(lines::add);
        return lines;
    }

    private static List<String> ties(Comparison comparison) {
        List<Comparison.Contender> all = new ArrayList<>(comparison.systems());
        all.add(0, comparison.baseline());
        List<String> lines = new ArrayList<>();
        for (Comparison.Contender system : all) {
            system.evaluation()
                    .tiesAtCutoffs()
                    .forEach((cut, count) -> lines.add("Ties: of " + system.name() + ", in "
                            + count + " queries documents of different grades have the same score at rank " + cut
                            + "; their names decide which of them counts."));
        }
        return lines;
    }
}
