// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.incontro.core.value.LocalizedText;

class ConceptSchemeProperties {

    @Property(tries = 300)
    void ancestorsAreWhatWalkingUpFindsNearestFirst(@ForAll("schemes") ConceptScheme scheme) {
        for (Concept concept : scheme.concepts()) {
            List<ConceptId> expected = walkingUp(scheme, concept.code()).entrySet().stream()
                    .filter(entry -> entry.getValue() > 0)
                    .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .map(entry -> ConceptId.of(scheme.id(), entry.getKey()))
                    .toList();

            assertThat(scheme.ancestors(concept.code())).isEqualTo(expected);
        }
    }

    @Property(tries = 200)
    void theClosureIsTransitive(@ForAll("schemes") ConceptScheme scheme) {
        for (Concept concept : scheme.concepts()) {
            List<ConceptId> ancestors = scheme.ancestors(concept.code());
            for (ConceptId ancestor : ancestors) {
                assertThat(ancestors)
                        .containsAll(scheme.ancestors(ancestor.code()))
                        .doesNotContain(concept.id());
            }
        }
    }

    @Property(tries = 200)
    void nothingDependsOnTheOrderInWhichConceptsCame(@ForAll("schemes") ConceptScheme scheme, @ForAll Random random) {
        List<Concept> shuffled = new ArrayList<>(scheme.concepts());
        Collections.shuffle(shuffled, random);
        ConceptScheme.Builder builder = ConceptScheme.builder(scheme.id());
        shuffled.forEach(builder::add);
        ConceptScheme other = builder.build();

        assertThat(other.fingerprint()).isEqualTo(scheme.fingerprint());
        for (Concept concept : scheme.concepts()) {
            assertThat(other.ancestors(concept.code())).isEqualTo(scheme.ancestors(concept.code()));
            assertThat(other.informationContent(concept.code())).isEqualTo(scheme.informationContent(concept.code()));
        }
    }

    @Property(tries = 300)
    void informationContentNeverFallsAlongAnEdge(@ForAll("schemes") ConceptScheme scheme) {
        for (Concept concept : scheme.concepts()) {
            double content = scheme.informationContent(concept.code());
            assertThat(content).isBetween(0.0, 1.0);
            for (Concept parent : scheme.broader(concept.code())) {
                assertThat(scheme.informationContent(parent.code())).isLessThan(content);
            }
        }
    }

    @Property(tries = 200)
    void similaritiesAreSymmetricFromZeroToOneAndOneForTheSame(@ForAll("schemes") ConceptScheme scheme) {
        for (Concept a : scheme.concepts()) {
            assertThat(scheme.lin(a.code(), a.code())).isEqualTo(1);
            assertThat(scheme.wuPalmer(a.code(), a.code())).isEqualTo(1);
            for (Concept b : scheme.concepts()) {
                double lin = scheme.lin(a.code(), b.code());
                double wuPalmer = scheme.wuPalmer(a.code(), b.code());
                assertThat(lin).isBetween(0.0, 1.0).isEqualTo(scheme.lin(b.code(), a.code()));
                assertThat(wuPalmer).isBetween(0.0, 1.0).isEqualTo(scheme.wuPalmer(b.code(), a.code()));
            }
        }
    }

    @Property(tries = 200)
    void similaritiesAreWhatTheirDefinitionsGive(@ForAll("schemes") ConceptScheme scheme) {
        for (Concept a : scheme.concepts()) {
            for (Concept b : scheme.concepts()) {
                Map<String, Integer> together = new TreeMap<>();
                Map<String, Integer> other = walkingUp(scheme, b.code());
                walkingUp(scheme, a.code())
                        .forEach((code, up) ->
                                Optional.ofNullable(other.get(code)).ifPresent(far -> together.put(code, up + far)));
                Optional<Map.Entry<String, Integer>> meeting = together.entrySet().stream()
                        .max(Comparator.comparingDouble(
                                        (Map.Entry<String, Integer> entry) -> scheme.informationContent(entry.getKey()))
                                .thenComparing(entry -> -entry.getValue()));
                double shared = meeting.map(entry -> scheme.informationContent(entry.getKey()))
                        .orElse(0.0);
                double sum = scheme.informationContent(a.code()) + scheme.informationContent(b.code());
                if (!a.equals(b)) {
                    assertThat(scheme.lin(a.code(), b.code())).isEqualTo(sum == 0 ? 0 : 2 * shared / sum);
                }
                double expected = meeting.map(entry -> {
                            double depth = 2.0 * (scheme.depth(entry.getKey()) + 1);
                            return depth / (depth + entry.getValue());
                        })
                        .orElse(0.0);
                assertThat(scheme.wuPalmer(a.code(), b.code())).isEqualTo(expected);
            }
        }
    }

    /** Returns the concept and all above it, with the fewest steps to each. */
    private static Map<String, Integer> walkingUp(ConceptScheme scheme, String code) {
        Map<String, Integer> steps = new TreeMap<>(Map.of(code, 0));
        List<String> level = List.of(code);
        for (int far = 1; !level.isEmpty(); far++) {
            List<String> next = new ArrayList<>();
            for (String below : level) {
                for (Concept parent : scheme.broader(below)) {
                    if (steps.putIfAbsent(parent.code(), far) == null) {
                        next.add(parent.code());
                    }
                }
            }
            level = next;
        }
        return steps;
    }

    /** Up to twelve concepts, each with up to three of the earlier ones as parents, so that ways of all lengths meet. */
    @Provide
    Arbitrary<ConceptScheme> schemes() {
        return Arbitraries.integers()
                .between(0, 99)
                .list()
                .ofMaxSize(3)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12)
                .map(parents -> {
                    ConceptScheme.Builder builder = ConceptScheme.builder("generated");
                    for (int i = 0; i < parents.size(); i++) {
                        int earlier = i;
                        String[] broader = parents.get(i).stream()
                                .filter(parent -> earlier > 0)
                                .map(parent -> String.valueOf(parent % earlier))
                                .distinct()
                                .toArray(String[]::new);
                        builder.add(String.valueOf(i), LocalizedText.of("en", "concept " + i), broader);
                    }
                    return builder.build();
                });
    }
}
