// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
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

    private final MatchSettings settings;
    private final CachedAnalysis analysis;
    private final CachedSimilarity similarity;
    private final LiveState live;
    private final FeedFollower follower;
    private final Searches searches;
    private final Batches batches;
    private final PairAnswers pairs;

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
        analysis = new CachedAnalysis(builder.analysis);
        similarity = new CachedSimilarity(builder.vocabularies);
        PairScorer scorer = new PairScorer(settings, builder.signals(), builder.vocabularies, similarity);
        MatchWriter writer = new MatchWriter(settings, scorer);
        live = beginning.of(
                WeightModel.background(FeatureExtraction.of(analysis, builder.vocabularies)),
                new InterestScorer(settings));
        follower = new FeedFollower(live, analysis, builder.observer);
        searches = new Searches(settings, builder.rules, scorer, writer, builder.observer);
        batches = new Batches(live, searches);
        pairs = new PairAnswers(searches, writer);
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
        live.put(Held.Maker.of(participant));
    }

    /**
     * Adds an opportunity, or replaces the one of the same identity; the next search sees it.
     *
     * @param opportunity what
     */
    public void put(Opportunity opportunity) {
        Objects.requireNonNull(opportunity, "opportunity");
        live.put(Held.Maker.of(opportunity));
    }

    /**
     * Adds an interest, or replaces the one of the same identity; the next search sees it. Where only its threshold or filters are other
     * ones than before, nothing is analysed and no vector is added.
     *
     * @param interest what somebody wants to hear about. One that names nothing is never concerned
     */
    public void put(Interest interest) {
        Objects.requireNonNull(interest, "interest");
        live.put(Held.Maker.of(interest));
    }

    /**
     * Lets a participant's profile wait for opportunities that fit it, or changes how; the next search sees it.
     *
     * @param interest whose profile, and what must be fulfilled beside
     */
    public void put(ProfileInterest interest) {
        Objects.requireNonNull(interest, "interest");
        live.put(Held.Maker.of(interest));
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
     * @throws RuntimeException if the record cannot be held; then nothing of it is, and the change may come again
     */
    @CanIgnoreReturnValue
    public boolean apply(RecordChange change) {
        return follower.apply(change);
    }

    /**
     * Reads a change feed from the high-water mark to its end, and raises the mark with each page. What other threads {@link #apply} meanwhile does no
     * harm. Interrupting the thread that reads ends it after a page.
     *
     * <p>A change that cannot be applied, because its record is beyond a limit of the index for example, is passed over: nothing of that record is held then, of
     * its former version neither, {@link #readiness} names it, and {@link MatchObserver#skipped} is given what was thrown. A row of which the portal cannot
     * make a record at all is best given as removed.
     *
     * @param feed the portal's changes
     * @return how many changes were news
     * @throws IllegalStateException if the feed says that it is complete up to a position before the one asked for
     * @throws InterruptedException if the thread was interrupted; the mark says how far it came
     */
    @CanIgnoreReturnValue
    public long catchUp(ChangeFeed feed) throws InterruptedException {
        return follower.catchUp(feed);
    }

    /**
     * Raises the high-water mark: says that everything up to a version of the feed has been put, by reading all of the database for
     * example. A mark that is higher already stays.
     *
     * @param version the version, at least 0
     * @throws IllegalArgumentException if it is below 0
     */
    public void caughtUpTo(long version) {
        follower.caughtUpTo(version);
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
        searches.checkLimit(query);
        return searches.partners(live.now(), opportunity, query);
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
            MatchBatchListener<? super Opportunity, ? super Matches> listener)
            throws InterruptedException {
        batches.partners(opportunities, query, threads, executor, listener);
    }

    /**
     * Finds opportunities for many participants, for each as {@link #opportunitiesFor} does, under the promises of {@link #partnersForAll}.
     *
     * @param participants whom opportunities are sought for; read by the thread that asks, a little ahead of the answers
     * @param queries how to ask for each, as whom they read for example; called by any of the threads. What it throws ends all
     * @param threads how many threads search, at least 1, the one that asks among them
     * @param executor runs the searches of the others; one that is busy costs time and nothing else
     * @param listener takes the answers in the order of the participants, in the thread that asks
     * @throws IllegalArgumentException if {@code threads} is below 1, or a query wants more than the settings' depth
     * @throws InterruptedException if the thread that asks was interrupted; what was told by then stays right
     */
    public void opportunitiesForAll(
            Iterator<Participant> participants,
            Function<? super Participant, MatchQuery> queries,
            int threads,
            Executor executor,
            MatchBatchListener<? super Participant, ? super Matches> listener)
            throws InterruptedException {
        batches.opportunities(participants, queries, threads, executor, listener);
    }

    /**
     * Finds all interests that many opportunities concern, for each as {@link #interestsFor} does, under the promises of {@link #partnersForAll}.
     * All hits of one opportunity are held until they are told.
     *
     * @param opportunities what is new; read by the thread that asks, a little ahead of the answers
     * @param query the day, and as what readers the owners read
     * @param threads how many threads search, at least 1, the one that asks among them
     * @param executor runs the searches of the others; one that is busy costs time and nothing else
     * @param listener takes the answers in the order of the opportunities, in the thread that asks
     * @throws IllegalArgumentException if {@code threads} is below 1
     * @throws InterruptedException if the thread that asks was interrupted; what was told by then stays right
     */
    public void interestsForAll(
            Iterator<Opportunity> opportunities,
            InterestQuery query,
            int threads,
            Executor executor,
            MatchBatchListener<? super Opportunity, ? super List<InterestHit>> listener)
            throws InterruptedException {
        batches.interests(opportunities, query, threads, executor, listener);
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
        searches.checkLimit(query);
        return searches.opportunities(live.now(), participant, query);
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
        return searches.interests(live.now(), opportunity, query);
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
        return searches.interest(live.now(), opportunity, interest, query);
    }

    /**
     * Says why an opportunity does not concern an interest, or that it does.
     *
     * @param opportunity what it is asked about; it need not have been put
     * @param interest a {@link RecordKind#INTEREST} or a {@link RecordKind#PROFILE_INTEREST}
     * @param query the day, and as what readers the owners read: owners who may not know of the opportunity learn no more than
     *     {@link Refusal#UNKNOWN}
     * @return what stands against it, and the match as {@link #explain(Opportunity, RecordKey, InterestQuery)} has it
     * @throws IllegalArgumentException if the key is that of something else
     */
    public WhyNot whyNot(Opportunity opportunity, RecordKey interest, InterestQuery query) {
        Objects.requireNonNull(query, "query");
        return searches.whyNot(live.now(), opportunity, interest, query);
    }

    /**
     * Says why a pair is not among the partners of an opportunity, or that it is. Of somebody who does not want to be matched nothing is
     * computed: they themselves and staff are told {@link Refusal#NO_CONSENT}, all others {@link Refusal#UNDISCLOSED}. Nor is it where this is told
     * for another reason, which would else be told apart.
     *
     * @param opportunity what partners are sought for
     * @param participant who is asked about
     * @param query the day, the reader and how many; a reader who may not know of either learns no more than
     *     {@link Refusal#UNKNOWN}, and one who may not see what stands against the pair no more than
     *     {@link Refusal#UNDISCLOSED}
     * @throws IllegalArgumentException if the query wants more than the settings' depth
     */
    public WhyNot whyNot(Opportunity opportunity, Participant participant, MatchQuery query) {
        searches.checkLimit(query);
        return pairs.whyNot(live.now(), opportunity, participant, query);
    }

    /**
     * Scores and explains a pair, whether or not it would be among the matches.
     *
     * @param opportunity the one
     * @param participant the other
     * @param query the day and the reader
     * @return the match, or empty if the reader may not know of either, the participant does not want to be matched, or what stands against the pair
     *     is not for the reader to see; {@link #whyNot} says which
     */
    public Optional<Match> explain(Opportunity opportunity, Participant participant, MatchQuery query) {
        return pairs.explain(live.now(), opportunity, participant, query);
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
}
