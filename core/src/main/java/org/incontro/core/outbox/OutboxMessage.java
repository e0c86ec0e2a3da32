// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.outbox;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.incontro.core.identity.EntityId;

/**
 * Something that must be done outside the database because of something that was stored in it. Immutable and thread-safe.
 *
 * @param key what makes it this message and no other: a second one with the same key is not put; also the message id for the mail
 *     server, so that a repetition can be told as one
 * @param topic who is to take it: 1 to 64 characters
 * @param subject the person it concerns, by whom it can be erased
 * @param payload what to do: values by key, of the types that a {@link org.incontro.core.store.PayloadCodec} writes
 * @param createdAt when it was put, to the microsecond
 * @param notBefore when it may be taken at the earliest, to the microsecond
 */
public record OutboxMessage(
        String key,
        String topic,
        Optional<EntityId> subject,
        Map<String, Object> payload,
        Instant createdAt,
        Instant notBefore) {

    /** The most characters of a key. */
    public static final int LONGEST_KEY = 400;

    /**
     * Copies the payload and cuts the times.
     *
     * @throws IllegalArgumentException if key or topic are empty or too long
     */
    public OutboxMessage {
        requireLength("key", key, LONGEST_KEY);
        requireLength("topic", topic, 64);
        payload = Collections.unmodifiableMap(new LinkedHashMap<>(payload));
        createdAt = createdAt.truncatedTo(ChronoUnit.MICROS);
        notBefore = notBefore.truncatedTo(ChronoUnit.MICROS);
    }

    private static void requireLength(String what, String text, int most) {
        if (text.isEmpty() || text.length() > most) {
            throw new IllegalArgumentException(
                    "%s must have from 1 to %s characters, but had %s".formatted(what, most, text.length()));
        }
    }

    /** Names key and topic; the payload may be personal. */
    @Override
    public String toString() {
        return "OutboxMessage[" + key + ", " + topic + "]";
    }
}
