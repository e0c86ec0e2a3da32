// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.cloudevents;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incontro.interop.internal.SharedFiles;
import org.incontro.interop.json.JsonTrees;

/** The rules of CloudEvents 1.0.2 for one event: its published schema where that is here, and in any case the rules that are words. */
final class EventSchema {

    private static final Set<String> ATTRIBUTES = Set.of(
            "specversion",
            "id",
            "source",
            "type",
            "subject",
            "time",
            "datacontenttype",
            "dataschema",
            "data",
            "changedfields");

    private static Optional<Schema> loaded = Optional.empty();

    private EventSchema() {}

    private static synchronized Schema schema() {
        if (loaded.isEmpty()) {
            try {
                String json =
                        Files.readString(SharedFiles.path("interop/cloudevents/cloudevents/formats/cloudevents.json"));
                loaded = Optional.of(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                        .getSchema(json, InputFormat.JSON));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return loaded.get();
    }

    /** Fails if an event is none; returns it. */
    static Map<String, Object> validate(String json) {
        if (SharedFiles.areHereOrMissed("the published schemas")) {
            assertThat(schema().validate(json, InputFormat.JSON)).isEmpty();
        }
        Map<String, Object> event = JsonTrees.object(json);
        assertThat(event.keySet()).isSubsetOf(ATTRIBUTES).contains("specversion", "id", "source", "type");
        assertThat(event.get("specversion")).isEqualTo("1.0");
        event.keySet()
                .forEach(name -> assertThat(name).as("lower case, at most 20").matches("[a-z0-9]{1,20}"));
        assertThat((String) event.get("time")).matches("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}Z");
        assertThat(event.containsKey("data")).isEqualTo(event.containsKey("datacontenttype"));
        return event;
    }
}
