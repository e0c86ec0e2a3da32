// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.signal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.value.MessageTemplates;

/** The sentences of the built-in signals: under {@code key.short} and {@code key.full}. */
final class Sentences {

    private static final MessageTemplates TEMPLATES =
            MessageTemplates.load("signals", Sentences.class::getResourceAsStream);

    private Sentences() {}

    /** Makes a finding whose sentences have the same arguments in each language. */
    static Finding finding(String key, double strength, Map<String, String> arguments) {
        return localized(key, strength, language -> arguments);
    }

    /** Makes a finding whose sentences have arguments of their own in each language, such as the names of countries. */
    static Finding localized(String key, double strength, Function<String, Map<String, String>> arguments) {
        return new Finding(strength, () -> fill(key + ".short", arguments), () -> fill(key + ".full", arguments));
    }

    private static LocalizedText fill(String key, Function<String, Map<String, String>> arguments) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String language : MessageTemplates.LANGUAGES) {
            texts.put(language, MessageTemplates.fill(TEMPLATES.get(key, language), arguments.apply(language)));
        }
        return new LocalizedText(texts);
    }
}
