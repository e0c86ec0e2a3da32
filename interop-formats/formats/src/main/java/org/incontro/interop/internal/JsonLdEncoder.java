// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.incontro.core.identity.Entity;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.participant.Organisation;
import org.incontro.core.participant.Person;
import org.incontro.core.problem.Place;
import org.incontro.core.value.Extensions;
import org.incontro.interop.FormatException;
import org.incontro.interop.Loss;
import org.incontro.interop.LossCode;
import org.incontro.interop.LossReport;
import org.incontro.interop.ReadLimits;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.RecordEncoder;

/** Writes a node a line, in one graph. Confined to one thread. */
public final class JsonLdEncoder implements RecordEncoder {

    /** A value stands three levels deeper in a document than by itself. */
    private static final ReadOptions DRAFT = ReadOptions.of("draft")
            .within(ReadLimits.defaults().withMaxDepth(ReadLimits.defaults().maxDepth() - 3));

    private final OutputStream out;
    private final JsonLdShape shape;
    private boolean isStarted;

    /**
     * Starts a document.
     *
     * @param out the caller's stream; it is not closed
     * @param shape how records stand in it
     */
    public JsonLdEncoder(OutputStream out, JsonLdShape shape) {
        this.out = out;
        this.shape = shape;
    }

    @Override
    public void write(Entity record, LossReport losses) throws IOException {
        String type = record.getClass().getSimpleName();
        Optional<JsonLdDraft> draft = shape.draft(record);
        if (draft.isEmpty()) {
            losses.add(new Loss(LossCode.NO_PLACE_FOR_RECORD, record.id(), "", type));
            return;
        }
        extensions(record).fields().forEach((path, json) -> putBack(draft.get(), path, json));
        JsonValue.Fields node = draft.get().fields();
        Optional<Entity> back = read(node, record.id().region());
        if (back.filter(found -> found.id().equals(record.id())).isEmpty()) {
            losses.add(new Loss(LossCode.NOT_WRITABLE, record.id(), "", type));
            return;
        }
        new LossFinder(record.id(), losses, PlainCharacters::areAllIn).compare("", record, back.get());
        append(node.json());
    }

    private static Extensions extensions(Entity record) {
        if (record instanceof Organisation organisation) {
            return organisation.extensions();
        }
        if (record instanceof Person person) {
            return person.extensions();
        }
        return record instanceof Opportunity opportunity ? opportunity.extensions() : Extensions.none();
    }

    /** Properties of the node itself that came from such a node go back into it. */
    private void putBack(JsonLdDraft draft, String path, String json) {
        String pointer = path.startsWith(shape.kept() + "/")
                ? path.substring(shape.kept().length() + 1)
                : "";
        String name = pointer.replace("~1", "/").replace("~0", "~");
        boolean isOwn = !pointer.isEmpty() && pointer.indexOf('/') < 0 && !name.startsWith("@");
        if (isOwn && shape.name(name).equals(name) && PlainCharacters.areAllIn(name)) {
            value(json).ifPresent(value -> draft.putBack(name, value));
        }
    }

    private static Optional<JsonValue> value(String json) {
        if (!PlainCharacters.areAllIn(json)) {
            return Optional.empty();
        }
        ProblemCollector problems = new ProblemCollector(DRAFT);
        byte[] bytes = ("{\"v\":" + json + "}").getBytes(StandardCharsets.UTF_8);
        JsonRecords records = new JsonRecords(new ByteArrayInputStream(bytes), DRAFT, problems);
        try {
            Optional<JsonValue> value = records.next()
                    .filter(record -> record.fields().values().size() == 1)
                    .map(record -> record.fields().values().get("v"));
            // What reads back in other characters, or drags more behind it, was not written by a reader of ours.
            return records.next().isPresent() || !problems.problems().isEmpty()
                    ? Optional.empty()
                    : value.filter(found -> found.json().equals(json));
        } catch (FormatException e) {
            return Optional.empty();
        }
    }

    private Optional<Entity> read(JsonValue.Fields node, String region) {
        ProblemCollector problems = new ProblemCollector(DRAFT);
        return shape.record(JsonLdNode.of(node, shape::name, new Place("draft", 0, 0), problems), region);
    }

    private void append(String node) throws IOException {
        out.write((head() + node).getBytes(StandardCharsets.UTF_8));
        isStarted = true;
    }

    private String head() {
        return isStarted ? ",\n" : shape.head();
    }

    @Override
    public void finish() throws IOException {
        out.write(((isStarted ? "\n" : head()) + "]}\n").getBytes(StandardCharsets.UTF_8));
    }
}
