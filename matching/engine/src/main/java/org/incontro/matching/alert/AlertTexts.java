// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.value.MessageTemplates;

/** The sentences of alerts, in the bundled languages. */
final class AlertTexts {

    private static final MessageTemplates TEMPLATES =
            MessageTemplates.load("alerts", AlertTexts.class::getResourceAsStream);

    private static final String DIGEST = "digest.";

    private AlertTexts() {}

    /** Returns the bundled English texts of digests by name. */
    static SortedMap<String, String> digest() {
        SortedMap<String, String> texts = new TreeMap<>();
        for (String key : TEMPLATES.keys()) {
            if (key.startsWith(DIGEST)) {
                texts.put(key.substring(DIGEST.length()), TEMPLATES.get(key, "en"));
            }
        }
        return texts;
    }

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
