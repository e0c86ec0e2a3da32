// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.outbox;

import java.time.Instant;

/**
 * A message that a worker has taken. Immutable and thread-safe.
 *
 * @param message the message
 * @param attempt how often it was taken, from 1; it also tells this claim from an earlier one that ran out
 * @param claimedUntil when others may take it again
 */
public record Delivery(OutboxMessage message, int attempt, Instant claimedUntil) {}
