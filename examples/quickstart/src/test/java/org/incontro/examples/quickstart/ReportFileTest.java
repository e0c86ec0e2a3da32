// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFileTest {

    private static final Wording WORDING = new Wording("en");

    @TempDir
    private Path folder;

    @Test
    void whatCannotBeWrittenLeavesTheFileAsItWasAndNoDraft() throws IOException {
        Path file = Files.writeString(folder.resolve("report.html"), "old");
        ReportFile report = ReportFile.at(file, WORDING);

        // Half a character has no form in UTF-8.
        assertThatThrownBy(() -> report.write("new \uD800"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(file.toString());
        assertThat(file).hasContent("old");
        assertThat(folder).isDirectoryNotContaining(other -> !other.equals(file));
    }

    @Test
    void aPipeIsNoReport() throws Exception {
        Path pipe = folder.resolve("pipe");
        assumeTrue(made(pipe), "skipped: there is no mkfifo here");

        assertThatThrownBy(() -> ReportFile.at(pipe, WORDING))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(pipe + "\", which is no regular file");
    }

    private static boolean made(Path pipe) throws InterruptedException {
        try {
            return new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsToldBeforeAnythingIsDone() throws IOException {
        assumeFalse(
                System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows"),
                "skipped: Windows has no such permissions");
        Path closed = Files.createDirectory(folder.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeFalse(Files.isWritable(closed), "skipped: this user may write everywhere");
        Path file = closed.resolve("report.html");

        assertThatThrownBy(() -> ReportFile.at(file, WORDING))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(file.toString());
    }
}
