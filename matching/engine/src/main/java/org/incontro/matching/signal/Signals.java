// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.signal;

import java.util.List;

/** The signals that are built in. */
public final class Signals {

    /** The name of the first stage's own part: the words and concepts that both sides share. */
    public static final String CONTENT = "content";

    /** The name under which reasons that may not be told are brought together; no signal has it. */
    public static final String UNDISCLOSED = "undisclosed";

    private static final List<Signal> ALL = List.of(
            new ConceptCoverage(),
            new TrackRecord(),
            new Reciprocity(),
            new PartnerFit(),
            new Proximity(),
            new CommonLanguage(),
            new StageFit());

    private Signals() {}

    /** Returns them all, in the order in which reasons of equal points are listed. */
    public static List<Signal> builtIn() {
        return ALL;
    }
}
