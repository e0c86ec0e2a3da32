// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.incontro.core.vocabulary.ConceptId;
import org.incontro.core.vocabulary.Vocabularies;
import org.incontro.matching.signal.Pairing;

/** Remembers how similar pairs of concepts are; a result never depends on what is remembered. */
final class CachedSimilarity implements Pairing.ConceptSimilarity {

    /** About 50 MB. */
    private static final long MOST_PAIRS = 500_000;

    private final Vocabularies vocabularies;
    private final Cache<Pair, Double> similarities = Caffeine.newBuilder()
            .maximumSize(MOST_PAIRS)
            .executor(Runnable::run)
            .recordStats()
            .build();

    private record Pair(ConceptId first, ConceptId second) {}

    CachedSimilarity(Vocabularies vocabularies) {
        this.vocabularies = vocabularies;
    }

    @Override
    public double of(ConceptId a, ConceptId b) {
        if (!a.scheme().equals(b.scheme())) {
            return 0;
        }
        Pair pair = a.compareTo(b) <= 0 ? new Pair(a, b) : new Pair(b, a);
        return similarities.get(pair, key -> vocabularies.similarity(key.first(), key.second()));
    }

    CacheFigures figures() {
        return CacheFigures.of(similarities);
    }
}
