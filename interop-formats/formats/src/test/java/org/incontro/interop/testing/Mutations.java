// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Damages bytes in the ways that files are damaged, by a seeded sequence. Confined to one thread. */
public final class Mutations {

    /** What parsers trip over, whatever the format. */
    private static final List<String> TOKENS = List.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"",
            "\\",
            "\n",
            "\r\n",
            "\t",
            "\u0000",
            "null",
            "true",
            "-0",
            "1e999999999",
            "\\ud800",
            "\uFEFF",
            "<",
            ">",
            "</",
            "<!DOCTYPE a [<!ENTITY b \"c\">]>",
            "&b;",
            "<![CDATA[",
            "]]>",
            "<!--",
            "{\"incontro\":1,\"records\":[",
            "]}",
            "\"type\":\"person\",",
            "\"id\":7,",
            "\"id\":\"it:9\",",
            "{\"\":{\"\":{\"\":",
            "[[[[[[[[",
            "9".repeat(400),
            "x".repeat(3_000),
            ";",
            "'",
            "=1+1",
            "\u00e9",
            "\uD83D\uDE80");

    private final Random random;

    /**
     * Starts a sequence.
     *
     * @param seed the same seed gives the same damage
     */
    public Mutations(long seed) {
        random = new Random(seed);
    }

    /** Returns a copy with one to eight faults; the others are what pieces are taken from. */
    public byte[] damaged(byte[] original, List<byte[]> others) {
        byte[] bytes = original;
        for (int faults = 1 + random.nextInt(8); faults > 0; faults--) {
            bytes = once(bytes, others.get(random.nextInt(others.size())));
        }
        return bytes;
    }

    private byte[] once(byte[] bytes, byte[] other) {
        int at = random.nextInt(bytes.length + 1);
        int end = Math.min(bytes.length, at + 1 + random.nextInt(40));
        return switch (random.nextInt(9)) {
            case 0 -> joined(bytes, at, new byte[] {(byte) random.nextInt(256)}, Math.min(bytes.length, at + 1));
            case 1 -> joined(bytes, at, new byte[0], end);
            case 2 -> joined(bytes, at, slice(bytes, at, end), at);
            case 3, 4 ->
                joined(bytes, at, TOKENS.get(random.nextInt(TOKENS.size())).getBytes(UTF_8), at);
            case 5 -> slice(bytes, 0, at);
            case 6 -> spliced(bytes, at, end, other);
            case 7 -> joined(bytes, at, slice(bytes, 0, Math.min(bytes.length, 200)), end);
            default -> swapped(bytes, at, end);
        };
    }

    private byte[] spliced(byte[] bytes, int at, int end, byte[] other) {
        int from = random.nextInt(other.length + 1);
        return joined(bytes, at, slice(other, from, Math.min(other.length, from + random.nextInt(200))), end);
    }

    private static byte[] swapped(byte[] bytes, int at, int end) {
        int next = Math.min(bytes.length, end + (end - at));
        byte[] turned =
                joined(slice(bytes, end, next), end >= next ? 0 : next - end, slice(bytes, at, end), next - end);
        return joined(bytes, at, turned, next);
    }

    private static byte[] slice(byte[] bytes, int from, int to) {
        return Arrays.copyOfRange(bytes, from, Math.max(from, to));
    }

    /** Replaces what stands between two offsets. */
    private static byte[] joined(byte[] bytes, int at, byte[] middle, int rest) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, at);
        out.writeBytes(middle);
        out.write(bytes, rest, bytes.length - rest);
        return out.toByteArray();
    }
}
