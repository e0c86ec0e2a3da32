// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.participant;

import org.incontro.core.value.OpenCode;

/**
 * How far the portal has checked a participant; an open list.
 *
 * @param code the code, as its list writes it
 */
public record ParticipantStatus(String code) implements OpenCode {

    /** Not finished. */
    public static final ParticipantStatus DRAFT = new ParticipantStatus("DRAFT");
    /** Waiting for the portal. */
    public static final ParticipantStatus TO_VALIDATE = new ParticipantStatus("TO_VALIDATE");
    /** Checked and approved. */
    public static final ParticipantStatus VALIDATED = new ParticipantStatus("VALIDATED");
    /** Checked and turned down. */
    public static final ParticipantStatus NOT_VALIDATED = new ParticipantStatus("NOT_VALIDATED");
    /** Switched off by the participant or the portal. */
    public static final ParticipantStatus DEACTIVATED = new ParticipantStatus("DEACTIVATED");

    /** Checks that the code is not blank. */
    public ParticipantStatus {
        code = OpenCode.required("participant-status", code);
    }

    @Override
    public String list() {
        return "participant-status";
    }
}
