// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.geojson;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.incontro.interop.json.JsonTrees;
import org.jspecify.annotations.Nullable;

/** Writes a collection, a feature a line. Confined to one thread. */
final class Features {

    private static final String HEAD = "{\"type\":\"FeatureCollection\",\"features\":[";

    private final OutputStream out;
    private boolean isStarted;

    Features(OutputStream out) {
        this.out = out;
    }

    /**
     * Appends a feature.
     *
     * @param id what it is known by
     * @param geometry where it is; empty if that is not known
     * @param properties what else there is to say
     */
    void add(String id, Optional<Map<String, Object>> geometry, Map<String, @Nullable Object> properties)
            throws IOException {
        Map<String, @Nullable Object> feature = new LinkedHashMap<>();
        feature.put("type", "Feature");
        feature.put("id", id);
        feature.put("geometry", geometry.orElse(null));
        feature.put("properties", properties);
        append((isStarted ? ",\n" : HEAD + "\n") + JsonTrees.compact(feature));
        isStarted = true;
    }

    void finish() throws IOException {
        append(isStarted ? "\n]}\n" : HEAD + "]}\n");
    }

    private void append(String json) throws IOException {
        out.write(json.getBytes(StandardCharsets.UTF_8));
    }
}
