// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.ranking;

import java.util.function.Function;
import org.incontro.evaluation.collection.Query;

/**
 * An algorithm with an own way of ranking candidates by their documents; for others the best {@value Ranker#VOTES} documents vote
 * with their scores.
 */
public interface CandidateMatcher extends Matcher {

    /**
     * Learns a corpus whose documents have candidates.
     *
     * @param corpus what is to be ranked
     * @return as {@link #prepare} does, but the score of each of {@link Corpus#candidates()}
     */
    Function<Query, double[]> prepareCandidates(Corpus corpus);
}
