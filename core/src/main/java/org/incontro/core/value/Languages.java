// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.value;

import java.util.IllformedLocaleException;
import java.util.Locale;

/** Language tags as this library writes them: well-formed BCP 47, in canonical case ({@code en}, {@code pt-BR}). */
public final class Languages {

    /** The tag of a text whose language is not known, as BCP 47 defines it. */
    public static final String UNDETERMINED = "und";

    private Languages() {}

    /**
     * Returns a tag in canonical case; a blank one becomes {@link #UNDETERMINED}.
     *
     * @param tag a BCP 47 language tag; an underscore is read as a hyphen, as in {@code it_IT}
     * @return the tag in canonical case
     * @throws IllegalArgumentException if {@code tag} is not well formed
     */
    public static String canonical(String tag) {
        String trimmed = tag.strip().replace('_', '-');
        if (trimmed.isEmpty()) {
            return UNDETERMINED;
        }
        try {
            return new Locale.Builder().setLanguageTag(trimmed).build().toLanguageTag();
        } catch (IllformedLocaleException e) {
            throw new IllegalArgumentException(
                    "language must be a BCP 47 tag such as \"en\" or \"pt-BR\", but was \"%s\"".formatted(tag), e);
        }
    }

    /**
     * Returns the language of a tag without script, region or variant: {@code pt} for {@code pt-BR}.
     *
     * @param tag a BCP 47 language tag; an underscore is read as a hyphen, as in {@code it_IT}
     * @return the primary language subtag, in lower case
     */
    public static String primary(String tag) {
        int end = 0;
        while (end < tag.length() && tag.charAt(end) != '-' && tag.charAt(end) != '_') {
            end++;
        }
        return tag.substring(0, end).toLowerCase(Locale.ROOT);
    }
}
