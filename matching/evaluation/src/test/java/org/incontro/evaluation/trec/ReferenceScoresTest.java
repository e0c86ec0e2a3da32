// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.trec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.incontro.evaluation.trec.ReferenceScores.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceScoresTest {

    @TempDir
    private Path folder;

    @Test
    void aValueIsToldInDeviationsFromTheMean() throws IOException {
        ReferenceScores scores = read("301 map 0.5 0.25\n301 P_5 nan NaN\n");

        assertThat(scores.of("301", "map")).contains(new Reference(0.5, 0.25));
        assertThat(scores.of("301", "bpref")).isEmpty();
        assertThat(scores.of("302", "map")).isEmpty();
        assertThat(new Reference(0.5, 0.25).standardise(0.75)).contains(1.0);
        assertThat(new Reference(0.5, 0).standardise(0.5)).contains(0.0);
        assertThat(new Reference(0.5, 0).standardise(0.6)).isEmpty();
        assertThat(scores.of("301", "P_5").orElseThrow().mean()).isNaN();
    }

    @Test
    void aLineMustHaveFourColumnsAndTwoNumbers() {
        assertThatThrownBy(() -> read("301 map 0.5\n"))
                .hasMessageEndingWith("zscores.txt:1: a line of reference scores must have four columns (query measure"
                        + " mean deviation), but this one has 3");
        assertThatThrownBy(() -> read("301 map high 0\n"))
                .hasMessageEndingWith("zscores.txt:1: mean and deviation must be numbers, but one was \"high\"");
    }

    private ReferenceScores read(String text) throws IOException {
        return ReferenceScores.read(Files.writeString(folder.resolve("zscores.txt"), text));
    }
}
