// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.incontro.core.problem.Problem;
import org.incontro.interop.FormatException;
import org.incontro.interop.ReadLimits;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.ReadProblem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/**
 * The objects of a stream in UTF-8 that holds one JSON object after the other, with line feeds between them or without, or as the
 * entries of one list.
 *
 * <p>A byte order mark at the beginning is skipped. An object that is not well formed is left out with a problem, and
 * reading goes on with the next one. Confined to one thread.
 */
public final class JsonRecords {

    private final ReadOptions options;
    private final ProblemCollector problems;
    private final JsonSplitter splitter;
    private final JsonFactory factory;
    private long count;

    /**
     * Opens an input.
     *
     * @param in the caller's stream, decompressed; it is not closed
     * @param options the limits, and the name for messages
     * @param problems where faults go
     */
    public JsonRecords(InputStream in, ReadOptions options, ProblemCollector problems) {
        this.options = options;
        this.problems = problems;
        splitter = new JsonSplitter(in, options, problems);
        factory = JsonFactory.builder()
                // A table of names would grow with the input and never shrink.
                .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
                // The splitter and this class enforce the limits, under the names that the caller knows.
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(Integer.MAX_VALUE)
                        .maxStringLength(Integer.MAX_VALUE)
                        .maxNameLength(Integer.MAX_VALUE)
                        .maxNumberLength(Integer.MAX_VALUE)
                        .build())
                .build();
    }

    /**
     * Returns how long a record may be, so that many texts of allowed length do not fill the heap together.
     *
     * @param limits the caller's limits
     * @return bytes, 16 times {@link ReadLimits#maxTextLength()}
     */
    public static long maxRecordBytes(ReadLimits limits) {
        return Math.min(Integer.MAX_VALUE / 4, 16L * limits.maxTextLength());
    }

    /**
     * Returns the next object that is well formed, or empty at the end.
     *
     * @throws FormatException if a limit is passed, or reading is strict and an object is broken
     * @throws UncheckedIOException if the stream fails
     */
    public Optional<JsonRecord> next() {
        while (true) {
            Optional<JsonSlice> slice = nextSlice();
            if (slice.isEmpty()) {
                return Optional.empty();
            }
            Optional<ReadProblem> fault = slice.get().fault();
            Optional<JsonRecord> parsed = fault.isEmpty() ? parse(slice.get()) : Optional.empty();
            if (parsed.isPresent()) {
                return parsed;
            }
            problems.report(Problem.of(fault.orElse(ReadProblem.BROKEN_RECORD), "")
                    .at(slice.get().place())
                    .with("limit", splitter.maxDepth()));
        }
    }

    private Optional<JsonSlice> nextSlice() {
        try {
            Optional<JsonSlice> slice = splitter.next();
            if (slice.isPresent() && ++count > options.limits().maxRecords()) {
                throw problems.beyond(
                        ReadProblem.TOO_MANY_RECORDS,
                        options.limits().maxRecords(),
                        slice.get().place());
            }
            return slice;
        } catch (IOException e) {
            throw Compression.failure(e, splitter.here(), problems);
        }
    }

    private Optional<JsonRecord> parse(JsonSlice slice) {
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(slice.bytes()));
            try (JsonParser parser =
                    factory.createParser(ObjectReadContext.empty(), text.array(), 0, text.remaining())) {
                parser.nextToken();
                JsonValue.Fields fields = new JsonTree(parser, slice.place(), options.limits(), problems).fields();
                return Optional.of(new JsonRecord(slice.place(), fields));
            }
        } catch (CharacterCodingException | JacksonException e) {
            return Optional.empty();
        }
    }
}
