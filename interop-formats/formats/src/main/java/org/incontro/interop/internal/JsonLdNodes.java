// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The nodes of JSON-LD documents, one at a time, with their contexts resolved. Confined to one thread. */
public interface JsonLdNodes {

    /**
     * Returns the next node, without {@code @context}, or empty at the end.
     *
     * @throws org.incontro.interop.FormatException if the context is none that is known, or the input ends badly
     */
    Optional<JsonNodes.Found> next();

    /** Returns the contexts under which a node stands: that of its document, then its own. */
    static List<JsonValue> contexts(JsonNodes.Found node) {
        List<JsonValue> contexts = new ArrayList<>();
        Optional.ofNullable(node.envelope().get("@context")).ifPresent(contexts::add);
        Optional.ofNullable(node.fields().values().get("@context")).ifPresent(contexts::add);
        return contexts;
    }

    /** Returns a node without its own context. */
    static JsonValue.Fields withoutContext(JsonNodes.Found node) {
        Map<String, JsonValue> fields = new LinkedHashMap<>(node.fields().values());
        fields.remove("@context");
        return new JsonValue.Fields(fields);
    }
}
