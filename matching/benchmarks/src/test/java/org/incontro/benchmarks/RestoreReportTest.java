// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RestoreReportTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    private int run(String... args) {
        return Benchmarks.run(new PrintStream(out, true, StandardCharsets.UTF_8), System.err, args);
    }

    @Test
    void aSnapshotIsWrittenOnceAndReadByALaterProcess() {
        String kept = "--snapshot=" + folder.resolve("kept.bin");

        assertThat(run("restore", "--profiles=300", "--rounds=2", kept)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("written anew", "all 300 profiles each time: yes");
        out.reset();
        assertThat(run("restore", "--profiles=300", "--rounds=2", kept)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .doesNotContain("written anew")
                .contains("all 300 profiles each time: yes");
        assertThat(folder).isDirectoryContaining(file -> file.endsWith("kept.bin"));
    }

    @Test
    void aSnapshotOfOtherProfilesIsNoneOfThese() {
        String kept = "--snapshot=" + folder.resolve("kept.bin");

        assertThat(run("restore", "--profiles=30", "--rounds=1", kept)).isZero();
        assertThat(run("restore", "--profiles=31", "--rounds=1", kept)).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("all 31 profiles each time: NO");
    }
}
