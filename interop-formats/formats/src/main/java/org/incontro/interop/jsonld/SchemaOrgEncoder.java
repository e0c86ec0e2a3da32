// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.jsonld;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.incontro.core.identity.Entity;
import org.incontro.core.problem.Place;
import org.incontro.interop.Loss;
import org.incontro.interop.LossCode;
import org.incontro.interop.LossReport;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.RecordEncoder;
import org.incontro.interop.internal.JsonRecords;
import org.incontro.interop.internal.JsonValue;
import org.incontro.interop.internal.LossFinder;
import org.incontro.interop.internal.PlainCharacters;
import org.incontro.interop.internal.ProblemCollector;

/** Writes a node a line. Confined to one thread. */
final class SchemaOrgEncoder implements RecordEncoder {

    private static final ReadOptions DRAFT = ReadOptions.of("draft");

    private final OutputStream out;
    private boolean isStarted;

    SchemaOrgEncoder(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(Entity record, LossReport losses) throws IOException {
        String type = record.getClass().getSimpleName();
        Optional<Draft> draft = SchemaOrg.draft(record);
        if (draft.isEmpty()) {
            losses.add(new Loss(LossCode.NO_PLACE_FOR_RECORD, record.id(), "", type));
            return;
        }
        SchemaOrg.extensions(record).fields().forEach((path, json) -> putBack(draft.get(), path, json));
        JsonValue.Fields node = draft.get().fields();
        Optional<Entity> back = read(node, record.id().region());
        if (back.filter(found -> found.id().equals(record.id())).isEmpty()) {
            losses.add(new Loss(LossCode.NOT_WRITABLE, record.id(), "", type));
            return;
        }
        new LossFinder(record.id(), losses, PlainCharacters::areAllIn).compare("", record, back.get());
        append(node.json());
    }

    /** Properties of the node itself that came from such a node go back into it. */
    private static void putBack(Draft draft, String path, String json) {
        String pointer = path.startsWith(SchemaOrg.KEPT + "/") ? path.substring(SchemaOrg.KEPT.length() + 1) : "";
        String name = pointer.replace("~1", "/").replace("~0", "~");
        boolean isOwn = !pointer.isEmpty() && pointer.indexOf('/') < 0 && !name.startsWith("@");
        if (isOwn && Node.plain(name).equals(name) && PlainCharacters.areAllIn(name)) {
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
        Optional<JsonValue> value = records.next()
                .filter(record -> record.fields().values().size() == 1)
                .map(record -> record.fields().values().get("v"));
        // What reads back in other characters, or drags more behind it, was not written by a reader of ours.
        return records.next().isPresent() || !problems.problems().isEmpty()
                ? Optional.empty()
                : value.filter(found -> found.json().equals(json));
    }

    private static Optional<Entity> read(JsonValue.Fields node, String region) {
        ProblemCollector problems = new ProblemCollector(DRAFT);
        return SchemaOrg.record(Node.of(node, new Place("draft", 0, 0), problems), region);
    }

    private void append(String node) throws IOException {
        out.write((head() + node).getBytes(StandardCharsets.UTF_8));
        isStarted = true;
    }

    private String head() {
        return isStarted ? ",\n" : "{\"@context\":\"" + SchemaOrg.CONTEXT + "\",\"@graph\":[\n";
    }

    @Override
    public void finish() throws IOException {
        out.write(((isStarted ? "\n" : head()) + "]}\n").getBytes(StandardCharsets.UTF_8));
    }
}
