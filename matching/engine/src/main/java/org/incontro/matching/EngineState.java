// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Interest;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.participant.Participant;
import org.incontro.matching.feature.FeatureBag;
import org.incontro.matching.feature.FeatureExtraction;
import org.incontro.matching.index.IndexSettings;
import org.incontro.matching.index.IndexStatistics;
import org.incontro.matching.index.MatchIndex;
import org.incontro.matching.index.StandingIndex;
import org.incontro.matching.weight.WeightModel;

/**
 * All that an engine holds under one weight model. A new model comes with a new state, so that vectors of two models never
 * meet.
 */
final class EngineState {

    final WeightModel model;
    final Map<EntityId, ParticipantProfile> participants = new ConcurrentSkipListMap<>();
    final Map<EntityId, Posting> opportunities = new ConcurrentSkipListMap<>();
    final Map<EntityId, SavedInterest> interests = new ConcurrentSkipListMap<>();
    final Map<EntityId, ProfileWish> wishes = new ConcurrentSkipListMap<>();
    private final InterestScorer interestScorer;
    /** What participants offer and ask; what opportunities that ask ask, and what those that offer offer. */
    final MatchIndex<ParticipantFacts> offering = participantIndex();

    final MatchIndex<ParticipantFacts> asking = participantIndex();
    /** What the proofs of participants offer. */
    final EvidenceEntries evidence = new EvidenceEntries(participantIndex());

    final MatchIndex<OpportunityFacts> requests = opportunityIndex();
    final MatchIndex<OpportunityFacts> offers = opportunityIndex();
    /** What saved interests ask. */
    final StandingIndex<InterestFilter> standing =
            StandingIndex.inMemory(IndexSettings.<InterestFilter>defaults().withFacets(InterestFilter.FACETS));

    final FactsCount<ParticipantFacts> participantFacts = new FactsCount<>();
    final FactsCount<OpportunityFacts> opportunityFacts = new FactsCount<>();

    EngineState(WeightModel model, InterestScorer interestScorer) {
        this.model = model;
        this.interestScorer = interestScorer;
    }

    private static MatchIndex<ParticipantFacts> participantIndex() {
        return MatchIndex.inMemory(IndexSettings.<ParticipantFacts>defaults()
                .withOrder(ParticipantFacts.BY_PLACE)
                .withFacets(ParticipantFacets.ALL));
    }

    private static MatchIndex<OpportunityFacts> opportunityIndex() {
        return MatchIndex.inMemory(IndexSettings.<OpportunityFacts>defaults()
                .withOrder(OpportunityFacts.BY_LAST_DAY)
                .withFacets(OpportunityFacets.ALL));
    }

    /** Holds a participant whose profile was made under this state's model. */
    void put(ParticipantProfile profile) {
        EntityId id = profile.participant().id();
        ParticipantFacts facts = participantFacts.add(profile.facts());
        ParticipantProfile former = participants.put(id, profile.sharing(facts));
        if (former != null) {
            participantFacts.remove(former.facts());
        }
        offering.put(id, profile.offered(), facts);
        asking.put(id, profile.asked(), facts);
        evidence.put(profile, facts);
    }

    /** Holds an opportunity whose posting was made under this state's model. */
    void put(Posting posting) {
        EntityId id = posting.opportunity().id();
        OpportunityFacts facts = opportunityFacts.add(posting.facts());
        Posting former = opportunities.put(id, posting.sharing(facts));
        if (former != null) {
            opportunityFacts.remove(former.facts());
        }
        // In this order, so that one that turns from a request into an offer, or back, is in one of them all the time.
        (posting.offers() ? offers : requests).put(id, posting.vector(), facts);
        (posting.offers() ? requests : offers).remove(id);
    }

    /** Holds an interest whose vector was made under this state's model; where the former one's is the same, it is not added again. */
    void put(SavedInterest saved) {
        EntityId id = saved.interest().id();
        int threshold = interestScorer.threshold(saved.interest().minimumLikelihood(), saved.selfScore());
        SavedInterest former = interests.put(id, saved);
        if (former == null || !former.asked().equals(saved.asked())) {
            standing.put(id, saved.asked(), threshold, saved.filter());
        } else {
            standing.change(id, threshold, saved.filter());
        }
    }

    /** Holds the wish of a participant, who need not be held. */
    void put(ProfileWish wish) {
        wishes.put(wish.interest().participant(), wish);
    }

    /** Returns a record as it is held; empty if it is not. */
    Optional<Held> held(RecordKey key) {
        return Optional.ofNullable(
                switch (key.kind()) {
                    case PARTICIPANT -> participants.get(key.id());
                    case OPPORTUNITY -> opportunities.get(key.id());
                    case INTEREST -> interests.get(key.id());
                    case PROFILE_INTEREST -> wishes.get(key.id());
                });
    }

    /** Removes a record, and tells whether it was held. */
    boolean remove(RecordKey key) {
        return switch (key.kind()) {
            case PARTICIPANT -> removeParticipant(key.id());
            case OPPORTUNITY -> removeOpportunity(key.id());
            case INTEREST -> removeInterest(key.id());
            case PROFILE_INTEREST -> wishes.remove(key.id()) != null;
        };
    }

    /** Returns the saved interests of an owner; looks at all. */
    List<RecordKey> interestsOf(EntityId owner) {
        return interests.values().stream()
                .filter(saved -> saved.interest().owner().equals(owner))
                .map(SavedInterest::key)
                .toList();
    }

    private boolean removeInterest(EntityId id) {
        standing.remove(id);
        return interests.remove(id) != null;
    }

    private boolean removeParticipant(EntityId id) {
        offering.remove(id);
        asking.remove(id);
        evidence.remove(id);
        ParticipantProfile former = participants.remove(id);
        if (former != null) {
            participantFacts.remove(former.facts());
        }
        return former != null;
    }

    private boolean removeOpportunity(EntityId id) {
        requests.remove(id);
        offers.remove(id);
        Posting former = opportunities.remove(id);
        if (former != null) {
            opportunityFacts.remove(former.facts());
        }
        return former != null;
    }

    /** Returns the participants' index that an opportunity is looked up in. */
    MatchIndex<ParticipantFacts> partnersOf(Posting posting) {
        return posting.offers() ? asking : offering;
    }

    /** Returns the posting of an opportunity, made anew if this very version is not held. */
    Posting posting(Opportunity opportunity) {
        Posting held = opportunities.get(opportunity.id());
        return held != null && held.opportunity().equals(opportunity) ? held : Posting.of(opportunity, model);
    }

    /** Returns the profile of a participant, made anew if this very version is not held. */
    ParticipantProfile profile(Participant participant) {
        ParticipantProfile held = participants.get(participant.id());
        return held != null && held.participant().equals(participant)
                ? held
                : ParticipantProfile.of(participant, model);
    }

    /** Returns a saved interest with its vector, which is made anew only if what is held is about something else. */
    SavedInterest saved(Interest interest) {
        SavedInterest held = interests.get(interest.id());
        return held != null && held.isAboutTheSameAs(interest)
                ? held.with(interest)
                : SavedInterest.of(interest, model);
    }

    /** All that is held at one moment. */
    record Holding(
            List<ParticipantProfile> participants,
            List<Posting> opportunities,
            List<SavedInterest> interests,
            List<ProfileWish> wishes) {

        Stream<Held> all() {
            return Stream.of(participants, opportunities, interests, wishes).flatMap(List::stream);
        }

        Iterator<FeatureBag> bags(FeatureExtraction extraction) {
            return Stream.concat(
                            participants.stream().map(profile -> extraction.of(profile.participant())),
                            opportunities.stream().map(Posting::bag))
                    .iterator();
        }
    }

    /** Returns what is held now, in the order of identities; exact while nobody writes. */
    Holding holding() {
        return new Holding(
                List.copyOf(participants.values()),
                List.copyOf(opportunities.values()),
                List.copyOf(interests.values()),
                List.copyOf(wishes.values()));
    }

    /** Returns what each index holds, by what it is of. */
    SortedMap<String, IndexStatistics> indexes() {
        return new TreeMap<>(Map.of(
                "asking", asking.statistics(),
                "evidence", evidence.index.statistics(),
                "interests", standing.statistics(),
                "offering", offering.statistics(),
                "offers", offers.statistics(),
                "requests", requests.statistics()));
    }

    /** Lets go of whatever belongs to what was removed or replaced. */
    void compact() {
        offering.compact();
        asking.compact();
        evidence.index.compact();
        requests.compact();
        offers.compact();
        standing.compact();
    }

    void close() {
        participants.clear();
        opportunities.clear();
        interests.clear();
        wishes.clear();
        participantFacts.clear();
        opportunityFacts.clear();
        offering.close();
        asking.close();
        evidence.close();
        requests.close();
        offers.close();
        standing.close();
    }
}
