// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.incontro.core.problem.Place;
import org.incontro.core.problem.Problem;
import org.incontro.core.problem.ProblemCode;
import org.incontro.interop.FormatException;
import org.incontro.interop.ReadLimits;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.ReadProblem;
import org.incontro.interop.internal.ProblemCollector;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Makes plain values of one JSON text. Used once. */
final class TreeReader {

    /** Digits of a number: more are no setting, and cost time that grows with their square. */
    private static final int LONGEST_NUMBER = 1_000;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
            // The limits are enforced here, under the names that the caller knows.
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .build();

    /** What was read. */
    record Result(@Nullable Object value, String source) {

        @SuppressWarnings("unchecked")
        Map<String, Object> object() {
            if (value instanceof Map<?, ?> map) {
                return (Map<String, Object>) map;
            }
            throw new FormatException(Problem.of(ReadProblem.NOT_UNDERSTOOD, "")
                    .at(new Place(source, 1, 1))
                    .with("expected", "{…}"));
        }
    }

    private final JsonParser parser;
    private final ReadOptions options;
    private final ReadLimits limits;
    private final ProblemCollector problems;
    private final Function<String, Number> decimals;
    private int values;

    private TreeReader(JsonParser parser, ReadOptions options, Function<String, Number> decimals) {
        this.parser = parser;
        this.decimals = decimals;
        this.options = options;
        limits = options.limits();
        problems = new ProblemCollector(options);
    }

    static Result read(String json, ReadOptions options) {
        return read(json, options, TreeReader::exact);
    }

    /** Reads a text whose numbers with a point or an exponent become what a function makes of their digits. */
    static Result read(String json, ReadOptions options, Function<String, Number> decimals) {
        String text = json.startsWith("\uFEFF") ? json.substring(1) : json;
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            TreeReader reader = new TreeReader(parser, options, decimals);
            return new Result(reader.whole(), options.source());
        }
    }

    private @Nullable Object whole() {
        try {
            if (parser.nextToken() == null) {
                throw malformed("there is no value", parser.currentLocation());
            }
            Object value = value(1);
            if (parser.nextToken() != null) {
                throw malformed("there is more than one value", parser.currentTokenLocation());
            }
            return value;
        } catch (JacksonException e) {
            throw malformed(e.getOriginalMessage(), e.getLocation());
        }
    }

    private FormatException malformed(String reason, @Nullable TokenStreamLocation at) {
        return problems.fatal(
                Problem.of(ReadProblem.MALFORMED, "").at(place(at)).with("reason", reason));
    }

    private Place place(@Nullable TokenStreamLocation at) {
        return at == null
                ? new Place(options.source(), 0, 0)
                : new Place(options.source(), Math.max(0, at.getLineNr()), Math.max(0, at.getColumnNr()));
    }

    private FormatException beyond(ProblemCode code, long limit) {
        return problems.fatal(
                Problem.of(code, "").at(place(parser.currentTokenLocation())).with("limit", limit));
    }

    private @Nullable Object value(int depth) {
        long most = 16L * limits.maxListLength();
        if (++values > most) {
            throw beyond(ReadProblem.TOO_MANY_VALUES, most);
        }
        if (depth > limits.maxDepth()) {
            throw beyond(ReadProblem.TOO_DEEP, limits.maxDepth());
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(depth);
            case START_ARRAY -> list(depth);
            case VALUE_STRING -> checked(parser.getString());
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> number(parser.getString());
        };
    }

    private Map<String, @Nullable Object> object(int depth) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = checked(parser.currentName());
            if (members.containsKey(name)) {
                throw malformed("a name comes twice in an object", parser.currentTokenLocation());
            }
            parser.nextToken();
            members.put(name, value(depth + 1));
            checkCount(members.size());
        }
        return Collections.unmodifiableMap(members);
    }

    private List<@Nullable Object> list(int depth) {
        List<@Nullable Object> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(depth + 1));
            checkCount(items.size());
        }
        return Collections.unmodifiableList(items);
    }

    private Number number(String digits) {
        if (digits.length() > LONGEST_NUMBER) {
            throw beyond(ReadProblem.TEXT_TOO_LONG, LONGEST_NUMBER);
        }
        if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT || digits.equals("-0")) {
            return decimal(digits);
        }
        BigInteger whole = new BigInteger(digits);
        if (whole.bitLength() < Long.SIZE) {
            return whole.longValueExact();
        }
        return whole;
    }

    private static BigDecimal exact(String digits) {
        return new BigDecimal(digits);
    }

    private Number decimal(String digits) {
        try {
            return decimals.apply(digits);
        } catch (NumberFormatException e) {
            throw malformed("the exponent of a number is out of range", parser.currentTokenLocation());
        }
    }

    private String checked(String text) {
        if (text.length() > limits.maxTextLength()) {
            throw beyond(ReadProblem.TEXT_TOO_LONG, limits.maxTextLength());
        }
        return text;
    }

    private void checkCount(int entries) {
        if (entries > limits.maxListLength()) {
            throw beyond(ReadProblem.LIST_TOO_LONG, limits.maxListLength());
        }
    }
}
