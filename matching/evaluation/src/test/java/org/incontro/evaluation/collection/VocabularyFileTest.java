// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.collection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.incontro.core.vocabulary.Concept;
import org.incontro.core.vocabulary.ConceptId;
import org.incontro.core.vocabulary.ConceptScheme;
import org.incontro.core.vocabulary.Vocabularies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VocabularyFileTest {

    @TempDir
    private Path folder = Path.of("");

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void labelsOfSeveralFilesMeetInOneConcept() throws IOException {
        Path german = file("de.tsv", "C1\tde\tBäcker\nC1\tde\tBäckerin\tfood\n\n");
        Path english = file("en.tsv", "C1\ten\tbaker\nC2\ten\tsmith\n");

        Vocabularies read = VocabularyFile.read(List.of(german, english));

        ConceptScheme scheme = read.scheme("given").orElseThrow();
        Concept baker = scheme.concept("C1").orElseThrow();
        assertThat(baker.labels("de")).containsExactly("Bäcker", "Bäckerin");
        assertThat(baker.labels("en")).containsExactly("baker");
        assertThat(read.ancestors(baker.id())).containsExactly(ConceptId.of("given", "food"));
        assertThat(scheme.size()).isEqualTo(3);
    }

    @Test
    void withoutFilesThereAreNoConcepts() throws IOException {
        assertThat(VocabularyFile.read(List.of()).schemeIds()).isEmpty();
    }

    @Test
    void refusesMalformedLinesWithTheirNumber() throws IOException {
        Path cells = file("a.tsv", "C1\ten\tbaker\nC2\ten\n");
        Path language = file("b.tsv", "C1\tno such tag\tbaker\n");
        Path cycle = file("c.tsv", "C1\ten\tbaker\tC2\nC2\ten\tsmith\tC1\n");

        assertThatThrownBy(() -> VocabularyFile.read(List.of(cells)))
                .isInstanceOf(CollectionException.class)
                .hasMessage(cells + ":2: a line must be concept, language, label and maybe parent between tabs,"
                        + " none of the first three empty, but has 2 cells");
        assertThatThrownBy(() -> VocabularyFile.read(List.of(language))).hasMessageStartingWith(language + ":1: ");
        assertThatThrownBy(() -> VocabularyFile.read(List.of(cycle)))
                .isInstanceOf(CollectionException.class)
                .hasMessageContaining("must not form a cycle");
    }

    @Test
    void readsEscosOwnTables() throws IOException {
        Path skills = file("skills_en.csv", """
            conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,status
            KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/abc,skill,cross,weld metal,,released
            """);

        assertThat(VocabularyFile.read(List.of(skills)).schemeIds()).containsExactly("esco-skills");
    }

    @Test
    void refusesFilesThatHoldNothing() throws IOException {
        Path empty = file("a.tsv", " \n\n");
        Path noLanguage = file("b.tsv", "C1\t\tbaker\n");
        Path noEsco = file("c.csv", "a,b\n1,2\n");

        assertThatThrownBy(() -> VocabularyFile.read(List.of(empty)))
                .isInstanceOf(CollectionException.class)
                .hasMessage(empty + ": there must be at least one line, but there is none");
        assertThatThrownBy(() -> VocabularyFile.read(List.of(noLanguage)))
                .isInstanceOf(CollectionException.class)
                .hasMessageStartingWith(noLanguage + ":1: a line must be concept, language, label and maybe parent");
        assertThatThrownBy(() -> VocabularyFile.read(List.of(noEsco)))
                .isInstanceOf(CollectionException.class)
                .hasMessage("[" + noEsco + "]: ESCO's files must hold a skill or an occupation, but there is none");
    }

    @Test
    void aByteOrderMarkIsNoPartOfAConcept() throws IOException {
        Path marked = file("a.tsv", "\uFEFFC1\ten\tbaker\n");

        assertThat(VocabularyFile.read(List.of(marked))
                        .scheme("given")
                        .orElseThrow()
                        .concept("C1"))
                .isPresent();
    }
}
