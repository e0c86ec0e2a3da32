// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;
import org.incontro.matching.weight.ImpactVector;
import org.junit.jupiter.api.Test;

final class RaceTest {

    private static final List<Opportunity> TWO =
            List.of(new Opportunity(ImpactVector.empty(), 1, 1), new Opportunity(ImpactVector.empty(), 3, 1));
    private static final PrintStream NOWHERE = new PrintStream(OutputStream.nullOutputStream());

    @Test
    void aContestantThatAnswersOtherwiseEndsTheRaceAndTheQueryIsNamed() {
        Race race = new Race(List.of(contestant("own", 7), contestant("other", 8)), 20, NOWHERE);

        assertThatThrownBy(() -> race.run(TWO, 0, 1))
                .isInstanceOf(Race.Difference.class)
                .hasMessage("query 1: own found Ranking[profiles=[1], scores=[7]],"
                        + " but other found Ranking[profiles=[1], scores=[8]]");
    }

    @Test
    void figuresComeInTheOrderOfTheContestants() throws Exception {
        Race race = new Race(List.of(contestant("own", 7), contestant("other", 7)), 20, NOWHERE);

        assertThat(race.run(TWO, 0, 2)).extracting(Figures::name).containsExactly("own", "other");
    }

    @Test
    void cpuTimeIsTheMedianOverRoundsAndThenTheMeanOverQueries() {
        long[][] cpu = {{1_000_000, 9_000_000, 2_000_000}, {4_000_000, 4_000_000, 60_000_000}};
        long[][] wall = {{1_000_000, 2_000_000}, {3_000_000, 4_000_000}};

        assertThat(Figures.of("own", cpu, wall)).isEqualTo(new Figures("own", 3.0, 2.0, 4.0, 4.0));
    }

    /** A contestant that is right on the first query and scores the second as told. */
    private static Contestant contestant(String name, int score) {
        return new Contestant() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Prepared prepare(Opportunity opportunity, int limit) {
                return () -> new Ranking(List.of(1), List.of(opportunity.countries() == 1 ? 5 : score));
            }
        };
    }
}
