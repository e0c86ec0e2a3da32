// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.BitSet;
import java.util.List;
import org.incontro.benchmarks.task.Contestant;
import org.incontro.benchmarks.task.Filter;
import org.incontro.benchmarks.task.Opportunity;
import org.incontro.benchmarks.task.Ranking;
import org.incontro.matching.weight.ImpactVector;
import org.junit.jupiter.api.Test;

final class RaceTest {

    private static final List<Opportunity> TWO = List.of(opportunity(1), opportunity(3));
    private static final PrintStream NOWHERE = new PrintStream(OutputStream.nullOutputStream());

    @Test
    void aContestantThatAnswersOtherwiseEndsTheRaceAndTheQueryIsNamed() {
        Race race = new Race(List.of(contestant("own", 7), contestant("other", 8)), List.of(), NOWHERE);

        assertThatThrownBy(() -> race.run(TWO, 0, 1))
                .isInstanceOf(Race.Difference.class)
                .hasMessage(
                        "query 1: own found entries [1] with scores [7], but other found entries [1] with scores [8]");
    }

    @Test
    void figuresComeInTheOrderOfTheContestants() throws Exception {
        Race race = new Race(List.of(contestant("own", 7)), List.of(contestant("other", 7)), NOWHERE);

        assertThat(race.run(TWO, 0, 2)).extracting(Figures::name).containsExactly("own", "other");
    }

    @Test
    void cpuTimeIsTheMedianOverRoundsAndThenTheMeanOverQueries() {
        long[][] cpu = {{1_000_000, 9_000_000, 2_000_000}, {4_000_000, 4_000_000, 60_000_000}};
        long[][] wall = {{1_000_000, 2_000_000}, {3_000_000, 4_000_000}};

        assertThat(Figures.of(contestant("own", 7), cpu, wall))
                .isEqualTo(new Figures("own", false, 3.0, 2.0, 4.0, 4.0));
    }

    /** A contestant that is right on the first query and scores the second as told. */
    private static Contestant contestant(String name, int score) {
        return new Contestant() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Prepared prepare(Opportunity opportunity) {
                int points = opportunity.filter().allowed().get(0).get(1) ? 5 : score;
                return () -> () -> new Ranking(new int[] {1}, new int[] {points});
            }
        };
    }

    private static Opportunity opportunity(int value) {
        BitSet allowed = new BitSet();
        allowed.set(value);
        return new Opportunity(ImpactVector.empty(), new Filter(List.of(allowed)));
    }
}
