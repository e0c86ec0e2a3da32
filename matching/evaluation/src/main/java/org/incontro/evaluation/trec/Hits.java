// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.trec;

import java.util.AbstractList;
import java.util.RandomAccess;

/**
 * What a run found for one query, in the order in which it was given, which is not yet a ranking: a {@link RankOrder}
 * makes one of the scores. Immutable; no document occurs twice.
 */
public final class Hits extends AbstractList<Hit> implements RandomAccess {

    private final DocumentColumn documents;
    private final double[] scores;

    Hits(DocumentColumn documents, double[] scores) {
        this.documents = documents;
        this.scores = scores;
    }

    @Override
    public Hit get(int index) {
        return new Hit(document(index), score(index));
    }

    @Override
    public int size() {
        return scores.length;
    }

    /**
     * Returns the document at a place.
     *
     * @param index from 0
     * @return its identifier
     */
    public String document(int index) {
        return documents.get(index);
    }

    /**
     * Returns the score at a place, without making a {@link Hit}.
     *
     * @param index from 0
     * @return the score, never NaN
     */
    public double score(int index) {
        return scores[index];
    }

    DocumentColumn documents() {
        return documents;
    }
}
