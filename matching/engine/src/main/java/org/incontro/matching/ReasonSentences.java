// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.value.MessageTemplates;

/** The sentences of reasons and matches, in the bundled languages. */
final class ReasonSentences {

    private static final MessageTemplates TEMPLATES =
            MessageTemplates.load("reasons", ReasonSentences.class::getResourceAsStream);

    private ReasonSentences() {}

    static LocalizedText of(String key, Function<String, Map<String, String>> arguments) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String language : MessageTemplates.LANGUAGES) {
            texts.put(language, in(language, key, arguments.apply(language)));
        }
        return new LocalizedText(texts);
    }

    static String in(String language, String key, Map<String, String> arguments) {
        return MessageTemplates.fill(TEMPLATES.get(key, language), arguments);
    }
}
