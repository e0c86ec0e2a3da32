// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.table;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.incontro.core.value.OpenCode;

/** The constants of an open list. */
final class KnownCodes {

    private KnownCodes() {}

    /** Returns them ordered by code. */
    static <T extends OpenCode> List<T> of(Class<T> type) {
        List<T> codes = new ArrayList<>();
        for (Field field : type.getFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == type) {
                try {
                    codes.add(type.cast(field.get(null)));
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException("the constant %s must be readable".formatted(field), e);
                }
            }
        }
        codes.sort(Comparator.comparing(OpenCode::code));
        return codes;
    }
}
