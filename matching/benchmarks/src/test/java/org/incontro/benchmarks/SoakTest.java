// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class SoakTest {

    @Test
    void aSecondOfChangesAndSearchesEndsWithTheRightAnswers() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        int status = Benchmarks.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                System.err,
                "soak",
                "--profiles=500",
                "--seconds=1",
                "--readers=1");

        assertThat(status).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains(
                        "answers at the end like those of brute force: yes",
                        "heap at the end by heap after a quarter: ");
    }
}
