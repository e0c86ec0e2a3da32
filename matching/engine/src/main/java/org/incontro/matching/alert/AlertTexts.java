// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert;

import java.util.LinkedHashMap;
import java.util.Map;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.value.MessageTemplates;

/** The sentences of alerts, in the bundled languages. */
final class AlertTexts {

    private static final MessageTemplates TEMPLATES =
            MessageTemplates.load("alerts", AlertTexts.class::getResourceAsStream);

    private AlertTexts() {}

    static LocalizedText of(String key, Map<String, String> arguments) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String language : MessageTemplates.LANGUAGES) {
            texts.put(language, in(language, key, arguments));
        }
        return new LocalizedText(texts);
    }

    static String in(String language, String key, Map<String, String> arguments) {
        return MessageTemplates.fill(TEMPLATES.get(key, language), arguments);
    }
}
