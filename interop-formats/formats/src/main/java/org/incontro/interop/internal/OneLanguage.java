// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.internal;

import java.util.List;
import java.util.function.Predicate;
import org.incontro.core.value.LocalizedText;

/** What a format says of a text that has room for one language. */
public final class OneLanguage {

    private OneLanguage() {}

    /**
     * Returns the text that suits a reader best, by the rule of {@link LocalizedText#best}, among those that can be written.
     *
     * @param text in any number of languages
     * @param language a BCP 47 tag
     * @param isWritable tells whether the format can hold all characters of a text
     * @return a text in one language, or the empty one
     */
    public static LocalizedText of(LocalizedText text, String language, Predicate<String> isWritable) {
        LocalizedText writable = text;
        for (String tag : text.languages()) {
            String words = text.texts().get(tag);
            writable = words != null && isWritable.test(words) ? writable : writable.with(tag, "");
        }
        LocalizedText all = writable;
        return all.bestLanguage(List.of(language))
                .map(best -> LocalizedText.of(best, all.in(best).orElse("")))
                .orElse(LocalizedText.empty());
    }
}
