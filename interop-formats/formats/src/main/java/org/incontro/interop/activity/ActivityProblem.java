// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.activity;

import org.incontro.core.problem.ProblemCode;
import org.incontro.core.problem.Severity;
import org.incontro.core.value.MessageTemplates;

/** What can be wrong with activities, beside what {@link org.incontro.interop.ReadProblem} says of any input. */
public enum ActivityProblem implements ProblemCode {
    /** The document has another context than that of ActivityStreams; it was left out. */
    OTHER_CONTEXT(Severity.ERROR),
    /** The document has no context; that of ActivityStreams was assumed, as the standard asks. */
    NO_CONTEXT(Severity.NOTE),
    /** A property has a value of a kind that the standard does not allow; what it stands in was left out. */
    WRONG_VALUE(Severity.ERROR),
    /** A property stands on a thing of a type that may not have it; what it stands in was left out. */
    WRONG_PLACE(Severity.ERROR),
    /** A thing that is no activity, or one that portals do not exchange; it was left out. */
    NO_ACTIVITY(Severity.NOTE),
    /** An activity without what it means nothing without: its name, an actor, one object; it was left out. */
    NOT_WHOLE(Severity.WARNING),
    /** Something published without a record of ours along with it; only its name was kept. */
    NO_RECORD(Severity.NOTE),
    /** The record that came along is another one than the object says, or cannot be read; the activity was left out. */
    WRONG_RECORD(Severity.ERROR);

    private static final MessageTemplates SENTENCES =
            MessageTemplates.load("activity-problems", ActivityProblem.class::getResourceAsStream);

    private final Severity severity;

    ActivityProblem(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }

    @Override
    public String template(String language) {
        return SENTENCES.get(name(), language);
    }
}
