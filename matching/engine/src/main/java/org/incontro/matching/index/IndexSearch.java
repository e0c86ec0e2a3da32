// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.incontro.core.identity.EntityId;
import org.incontro.matching.weight.ImpactVector;

/** One search: the query, what it may see, and what it has found so far. Confined to one thread. */
final class IndexSearch<A> {

    private final ImpactVector query;
    private final Predicate<? super A> attributes;
    private final Predicate<EntityId> ids;
    private final HitCollector hits;
    /** The number of each of the query's features in the dictionary, -1 for one that no block has. */
    private final int[] numbers;

    /** What a block finds of these: the position in the query, the number of the list. */
    private final int[] lists;

    private final long change;
    private final Scratch scratch;

    IndexSearch(
            ImpactVector query,
            Predicate<? super A> attributes,
            Predicate<EntityId> ids,
            HitCollector hits,
            FeatureDictionary dictionary,
            long change,
            Scratch scratch) {
        this.query = query;
        this.attributes = attributes;
        this.ids = ids;
        this.hits = hits;
        this.change = change;
        this.scratch = scratch;
        numbers = new int[query.size()];
        lists = new int[2 * numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = dictionary.number(query.feature(i));
        }
    }

    ImpactVector query() {
        return query;
    }

    int[] numbers() {
        return numbers;
    }

    int[] lists() {
        return lists;
    }

    Predicate<? super A> attributes() {
        return attributes;
    }

    /** Returns the number of the last change that this search may see. */
    long change() {
        return change;
    }

    Scratch scratch() {
        return scratch;
    }

    HitCollector hits() {
        return hits;
    }

    /** Returns the least score that could still be kept; at least 1, for what shares nothing is never a hit. */
    int threshold() {
        return hits.threshold();
    }

    /** Returns accumulators of a segment of some size, all 0. */
    int[] scores(int size) {
        Arrays.fill(scratch.scores, 0, size, 0);
        return scratch.scores;
    }

    /** Keeps an entry whose attributes are admitted, if its owner is and it would be among the best. */
    void offer(EntityId owner, EntityId entry, int score) {
        Hit hit = new Hit(owner, entry, score);
        if (hits.admits(hit) && ids.test(owner)) {
            hits.offer(hit);
        }
    }

    List<Hit> bestFirst() {
        return hits.bestFirst();
    }
}
