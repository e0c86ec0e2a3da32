// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import org.incontro.core.opportunity.Opportunity;
import org.incontro.matching.feature.FeatureBag;
import org.incontro.matching.feature.FeatureExtraction;
import org.jspecify.annotations.Nullable;

/** The features of an opportunity, which are made when they are first asked for if they are not there: after a restore. Thread-safe. */
final class LazyBag {

    private final Opportunity opportunity;
    private final FeatureExtraction extraction;
    /** Null until it is asked for; two threads may make it, and make the same. */
    private volatile @Nullable FeatureBag bag;

    LazyBag(Opportunity opportunity, FeatureExtraction extraction) {
        this.opportunity = opportunity;
        this.extraction = extraction;
    }

    /** Returns features that are there already. */
    static LazyBag of(Opportunity opportunity, FeatureBag bag, FeatureExtraction extraction) {
        LazyBag features = new LazyBag(opportunity, extraction);
        features.bag = bag;
        return features;
    }

    FeatureBag get() {
        FeatureBag made = bag;
        if (made == null) {
            made = extraction.of(opportunity);
            bag = made;
        }
        return made;
    }
}
