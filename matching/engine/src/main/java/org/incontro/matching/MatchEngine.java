// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiPredicate;
import org.incontro.core.identity.Entity;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Interest;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.participant.Participant;
import org.incontro.matching.feature.FeatureExtraction;
import org.incontro.matching.file.FileReplacement;
import org.incontro.matching.weight.WeightModel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds who fits whom, and says why.
 *
 * <p>Holds participants and opportunities in memory; the portal's database stays the source of truth. Thread-safe: any
 * number of threads may search while others put and remove, and a search never waits for them. A search sees of each record one whole
 * version that was held at some moment of the search, and all changes that had ended before it began. A search looks at every
 * record that shares a word or a concept; reasons are made for the matches alone.
 */
public final class MatchEngine implements InterestFinder, AutoCloseable {

    /** Numbers and versions only: no name and no text of anybody's record is ever logged. */
    private static final Logger LOG = LoggerFactory.getLogger(MatchEngine.class);

    /** How many changes are read from a feed at a time. */
    private static final int PAGE = 500;

    private final MatchSettings settings;
    private final List<BiPredicate<Opportunity, Participant>> rules;
    private final PairScorer scorer;
    private final MatchWriter writer;
    private final CachedAnalysis analysis;
    private final CachedSimilarity similarity;
    private final MatchObserver observer;
    private final LiveState live;

    MatchEngine(MatchEngineBuilder builder) {
        this(builder, (model, scorer) -> new LiveState(model, scorer));
    }

    /** Makes the state that an engine begins with. */
    @FunctionalInterface
    interface Beginning<E extends Exception> {
        LiveState of(WeightModel background, InterestScorer scorer) throws E;
    }

    <E extends Exception> MatchEngine(MatchEngineBuilder builder, Beginning<E> beginning) throws E {
        settings = builder.settings;
        rules = List.copyOf(builder.rules);
        observer = builder.observer;
        analysis = new CachedAnalysis(builder.analysis);
        similarity = new CachedSimilarity(builder.vocabularies);
        scorer = new PairScorer(settings, builder.signals(), builder.vocabularies, similarity);
        writer = new MatchWriter(settings, scorer);
        live = beginning.of(
                WeightModel.background(FeatureExtraction.of(analysis, builder.vocabularies)),
                new InterestScorer(settings));
        LOG.debug("started with model {} and settings {}", live.now().model.version(), settings.fingerprint());
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
        live.put(maker(participant));
    }

    /**
     * Adds an opportunity, or replaces the one of the same identity; the next search sees it.
     *
     * @param opportunity what
     */
    public void put(Opportunity opportunity) {
        Objects.requireNonNull(opportunity, "opportunity");
        live.put(maker(opportunity));
    }

    /**
     * Adds an interest, or replaces the one of the same identity; the next search sees it. Where only its threshold or filters are other
     * ones than before, nothing is analysed and no vector is added.
     *
     * @param interest what somebody wants to hear about. One that names nothing is never concerned
     */
    public void put(Interest interest) {
        Objects.requireNonNull(interest, "interest");
        live.put(maker(interest));
    }

    /**
     * Lets a participant's profile wait for opportunities that fit it, or changes how; the next search sees it.
     *
     * @param interest whose profile, and what must be fulfilled beside
     */
    public void put(ProfileInterest interest) {
        Objects.requireNonNull(interest, "interest");
        live.put(maker(interest));
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
        boolean known = live.remove(new RecordKey(RecordKind.PARTICIPANT, id));
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
        boolean known = live.remove(new RecordKey(RecordKind.OPPORTUNITY, id));
        analysis.forget();
        return known;
    }

    /**
     * Forgets a saved interest, as {@link #removeParticipant} does a participant.
     *
     * @param id which
     * @return whether it was known
     */
    @CanIgnoreReturnValue
    public boolean removeInterest(EntityId id) {
        boolean known = live.remove(new RecordKey(RecordKind.INTEREST, id));
        analysis.forget();
        return known;
    }

    /**
     * Forgets that a participant wants to hear of what fits its profile; the profile stays.
     *
     * @param participant whose wish
     * @return whether there was one
     */
    @CanIgnoreReturnValue
    public boolean removeProfileInterest(EntityId participant) {
        return live.remove(new RecordKey(RecordKind.PROFILE_INTEREST, participant));
    }

    /**
     * Erases a participant: its record, its proofs, its wish and its saved interests, from memory too when this returns, where {@link
     * #removeParticipant} leaves vectors without texts until the index lays them out anew. Waits for a {@link #learn()} that is going on, and
     * takes seconds for a million records; searches and changes go on meanwhile. How common its words were stays in the weights until the next
     * {@link #learn()}.
     *
     * <p>The portal removes the record from its feed and its database, deletes snapshots that were written before, and decides about the
     * opportunities of the participant.
     *
     * @param participant who
     * @return whether anything of it was known
     */
    @CanIgnoreReturnValue
    public boolean erase(EntityId participant) {
        boolean known = live.erase(participant);
        analysis.forget();
        return known;
    }

    /**
     * Applies a change of the portal's feed, unless this or a newer change of the same record has been applied. So it does no harm if changes come
     * twice or in another order, and two engines that were given the same changes answer alike. A record that was put otherwise counts as one from
     * before the {@linkplain #readiness high-water mark}. Above the mark the version of each record that changed is remembered, of removed ones
     * too; who does not {@link #catchUp} calls {@link #caughtUpTo} now and then.
     *
     * @param change a new version of a record, or its removal
     * @return whether it was news
     */
    @CanIgnoreReturnValue
    public boolean apply(RecordChange change) {
        boolean news = live.apply(change, change.value().map(MatchEngine::maker));
        if (news && change.value().isEmpty()) {
            analysis.forget();
        }
        return news;
    }

    private static Held.Maker maker(Entity record) {
        if (record instanceof Participant participant) {
            return state -> ParticipantProfile.of(participant, state.model);
        }
        if (record instanceof Opportunity opportunity) {
            return state -> Posting.of(opportunity, state.model);
        }
        if (record instanceof Interest interest) {
            return state -> state.saved(interest);
        }
        return state -> new ProfileWish((ProfileInterest) record);
    }

    /**
     * Reads a change feed from the high-water mark to its end, and raises the mark with each page. What other threads {@link #apply} meanwhile does no
     * harm. Interrupting the thread that reads ends it after a page.
     *
     * @param feed the portal's changes
     * @return how many changes were news
     * @throws IllegalStateException if the feed says that it is complete up to a position before the one asked for
     * @throws InterruptedException if the thread was interrupted; the mark says how far it came
     */
    @CanIgnoreReturnValue
    public long catchUp(ChangeFeed feed) throws InterruptedException {
        long news = 0;
        while (true) {
            long position = live.readiness(0).position();
            ChangeFeed.Page page = feed.after(position, PAGE);
            if (page.upTo() < position) {
                throw new IllegalStateException(
                        "a feed must be complete at least up to %s, which was asked for, but was up to %s"
                                .formatted(position, page.upTo()));
            }
            for (RecordChange change : page.changes()) {
                news += apply(change) ? 1 : 0;
            }
            live.advance(page.upTo());
            if (page.upTo() == position) {
                return news;
            }
            if (Thread.interrupted()) {
                throw new InterruptedException("catching up was interrupted at " + page.upTo());
            }
        }
    }

    /**
     * Raises the high-water mark: says that everything up to a version of the feed has been put, by reading all of the database for
     * example. A mark that is higher already stays.
     *
     * @param version the version, at least 0
     * @throws IllegalArgumentException if it is below 0
     */
    public void caughtUpTo(long version) {
        if (version < 0) {
            throw new IllegalArgumentException("version must be at least 0, but was " + version);
        }
        live.advance(version);
    }

    /**
     * Tells how far behind its feed this engine is.
     *
     * @param feed the portal's changes; it is asked for its newest one
     */
    public FeedReadiness readiness(ChangeFeed feed) {
        return live.readiness(feed.newest());
    }

    /**
     * Writes everything that the engine holds at one moment into a file, with what its weights have learned and the high-water mark of its
     * feed: beside the file first, then in its place in one step, so that a failure leaves the former file as it was. Searches and changes go on
     * meanwhile. Nothing of what had been removed is in it; former files are the portal's to delete.
     *
     * @param file the file; it holds personal data as the database does
     * @param codec writes the records
     * @throws IOException if the file cannot be written
     */
    public void write(Path file, RecordCodec codec) throws IOException {
        EngineImage image = live.image();
        FileReplacement.write(file, out -> new EngineSnapshotWriter(out, codec).write(image, settings.fingerprint()));
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
        return new PartnerSearch(now, posting, query, search, scorer, writer).run();
    }

    /**
     * Finds partners for many opportunities, for each as {@link #partnersFor} does, and tells them one after another. Memory does not grow with the
     * number of opportunities. Each is answered with what the engine holds when its turn comes, so changes and {@link #learn()} go on
     * meanwhile. Interrupting the thread that asks ends it early.
     *
     * @param opportunities what partners are sought for; read by the thread that asks, a little ahead of the answers
     * @param query the day, the reader and how many for each
     * @param threads how many threads search, at least 1, the one that asks among them
     * @param executor runs the searches of the others; one that is busy costs time and nothing else
     * @param listener takes the answers in the order of the opportunities, in the thread that asks
     * @throws IllegalArgumentException if {@code threads} is below 1, or the query wants more than the settings' depth
     * @throws InterruptedException if the thread that asks was interrupted; what was told by then stays right
     */
    public void partnersForAll(
            Iterator<Opportunity> opportunities,
            MatchQuery query,
            int threads,
            Executor executor,
            MatchBatchListener listener)
            throws InterruptedException {
        Objects.requireNonNull(listener, "listener");
        checkLimit(query);
        new OrderedBatch<>(opportunities, threads, executor, (List<Opportunity> slice) -> partnersOfSlice(slice, query))
                .run(new OrderedBatch.Taker<>() {
                    @Override
                    public void take(long number, Partners answer) {
                        listener.found(number, answer.opportunity(), answer.matches());
                    }

                    @Override
                    public void progressed(long done) {
                        listener.progressed(done);
                    }
                });
    }

    /** What was found for one of many opportunities. */
    private record Partners(Opportunity opportunity, Matches matches) {}

    private List<Partners> partnersOfSlice(List<Opportunity> slice, MatchQuery query) throws InterruptedException {
        long start = System.nanoTime();
        EngineState now = live.now();
        List<PartnerSearch> searches = new ArrayList<>(slice.size());
        for (Opportunity opportunity : slice) {
            searches.add(new PartnerSearch(now, now.posting(opportunity), query, search(query), scorer, writer));
        }
        PartnerSearch.collectAll(searches);
        List<Partners> answers = new ArrayList<>(slice.size());
        for (PartnerSearch search : searches) {
            if (Thread.interrupted()) {
                throw new InterruptedException("a slice was interrupted");
            }
            Matches matches = search.matches();
            observer.searched(report(SearchReport.Direction.PARTNERS, start, search.candidates(), matches));
            answers.add(new Partners(search.opportunity(), matches));
            start = System.nanoTime();
        }
        return answers;
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
        FactsFilter<OpportunityFacts> facts = search.filter(profile.facts(), now.opportunityFacts);
        search.collect(now.requests, profile.offered(), facts, finder, last -> scorer.bound());
        search.collect(now.offers, profile.asked(), facts, finder, last -> scorer.bound());
        Matches matches = search.result(pair -> writer.ofOpportunity(now, pair, query.reader()));
        observer.searched(report(SearchReport.Direction.OPPORTUNITIES, start, search, matches));
        return matches;
    }

    /**
     * Finds all interests that an opportunity concerns, which need not have been put: saved ones, and profiles of participants who wish
     * for that. There is no limit, for everybody concerned is to be told.
     *
     * <p>An interest is concerned if what the opportunity is about reaches its likelihood, its filters accept it, and nothing stands against
     * telling its owner: it must be public, open, visible to them and not their own, and admit them if their record is held. A country that the
     * owner may not see is taken for none. A profile needs its participant's consent as everywhere, and no refusal of
     * {@link org.incontro.core.privacy.ConsentPurpose#PROFILING}; a saved interest is its owner's own request.
     *
     * @param opportunity what is new
     * @param query the day, and as what readers the owners read
     * @return all of them, best first
     */
    @Override
    public List<InterestHit> interestsFor(Opportunity opportunity, InterestQuery query) {
        Objects.requireNonNull(opportunity, "opportunity");
        Objects.requireNonNull(query, "query");
        long start = System.nanoTime();
        EngineState now = live.now();
        InterestSearch search =
                new InterestSearch(now, now.posting(opportunity), query, settings, rules, scorer, writer);
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

    /**
     * Tells how well an opportunity fits one interest that is held, whether or not it is as likely as the interest asks for.
     *
     * @param opportunity what it is asked about; it need not have been put
     * @param interest a {@link RecordKind#INTEREST} or a {@link RecordKind#PROFILE_INTEREST}
     * @param query the day, and as what readers the owners read
     * @return empty if the interest is not held, the two have nothing in common, or filters or anything else stand against telling the owner
     * @throws IllegalArgumentException if the key is that of something else
     */
    public Optional<InterestHit> explain(Opportunity opportunity, RecordKey interest, InterestQuery query) {
        Objects.requireNonNull(query, "query");
        EngineState now = live.now();
        return new InterestSearch(now, now.posting(opportunity), query, settings, rules, scorer, writer).one(interest);
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
        if (!PairScorer.sharesAnything(pair.posting(), pair.profile())) {
            refusals.add(Refusal.NOTHING_IN_COMMON);
            return new WhyNot(refusals, Optional.empty());
        }
        if (refusals.isEmpty()) {
            standing(now, pair, query).ifPresent(refusals::add);
        }
        Match match = writer.ofPartner(now, pair, query.reader());
        return new WhyNot(refusals, Optional.of(match));
    }

    /** Returns why no search finds the pair or in which stage others were better; empty if it is among the matches. */
    private Optional<Refusal> standing(EngineState now, CandidateSearch.Pair pair, MatchQuery query) {
        EntityId id = pair.profile().participant().id();
        ParticipantProfile held = now.participants.get(id);
        if (held == null || !held.participant().equals(pair.profile().participant())) {
            return Optional.of(Refusal.NOT_HELD);
        }
        CandidateSearch search = search(query);
        Matches matches = partners(now, pair.posting(), query, search);
        if (!search.found(id)) {
            return Optional.of(Refusal.NOT_A_CANDIDATE);
        }
        boolean ranked = matches.stream().anyMatch(match -> match.participant().equals(id));
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
        return Optional.of(writer.ofPartner(now, pair, query.reader()));
    }

    /** Returns what the engine holds at this moment. */
    public EngineStatistics statistics() {
        EngineState now = live.last();
        return new EngineStatistics(
                now.participants.size(),
                now.opportunities.size(),
                now.interests.size(),
                now.wishes.size(),
                now.model.version(),
                now.model.learnedFrom(),
                analysis.figures(),
                similarity.figures(),
                now.indexes());
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
}
