// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup.cases;

import java.nio.charset.StandardCharsets;

/**
 * A value that says something of a person: who somebody is, or what they wrote.
 *
 * @param name what it is, such as {@code participant} or {@code text.interest}
 * @param audience who may see it
 * @param text the value
 */
public record CaseField(String name, TextAudience audience, String text) {

    /** The beginning of the names of values that name somebody. */
    static final String IDENTITY = "id.";

    /** Who expressed the interest. */
    public static final String PARTICIPANT = "id.participant";
    /** The organisation or community on whose behalf. */
    public static final String ON_BEHALF_OF = "id.on-behalf-of";
    /** Whose opportunity it is. */
    public static final String OWNER = "id.owner";
    /** Who acted. */
    public static final String ACTOR = "id.actor";
    /** Who is in charge from now on; an empty text for nobody. */
    public static final String IN_CHARGE = "id.in-charge";
    /** Who stepped aside. */
    public static final String BARRED = "id.barred";
    /** Why. */
    public static final String REASON = "text.reason";
    /** What was written. */
    public static final String MESSAGE = "text.message";
    /** What staff wrote for each other. */
    public static final String COMMENT = "text.comment";
    /** How the participant answered the question about conflicts of interest. */
    public static final String CONFLICT = "text.conflict";
    /** How to reach the participant. */
    public static final String CONTACT = "text.contact";
    /** The beginning of the names of how the participant presents themselves; the language follows. */
    public static final String PRESENTATION = "text.presentation.";
    /** The beginning of the names of attachments. */
    public static final String ATTACHMENT = "attachment.";

    /** Makes the text one that every database gives back as it was: without the character 0 and halves of characters. */
    public CaseField {
        text = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).replace("\0", "");
    }

    /** Names nothing personal, so that a log may hold it. */
    @Override
    public String toString() {
        return "CaseField[" + name + "]";
    }
}
