// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.incontro.core.problem.Place;
import org.incontro.core.problem.Problem;
import org.incontro.interop.ReadLimits;
import org.incontro.interop.ReadProblem;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Makes values of the tokens of one record, within the limits. Used once. */
final class JsonTree {

    private final JsonParser parser;
    private final Place place;
    private final ReadLimits limits;
    private final ProblemCollector problems;

    private final JsonPath path = new JsonPath();
    private int values;

    /** Starts at a parser that stands at the opening brace of the record. */
    JsonTree(JsonParser parser, Place place, ReadLimits limits, ProblemCollector problems) {
        this.parser = parser;
        this.place = place;
        this.limits = limits;
        this.problems = problems;
    }

    /**
     * Returns how many values a record may hold, since a value of one character costs a hundred bytes of heap.
     *
     * @return 16 times {@link ReadLimits#maxListLength()}
     */
    private static int maxValues(ReadLimits limits) {
        return (int) Math.min(Integer.MAX_VALUE, 16L * limits.maxListLength());
    }

    /** Returns the object at whose opening brace the parser stands. */
    JsonValue.Fields fields() {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = checked(parser.currentName());
            parser.nextToken();
            path.enter(name);
            if (fields.put(name, value()) != null) {
                problems.report(Problem.of(ReadProblem.REPEATED, path.shown(ProblemCollector.LONGEST_PATH))
                        .at(place));
            }
            path.leave();
            checkCount(fields.size());
        }
        return new JsonValue.Fields(fields);
    }

    /** Returns the value at whose first token the parser stands. */
    JsonValue value() {
        values++;
        if (values > maxValues(limits)) {
            throw problems.beyond(ReadProblem.TOO_MANY_VALUES, maxValues(limits), place);
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> fields();
            case START_ARRAY -> items();
            case VALUE_STRING -> new JsonValue.Text(checked(parser.getString()));
            default -> new JsonValue.Literal(checked(parser.getString()));
        };
    }

    private JsonValue.Items items() {
        List<JsonValue> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value());
            checkCount(items.size());
        }
        return new JsonValue.Items(items);
    }

    private String checked(String text) {
        if (text.length() > limits.maxTextLength()) {
            throw problems.beyond(ReadProblem.TEXT_TOO_LONG, limits.maxTextLength(), place);
        }
        return text;
    }

    private void checkCount(int entries) {
        if (entries > limits.maxListLength()) {
            throw problems.beyond(ReadProblem.LIST_TOO_LONG, limits.maxListLength(), place);
        }
    }
}
