// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.incontro.core.problem.Place;
import org.incontro.core.problem.Problem;
import org.incontro.core.store.PayloadCodec;
import org.incontro.interop.FormatException;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.ReadProblem;
import org.incontro.interop.internal.LimitedInputStream;
import org.incontro.interop.internal.ProblemCollector;
import org.jspecify.annotations.Nullable;

/**
 * Trees of plain values as JSON: settings, matches, digests.
 *
 * <p>An object is a {@link Map} with its names in order, a list a {@link java.util.List}; then there are {@link String},
 * {@link Boolean}, null and numbers. A whole number is a {@link Long}, or a {@link BigInteger} where that is too small; any
 * other is a {@link BigDecimal} with the digits it was written with. Reading is strict: a name that comes twice in an object,
 * or anything after the value, is refused. What is read can be changed by nobody.
 */
public final class JsonTrees {

    private JsonTrees() {}

    /**
     * Reads an object, such as a file of settings.
     *
     * @param json one JSON object
     * @throws FormatException if it is not well formed, is no object, or passes a default limit; the message names the place
     */
    public static Map<String, Object> object(String json) {
        return TreeReader.read(json, ReadOptions.of("JSON")).object();
    }

    /**
     * Reads an object, such as a file of settings.
     *
     * @param in one JSON object in UTF-8; it is not closed
     * @param options the name for messages, and the limits
     * @throws FormatException if it is not well formed, is no object, or passes a limit; the message names the place
     * @throws UncheckedIOException if the stream fails
     */
    public static Map<String, Object> object(InputStream in, ReadOptions options) {
        return TreeReader.read(text(in, options), options).object();
    }

    /**
     * Reads any value.
     *
     * @param json one JSON value
     * @return what it is as a plain value; null for {@code null}
     * @throws FormatException if it is not well formed or passes a default limit; the message names the place
     */
    public static @Nullable Object value(String json) {
        return TreeReader.read(json, ReadOptions.of("JSON")).value();
    }

    /**
     * Returns the codec with which stores of the core keep their payloads as JSON; numbers with a point are doubles there.
     * Immutable and thread-safe.
     */
    public static PayloadCodec payloads() {
        return JsonPayloads.INSTANCE;
    }

    private static String text(InputStream in, ReadOptions options) {
        ProblemCollector problems = new ProblemCollector(options);
        try {
            byte[] bytes = new LimitedInputStream(in, options.limits(), problems).readAllBytes();
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw problems.fatal(Problem.of(ReadProblem.MALFORMED, "")
                    .at(new Place(options.source(), 0, 0))
                    .with("reason", "JSON between systems is UTF-8 (RFC 8259, section 8.1)"));
        } catch (IOException e) {
            throw new UncheckedIOException("\"%s\" cannot be read on".formatted(options.source()), e);
        }
    }

    /**
     * Writes a value in one line. The same tree gives the same text.
     *
     * @param tree maps with texts as keys, collections, texts, numbers, truth values and null, nested in any way
     * @throws IllegalArgumentException if it holds anything else, or a number that is not finite
     */
    public static String compact(@Nullable Object tree) {
        return TreeWriter.compact(tree);
    }

    /**
     * Writes a value for people to read and change, two spaces a level and a line feed at the end. The same tree gives the
     * same text.
     *
     * @param tree maps with texts as keys, collections, texts, numbers, truth values and null, nested in any way
     * @throws IllegalArgumentException if it holds anything else, or a number that is not finite
     */
    public static String pretty(@Nullable Object tree) {
        return TreeWriter.pretty(tree);
    }

    /**
     * Writes a value for people to read and change, in UTF-8.
     *
     * @param tree as for {@link #pretty(Object)}
     * @param out where to; it is not closed
     * @throws IllegalArgumentException if the tree cannot be written; then nothing was
     * @throws UncheckedIOException if the stream fails
     */
    public static void write(@Nullable Object tree, OutputStream out) {
        byte[] bytes = pretty(tree).getBytes(StandardCharsets.UTF_8);
        try {
            out.write(bytes);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the tree cannot be written", e);
        }
    }
}
