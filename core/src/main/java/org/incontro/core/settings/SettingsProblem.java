// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.settings;

import org.incontro.core.problem.ProblemCode;
import org.incontro.core.problem.Severity;
import org.incontro.core.value.MessageTemplates;

/** What can be wrong with a setting. */
public enum SettingsProblem implements ProblemCode {
    /** No setting has this name. */
    UNKNOWN_KEY,
    /** The value is of another type. */
    WRONG_TYPE,
    /** The number is outside its range. */
    OUT_OF_RANGE,
    /** The text is not among those allowed. */
    NOT_ALLOWED,
    /** The values are each allowed, but not together. */
    CONTRADICTION;

    private static final MessageTemplates SENTENCES =
            MessageTemplates.load("settings-problems", SettingsProblem.class::getResourceAsStream);

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public String template(String language) {
        return SENTENCES.get(name(), language);
    }
}
