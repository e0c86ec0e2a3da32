// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.incontro.benchmarks.task.Contestant;
import org.junit.jupiter.api.Test;

final class IndexBenchmarkTest {

    @Test
    void eachOperationDoesWhatItsNameSays() throws Exception {
        IndexBenchmark benchmark = new IndexBenchmark();
        benchmark.profiles = 300;
        benchmark.fill();

        assertThat(((Contestant.Found) benchmark.search()).ranking().entries()).hasSize(Arena.LIMIT);
        assertThat(((Contestant.Found) benchmark.shortSearch()).ranking().entries())
                .isNotEmpty();
        assertThatCode(benchmark::replace).doesNotThrowAnyException();
        assertThat(benchmark.fill8192()).isNotNull();
        assertThat(benchmark.restore()).isEqualTo(300);
        benchmark.free();
    }

    @Test
    void theCommandTakesTheArgumentsOfJmh() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        int status = Benchmarks.run(
                System.out, new PrintStream(err, true, StandardCharsets.UTF_8), "micro", "--", "-no-such-option");

        assertThat(status).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("CommandLineOptionException");
    }
}
