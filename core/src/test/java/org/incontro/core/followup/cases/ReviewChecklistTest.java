// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import org.incontro.core.followup.cases.ReviewChecklist.Grade;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewChecklistTest {

    /** The network's table: 15 to 20 good, 10 to 14 sufficient, 5 to 9 on hold, below rejected; any 0 blocks. */
    @ParameterizedTest
    @CsvSource({
        "5, 5, 5, 5, GOOD, true",
        "5, 4, 3, 3, GOOD, true",
        "5, 4, 3, 2, SUFFICIENT, true",
        "4, 3, 2, 1, SUFFICIENT, true",
        "3, 3, 2, 1, ON_HOLD, false",
        "2, 1, 1, 1, ON_HOLD, false",
        "1, 1, 1, 1, REJECTED, false",
        "5, 5, 5, 0, REJECTED, false"
    })
    void pointsAmountToTheNetworksGrades(
            int advantages, int clarity, int cooperation, int language, Grade grade, boolean passes) {
        Map<String, Integer> points =
                Map.of("advantages", advantages, "clarity", clarity, "cooperation", cooperation, "language", language);
        assertThat(ReviewChecklist.network().grade(points)).isEqualTo(grade);
        Map<String, String> answers = new TreeMap<>();
        points.forEach((criterion, reached) -> answers.put(criterion, Integer.toString(reached)));
        assertThat(ReviewChecklist.network().isPassedBy(answers)).isEqualTo(passes);
    }

    @Test
    void anAnswerThatIsNoNumberOfPointsPassesNothing() {
        for (String answer : new String[] {"", "6", "-1", "five", "1000", "٥"}) {
            assertThat(ReviewChecklist.network()
                            .isPassedBy(
                                    Map.of("advantages", answer, "clarity", "5", "cooperation", "5", "language", "5")))
                    .as(answer)
                    .isFalse();
        }
        assertThat(ReviewChecklist.network().isPassedBy(Map.of("clarity", "5"))).isFalse();
    }

    @Test
    void pointsOutsideTheirRangeAreRefused() {
        assertThatThrownBy(() -> new ReviewChecklist(new TreeMap<>(Map.of("clarity", 6)), 5, 3))
                .hasMessage("least points must be from 0 to 5, but were 6 for \"clarity\"");
    }
}
