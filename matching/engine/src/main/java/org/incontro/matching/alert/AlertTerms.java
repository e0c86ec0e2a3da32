// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody said of one interest, one profile or one network; of the rest their general wishes count. Immutable and thread-safe.
 *
 * @param frequency how often, if they said so
 * @param days the days on which what fits may be told, in the order of the week; empty for all on which alerts are welcome
 * @param pausedUntil the moment until which it says nothing, if there is a pause
 */
public record AlertTerms(Optional<Frequency> frequency, Set<DayOfWeek> days, Optional<Instant> pausedUntil) {

    private static final AlertTerms NONE = new AlertTerms(Optional.empty(), Set.of(), Optional.empty());

    /** Copies the set. */
    public AlertTerms {
        Objects.requireNonNull(frequency, "frequency");
        Set<DayOfWeek> inOrder = EnumSet.noneOf(DayOfWeek.class);
        inOrder.addAll(days);
        days = Collections.unmodifiableSet(inOrder);
        Objects.requireNonNull(pausedUntil, "pausedUntil");
    }

    /** Returns terms that say nothing. */
    public static AlertTerms none() {
        return NONE;
    }

    /**
     * Returns terms that say how often, and nothing else.
     *
     * @param often how often
     */
    public static AlertTerms every(Frequency often) {
        return new AlertTerms(Optional.of(often), Set.of(), Optional.empty());
    }

    /**
     * Returns these terms with days of their own.
     *
     * @param welcome the days; of these only those count on which the person welcomes alerts at all
     */
    public AlertTerms on(Collection<DayOfWeek> welcome) {
        Set<DayOfWeek> copy = EnumSet.noneOf(DayOfWeek.class);
        copy.addAll(welcome);
        return new AlertTerms(frequency, copy, pausedUntil);
    }

    /**
     * Returns these terms with a pause.
     *
     * @param moment when it ends
     */
    public AlertTerms pausedUntil(Instant moment) {
        return new AlertTerms(frequency, days, Optional.of(moment));
    }
}
