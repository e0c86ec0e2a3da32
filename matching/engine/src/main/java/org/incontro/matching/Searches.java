// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.participant.Participant;

/** Runs an engine's searches, each on a state that the caller gives, and reports them. Thread-safe. */
final class Searches {

    private final MatchSettings settings;
    private final List<BiPredicate<Opportunity, Participant>> rules;
    private final PairScorer scorer;
    private final MatchWriter writer;
    private final MatchObserver observer;

    Searches(
            MatchSettings settings,
            List<BiPredicate<Opportunity, Participant>> rules,
            PairScorer scorer,
            MatchWriter writer,
            MatchObserver observer) {
        this.settings = settings;
        this.rules = List.copyOf(rules);
        this.scorer = scorer;
        this.writer = writer;
        this.observer = observer;
    }

    /** Finds partners, and reports it. */
    Matches partners(EngineState now, Opportunity opportunity, MatchQuery query) {
        long start = System.nanoTime();
        PartnerSearch search = partnerSearch(now, now.posting(opportunity), query);
        Matches matches = search.run();
        report(SearchReport.Direction.PARTNERS, start, search.candidates(), matches);
        return matches;
    }

    /** Finds partners for a few opportunities, those of one index in one go, and reports each. */
    List<Matches> partners(EngineState now, List<Opportunity> opportunities, MatchQuery query)
            throws InterruptedException {
        long start = System.nanoTime();
        List<PartnerSearch> searches = new ArrayList<>(opportunities.size());
        for (Opportunity opportunity : opportunities) {
            searches.add(partnerSearch(now, now.posting(opportunity), query));
        }
        PartnerSearch.collectAll(searches);
        List<Matches> all = new ArrayList<>(opportunities.size());
        for (PartnerSearch search : searches) {
            if (Thread.interrupted()) {
                throw new InterruptedException("a slice was interrupted");
            }
            Matches matches = search.matches();
            report(SearchReport.Direction.PARTNERS, start, search.candidates(), matches);
            all.add(matches);
            start = System.nanoTime();
        }
        return all;
    }

    /** Makes a search for partners that is not run yet, and will not be reported. */
    PartnerSearch partnerSearch(EngineState now, Posting posting, MatchQuery query) {
        return new PartnerSearch(now, posting, query, candidates(query), scorer, writer);
    }

    /** Finds opportunities, and reports it. */
    Matches opportunities(EngineState now, Participant participant, MatchQuery query) {
        long start = System.nanoTime();
        CandidateSearch candidates = candidates(query);
        Matches matches = new OpportunitySearch(now, now.profile(participant), query, candidates, scorer, writer).run();
        report(SearchReport.Direction.OPPORTUNITIES, start, candidates, matches);
        return matches;
    }

    /** Finds the interests that are concerned, and reports it. */
    List<InterestHit> interests(EngineState now, Opportunity opportunity, InterestQuery query) {
        long start = System.nanoTime();
        InterestSearch search = interestSearch(now, opportunity, query);
        List<InterestHit> hits = search.run();
        observer.searched(new SearchReport(
                SearchReport.Direction.INTERESTS,
                Duration.ofNanos(System.nanoTime() - start),
                search.candidates(),
                hits.size(),
                true,
                search.refused()));
        return hits;
    }

    /** Looks at one interest, whatever likelihood it asks for. */
    Optional<InterestHit> interest(EngineState now, Opportunity opportunity, RecordKey interest, InterestQuery query) {
        return interestSearch(now, opportunity, query).one(interest);
    }

    /** Says why one interest is not concerned, or that it is. */
    WhyNot whyNot(EngineState now, Opportunity opportunity, RecordKey interest, InterestQuery query) {
        return interestSearch(now, opportunity, query).whyNot(interest);
    }

    private InterestSearch interestSearch(EngineState now, Opportunity opportunity, InterestQuery query) {
        return new InterestSearch(now, now.posting(opportunity), query, settings, rules, scorer, writer);
    }

    Eligibility eligibility(MatchQuery query) {
        return new Eligibility(settings, rules, query);
    }

    private CandidateSearch candidates(MatchQuery query) {
        return new CandidateSearch(settings, scorer, eligibility(query), query.limit(), observer.countsRefusals());
    }

    private void report(SearchReport.Direction direction, long start, CandidateSearch candidates, Matches matches) {
        observer.searched(new SearchReport(
                direction,
                Duration.ofNanos(System.nanoTime() - start),
                candidates.candidates(),
                matches.size(),
                matches.complete(),
                candidates.refused()));
    }

    /**
     * Checks that the first stage looks at as many as are wanted.
     *
     * @throws IllegalArgumentException if the query wants more than the settings' depth
     */
    void checkLimit(MatchQuery query) {
        if (query.limit() > settings.depth()) {
            throw new IllegalArgumentException(
                    "limit must be at most the settings' depth of %s, but was %s. Maybe set a greater depth."
                            .formatted(settings.depth(), query.limit()));
        }
    }
}
