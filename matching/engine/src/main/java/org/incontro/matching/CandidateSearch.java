// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntToLongFunction;
import java.util.function.Predicate;
import org.incontro.core.identity.EntityId;
import org.incontro.matching.index.Hit;
import org.incontro.matching.index.IndexQuery;
import org.incontro.matching.index.MatchIndex;
import org.incontro.matching.weight.ImpactVector;

/** One search: candidates are collected from one or two indexes and scored, and the best of them made matches. */
final class CandidateSearch {

    private final MatchSettings settings;
    private final PairScorer scorer;
    private final Eligibility eligibility;
    private final int limit;
    /** Whether somebody wants to know how many are refused: then the index asks about facts as a whole, which are counted. */
    private final boolean counting;

    private final Map<Refusal, Integer> refused = new EnumMap<>(Refusal.class);
    private final List<Scored> scored = new ArrayList<>();
    /** Candidates of the indexes that were looked at; one that changes its kind in between may be met in both. */
    private final Set<EntityId> found = new HashSet<>();
    /** Those who were refused one by one; more than one vector may lead to them. */
    private final Set<EntityId> counted = new HashSet<>();
    /** The most points that a pair outside the candidates can have. */
    private long outside;

    CandidateSearch(MatchSettings settings, PairScorer scorer, Eligibility eligibility, int limit, boolean counting) {
        this.settings = settings;
        this.scorer = scorer;
        this.eligibility = eligibility;
        this.limit = limit;
        this.counting = counting;
    }

    /** An opportunity and a participant, as the engine holds them. */
    record Pair(Posting posting, ParticipantProfile profile) {}

    /** Finds the pair that belongs to a hit; empty if the other side has just been removed. */
    @FunctionalInterface
    interface PairFinder {
        Optional<Pair> pair(EntityId id);
    }

    private record Scored(Pair pair, long points) {

        static final Comparator<Scored> BEST_FIRST = Comparator.comparingLong(Scored::points)
                .reversed()
                .thenComparing(scored -> scored.pair().profile().participant().id())
                .thenComparing(scored -> scored.pair().posting().opportunity().id());
    }

    /** Returns what an index is asked for candidates. */
    <F> IndexQuery<F> query(ImpactVector vector, Predicate<F> facts, PairFinder finder) {
        return IndexQuery.<F>of(vector, settings.depth())
                .where(facts)
                .among(id -> finder.pair(id).filter(pair -> eligible(id, pair)).isPresent());
    }

    /** Adds an index's candidates; {@code bound} gives the most points of a pair that the index scores no better than the last of them. */
    <F> void collect(
            MatchIndex<F> index, ImpactVector vector, Predicate<F> facts, PairFinder finder, IntToLongFunction bound) {
        collect(index.search(query(vector, facts, finder)), finder, bound);
    }

    /** Adds candidates that an index gave for {@link #query}. */
    void collect(List<Hit> hits, PairFinder finder, IntToLongFunction bound) {
        add(hits, finder);
        if (hits.size() == settings.depth()) {
            int last = hits.get(hits.size() - 1).score();
            outside = Math.max(outside, bound.applyAsLong(last));
        }
    }

    private void add(List<Hit> hits, PairFinder finder) {
        for (Hit hit : hits) {
            // Between the two looks a record may have been replaced by one that must not be shown or shares nothing.
            finder.pair(hit.id())
                    .filter(pair -> PairScorer.sharesAnything(pair.posting(), pair.profile()))
                    .filter(pair -> refusals(pair).isEmpty() && found.add(hit.id()))
                    .map(pair -> new Scored(
                            pair, scorer.score(pair.posting(), pair.profile()).points()))
                    // Settings may give no weight to anything that a pair has; then there is nothing to say for it.
                    .filter(pair -> pair.points() > 0)
                    .ifPresent(scored::add);
        }
    }

    /** Tells whether somebody or something was among the candidates. */
    boolean found(EntityId id) {
        return found.contains(id);
    }

    /** Returns the filter of participants for an opportunity; whoever it refuses is counted if somebody wants that. */
    Predicate<ParticipantFacts> filter(OpportunityFacts opportunity, FactsCount<ParticipantFacts> count) {
        return counting
                ? new FactsFilter<>(
                        participant -> eligibility.refusal(opportunity, participant),
                        (participant, refusal) -> refuse(refusal, count.of(participant)))
                : ParticipantFacets.filter(eligibility, opportunity);
    }

    /** Returns the filter of opportunities for a participant; whatever it refuses is counted if somebody wants that. */
    Predicate<OpportunityFacts> filter(ParticipantFacts participant, FactsCount<OpportunityFacts> count) {
        return counting
                ? new FactsFilter<>(
                        opportunity -> eligibility.refusal(opportunity, participant),
                        (opportunity, refusal) -> refuse(refusal, count.of(opportunity)))
                : OpportunityFacets.filter(eligibility, participant);
    }

    /** Counts refusals of which the reader may know. */
    private void refuse(Refusal refusal, int count) {
        if (refusal != Refusal.UNKNOWN && count > 0) {
            refused.merge(refusal, count, Integer::sum);
        }
    }

    private List<Refusal> refusals(Pair pair) {
        return eligibility.refusals(pair.posting(), pair.profile());
    }

    private boolean eligible(EntityId id, Pair pair) {
        List<Refusal> refusals = refusals(pair);
        if (refusals.isEmpty()) {
            return true;
        }
        List<Refusal> told = eligibility.told(
                refusals.subList(0, 1),
                pair.posting().opportunity(),
                pair.profile().participant());
        if (counted.add(id)) {
            refuse(told.get(0), 1);
        }
        return false;
    }

    /** Returns how many candidates were scored. */
    int candidates() {
        return scored.size();
    }

    /** Returns how many were filtered out by each reason, of those that the index asked about. */
    Map<Refusal, Integer> refused() {
        return refused;
    }

    Matches result(Function<Pair, Match> explained) {
        scored.sort(Scored.BEST_FIRST);
        List<Scored> best = scored.subList(0, Math.min(limit, scored.size()));
        List<Match> matches =
                best.stream().map(one -> explained.apply(one.pair())).toList();
        boolean complete = outside == 0
                || (best.size() == limit && best.get(best.size() - 1).points() > outside);
        return new Matches(matches, settings.depth(), complete);
    }
}
