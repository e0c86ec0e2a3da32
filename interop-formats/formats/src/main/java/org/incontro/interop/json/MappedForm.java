// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.json;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value that looks like another one.
 *
 * @param <A> what it looks like
 * @param <V> what it is
 */
final class MappedForm<A, V> extends Form<V> {

    private final Form<A> look;
    private final Function<A, V> into;
    private final Function<V, A> from;

    MappedForm(Form<A> look, Function<A, V> into, Function<V, A> from) {
        this.look = look;
        this.into = into;
        this.from = from;
    }

    @Override
    @Nullable
    V read(JsonSource in) {
        A value = look.read(in);
        return value == null ? null : into.apply(value);
    }

    @Override
    void write(V value, JsonSink out) {
        look.write(from.apply(value), out);
    }

    @Override
    Map<String, Object> schema(Definitions definitions) {
        return look.schema(definitions);
    }

    @Override
    String example() {
        return look.example();
    }
}
