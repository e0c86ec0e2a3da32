// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Counts what an object holds by walking to all that it refers to, as a virtual machine with 4-byte references and 12-byte headers lays it out. Of
 * collections the elements and a reference to each are counted, and of all other classes of Java nothing.
 */
final class HeldBytes {

    private final Predicate<Object> leftOut;
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Object> waiting = new ArrayDeque<>();
    private long bytes;

    private HeldBytes(Predicate<Object> leftOut) {
        this.leftOut = leftOut;
    }

    /**
     * Returns how many bytes an object holds.
     *
     * @param leftOut which objects do not count, nor what only they refer to
     */
    static long of(Object root, Predicate<Object> leftOut) throws IllegalAccessException {
        HeldBytes held = new HeldBytes(leftOut);
        held.visit(root);
        while (!held.waiting.isEmpty()) {
            held.count(held.waiting.remove());
        }
        return held.bytes;
    }

    private void visit(@Nullable Object object) {
        if (object != null && !leftOut.test(object) && seen.add(object)) {
            waiting.add(object);
        }
    }

    private void count(Object object) throws IllegalAccessException {
        Class<?> type = object.getClass();
        if (type.isArray()) {
            int length = Array.getLength(object);
            bytes += aligned(16 + length * width(type.getComponentType()));
            if (object instanceof Object[] elements) {
                for (Object element : elements) {
                    visit(element);
                }
            }
        } else if (object instanceof Collection<?> collection) {
            bytes += 24 + 4L * collection.size();
            collection.forEach(this::visit);
        } else if (object instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                bytes += 36;
                visit(key);
                visit(value);
            });
        } else if (type.getName().startsWith("org.incontro.")) {
            countFields(object, type);
        }
    }

    private void countFields(Object object, Class<?> of) throws IllegalAccessException {
        long fields = 12;
        for (Class<?> type = of; type != Object.class && type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !type.isHidden()) {
                    fields += width(field.getType());
                    if (!field.getType().isPrimitive()) {
                        field.setAccessible(true);
                        visit(field.get(object));
                    }
                }
            }
        }
        bytes += aligned(fields);
    }

    private static long width(Class<?> type) {
        if (type == long.class || type == double.class) {
            return 8;
        }
        if (type == byte.class || type == boolean.class) {
            return 1;
        }
        return type == char.class || type == short.class ? 2 : 4;
    }

    private static long aligned(long size) {
        return (size + 7) / 8 * 8;
    }
}
