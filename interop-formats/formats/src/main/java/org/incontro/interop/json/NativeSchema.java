// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON Schema of native JSON, made of the forms by which it is read and written. */
final class NativeSchema {

    private static final String ABOUT = "Records of people who can do something and of what they seek, as"
            + " org.incontro.interop.json.NativeJson reads and writes them. Members that are not described may be there and"
            + " are kept; a member that is left out is empty or has its default.";

    private NativeSchema() {}

    /** Returns the schema as a tree of plain values. */
    static Map<String, Object> tree() {
        Definitions definitions = new Definitions();
        List<Object> types = new ArrayList<>();
        EntityForms.ALL.forEach(form -> types.add(form.schema(definitions)));
        definitions.refer("record", () -> Map.of("oneOf", types));
        definitions.refer("document", NativeSchema::document);

        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "urn:incontro:schema:native:" + NativeJson.VERSION);
        schema.put("title", "Native JSON of Incontro, version " + NativeJson.VERSION);
        schema.put("description", ABOUT);
        schema.put("oneOf", List.of(reference("record"), reference("document")));
        schema.put("$defs", definitions.all());
        return schema;
    }

    private static Map<String, Object> document() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("incontro", Map.of("const", NativeJson.VERSION));
        Map<String, Object> records = new LinkedHashMap<>();
        records.put("type", "array");
        records.put("items", reference("record"));
        members.put("records", records);

        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("description", "Records of a file.");
        schema.put("type", "object");
        schema.put("required", List.of("incontro", "records"));
        schema.put("properties", members);
        return schema;
    }

    private static Map<String, Object> reference(String name) {
        return Map.of("$ref", "#/$defs/" + name);
    }
}
