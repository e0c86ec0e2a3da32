// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.OpportunityKind;
import org.incontro.core.vocabulary.ConceptId;

/** What an opportunity says, in a form that tells how alike two of them are. */
final class Wording {

    /*
     * Shingles of three words, compared by the Jaccard coefficient (Broder, On the resemblance and containment of documents, SEQUENCES
     * 1997). Exact sets, without sketches: a digest has tens of opportunities, not millions.
     */

    private static final int SHINGLE = 3;
    /** Keeps a whole number that a product missed by its last bit from being rounded up. */
    private static final double ROUNDING = 1e-9;

    private final OpportunityKind kind;
    private final Set<String> shingles = new HashSet<>();
    private final Set<ConceptId> concepts;

    Wording(Opportunity opportunity) {
        kind = opportunity.kind();
        concepts = Set.copyOf(opportunity.subject().concepts());
        opportunity.title().texts().forEach((language, title) -> {
            String summary = opportunity.summary().texts().getOrDefault(language, "");
            addShingles(words(title + " " + summary));
        });
    }

    private static String[] words(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip()
                .split("[^\\p{L}\\p{N}]+", -1);
    }

    private void addShingles(String[] words) {
        int size = Math.min(SHINGLE, words.length);
        for (int i = 0; i + size <= words.length; i++) {
            shingles.add(String.join(" ", Arrays.copyOfRange(words, i, i + size)));
        }
    }

    /** Counts in how many wordings each shingle is. */
    static Map<String, Integer> counts(Collection<Wording> wordings) {
        Map<String, Integer> counts = new HashMap<>();
        wordings.forEach(wording -> wording.shingles.forEach(shingle -> counts.merge(shingle, 1, Integer::sum)));
        return counts;
    }

    /**
     * Returns some shingles, the rarest, of which two opportunities share at least one if they are enough alike. In one order of all shingles, two sets that
     * share {@code k} share one of their first {@code n - k + 1} (Chaudhuri, Ganti and Kaushik, A primitive operator for similarity joins, ICDE 2006), and
     * to be alike they must share that part of the larger one.
     */
    List<String> prefix(double alike, Map<String, Integer> counts) {
        int shared = (int) Math.max(1, Math.ceil(alike * shingles.size() - ROUNDING));
        return shingles.stream()
                .sorted(Comparator.comparing((String shingle) -> counts.getOrDefault(shingle, 0))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(Math.max(0, shingles.size() - shared + 1L))
                .toList();
    }

    /** Returns how much of their wording two opportunities share, from 0 to 1; 0 if they are of different kinds. */
    double likeness(Wording other) {
        return kind == other.kind ? jaccard(shingles, other.shingles) : 0;
    }

    /** Returns how far two opportunities are about the same, by wording or by concepts, from 0 to 1. */
    double nearness(Wording other) {
        return Math.max(jaccard(shingles, other.shingles), jaccard(concepts, other.concepts));
    }

    private static <T> double jaccard(Set<T> one, Set<T> other) {
        int both = 0;
        Set<T> larger = one.size() < other.size() ? other : one;
        for (T element : one.size() < other.size() ? one : other) {
            both += larger.contains(element) ? 1 : 0;
        }
        int any = one.size() + other.size() - both;
        return any == 0 ? 0 : (double) both / any;
    }
}
