// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.baseline;

import org.incontro.matching.ranking.TermIndex;

/** How much one term that a document holds adds to its score. Implementations are immutable. */
public interface TermWeight {

    /**
     * Learns what all documents say about a term.
     *
     * @param index the documents
     * @param term a term's number
     */
    InDocument of(TermIndex index, int term);

    /** The weight of one term. */
    @FunctionalInterface
    interface InDocument {

        /**
         * Weighs the term in a document.
         *
         * @param count how often it occurs there, at least 1
         * @param length the document's length, as Lucene keeps it
         */
        double weight(int count, int length);
    }

    /** Okapi BM25: Robertson and others, TREC-3, 1994, in Lucene's form, without the constant factor k1 + 1. */
    record Bm25(double k1, double b) implements TermWeight {
        @Override
        public InDocument of(TermIndex index, int term) {
            double with = index.frequency(term);
            double rarity = StrictMath.log(1 + (index.filled() - with + 0.5) / (with + 0.5));
            double mean = index.meanLength();
            return (count, length) -> rarity * count / (count + k1 * (1 - b + b * length / mean));
        }
    }

    /** Lucene's classic tf·idf: sqrt(tf) idf / sqrt(length). */
    record TfIdf() implements TermWeight {
        @Override
        public InDocument of(TermIndex index, int term) {
            double rarity = StrictMath.log((index.filled() + 1.0) / (index.frequency(term) + 1.0)) + 1;
            return (count, length) -> Math.sqrt(count) * rarity / Math.sqrt(length);
        }
    }

    /** I(F)B2 with c = 1: Amati and van Rijsbergen, ACM TOIS 20(4), 2002. */
    record IfB2() implements TermWeight {
        @Override
        public InDocument of(TermIndex index, int term) {
            double occurrences = index.occurrences(term);
            double asked = log2(1 + (index.filled() + 1) / (occurrences + 0.5))
                    * (occurrences + 2)
                    / (index.frequency(term) + 1);
            double mean = index.meanLength();
            return (count, length) -> {
                double normalised = count * log2(1 + mean / length);
                return asked * normalised / (normalised + 1);
            };
        }
    }

    /** Query likelihood with Dirichlet smoothing: Zhai and Lafferty, SIGIR 2001; below 0 counts as 0, as in Lucene. */
    record LmDirichlet(double mu) implements TermWeight {
        @Override
        public InDocument of(TermIndex index, int term) {
            double chance = (index.occurrences(term) + 1.0) / (index.totalLength() + 1.0);
            return (count, length) ->
                    Math.max(0, StrictMath.log(1 + count / (mu * chance)) + StrictMath.log(mu / (length + mu)));
        }
    }

    private static double log2(double value) {
        return StrictMath.log(value) / StrictMath.log(2);
    }
}
