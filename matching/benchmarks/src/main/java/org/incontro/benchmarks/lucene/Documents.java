// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.benchmarks.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.lucene.index.LeafReader;
import org.incontro.benchmarks.task.Attribute;
import org.incontro.benchmarks.task.PeerOptions;

/**
 * What is known of documents besides the files, in plain arrays in the order of the documents: what a careful user would keep.
 *
 * @param leaf the one segment
 * @param entries by document the entry
 * @param arrival whether each document has the number of its entry
 * @param attributes the attributes by document
 * @param thresholds the thresholds by document; empty if there are none
 * @param runs the first document of each run with equal attributes
 */
record Documents(
        LeafReader leaf, int[] entries, boolean arrival, List<Attribute> attributes, int[] thresholds, int[] runs) {

    /** Ranges that are closer than this are scored as one: to jump costs more than to score what lies between. */
    private static final int LEAST_GAP = 4_096;

    static Documents of(LeafReader leaf, int[] entries, PeerOptions options) {
        boolean arrival = true;
        for (int document = 0; document < entries.length; document++) {
            arrival &= entries[document] == document;
        }
        List<Attribute> attributes = options.attributes().stream()
                .map(attribute -> attribute.rearranged(entries))
                .toList();
        int[] thresholds = new int[options.thresholds().length];
        for (int document = 0; document < thresholds.length; document++) {
            thresholds[document] = options.thresholds()[entries[document]];
        }
        return new Documents(leaf, entries, arrival, attributes, thresholds, runs(attributes, entries.length));
    }

    private static int[] runs(List<Attribute> attributes, int documents) {
        return IntStream.range(0, documents)
                .filter(document -> document == 0
                        || attributes.stream().anyMatch(attribute -> attribute.differs(document - 1, document)))
                .toArray();
    }

    int size() {
        return entries.length;
    }

    /** Asks of each run of equal attributes whether it passes, and returns ranges of documents, from inclusive and to exclusive in turns, outside of which no document passes. */
    int[] ranges(IntPredicate passes) {
        List<Integer> bounds = new ArrayList<>();
        for (int run = 0; run < runs.length; run++) {
            if (passes.test(runs[run])) {
                int end = run + 1 < runs.length ? runs[run + 1] : entries.length;
                int last = bounds.size() - 1;
                if (last >= 0 && runs[run] - bounds.get(last) < LEAST_GAP) {
                    bounds.set(last, end);
                } else {
                    bounds.add(runs[run]);
                    bounds.add(end);
                }
            }
        }
        return bounds.stream().mapToInt(Integer::intValue).toArray();
    }
}
