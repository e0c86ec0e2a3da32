// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A tree of plain values that this library wrote, read with the types it wrote. */
record PlainTree(Map<String, Object> values) {

    String text(String key) {
        return String.valueOf(required(key));
    }

    Optional<String> optionalText(String key) {
        return Optional.ofNullable(values.get(key)).map(String::valueOf);
    }

    long number(String key) {
        return ((Number) required(key)).longValue();
    }

    double decimal(String key) {
        return ((Number) required(key)).doubleValue();
    }

    boolean flag(String key) {
        return Boolean.TRUE.equals(values.get(key));
    }

    List<String> texts(String key) {
        return ((List<?>) required(key)).stream().map(String::valueOf).toList();
    }

    Map<String, Object> map(String key) {
        Map<String, Object> copy = new LinkedHashMap<>();
        ((Map<?, ?>) required(key)).forEach((name, value) -> copy.put(String.valueOf(name), value));
        return copy;
    }

    private Object required(String key) {
        Object value = values.get(key);
        if (value == null) {
            throw new IllegalArgumentException("the stored value must have \"%s\", but has not".formatted(key));
        }
        return value;
    }
}
