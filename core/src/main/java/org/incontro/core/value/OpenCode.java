// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.value;

/**
 * A code of a list that may grow: known codes are constants of the implementing type, unknown ones are kept as they came.
 *
 * <p>Labels in English, Italian, German, French and Spanish are bundled for the known codes; the label of an unknown code
 * is the code itself, so nothing is ever shown as blank or refused because a list got longer.
 */
public interface OpenCode {

    /** Returns the code, never blank. */
    String code();

    /**
     * Returns the name of the list, under which its labels are bundled; for example {@code stage}.
     */
    String list();

    /** Tells whether this library knows the code. */
    default boolean isKnown() {
        return CodeLabels.isKnown(list(), code());
    }

    /**
     * Returns the label for a reader.
     *
     * @param language a BCP 47 tag; English is used for a language that is not bundled
     * @return the label, or the code itself if it is unknown
     */
    default String label(String language) {
        return CodeLabels.label(list(), code(), language);
    }

    /**
     * Returns a code without surrounding white space.
     *
     * @param list the name of the list, for the message
     * @param code the code as it came
     * @throws IllegalArgumentException if {@code code} is blank
     */
    static String required(String list, String code) {
        String stripped = code.strip();
        if (stripped.isEmpty()) {
            throw new IllegalArgumentException("a code of the list \"%s\" must not be blank".formatted(list));
        }
        return stripped;
    }
}
