// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.json;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.SerializedString;

/**
 * One member of an object. Immutable and thread-safe.
 *
 * @param <T> the type whose value it belongs to
 * @param <V> the type of its own value
 */
final class Property<T, V> {

    /** When a property is written, and what holds when it is not there. */
    enum Presence {
        /** Always written; without it the object means nothing. */
        REQUIRED,
        /** Always written; a missing one has its default. */
        STATED,
        /** Written unless it has its default. */
        OPTIONAL
    }

    private final int index;
    private final String name;
    private final SerializedString quotedName;
    private final String description;
    private final Presence presence;
    private final Form<V> form;
    private final @Nullable V absent;
    private final Function<T, V> getter;

    Property(
            int index,
            String name,
            String description,
            Presence presence,
            Form<V> form,
            @Nullable V absent,
            Function<T, V> getter) {
        this.index = index;
        this.name = name;
        quotedName = new SerializedString(name);
        this.description = description;
        this.presence = presence;
        this.form = form;
        this.absent = absent;
        this.getter = getter;
    }

    int index() {
        return index;
    }

    String name() {
        return name;
    }

    String description() {
        return description;
    }

    boolean isRequired() {
        return presence == Presence.REQUIRED;
    }

    Form<V> form() {
        return form;
    }

    /** Returns the value that an object of the model has. */
    V of(T whole) {
        return getter.apply(whole);
    }

    /** Returns the value that a reader found, else the default. */
    @SuppressWarnings("unchecked")
    V in(@Nullable Object[] values) {
        Object value = values[index];
        return value == null ? Objects.requireNonNull(absent, name) : (V) value;
    }

    void write(T whole, JsonSink out) {
        V value = of(whole);
        if (presence != Presence.OPTIONAL || !value.equals(absent)) {
            out.name(quotedName);
            form.write(value, out);
        }
    }
}
