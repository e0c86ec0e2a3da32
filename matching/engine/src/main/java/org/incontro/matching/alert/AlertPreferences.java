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
import java.util.function.Function;
import org.incontro.core.identity.EntityId;
import org.incontro.core.value.Languages;

/**
 * How somebody wants to be told. Immutable and thread-safe.
 *
 * @param language a BCP 47 tag
 * @param zone the time zone of all times and days
 * @param channel how digests reach them, in the portal's words, such as {@code mail}
 * @param frequency how often, unless said otherwise
 * @param interests what they said of single interests, by the {@linkplain AlertSource#subject() interest's or profile's identity}
 * @param networks what they said of what comes through single networks or communities, by the network's identity
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
        SortedMap<EntityId, AlertTerms> interests,
        SortedMap<EntityId, AlertTerms> networks,
        SendingTimes times,
        AttentionBudget budget,
        Optional<Instant> pausedUntil,
        boolean profiling) {

    /**
     * Copies the maps and brings the language to canonical case.
     *
     * @throws IllegalArgumentException if the language is no well-formed tag, or the days of an interest or a network are none of those on which alerts are welcome
     */
    public AlertPreferences {
        language = Languages.canonical(language);
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(channel, "channel");
        Objects.requireNonNull(frequency, "frequency");
        interests = Collections.unmodifiableSortedMap(new TreeMap<>(interests));
        networks = Collections.unmodifiableSortedMap(new TreeMap<>(networks));
        Objects.requireNonNull(times, "times");
        Objects.requireNonNull(budget, "budget");
        requireWelcome(interests, times);
        requireWelcome(networks, times);
    }

    private static void requireWelcome(SortedMap<EntityId, AlertTerms> terms, SendingTimes times) {
        terms.forEach((id, one) -> {
            if (!one.days().isEmpty() && one.days().stream().noneMatch(times.days()::contains)) {
                throw new IllegalArgumentException(
                        "days of %s must include one on which alerts are welcome, %s, but were %s"
                                .formatted(id, times.days(), one.days()));
            }
        });
    }

    /**
     * Returns how often to tell what came by some way. What a person said of the interest counts before what they said of the network.
     *
     * @param source what the opportunity fits
     * @param network the network that it came through, if any
     */
    public Frequency frequencyOf(AlertSource source, Optional<EntityId> network) {
        return said(source, network, AlertTerms::frequency).orElse(frequency);
    }

    /**
     * Returns when to tell what came by some way: on those of the welcome days that the person named for the interest, or else for the network; weekly digests on
     * their day or, where that is none of these, on the first of the week that is.
     *
     * @param source what the opportunity fits
     * @param network the network that it came through, if any
     */
    public SendingTimes timesOf(AlertSource source, Optional<EntityId> network) {
        return said(source, network, terms -> Optional.of(terms.days()).filter(days -> !days.isEmpty()))
                .map(times::within)
                .orElse(times);
    }

    /**
     * Returns until when nothing is said of what came by some way, if there is a pause of the interest, or else of the network.
     *
     * @param source what the opportunity fits
     * @param network the network that it came through, if any
     */
    public Optional<Instant> pauseOf(AlertSource source, Optional<EntityId> network) {
        return said(source, network, AlertTerms::pausedUntil);
    }

    /** Returns what they said of the interest, or else of the network. */
    private <T> Optional<T> said(
            AlertSource source, Optional<EntityId> network, Function<AlertTerms, Optional<T>> what) {
        return source.subject()
                .map(interests::get)
                .flatMap(what)
                .or(() -> network.map(networks::get).flatMap(what));
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
        SortedMap<EntityId, AlertTerms> others = new TreeMap<>(interests);
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
        private final SortedMap<EntityId, AlertTerms> interests = new TreeMap<>();
        private final SortedMap<EntityId, AlertTerms> networks = new TreeMap<>();
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
            return interest(interest, AlertTerms.every(often));
        }

        /** Sets what counts for one interest. */
        @CanIgnoreReturnValue
        public Builder interest(EntityId interest, AlertTerms terms) {
            interests.put(interest, terms);
            return this;
        }

        /** Sets how often for one network or community. */
        @CanIgnoreReturnValue
        public Builder network(EntityId network, Frequency often) {
            return network(network, AlertTerms.every(often));
        }

        /** Sets what counts for one network or community. */
        @CanIgnoreReturnValue
        public Builder network(EntityId network, AlertTerms terms) {
            networks.put(network, terms);
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
