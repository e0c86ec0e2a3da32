// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup.workflow;

import java.util.List;
import java.util.Locale;

/** A word of a workflow that the library itself knows: it has a code for data and a label for people. */
public sealed interface Word permits Role, Phase, Guard, Effect {

    /** Returns the constant's name. */
    String name();

    /** Returns the group of words that it belongs to, such as {@code role}. */
    String group();

    /** Returns how data write it: small letters and hyphens. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Returns what people call it.
     *
     * @param language a BCP 47 tag; English for a language that is not bundled
     */
    default String label(String language) {
        return Words.label(group(), code(), language);
    }

    /**
     * Returns the codes of some words, in order.
     *
     * @param words such as {@code Role.values()}
     */
    static List<String> codes(Word... words) {
        return List.of(words).stream().map(Word::code).toList();
    }
}
