// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.value;

import java.util.IllformedLocaleException;
import java.util.Locale;

/** Language tags as this library writes them: well-formed BCP 47, in canonical case ({@code en}, {@code pt-BR}). */
public final class Languages {

    /** The tag of a text whose language is not known, as BCP 47 defines it. */
    public static final String UNDETERMINED = "und";

    /** Read when the first name is asked for, for most who use tags never ask. */
    private static final class Names {
        static final MessageTemplates TEMPLATES =
                MessageTemplates.load("language-names", Languages.class::getResourceAsStream);
    }

    private Languages() {}

    /**
     * Returns a tag in canonical case; a blank one becomes {@link #UNDETERMINED}.
     *
     * @param tag a BCP 47 language tag; an underscore is read as a hyphen, as in {@code it_IT}
     * @return the tag in canonical case
     * @throws IllegalArgumentException if {@code tag} is not well formed
     */
    public static String canonical(String tag) {
        if (isPlain(tag)) {
            return tag;
        }
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
     * Tells whether a tag is in canonical case already, as nearly all are: two small letters. The three that were renamed
     * long ago ({@code iw}, {@code in}, {@code ji}) are looked at more closely.
     */
    private static boolean isPlain(String tag) {
        return tag.length() == 2
                && isSmallLetter(tag.charAt(0))
                && isSmallLetter(tag.charAt(1))
                && !tag.equals("iw")
                && !tag.equals("in")
                && !tag.equals("ji");
    }

    private static boolean isSmallLetter(char c) {
        return c >= 'a' && c <= 'z';
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

    /**
     * Returns what a language is called, as inside a sentence: {@code inglese} is English for an Italian reader. The
     * official languages of the European Union and those of its neighbours and partners are bundled.
     *
     * @param tag a BCP 47 language tag, of which the primary subtag counts
     * @param reader the reader's language, a BCP 47 tag; English for a language that is not bundled
     * @return the name, or the tag itself for a language that is not named
     */
    public static String name(String tag, String reader) {
        return Names.TEMPLATES.find(primary(tag), reader).orElse(tag);
    }
}
