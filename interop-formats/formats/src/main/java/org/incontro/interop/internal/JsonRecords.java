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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incontro.core.problem.Place;
import org.incontro.core.problem.Problem;
import org.incontro.interop.FormatException;
import org.incontro.interop.ReadLimits;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.ReadProblem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * The objects of a stream in UTF-8 that holds one JSON object after the other, with line feeds between them or without.
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
            Optional<JsonRecord> parsed = slice.get().whole() ? parse(slice.get()) : Optional.empty();
            if (parsed.isPresent()) {
                return parsed;
            }
            problems.report(
                    Problem.of(ReadProblem.BROKEN_RECORD, "").at(slice.get().place()));
        }
    }

    private Optional<JsonSlice> nextSlice() {
        try {
            Optional<JsonSlice> slice = splitter.next();
            if (slice.isPresent() && ++count > options.limits().maxRecords()) {
                throw tooMuch(
                        ReadProblem.TOO_MANY_RECORDS,
                        slice.get().place(),
                        options.limits().maxRecords());
            }
            return slice;
        } catch (IOException e) {
            throw new UncheckedIOException("\"%s\" cannot be read on".formatted(options.source()), e);
        }
    }

    private Optional<JsonRecord> parse(JsonSlice slice) {
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(slice.bytes()));
            try (JsonParser parser =
                    factory.createParser(ObjectReadContext.empty(), text.array(), 0, text.remaining())) {
                parser.nextToken();
                JsonValue.Fields fields = object(parser, slice.place(), "");
                return Optional.of(new JsonRecord(slice.place(), fields));
            }
        } catch (CharacterCodingException | JacksonException e) {
            return Optional.empty();
        }
    }

    private JsonValue.Fields object(JsonParser parser, Place place, String pointer) {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = checked(parser.currentName(), place);
            String path = JsonRecord.pointer(pointer, name);
            parser.nextToken();
            if (fields.put(name, value(parser, place, path)) != null) {
                problems.report(Problem.of(ReadProblem.REPEATED, path).at(place));
            }
            checkCount(fields.size(), place);
        }
        return new JsonValue.Fields(fields);
    }

    private JsonValue value(JsonParser parser, Place place, String pointer) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, place, pointer);
            case START_ARRAY -> list(parser, place, pointer);
            case VALUE_STRING -> new JsonValue.Text(checked(parser.getString(), place));
            default -> new JsonValue.Literal(checked(parser.getString(), place));
        };
    }

    private JsonValue.Items list(JsonParser parser, Place place, String pointer) {
        List<JsonValue> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            values.add(value(parser, place, pointer));
            checkCount(values.size(), place);
        }
        return new JsonValue.Items(values);
    }

    private String checked(String text, Place place) {
        int limit = options.limits().maxTextLength();
        if (text.length() > limit) {
            throw tooMuch(ReadProblem.TEXT_TOO_LONG, place, limit);
        }
        return text;
    }

    private void checkCount(int entries, Place place) {
        int limit = options.limits().maxListLength();
        if (entries > limit) {
            throw tooMuch(ReadProblem.LIST_TOO_LONG, place, limit);
        }
    }

    private FormatException tooMuch(ReadProblem code, Place place, long limit) {
        return problems.fatal(Problem.of(code, "").at(place).with("limit", limit));
    }
}
