// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.Supplier;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Interest;
import org.incontro.matching.alert.AlertCandidate;
import org.incontro.matching.alert.AlertSource;
import org.incontro.matching.alert.Feedback;
import org.incontro.matching.alert.LikelihoodHistory;
import org.incontro.matching.alert.Told;
import org.incontro.matching.alert.Verdict;

/**
 * What alerts remember. All calls of one transaction happen together or not at all; the caller commits.
 *
 * <p>A candidate is <em>open</em> until it is told or found to be not tellable; only open ones are planned. Each person has a moment at which
 * planning looks at them again: whatever may change a plan sets it in the same transaction, so that no change is overlooked.
 * Times are kept to the microsecond.
 *
 * <p>So that transactions never wait for each other in a circle, all take locks in one order: first the turn to {@linkplain #keepListeners record} or to
 * {@linkplain #changeListeners change who hears of what}, then the opportunities that {@linkplain #arrived arrive}, in the order of their identities,
 * then the {@linkplain #hold people}, in the order of theirs, and only then what was found for those people.
 */
public interface AlertStore {

    /**
     * Keeps others from changing who hears of what until this transaction ends, and waits for those who are just doing so. Several may do this at once. Call it
     * before asking what an opportunity fits.
     */
    void keepListeners();

    /**
     * Waits for all who {@linkplain #keepListeners record}, and keeps others from it until this transaction ends: what was recorded before is seen from then
     * on, and who records afterwards sees what this transaction changes. Call it before an interest, a profile or a subscription changes whom opportunities concern.
     */
    void changeListeners();

    /**
     * Keeps a person's subscription, instead of any former one, and has what was decided and not told for them decided anew. What was found for profiles
     * that may not be used any more, or for participants for whom they do not speak any more, and was not told, is forgotten.
     *
     * @param subscription who wants to hear, and how
     * @param lookAt when planning looks at them again
     */
    void subscribe(Subscription subscription, Instant lookAt);

    /**
     * Finds a subscription.
     *
     * @param person who
     */
    Optional<Subscription> subscription(EntityId person);

    /**
     * Returns people in the order of their identities.
     *
     * @param after only those that come after this one; empty to begin
     * @param limit how many at most, at least 1
     */
    List<EntityId> people(Optional<EntityId> after, int limit);

    /**
     * Returns whom a source concerns, in order: who owns the interest or the profile and who speaks for that owner; for a profile only who
     * allows profiling. Nobody for newcomers.
     *
     * @param source an interest or a profile
     */
    SortedSet<EntityId> listeners(AlertSource source);

    /**
     * Keeps an interest, instead of any former version.
     *
     * @param interest what somebody wants to hear of
     */
    void save(Interest interest);

    /**
     * Finds an interest.
     *
     * @param id the interest's identity
     */
    Optional<Interest> interest(EntityId id);

    /**
     * Returns the interests of an owner, in the order of their identities.
     *
     * @param owner a person or an organisation
     */
    List<Interest> interestsOf(EntityId owner);

    /**
     * Returns interests in the order of their identities, to fill a matcher with.
     *
     * @param after only those that come after this one; empty to begin
     * @param limit how many at most, at least 1
     */
    List<Interest> interests(Optional<EntityId> after, int limit);

    /**
     * Forgets an interest, what was found for it and not told, what people did with its alerts, and what they said of it: their gates and terms.
     *
     * @param id the interest's identity
     * @return whether it was known
     */
    boolean removeInterest(EntityId id);

    /**
     * Takes note that an opportunity came in a version that people may be told of.
     *
     * @param opportunity the opportunity's identity
     * @param occasion which version
     * @return false if this version, or a later one, was noted before
     */
    boolean arrived(EntityId opportunity, long occasion);

    /**
     * Returns the newest version of an opportunity that people may be told of.
     *
     * @param opportunity the opportunity's identity
     * @return empty if none was noted
     */
    OptionalLong newest(EntityId opportunity);

    /**
     * Keeps through which network the newest version of an opportunity came.
     *
     * @param opportunity the opportunity's identity; it {@linkplain #arrived arrived}
     * @param network the network or community, if any
     */
    void cameThrough(EntityId opportunity, Optional<EntityId> network);

    /**
     * Returns the network that the newest version of an opportunity came through.
     *
     * @param opportunity the opportunity's identity
     * @return empty if it came through none, or did not arrive
     */
    Optional<EntityId> network(EntityId opportunity);

    /**
     * Keeps what was found for a person: {@linkplain AlertCandidate#reasons() reasons} and {@link AlertCandidate#again()} are not kept.
     * Of each person, opportunity and source the latest occasion counts, and of that what was found first.
     *
     * @param person for whom
     * @param candidate what
     * @return whether it is news
     */
    boolean found(EntityId person, AlertCandidate candidate);

    /**
     * Takes people for this transaction, in the order of their identities: planning passes over them until it ends, and others who want them wait. Call it
     * once, with everybody, before anything is changed of what was found for them; {@link #wake} and {@link #subscribe} take one person as well.
     *
     * @param people who; nothing happens for those without a subscription
     */
    void hold(SortedSet<EntityId> people);

    /**
     * Returns for whom an opportunity was found that can still be told to them, or told again when their wishes or the opportunity change, in order.
     *
     * @param opportunity the opportunity's identity
     */
    SortedSet<EntityId> concerned(EntityId opportunity);

    /**
     * Returns for whom something was found for a source and not told, in order.
     *
     * @param source an interest or a profile
     */
    SortedSet<EntityId> concerned(AlertSource source);

    /**
     * Ends what was found for earlier occasions of an opportunity and not told: its present version does not fit those interests any more.
     *
     * @param opportunity the opportunity's identity
     * @param occasion the occasion that counts
     * @param people for whom, of those that this transaction {@linkplain #hold took}
     */
    void supersede(EntityId opportunity, long occasion, SortedSet<EntityId> people);

    /**
     * Has what was found of an opportunity, and decided and not told, decided anew.
     *
     * @param opportunity the opportunity's identity
     * @param people for whom, of those that this transaction {@linkplain #hold took}
     * @param lookAt when planning looks at them again
     */
    void reopen(EntityId opportunity, SortedSet<EntityId> people, Instant lookAt);

    /**
     * Forgets what was found for a source and not told.
     *
     * @param source an interest or a profile; this transaction {@linkplain #hold took} whom it {@linkplain #concerned(AlertSource) concerns}
     */
    void forgetFound(AlertSource source);

    /**
     * Forgets what was found for one person and a source, and not told.
     *
     * @param person who; this transaction {@linkplain #hold took} them
     * @param source an interest or a profile
     */
    void forgetFound(EntityId person, AlertSource source);

    /**
     * Has what was found for a person, and decided and not told, decided anew, as where a gate has moved.
     *
     * @param person who
     * @param lookAt when planning looks at them again
     */
    void reconsider(EntityId person, Instant lookAt);

    /**
     * Has planning look at a person, no later than at a moment. Takes a lock that a planning of this person waits for.
     *
     * @param person who
     * @param lookAt when
     */
    void wake(EntityId person, Instant lookAt);

    /** Returns everybody who is a newcomer and was never told anything, in order. */
    SortedSet<EntityId> newcomers();

    /**
     * Takes people whose moment has come, the longest waiting first, equally long ones by identity. Passes over those that another
     * transaction is just planning, which keeps them until it ends. Their wishes are read only when asked for, so that those of one that cannot be read stop
     * nobody else's planning.
     *
     * @param now the time
     * @param limit how many at most, at least 1
     */
    List<Due> due(Instant now, int limit);

    /**
     * Says when planning looks at a person again.
     *
     * @param person who, of those that this transaction took
     * @param at when; empty for not before something changes
     */
    void lookAgain(EntityId person, Optional<Instant> at);

    /**
     * Returns the open candidates of a person with what was decided of them last, by opportunity and source.
     *
     * @param person who
     */
    List<Decided> open(EntityId person);

    /**
     * Returns everything that was found for a person with what was decided of it last, by opportunity and source.
     *
     * @param person who
     */
    List<Decided> found(EntityId person);

    /**
     * Keeps what was decided of an opportunity for a person.
     *
     * @param person who
     * @param opportunity the opportunity's identity
     * @param verdict what was decided
     */
    void decided(EntityId person, EntityId opportunity, Verdict verdict);

    /**
     * Returns how likely the matches of a source have been for a person.
     *
     * @param person who
     * @param source an interest or a profile
     */
    LikelihoodHistory seen(EntityId person, AlertSource source);

    /**
     * Returns the sent log of a person, in the order of time, then of opportunities and occasions.
     *
     * @param person who
     * @param since lines from this moment on
     * @param also opportunities of which older lines are wanted as well
     */
    List<Told> told(EntityId person, Instant since, Collection<EntityId> also);

    /**
     * Tells whether a person was ever told anything that the sent log still knows.
     *
     * @param person who
     */
    boolean wasTold(EntityId person);

    /**
     * Adds a line to the sent log.
     *
     * @param person who
     * @param digest the key of the digest that tells them
     * @param line what
     * @return false if they were told of this occasion before; nothing is changed then
     */
    boolean tell(EntityId person, String digest, Told line);

    /**
     * Returns what a digest tells, as far as it was not taken back, in order.
     *
     * @param person who
     * @param digest the digest's key
     */
    List<Told> toldBy(EntityId person, String digest);

    /**
     * Notes that a digest is about to be handed over: from then on nobody can know whether it left, until it is {@linkplain #handBack handed back}.
     *
     * @param person who
     * @param digest the digest's key
     * @return whether it was noted before
     */
    boolean handOver(EntityId person, String digest);

    /**
     * Notes that a digest was not taken.
     *
     * @param person who
     * @param digest the digest's key
     */
    void handBack(EntityId person, String digest);

    /**
     * Takes a line of the sent log back, because its digest left without it. This transaction {@linkplain #hold took} the person.
     *
     * @param person who
     * @param digest the digest's key
     * @param line what
     */
    void takeBack(EntityId person, String digest, Told line);

    /**
     * Keeps what a person did with an alert; what is repeated counts once.
     *
     * @param person who
     * @param subject the interest or the participant whose profile it was about
     * @param feedback what they did
     * @return whether it is news
     */
    boolean feedback(EntityId person, EntityId subject, Feedback feedback);

    /**
     * Returns what a person did with alerts of an interest, in the order of time.
     *
     * @param person who
     * @param subject the interest or the participant whose profile it was about
     */
    List<Feedback> feedback(EntityId person, EntityId subject);

    /**
     * Returns what a person did with alerts, by the interest or the participant whose profile it was about, each in the order of time.
     *
     * @param person who
     */
    SortedMap<EntityId, List<Feedback>> feedbackBySubject(EntityId person);

    /**
     * Returns all that a person did with alerts, in the order of time; each thing once.
     *
     * @param person who
     */
    List<Feedback> feedback(EntityId person);

    /**
     * Erases a person: subscription, interests, candidates, sent log and feedback; and of those who speak for them what names them or their interests, but
     * not the sent log.
     *
     * @param person who
     * @return how many rows were erased
     */
    int erase(EntityId person);

    /**
     * Forgets candidates that are not open.
     *
     * @param before those that were known before this
     * @return how many were forgotten
     */
    int forgetCandidates(Instant before);

    /**
     * Forgets feedback.
     *
     * @param before what was done before this
     * @return how many rows were forgotten
     */
    int forgetFeedback(Instant before);

    /**
     * Returns the opportunities of which somebody was told before a moment, in order: what must be asked about before the sent log forgets.
     *
     * @param before the moment
     */
    SortedSet<EntityId> toldBefore(Instant before);

    /**
     * Forgets an opportunity: its lines of the sent log that are older than a moment, and, where none is left and nothing found is open, that it
     * came.
     *
     * @param opportunity one that cannot be told any more
     * @param before lines before this
     * @return how many lines were forgotten
     */
    int forgetTold(EntityId opportunity, Instant before);

    /**
     * Somebody whose moment has come.
     *
     * @param person who
     * @param wishes reads their subscription; fails where it cannot be read, as where this version of the library or of Java does not know what it says
     */
    record Due(EntityId person, Supplier<Subscription> wishes) {

        /** Reads their subscription. */
        public Subscription subscription() {
            return wishes.get();
        }
    }

    /**
     * What was found, and what was decided of it.
     *
     * @param candidate what was found
     * @param verdict what was decided last; empty if nothing was yet
     * @param open whether it is still to be planned
     */
    record Decided(AlertCandidate candidate, Optional<Verdict> verdict, boolean open) {}

    /**
     * Returns an interest as a tree of plain values, as it is kept.
     *
     * @param interest the interest
     */
    static Map<String, Object> treeOf(Interest interest) {
        return InterestTree.of(interest);
    }
}
