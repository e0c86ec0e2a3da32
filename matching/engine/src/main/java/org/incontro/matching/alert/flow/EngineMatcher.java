// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert.flow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.privacy.Reader;
import org.incontro.matching.InterestHit;
import org.incontro.matching.InterestQuery;
import org.incontro.matching.MatchEngine;
import org.incontro.matching.Reason;
import org.incontro.matching.RecordKey;
import org.incontro.matching.RecordKind;
import org.incontro.matching.alert.AlertSource;

/**
 * Finds interests with the portal's engine, which holds them: {@link MatchEngine#put(org.incontro.core.opportunity.Interest)} for saved ones,
 * {@link MatchEngine#put(org.incontro.matching.ProfileInterest)} for profiles. All that are concerned are found. Thread-safe.
 */
public final class EngineMatcher implements InterestMatcher {

    private final MatchEngine engine;
    private final Function<EntityId, Reader> readers;

    private EngineMatcher(MatchEngine engine, Function<EntityId, Reader> readers) {
        this.engine = Objects.requireNonNull(engine, "engine");
        this.readers = Objects.requireNonNull(readers, "readers");
    }

    /**
     * Returns a matcher for whose owners are members of the portal and belong to no network.
     *
     * @param engine the portal's
     */
    public static EngineMatcher of(MatchEngine engine) {
        return new EngineMatcher(engine, Reader::member);
    }

    /**
     * Returns a matcher that takes the owners of interests for other readers.
     *
     * @param newReaders makes a reader of an owner, with the networks in which their membership is active; thread-safe
     */
    public EngineMatcher readBy(Function<EntityId, Reader> newReaders) {
        return new EngineMatcher(engine, newReaders);
    }

    @Override
    public List<Fit> fits(Opportunity opportunity, LocalDate today) {
        return engine.interestsFor(opportunity, InterestQuery.on(today).readBy(readers)).stream()
                .map(EngineMatcher::fit)
                .toList();
    }

    @Override
    public List<Fit> missed(AlertSource source, Collection<Opportunity> open, LocalDate today) {
        InterestQuery query = InterestQuery.on(today).readBy(readers);
        List<Fit> missed = new ArrayList<>();
        key(source)
                .ifPresent(key -> open.forEach(opportunity -> engine.explain(opportunity, key, query)
                        .map(EngineMatcher::fit)
                        .ifPresent(missed::add)));
        return missed;
    }

    @Override
    public List<Reason> reasons(AlertSource source, Opportunity opportunity, Reader reader, LocalDate today) {
        InterestQuery query = InterestQuery.on(today).readBy(owner -> reader);
        return key(source)
                .flatMap(key -> engine.explain(opportunity, key, query))
                .map(hit -> hit.match().reasons())
                .orElse(List.of());
    }

    private static Optional<RecordKey> key(AlertSource source) {
        if (source instanceof AlertSource.Saved saved) {
            return Optional.of(new RecordKey(RecordKind.INTEREST, saved.interest()));
        }
        return source.subject().map(participant -> new RecordKey(RecordKind.PROFILE_INTEREST, participant));
    }

    private static Fit fit(InterestHit hit) {
        EntityId id = hit.interest().id();
        AlertSource source =
                hit.interest().kind() == RecordKind.INTEREST ? new AlertSource.Saved(id) : new AlertSource.Profile(id);
        return new Fit(hit.opportunity(), source, hit.points(), hit.likelihood());
    }
}
