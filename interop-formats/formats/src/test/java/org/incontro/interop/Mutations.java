// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Damages inputs in the ways in which files are damaged, and in those in which attackers do it. Confined to one thread. */
final class Mutations {

    /** What parsers of XML, JSON and CSV stumble over. */
    private static final List<byte[]> TOKENS = List.of(
                    "<",
                    ">",
                    "</",
                    "/>",
                    "&",
                    "&amp;",
                    "&#0;",
                    "&#x110000;",
                    "&lol;",
                    "<![CDATA[",
                    "]]>",
                    "<!--",
                    "-->",
                    "<?x",
                    "?>",
                    "<!DOCTYPE x [<!ENTITY a \"b\">]>",
                    "<?xml version='1.0' encoding='UTF-16'?>",
                    "xmlns:a=\"b\"",
                    " a:nil=\"true\"",
                    "{",
                    "}",
                    "[",
                    "]",
                    ":",
                    ",",
                    "\"",
                    "\\",
                    "\\u0000",
                    "\\ud800",
                    "null",
                    "true",
                    "1e999999",
                    "-0",
                    "00",
                    "N/A",
                    "\0",
                    "\r",
                    "\n",
                    "\t",
                    "\u00a0",
                    "\uFEFF",
                    "\uFFFF",
                    ";",
                    "'=",
                    "\"\"",
                    "0001-01-01T00:00:00",
                    "9999-12-31",
                    "99999999999999999999",
                    "PK\u0003\u0004",
                    "profile",
                    "items",
                    "reference",
                    "data")
            .stream()
            .map(token -> token.getBytes(StandardCharsets.UTF_8))
            .toList();

    private static final int LONGEST = 1 << 16;

    private final List<byte[]> corpus;
    private final SplittableRandom random;

    Mutations(List<byte[]> corpus, long seed) {
        this.corpus = corpus;
        this.random = new SplittableRandom(seed);
    }

    /** Returns a damaged copy of one of the inputs; one in twenty is whole. */
    byte[] next() {
        byte[] bytes = any(corpus);
        int times = random.nextInt(20) == 0 ? 0 : 1 + random.nextInt(4) * random.nextInt(2);
        for (int i = 0; i < times && bytes.length > 0; i++) {
            bytes = mutated(bytes);
        }
        return bytes.length <= LONGEST ? bytes : Arrays.copyOf(bytes, LONGEST);
    }

    private byte[] mutated(byte[] bytes) {
        int from = random.nextInt(bytes.length);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(1 << random.nextInt(10)));
        return switch (random.nextInt(9)) {
            case 0 -> replaced(bytes, from, from + 1, new byte[] {(byte) random.nextInt(256)});
            case 1 -> replaced(bytes, from, from + 1, new byte[] {(byte) (bytes[from] ^ (1 << random.nextInt(8)))});
            case 2 -> replaced(bytes, from, to, new byte[0]);
            case 3 -> replaced(bytes, from, from, Arrays.copyOfRange(bytes, from, to));
            case 4 -> Arrays.copyOf(bytes, from);
            case 5 -> replaced(bytes, from, from, any(TOKENS));
            case 6 -> replaced(bytes, from, to, any(TOKENS));
            case 7 -> repeated(bytes, from);
            default -> spliced(bytes, from);
        };
    }

    /** Puts one token many times, as nesting and long texts are made. */
    private byte[] repeated(byte[] bytes, int at) {
        byte[] token = any(TOKENS);
        int times = 1 + random.nextInt(200);
        byte[] many = new byte[token.length * times];
        for (int i = 0; i < times; i++) {
            System.arraycopy(token, 0, many, i * token.length, token.length);
        }
        return replaced(bytes, at, at, many);
    }

    private byte[] spliced(byte[] bytes, int at) {
        byte[] other = any(corpus);
        int from = random.nextInt(Math.max(1, other.length));
        return replaced(bytes, at, bytes.length, Arrays.copyOfRange(other, from, other.length));
    }

    private static byte[] replaced(byte[] bytes, int from, int to, byte[] by) {
        byte[] result = new byte[bytes.length - (to - from) + by.length];
        System.arraycopy(bytes, 0, result, 0, from);
        System.arraycopy(by, 0, result, from, by.length);
        System.arraycopy(bytes, to, result, from + by.length, bytes.length - to);
        return result;
    }

    private byte[] any(List<byte[]> all) {
        return all.get(random.nextInt(all.size()));
    }
}
