// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.signal;

import java.util.List;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.participant.Evidence;
import org.incontro.core.participant.Participant;
import org.incontro.core.vocabulary.ConceptId;
import org.incontro.core.vocabulary.Vocabularies;

/**
 * A participant and an opportunity, as signals see them.
 *
 * @param opportunity the one
 * @param participant the other
 * @param askedConcepts the concepts that were chosen for the opportunity, ancestors not counted, in order; what its texts
 *     merely name is too uncertain to be asked for
 * @param offeredConcepts the concepts that the participant names, ancestors not counted, in order
 * @param evidence the participant's proofs, each with what it shares with the opportunity, in the order given
 * @param reciprocity how much of what the participant wants or does the opportunity gives back, from 0 to 1
 * @param vocabularies gives concepts their ancestors and labels
 * @param similarity how similar two concepts are
 */
public record Pairing(
        Opportunity opportunity,
        Participant participant,
        List<ConceptId> askedConcepts,
        List<ConceptId> offeredConcepts,
        List<Proof> evidence,
        double reciprocity,
        Vocabularies vocabularies,
        ConceptSimilarity similarity) {

    /** Copies the lists. */
    public Pairing {
        askedConcepts = List.copyOf(askedConcepts);
        offeredConcepts = List.copyOf(offeredConcepts);
        evidence = List.copyOf(evidence);
    }

    /**
     * One proof and what it shares.
     *
     * @param evidence the proof
     * @param share how much of what the opportunity is about it shares, from 0 to 1
     */
    public record Proof(Evidence evidence, double share) {}

    /** How similar two concepts are. */
    @FunctionalInterface
    public interface ConceptSimilarity {

        /**
         * Compares two concepts.
         *
         * @param a one concept
         * @param b the other
         * @return from 0 to 1, symmetric, 1 for the same concept
         */
        double of(ConceptId a, ConceptId b);
    }
}
