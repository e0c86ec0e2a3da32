// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.internal;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.incontro.core.problem.Place;
import org.incontro.core.problem.Problem;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.ReadProblem;

/**
 * In which encoding a text is, as its first bytes say.
 *
 * @param charset the encoding
 * @param markLength how many bytes the byte order mark has
 */
record TextEncoding(Charset charset, int markLength) {

    /** How many bytes are looked at; a declaration is shorter. */
    static final int LOOK_AHEAD = 256;

    private static final int LONGEST_NAME_SHOWN = 40;

    private static final Set<String> DECLARABLE = Stream.concat(
                    Stream.of("us-ascii", "ascii", "latin1", "iso-8859-1", "iso8859-1"),
                    Stream.concat(
                            IntStream.rangeClosed(2, 16).mapToObj(part -> "iso-8859-" + part),
                            IntStream.rangeClosed(1250, 1258).mapToObj(page -> "windows-" + page)))
            .collect(Collectors.toUnmodifiableSet());

    /**
     * Finds the encoding.
     *
     * @param first the first bytes of the text, as many of {@link #LOOK_AHEAD} as there are
     * @param mayDeclare whether an XML declaration counts
     * @throws org.incontro.interop.FormatException if the text is compressed, or declares an encoding that is not read
     */
    static TextEncoding of(byte[] first, boolean mayDeclare, ReadOptions options, ProblemCollector problems) {
        Compression.refuse(first, first.length, options, problems);
        int head = begin(first);
        return byMark(head)
                .or(() -> byZeros(head))
                .or(() -> mayDeclare ? byDeclaration(first, options, problems) : Optional.empty())
                .orElse(new TextEncoding(StandardCharsets.UTF_8, 0));
    }

    /** Returns the first four bytes as one number; a space, which no mark has, stands for each that is missing. */
    private static int begin(byte[] first) {
        int head = 0;
        for (int i = 0; i < 4; i++) {
            head = head << 8 | (i < first.length ? first[i] & 0xFF : 0x20);
        }
        return head;
    }

    private static Optional<TextEncoding> byMark(int head) {
        if (head == 0xFEFF || head == 0xFFFE0000) {
            return Optional.of(new TextEncoding(Charset.forName(head == 0xFEFF ? "UTF-32BE" : "UTF-32LE"), 4));
        }
        if (head >>> 8 == 0xEFBBBF) {
            return Optional.of(new TextEncoding(StandardCharsets.UTF_8, 3));
        }
        return switch (head >>> 16) {
            case 0xFEFF -> Optional.of(new TextEncoding(StandardCharsets.UTF_16BE, 2));
            case 0xFFFE -> Optional.of(new TextEncoding(StandardCharsets.UTF_16LE, 2));
            default -> Optional.empty();
        };
    }

    /** No text in an encoding of single bytes has zeros, and texts begin with a character of ASCII. */
    private static Optional<TextEncoding> byZeros(int head) {
        boolean[] zero = new boolean[4];
        for (int i = 0; i < zero.length; i++) {
            zero[i] = (head >>> (24 - 8 * i) & 0xFF) == 0;
        }
        if (!zero[0] && zero[1] && !zero[2] && zero[3]) {
            return Optional.of(new TextEncoding(StandardCharsets.UTF_16LE, 0));
        }
        return zero[0] && !zero[1] && zero[2] && !zero[3]
                ? Optional.of(new TextEncoding(StandardCharsets.UTF_16BE, 0))
                : Optional.empty();
    }

    private static Optional<TextEncoding> byDeclaration(byte[] first, ReadOptions options, ProblemCollector problems) {
        String start = new String(first, StandardCharsets.ISO_8859_1);
        int end = start.indexOf("?>");
        Optional<String> name =
                start.startsWith("<?xml") && end > 0 ? declared(start.substring(0, end)) : Optional.empty();
        return name.map(value -> new TextEncoding(charset(value, options, problems), 0));
    }

    private static Optional<String> declared(String declaration) {
        int word = declaration.indexOf("encoding");
        int equals = word < 0 ? -1 : declaration.indexOf('=', word);
        if (equals < 0) {
            return Optional.empty();
        }
        String value = declaration.substring(equals + 1).strip();
        int close = value.isEmpty() ? -1 : value.indexOf(value.charAt(0), 1);
        return close < 0 ? Optional.empty() : Optional.of(value.substring(1, close));
    }

    /** Programs write their strings with the declaration of their memory, so UTF-16 declared in single bytes is UTF-8. */
    private static Charset charset(String name, ReadOptions options, ProblemCollector problems) {
        String key = name.strip().toLowerCase(Locale.ROOT);
        if (key.startsWith("utf-8") || key.equals("utf8") || key.startsWith("utf-16")) {
            return StandardCharsets.UTF_8;
        }
        if (DECLARABLE.contains(key) && Charset.isSupported(key)) {
            return Charset.forName(key);
        }
        throw problems.fatal(Problem.of(ReadProblem.UNKNOWN_ENCODING, "")
                .at(Place.line(options.source(), 1))
                .with("allowed", "UTF-8, UTF-16, US-ASCII, ISO-8859-1 … -16, windows-1250 … -1258")
                .with("value", shown(name)));
    }

    private static String shown(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9._:-]", "?");
        return plain.length() <= LONGEST_NAME_SHOWN ? plain : plain.substring(0, LONGEST_NAME_SHOWN) + "…";
    }
}
