// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.trec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlainTest {

    @TempDir
    private Path folder = Path.of("");

    private static byte[] compressed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static String read(byte[] bytes) throws IOException {
        try (InputStream input = Plain.of(new ByteArrayInputStream(bytes), "x")) {
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void aByteOrderMarkIsPassedOver() throws IOException {
        assertThat(read("\uFEFFq1".getBytes(StandardCharsets.UTF_8))).isEqualTo("q1");
        assertThat(read(compressed("\uFEFFq1"))).isEqualTo("q1");
        assertThat(read(compressed("q\uFEFF1"))).isEqualTo("q\uFEFF1");
        assertThat(read(new byte[0])).isEmpty();
        assertThat(read(new byte[] {'\u001f'})).isEqualTo("\u001f");
        assertThat(read("\uFEFFquery-id corpus-id score\nq1 d1 1\n".getBytes(StandardCharsets.UTF_8)))
                .startsWith("query-id");
    }

    @Test
    void aFileThatBreaksOffIsCalledByItsName() throws IOException {
        byte[] whole = compressed("q1 0 d1 1\nq2 0 d1 1\n");
        Path late = Files.write(folder.resolve("late.gz"), Arrays.copyOf(whole, whole.length - 9));
        Path early = Files.write(folder.resolve("early.gz"), Arrays.copyOf(whole, 5));

        assertThatThrownBy(() -> QrelsFile.read(late))
                .isInstanceOf(IOException.class)
                .hasMessage(late + ": a compressed file must be whole, but this one breaks off or is damaged");
        assertThatThrownBy(() -> QrelsFile.read(early))
                .isInstanceOf(IOException.class)
                .hasMessage(early + ": a compressed file must be whole, but this one breaks off or is damaged");
        try (InputStream input = Plain.of(new ByteArrayInputStream(Arrays.copyOf(whole, 15)), "standard input")) {
            assertThatThrownBy(() -> {
                        while (input.read() >= 0) {
                            // To where it breaks off.
                        }
                    })
                    .hasMessageStartingWith("standard input: ");
        }
    }

    @Test
    void aFileThatIsNotThereKeepsItsOwnException() {
        assertThatThrownBy(() -> Plain.open(folder.resolve("nothing"))).isInstanceOf(NoSuchFileException.class);
    }
}
