// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileReplacementTest {

    @TempDir
    private Path folder;

    private static FileReplacement.Writing writing(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private void assertHolds(Path file, String text) {
        assertThat(file).hasContent(text);
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void theLastOneToEndStaysAndIsWholeWhereTwoWriteAtATime() throws IOException {
        Path file = folder.resolve("snapshot");
        FileReplacement.write(file, out -> {
            writing("one ").to(out);
            out.flush();
            FileReplacement.write(file, writing("another"));
            assertThat(file).hasContent("another");
            writing("whole").to(out);
        });
        assertHolds(file, "one whole");
    }

    @Test
    void aFailureTakesNothingFromSomebodyWhoWritesMeanwhile() throws IOException {
        Path file = folder.resolve("snapshot");
        FileReplacement.write(file, out -> {
            assertThatThrownBy(() -> FileReplacement.write(file, failing -> {
                        throw new IOException("disk full");
                    }))
                    .hasMessage("disk full");
            writing("whole").to(out);
        });
        assertHolds(file, "whole");
    }

    @Test
    void whatAProcessLeftThatDiedIsInNobodysWay() throws IOException {
        Path file = folder.resolve("snapshot");
        Path left = Files.writeString(folder.resolve("snapshot.0.part"), "half");
        FileReplacement.write(file, writing("whole"));
        assertThat(file).hasContent("whole");
        assertThat(left).hasContent("half");
    }
}
