// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.benchmarks.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.incontro.matching.weight.ImpactVector;

/**
 * Scores all documents by adding up their postings in windows that stay in the second-level cache, without Lucene's scorers. What a user would write
 * whom these are too slow.
 */
final class PostingsLoop {

    private static final int WINDOW = 1 << 15;

    /** Is told the scores of a window. */
    interface Sink {

        /**
         * Looks at some scores.
         *
         * @param from the first document
         * @param to the document after the last
         * @param scores those of the documents, from 0 on
         */
        void window(int from, int to, float[] scores);
    }

    private final LeafReader leaf;
    private final BulkPostings bulk = new BulkPostings();
    private final float[] scores = new float[WINDOW];

    PostingsLoop(LeafReader leaf) {
        this.leaf = leaf;
    }

    /**
     * Scores.
     *
     * @param ranges which documents, from inclusive and to exclusive in turns, ascending
     */
    void score(ImpactVector query, int[] ranges, Sink sink) throws IOException {
        List<PostingsEnum> lists = new ArrayList<>(query.size());
        float[] impacts = new float[query.size()];
        Terms terms = leaf.terms(LuceneIndex.FEATURES);
        TermsEnum found = terms.iterator();
        for (int i = 0; i < query.size(); i++) {
            if (found.seekExact(ImpactTokens.term(query.feature(i)))) {
                PostingsEnum postings = found.postings(null, PostingsEnum.FREQS);
                postings.nextDoc();
                impacts[lists.size()] = query.impact(i);
                lists.add(postings);
            }
        }
        PostingsEnum[] all = lists.toArray(new PostingsEnum[0]);
        for (int i = 0; i < ranges.length; i += 2) {
            for (int from = ranges[i]; from < ranges[i + 1]; from += WINDOW) {
                int to = Math.min(from + WINDOW, ranges[i + 1]);
                scoreWindow(all, impacts, from, to);
                sink.window(from, to, scores);
            }
        }
    }

    private void scoreWindow(PostingsEnum[] lists, float[] impacts, int from, int to) throws IOException {
        Arrays.fill(scores, 0, to - from, 0);
        for (int i = 0; i < lists.length; i++) {
            PostingsEnum postings = lists[i];
            if (postings.docID() < from) {
                postings.advance(from);
            }
            if (postings.docID() < to) {
                bulk.add(postings, to, impacts[i], scores, from);
            }
        }
    }
}
