// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.matching.index.IndexQuery;

/** One search for partners of an opportunity, alone or as one of many. Confined to one thread. */
final class PartnerSearch {

    /*
     * Candidates are the best by their own profiles and, where something is asked for, the owners of the best proofs: a proof on the very topic
     * is lost in a long profile. Nobody falls out for them. Whoever is outside has at most the dot product of the last one by profile, if
     * there were as many as wanted, and none at all otherwise; in that case somebody may still be outside who is found by proofs alone, if
     * there were more owners of such than wanted.
     */
    private final EngineState now;
    private final Posting posting;
    private final MatchQuery query;
    private final CandidateSearch candidates;
    private final PairScorer scorer;
    private final MatchWriter writer;

    PartnerSearch(
            EngineState now,
            Posting posting,
            MatchQuery query,
            CandidateSearch candidates,
            PairScorer scorer,
            MatchWriter writer) {
        this.now = now;
        this.posting = posting;
        this.query = query;
        this.candidates = candidates;
        this.scorer = scorer;
        this.writer = writer;
    }

    Matches run() {
        IndexQuery<ParticipantFacts> first = indexQuery();
        candidates.collect(now.partnersOf(posting).search(first), this::pair, this::bound);
        if (!posting.offers()) {
            candidates.collect(now.evidence.index.search(first), this::pair, last -> bound(0));
        }
        return matches();
    }

    /** Collects the candidates of several searches of the same state, those of one index in one go. */
    static void collectAll(List<PartnerSearch> searches) throws InterruptedException {
        collectSome(searches, search -> search.posting.offers());
        collectSome(searches, search -> !search.posting.offers());
    }

    private static void collectSome(List<PartnerSearch> searches, Predicate<PartnerSearch> wanted)
            throws InterruptedException {
        List<PartnerSearch> some = searches.stream().filter(wanted).toList();
        if (!some.isEmpty()) {
            PartnerSearch first = some.get(0);
            List<IndexQuery<ParticipantFacts>> queries =
                    some.stream().map(PartnerSearch::indexQuery).toList();
            first.now.partnersOf(first.posting).searchAll(queries.iterator(), 1, Runnable::run, (number, hits) -> {
                PartnerSearch search = some.get((int) number);
                search.candidates.collect(hits, search::pair, search::bound);
            });
            if (!first.posting.offers()) {
                first.now.evidence.index.searchAll(queries.iterator(), 1, Runnable::run, (number, hits) -> {
                    PartnerSearch search = some.get((int) number);
                    search.candidates.collect(hits, search::pair, last -> search.bound(0));
                });
            }
        }
    }

    private IndexQuery<ParticipantFacts> indexQuery() {
        Predicate<ParticipantFacts> facts = candidates.filter(posting.facts(), now.participantFacts);
        return candidates.query(posting.vector(), facts, this::pair);
    }

    private Optional<CandidateSearch.Pair> pair(EntityId id) {
        ParticipantProfile profile = now.participants.get(id);
        return profile == null ? Optional.empty() : Optional.of(new CandidateSearch.Pair(posting, profile));
    }

    private long bound(int dotProduct) {
        return scorer.bound(posting, dotProduct);
    }

    /** Returns the best of the candidates collected. */
    Matches matches() {
        return candidates.result(pair -> writer.ofPartner(now, pair, query.reader()));
    }

    Opportunity opportunity() {
        return posting.opportunity();
    }

    CandidateSearch candidates() {
        return candidates;
    }
}
