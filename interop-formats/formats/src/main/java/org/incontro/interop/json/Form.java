// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.json;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one type of value looks in JSON: one definition by which it is read, written and described. Immutable and thread-safe.
 *
 * @param <T> the type in the model
 */
abstract class Form<T> {

    /**
     * Reads a value. The source stands at its first token before and at its last one after.
     *
     * @return null if it could not be understood; then that was reported, and the value kept aside
     */
    abstract @Nullable T read(JsonSource in);

    /** Writes a value. */
    abstract void write(T value, JsonSink out);

    /** Returns the value's JSON Schema; objects refer to a definition of their own. */
    abstract Map<String, Object> schema(Definitions definitions);

    /** Returns what a value looks like, for messages in any language: an example, or the values allowed. */
    abstract String example();
}
