// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert;

import java.time.Instant;
import org.incontro.core.identity.EntityId;

/**
 * That somebody was told of an opportunity: one line of the sent log. Immutable and thread-safe.
 *
 * @param opportunity the opportunity's identity
 * @param occasion the occasion, as in {@link AlertCandidate#occasion}
 * @param at when
 * @param counted whether it took from the attention budget; what was told together with something alike did not
 */
public record Told(EntityId opportunity, long occasion, Instant at, boolean counted) {}
