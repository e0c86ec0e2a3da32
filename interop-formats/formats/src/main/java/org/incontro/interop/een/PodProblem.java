// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.een;

import org.incontro.core.problem.ProblemCode;
import org.incontro.core.problem.Severity;
import org.incontro.core.value.MessageTemplates;

/** What can be wrong with a feed of profiles, beside what {@link org.incontro.interop.ReadProblem} names. */
public enum PodProblem implements ProblemCode {
    /** The input holds no list of profiles, but perhaps the message of a service that failed. */
    NO_FEED(Severity.ERROR),
    /** The type is none of BO, BR, TO, TR and RDR. */
    UNKNOWN_KIND(Severity.ERROR),
    /** The reference cannot be an identity: it is too long or has control characters. */
    UNUSABLE_REFERENCE(Severity.ERROR),
    /** The service gives the same page again although the next one was asked for, so that the end would never come. */
    PAGE_REPEATS(Severity.ERROR),
    /** So many profiles no longer came that the service is doubted; none was taken for withdrawn. */
    TOO_MANY_MISSING(Severity.WARNING),
    /** Profiles no longer came, but others could not be identified; none was taken for withdrawn. */
    MISSING_DOUBTFUL(Severity.WARNING),
    /** A term names a parent that is not in its list, or is above itself; it was put at the top. */
    NO_PARENT(Severity.WARNING),
    /** A term has no identity or came before with another one; it was left out. */
    UNUSABLE_TERM(Severity.ERROR),
    /** Something stands among the profiles that is none. */
    NO_PROFILE(Severity.WARNING),
    /** A detail of the contact is of an unknown kind; it was left out, because extensions are not for personal data. */
    CONTACT_DETAIL_LEFT_OUT(Severity.WARNING),
    /** The type was not given and was taken from the reference. */
    KIND_FROM_REFERENCE(Severity.NOTE),
    /** A file came with its bytes, which are not kept. */
    BYTES_NOT_KEPT(Severity.NOTE),
    /** A code resolves to no concept and is kept as a tag. */
    NO_SUCH_CONCEPT(Severity.NOTE),
    /** The last page says that more pages follow. */
    MORE_PAGES(Severity.NOTE);

    private static final MessageTemplates SENTENCES =
            MessageTemplates.load("pod-problems", PodProblem.class::getResourceAsStream);

    private final Severity severity;

    PodProblem(Severity severity) {
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
