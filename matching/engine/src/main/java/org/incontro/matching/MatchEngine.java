// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.participant.Participant;
import org.incontro.core.privacy.Field;
import org.incontro.core.value.LocalizedText;
import org.incontro.matching.feature.FeatureExtraction;
import org.incontro.matching.index.Hit;
import org.incontro.matching.index.IndexQuery;
import org.incontro.matching.weight.WeightModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds who fits whom, and says why.
 *
 * <p>Holds participants and opportunities in memory; the portal's database stays the source of truth. Thread-safe: any
 * number of threads may search while others put and remove, and a search never waits for them. A search looks at every
 * record that shares a word or a concept; reasons are made for the matches alone.
 */
public final class MatchEngine implements AutoCloseable {

    /** Numbers and versions only: no name and no text of anybody's record is ever logged. */
    private static final Logger LOG = LoggerFactory.getLogger(MatchEngine.class);

    private final MatchSettings settings;
    private final String settingsFingerprint;
    private final List<BiPredicate<Opportunity, Participant>> rules;
    private final PairScorer scorer;
    private final CachedAnalysis analysis;
    private final CachedSimilarity similarity;
    private final MatchObserver observer;
    private final LiveState live;

    MatchEngine(MatchEngineBuilder builder) {
        settings = builder.settings;
        settingsFingerprint = settings.fingerprint();
        rules = List.copyOf(builder.rules);
        observer = builder.observer;
        analysis = new CachedAnalysis(builder.analysis);
        similarity = new CachedSimilarity(builder.vocabularies);
        scorer = new PairScorer(settings, builder.signals(), builder.vocabularies, similarity);
        live = new LiveState(WeightModel.background(FeatureExtraction.of(analysis, builder.vocabularies)));
        LOG.debug("started with model {} and settings {}", live.now().model.version(), settingsFingerprint);
    }

    /** Returns an engine with the bundled vocabularies, weights and settings; takes about a second. */
    public static MatchEngine withDefaults() {
        return builder().build();
    }

    /** Starts an engine. */
    public static MatchEngineBuilder builder() {
        return new MatchEngineBuilder();
    }

    /**
     * Adds a participant, or replaces the one of the same identity; the next search sees it.
     *
     * @param participant who
     */
    public void put(Participant participant) {
        Objects.requireNonNull(participant, "participant");
        live.put(participant);
    }

    /**
     * Adds an opportunity, or replaces the one of the same identity; the next search sees it.
     *
     * @param opportunity what
     */
    public void put(Opportunity opportunity) {
        Objects.requireNonNull(opportunity, "opportunity");
        live.put(opportunity);
    }

    /**
     * Forgets a participant; the next search does not see it. Its record, its vectors and all analysed texts are let go at
     * once, or with the end of a {@link #learn()} that is going on; how common its words were stays in the weights until
     * the next one.
     *
     * @param id who
     * @return whether it was known
     */
    @CanIgnoreReturnValue
    public boolean removeParticipant(EntityId id) {
        boolean known = live.removeParticipant(id);
        analysis.forget();
        return known;
    }

    /**
     * Forgets an opportunity, as {@link #removeParticipant} does a participant.
     *
     * @param id what
     * @return whether it was known
     */
    @CanIgnoreReturnValue
    public boolean removeOpportunity(EntityId id) {
        boolean known = live.removeOpportunity(id);
        analysis.forget();
        return known;
    }

    /**
     * Learns from all that is held when it begins how common words are here, and weighs everything anew. Searches go on with
     * the former weights until all is done, and so do changes, of which none is lost. Takes about as long as putting everything
     * again; two calls at the same time run one after the other.
     *
     * @throws IllegalStateException if the engine is closed, be it meanwhile
     */
    public void learn() {
        try {
            WeightModel model = live.learn();
            LOG.debug("learned from {} records; weights are of model {}", model.learnedFrom(), model.version());
        } finally {
            // Analysing all again may have brought back texts of records that were removed meanwhile.
            analysis.forget();
        }
    }

    /**
     * Tells how far what is held has moved away from what the weights were learned from, as {@link WeightModel#drift} does.
     *
     * @return from 0 to 1
     */
    public double drift() {
        EngineState now = live.now();
        return now.model.drift(now.holding().bags(now.model.extraction()));
    }

    /**
     * Finds partners for an opportunity, which need not have been put.
     *
     * @param opportunity what partners are sought for
     * @param query the day, the reader and how many
     * @return the matches, best first; the top 10 begin the top 20
     * @throws IllegalArgumentException if the query wants more than the settings' depth
     */
    public Matches partnersFor(Opportunity opportunity, MatchQuery query) {
        Objects.requireNonNull(opportunity, "opportunity");
        checkLimit(query);
        long start = System.nanoTime();
        EngineState now = live.now();
        CandidateSearch search = search(query);
        Matches matches = partners(now, now.posting(opportunity), query, search);
        observer.searched(report(SearchReport.Direction.PARTNERS, start, search, matches));
        return matches;
    }

    private Matches partners(EngineState now, Posting posting, MatchQuery query, CandidateSearch search) {
        CandidateSearch.PairFinder finder = id -> {
            ParticipantProfile profile = now.participants.get(id);
            return profile == null ? Optional.empty() : Optional.of(new CandidateSearch.Pair(posting, profile));
        };
        FactsFilter<ParticipantFacts> facts =
                search.filter(OpportunityFacts.of(posting.opportunity()), now.participantFacts);
        search.collect(now.partnersOf(posting), posting.vector(), facts, finder, last -> scorer.bound(posting, last));
        return search.result(
                pair -> match(now, pair, query, nameOf(pair.profile().participant(), query)));
    }

    /**
     * Finds opportunities for a participant, which need not have been put.
     *
     * @param participant whom opportunities are sought for
     * @param query the day, the reader and how many
     * @return the matches, best first; the top 10 begin the top 20
     * @throws IllegalArgumentException if the query wants more than the settings' depth
     */
    public Matches opportunitiesFor(Participant participant, MatchQuery query) {
        Objects.requireNonNull(participant, "participant");
        checkLimit(query);
        long start = System.nanoTime();
        EngineState now = live.now();
        ParticipantProfile profile = now.profile(participant);
        CandidateSearch search = search(query);
        CandidateSearch.PairFinder finder = id -> {
            Posting posting = now.opportunities.get(id);
            return posting == null ? Optional.empty() : Optional.of(new CandidateSearch.Pair(posting, profile));
        };
        FactsFilter<OpportunityFacts> facts = search.filter(ParticipantFacts.of(participant), now.opportunityFacts);
        search.collect(now.requests, profile.offered(), facts, finder, last -> scorer.bound());
        search.collect(now.offers, profile.asked(), facts, finder, last -> scorer.bound());
        Matches matches = search.result(
                pair -> match(now, pair, query, titleOf(pair.posting().opportunity(), query)));
        observer.searched(report(SearchReport.Direction.OPPORTUNITIES, start, search, matches));
        return matches;
    }

    /**
     * Says why a pair is not among the partners of an opportunity, or that it is.
     *
     * @param opportunity what partners are sought for
     * @param participant who is asked about
     * @param query the day, the reader and how many; a reader who may not know of either learns no more than
     *     {@link Refusal#UNKNOWN}, and one who may not see what stands against the pair no more than
     *     {@link Refusal#UNDISCLOSED}
     * @throws IllegalArgumentException if the query wants more than the settings' depth
     */
    public WhyNot whyNot(Opportunity opportunity, Participant participant, MatchQuery query) {
        checkLimit(query);
        Eligibility eligibility = new Eligibility(settings, rules, query);
        List<Refusal> all = eligibility.refusals(opportunity, participant);
        if (all.contains(Refusal.UNKNOWN)) {
            return new WhyNot(List.of(Refusal.UNKNOWN), Optional.empty());
        }
        List<Refusal> refusals = new ArrayList<>(eligibility.told(all, opportunity, participant));
        EngineState now = live.now();
        CandidateSearch.Pair pair = new CandidateSearch.Pair(now.posting(opportunity), now.profile(participant));
        if (PairScorer.firstStage(pair.posting(), pair.profile()) == 0) {
            refusals.add(Refusal.NOTHING_IN_COMMON);
            return new WhyNot(refusals, Optional.empty());
        }
        if (refusals.isEmpty()) {
            standing(now, pair, query).ifPresent(refusals::add);
        }
        Match match = match(now, pair, query, nameOf(participant, query));
        return new WhyNot(refusals, Optional.of(match));
    }

    /** Returns why no search finds the pair or in which stage others were better; empty if it is among the matches. */
    private Optional<Refusal> standing(EngineState now, CandidateSearch.Pair pair, MatchQuery query) {
        EntityId id = pair.profile().participant().id();
        ParticipantProfile held = now.participants.get(id);
        if (held == null || !held.participant().equals(pair.profile().participant())) {
            return Optional.of(Refusal.NOT_HELD);
        }
        Eligibility eligibility = new Eligibility(settings, rules, query);
        List<Hit> candidates = now.partnersOf(pair.posting())
                .search(IndexQuery.<ParticipantFacts>of(pair.posting().vector(), settings.depth())
                        .where(search(query)
                                .filter(OpportunityFacts.of(pair.posting().opportunity()), now.participantFacts))
                        .among(other -> {
                            ParticipantProfile profile = now.participants.get(other);
                            return profile != null
                                    && eligibility
                                            .refusals(pair.posting().opportunity(), profile.participant())
                                            .isEmpty();
                        }));
        if (candidates.stream().noneMatch(hit -> hit.id().equals(id))) {
            return Optional.of(Refusal.NOT_A_CANDIDATE);
        }
        boolean ranked = partners(now, pair.posting(), query, search(query)).stream()
                .anyMatch(match -> match.participant().equals(id));
        return ranked ? Optional.empty() : Optional.of(Refusal.OUTRANKED);
    }

    /**
     * Scores and explains a pair, whether or not it would be among the matches.
     *
     * @param opportunity the one
     * @param participant the other
     * @param query the day and the reader
     * @return the match, or empty if the reader may not know of either
     */
    public Optional<Match> explain(Opportunity opportunity, Participant participant, MatchQuery query) {
        if (new Eligibility(settings, rules, query)
                .refusals(opportunity, participant)
                .contains(Refusal.UNKNOWN)) {
            return Optional.empty();
        }
        EngineState now = live.now();
        CandidateSearch.Pair pair = new CandidateSearch.Pair(now.posting(opportunity), now.profile(participant));
        return Optional.of(match(now, pair, query, nameOf(participant, query)));
    }

    /** Returns what the engine holds at this moment. */
    public EngineStatistics statistics() {
        EngineState now = live.last();
        return new EngineStatistics(
                now.participants.size(),
                now.opportunities.size(),
                now.model.version(),
                now.model.learnedFrom(),
                analysis.figures(),
                similarity.figures());
    }

    /**
     * Forgets everything, analysed texts included. What is asked of the engine afterwards, but for {@link #statistics()}, ends with an
     * {@link IllegalStateException}.
     */
    @Override
    public void close() {
        live.close();
        analysis.forget();
    }

    private CandidateSearch search(MatchQuery query) {
        return new CandidateSearch(settings, scorer, new Eligibility(settings, rules, query), query.limit());
    }

    private static SearchReport report(
            SearchReport.Direction direction, long start, CandidateSearch search, Matches matches) {
        return new SearchReport(
                direction,
                Duration.ofNanos(System.nanoTime() - start),
                search.candidates(),
                matches.size(),
                matches.complete(),
                search.refused());
    }

    private void checkLimit(MatchQuery query) {
        if (query.limit() > settings.depth()) {
            throw new IllegalArgumentException(
                    "limit must be at most the settings' depth of %s, but was %s. Maybe set a greater depth."
                            .formatted(settings.depth(), query.limit()));
        }
    }

    private static LocalizedText nameOf(Participant participant, MatchQuery query) {
        return participant.disclosure().shows(Field.NAME, query.reader(), participant.id())
                ? participant.name()
                : ReasonSentences.of("undisclosed.name", language -> Map.of());
    }

    private static LocalizedText titleOf(Opportunity opportunity, MatchQuery query) {
        return opportunity
                        .disclosure()
                        .shows(Field.NAME, query.reader(), opportunity.owner().orElse(opportunity.id()))
                ? opportunity.title()
                : ReasonSentences.of("undisclosed.name", language -> Map.of());
    }

    private Match match(EngineState now, CandidateSearch.Pair pair, MatchQuery query, LocalizedText name) {
        PairScorer.Score score = scorer.score(pair.posting(), pair.profile());
        List<Reason> reasons =
                new ReasonWriter(now.model, query.reader()).reasons(pair.posting(), pair.profile(), score);
        return new Match(
                pair.posting().opportunity().id(),
                pair.profile().participant().id(),
                name,
                score.points(),
                settings.likelihood(score.points()),
                reasons,
                new Match.Basis(now.model.version(), settingsFingerprint));
    }
}
