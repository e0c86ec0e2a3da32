// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.outbox;

import java.time.Instant;
import java.util.Optional;

/**
 * How full an outbox is.
 *
 * @param waiting messages that are still to be done, claimed ones too
 * @param done messages that were done and are kept for their keys
 * @param givenUp messages that were given up
 * @param oldest when the oldest waiting message may have been taken first
 */
public record OutboxStatistics(long waiting, long done, long givenUp, Optional<Instant> oldest) {}
