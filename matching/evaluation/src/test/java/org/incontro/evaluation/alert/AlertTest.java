// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incontro.evaluation.alert.Exposure.Share;
import org.incontro.evaluation.alert.Exposure.Shown;
import org.junit.jupiter.api.Test;

class AlertTest {

    @Test
    void gainAndPainAreKeptApart() {
        AlertQuality quality = AlertQuality.of(List.of(
                told("ann", true, 1),
                told("ann", true, 30),
                told("ann", false, 2),
                told("bob", true, 5),
                new AlertOutcome("bob", true, Optional.empty()),
                new AlertOutcome("cid", false, Optional.empty())));

        assertThat(quality)
                .isEqualTo(new AlertQuality(
                        3, 3, 1, 1, Optional.of(Duration.ofHours(5)), Optional.of(Duration.ofHours(30))));
        assertThat(quality.gainPerRecipient()).isEqualTo(1);
        assertThat(quality.painPerRecipient()).isEqualTo(1.0 / 3);
        assertThat(quality.recall()).isEqualTo(0.75);
    }

    @Test
    void whereNothingHappenedNothingIsCounted() {
        AlertQuality quality = AlertQuality.of(List.of());

        assertThat(quality).isEqualTo(new AlertQuality(0, 0, 0, 0, Optional.empty(), Optional.empty()));
        assertThat(quality.recall() + quality.gainPerRecipient() + quality.painPerRecipient())
                .isZero();
    }

    @Test
    void anAlertCannotComeBeforeItsCause() {
        assertThatThrownBy(() -> told("ann", true, -1)).hasMessage("delay must not be negative, but was PT-1H");
    }

    @Test
    void exposureIsSetAgainstMerit() {
        Map<String, Share> shares = Exposure.of(List.of(
                new Shown("south", 1, true),
                new Shown("north", 3, true),
                new Shown("north", 0, true),
                new Shown("west", 3, false)));

        assertThat(shares)
                .containsExactly(
                        Map.entry("north", new Share(0.25, 2.0 / 3)),
                        Map.entry("south", new Share(0.5, 1.0 / 3)),
                        Map.entry("west", new Share(0.25, 0)));
        assertThat(shares.get("north").ratio()).isEqualTo(0.375);
        assertThat(shares.get("west").ratio()).isZero();
        assertThat(Exposure.of(List.of(new Shown("a", 0, false)))).containsEntry("a", new Share(0, 0));
        assertThatThrownBy(() -> new Shown("a", -1, true)).hasMessage("rank must be at least 0, but was -1");
    }

    private static AlertOutcome told(String recipient, boolean welcome, int hours) {
        return new AlertOutcome(recipient, welcome, Optional.of(Duration.ofHours(hours)));
    }
}
