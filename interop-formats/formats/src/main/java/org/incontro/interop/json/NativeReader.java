// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.incontro.core.identity.Entity;
import org.incontro.core.problem.Problem;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.ReadProblem;
import org.incontro.interop.internal.LimitedInputStream;
import org.incontro.interop.internal.RecordLoop;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Reads one record after the other. Confined to one thread. */
final class NativeReader extends RecordLoop<Entity> {

    /** Deeper than any limit is useful; the parser's own memory grows with it. */
    private static final int DEEPEST = 1_000;

    static final JsonFactory FACTORY = JsonFactory.builder()
            // The frames and the source enforce the limits, under the names that the caller knows.
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private final RecordFrames frames;
    private final JsonSource source;
    private long count;

    NativeReader(InputStream in, ReadOptions options) {
        super(options);
        frames = new RecordFrames(new LimitedInputStream(in, options.limits(), problems), options, problems);
        source = new JsonSource(options.limits(), problems);
    }

    @Override
    protected Optional<Entity> readOne() {
        Optional<Frame> frame = nextFrame();
        if (frame.isEmpty()) {
            end();
            return Optional.empty();
        }
        if (++count > options.limits().maxRecords()) {
            throw problems.beyond(
                    ReadProblem.TOO_MANY_RECORDS,
                    options.limits().maxRecords(),
                    frame.get().place());
        }
        return parse(frame.get());
    }

    private Optional<Entity> parse(Frame frame) {
        if (frame.guessed()) {
            try {
                Optional<Entity> record = record(frame);
                frames.confirm(source.length());
                source.tellProblems();
                return record;
            } catch (JacksonException e) {
                return parse(cut());
            }
        }
        try {
            Optional<Entity> record = frame.isWhole() ? record(frame) : broken(frame, 0);
            source.tellProblems();
            return record;
        } catch (JacksonException e) {
            source.tellProblems();
            return broken(frame, e.getLocation() == null ? 0 : e.getLocation().getByteOffset());
        }
    }

    private Frame cut() {
        try {
            return frames.cut();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private Optional<Frame> nextFrame() {
        try {
            return frames.next();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private UncheckedIOException failed(IOException cause) {
        return new UncheckedIOException("\"%s\" cannot be read on".formatted(options.source()), cause);
    }

    private Optional<Entity> broken(Frame frame, long offset) {
        problems.report(Problem.of(ReadProblem.BROKEN_RECORD, "").at(frame.placeOf(offset)));
        return Optional.empty();
    }

    private Optional<Entity> record(Frame frame) {
        try (JsonParser parser = open(frame)) {
            source.open(frame, parser);
            Optional<EntityForm<?>> form = form(frame);
            parser.nextToken();
            if (form.isEmpty()) {
                parser.skipChildren();
                return Optional.empty();
            }
            return Optional.ofNullable(form.get().read(source));
        }
    }

    private static JsonParser open(Frame frame) {
        return FACTORY.createParser(ObjectReadContext.empty(), frame.buffer(), frame.start(), frame.length());
    }

    /** Finds the type, which our own writer states at once and others may state anywhere; empty if it is not known. */
    private Optional<EntityForm<?>> form(Frame frame) {
        for (EntityForm<?> form : EntityForms.ALL) {
            if (form.begins(frame)) {
                return Optional.of(form);
            }
        }
        Optional<String> type = type(frame);
        Optional<EntityForm<?>> form = type.flatMap(EntityForms::named);
        if (type.isEmpty()) {
            source.report(Problem.of(ReadProblem.MISSING, "/type"));
        } else if (form.isEmpty()) {
            String shown = type.get();
            source.report(Problem.of(JsonProblem.UNKNOWN_TYPE, "/type")
                    .with("allowed", EntityForms.names())
                    .with("value", shown.substring(0, Math.min(40, shown.length()))));
        }
        return form;
    }

    private static Optional<String> type(Frame frame) {
        try (JsonParser parser = open(frame)) {
            parser.nextToken();
            Optional<String> type = Optional.empty();
            for (String name = parser.nextName(); name != null; name = parser.nextName()) {
                if (parser.nextToken() == JsonToken.VALUE_STRING && name.equals("type")) {
                    type = Optional.of(parser.getString());
                }
                parser.skipChildren();
            }
            return type;
        }
    }
}
