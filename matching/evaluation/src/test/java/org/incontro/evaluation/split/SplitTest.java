// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.incontro.evaluation.split.LeaveOneSetOut.Outcome;
import org.incontro.evaluation.trec.Judgements;
import org.junit.jupiter.api.Test;

class SplitTest {

    private static final Map<String, Map<String, Double>> VALUES = Map.of(
            "a", Map.of("low", 0.20, "high", 0.30),
            "b", Map.of("low", 0.50, "high", 0.52),
            "c", Map.of("low", 0.90, "high", 0.10));

    @Test
    void aSettingIsChosenOnTheOtherSets() {
        List<Outcome<String, String>> outcomes = LeaveOneSetOut.of(
                List.of("a", "b", "c"),
                List.of("low", "high"),
                (setting, set) -> VALUES.get(set).get(setting));

        assertThat(outcomes)
                .containsExactly(
                        new Outcome<>("a", "low", 0.20, 0.30),
                        new Outcome<>("b", "low", 0.50, 0.52),
                        new Outcome<>("c", "high", 0.10, 0.90));
    }

    @Test
    void oneSetIsNotEnough() {
        assertThatThrownBy(() -> LeaveOneSetOut.of(List.of("a"), List.of("low"), (setting, set) -> 1))
                .hasMessage("there must be at least two sets, but there were 1");
        assertThatThrownBy(() -> LeaveOneSetOut.of(List.of("a", "b"), List.of(), (setting, set) -> 1))
                .hasMessage("there must be at least one setting, but there was none");
    }

    @Test
    void theFirstTestDayBelongsToTheTest() {
        Judgements judgements = Judgements.builder()
                .add("old", "d", 1)
                .add("new", "d", 1)
                .add("same", "d", 1)
                .add("never", "d", 1)
                .build();
        LocalDate day = LocalDate.of(2023, 1, 1);

        TimeSplit split =
                TimeSplit.at(judgements, Map.of("old", day.minusDays(1), "same", day, "new", day.plusDays(9)), day);

        assertThat(split.tuning().queries()).containsExactly("old");
        assertThat(split.test().queries()).containsExactly("new", "same");
        assertThat(split.undated()).containsExactly("never");
    }
}
