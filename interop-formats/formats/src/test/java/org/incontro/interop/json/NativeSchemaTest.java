// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import org.incontro.core.identity.Entity;
import org.incontro.core.value.Extensions;
import org.incontro.interop.testing.ModelValues;

/** The published schema says what the code writes, no less and no more. */
class NativeSchemaTest {

    /** The schema with every object closed, so that a member which it does not describe is found. */
    private static final Schema CLOSED = schema(JsonTrees.compact(closed(NativeSchema.tree())));

    private static final Map<String, Object> SCHEMA = NativeSchema.tree();

    /** The members that were written, each as definition and name; filled while the laws run. */
    private static final Set<String> WRITTEN = new TreeSet<>();

    private static Schema schema(String json) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(json, InputFormat.JSON);
    }

    private static Path published() {
        return Path.of(System.getProperty("incontro.root"), "docs", "schema", "native.schema.json");
    }

    /** Writes the schema anew, after a change of the forms: run it with the project's root as argument. */
    public static void main(String[] args) throws IOException {
        String json = JsonTrees.pretty(NativeSchema.tree());
        Files.writeString(Path.of(args[0], "docs", "schema", "native.schema.json"), json);
        Path resources = Path.of(args[0], "interop-formats", "formats", "src", "main", "resources");
        Files.writeString(resources.resolve("org/incontro/interop/json/native.schema.json"), json);
    }

    @Example
    void thePublishedSchemaAndTheBundledOneAreThatOfTheForms() throws IOException {
        String expected = JsonTrees.pretty(NativeSchema.tree());

        assertThat(published()).hasContent(expected);
        try (InputStream bundled = NativeJson.schema()) {
            assertThat(new String(bundled.readAllBytes(), UTF_8)).isEqualTo(expected);
        }
    }

    @Example
    void theSchemaIsOneOfItsOwnDialect() throws IOException {
        Schema dialect = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(dialect.validate(Files.readString(published()), InputFormat.JSON))
                .isEmpty();
    }

    @Property(tries = 300, seed = "20261123", edgeCases = EdgeCasesMode.NONE)
    void everyRecordThatIsWrittenIsValid(@ForAll("entities") Entity record) {
        String json = new String(NativeJson.toBytes(withoutUnknownMembers(record)), UTF_8);

        assertThat(CLOSED.validate(json, InputFormat.JSON)).as(json).isEmpty();
        Map<String, Object> tree = JsonTrees.object(json);
        note(tree, String.valueOf(tree.get("type")));
    }

    @Property(tries = 30, edgeCases = EdgeCasesMode.NONE)
    void everyDocumentThatIsWrittenIsValid(@ForAll @Size(max = 3) List<@From("entities") Entity> records) {
        String json = new String(NativeJsonProperties.write(NativeJson.DOCUMENT, records), UTF_8);

        assertThat(schema(JsonTrees.compact(NativeSchema.tree())).validate(json, InputFormat.JSON))
                .isEmpty();
    }

    @Example
    void whatNoWriterWritesIsInvalid() {
        for (String json : List.of(
                "{}",
                "{\"incontro\":1,\"type\":\"organisation\"}",
                "{\"incontro\":2,\"type\":\"organisation\",\"id\":\"it:1\"}",
                "{\"incontro\":1,\"type\":\"cluster\",\"id\":\"it:1\"}",
                "{\"incontro\":1,\"type\":\"organisation\",\"id\":\"1\"}",
                "{\"incontro\":1,\"type\":\"organisation\",\"id\":\"it:1\",\"colour\":1}",
                "{\"incontro\":1,\"type\":\"opportunity\",\"id\":\"it:1\",\"kind\":\"WISH\"}",
                "{\"incontro\":1,\"type\":\"interest\",\"id\":\"it:1\",\"owner\":\"it:2\",\"minimumLikelihood\":2}",
                "{\"incontro\":1,\"records\":{}}")) {
            assertThat(CLOSED.validate(json, InputFormat.JSON)).as(json).isNotEmpty();
        }
        assertThat(CLOSED.validate("{\"incontro\":1,\"type\":\"organisation\",\"id\":\"it:1\"}", InputFormat.JSON))
                .isEmpty();
    }

    /** The closed schema showed that nothing else is written; this shows that all that it describes is. */
    @AfterContainer
    static void everyMemberOfTheSchemaIsWritten() {
        if (!WRITTEN.isEmpty()) {
            Set<String> described = new TreeSet<>();
            definitions()
                    .forEach((definition, schema) ->
                            membersOf(definition).keySet().forEach(name -> described.add(definition + "." + name)));
            described.removeIf(member -> member.startsWith("document."));
            assertThat(WRITTEN).isEqualTo(described);
        }
    }

    private static Map<?, ?> definitions() {
        return (Map<?, ?>) SCHEMA.get("$defs");
    }

    private static Map<?, ?> membersOf(Object definition) {
        Object members = ((Map<?, ?>) definitions().get(definition)).get("properties");
        return members == null ? Map.of() : (Map<?, ?>) members;
    }

    /** Notes the members of an object, and of those inside that have a definition. */
    private static void note(Object value, String definition) {
        if (value instanceof List<?> list) {
            list.forEach(item -> note(item, definition));
        } else {
            ((Map<?, ?>) value).forEach((name, inner) -> {
                WRITTEN.add(definition + "." + name);
                reference((Map<?, ?>) membersOf(definition).get(name)).ifPresent(of -> note(inner, of));
            });
        }
    }

    private static Optional<String> reference(Map<?, ?> schema) {
        Object at = schema.get("items") == null ? schema : schema.get("items");
        return Optional.ofNullable(((Map<?, ?>) at).get("$ref"))
                .map(reference -> reference.toString().substring("#/$defs/".length()));
    }

    /** Closes every object that describes its members by name. */
    private static Object closed(Object schema) {
        if (schema instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((key, value) -> copy.put(String.valueOf(key), closed(value)));
            if (copy.get("properties") instanceof Map<?, ?> && "object".equals(copy.get("type"))) {
                copy.put("additionalProperties", false);
            }
            return copy;
        }
        return schema instanceof List<?> list
                ? list.stream().map(NativeSchemaTest::closed).toList()
                : schema;
    }

    /** A member that is put back in its place has no description. */
    private static Entity withoutUnknownMembers(Entity record) {
        Map<String, String> others = new LinkedHashMap<>();
        ModelValues.extensionsOf(record).fields().forEach((path, raw) -> others.put("other " + path, raw));
        return ModelValues.withExtensions(record, new Extensions(others));
    }

    @Provide
    Arbitrary<Entity> entities() {
        return ModelValues.entities();
    }
}
