// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.incontro.core.value.Extensions;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.SerializableString;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Takes the tokens of one record at a time, and puts what native JSON once kept back in its place. Confined to one thread. */
final class JsonSink {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            // The JDK's own way to write a double changed between its versions.
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .build();

    private final Utf8Buffer buffer = new Utf8Buffer();
    private JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), buffer);

    /** The members to put back, by the pointer of the object that they belong to. */
    private final Map<String, List<String>> toPutBack = new LinkedHashMap<>();

    private final Set<String> putBack = new HashSet<>();
    private Extensions extensions = Extensions.none();

    JsonSink() {}

    /** Returns a value as JSON text. */
    static <V> String textOf(Form<V> form, V value) {
        JsonSink sink = new JsonSink();
        form.write(value, sink);
        sink.generator.close();
        return sink.buffer.toString();
    }

    /** Starts a record. */
    void open(Extensions ofRecord) {
        buffer.clear();
        generator = FACTORY.createGenerator(ObjectWriteContext.empty(), buffer);
        extensions = ofRecord;
        toPutBack.clear();
        putBack.clear();
        for (String path : ofRecord.fields().keySet()) {
            String pointer = path.startsWith(KeptPath.IN_PLACE) ? path.substring(KeptPath.IN_PLACE.length()) : "";
            if (KeptPath.isPointer(pointer)) {
                toPutBack
                        .computeIfAbsent(KeptPath.parent(pointer), parent -> new ArrayList<>())
                        .add(path);
            }
        }
    }

    void startObject() {
        generator.writeStartObject();
    }

    void endObject() {
        generator.writeEndObject();
    }

    void startArray() {
        generator.writeStartArray();
    }

    void endArray() {
        generator.writeEndArray();
    }

    void name(SerializableString name) {
        generator.writeName(name);
    }

    void name(String name) {
        generator.writeName(name);
    }

    void text(String text) {
        generator.writeString(text);
    }

    void flag(boolean flag) {
        generator.writeBoolean(flag);
    }

    void wholeNumber(long number) {
        generator.writeNumber(number);
    }

    void decimal(double number) {
        generator.writeNumber(number);
    }

    /** Writes the members that once stood in the current object and that its form does not know. */
    void unknownMembers(ObjectForm<?> form) {
        if (toPutBack.isEmpty()) {
            return;
        }
        String pointer =
                generator.streamWriteContext().getParent().pathAsPointer().toString();
        for (String path : toPutBack.getOrDefault(pointer, List.of())) {
            String name = KeptPath.name(path);
            String raw = extensions.fields().getOrDefault(path, "");
            if (!form.knows(name) && JsonText.isName(name) && JsonText.isOneLine(raw)) {
                generator.writeName(name);
                generator.writeRawValue(raw);
                putBack.add(path);
            }
        }
    }

    /** Writes all extensions that were not put back. */
    void otherExtensions() {
        if (extensions.fields().size() > putBack.size()) {
            generator.writeName("extensions");
            Map<String, String> others = new LinkedHashMap<>(extensions.fields());
            others.keySet().removeAll(putBack);
            CommonForms.EXTENSIONS.write(new Extensions(others), this);
        }
    }

    /** Ends the record, and writes it as a whole. */
    void closeTo(OutputStream out) throws IOException {
        generator.close();
        buffer.writeTo(out);
    }
}
