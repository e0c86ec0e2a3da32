// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.json;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A value that may be absent; an absent one is not written. */
final class OptionalForm<V> extends Form<Optional<V>> {

    private final Form<V> inner;

    OptionalForm(Form<V> inner) {
        this.inner = inner;
    }

    @Override
    @Nullable
    Optional<V> read(JsonSource in) {
        V value = inner.read(in);
        return value == null ? null : Optional.of(value);
    }

    @Override
    void write(Optional<V> value, JsonSink out) {
        inner.write(value.orElseThrow(), out);
    }

    @Override
    Map<String, Object> schema(Definitions definitions) {
        return inner.schema(definitions);
    }

    @Override
    String example() {
        return inner.example();
    }
}
