// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.expertise;

import java.util.List;
import org.incontro.evaluation.significance.Bootstrap;
import org.incontro.evaluation.significance.Interval;

/**
 * How often a system prefers the wrong one of two papers for a person, weighted by how much it matters.
 *
 * <p>Over all pairs of one person's papers with different expertise: the sum of the differences in expertise of the
 * pairs that are in the wrong order, over the sum of all of them; papers with the same score count half. Both sums run
 * over all persons. 0 is perfect, 0.5 is chance. Stelmakh, Wieting, Neubig and Shah, "A Gold Standard Dataset for the
 * Reviewer Assignment Problem", arXiv 2303.16750. Costs the square of a person's papers.
 */
public final class WeightedKendallLoss {

    private WeightedKendallLoss() {}

    /**
     * What is known of one person.
     *
     * @param expertise in each paper, by the person's own account
     * @param scores that a system gave to the same papers, higher for more
     */
    public record Person(List<Double> expertise, List<Double> scores) {

        /** Copies the lists, and refuses lists of different lengths. */
        public Person {
            expertise = List.copyOf(expertise);
            scores = List.copyOf(scores);
            if (expertise.size() != scores.size()) {
                throw new IllegalArgumentException("there must be a score for each expertise, but there were "
                        + scores.size() + " for " + expertise.size());
            }
        }
    }

    /**
     * Returns the loss.
     *
     * @param persons in any order
     * @return from 0 to 1; 0 if there is no pair
     */
    public static double of(List<Person> persons) {
        double wrong = 0;
        double all = 0;
        for (Person person : persons) {
            double[] sums = sums(person);
            wrong += sums[0];
            all += sums[1];
        }
        return all == 0 ? 0 : wrong / all;
    }

    /**
     * Returns an interval of the loss, over persons.
     *
     * @param persons at least one
     * @param confidence above 0 and below 1
     * @param samples how many to draw
     * @param seed of the samples
     */
    public static Interval interval(List<Person> persons, double confidence, int samples, long seed) {
        double[][] sums = persons.stream().map(WeightedKendallLoss::sums).toArray(double[][]::new);
        return Bootstrap.of(sums.length, confidence, samples, seed, drawn -> loss(sums, drawn));
    }

    /**
     * Returns an interval of the difference of two systems, over persons. One is better if 0 lies outside.
     *
     * @param baseline the persons with the one system's scores
     * @param system the same persons in the same order with the other's
     * @param confidence above 0 and below 1
     * @param samples how many to draw
     * @param seed of the samples
     * @return loss of the system less that of the baseline
     */
    public static Interval differenceInterval(
            List<Person> baseline, List<Person> system, double confidence, int samples, long seed) {
        if (baseline.size() != system.size()) {
            throw new IllegalArgumentException(
                    "both systems must have the same persons, but had " + baseline.size() + " and " + system.size());
        }
        double[][] before = baseline.stream().map(WeightedKendallLoss::sums).toArray(double[][]::new);
        double[][] after = system.stream().map(WeightedKendallLoss::sums).toArray(double[][]::new);
        return Bootstrap.of(
                before.length, confidence, samples, seed, drawn -> loss(after, drawn) - loss(before, drawn));
    }

    private static double loss(double[][] sums, int[] persons) {
        double wrong = 0;
        double all = 0;
        for (int person : persons) {
            wrong += sums[person][0];
            all += sums[person][1];
        }
        return all == 0 ? 0 : wrong / all;
    }

    private static double[] sums(Person person) {
        double wrong = 0;
        double all = 0;
        for (int i = 0; i < person.expertise.size(); i++) {
            for (int j = i + 1; j < person.expertise.size(); j++) {
                double difference = person.expertise.get(i) - person.expertise.get(j);
                double scored = person.scores.get(i) - person.scores.get(j);
                double weight = Math.abs(difference);
                all += weight;
                wrong += scored == 0 ? weight / 2 : (Math.signum(scored) == Math.signum(difference) ? 0 : weight);
            }
        }
        return new double[] {wrong, all};
    }
}
