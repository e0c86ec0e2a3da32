// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IncontroBenchTest {

    @Test
    void theHelpTeachesAndSaysTheExitStatus() {
        Called called = Called.with("--help");

        assertThat(called.status()).isZero();
        assertThat(called.out())
                .contains("Measures how good a ranking is")
                .contains("2   an option is at fault")
                .contains("Examples:");
    }

    @Test
    void withoutACommandTheOptionsAreAtFault() {
        Called called = Called.with();

        assertThat(called.status()).isEqualTo(2);
        assertThat(called.err()).contains("Missing required subcommand").contains("Usage: incontro-bench");
    }

    @Test
    void theVersionIsThatOfTheJar() {
        assertThat(Called.with("--version").out()).isEqualTo("incontro-bench unpackaged" + System.lineSeparator());
    }
}
