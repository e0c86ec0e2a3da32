// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.split;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleBiFunction;

/**
 * What is a setting worth on a collection that it was not chosen on?
 *
 * <p>Each collection in turn is put aside, the setting that does best on the others is chosen, and what it reaches on
 * the one put aside is reported. A setting that is tuned to a collection shows a gap between that and the best that
 * was possible there.
 */
public final class LeaveOneSetOut {

    private LeaveOneSetOut() {}

    /**
     * A collection and what was reached on it.
     *
     * @param set the collection that was put aside
     * @param setting the one chosen on the others
     * @param value what it reaches here
     * @param best what the best setting for this collection would have reached, known afterwards only
     */
    public record Outcome<S, P>(S set, P setting, double value, double best) {}

    /**
     * Puts each collection aside once.
     *
     * <p>Collections differ in how high values are; so a setting's value is divided by the mean of all settings' on
     * the same collection before these are averaged. Ties go to the setting that comes first.
     *
     * @param sets at least two
     * @param settings at least one
     * @param value of a setting on a collection, higher is better, at least 0; asked once for each pair
     * @return an outcome for each collection, in their order
     */
    public static <S, P> List<Outcome<S, P>> of(List<S> sets, List<P> settings, ToDoubleBiFunction<P, S> value) {
        if (sets.size() < 2) {
            throw new IllegalArgumentException("there must be at least two sets, but there were " + sets.size());
        }
        if (settings.isEmpty()) {
            throw new IllegalArgumentException("there must be at least one setting, but there was none");
        }
        double[][] values = new double[sets.size()][settings.size()];
        for (int set = 0; set < values.length; set++) {
            for (int setting = 0; setting < settings.size(); setting++) {
                values[set][setting] = value.applyAsDouble(settings.get(setting), sets.get(set));
            }
        }
        List<Outcome<S, P>> outcomes = new ArrayList<>();
        for (int set = 0; set < values.length; set++) {
            int chosen = bestOnOthers(values, set);
            int best = bestOf(values[set]);
            outcomes.add(new Outcome<>(sets.get(set), settings.get(chosen), values[set][chosen], values[set][best]));
        }
        return List.copyOf(outcomes);
    }

    private static int bestOnOthers(double[][] values, int aside) {
        double[] sums = new double[values[aside].length];
        for (int set = 0; set < values.length; set++) {
            double mean = 0;
            for (double value : values[set]) {
                mean += value / sums.length;
            }
            for (int setting = 0; setting < sums.length; setting++) {
                sums[setting] += set == aside || mean == 0 ? 0 : values[set][setting] / mean;
            }
        }
        return bestOf(sums);
    }

    private static int bestOf(double[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            best = values[i] > values[best] ? i : best;
        }
        return best;
    }
}
