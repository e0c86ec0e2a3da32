// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.een;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.incontro.core.identity.EntityId;
import org.incontro.core.identity.Identifier;
import org.incontro.core.identity.Revision;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.PublicationStatus;

/**
 * All that a portal knows of one profile of the network: the latest content and the latest news of its status. Immutable.
 *
 * <p>{@link #with} takes news in. Whatever the order in which they come and however often, the result is the same: the
 * later content counts, and a status without content counts for the content that is not later.
 *
 * @param names the identities under which it came: of its public reference, of its internal one, or both
 * @param content the latest profile in full, if there was one
 * @param signal the latest news of its status without content, if there was any
 * @param pass in which full pass it came last, or 0
 * @param isMissing whether a full pass that came to its end did not have it
 */
public record PodEntry(
        SortedSet<EntityId> names,
        Optional<Opportunity> content,
        Optional<PodRecord.StatusSignal> signal,
        long pass,
        boolean isMissing) {

    /**
     * Copies the names.
     *
     * @throws IllegalArgumentException if there is none
     */
    public PodEntry {
        names = Collections.unmodifiableSortedSet(new TreeSet<>(names));
        if (names.isEmpty()) {
            throw new IllegalArgumentException("an entry must have a name, but has none");
        }
    }

    /**
     * Returns what is known when a record is the first.
     *
     * @param record what came
     * @param pass the full pass in which it came, or 0
     */
    public static PodEntry of(PodRecord record, long pass) {
        return new PodEntry(
                new TreeSet<>(names(record)),
                record.opportunity(),
                record instanceof PodRecord.StatusSignal news ? Optional.of(news) : Optional.empty(),
                pass,
                false);
    }

    /** Returns the identities by which a record may be known already, its own first. */
    public static List<EntityId> names(PodRecord record) {
        List<EntityId> names = new ArrayList<>(List.of(record.id()));
        List<Identifier> identifiers = record instanceof PodRecord.StatusSignal news
                ? news.identifiers()
                : record.opportunity().map(Opportunity::identifiers).orElse(List.of());
        identifiers.stream()
                .flatMap(identifier -> name(record.id().region(), identifier).stream())
                .filter(name -> !names.contains(name))
                .forEach(names::add);
        return names;
    }

    private static Optional<EntityId> name(String region, Identifier identifier) {
        try {
            return Optional.of(EntityId.of(region, identifier.value()));
        } catch (IllegalArgumentException e) {
            // Too long for an identity: the other name has to do.
            return Optional.empty();
        }
    }

    /** Returns what two entries of the same profile know together; the order does not matter. */
    public PodEntry with(PodEntry other) {
        SortedSet<EntityId> all = new TreeSet<>(names);
        all.addAll(other.names);
        return new PodEntry(
                all,
                later(content, other.content, PodEntry::changedAt, PodEntry::tieBreak),
                later(signal, other.signal, PodEntry::changedAt, PodRecord.StatusSignal::toString),
                Math.max(pass, other.pass),
                isMissing && other.isMissing);
    }

    private static <T> Optional<T> later(
            Optional<T> a, Optional<T> b, Function<T, Instant> time, Function<T, String> tieBreak) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.or(() -> b);
        }
        int order = time.apply(a.get()).compareTo(time.apply(b.get()));
        int decided = order != 0 ? order : tieBreak.apply(a.get()).compareTo(tieBreak.apply(b.get()));
        return decided >= 0 ? a : b;
    }

    private static Instant changedAt(Opportunity profile) {
        return profile.revision().changedAt();
    }

    private static String tieBreak(Opportunity profile) {
        return profile.revision().provenance().map(origin -> origin.digest()).orElse("");
    }

    /** A status without a time is the one at the time of the answer, which is later than any change. */
    private static Instant changedAt(PodRecord.StatusSignal news) {
        return news.changedAt().orElse(Instant.MAX);
    }

    /** Returns the entry of a profile that a full pass did not have. */
    PodEntry missing() {
        return new PodEntry(names, content, signal, pass, true);
    }

    /** Returns the identity: that of the content, else of the latest news. */
    public EntityId id() {
        return content.map(Opportunity::id)
                .or(() -> signal.map(PodRecord.StatusSignal::id))
                .orElseGet(names::first);
    }

    /**
     * Returns the profile as it is now: the latest content with the latest status, or {@link PublicationStatus#WITHDRAWN} where
     * it is missing; empty if no content ever came.
     */
    public Optional<Opportunity> opportunity() {
        return content.map(this::current);
    }

    private Opportunity current(Opportunity profile) {
        if (isMissing) {
            return withStatus(profile, PublicationStatus.WITHDRAWN, changedAt(profile));
        }
        return signal.filter(news -> !changedAt(news).isBefore(changedAt(profile)))
                .map(news -> withStatus(profile, news.status(), news.changedAt().orElse(changedAt(profile))))
                .orElse(profile);
    }

    private static Opportunity withStatus(Opportunity profile, PublicationStatus status, Instant at) {
        Revision before = profile.revision();
        return profile.toBuilder()
                .publication(profile.publication().withStatus(status))
                .revision(new Revision(before.number(), at, before.provenance()))
                .build();
    }

    /** Tells whether a portal shows it as present: it has content and is not missing. */
    boolean isPresent() {
        return content.isPresent() && !isMissing;
    }
}
