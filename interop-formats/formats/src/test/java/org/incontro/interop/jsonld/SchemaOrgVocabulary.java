// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.jsonld;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.internal.JsonNodes;
import org.incontro.interop.internal.JsonValue;
import org.incontro.interop.internal.ProblemCollector;
import org.incontro.interop.internal.SharedFiles;

/** The tables of types and properties that schema.org publishes, and what they say of a document. */
final class SchemaOrgVocabulary {

    private static final String FOLDER = "interop/schemaorg/data/releases/30.0/schemaorg-current-https-";
    private static final Set<String> DATA =
            Set.of("Text", "URL", "Date", "DateTime", "Time", "Number", "Integer", "Boolean");
    private static Optional<SchemaOrgVocabulary> loaded = Optional.empty();

    private final Map<String, Set<String>> parents = new LinkedHashMap<>();
    private final Map<String, Set<String>> domains = new LinkedHashMap<>();
    private final Map<String, Set<String>> ranges = new LinkedHashMap<>();

    /** Reads the published tables once, or skips the test where they are not there. */
    static synchronized SchemaOrgVocabulary published() {
        if (loaded.isEmpty()) {
            SchemaOrgVocabulary vocabulary = new SchemaOrgVocabulary();
            vocabulary.read(SharedFiles.path(FOLDER + "types.csv"), SharedFiles.path(FOLDER + "properties.csv"));
            loaded = Optional.of(vocabulary);
        }
        return loaded.get();
    }

    private void read(Path types, Path properties) {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(types)) {
            rows.forEach(row -> parents.put(row.getField("label"), names(row.getField("subTypeOf"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(properties)) {
            rows.forEach(row -> {
                domains.put(row.getField("label"), names(row.getField("domainIncludes")));
                ranges.put(row.getField("label"), names(row.getField("rangeIncludes")));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> names(String cell) {
        Set<String> names = new LinkedHashSet<>();
        Arrays.stream(cell.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .forEach(name -> names.add(name.substring(name.lastIndexOf('/') + 1)));
        return names;
    }

    private Set<String> withAncestors(String type) {
        Set<String> all = new LinkedHashSet<>();
        all.add(type);
        parents.getOrDefault(type, Set.of()).forEach(parent -> all.addAll(withAncestors(parent)));
        return all;
    }

    /** Holds a document against the tables. */
    void check(byte[] document) {
        ReadOptions options = ReadOptions.of("document");
        ProblemCollector problems = new ProblemCollector(options);
        JsonNodes nodes = new JsonNodes(new ByteArrayInputStream(document), options, problems, "@graph");
        for (Optional<JsonNodes.Found> node = nodes.next(); node.isPresent(); node = nodes.next()) {
            check(node.get().fields(), "");
        }
    }

    private Set<String> types(JsonValue.Fields node) {
        JsonValue value = node.values().get("@type");
        List<JsonValue> all = value instanceof JsonValue.Items items ? items.values() : List.of(value);
        Set<String> types = new LinkedHashSet<>();
        all.forEach(type -> {
            String name = ((JsonValue.Text) type).value();
            assertThat(parents).as("types of schema.org").containsKey(name);
            types.addAll(withAncestors(name));
        });
        return types;
    }

    /** A role repeats the property that it stands in, to lead on to its value. */
    private void check(JsonValue.Fields node, String within) {
        Set<String> types = types(node);
        node.values().forEach((name, value) -> {
            if (name.startsWith("@")) {
                return;
            }
            assertThat(domains).as("properties of schema.org").containsKey(name);
            if (!name.equals(within)) {
                assertThat(domains.get(name)).as("domain of " + name).anyMatch(types::contains);
            }
            List<JsonValue> all = value instanceof JsonValue.Items items ? items.values() : List.of(value);
            all.forEach(item -> checkValue(name, item));
        });
    }

    private void checkValue(String name, JsonValue value) {
        Set<String> range = ranges.get(name);
        boolean isNode =
                value instanceof JsonValue.Fields fields && !fields.values().containsKey("@value");
        if (!isNode) {
            assertThat(range).as("range of " + name).anyMatch(DATA::contains);
            return;
        }
        JsonValue.Fields node = (JsonValue.Fields) value;
        if (node.values().keySet().equals(Set.of("@id"))) {
            return;
        }
        // A role stands between a property and its value, whatever the range.
        if (!types(node).contains("Role")) {
            assertThat(range).as("range of " + name).anyMatch(types(node)::contains);
            check(node, "");
        } else {
            check(node, name);
        }
    }
}
