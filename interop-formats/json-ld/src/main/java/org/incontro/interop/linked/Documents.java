// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.linked;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.CharConversionException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;
import org.incontro.core.problem.Place;
import org.incontro.core.problem.Problem;
import org.incontro.interop.ReadLimits;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.ReadProblem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads one JSON document after the other, whole, within the limits. It uses the tokens of the other readers, and not those
 * of the processor's own parser, so that limits, places and messages are theirs too. Confined to one thread.
 */
final class Documents {

    static final JsonProvider JSON = JsonProvider.provider();

    /** Nobody counts with more digits, and reading a million of them takes seconds. */
    private static final int MOST_SCALE = 1_000;

    private static final int MOST_DIGITS = 1_000;

    /** The processor calls itself for each level. */
    private static final int DEEPEST = 500;

    private final ReadOptions options;
    private final Told told;
    private final InputStream in;
    private Optional<JsonParser> opened = Optional.empty();
    private Place start;
    private long characters;
    private long values;

    /**
     * A document.
     *
     * @param place where it begins
     * @param content an object or a list
     * @param values how many values it holds, at all depths
     */
    record Found(Place place, JsonStructure content, long values) {}

    Documents(InputStream in, ReadOptions options, Told told) {
        this.options = options;
        this.told = told;
        this.start = new Place(options.source(), 0, 0);
        this.in = in;
    }

    /** Opening reads the first bytes already. */
    private JsonParser parser() {
        if (opened.isEmpty()) {
            opened = Optional.of(factory().createParser(ObjectReadContext.empty(), in));
        }
        return opened.get();
    }

    private JsonFactory factory() {
        ReadLimits limits = options.limits();
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(depth())
                        .maxStringLength(limits.maxTextLength())
                        .maxNameLength(limits.maxTextLength())
                        .maxNumberLength(MOST_DIGITS)
                        .maxDocumentLength(limits.maxBytes())
                        .build())
                // A table of names would grow with the input and never shrink.
                .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
                .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                .build();
    }

    private int depth() {
        return Math.min(options.limits().maxDepth(), DEEPEST);
    }

    /** Returns how many values a document may hold. */
    static long maxValues(ReadLimits limits) {
        return 100L * limits.maxListLength();
    }

    /**
     * Returns the next document, or empty at the end.
     *
     * @throws org.incontro.interop.FormatException if the input is not well formed, or a limit is passed
     * @throws UncheckedIOException if the stream fails
     */
    Optional<Found> next() {
        try {
            JsonToken token = parser().nextToken();
            if (token == null) {
                return Optional.empty();
            }
            start = here();
            if (!token.isStructStart()) {
                throw told.fatal(
                        Problem.of(ReadProblem.MALFORMED, "").at(start).with("reason", "JSON object expected"));
            }
            characters = 0;
            values = 0;
            JsonStructure content = (JsonStructure) value(0, "");
            return Optional.of(new Found(start, content, values));
        } catch (JacksonException e) {
            throw failure(e);
        }
    }

    private JsonValue value(int depth, String name) {
        if (++values > maxValues(options.limits())) {
            throw told.beyond(ReadProblem.TOO_MANY_VALUES, maxValues(options.limits()), start);
        }
        return switch (parser().currentToken()) {
            case START_OBJECT -> object(depth);
            case START_ARRAY -> array(depth, name);
            case VALUE_STRING -> JSON.createValue(counted(parser().getString()));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser().getString());
            case VALUE_TRUE -> JsonValue.TRUE;
            case VALUE_FALSE -> JsonValue.FALSE;
            default -> JsonValue.NULL;
        };
    }

    /** A number with an exponent beyond all use would be written out as a million zeros, or is none at all: it stays as it is said. */
    private static JsonValue number(String digits) {
        try {
            BigDecimal number = new BigDecimal(digits);
            if (Math.abs((long) number.scale()) <= MOST_SCALE) {
                return JSON.createValue(number);
            }
        } catch (NumberFormatException e) {
            // The exponent is none that a number can have.
        }
        return JSON.createValue(digits);
    }

    private JsonValue object(int depth) {
        JsonObjectBuilder object = JSON.createObjectBuilder();
        Set<String> names = new HashSet<>();
        while (parser().nextToken() != JsonToken.END_OBJECT) {
            String name = counted(parser().currentName());
            parser().nextToken();
            if (!names.add(name)) {
                told.report(Problem.of(ReadProblem.REPEATED, "/" + name).at(start));
            }
            checkCount(names.size());
            object.add(name, value(depth + 1, name));
        }
        return object.build();
    }

    /** A graph may have as many nodes as a document may have values. */
    private JsonValue array(int depth, String name) {
        boolean isGraph = depth == 0 || (depth == 1 && name.equals("@graph"));
        JsonArrayBuilder array = JSON.createArrayBuilder();
        int count = 0;
        while (parser().nextToken() != JsonToken.END_ARRAY) {
            array.add(value(depth + 1, ""));
            count++;
            checkCount(isGraph ? 0 : count);
        }
        return array.build();
    }

    private String counted(String text) {
        long most = 16L * options.limits().maxTextLength();
        characters += text.length();
        if (text.length() > options.limits().maxTextLength()) {
            throw told.beyond(ReadProblem.TEXT_TOO_LONG, options.limits().maxTextLength(), start);
        }
        if (characters > most) {
            throw told.beyond(ReadProblem.RECORD_TOO_LONG, most, start);
        }
        return text;
    }

    private void checkCount(int entries) {
        if (entries > options.limits().maxListLength()) {
            throw told.beyond(ReadProblem.LIST_TOO_LONG, options.limits().maxListLength(), start);
        }
    }

    private Place here() {
        return place(parser().currentTokenLocation());
    }

    private Place place(TokenStreamLocation at) {
        return new Place(
                options.source(), Math.max(0, at.getLineNr()), at.getLineNr() < 1 ? 0 : Math.max(0, at.getColumnNr()));
    }

    private RuntimeException failure(JacksonException e) {
        Place place = e.getLocation() == null ? start : place(e.getLocation());
        if (e instanceof JacksonIOException
                && e.getCause() instanceof IOException cause
                && !(cause instanceof CharConversionException)) {
            return failure(cause, place);
        }
        if (!(e instanceof StreamConstraintsException)) {
            return told.fatal(Problem.of(ReadProblem.MALFORMED, "").at(place).with("reason", "JSON syntax"));
        }
        String message = String.valueOf(e.getMessage());
        if (message.contains("nesting")) {
            return told.beyond(ReadProblem.TOO_DEEP, depth(), place);
        }
        if (message.contains("Document length")) {
            return told.beyond(ReadProblem.TOO_MANY_BYTES, options.limits().maxBytes(), place);
        }
        int longest =
                message.startsWith("Number") ? MOST_DIGITS : options.limits().maxTextLength();
        return told.beyond(ReadProblem.TEXT_TOO_LONG, longest, place);
    }

    private RuntimeException failure(IOException cause, Place place) {
        if (cause instanceof EOFException) {
            return told.fatal(Problem.of(ReadProblem.CUT_OFF, "").at(place));
        }
        return cause instanceof ZipException
                ? told.fatal(Problem.of(ReadProblem.MALFORMED, "").at(place).with("reason", "gzip"))
                : new UncheckedIOException(
                        "\"%s\" cannot be read on: %s".formatted(options.source(), cause.getMessage()), cause);
    }
}
