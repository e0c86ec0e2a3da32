// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.ranking;

import java.util.function.Function;
import org.incontro.evaluation.collection.Query;

/**
 * An algorithm that ranks documents. Found by {@link java.util.ServiceLoader}, so it needs a constructor without parameters.
 */
public interface Matcher {

    /** Returns the name by which it is chosen, and under which its figures are reported: without white space. */
    String name();

    /**
     * Learns a corpus.
     *
     * @param corpus what is to be ranked
     * @return gives for a query the score of each of {@link Corpus#documents()}, in their order: finite, higher is better, and 0 or
     *     less for a document that was not found. It is called by several threads at once, and must give the same scores whenever it
     *     is called.
     * @throws NotApplicableException if this corpus lacks what the algorithm needs
     */
    Function<Query, double[]> prepare(Corpus corpus);
}
