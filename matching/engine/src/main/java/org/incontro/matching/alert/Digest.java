// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.incontro.core.identity.EntityId;

/**
 * Alerts that are told together. Immutable and thread-safe.
 *
 * @param key what makes it this digest and no other: the same person told of the same occasions has the same key, so that whoever sends
 *     it can tell a repetition
 * @param person who is told
 * @param language a BCP 47 tag
 * @param channel how it reaches them
 * @param planned when it was planned
 * @param alerts what is told, in the order in which to show it; never empty
 * @param withheld how many more are due and wait because the budget is used up
 */
public record Digest(
        String key,
        EntityId person,
        String language,
        String channel,
        Instant planned,
        List<Alert> alerts,
        int withheld) {

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if nothing is told
     */
    public Digest {
        alerts = List.copyOf(alerts);
        if (alerts.isEmpty()) {
            throw new IllegalArgumentException("a digest must tell something, but has no alert");
        }
    }

    /** Returns the lines that the sent log gets when this digest is sent. */
    public List<Told> told() {
        return alerts.stream()
                .flatMap(alert -> Stream.concat(
                        Stream.of(new Told(alert.opportunity(), alert.best().occasion(), planned, true)),
                        alert.alike().stream()))
                .toList();
    }
}
