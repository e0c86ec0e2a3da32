// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup.cases;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.incontro.core.followup.workflow.Phase;
import org.incontro.core.followup.workflow.Role;

/**
 * One accepted command, before it is sealed into the history. Immutable and thread-safe.
 *
 * @param at when, to the microsecond, which every database keeps
 * @param role in what role it was accepted
 * @param command what was asked for
 * @param transition the row of the workflow that allowed it; empty for an opening, an import or an erasure
 * @param from the state before; empty for an opening
 * @param to the state after
 * @param phase what the state after means
 * @param shownToOwner whether the owner may see the case from now on because of this state
 * @param facts what else is known and says nothing of a person, in order
 * @param fields what says something of a person, in order, no name twice
 */
public record CaseStep(
        Instant at,
        Role role,
        String command,
        String transition,
        String from,
        String to,
        Phase phase,
        boolean shownToOwner,
        SortedMap<String, String> facts,
        List<CaseField> fields) {

    /** The workflow that the case follows. */
    public static final String WORKFLOW = "workflow";
    /** The opportunity that it is about. */
    public static final String OPPORTUNITY = "opportunity";
    /** What the answer is meant as. */
    public static final String PURPOSE = "purpose";
    /** The purpose of the life of an own opportunity. */
    public static final String PUBLICATION = "PUBLICATION";
    /** The fingerprint of the workflow as it was when the case was opened. */
    public static final String FINGERPRINT = "workflow-fingerprint";
    /** Why it ended. */
    public static final String CLOSING_REASON = "closing-reason";
    /** What time asked for, and for which moment. */
    public static final String CLOCK = "clock";
    /** The day on which somebody wants to come back to it. */
    public static final String UNTIL = "until";
    /** The territorial unit of the participant, no finer than NUTS 2. */
    public static final String TERRITORY = "territory";
    /** The first concept that the opportunity is about. */
    public static final String FIELD = "field";
    /** What the participant agreed to, or refused: the purpose follows the dot. */
    public static final String CONSENT = "consent.";
    /** The answers of a review: the criterion follows the dot. */
    public static final String CHECK = "check.";
    /** What somebody noted: the name that they gave it follows the dot. */
    public static final String NOTE = "note.";
    /** The last day of the term of an own opportunity. */
    public static final String TERM = "term";
    /** The first day of the publication of an own opportunity. */
    public static final String PUBLISHED = "published";
    /** The places of what was erased: the number of the entry, a dot, and the place of the field in it from 0; with a space between. */
    public static final String ERASED = "erased";
    /** For what reason it was: {@code request} or {@code retention}. */
    public static final String ERASED_BECAUSE = "erased-because";

    /** Copies map and list, and cuts the time. */
    public CaseStep {
        at = at.truncatedTo(ChronoUnit.MICROS);
        facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
        fields = List.copyOf(fields);
    }
}
