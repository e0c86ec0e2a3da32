// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.incontro.core.identity.Entity;
import org.incontro.interop.FormatException;
import org.incontro.interop.ReadLimits;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.RecordReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No input makes the reader fail, hang or fill the heap. */
class NativeJsonFuzzTest {

    private static final String HEAD = "{\"incontro\":1,\"type\":\"organisation\",\"id\":\"it:1\"";

    private static final ReadOptions OPTIONS = ReadOptions.of("hostile");

    static List<byte[]> hostile() {
        List<String> texts = List.of(
                "",
                "\u0000",
                "\u0000".repeat(70_000),
                "{",
                "[",
                "]",
                "}",
                "\"",
                "{\"incontro\":1,\"records\":",
                "{\"incontro\":1,\"records\":[",
                "{\"incontro\":1,\"records\":[]",
                "{\"records\":[],\"records\":[]}",
                "{\"records\":{}}",
                HEAD,
                HEAD + "}".repeat(9),
                HEAD + ",\"id\":\"it:2\",\"id\":\"it:3\"}",
                HEAD + ",\"type\":\"person\"}",
                HEAD + ",\"\u0000\":\"\u0000\"}",
                HEAD + ",\"x\":\"\\u0000\\ud800\"}",
                HEAD + ",\"\\ud800\":1}",
                HEAD + ",\"x\":" + "9".repeat(100_000) + "}",
                HEAD + ",\"x\":1e" + "9".repeat(1_000) + "}",
                HEAD + ",\"revision\":{\"number\":1e999999999,\"changedAt\":\"2026-11-23T00:00:00Z\"}}",
                HEAD + ",\"revision\":{\"number\":99999999999999999999,\"changedAt\":\"+9999999999-01-01T00:00:00Z\"}}",
                HEAD + ",\"name\":{\"" + "a-".repeat(50_000) + "\":\"x\"}}",
                "{\"incontro\":1,\"type\":\"opportunity\",\"id\":\"it:1\",\"kind\":\"CALL\",\"call\":{\"maximumBudget\":"
                        + "{\"amount\":\"1E999999999\",\"currency\":\"EUR\"}}}",
                "{\"incontro\":1,\"type\":\"interest\",\"id\":\"it:1\",\"owner\":\"it:1\",\"minimumLikelihood\":NaN}",
                "not JSON at all\n".repeat(5_000),
                (HEAD + "\n").repeat(5_000));
        List<byte[]> all =
                new ArrayList<>(texts.stream().map(text -> text.getBytes(UTF_8)).toList());
        all.add(new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 0});
        all.add((HEAD + ",\"legalForm\":\"\u00e9\"}").getBytes(ISO_8859_1));
        all.add((HEAD + ",\"x\":\"\u00e9\"}").getBytes(ISO_8859_1));
        // A surrogate and an overlong slash, each in three bytes that are not UTF-8.
        all.add(bytes(HEAD + ",\"x\":\"", 0xED, 0xA0, 0x80));
        all.add(bytes(HEAD + ",\"x\":\"", 0xE0, 0x80, 0xAF));
        return all;
    }

    private static byte[] bytes(String before, int... more) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(before.getBytes(UTF_8));
        for (int b : more) {
            out.write(b);
        }
        out.writeBytes("\"}".getBytes(UTF_8));
        return out.toByteArray();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void hostileInputEndsWithProblemsOrTheDocumentedException(byte[] input) {
        RecordReader<Entity> reader = NativeJson.records(new ByteArrayInputStream(input), OPTIONS);
        try {
            List<Entity> records = reader.toList();
            assertThat(records.size() + reader.problems().total()).isLessThan(20_000);
            records.forEach(NativeJson::toBytes);
        } catch (FormatException e) {
            assertThat(e).hasMessageStartingWith("hostile");
        }
    }

    @Test
    void anInputWithoutEndStopsAtALimit() {
        ReadLimits limits = ReadLimits.defaults().withMaxTextLength(100_000).withMaxBytes(20_000_000);
        assertEnds(HEAD + ",\"x\":", "[", limits, "nesting must be at most 64 deep");
        assertEnds("[", "[", limits, "at most 20000000 bytes");
        assertEnds("", " ", limits, "at most 20000000 bytes");
        assertEnds("", "x", limits, "at most 20000000 bytes");
        assertEnds(HEAD + ",\"x\":\"", "x", limits, "at most 1600000 bytes (16 times ReadLimits.maxTextLength)");
        assertEnds(HEAD + ",\"x\":[", "1,", limits, "at most 1600000 bytes (16 times ReadLimits.maxTextLength)");
        assertEnds("{\"incontro\":1,\"records\":[", "{},", limits, "at most 20000000 bytes");
        assertEnds("{\"incontro\":1,\"records\":[],\"x\":\"", "y", limits, "bytes (16 times ReadLimits.maxTextLength)");
        assertEnds("{\"incontro\":", "1", limits, "bytes (16 times ReadLimits.maxTextLength)");
    }

    private static void assertEnds(String start, String again, ReadLimits limits, String message) {
        RecordReader<Entity> reader = NativeJson.records(new Endless(start, again), OPTIONS.within(limits));
        assertThatThrownBy(() -> {
                    while (reader.hasNext()) {
                        reader.next();
                    }
                })
                .as(start)
                .isInstanceOf(FormatException.class)
                .hasMessageContaining(message);
    }

    /** A beginning, and then the same for ever. */
    private static final class Endless extends InputStream {

        private final byte[] start;
        private final byte[] again;
        private long position;

        Endless(String start, String again) {
            this.start = start.getBytes(UTF_8);
            this.again = again.getBytes(UTF_8);
        }

        @Override
        public int read() {
            long at = position++;
            return at < start.length ? start[(int) at] : again[(int) ((at - start.length) % again.length)];
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            for (int i = 0; i < length; i++) {
                target[offset + i] = (byte) read();
            }
            return length;
        }
    }
}
