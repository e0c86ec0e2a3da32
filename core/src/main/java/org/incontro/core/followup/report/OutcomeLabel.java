// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup.report;

import java.time.Instant;
import org.incontro.core.identity.EntityId;

/**
 * What the end of a case says about the match that began it: for calibration and for the replay log. It is personal data where the participant is a
 * person.
 *
 * @param caseId the case
 * @param participant who answered
 * @param opportunity what they answered
 * @param success whether the two sides found each other
 * @param reason the closing reason's name
 * @param at when it ended
 */
public record OutcomeLabel(
        EntityId caseId, EntityId participant, EntityId opportunity, boolean success, String reason, Instant at) {}
