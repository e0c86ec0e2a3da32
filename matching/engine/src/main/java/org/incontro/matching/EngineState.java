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
    final MatchIndex<Boolean> offering = MatchIndex.inMemory();

    final MatchIndex<Boolean> asking = MatchIndex.inMemory();
    final MatchIndex<Boolean> requests = MatchIndex.inMemory();
    final MatchIndex<Boolean> offers = MatchIndex.inMemory();

    EngineState(WeightModel model) {
        this.model = model;
    }

    void put(Participant participant) {
        ParticipantProfile profile = ParticipantProfile.of(participant, model);
        participants.put(participant.id(), profile);
        offering.put(participant.id(), profile.offered(), true);
        asking.put(participant.id(), profile.asked(), true);
    }

    void put(Opportunity opportunity) {
        Posting posting = Posting.of(opportunity, model);
        opportunities.put(opportunity.id(), posting);
        (posting.offers() ? requests : offers).remove(opportunity.id());
        (posting.offers() ? offers : requests).put(opportunity.id(), posting.vector(), true);
    }

    boolean removeParticipant(EntityId id) {
        offering.remove(id);
        asking.remove(id);
        return participants.remove(id) != null;
    }

    boolean removeOpportunity(EntityId id) {
        requests.remove(id);
        offers.remove(id);
        return opportunities.remove(id) != null;
    }

    /** Returns the participants' index that an opportunity is looked up in. */
    MatchIndex<Boolean> partnersOf(Posting posting) {
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
        offering.close();
        asking.close();
        requests.close();
        offers.close();
    }
}
