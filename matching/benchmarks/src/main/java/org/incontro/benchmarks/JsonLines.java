// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads a file of one flat JSON object after another. */
final class JsonLines {

    private JsonLines() {}

    /**
     * Reads all.
     *
     * @param file plain, or compressed where its name ends with {@code .gz}
     * @return the members of each object that are texts, in the order of the file
     */
    static List<Map<String, String>> read(Path file) throws IOException {
        List<Map<String, String>> objects = new ArrayList<>();
        try (InputStream plain = Files.newInputStream(file);
                InputStream content = file.toString().endsWith(".gz") ? new GZIPInputStream(plain) : plain;
                JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), content)) {
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                objects.add(members(parser));
            }
        }
        return objects;
    }

    private static Map<String, String> members(JsonParser parser) {
        Map<String, String> members = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            if (parser.nextToken() == JsonToken.VALUE_STRING) {
                members.put(name, parser.getString());
            } else {
                parser.skipChildren();
            }
        }
        return members;
    }
}
