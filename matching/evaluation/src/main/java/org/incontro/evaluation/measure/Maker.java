// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/** Makes measures of a name and of what stands behind its dot, such as {@code 5,10}. */
interface Maker {

    /**
     * Makes one or more measures.
     *
     * @param title the name before the dot
     * @param parameters what stands behind it; empty for what is usual
     * @throws IllegalArgumentException if the parameters are not of the measure's kind
     */
    List<Measure> make(String title, Optional<String> parameters);

    /** A formula that asks for a number beside the ranking. */
    interface WithCut {
        double of(JudgedRanking ranking, int cut);
    }

    /** A formula that asks for a share or a multiple beside the ranking. */
    interface WithShare {
        double of(JudgedRanking ranking, double share);
    }

    /** A formula that asks what grades are worth. */
    interface WithGains {
        double of(JudgedRanking ranking, Gains gains);
    }

    /** Where the numbers behind a name must lie. */
    enum Range {
        ANY("any number") {
            @Override
            boolean holds(double number) {
                return true;
            }
        },
        SHARE("from 0 to 1") {
            @Override
            boolean holds(double number) {
                return number >= 0 && number <= 1;
            }
        },
        NOT_NEGATIVE("at least 0") {
            @Override
            boolean holds(double number) {
                return number >= 0;
            }
        };

        private final String words;

        Range(String words) {
            this.words = words;
        }

        abstract boolean holds(double number);

        private void require(double number, String title, Optional<String> parameters) {
            Parameters.require(holds(number), "a parameter", words, number, written(title, parameters));
        }
    }

    static Maker mean(ToDoubleFunction<JudgedRanking> formula) {
        return plain(title -> Formula.mean(title, formula));
    }

    static Maker sum(ToDoubleFunction<JudgedRanking> formula) {
        return plain(title -> Formula.sum(title, formula));
    }

    static Maker geometricMean(ToDoubleFunction<JudgedRanking> formula) {
        return plain(title -> Formula.geometricMean(title, formula));
    }

    private static Maker plain(Function<String, Measure> make) {
        return (title, parameters) -> {
            if (parameters.isPresent()) {
                throw new IllegalArgumentException(title + " must have no parameters, but had " + parameters.get());
            }
            return List.of(make.apply(title));
        };
    }

    /** Makes one measure for each cut-off, the lowest first. */
    static Maker cuts(String usual, WithCut formula) {
        return (title, parameters) -> {
            List<Measure> measures = new ArrayList<>();
            for (int cut : Parameters.cuts(title, parameters.orElse(usual))) {
                measures.add(Formula.atCut(title + "_" + cut, cut, ranking -> formula.of(ranking, cut)));
            }
            return List.copyOf(measures);
        };
    }

    /** Makes one measure for each share in a range, the lowest first, and prints it with two decimals. */
    static Maker shares(String usual, Range range, WithShare formula) {
        return (title, parameters) -> {
            List<Measure> measures = new ArrayList<>();
            for (double share : Parameters.distinctNumbers(title, parameters.orElse(usual))) {
                range.require(share, title, parameters);
                String name = title + "_" + FixedPoint.format(share, 2);
                measures.add(Formula.mean(name, ranking -> formula.of(ranking, share)));
            }
            return List.copyOf(measures);
        };
    }

    /** Makes one measure of parameters such as {@code 1=3,2=9}. */
    static Maker gains(WithGains formula) {
        return (title, parameters) -> {
            Gains gains = Gains.linearExcept(Parameters.grades(title, Parameters.pairs(title, parameters)));
            return List.of(Formula.mean(Parameters.append(title, parameters), ranking -> formula.of(ranking, gains)));
        };
    }

    /** Makes one measure of numbers in a range: of so many as {@code count} says, or of any number of them if it is 0. */
    static Maker numbers(
            String usual, int count, Range range, Function<double[], ToDoubleFunction<JudgedRanking>> formula) {
        return (title, parameters) -> {
            double[] numbers = Parameters.numbers(title, parameters.orElse(usual));
            if (count > 0 && numbers.length != count) {
                throw new IllegalArgumentException(
                        title + " must have " + count + " parameters, but had " + numbers.length);
            }
            for (double number : numbers) {
                range.require(number, title, parameters);
            }
            return List.of(Formula.mean(Parameters.append(title, parameters), formula.apply(numbers)));
        };
    }

    private static String written(String title, Optional<String> parameters) {
        return parameters.map(text -> title + "." + text).orElse(title);
    }

    /** trec_eval 10's rbp: gains, and the persistence as {@code p=0.8}. */
    static Maker rankBiasedPrecision() {
        return (title, parameters) -> {
            Map<String, Double> pairs = Parameters.pairs(title, parameters);
            double persistence = pairs.getOrDefault("p", 0.9);
            Parameters.requirePersistence(persistence, written(title, parameters));
            pairs.remove("p");
            Gains gains = Gains.linearExcept(Parameters.grades(title, pairs));
            return List.of(Formula.mean(
                    Parameters.append(title, parameters),
                    ranking -> GainMeasures.gradedRankBiasedPrecision(ranking, gains, persistence)));
        };
    }
}
