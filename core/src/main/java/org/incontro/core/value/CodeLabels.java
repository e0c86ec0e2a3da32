// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.value;

/** The bundled labels of open codes, under the keys {@code list.CODE}. */
final class CodeLabels {

    private static final MessageTemplates LABELS =
            MessageTemplates.load("code-labels", CodeLabels.class::getResourceAsStream);

    private CodeLabels() {}

    static boolean isKnown(String list, String code) {
        return LABELS.find(list + "." + code, "en").isPresent();
    }

    static String label(String list, String code, String language) {
        return LABELS.find(list + "." + code, language).orElse(code);
    }
}
