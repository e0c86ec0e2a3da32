// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.lines;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.incontro.core.problem.Place;

/**
 * One flat JSON object. Immutable.
 *
 * @param place where it begins
 * @param texts its fields in the order of the source: strings as they are, numbers and truth values as they were written;
 *     fields that are null, lists or objects are left out
 */
public record JsonLine(Place place, Map<String, String> texts) {

    /** Copies the fields, in their order. */
    public JsonLine {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    /**
     * Returns a field, or empty if it is not there or blank.
     *
     * @param name its name
     */
    public Optional<String> text(String name) {
        return Optional.ofNullable(texts.get(name)).filter(text -> !text.isBlank());
    }
}
