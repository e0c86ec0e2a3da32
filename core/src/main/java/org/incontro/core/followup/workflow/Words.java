// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup.workflow;

import java.util.Optional;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.value.MessageTemplates;

/** The labels of the states, commands, reasons and roles that come with the library. */
final class Words {

    private static final MessageTemplates LABELS =
            MessageTemplates.load("workflow-words", Words.class::getResourceAsStream);

    private Words() {}

    static Optional<String> find(String group, String code, String language) {
        return LABELS.find(group + "." + code, language);
    }

    /** Returns the bundled label, or the code itself where there is none. */
    static String label(String group, String code, String language) {
        return find(group, code, language).orElse(code);
    }

    /** Returns the region's own label, or the bundled one. */
    static String label(LocalizedText own, String group, String code, String language) {
        return own.isEmpty() ? label(group, code, language) : own.forReader(language);
    }
}
