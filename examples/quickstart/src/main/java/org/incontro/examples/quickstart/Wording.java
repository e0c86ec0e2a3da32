// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.examples.quickstart;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.incontro.core.value.MessageTemplates;

/** The sentences of the program in one language. Immutable and thread-safe. */
final class Wording {

    private static final MessageTemplates TEMPLATES =
            MessageTemplates.load("quickstart", Wording.class::getResourceAsStream);

    private final String language;

    /** @param language one of {@link MessageTemplates#LANGUAGES} */
    Wording(String language) {
        this.language = language;
    }

    String language() {
        return language;
    }

    /**
     * Returns a sentence.
     *
     * @param key its key
     * @param arguments a name and a text for each argument, in turn
     */
    String text(String key, Object... arguments) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            named.put(arguments[i].toString(), arguments[i + 1].toString());
        }
        return MessageTemplates.fill(TEMPLATES.get(key, language), named);
    }

    /** Returns a sentence without arguments, or empty if there is none. */
    Optional<String> find(String key) {
        return TEMPLATES.find(key, language);
    }

    /** Returns the sentence for one or for another number of things; both may use {@code {count}}. */
    String count(String key, long count) {
        return text(key + (count == 1 ? ".one" : ".many"), "count", number(count));
    }

    /** Returns a day as people write it, such as {@code 1 September 2026}. */
    String date(LocalDate day) {
        return text(
                day.getDayOfMonth() == 1 ? "date.first" : "date",
                "day",
                day.getDayOfMonth(),
                "month",
                text("month." + day.getMonthValue()),
                "year",
                day.getYear());
    }

    /** Returns a whole number with a narrow space between thousands, which is understood in every language. */
    String number(long value) {
        return String.format(Locale.ROOT, "%,d", value).replace(',', '\u202f');
    }

    /** Returns a share from 0 to 1 as a whole percentage. */
    String percent(double share) {
        return text("percent", "number", String.format(Locale.ROOT, "%.0f", 100 * share));
    }
}
