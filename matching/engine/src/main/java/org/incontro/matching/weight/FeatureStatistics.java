// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.weight;

import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.Iterator;
import java.util.SortedMap;
import java.util.TreeMap;
import org.incontro.matching.feature.FeatureBag;

/**
 * What a corpus says about features: how many bags there are, how long they are, and in how many of them each feature is.
 * Immutable and thread-safe.
 *
 * @param bags how many, at least 0
 * @param words the sum of {@link FeatureBag#words()}, in thousandths so that no order of adding changes it
 * @param concepts the sum of {@link FeatureBag#concepts()}, in thousandths
 * @param frequencies the number of bags that hold each feature, by its number, ascending
 */
record FeatureStatistics(long bags, long words, long concepts, SortedMap<Long, Long> frequencies) {

    private static final FeatureStatistics NONE = new FeatureStatistics(0, 0, 0, new TreeMap<>());

    FeatureStatistics {
        frequencies = Collections.unmodifiableSortedMap(frequencies);
    }

    static FeatureStatistics none() {
        return NONE;
    }

    /** Counts the bags of a corpus; their order does not matter. */
    static FeatureStatistics of(Iterator<FeatureBag> corpus) {
        TreeMap<Long, Long> frequencies = new TreeMap<>();
        long bags = 0;
        long words = 0;
        long concepts = 0;
        while (corpus.hasNext()) {
            FeatureBag bag = corpus.next();
            bags++;
            words += Math.round(bag.words() * 1000);
            concepts += Math.round(bag.concepts() * 1000);
            for (FeatureBag.Presence presence : bag.presences().values()) {
                frequencies.merge(presence.number(), 1L, Long::sum);
            }
        }
        return new FeatureStatistics(bags, words, concepts, frequencies);
    }

    long frequency(long feature) {
        return frequencies.getOrDefault(feature, 0L);
    }

    /** Returns everything in one form: bags, words, concepts, then each feature with its number of bags. */
    byte[] toBytes() {
        ByteBuffer numbers = ByteBuffer.allocate(24 + 16 * frequencies.size());
        numbers.putLong(bags).putLong(words).putLong(concepts);
        frequencies.forEach((feature, frequency) -> numbers.putLong(feature).putLong(frequency));
        return numbers.array();
    }

    /** Reads what {@link #toBytes} returned. */
    static FeatureStatistics fromBytes(byte[] bytes) {
        if (bytes.length < 24 || (bytes.length - 24) % 16 != 0) {
            throw new IllegalArgumentException(
                    "statistics must be 24 bytes and 16 for each feature, but are " + bytes.length);
        }
        ByteBuffer numbers = ByteBuffer.wrap(bytes);
        long bags = numbers.getLong();
        long words = numbers.getLong();
        long concepts = numbers.getLong();
        TreeMap<Long, Long> frequencies = new TreeMap<>();
        while (numbers.hasRemaining()) {
            frequencies.put(numbers.getLong(), numbers.getLong());
        }
        return new FeatureStatistics(bags, words, concepts, frequencies);
    }
}
