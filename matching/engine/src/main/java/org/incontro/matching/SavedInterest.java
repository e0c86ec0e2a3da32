// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import org.incontro.core.opportunity.Interest;
import org.incontro.matching.feature.FeatureBag;
import org.incontro.matching.weight.ImpactVector;
import org.incontro.matching.weight.WeightModel;

/** An interest that somebody saved, with all that scoring needs of it under one model. */
record SavedInterest(Interest interest, ImpactVector asked, int selfScore) implements Held {

    static SavedInterest of(Interest interest, WeightModel model) {
        FeatureBag bag = model.extraction().of(interest);
        ImpactVector asked = model.asked(bag);
        return new SavedInterest(interest, asked, asked.dot(model.offered(bag)));
    }

    /** Returns an interest of the same content with other settings; nothing is analysed. */
    SavedInterest with(Interest other) {
        return new SavedInterest(other, asked, selfScore);
    }

    /** Tells whether another version is about the same, so that its vector is the same. */
    boolean isAboutTheSameAs(Interest other) {
        return interest.concepts().equals(other.concepts())
                && interest.tags().equals(other.tags())
                && interest.words().equals(other.words());
    }

    InterestFilter filter() {
        return new InterestFilter(interest.kinds(), interest.countries(), interest.scope());
    }

    @Override
    public RecordKey key() {
        return new RecordKey(RecordKind.INTEREST, interest.id());
    }

    @Override
    public Held under(EngineState state) {
        return of(interest, state.model);
    }

    @Override
    public void enter(EngineState state) {
        state.put(this);
    }
}
