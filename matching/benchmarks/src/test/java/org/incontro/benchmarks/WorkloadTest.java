// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.incontro.benchmarks.task.Admission;
import org.incontro.benchmarks.task.Opportunity;
import org.incontro.matching.weight.ImpactVector;
import org.junit.jupiter.api.Test;

/** The law of the vectors has stated figures; they hold for a sample. */
final class WorkloadTest {

    private static final int SAMPLE = 4_000;
    private static final Workload WORKLOAD = Workload.standard();
    private static final List<ImpactVector> PROFILES =
            IntStream.range(0, SAMPLE).mapToObj(WORKLOAD::profile).toList();

    @Test
    void theSameSeedGivesTheSameVectorsAndFiltersInAnyOrder() {
        Workload again = new Workload();

        assertThat(again.opportunities(99, 5)).isEqualTo(WORKLOAD.opportunities(99, 5));
        assertThat(again.profile(3_999)).isEqualTo(PROFILES.get(3_999));
        assertThat(again.profile(7)).isEqualTo(PROFILES.get(7));
        assertThat(again.profiles(50).attributes().get(0).masks())
                .isEqualTo(WORKLOAD.profiles(50).attributes().get(0).masks());
    }

    @Test
    void anotherSeedGivesOtherVectors() {
        assertThat(WORKLOAD.opportunities(99, 5)).doesNotContainAnyElementsOf(WORKLOAD.opportunities(777, 5));
    }

    @Test
    void aVectorStaysTheSameOnEachMachine() {
        ImpactVector first = PROFILES.get(0);

        assertThat(List.of(first.size(), first.squaredNorm(), first.impact(0))).isEqualTo(List.of(182, 262_395, 27));
    }

    @Test
    void aVectorHasAbout133FeaturesAndTheLength512() {
        assertThat(PROFILES.stream().mapToInt(ImpactVector::size).average().orElseThrow())
                .isCloseTo(133, within(4.0));
        assertThat(PROFILES.stream().mapToDouble(WorkloadTest::length).average().orElseThrow())
                .isCloseTo(512, within(1.0));
        assertThat(PROFILES.stream().mapToDouble(WorkloadTest::length).max().orElseThrow())
                .isLessThan(520);
    }

    @Test
    void fewFeaturesAreInMostVectorsAndMostInFew() {
        int[] found = frequencies().values().stream()
                .sorted(Comparator.reverseOrder())
                .mapToInt(Integer::intValue)
                .toArray();

        assertThat(100.0 * found[0] / SAMPLE).isCloseTo(69, within(3.0));
        assertThat(100.0 * found[9] / SAMPLE).isCloseTo(43, within(3.0));
        assertThat(100.0 * found[99] / SAMPLE).isCloseTo(11, within(1.0));
        assertThat(100.0 * found[999] / SAMPLE).isCloseTo(1.6, within(0.3));
    }

    @Test
    void theListsOfAQueryAreAboutEightTimesAsLongAsThereAreProfiles() {
        Map<Long, Integer> found = frequencies();
        Offset<Double> tolerance = within(0.6);

        for (long seed : new long[] {99, 777}) {
            double postings = WORKLOAD.opportunities(seed, 100).stream()
                    .map(Opportunity::vector)
                    .mapToLong(vector -> postings(vector, found))
                    .average()
                    .orElseThrow();
            assertThat(postings / SAMPLE).isCloseTo(7.8, tolerance);
        }
    }

    @Test
    void aFilterLetsAboutTwoInFivePass() {
        assertThat(passing(WORKLOAD.profiles(SAMPLE), WORKLOAD.opportunities(99, 300)))
                .isCloseTo(0.39, within(0.03));
    }

    @Test
    void anInterestHearsOfAboutOneOpportunityInFive() {
        assertThat(passing(WORKLOAD.interests(SAMPLE), WORKLOAD.news(99, 300))).isCloseTo(0.21, within(0.03));
    }

    @Test
    void aTitleHas10To30Features() {
        assertThat(WORKLOAD.titles(777, 200))
                .allSatisfy(title -> assertThat(title.vector().size()).isBetween(10, 30));
    }

    private static double passing(Population population, List<Opportunity> opportunities) {
        long passed = 0;
        for (Opportunity opportunity : opportunities) {
            Admission admission = new Admission(population.attributes(), opportunity.filter());
            for (int entry = 0; entry < population.size(); entry++) {
                passed += admission.test(entry) ? 1 : 0;
            }
        }
        return (double) passed / population.size() / opportunities.size();
    }

    private static double length(ImpactVector vector) {
        return Math.sqrt(vector.squaredNorm());
    }

    private static Map<Long, Integer> frequencies() {
        Map<Long, Integer> found = new HashMap<>();
        for (ImpactVector vector : PROFILES) {
            for (int i = 0; i < vector.size(); i++) {
                found.merge(vector.feature(i), 1, Integer::sum);
            }
        }
        return found;
    }

    private static long postings(ImpactVector vector, Map<Long, Integer> found) {
        long sum = 0;
        for (int i = 0; i < vector.size(); i++) {
            sum += found.getOrDefault(vector.feature(i), 0);
        }
        return sum;
    }
}
