// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.signal;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.incontro.core.opportunity.Cooperation;
import org.incontro.core.opportunity.StageOfDevelopment;
import org.incontro.core.privacy.Field;
import org.incontro.core.vocabulary.ConceptId;

/**
 * How near the stage of a technology is to the readiness level that the participant works at, where it names one as a
 * concept of the scheme {@code trl}.
 */
final class StageFit implements Signal {

    private static final Map<StageOfDevelopment, Integer> LEVELS = Map.of(
            StageOfDevelopment.CONCEPT, 2,
            StageOfDevelopment.UNDER_DEVELOPMENT, 4,
            StageOfDevelopment.LAB_TESTED, 5,
            StageOfDevelopment.PROTOTYPE, 6,
            StageOfDevelopment.DEMONSTRATED, 7,
            StageOfDevelopment.FIELD_TESTED, 8,
            StageOfDevelopment.ON_THE_MARKET, 9);

    private static final int WIDEST = 8;

    @Override
    public String name() {
        return "stage-fit";
    }

    @Override
    public Set<Field> reveals() {
        return EnumSet.of(Field.COMPETENCES, Field.EVIDENCE);
    }

    @Override
    public Set<Field> revealsOfOpportunity() {
        return EnumSet.of(Field.COOPERATION);
    }

    @Override
    public Optional<Finding> find(Pairing pairing) {
        Optional<Integer> stage =
                pairing.opportunity().cooperation().flatMap(Cooperation::stage).map(LEVELS::get);
        OptionalInt distance = stage.isEmpty()
                ? OptionalInt.empty()
                : levels(pairing.offeredConcepts()).stream()
                        .mapToInt(level -> Math.abs(level - stage.get()))
                        .min();
        if (distance.isEmpty() || distance.getAsInt() >= WIDEST) {
            return Optional.empty();
        }
        double strength = 1 - (double) distance.getAsInt() / WIDEST;
        return Optional.of(Sentences.finding(name(), strength, Map.of("level", String.valueOf(stage.get()))));
    }

    private static List<Integer> levels(List<ConceptId> concepts) {
        return concepts.stream()
                .filter(concept ->
                        concept.scheme().equals("trl") && concept.code().matches("[1-9]"))
                .map(concept -> Integer.valueOf(concept.code()))
                .toList();
    }
}
