// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.incontro.core.problem.Problem;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.vocabulary.Mapping.Relation;
import org.junit.jupiter.api.Test;

class CrosswalkTest {

    private static final ConceptId ENERGY = ConceptId.of("tags", "31");
    private static final ConceptId SOLAR = ConceptId.of("tags", "311");
    private static final ConceptId FOOD = ConceptId.of("tags", "4");
    private static final ConceptId POWER = ConceptId.of("fields", "1");
    private static final ConceptId CELLS = ConceptId.of("fields", "2");

    private static final Mapping APPROVED =
            Mapping.suggested(ENERGY, Relation.CLOSE, POWER, 0.75).approved("advisor");
    private static final Mapping SUGGESTED = Mapping.suggested(FOOD, Relation.EXACT, CELLS, 1);

    @Test
    void onlyApprovedMappingsApplyAndTheRestIsTheResidue() {
        Mapping narrow = new Mapping(SOLAR, Relation.NARROW, CELLS, Optional.of("advisor"), OptionalDouble.empty());
        Mapping broad = new Mapping(SOLAR, Relation.BROAD, POWER, Optional.of("advisor"), OptionalDouble.empty());
        Crosswalk crosswalk = Crosswalk.of(List.of(APPROVED, SUGGESTED, narrow, broad));
        ConceptId unknown = ConceptId.of("tags", "0");

        MappedTags mapped = crosswalk.apply(List.of(FOOD, SOLAR, unknown, ENERGY, FOOD, SOLAR));

        assertThat(mapped.mappings())
                .containsExactly(
                        Map.entry(FOOD, List.of()),
                        Map.entry(SOLAR, List.of(broad, narrow)),
                        Map.entry(unknown, List.of()),
                        Map.entry(ENERGY, List.of(APPROVED)));
        assertThat(mapped.concepts()).containsExactly(FOOD, SOLAR, POWER, unknown, ENERGY);
        assertThat(mapped.residue()).containsExactly(Map.entry(FOOD, 2L), Map.entry(unknown, 1L));
    }

    @Test
    void approvalIsASeparateStep() {
        Crosswalk crosswalk = Crosswalk.of(List.of(SUGGESTED, APPROVED));
        Crosswalk approved = crosswalk.approve(mapping -> mapping.relation() == Relation.EXACT, "office");

        assertThat(crosswalk).hasToString("2 mappings, 1 approved");
        assertThat(approved).hasToString("2 mappings, 2 approved");
        assertThat(approved.mappings(FOOD).get(0).approvedBy()).contains("office");
        assertThat(approved.mappings(ENERGY)).containsExactly(APPROVED);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SUGGESTED.approved(" "))
                .withMessage("an approver must be named, but was blank");
    }

    @Test
    void newSuggestionsDoNotUndoApprovals() {
        Mapping anew = Mapping.suggested(ENERGY, Relation.CLOSE, POWER, 0.9);

        assertThat(Crosswalk.of(List.of(anew))
                        .with(Crosswalk.of(List.of(APPROVED)))
                        .mappings())
                .containsExactly(APPROVED);
        assertThat(Crosswalk.of(List.of(APPROVED))
                        .with(Crosswalk.of(List.of(anew)))
                        .mappings())
                .containsExactly(APPROVED);
        assertThat(Crosswalk.empty().with(Crosswalk.of(List.of(anew)))).isEqualTo(Crosswalk.of(List.of(anew)));
        assertThat(Crosswalk.empty().hashCode())
                .isEqualTo(Crosswalk.of(List.of()).hashCode());
    }

    @Test
    void isWrittenInOrderAndReadBack() throws IOException {
        Mapping odd = new Mapping(
                ConceptId.of("tags", "a,\"b\""), Relation.BROAD, POWER, Optional.of("x; y"), OptionalDouble.empty());
        Crosswalk crosswalk = Crosswalk.of(List.of(SUGGESTED, odd, APPROVED));
        StringBuilder text = new StringBuilder();
        crosswalk.write(text);

        assertThat(text).hasToString("""
                source,relation,target,score,approved_by
                tags:31,close,fields:1,0.75,advisor
                tags:4,exact,fields:2,1.0,
                "tags:a,""b""\",broad,fields:1,,"x; y"
                """);
        LoadedCrosswalk loaded = Crosswalk.read(new StringReader(text.toString()), "c.csv");
        assertThat(loaded.problems().isEmpty()).isTrue();
        assertThat(loaded.crosswalk()).isEqualTo(crosswalk);
    }

    @Test
    void rowsThatAreNoMappingAreReported() throws IOException {
        LoadedCrosswalk loaded = Crosswalk.read(new StringReader("""
                        source;relation;target;score
                        tags:1;skos:exactMatch;fields:1;
                        tags;exact;fields:1;
                        tags:1;same;fields:1;
                        tags:1;close;fields:1;2
                        tags:1;close;fields:1;much
                        """), "c.csv");

        assertThat(loaded.crosswalk().mappings()).extracting(Mapping::relation).containsExactly(Relation.EXACT);
        assertThat(loaded.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "[BAD_MAPPING] c.csv:3: the row cannot be read as a mapping: a concept must look like"
                                + " \"euroscivoc:543\", but was \"tags\"",
                        "[BAD_MAPPING] c.csv:4: the row cannot be read as a mapping: relation must be one of exact, close,"
                                + " broad, narrow, but was \"same\"",
                        "[BAD_MAPPING] c.csv:5: the row cannot be read as a mapping: score must be from 0 to 1, but was 2.0",
                        "[BAD_MAPPING] c.csv:6: the row cannot be read as a mapping: score must be from 0 to 1, but was"
                                + " \"much\"");
        assertThat(Crosswalk.read(new StringReader("a;b\n"), "c.csv").problems().counts())
                .containsEntry("COLUMN_MISSING", 3L);
    }

    @Test
    void mappingsAreSuggestedByLabelsInAllLanguages() {
        ConceptScheme from = ConceptScheme.builder("tags")
                .add("1", LocalizedText.of("en", "Optics").with("it", "Ottica"))
                .add("2", LocalizedText.of("it", "Energia solare"))
                .add("3", LocalizedText.of("en", "Marketing"))
                .add("4", LocalizedText.undetermined("ottica"))
                .add("5", LocalizedText.of("en", "Energy"))
                .build();
        ConceptScheme to = ConceptScheme.builder("fields")
                .add("251", LocalizedText.of("en", "optics").with("it", "OTTICA"))
                .add("252", LocalizedText.of("en", "Quantum optics").with("it", "Ottica quantistica"))
                .add("300", LocalizedText.of("en", "Solar energy").with("it", "Energia"))
                .build();

        List<Mapping> mappings = Crosswalk.suggest(from, to, 0.6).mappings();

        assertThat(mappings)
                .extracting(mapping -> mapping.source().code() + " "
                        + mapping.relation().code() + " " + mapping.target().code())
                .containsExactly("1 exact 251", "2 broad 300", "4 exact 251", "5 narrow 300");
        assertThat(mappings).noneMatch(Mapping::isApproved);
        assertThat(mappings.get(0).score()).hasValue(1);
    }

    @Test
    void alternativeLabelsCountALittleLess() {
        ConceptScheme from = ConceptScheme.builder("tags")
                .add("1", LocalizedText.of("en", "Light science"))
                .build();
        ConceptScheme to = ConceptScheme.builder("fields")
                .add(Concept.of(ConceptId.of("fields", "251"), LocalizedText.of("en", "Optics"))
                        .withAlternatives("en", List.of("science of light", "light science")))
                .build();

        assertThat(Crosswalk.suggest(from, to, 0.5).mappings())
                .containsExactly(Mapping.suggested(
                        ConceptId.of("tags", "1"), Relation.CLOSE, ConceptId.of("fields", "251"), 0.9));
    }

    @Test
    void refusesAMinimumScoreThatSaysNothing() {
        ConceptScheme empty = ConceptScheme.builder("x").build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Crosswalk.suggest(empty, empty, 0))
                .withMessage("minimumScore must be above 0 and at most 1, but was 0.0");
        assertThatIllegalArgumentException().isThrownBy(() -> Crosswalk.suggest(empty, empty, Double.NaN));
    }

    @Test
    void fieldsOfEducationFindTheirFieldsOfScience() {
        ConceptScheme education = Vocabularies.bundled().scheme("isced-f-2013").orElseThrow();
        ConceptScheme science = Vocabularies.bundled().scheme("euroscivoc").orElseThrow();

        Crosswalk crosswalk = Crosswalk.suggest(education, science, 0.6);

        assertThat(crosswalk.mappings(ConceptId.of("isced-f-2013", "0541")))
                .extracting(mapping -> science.concept(mapping.target().code())
                        .orElseThrow()
                        .label()
                        .forReader("en"))
                .containsExactly("Mathematics");
        assertThat(Crosswalk.suggest(education, science, 0.6)).isEqualTo(crosswalk);
    }
}
