// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.internal;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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
 * The objects of a document in UTF-8 whose top is an object with a list of them, a bare list of them, or one of them. Objects
 * in the list come one at a time; what the document says before its list is known with each of them. Confined to one thread.
 */
public final class JsonNodes {

    private final InputStream in;
    private final ReadOptions options;
    private final ProblemCollector problems;
    private final String listName;
    private final Map<String, JsonValue> envelope = new LinkedHashMap<>();
    private Optional<JsonParser> json = Optional.empty();
    private Where where = Where.BEFORE;
    private Place start;
    private boolean hadList;
    private long count;

    private enum Where {
        BEFORE,
        IN_DOCUMENT,
        IN_LIST,
        IN_BARE_LIST
    }

    /**
     * An object.
     *
     * @param place where it begins
     * @param fields what it holds
     * @param envelope what its document said before the list; empty where there is none
     */
    public record Found(Place place, JsonValue.Fields fields, Map<String, JsonValue> envelope) {}

    /**
     * Opens an input.
     *
     * @param in the caller's stream, decompressed; it is not closed
     * @param options the limits, and the name for messages
     * @param problems where faults go
     * @param listName the member of a document that holds the list
     */
    public JsonNodes(InputStream in, ReadOptions options, ProblemCollector problems, String listName) {
        this.in = new LimitedInputStream(in, options.limits(), problems);
        this.options = options;
        this.problems = problems;
        this.listName = listName;
        start = new Place(options.source(), 0, 0);
    }

    /**
     * Returns the next object, or empty at the end. Several documents may stand one after the other.
     *
     * @throws org.incontro.interop.FormatException if the input is not well formed, or a limit is passed
     * @throws java.io.UncheckedIOException if the stream fails
     */
    public Optional<Found> next() {
        try {
            while (true) {
                JsonToken token = parser().nextToken();
                if (token == null) {
                    return Optional.empty();
                }
                Optional<Found> found = found(token);
                if (found.isPresent()) {
                    return found;
                }
            }
        } catch (JacksonException e) {
            throw failure(e);
        }
    }

    private Optional<Found> found(JsonToken token) {
        return switch (where) {
            case BEFORE -> atTop(token);
            case IN_DOCUMENT -> inDocument(token);
            case IN_LIST, IN_BARE_LIST -> inList(token);
        };
    }

    private Optional<Found> atTop(JsonToken token) {
        if (token == JsonToken.START_OBJECT) {
            envelope.clear();
            hadList = false;
            start = here();
            where = Where.IN_DOCUMENT;
        } else if (token == JsonToken.START_ARRAY) {
            envelope.clear();
            where = Where.IN_BARE_LIST;
        } else {
            throw problems.fatal(
                    Problem.of(ReadProblem.MALFORMED, "").at(here()).with("reason", "JSON object expected"));
        }
        return Optional.empty();
    }

    /** A document without the list is an object itself, once it has ended. */
    private Optional<Found> inDocument(JsonToken token) {
        if (token == JsonToken.END_OBJECT) {
            where = Where.BEFORE;
            Map<String, JsonValue> own = new LinkedHashMap<>(envelope);
            return hadList ? Optional.empty() : Optional.of(counted(start, new JsonValue.Fields(own), Map.of()));
        }
        String name = parser().currentName();
        if (envelope.size() >= options.limits().maxListLength()) {
            throw problems.beyond(ReadProblem.LIST_TOO_LONG, options.limits().maxListLength(), here());
        }
        if (parser().nextToken() == JsonToken.START_ARRAY && name.equals(listName)) {
            hadList = true;
            where = Where.IN_LIST;
        } else if (envelope.put(name, tree().value()) != null) {
            problems.report(Problem.of(ReadProblem.REPEATED, JsonRecord.pointer("", name))
                    .at(here()));
        }
        return Optional.empty();
    }

    private Optional<Found> inList(JsonToken token) {
        if (token == JsonToken.END_ARRAY) {
            where = where == Where.IN_LIST ? Where.IN_DOCUMENT : Where.BEFORE;
            return Optional.empty();
        }
        if (token != JsonToken.START_OBJECT) {
            problems.report(
                    Problem.of(ReadProblem.NOT_UNDERSTOOD, "").at(here()).with("expected", "{…}"));
            parser().skipChildren();
            return Optional.empty();
        }
        Place place = here();
        return Optional.of(counted(place, tree().fields(), Collections.unmodifiableMap(new LinkedHashMap<>(envelope))));
    }

    private Found counted(Place place, JsonValue.Fields fields, Map<String, JsonValue> around) {
        if (++count > options.limits().maxRecords()) {
            throw problems.beyond(ReadProblem.TOO_MANY_RECORDS, options.limits().maxRecords(), place);
        }
        return new Found(place, fields, around);
    }

    private JsonTree tree() {
        return new JsonTree(parser(), here(), options.limits(), problems);
    }

    private Place here() {
        TokenStreamLocation at = parser().currentTokenLocation();
        return new Place(options.source(), at.getLineNr(), at.getColumnNr());
    }

    private RuntimeException failure(JacksonException e) {
        boolean isStream = e instanceof JacksonIOException && !(e.getCause() instanceof CharConversionException);
        TokenStreamLocation at = e.getLocation();
        Place place = at == null
                ? new Place(options.source(), 0, 0)
                : new Place(
                        options.source(),
                        Math.max(0, at.getLineNr()),
                        at.getLineNr() < 1 ? 0 : Math.max(0, at.getColumnNr()));
        if (isStream && e.getCause() instanceof IOException cause) {
            return Compression.failure(cause, place, problems);
        }
        if (!(e instanceof StreamConstraintsException)) {
            return problems.fatal(
                    Problem.of(ReadProblem.MALFORMED, "").at(place).with("reason", "JSON syntax"));
        }
        boolean isDepth = String.valueOf(e.getMessage()).contains("nesting");
        return isDepth
                ? problems.beyond(ReadProblem.TOO_DEEP, options.limits().maxDepth(), place)
                : problems.beyond(ReadProblem.TEXT_TOO_LONG, options.limits().maxTextLength(), place);
    }

    private JsonParser parser() {
        if (json.isEmpty()) {
            json = Optional.of(factory(options.limits()).createParser(ObjectReadContext.empty(), in));
        }
        return json.get();
    }

    private static JsonFactory factory(ReadLimits limits) {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.maxDepth())
                        .maxStringLength(limits.maxTextLength())
                        .maxNameLength(limits.maxTextLength())
                        .maxNumberLength(limits.maxTextLength())
                        .build())
                // A table of names would grow with the input and never shrink.
                .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
                .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                .build();
    }
}
