// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.signal;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incontro.core.privacy.Field;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.vocabulary.Concept;
import org.incontro.core.vocabulary.ConceptId;

/**
 * How much of the concepts that are asked for the participant covers: for each, the most similar one that is offered.
 *
 * <p>Directed, for what a participant can do beyond the request does it no harm; each asked concept counts by its
 * information content. The measure is the best-match average of one direction (Pesquita et al., "Semantic similarity in
 * biomedical ontologies", PLoS Computational Biology 5(7), 2009).
 */
final class ConceptCoverage implements Signal {

    /** Up to this two concepts have no more in common than the branch of science they are in; from here the gain rises to 1. */
    private static final double LEAST_SIMILARITY = 0.5;

    /** As if so much more had been asked for that nobody covers: one field says less of a partner than five. */
    private static final double UNSAID = 1;

    @Override
    public String name() {
        return "concept-coverage";
    }

    @Override
    public Set<Field> reveals() {
        return EnumSet.of(Field.NAME, Field.DESCRIPTION, Field.COMPETENCES, Field.EVIDENCE);
    }

    @Override
    public Set<Field> revealsOfOpportunity() {
        return EnumSet.of(Field.NAME, Field.DESCRIPTION, Field.COMPETENCES, Field.COOPERATION);
    }

    @Override
    public Optional<Finding> find(Pairing pairing) {
        double covered = 0;
        double asked = 0;
        int met = 0;
        Optional<ConceptId> best = Optional.empty();
        double bestGain = 0;
        for (ConceptId concept : pairing.askedConcepts()) {
            double weight = weight(pairing, concept);
            double gain = weight * best(pairing, concept);
            asked += weight;
            covered += gain;
            met += gain > 0 ? 1 : 0;
            if (gain > bestGain) {
                bestGain = gain;
                best = Optional.of(concept);
            }
        }
        if (best.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(finding(pairing, covered / (asked + UNSAID), met, best.get()));
    }

    private Finding finding(Pairing pairing, double strength, int met, ConceptId best) {
        int asked = pairing.askedConcepts().size();
        String extent = met < asked ? ".some" : asked == 1 ? ".one" : ".all";
        LocalizedText label = label(pairing, best);
        return Sentences.localized(
                name() + extent,
                strength,
                language -> Map.of(
                        "met", Integer.toString(met),
                        "asked", Integer.toString(asked),
                        "concept", label.forReader(language)));
    }

    private static double best(Pairing pairing, ConceptId asked) {
        double best = 0;
        for (ConceptId offered : pairing.offeredConcepts()) {
            best = Math.max(best, pairing.similarity().of(asked, offered));
        }
        return Math.max(0, (best - LEAST_SIMILARITY) / (1 - LEAST_SIMILARITY));
    }

    /** A concept that no vocabulary knows says as much as one without children. */
    private static double weight(Pairing pairing, ConceptId concept) {
        return pairing.vocabularies().concept(concept).isPresent()
                ? pairing.vocabularies().informationContent(concept)
                : 1;
    }

    private static LocalizedText label(Pairing pairing, ConceptId id) {
        return pairing.vocabularies().concept(id).map(Concept::label).orElse(LocalizedText.undetermined(id.code()));
    }
}
