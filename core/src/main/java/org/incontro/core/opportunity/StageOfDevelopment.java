// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.opportunity;

import org.incontro.core.value.OpenCode;

/**
 * How far a technology has come; an open list.
 *
 * @param code the code, as its list writes it
 */
public record StageOfDevelopment(String code) implements OpenCode {

    /** A concept. */
    public static final StageOfDevelopment CONCEPT = new StageOfDevelopment("CONCEPT");
    /** Being developed. */
    public static final StageOfDevelopment UNDER_DEVELOPMENT = new StageOfDevelopment("UNDER_DEVELOPMENT");
    /** Tested in the laboratory. */
    public static final StageOfDevelopment LAB_TESTED = new StageOfDevelopment("LAB_TESTED");
    /** A prototype that can be shown. */
    public static final StageOfDevelopment PROTOTYPE = new StageOfDevelopment("PROTOTYPE");
    /** Available for demonstration. */
    public static final StageOfDevelopment DEMONSTRATED = new StageOfDevelopment("DEMONSTRATED");
    /** Tested in the field. */
    public static final StageOfDevelopment FIELD_TESTED = new StageOfDevelopment("FIELD_TESTED");
    /** On the market. */
    public static final StageOfDevelopment ON_THE_MARKET = new StageOfDevelopment("ON_THE_MARKET");
    /** A project that is being proposed. */
    public static final StageOfDevelopment PROJECT_PROPOSED = new StageOfDevelopment("PROJECT_PROPOSED");
    /** A project under negotiation. */
    public static final StageOfDevelopment PROJECT_NEGOTIATED = new StageOfDevelopment("PROJECT_NEGOTIATED");
    /** A project that has begun. */
    public static final StageOfDevelopment PROJECT_STARTED = new StageOfDevelopment("PROJECT_STARTED");

    /** Checks that the code is not blank. */
    public StageOfDevelopment {
        code = OpenCode.required("stage", code);
    }

    @Override
    public String list() {
        return "stage";
    }
}
