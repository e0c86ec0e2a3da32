// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.benchmarks.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
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
 */
record Documents(LeafReader leaf, int[] entries, boolean arrival, List<Attribute> attributes, int[] thresholds) {

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
        return new Documents(leaf, entries, arrival, attributes, thresholds);
    }

    int size() {
        return entries.length;
    }

    /** Returns ranges of documents, from inclusive and to exclusive in turns, outside of which no document passes. */
    int[] ranges(IntPredicate passes) {
        List<Integer> bounds = new ArrayList<>();
        for (int document = 0; document < entries.length; document++) {
            if (passes.test(document)) {
                int last = bounds.size() - 1;
                if (last >= 0 && document - bounds.get(last) < LEAST_GAP) {
                    bounds.set(last, document + 1);
                } else {
                    bounds.add(document);
                    bounds.add(document + 1);
                }
            }
        }
        return bounds.stream().mapToInt(Integer::intValue).toArray();
    }
}
