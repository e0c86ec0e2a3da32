// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.participant.Participant;
import org.incontro.matching.feature.FeatureBag;
import org.incontro.matching.index.IndexSettings;
import org.incontro.matching.index.MatchIndex;
import org.incontro.matching.weight.WeightModel;

/**
 * All that an engine holds under one weight model. A new model comes with a new state, so that vectors of two models never
 * meet.
 */
final class EngineState {

    final WeightModel model;
    final Map<EntityId, ParticipantProfile> participants = new ConcurrentSkipListMap<>();
    final Map<EntityId, Posting> opportunities = new ConcurrentSkipListMap<>();
    /** What participants offer and ask; what opportunities that ask ask, and what those that offer offer. */
    final MatchIndex<ParticipantFacts> offering = participantIndex();

    final MatchIndex<ParticipantFacts> asking = participantIndex();
    final MatchIndex<OpportunityFacts> requests = opportunityIndex();
    final MatchIndex<OpportunityFacts> offers = opportunityIndex();

    final FactsCount<ParticipantFacts> participantFacts = new FactsCount<>();
    final FactsCount<OpportunityFacts> opportunityFacts = new FactsCount<>();

    EngineState(WeightModel model) {
        this.model = model;
    }

    private static MatchIndex<ParticipantFacts> participantIndex() {
        return MatchIndex.inMemory(IndexSettings.<ParticipantFacts>defaults().withOrder(ParticipantFacts.BY_PLACE));
    }

    private static MatchIndex<OpportunityFacts> opportunityIndex() {
        return MatchIndex.inMemory(IndexSettings.<OpportunityFacts>defaults().withOrder(OpportunityFacts.BY_LAST_DAY));
    }

    void put(Participant participant) {
        ParticipantProfile profile = ParticipantProfile.of(participant, model);
        ParticipantFacts facts = ParticipantFacts.of(participant);
        ParticipantProfile former = participants.put(participant.id(), profile);
        if (former != null) {
            participantFacts.remove(ParticipantFacts.of(former.participant()));
        }
        participantFacts.add(facts);
        offering.put(participant.id(), profile.offered(), facts);
        asking.put(participant.id(), profile.asked(), facts);
    }

    void put(Opportunity opportunity) {
        Posting posting = Posting.of(opportunity, model);
        OpportunityFacts facts = OpportunityFacts.of(opportunity);
        Posting former = opportunities.put(opportunity.id(), posting);
        if (former != null) {
            opportunityFacts.remove(OpportunityFacts.of(former.opportunity()));
        }
        opportunityFacts.add(facts);
        (posting.offers() ? requests : offers).remove(opportunity.id());
        (posting.offers() ? offers : requests).put(opportunity.id(), posting.vector(), facts);
    }

    boolean removeParticipant(EntityId id) {
        offering.remove(id);
        asking.remove(id);
        ParticipantProfile former = participants.remove(id);
        if (former != null) {
            participantFacts.remove(ParticipantFacts.of(former.participant()));
        }
        return former != null;
    }

    boolean removeOpportunity(EntityId id) {
        requests.remove(id);
        offers.remove(id);
        Posting former = opportunities.remove(id);
        if (former != null) {
            opportunityFacts.remove(OpportunityFacts.of(former.opportunity()));
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

    /** Returns the state of a model that has learned from all that is held here. */
    EngineState relearned() {
        EngineState next = new EngineState(model.learn(bags()));
        participants.values().forEach(profile -> next.put(profile.participant()));
        opportunities.values().forEach(posting -> next.put(posting.opportunity()));
        return next;
    }

    Iterator<FeatureBag> bags() {
        return Stream.concat(
                        participants.values().stream()
                                .map(profile -> model.extraction().of(profile.participant())),
                        opportunities.values().stream().map(Posting::bag))
                .iterator();
    }

    void close() {
        participants.clear();
        opportunities.clear();
        participantFacts.clear();
        opportunityFacts.clear();
        offering.close();
        asking.close();
        requests.close();
        offers.close();
    }
}
