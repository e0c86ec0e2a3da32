// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.incontro.evaluation.significance.Bootstrap;
import org.incontro.evaluation.significance.Interval;

/**
 * How well likelihoods hold, with intervals that know that pairs of one query, or of one person, resemble each other: whole groups are
 * drawn, not pairs. Immutable.
 *
 * @param pairs how many pairs there are
 * @param groups how many groups
 * @param baseRate share of the pairs that were right
 * @param brier the Brier score; 0 is perfect
 * @param constantBrier the Brier score of saying the base rate of every pair, known afterwards: what must be beaten
 * @param gain of the likelihood over that constant, {@code constantBrier - brier}, 95 % over groups
 * @param expectedError the expected calibration error in {@value Calibration#USUAL_BINS} bins of equal mass
 * @param errorInterval of it, 95 % over groups
 */
public record GroupedCalibration(
        int pairs,
        int groups,
        double baseRate,
        double brier,
        double constantBrier,
        Interval gain,
        double expectedError,
        Interval errorInterval) {

    private static final double CONFIDENCE = 0.95;

    /**
     * Measures.
     *
     * @param likelihoods each from 0 to 1, at least one
     * @param outcomes whether the pair was right, in the same order
     * @param groupOf the group of each pair, from 0; every number below the greatest occurs
     * @param samples how many to draw
     * @param seed of the samples
     * @throws IllegalArgumentException if the numbers differ, there are none, or a likelihood is out of range
     */
    public static GroupedCalibration of(
            double[] likelihoods, boolean[] outcomes, int[] groupOf, int samples, long seed) {
        if (groupOf.length != likelihoods.length) {
            throw new IllegalArgumentException("there must be as many groups as likelihoods, but there were "
                    + groupOf.length + " and " + likelihoods.length);
        }
        Calibration whole = Calibration.of(likelihoods, outcomes);
        List<List<Integer>> members = new ArrayList<>();
        for (int i = 0; i < groupOf.length; i++) {
            while (members.size() <= groupOf[i]) {
                members.add(new ArrayList<>());
            }
            members.get(groupOf[i]).add(i);
        }
        ToDoubleFunction<Calibration> gain = part -> part.constantBrier() - part.brier();
        return new GroupedCalibration(
                likelihoods.length,
                members.size(),
                whole.baseRate(),
                whole.brier(),
                whole.constantBrier(),
                interval(likelihoods, outcomes, members, samples, seed, gain),
                whole.expectedError(Calibration.USUAL_BINS),
                interval(
                        likelihoods,
                        outcomes,
                        members,
                        samples,
                        seed,
                        part -> part.expectedError(Calibration.USUAL_BINS)));
    }

    /**
     * Returns by how much the Brier score of likelihoods is below that of others of the same pairs, 95 % over groups.
     *
     * @param likelihoods each from 0 to 1
     * @param others each from 0 to 1, in the same order
     * @param outcomes whether the pair was right, in the same order
     * @param groupOf the group of each pair, from 0; every number below the greatest occurs
     * @param samples how many to draw
     * @param seed of the samples
     * @throws IllegalArgumentException if the numbers differ
     */
    public static Interval gainOver(
            double[] likelihoods, double[] others, boolean[] outcomes, int[] groupOf, int samples, long seed) {
        if (others.length != likelihoods.length
                || outcomes.length != likelihoods.length
                || groupOf.length != likelihoods.length) {
            throw new IllegalArgumentException(
                    "likelihoods, others, outcomes and groups must be equally many, but were %s, %s, %s and %s"
                            .formatted(likelihoods.length, others.length, outcomes.length, groupOf.length));
        }
        double[] gains = new double[IntStream.of(groupOf).max().orElse(-1) + 1];
        int[] sizes = new int[gains.length];
        for (int i = 0; i < likelihoods.length; i++) {
            double came = outcomes[i] ? 1 : 0;
            gains[groupOf[i]] += square(others[i] - came) - square(likelihoods[i] - came);
            sizes[groupOf[i]]++;
        }
        return Bootstrap.of(gains.length, CONFIDENCE, samples, seed, drawn -> {
            double gain = 0;
            int size = 0;
            for (int group : drawn) {
                gain += gains[group];
                size += sizes[group];
            }
            return gain / size;
        });
    }

    private static double square(double value) {
        return value * value;
    }

    /** Tells whether the likelihood is better than the constant, beyond what chance could explain. */
    public boolean beatsConstant() {
        return gain.low() > 0;
    }

    private static Interval interval(
            double[] likelihoods,
            boolean[] outcomes,
            List<List<Integer>> members,
            int samples,
            long seed,
            ToDoubleFunction<Calibration> statistic) {
        return Bootstrap.of(members.size(), CONFIDENCE, samples, seed, drawn -> {
            int size = 0;
            for (int group : drawn) {
                size += members.get(group).size();
            }
            double[] said = new double[size];
            boolean[] came = new boolean[size];
            int at = 0;
            for (int group : drawn) {
                for (int i : members.get(group)) {
                    said[at] = likelihoods[i];
                    came[at++] = outcomes[i];
                }
            }
            return statistic.applyAsDouble(Calibration.of(said, came));
        });
    }
}
