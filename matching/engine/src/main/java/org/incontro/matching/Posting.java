// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import java.util.List;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.OpportunityKind;
import org.incontro.core.vocabulary.ConceptId;
import org.incontro.matching.feature.FeatureBag;
import org.incontro.matching.weight.ImpactVector;
import org.incontro.matching.weight.WeightModel;

/** An opportunity with all that scoring needs of it under one model. */
record Posting(
        Opportunity opportunity,
        OpportunityFacts facts,
        LazyBag features,
        ImpactVector offered,
        ImpactVector asked,
        int selfScore,
        List<ConceptId> concepts)
        implements Held {

    static Posting of(Opportunity opportunity, WeightModel model) {
        FeatureBag bag = model.extraction().of(opportunity);
        ImpactVector offered = model.offered(bag);
        ImpactVector asked = model.asked(bag);
        return new Posting(
                opportunity,
                OpportunityFacts.of(opportunity),
                LazyBag.of(opportunity, bag, model.extraction()),
                offered,
                asked,
                asked.dot(offered),
                List.copyOf(bag.chosenConcepts()));
    }

    /** Returns the same with facts that are equal, and shared with others. */
    Posting sharing(OpportunityFacts same) {
        return new Posting(opportunity, same, features, offered, asked, selfScore, concepts);
    }

    /** Returns the features, made anew if they are not there. */
    FeatureBag bag() {
        return features.get();
    }

    /** Tells whether the participant's side asks and the opportunity's offers; it is the other way round for requests. */
    boolean offers() {
        return opportunity.kind().side() == OpportunityKind.Side.OFFERED;
    }

    /** Returns this side's vector of the first stage. */
    ImpactVector vector() {
        return offers() ? offered : asked;
    }

    /** Returns the other side's vector of the first stage. */
    ImpactVector vectorOf(ParticipantProfile profile) {
        return offers() ? profile.asked() : profile.offered();
    }

    @Override
    public RecordKey key() {
        return new RecordKey(RecordKind.OPPORTUNITY, opportunity.id());
    }

    @Override
    public Held under(EngineState state) {
        return of(opportunity, state.model);
    }

    @Override
    public void enter(EngineState state) {
        state.put(this);
    }
}
