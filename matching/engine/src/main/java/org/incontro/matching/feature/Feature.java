// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.feature;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import org.incontro.core.vocabulary.ConceptId;

/**
 * Something that two sides can share: a word or a concept. Ordered by type, then key. Immutable and thread-safe.
 *
 * @param type what it is
 * @param key the analysed word, or the concept as {@link ConceptId} prints it
 */
public record Feature(Type type, String key) implements Comparable<Feature> {

    /** What a feature is. */
    public enum Type {
        /** An analysed word; words of different languages that are written alike after analysis are one feature. */
        WORD('w'),
        /** A concept of a vocabulary. */
        CONCEPT('c');

        private final char mark;

        Type(char mark) {
            this.mark = mark;
        }
    }

    private static final Comparator<Feature> ORDER =
            Comparator.comparing(Feature::type).thenComparing(Feature::key);

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    /**
     * Returns a word.
     *
     * @param term as {@link org.incontro.matching.text.TextAnalysis} makes it
     */
    public static Feature word(String term) {
        return new Feature(Type.WORD, term);
    }

    /**
     * Returns a concept.
     *
     * @param concept any concept, known to a vocabulary or not
     */
    public static Feature concept(ConceptId concept) {
        return new Feature(Type.CONCEPT, concept.toString());
    }

    /**
     * Returns the number under which vectors hold this feature: the same on every machine, without a dictionary that nodes
     * would have to share. With a million features the chance that any two collide is below one in ten million.
     */
    public long number() {
        long hash = (FNV_OFFSET ^ type.mark) * FNV_PRIME;
        for (byte b : key.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * FNV_PRIME;
        }
        // The finaliser of MurmurHash3 (Austin Appleby, public domain) spreads what FNV leaves in the low bits.
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return hash ^ (hash >>> 33);
    }

    @Override
    public int compareTo(Feature other) {
        return ORDER.compare(this, other);
    }
}
