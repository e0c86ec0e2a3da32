// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.value;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a source said and the model has no place for, kept so that a later write loses nothing.
 *
 * <p>An ordered map from the path of a field in its source to its raw text, exactly as it stood there: digits, case and
 * spaces included. What the paths and the text look like is up to the format that reads and writes them. Immutable and
 * thread-safe.
 *
 * @param fields the raw text of each path, in the order of the source
 */
public record Extensions(Map<String, String> fields) {

    private static final Extensions NONE = new Extensions(Map.of());

    /**
     * Copies the fields, in their order.
     *
     * @param fields the raw text of each path
     */
    public Extensions {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** Returns the value without any field. */
    public static Extensions none() {
        return NONE;
    }

    /**
     * Returns these fields with one added or replaced.
     *
     * @param path where the field stood in its source
     * @param rawText its text, unchanged
     */
    public Extensions with(String path, String rawText) {
        Map<String, String> copy = new LinkedHashMap<>(fields);
        copy.put(path, rawText);
        return new Extensions(copy);
    }

    /** Tells whether there is no field. */
    public boolean isEmpty() {
        return fields.isEmpty();
    }

    /** Names the paths alone, so that a log may hold it: the raw texts may be anybody's contact data. */
    @Override
    public String toString() {
        return "Extensions" + fields.keySet();
    }
}
