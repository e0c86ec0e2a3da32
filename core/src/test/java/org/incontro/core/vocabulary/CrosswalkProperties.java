// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.incontro.core.value.LocalizedText;

class CrosswalkProperties {

    @Property
    void whatIsWrittenIsReadBack(@ForAll("mappings") List<Mapping> mappings) throws IOException {
        Crosswalk crosswalk = Crosswalk.of(mappings);
        StringBuilder text = new StringBuilder();
        crosswalk.write(text);

        assertThat(Crosswalk.read(new StringReader(text.toString()), "c.csv").crosswalk())
                .isEqualTo(crosswalk);
    }

    @Property
    void everyTagIsEitherMappedOrInTheResidue(
            @ForAll("mappings") List<Mapping> mappings, @ForAll("tags") List<ConceptId> tags) {
        MappedTags mapped = Crosswalk.of(mappings).apply(tags);

        assertThat(mapped.mappings()).containsOnlyKeys(tags);
        mapped.mappings().forEach((tag, found) -> {
            assertThat(found).allMatch(Mapping::isApproved);
            assertThat(found.isEmpty()).isEqualTo(mapped.residue().containsKey(tag));
        });
        mapped.residue().forEach((tag, times) -> assertThat(times).isEqualTo(Collections.frequency(tags, tag)));
    }

    @Property(tries = 200)
    void suggestionsDoNotDependOnTheOrderOfConceptsAndAreAsSureAsAsked(
            @ForAll("labels") List<String> from, @ForAll("labels") List<String> to, @ForAll Random random) {
        Crosswalk crosswalk = Crosswalk.suggest(scheme("a", from, null), scheme("b", to, null), 0.4);

        assertThat(crosswalk).isEqualTo(Crosswalk.suggest(scheme("a", from, random), scheme("b", to, random), 0.4));
        assertThat(crosswalk.mappings())
                .allMatch(mapping -> mapping.score().orElse(0) >= 0.4)
                .noneMatch(Mapping::isApproved);
    }

    @Property(tries = 200)
    void equalLabelsAreAlwaysSuggestedAsExact(@ForAll("labels") List<String> labels) {
        Crosswalk crosswalk = Crosswalk.suggest(scheme("a", labels, null), scheme("b", labels, null), 0.4);

        for (int i = 0; i < labels.size(); i++) {
            assertThat(crosswalk.mappings(ConceptId.of("a", String.valueOf(i))).stream()
                            .filter(mapping -> mapping.relation() == Mapping.Relation.EXACT))
                    .as(labels.get(i))
                    .isNotEmpty();
        }
    }

    private static ConceptScheme scheme(
            String id, List<String> labels, @org.jspecify.annotations.Nullable Random shuffle) {
        List<Concept> concepts = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            concepts.add(Concept.of(ConceptId.of(id, String.valueOf(i)), LocalizedText.of("en", labels.get(i))));
        }
        if (shuffle != null) {
            Collections.shuffle(concepts, shuffle);
        }
        ConceptScheme.Builder builder = ConceptScheme.builder(id);
        concepts.forEach(builder::add);
        return builder.build();
    }

    @Provide
    Arbitrary<List<String>> labels() {
        return Arbitraries.of("solar", "energy", "cell", "of", "the", "light")
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(words -> String.join(" ", words))
                .list()
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<List<ConceptId>> tags() {
        return Arbitraries.of("1", "2", "x,\"y\"")
                .map(code -> ConceptId.of("a", code))
                .list()
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<List<Mapping>> mappings() {
        Arbitrary<ConceptId> sources = Arbitraries.of("1", "2", "x,\"y\"").map(code -> ConceptId.of("a", code));
        Arbitrary<ConceptId> targets = Arbitraries.of("1", "2\n3", "ü").map(code -> ConceptId.of("b", code));
        Arbitrary<Optional<String>> approvers =
                Arbitraries.of("me", "a;b", "say \"yes\"").optional();
        Arbitrary<OptionalDouble> scores =
                Arbitraries.of(OptionalDouble.empty(), OptionalDouble.of(0.125), OptionalDouble.of(1));
        return Combinators.combine(sources, Arbitraries.of(Mapping.Relation.class), targets, approvers, scores)
                .as(Mapping::new)
                .list()
                .ofMaxSize(8);
    }
}
