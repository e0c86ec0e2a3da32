// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.participant.Participant;

/** Answers questions about one pair: what it scores, and why it is not among the matches. Thread-safe. */
final class PairAnswers {

    private static final Set<Refusal> SILENT = EnumSet.of(Refusal.UNKNOWN, Refusal.NO_CONSENT, Refusal.UNDISCLOSED);

    private final Searches searches;
    private final MatchWriter writer;

    PairAnswers(Searches searches, MatchWriter writer) {
        this.searches = searches;
        this.writer = writer;
    }

    Optional<Match> explain(EngineState now, Opportunity opportunity, Participant participant, MatchQuery query) {
        return isSilent(told(opportunity, participant, query))
                ? Optional.empty()
                : Optional.of(writer.ofPartner(now, pair(now, opportunity, participant), query.reader()));
    }

    WhyNot whyNot(EngineState now, Opportunity opportunity, Participant participant, MatchQuery query) {
        List<Refusal> refusals = new ArrayList<>(told(opportunity, participant, query));
        if (refusals.contains(Refusal.UNKNOWN)) {
            return new WhyNot(List.of(Refusal.UNKNOWN), Optional.empty());
        }
        if (isSilent(refusals)) {
            return new WhyNot(refusals, Optional.empty());
        }
        CandidateSearch.Pair pair = pair(now, opportunity, participant);
        if (!PairScorer.sharesAnything(pair.posting(), pair.profile())) {
            refusals.add(Refusal.NOTHING_IN_COMMON);
            return new WhyNot(refusals, Optional.empty());
        }
        if (refusals.isEmpty()) {
            standing(now, pair, query).ifPresent(refusals::add);
        }
        return new WhyNot(refusals, Optional.of(writer.ofPartner(now, pair, query.reader())));
    }

    private List<Refusal> told(Opportunity opportunity, Participant participant, MatchQuery query) {
        Eligibility eligibility = searches.eligibility(query);
        return eligibility.told(eligibility.refusals(opportunity, participant), opportunity, participant);
    }

    /**
     * Tells whether nothing is computed for a pair. Whoever does not want to be matched is not, for one pair neither; and where the reader may
     * not see what stands against a pair, they do not find out by a score either that it is not this.
     */
    private static boolean isSilent(List<Refusal> told) {
        return told.stream().anyMatch(SILENT::contains);
    }

    private static CandidateSearch.Pair pair(EngineState now, Opportunity opportunity, Participant participant) {
        return new CandidateSearch.Pair(now.posting(opportunity), now.profile(participant));
    }

    /** Returns why no search finds the pair or in which stage others were better; empty if it is among the matches. */
    private Optional<Refusal> standing(EngineState now, CandidateSearch.Pair pair, MatchQuery query) {
        EntityId id = pair.profile().participant().id();
        ParticipantProfile held = now.participants.get(id);
        if (held == null || !held.participant().equals(pair.profile().participant())) {
            return Optional.of(Refusal.NOT_HELD);
        }
        PartnerSearch search = searches.partnerSearch(now, pair.posting(), query);
        Matches matches = search.run();
        if (!search.candidates().found(id)) {
            return Optional.of(Refusal.NOT_A_CANDIDATE);
        }
        boolean ranked = matches.stream().anyMatch(match -> match.participant().equals(id));
        return ranked ? Optional.empty() : Optional.of(Refusal.OUTRANKED);
    }
}
