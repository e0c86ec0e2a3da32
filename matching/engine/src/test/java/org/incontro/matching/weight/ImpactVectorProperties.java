// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.weight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ImpactVectorProperties {

    private static final int LIMIT = 1 << 24;

    @Property
    void theNormIsAtMostItsLimit(@ForAll("weights") Map<Long, Double> weights) {
        ImpactVector vector = ImpactVector.of(weights);

        assertThat(Math.sqrt(vector.squaredNorm())).isLessThanOrEqualTo(ImpactVector.MAX_NORM);
    }

    @Property(tries = 60)
    void theNormIsAtMostItsLimitForThousandsOfEqualWeights(
            @ForAll @IntRange(min = 1, max = 70_000) int size, @ForAll("edges") double weight) {
        Map<Long, Double> weights = new HashMap<>();
        for (long feature = 0; feature < size; feature++) {
            weights.put(feature * 0x9e3779b97f4a7c15L, weight);
        }

        assertThat(ImpactVector.of(weights).squaredNorm()).isBetween(0, ImpactVector.MAX_NORM * ImpactVector.MAX_NORM);
    }

    @Property
    void impactsAreFromOneToTheirLimitAndFeaturesAscend(@ForAll("weights") Map<Long, Double> weights) {
        ImpactVector vector = ImpactVector.of(weights);

        for (int i = 0; i < vector.size(); i++) {
            assertThat(vector.impact(i)).isBetween(1, ImpactVector.MAX_IMPACT);
            assertThat(i == 0 || vector.feature(i - 1) < vector.feature(i)).isTrue();
        }
    }

    @Property
    void anImpactIsItsWeightRoundedWhereNothingIsScaled(@ForAll("fewWeights") Map<Long, Double> weights) {
        ImpactVector vector = ImpactVector.of(weights);

        weights.forEach((feature, weight) ->
                assertThat(vector.impactOf(feature)).isEqualTo((int) Math.min(255, Math.round(weight))));
    }

    @Property
    void scalingKeepsTheOrderOfTheWeights(@ForAll("weights") Map<Long, Double> weights) {
        ImpactVector vector = ImpactVector.of(weights);
        Map<Double, Integer> byWeight = new TreeMap<>();
        weights.forEach((feature, weight) -> byWeight.merge(weight, vector.impactOf(feature), (a, b) -> {
            assertThat(a).isEqualTo(b);
            return a;
        }));

        assertThat(List.copyOf(byWeight.values())).isSorted();
    }

    @Property
    void theDotProductIsThatOfTwoMapsAndBelowItsLimit(
            @ForAll("weights") Map<Long, Double> some, @ForAll("weights") Map<Long, Double> others) {
        ImpactVector a = ImpactVector.of(some);
        ImpactVector b = ImpactVector.of(others);
        Map<Long, Integer> left = impacts(a);
        Map<Long, Integer> right = impacts(b);
        long sum = 0;
        for (Map.Entry<Long, Integer> entry : left.entrySet()) {
            sum += (long) entry.getValue() * right.getOrDefault(entry.getKey(), 0);
        }

        assertThat(a.dot(b)).isEqualTo(b.dot(a)).isEqualTo((int) sum).isBetween(0, LIMIT - 1);
        assertThat(a.dot(a)).isEqualTo(a.squaredNorm());
        assertThat((long) a.dot(b) * a.dot(b)).isLessThanOrEqualTo((long) a.squaredNorm() * b.squaredNorm());
        assertThat(a.dot(ImpactVector.empty())).isZero();
    }

    @Property
    void anImpactIsFoundByItsFeature(@ForAll("weights") Map<Long, Double> weights, @ForAll long any) {
        ImpactVector vector = ImpactVector.of(weights);

        impacts(vector)
                .forEach((feature, impact) ->
                        assertThat(vector.impactOf(feature)).isEqualTo(impact));
        assertThat(vector.impactOf(any)).isEqualTo(impacts(vector).getOrDefault(any, 0));
    }

    @Property
    void theOrderOfTheWeightsDoesNotMatter(@ForAll("weights") Map<Long, Double> weights) {
        Map<Long, Double> backwards = new LinkedHashMap<>();
        new TreeMap<>(weights).descendingMap().forEach(backwards::put);

        assertThat(ImpactVector.of(backwards))
                .isEqualTo(ImpactVector.of(weights))
                .hasSameHashCodeAs(ImpactVector.of(weights))
                .hasToString(ImpactVector.of(weights).toString());
    }

    @Example
    void weightsThatRoundToNothingAreLeftOut() {
        ImpactVector vector = ImpactVector.of(Map.of(1L, 0.49, 2L, 0.5, 3L, 0.0, 4L, 1e300));

        assertThat(impacts(vector)).containsExactly(Map.entry(2L, 1), Map.entry(4L, 255));
        assertThat(vector).hasToString("ImpactVector[2 features]").isNotEqualTo(ImpactVector.empty());
        assertThat(ImpactVector.of(Map.of())).isEqualTo(ImpactVector.empty());
    }

    @Example
    void vectorsDifferByTheirImpactsToo() {
        assertThat(ImpactVector.of(Map.of(1L, 2.0))).isNotEqualTo(ImpactVector.of(Map.of(1L, 3.0)));
        assertThat(ImpactVector.of(Map.of(1L, 2.0))).isNotEqualTo(ImpactVector.of(Map.of(2L, 2.0)));
    }

    private static Map<Long, Integer> impacts(ImpactVector vector) {
        Map<Long, Integer> impacts = new TreeMap<>();
        for (int i = 0; i < vector.size(); i++) {
            impacts.put(vector.feature(i), vector.impact(i));
        }
        return impacts;
    }

    /** Few features, so that two vectors share some; sometimes so many that the norm is at its limit. */
    @Provide
    Arbitrary<Map<Long, Double>> weights() {
        return Arbitraries.oneOf(fewWeights(), manyWeights());
    }

    @Provide
    Arbitrary<Map<Long, Double>> fewWeights() {
        Arbitrary<Long> features = Arbitraries.oneOf(
                Arbitraries.longs().between(-5, 5), Arbitraries.of(Long.MIN_VALUE, Long.MAX_VALUE, 1L << 40));
        return Arbitraries.maps(features, edges()).ofMaxSize(12);
    }

    /** More than 258 weights of 255 are longer than the limit. */
    private static Arbitrary<Map<Long, Double>> manyWeights() {
        return Combinators.combine(
                        Arbitraries.integers().between(250, 2_000),
                        Arbitraries.of(0.5, 1.0, 63.5, 100.0, 254.5, 255.0, 300.0),
                        Arbitraries.of(0.25, 0.5, 1.5, 127.5, 255.0))
                .as((size, even, odd) -> {
                    Map<Long, Double> weights = new TreeMap<>();
                    for (long feature = 0; feature < size; feature++) {
                        weights.put(feature - 100, feature % 2 == 0 ? even : odd);
                    }
                    return weights;
                });
    }

    @Provide
    Arbitrary<Double> edges() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        0.0,
                        Double.MIN_VALUE,
                        Math.nextDown(0.5),
                        0.5,
                        1.0,
                        1.5,
                        254.5,
                        255.0,
                        255.5,
                        1e9,
                        Double.MAX_VALUE,
                        Double.POSITIVE_INFINITY),
                Arbitraries.doubles().between(0, 300));
    }
}
