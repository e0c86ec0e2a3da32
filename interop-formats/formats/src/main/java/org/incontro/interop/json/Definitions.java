// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.json;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The definitions that a schema collects while it is made. Confined to one thread. */
final class Definitions {

    private final Map<String, Object> byName = new TreeMap<>();

    /** Returns a reference, and makes the definition when it is first referred to. */
    Map<String, Object> refer(String name, Supplier<Map<String, Object>> definition) {
        if (!byName.containsKey(name)) {
            // Held before it is made, for an object that contains its own type.
            byName.put(name, Map.of());
            byName.put(name, definition.get());
        }
        Map<String, Object> reference = new LinkedHashMap<>();
        reference.put("$ref", "#/$defs/" + name);
        return reference;
    }

    /** Returns all definitions, by name. */
    Map<String, Object> all() {
        return byName;
    }
}
