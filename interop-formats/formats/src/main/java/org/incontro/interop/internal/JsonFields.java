// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.incontro.core.value.Extensions;
import org.incontro.interop.ReadProblem;

/**
 * Takes the fields of a record one by one and knows which are left.
 *
 * <p>A field that was not taken, or was taken and not understood, is among the {@link #extensions()}: its JSON Pointer
 * leads to its value as compact JSON. A field that is null or blank counts as absent. Confined to one thread.
 */
public final class JsonFields {

    private static final Pattern AMOUNT = Pattern.compile("\\d{1,18}(\\.\\d{1,6})?");

    private final JsonRecord record;
    private final ProblemCollector problems;
    private final Map<String, JsonValue> left;

    /**
     * Starts with all fields of a record.
     *
     * @param record the record
     * @param problems where faults go
     */
    public JsonFields(JsonRecord record, ProblemCollector problems) {
        this.record = record;
        this.problems = problems;
        left = new LinkedHashMap<>(record.fields().values());
    }

    /**
     * Takes a text; a number or truth value gives its digits or word.
     *
     * @param name the field
     * @return without white space at its ends, or the empty string
     */
    public String text(String name) {
        return take(name, "\"…\"", JsonFields::textOf).orElse("");
    }

    /**
     * Takes a text that a conversion understands.
     *
     * @param name the field
     * @param expected an example or the values allowed, for the message in any language
     * @param conversion gives empty, or throws an {@code IllegalArgumentException}, for what it does not understand
     */
    public <T> Optional<T> converted(String name, String expected, Function<String, Optional<T>> conversion) {
        return take(name, expected, value -> textOf(value).flatMap(conversion));
    }

    /**
     * Takes a number that is not negative.
     *
     * @param name the field
     */
    public Optional<BigDecimal> amount(String name) {
        return converted(
                name,
                "150000",
                text -> Optional.of(text).filter(AMOUNT.asMatchPredicate()).map(BigDecimal::new));
    }

    /**
     * Takes the texts of a list; a single text is a list of one.
     *
     * @param name the field
     */
    public List<String> texts(String name) {
        return take(name, "[\"…\"]", JsonFields::textsOf).orElse(List.of());
    }

    /**
     * Takes the objects of a list.
     *
     * @param name the field
     */
    public List<JsonValue.Fields> objects(String name) {
        return take(name, "[{…}]", JsonFields::objectsOf).orElse(List.of());
    }

    /**
     * Takes a value of any kind.
     *
     * @param name the field
     * @param expected an example or the values allowed, for the message in any language
     * @param conversion gives empty, or throws an {@code IllegalArgumentException}, for what it does not understand
     * @return empty if the field is absent or was not understood; then it is left, and the fault reported
     */
    public <T> Optional<T> take(String name, String expected, Function<JsonValue, Optional<T>> conversion) {
        JsonValue value = left.getOrDefault(name, JsonValue.Literal.NULL);
        if (isAbsent(value)) {
            left.remove(name);
            return Optional.empty();
        }
        Optional<T> converted = convert(value, conversion);
        if (converted.isPresent()) {
            left.remove(name);
        } else {
            problems.report(record.problem(ReadProblem.NOT_UNDERSTOOD, JsonRecord.pointer("", name))
                    .with("expected", expected));
        }
        return converted;
    }

    private static <T> Optional<T> convert(JsonValue value, Function<JsonValue, Optional<T>> conversion) {
        try {
            return conversion.apply(value);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isAbsent(JsonValue value) {
        return value.equals(JsonValue.Literal.NULL)
                || (value instanceof JsonValue.Text text && text.value().isBlank());
    }

    /** Returns what is left, in the order of the source. */
    public Extensions extensions() {
        Map<String, String> fields = new LinkedHashMap<>();
        left.forEach((name, value) -> fields.put(JsonRecord.pointer("", name), value.json()));
        return new Extensions(fields);
    }

    /** Returns what is left as one object, in the order of the source. */
    public JsonValue.Fields left() {
        return new JsonValue.Fields(left);
    }

    /**
     * Returns the text of a string, number or truth value, stripped; empty for anything else.
     *
     * @param value a value
     */
    public static Optional<String> textOf(JsonValue value) {
        if (value instanceof JsonValue.Text text) {
            return Optional.of(text.value().strip());
        }
        return value instanceof JsonValue.Literal literal ? Optional.of(literal.raw()) : Optional.empty();
    }

    private static Optional<List<String>> textsOf(JsonValue value) {
        if (!(value instanceof JsonValue.Items items)) {
            return textOf(value).map(List::of);
        }
        List<String> texts = new ArrayList<>();
        for (JsonValue item : items.values()) {
            Optional<String> text = textOf(item);
            if (text.isEmpty()) {
                return Optional.empty();
            }
            text.filter(t -> !isAbsent(item)).ifPresent(texts::add);
        }
        return Optional.of(texts);
    }

    private static Optional<List<JsonValue.Fields>> objectsOf(JsonValue value) {
        List<JsonValue.Fields> objects = new ArrayList<>();
        if (!(value instanceof JsonValue.Items items)) {
            return Optional.empty();
        }
        for (JsonValue item : items.values()) {
            if (!(item instanceof JsonValue.Fields fields)) {
                return Optional.empty();
            }
            objects.add(fields);
        }
        return Optional.of(objects);
    }
}
