// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import java.util.Optional;
import java.util.function.Predicate;
import org.incontro.core.identity.EntityId;

/** One search for opportunities for a participant, alone or as one of many. Confined to one thread. */
final class OpportunitySearch {

    private final EngineState now;
    private final ParticipantProfile profile;
    private final MatchQuery query;
    private final CandidateSearch candidates;
    private final PairScorer scorer;
    private final MatchWriter writer;

    OpportunitySearch(
            EngineState now,
            ParticipantProfile profile,
            MatchQuery query,
            CandidateSearch candidates,
            PairScorer scorer,
            MatchWriter writer) {
        this.now = now;
        this.profile = profile;
        this.query = query;
        this.candidates = candidates;
        this.scorer = scorer;
        this.writer = writer;
    }

    Matches run() {
        Predicate<OpportunityFacts> facts = candidates.filter(profile.facts(), now.opportunityFacts);
        candidates.collect(now.requests, profile.offered(), facts, this::pair, last -> scorer.bound());
        candidates.collect(now.offers, profile.asked(), facts, this::pair, last -> scorer.bound());
        return candidates.result(pair -> writer.ofOpportunity(now, pair, query.reader()));
    }

    private Optional<CandidateSearch.Pair> pair(EntityId id) {
        Posting posting = now.opportunities.get(id);
        return posting == null ? Optional.empty() : Optional.of(new CandidateSearch.Pair(posting, profile));
    }
}
