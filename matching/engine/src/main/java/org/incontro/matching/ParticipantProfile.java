// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.incontro.core.participant.Evidence;
import org.incontro.core.participant.Participant;
import org.incontro.core.vocabulary.ConceptId;
import org.incontro.matching.feature.FeatureBag;
import org.incontro.matching.feature.FeatureExtraction;
import org.incontro.matching.weight.ImpactVector;
import org.incontro.matching.weight.WeightModel;

/** A participant with all that scoring needs of it under one model. */
record ParticipantProfile(
        Participant participant,
        ParticipantFacts facts,
        ImpactVector offered,
        ImpactVector asked,
        int selfScore,
        List<ConceptId> concepts,
        List<EvidenceVector> evidence)
        implements Held {

    /** One proof and what it offers. */
    record EvidenceVector(Evidence evidence, ImpactVector offered) {}

    static ParticipantProfile of(Participant participant, WeightModel model) {
        FeatureExtraction extraction = model.extraction();
        List<Evidence> proofs = FeatureExtraction.evidence(participant).toList();
        List<FeatureBag> proofBags = proofs.stream().map(extraction::of).toList();
        FeatureBag bag = extraction.of(participant, proofBags);
        ImpactVector offered = model.offered(bag);
        ImpactVector asked = model.asked(bag);
        SortedSet<ConceptId> concepts = new TreeSet<>(bag.chosenConcepts());
        concepts.addAll(bag.namedConcepts());
        List<EvidenceVector> evidence = new ArrayList<>();
        for (int i = 0; i < proofs.size(); i++) {
            evidence.add(new EvidenceVector(proofs.get(i), model.offered(proofBags.get(i))));
        }
        return new ParticipantProfile(
                participant,
                ParticipantFacts.of(participant),
                offered,
                asked,
                asked.dot(offered),
                List.copyOf(concepts),
                List.copyOf(evidence));
    }

    /** Returns the same with facts that are equal, and shared with others. */
    ParticipantProfile sharing(ParticipantFacts same) {
        return new ParticipantProfile(participant, same, offered, asked, selfScore, concepts, evidence);
    }

    @Override
    public RecordKey key() {
        return new RecordKey(RecordKind.PARTICIPANT, participant.id());
    }

    @Override
    public Held under(EngineState state) {
        return of(participant, state.model);
    }

    @Override
    public void enter(EngineState state) {
        state.put(this);
    }
}
