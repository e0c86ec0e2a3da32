// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.incontro.core.identity.Entity;
import org.incontro.core.identity.EntityId;
import org.incontro.core.participant.Organisation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordWriterTest {

    private static final Organisation ACME = Organisation.builder("acme").build();

    private static final Format LINES = Format.builder("lines", "One id a line")
            .writtenBy((out, options) -> new Lines(out))
            .build();

    @TempDir
    private Path folder;

    @Test
    void aFileAppearsWhenItIsWholeAndNotBefore() throws IOException {
        Path file = folder.resolve("out.txt");
        Files.writeString(file, "older");
        try (RecordWriter out = LINES.write(file, WriteOptions.complete())) {
            out.write(ACME);
            assertThat(file).hasContent("older");
            assertThat(out.finish().isEmpty()).isTrue();
            assertThat(out.count()).isEqualTo(1);
        }

        assertThat(file).hasContent("local:acme\nend");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void aFileThatIsNotFinishedIsNotThere() throws IOException {
        Path file = folder.resolve("out.txt");
        try (RecordWriter out = LINES.write(file, WriteOptions.complete())) {
            out.write(ACME);
        }

        assertThat(folder).isEmptyDirectory();
        assertThatThrownBy(() -> LINES.write(folder, WriteOptions.complete()))
                .isInstanceOf(UncheckedIOException.class)
                .hasRootCauseMessage("\"" + folder + "\" must be a file, but is a folder");
        assertThatThrownBy(() -> LINES.write(folder.resolve("none/out.txt"), WriteOptions.complete()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageEndingWith("out.txt\" cannot be written");
    }

    @Test
    void aStreamStaysOpen() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (RecordWriter out = LINES.write(bytes, WriteOptions.complete())) {
            out.finish();
        }

        assertThat(bytes.toString(UTF_8)).isEqualTo("end\n");
    }

    @Test
    void nothingIsWrittenAfterTheEnd() {
        RecordWriter out = LINES.write(new ByteArrayOutputStream(), WriteOptions.complete());
        out.finish();

        assertThatThrownBy(() -> out.write(ACME))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the output must be open, but was finished or closed");
        assertThatThrownBy(out::finish).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anOutputThatFailsSaysSo() {
        RecordWriter out = LINES.write(
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("disk full");
                    }
                },
                WriteOptions.complete());

        assertThatThrownBy(() -> out.write(ACME))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("the output cannot be written")
                .hasRootCauseMessage("disk full");
        assertThatThrownBy(out::finish).hasRootCauseMessage("disk full");
    }

    @Test
    void aReportKeepsAFewLossesAndCountsAll() {
        LossReport report = new LossReport(2);
        for (int i = 0; i < 3; i++) {
            report.add(new Loss(LossCode.NO_PLACE, EntityId.of("it", "a"), "/sites/" + i + "/name", "text"));
        }
        report.add(new Loss(LossCode.NO_PLACE_FOR_RECORD, EntityId.of("it", "b"), "", "Interest"));

        assertThat(report.toList()).hasSize(2);
        assertThat(report).hasToString("4 losses {NO_PLACE /sites/*/name=3, NO_PLACE_FOR_RECORD=1}");
        assertThat(report.iterator().next())
                .hasToString("[NO_PLACE] it:a/sites/0/name: the format has no place for this text; it was left out");
        assertThat(report.toList().get(1).message("de"))
                .isEqualTo("it:a/sites/1/name: das Format hat für diesen Wert (text) keinen Platz;"
                        + " er wurde weggelassen");
        assertThatThrownBy(() -> new LossReport(0)).hasMessage("limit must be at least 1, but was 0");
    }

    /** Writes one id a line. */
    private static final class Lines implements RecordEncoder {

        private final OutputStream out;

        Lines(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(Entity record, LossReport losses) throws IOException {
            out.write((record.id() + "\n").getBytes(UTF_8));
        }

        @Override
        public void finish() throws IOException {
            out.write("end\n".getBytes(UTF_8));
        }
    }
}
