// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.replay;

import java.util.Locale;

/** What somebody did with an item that was shown. */
public enum Answer {
    /** Said that it does not fit. */
    UNWELCOME(0),
    /** Nothing that is known of. */
    NONE(0),
    /** Opened it and no more: a weak sign, for titles promise. */
    OPENED(1),
    /** Answered: an expression of interest, a request for more. */
    ANSWERED(2),
    /** Came to an agreement. */
    AGREED(3);

    private final int grade;

    Answer(int grade) {
        this.grade = grade;
    }

    /** Returns what the answer is worth as a judgement, from 0 to 3; from {@link Replay#ANSWERED_GRADE} on it counts as answered. */
    public int grade() {
        return grade;
    }

    /** Returns the name used in logs: lower-case. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
