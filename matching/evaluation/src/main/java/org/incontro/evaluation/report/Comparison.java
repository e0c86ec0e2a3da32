// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import org.incontro.evaluation.measure.Evaluation;
import org.incontro.evaluation.measure.Measure;
import org.incontro.evaluation.significance.Bootstrap;
import org.incontro.evaluation.significance.Correction;
import org.incontro.evaluation.significance.Interval;
import org.incontro.evaluation.significance.PairedDifferences;
import org.incontro.evaluation.significance.SignificanceTests;
import org.incontro.evaluation.significance.TestResult;

/**
 * One or more systems against a baseline, on the same queries. Immutable.
 *
 * <p>p is corrected for all cells of the table together, measures times systems: whoever looks through a table for
 * what is significant has made as many tests as it has cells.
 */
public final class Comparison {

    private final Contender baseline;
    private final List<Contender> systems;
    private final List<Cell> cells;
    private final ComparisonOptions options;

    private Comparison(Contender baseline, List<Contender> systems, List<Cell> cells, ComparisonOptions options) {
        this.baseline = baseline;
        this.systems = systems;
        this.cells = cells;
        this.options = options;
    }

    /**
     * A system and its values.
     *
     * @param name what the table calls it
     * @param evaluation of its run
     */
    public record Contender(String name, Evaluation evaluation) {}

    /**
     * What one system has over the baseline by one measure.
     *
     * @param system that is compared
     * @param measure by which
     * @param pairs the differences, query by query
     * @param test the sign-flip test
     * @param adjustedP its p after Holm's correction
     * @param interval of the mean difference
     */
    public record Cell(
            Contender system,
            Measure measure,
            PairedDifferences pairs,
            TestResult test,
            double adjustedP,
            Interval interval) {}

    /**
     * Compares.
     *
     * @param baseline the one that is there
     * @param systems those that are to be judged, at least one; measured by the same measures on the same queries
     * @param options how differences are tested
     * @return the comparison
     * @throws IllegalArgumentException if queries or measures differ, there is no query, or a measure is no mean
     */
    public static Comparison of(Contender baseline, List<Contender> systems, ComparisonOptions options) {
        List<Cell> drafts = new ArrayList<>();
        for (Contender system : systems) {
            requireSame(baseline, system);
        }
        for (Measure measure : baseline.evaluation().measures()) {
            if (measure.summary() != Measure.Summary.MEAN) {
                throw new IllegalArgumentException(
                        "a measure must be a mean over queries to be compared, but " + measure.name() + " is none");
            }
            for (Contender system : systems) {
                drafts.add(cell(baseline, system, measure, options));
            }
        }
        double[] adjusted = Correction.HOLM.adjust(
                drafts.stream().mapToDouble(cell -> cell.test().p()).toArray());
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < adjusted.length; i++) {
            Cell draft = drafts.get(i);
            cells.add(new Cell(
                    draft.system(), draft.measure(), draft.pairs(), draft.test(), adjusted[i], draft.interval()));
        }
        return new Comparison(baseline, List.copyOf(systems), List.copyOf(cells), options);
    }

    private static void requireSame(Contender baseline, Contender system) {
        if (!baseline.evaluation().queries().equals(system.evaluation().queries())) {
            throw new IllegalArgumentException("systems must be measured on the same queries, but " + baseline.name()
                    + " was on " + baseline.evaluation().queries().size() + " and " + system.name() + " on "
                    + system.evaluation().queries().size() + ", which are not the same");
        }
    }

    private static Cell cell(Contender baseline, Contender system, Measure measure, ComparisonOptions options) {
        PairedDifferences pairs = PairedDifferences.of(
                baseline.evaluation().values(measure), system.evaluation().values(measure));
        return new Cell(
                system,
                measure,
                pairs,
                SignificanceTests.signFlip(pairs, options.samples(), options.seed()),
                1,
                Bootstrap.mean(pairs.toArray(), options.confidence(), options.resamples(), options.seed()));
    }

    /** Returns the one that was there. */
    public Contender baseline() {
        return baseline;
    }

    /** Returns those that were judged, in the order given. */
    public List<Contender> systems() {
        return systems;
    }

    /** Returns what each has over the baseline: measure by measure, and within a measure system by system. */
    public List<Cell> cells() {
        return cells;
    }

    /**
     * Returns the cells of one measure.
     *
     * @param measure one of the baseline's
     */
    public List<Cell> cells(Measure measure) {
        return cells.stream().filter(cell -> cell.measure().equals(measure)).toList();
    }

    /** Returns how differences were tested. */
    public ComparisonOptions options() {
        return options;
    }
}
