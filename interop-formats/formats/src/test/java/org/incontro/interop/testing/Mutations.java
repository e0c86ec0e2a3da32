// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Damages bytes in the ways in which files are damaged, and in those in which attackers do it, by a seeded sequence. Confined to one
 * thread.
 */
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
            "\"\"",
            "\\",
            "\n",
            "\r\n",
            "\t",
            "\u0000",
            "null",
            "true",
            "-0",
            "00",
            "1e999999999",
            "99999999999999999999",
            "\\u0000",
            "\\ud800",
            "\uFEFF",
            "\uFFFF",
            "\u00a0",
            "<",
            ">",
            "</",
            "/>",
            "&",
            "&amp;",
            "&#0;",
            "&#x110000;",
            "<!DOCTYPE a [<!ENTITY b \"c\">]>",
            "&b;",
            "<![CDATA[",
            "]]>",
            "<!--",
            "-->",
            "<?x",
            "?>",
            "<?xml version='1.0' encoding='UTF-16'?>",
            "xmlns:a=\"b\"",
            " a:nil=\"true\"",
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
            "N/A",
            "0001-01-01T00:00:00",
            "9999-12-31",
            "%zz",
            "&verb=",
            "PK\u0003\u0004",
            "profile",
            "items",
            "reference",
            "data",
            "\u00e9",
            "\uD83D\uDE80");

    private static final int LONGEST = 1 << 16;

    private final Random random;

    /**
     * Starts a sequence.
     *
     * @param seed the same seed gives the same damage
     */
    public Mutations(long seed) {
        random = new Random(seed);
    }

    /**
     * Returns a copy with one to eight faults, of at most 65,536 bytes; one in twenty is whole.
     *
     * @param original what is damaged
     * @param others what pieces are taken from
     */
    public byte[] damaged(byte[] original, List<byte[]> others) {
        byte[] bytes = original;
        int faults = random.nextInt(20) == 0 ? 0 : 1 + random.nextInt(random.nextBoolean() ? 2 : 8);
        for (int i = 0; i < faults; i++) {
            bytes = once(bytes, others.get(random.nextInt(others.size())));
        }
        return bytes.length <= LONGEST ? bytes : Arrays.copyOf(bytes, LONGEST);
    }

    private byte[] once(byte[] bytes, byte[] other) {
        int at = random.nextInt(bytes.length + 1);
        int end = Math.min(bytes.length, at + 1 + random.nextInt(1 << random.nextInt(10)));
        return switch (random.nextInt(12)) {
            case 0 -> joined(bytes, at, new byte[] {(byte) random.nextInt(256)}, Math.min(bytes.length, at + 1));
            case 1 -> flipped(bytes, at);
            case 2 -> joined(bytes, at, new byte[0], end);
            case 3 -> joined(bytes, at, slice(bytes, at, end), at);
            case 4, 5 -> joined(bytes, at, token(), at);
            case 6 -> joined(bytes, at, token(), end);
            case 7 -> slice(bytes, 0, at);
            case 8 -> spliced(bytes, at, end, other);
            case 9 -> joined(bytes, at, slice(bytes, 0, Math.min(bytes.length, 200)), end);
            case 10 -> repeated(bytes, at);
            default -> swapped(bytes, at, end);
        };
    }

    private byte[] token() {
        return TOKENS.get(random.nextInt(TOKENS.size())).getBytes(UTF_8);
    }

    private byte[] flipped(byte[] bytes, int at) {
        if (at == bytes.length) {
            return bytes;
        }
        return joined(bytes, at, new byte[] {(byte) (bytes[at] ^ (1 << random.nextInt(8)))}, at + 1);
    }

    /** Puts one token many times, as nesting and long texts are made. */
    private byte[] repeated(byte[] bytes, int at) {
        byte[] token = token();
        int times = 1 + random.nextInt(200);
        ByteArrayOutputStream many = new ByteArrayOutputStream();
        for (int i = 0; i < times && many.size() < LONGEST; i++) {
            many.writeBytes(token);
        }
        return joined(bytes, at, many.toByteArray(), at);
    }

    /** Goes on with a piece of another input, or with all that is left of it. */
    private byte[] spliced(byte[] bytes, int at, int end, byte[] other) {
        int from = random.nextInt(other.length + 1);
        return random.nextBoolean()
                ? joined(bytes, at, slice(other, from, other.length), bytes.length)
                : joined(bytes, at, slice(other, from, Math.min(other.length, from + random.nextInt(200))), end);
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
