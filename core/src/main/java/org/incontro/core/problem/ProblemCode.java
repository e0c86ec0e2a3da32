// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.problem;

/** The kind of a problem; implemented by one enum in each package that can find any. */
public interface ProblemCode {

    /** Returns the code, stable across releases, in capitals with underscores. */
    String name();

    /** Returns what a problem of this kind costs. */
    Severity severity();

    /**
     * Returns the sentence for a reader, with {@code {name}} where an argument of the problem goes.
     *
     * @param language a BCP 47 tag; English for a language that is not bundled
     */
    String template(String language);
}
