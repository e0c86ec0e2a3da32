// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incontro.core.vocabulary.Vocabularies;
import org.incontro.matching.signal.Finding;
import org.incontro.matching.signal.Pairing;
import org.incontro.matching.signal.Signal;
import org.incontro.matching.signal.Signals;

/** Scores pairs: the first stage's dot product and the signals of the second, each times its weight. */
final class PairScorer {

    /*
     * Two texts on the same thing share a small part of their words, so a share s of what a perfect answer would score
     * becomes s / (s + HALF): one half at s = HALF, growing without end and never 1, so that no two scores become equal
     * at the top.
     */
    private static final double HALF = 0.25;

    private static final double MILLION = 1_000_000;

    private final MatchSettings settings;
    private final List<Signal> signals;
    private final Vocabularies vocabularies;
    private final Pairing.ConceptSimilarity similarity;

    PairScorer(
            MatchSettings settings,
            List<Signal> signals,
            Vocabularies vocabularies,
            Pairing.ConceptSimilarity similarity) {
        this.settings = settings;
        this.signals = signals;
        this.vocabularies = vocabularies;
        this.similarity = similarity;
    }

    /** One signal's part in a score. */
    record Part(Signal signal, Finding finding, long points) {}

    /** A pair's score: the points of the content, and the parts of the signals that found something. */
    record Score(long contentPoints, List<Part> parts) {

        long points() {
            return contentPoints + parts.stream().mapToLong(Part::points).sum();
        }
    }

    Score score(Posting posting, ParticipantProfile profile) {
        Pairing pairing = pairing(posting, profile);
        List<Part> parts = new ArrayList<>();
        for (Signal signal : signals) {
            double weight = settings.weight(signal.name());
            Optional<Finding> finding = weight == 0 ? Optional.empty() : signal.find(pairing);
            finding.ifPresent(found -> parts.add(new Part(signal, found, points(weight * found.strength()))));
        }
        return new Score(contentPoints(posting, firstStage(posting, profile)), parts);
    }

    /** Returns the dot product by which the first stage ranks. */
    static int firstStage(Posting posting, ParticipantProfile profile) {
        return posting.vector().dot(posting.vectorOf(profile));
    }

    /** Tells whether a pair has anything in common by which an index could find it. */
    static boolean sharesAnything(Posting posting, ParticipantProfile profile) {
        return firstStage(posting, profile) > 0
                || (!posting.offers()
                        && profile.evidence().stream()
                                .anyMatch(proof -> posting.asked().dot(proof.offered()) > 0));
    }

    /** Returns the points that a dot product of the first stage brings; monotone in it. */
    long contentPoints(Posting posting, int dotProduct) {
        return points(settings.weight(Signals.CONTENT) * saturated(dotProduct, posting.selfScore()));
    }

    /** Returns the most points that a pair can have whose dot product is at most the given one. */
    long bound(Posting posting, int dotProduct) {
        long bound = contentPoints(posting, dotProduct);
        for (Signal signal : signals) {
            bound += points(settings.weight(signal.name()));
        }
        return bound;
    }

    /**
     * Returns the most points that any pair can have. There is no better bound where opportunities are looked for: what a dot
     * product is worth depends on the opportunity, and those outside the candidates may be very short.
     */
    long bound() {
        long bound = points(settings.weight(Signals.CONTENT));
        for (Signal signal : signals) {
            bound += points(settings.weight(signal.name()));
        }
        return bound;
    }

    private Pairing pairing(Posting posting, ParticipantProfile profile) {
        List<Pairing.Proof> proofs = profile.evidence().stream()
                .map(evidence -> new Pairing.Proof(
                        evidence.evidence(), saturated(posting.asked().dot(evidence.offered()), posting.selfScore())))
                .toList();
        double reciprocity = posting.offers()
                ? saturated(posting.asked().dot(profile.offered()), posting.selfScore())
                : saturated(profile.asked().dot(posting.offered()), profile.selfScore());
        return new Pairing(
                posting.opportunity(),
                profile.participant(),
                posting.concepts(),
                profile.concepts(),
                proofs,
                reciprocity,
                vocabularies,
                similarity);
    }

    /** Brings what is shared, by what a perfect answer would share, to 0 to 1. */
    static double saturated(int dotProduct, int perfect) {
        if (dotProduct == 0 || perfect == 0) {
            return 0;
        }
        double share = (double) dotProduct / perfect;
        return share / (share + HALF);
    }

    static long points(double share) {
        return Math.round(share * MILLION);
    }
}
