// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup.store;

import java.time.Instant;
import org.incontro.core.identity.EntityId;

/**
 * One entry of the change feed. Nothing personal is in it.
 *
 * @param position its place in the feed, from 1, ever growing
 * @param caseId the case that changed
 * @param sequence the number of the entry in the case's history
 * @param at when
 * @param command what was done
 * @param state where the case stands after it
 */
public record CaseChange(long position, EntityId caseId, long sequence, Instant at, String command, String state) {}
