// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.incontro.core.identity.EntityId;

/**
 * How somebody wants to be told. Immutable and thread-safe.
 *
 * @param language a BCP 47 tag
 * @param zone the time zone of all times and days
 * @param channel how digests reach them, in the portal's words, such as {@code mail}
 * @param frequency how often, unless said otherwise
 * @param interests how often for single interests, by the {@linkplain AlertSource#subject() interest's or profile's identity}
 * @param networks how often for what comes through single networks or communities, by the network's identity
 * @param times when
 * @param budget how much at most
 * @param pausedUntil the moment until which nothing is sent, if there is a pause
 * @param profiling whether opportunities that fit their own profile may be told without an interest that they saved
 */
public record AlertPreferences(
        String language,
        ZoneId zone,
        String channel,
        Frequency frequency,
        SortedMap<EntityId, Frequency> interests,
        SortedMap<EntityId, Frequency> networks,
        SendingTimes times,
        AttentionBudget budget,
        Optional<Instant> pausedUntil,
        boolean profiling) {

    /** Copies the maps. */
    public AlertPreferences {
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(frequency, "frequency");
        interests = Collections.unmodifiableSortedMap(new TreeMap<>(interests));
        networks = Collections.unmodifiableSortedMap(new TreeMap<>(networks));
        Objects.requireNonNull(times, "times");
        Objects.requireNonNull(budget, "budget");
    }

    /**
     * Returns how often to tell what came by some way. What a person said of the interest counts before what they said of the network.
     *
     * @param source what the opportunity fits
     * @param network the network that it came through, if any
     */
    public Frequency frequencyOf(AlertSource source, Optional<EntityId> network) {
        Optional<Frequency> ofInterest = source.subject().map(interests::get);
        return ofInterest.or(() -> network.map(networks::get)).orElse(frequency);
    }

    /**
     * Returns the first moment, this one or a later one, outside quiet hours and on a welcome day. Pauses do not count.
     *
     * @param moment the moment
     */
    public Instant openFrom(Instant moment) {
        return new Timetable(times, zone).openFrom(moment);
    }

    /** Returns these preferences with every alert ended, those for single interests and networks too. */
    public AlertPreferences ended() {
        return new AlertPreferences(
                language,
                zone,
                channel,
                Frequency.NEVER,
                Collections.emptySortedMap(),
                Collections.emptySortedMap(),
                times,
                budget,
                pausedUntil,
                profiling);
    }

    /**
     * Returns these preferences without what was said of an interest or a profile.
     *
     * @param subject the interest's or profile's identity
     */
    public AlertPreferences without(EntityId subject) {
        SortedMap<EntityId, Frequency> others = new TreeMap<>(interests);
        others.remove(subject);
        return new AlertPreferences(
                language, zone, channel, frequency, others, networks, times, budget, pausedUntil, profiling);
    }

    /**
     * Starts preferences: mail in English, every day at 8, within the standard budget, without profiling.
     *
     * @param zone the person's time zone
     */
    public static Builder in(ZoneId zone) {
        return new Builder(zone);
    }

    /** Collects preferences. Confined to one thread. */
    public static final class Builder {

        private final ZoneId zone;
        private final SortedMap<EntityId, Frequency> interests = new TreeMap<>();
        private final SortedMap<EntityId, Frequency> networks = new TreeMap<>();
        private String language = "en";
        private String channel = "mail";
        private Frequency frequency = Frequency.DAY;
        private SendingTimes times = SendingTimes.standard();
        private AttentionBudget budget = AttentionBudget.standard();
        private Optional<Instant> pausedUntil = Optional.empty();
        private boolean profiling;

        private Builder(ZoneId zone) {
            this.zone = zone;
        }

        /** Sets the language, a BCP 47 tag; English unless set. */
        @CanIgnoreReturnValue
        public Builder language(String tag) {
            language = tag;
            return this;
        }

        /** Sets how digests reach them, in the portal's words; {@code mail} unless set. */
        @CanIgnoreReturnValue
        public Builder channel(String name) {
            channel = name;
            return this;
        }

        /** Sets how often; {@link Frequency#DAY} unless set. */
        @CanIgnoreReturnValue
        public Builder every(Frequency often) {
            frequency = often;
            return this;
        }

        /** Sets how often for one interest. */
        @CanIgnoreReturnValue
        public Builder interest(EntityId interest, Frequency often) {
            interests.put(interest, often);
            return this;
        }

        /** Sets how often for one network or community. */
        @CanIgnoreReturnValue
        public Builder network(EntityId network, Frequency often) {
            networks.put(network, often);
            return this;
        }

        /** Sets when; {@link SendingTimes#standard()} unless set. */
        @CanIgnoreReturnValue
        public Builder times(SendingTimes welcome) {
            times = welcome;
            return this;
        }

        /** Sets how much at most; {@link AttentionBudget#standard()} unless set. */
        @CanIgnoreReturnValue
        public Builder budget(int perDay, int perWeek) {
            budget = new AttentionBudget(perDay, perWeek);
            return this;
        }

        /** Sets a pause. */
        @CanIgnoreReturnValue
        public Builder pausedUntil(Instant moment) {
            pausedUntil = Optional.of(moment);
            return this;
        }

        /** Allows to tell what fits their own profile; not allowed unless set. */
        @CanIgnoreReturnValue
        public Builder profiling(boolean allowed) {
            profiling = allowed;
            return this;
        }

        /** Returns the preferences. */
        public AlertPreferences build() {
            return new AlertPreferences(
                    language, zone, channel, frequency, interests, networks, times, budget, pausedUntil, profiling);
        }
    }
}
