// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.calls;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MojibakeTest {

    @Test
    void quotationMarksAndAccentsComeBack() {
        assertThat(Mojibake.repair(
                        "the EU\u00E2\u20AC\u2122s \u00E2\u20AC\u0153plan\u00E2\u20AC\u009D, caf\u00C3\u00A9"))
                .contains("the EU’s “plan”, café");
    }

    @Test
    void aTextThatWasReadRightlyIsNotChanged() {
        assertThat(Mojibake.repair("plain")).isEmpty();
        assertThat(Mojibake.repair("café “AMANHÃ”")).isEmpty();
        assertThat(Mojibake.repair("Łódź")).isEmpty();
        assertThat(Mojibake.repair("\u0080")).isEmpty();
    }

    @Test
    void oneLayerIsTakenOffAndNoMore() {
        assertThat(Mojibake.repair("\u00C3\u0192\u00C2\u00A9")).contains("\u00C3\u00A9");
    }

    @Test
    void aTextThatIsWrongInPartIsSuspicious() {
        assertThat(Mojibake.isSuspicious("caf\u00C3\u00A9, and Łódź")).isTrue();
        assertThat(Mojibake.isSuspicious("\u00E2\u20AC\u2122")).isTrue();
        assertThat(Mojibake.isSuspicious("\u00F0\u0178\u02DC\u20AC")).isTrue();
        assertThat(Mojibake.isSuspicious("\u00E2\u20AC")).isFalse();
        assertThat(Mojibake.isSuspicious("naïve café in Łódź, “Ürümqi”")).isFalse();
        assertThat(Mojibake.isSuspicious("")).isFalse();
    }
}
