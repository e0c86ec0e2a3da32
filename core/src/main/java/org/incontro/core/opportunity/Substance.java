// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.opportunity;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.incontro.core.value.LocalizedText;

/**
 * What a value says, apart from how it is set: two values that differ in white space, in the order of a text's languages or
 * in a number's trailing zeros alone have equal substance.
 */
final class Substance {

    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

    private Substance() {}

    /** Returns a value to compare with others made here; records count by their components. */
    static Object of(Object value) {
        if (value instanceof LocalizedText text) {
            Map<String, Object> inOrder = new TreeMap<>();
            text.texts().forEach((language, words) -> inOrder.put(language, of(words)));
            inOrder.values().removeIf(""::equals);
            return inOrder;
        }
        if (value instanceof String text) {
            return WHITE_SPACE.matcher(text).replaceAll(" ").strip();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Substance::of).toList();
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(Substance::of);
        }
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros();
        }
        return value instanceof Record tuple ? components(tuple) : value;
    }

    private static List<Object> components(Record tuple) {
        List<Object> values = new ArrayList<>();
        values.add(tuple.getClass());
        for (RecordComponent component : tuple.getClass().getRecordComponents()) {
            try {
                values.add(of(component.getAccessor().invoke(tuple)));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("the component %s must be readable".formatted(component), e);
            }
        }
        return values;
    }
}
