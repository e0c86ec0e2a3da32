// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.incontro.core.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EscoCsvTest {

    private static final String URI = "http://data.europa.eu/esco/skill/";
    private static final String ISCO = "http://data.europa.eu/esco/isco/";

    @TempDir
    private Path folder;

    private void write(String name, String... lines) throws IOException {
        Files.writeString(folder.resolve(name), String.join("\r\n", lines) + "\r\n");
    }

    private void writeSkills() throws IOException {
        write(
                "skills_en.csv",
                "conceptType,conceptUri,skillType,preferredLabel,altLabels,hiddenLabels,status,description",
                "KnowledgeSkillCompetence," + URI + "s1,knowledge,optics,\"optical science\nstudy of light\noptics\","
                        + "optix,released,\"lines\n\nof text\"",
                "KnowledgeSkillCompetence," + URI + "s2,knowledge,lasers,,,released,",
                "KnowledgeSkillCompetence," + URI + "s3,knowledge,alchemy,,,obsolete,",
                "KnowledgeSkillCompetence," + URI + "s2,knowledge,again,,,released,",
                "KnowledgeSkillCompetence,,knowledge,nothing,,,released,");
        write(
                "skillGroups_en.csv",
                "conceptType,conceptUri,preferredLabel,altLabels,status",
                "SkillGroup," + URI + "g1,physics,,released");
        write(
                "broaderRelationsSkillPillar.csv",
                "conceptType,conceptUri,broaderType,broaderUri",
                "KnowledgeSkillCompetence," + URI + "s1,SkillGroup," + URI + "g1",
                "KnowledgeSkillCompetence," + URI + "s2,KnowledgeSkillCompetence," + URI + "s1",
                "KnowledgeSkillCompetence," + URI + "s2,SkillGroup," + URI + "g2",
                "KnowledgeSkillCompetence," + URI + "s3,SkillGroup," + URI + "g1",
                "KnowledgeSkillCompetence," + URI + "s9,SkillGroup," + URI + "g1",
                "KnowledgeSkillCompetence," + URI + "s1,SkillGroup,");
    }

    @Test
    void skillsAreReadByTheNamesOfFilesAndColumns() throws IOException {
        writeSkills();
        write(
                "skillsHierarchy_en.csv",
                "Level 0 URI,Level 0 preferred term,Level 1 URI,Level 1 preferred term,Description",
                URI + "g0,knowledge",
                URI + "g0,knowledge," + URI + "g1,physics",
                URI + "g0,knowledge," + URI + "s3,alchemy");

        LoadedScheme loaded = EscoCsv.from(folder).skills();
        ConceptScheme scheme = loaded.scheme();

        assertThat(scheme.id()).isEqualTo("esco-skills");
        assertThat(scheme.concepts()).extracting(Concept::code).containsExactlyInAnyOrder("g1", "s1", "s2", "g0");
        assertThat(scheme.ancestors("s2")).extracting(ConceptId::code).containsExactly("s1", "g1", "g0");
        assertThat(scheme.byUri(URI + "s1").orElseThrow().alternatives("en"))
                .containsExactly("optical science", "study of light", "optix");
        assertThat(loaded.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "[NOT_RELEASED] skills_en.csv:8: the concept \"s3\" has the status \"obsolete\" and not \"released\","
                                + " so it was left out",
                        "[DUPLICATE_CODE] skills_en.csv:9: the code \"s2\" came before; this row was left out",
                        "[CODE_MISSING] skills_en.csv:10: conceptUri: the row has no code, so it was left out",
                        "[CONCEPT_UNKNOWN] broaderRelationsSkillPillar.csv:6: the concept \"s9\" is not there, so the row was"
                                + " left out",
                        "[CODE_MISSING] broaderRelationsSkillPillar.csv:7: the row has no code, so it was left out",
                        "[PARENT_UNKNOWN] broaderRelationsSkillPillar.csv:4: the parent \"g2\" of \"s2\" is not there, so the"
                                + " edge was left out");
    }

    @Test
    void labelsOfAnotherVersionJoinByUri() throws IOException {
        writeSkills();
        Path labels = Files.createDirectory(folder.resolve("labels"));
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(labels.resolve("skills_fr.csv.gz")))) {
            out.write(("\uFEFFconceptType,conceptUri,preferredLabel,altLabels\n"
                            + "KnowledgeSkillCompetence," + URI + "s1,optique,\n"
                            + "KnowledgeSkillCompetence," + URI + "old,ancien,\n")
                    .getBytes(StandardCharsets.UTF_8));
        }

        LoadedScheme loaded =
                EscoCsv.from(folder).withLabels(labels).withVersion("1.1.1").skills();

        assertThat(loaded.scheme()).hasToString("esco-skills 1.1.1 (3 concepts)");
        assertThat(loaded.scheme().concept("s1").orElseThrow().label().forReader("fr"))
                .isEqualTo("optique");
        assertThat(loaded.scheme().concept("old")).isEmpty();
        assertThat(loaded.problems().toList())
                .extracting(Problem::toString)
                .contains(
                        "[CONCEPT_UNKNOWN] skills_fr.csv.gz:3: the concept \"old\" is not there, so the row was left out");
    }

    @Test
    void occupationsAreReadFromAnArchiveWithTheNamesOfVersion12() throws IOException {
        Path archive = folder.resolve("esco.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            entry(zip, "en/ISCOGroups_en.csv", "conceptUri,code,preferredLabel\n" + ISCO + "C2,2,Professionals\n");
            entry(zip, "en/occupations_en.csv", "conceptUri,preferredLabel\nhttp://x/occupation/o1,physicist\n");
            entry(
                    zip,
                    "en/broaderRelationsOccPillar_en.csv",
                    "conceptUri,broaderUri\nhttp://x/occupation/o1," + ISCO + "C2\n");
            entry(zip, "en/readme.txt", "not a table");
        }

        LoadedScheme loaded = EscoCsv.from(archive).occupations();

        assertThat(loaded.problems().isEmpty()).isTrue();
        assertThat(loaded.scheme().ancestors("o1")).containsExactly(ConceptId.of("esco-occupations", "C2"));
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    @Test
    void missingFilesAndColumnsAreNamed() throws IOException {
        write("skills.csv", "uri,label", "x,y");

        LoadedScheme loaded = EscoCsv.from(folder).skills();

        assertThat(loaded.scheme().size()).isZero();
        assertThat(loaded.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "[COLUMN_MISSING] skills.csv:1: the column \"conceptUri\" is needed, but the header has only: uri,"
                                + " label",
                        "[COLUMN_MISSING] skills.csv:1: the column \"preferredLabel\" is needed, but the header has only: uri,"
                                + " label",
                        "[FILE_MISSING] the file \"skills_xx.csv\" is needed, but is missing",
                        "[FILE_MISSING] the file \"broaderrelationsskillpillar.csv\" is needed, but is missing");
    }

    @Test
    void aRelationTableWithoutItsColumnsAndANameWithoutALanguageAreNoFailure() throws IOException {
        write("skills_it (1).csv", "conceptUri,preferredLabel", URI + "s1,ottica");
        write("broaderRelationsSkillPillar.csv", "from,to");

        LoadedScheme loaded = EscoCsv.from(folder).skills();

        assertThat(loaded.scheme().concept("s1").orElseThrow().label().in("und"))
                .contains("ottica");
        assertThat(loaded.problems().counts()).containsEntry("COLUMN_MISSING", 2L);
    }

    @Test
    void aSourceThatIsNotThereIsAFailure() {
        Path missing = folder.resolve("missing");

        assertThatThrownBy(() -> EscoCsv.from(folder).withLabels(missing).skills())
                .isInstanceOf(NoSuchFileException.class)
                .hasMessage(missing.toString());
    }

    @Test
    void anArchiveThatInflatesBeyondTheLimitIsReadUpToThere() throws IOException {
        Path archive = folder.resolve("bomb.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            entry(zip, "skillGroups_en.csv", "conceptUri,preferredLabel\n" + URI + "g1,physics\n");
            entry(zip, "skills_en.csv", "conceptUri,preferredLabel\n" + URI + "s1," + "x".repeat(1_000_000));
        }
        VocabularyLimits limits = new VocabularyLimits(100_000, 10, 4_000_000, 100, 100);

        LoadedScheme loaded = EscoCsv.from(archive).withLimits(limits).skills();

        assertThat(loaded.scheme().concepts()).extracting(Concept::code).containsExactly("g1");
        assertThat(loaded.problems().toList().get(0))
                .hasToString("[LIMIT_EXCEEDED] bytes must be at most 100000, but is more; the rest was not read");
    }

    @Test
    void filesAndConceptsHaveLimits() throws IOException {
        writeSkills();
        Path archive = folder.resolve("z.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            entry(zip, "a.txt", "");
            entry(zip, "b.txt", "");
        }

        assertThat(EscoCsv.from(folder)
                        .withLimits(new VocabularyLimits(9_999, 1, 999, 99, 99))
                        .skills()
                        .problems())
                .extracting(Problem::toString)
                .contains("[LIMIT_EXCEEDED] files must be at most 1, but is more; the rest was not read");
        assertThat(EscoCsv.from(archive)
                        .withLimits(new VocabularyLimits(9_999, 1, 999, 99, 99))
                        .skills()
                        .problems())
                .extracting(Problem::toString)
                .contains("[LIMIT_EXCEEDED] files must be at most 1, but is more; the rest was not read");
        assertThat(EscoCsv.from(folder)
                        .withLimits(new VocabularyLimits(9_999, 9, 999, 99, 2))
                        .skills()
                        .problems())
                .extracting(Problem::toString)
                .contains("[LIMIT_EXCEEDED] concepts must be at most 2, but is more; the rest was not read");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VocabularyLimits(1, 1, 0, 1, 1))
                .withMessage("limits must be at least 1, but were 1 bytes, 1 files, 0 characters a cell, 1 columns, 1"
                        + " concepts");
    }

    @Test
    void theOfficialDownloadOfVersion111IsReadWithoutAProblem() throws IOException {
        Path esco = SharedFiles.required("vocab/esco/v1.1.1");

        LoadedScheme skills = EscoCsv.from(esco).skills();
        LoadedScheme occupations = EscoCsv.from(esco).occupations();

        assertThat(skills.problems().isEmpty()).isTrue();
        assertThat(skills.scheme().size()).isEqualTo(13_896 + 640 + 7);
        assertThat(skills.scheme().roots()).hasSize(4);
        assertThat(skills.scheme().withLabel("en", "Haskell")).hasSize(1);
        assertThat(occupations.scheme().size()).isEqualTo(3_007 + 619);
        assertThat(occupations.scheme().roots()).hasSize(10);
    }

    @Test
    void frenchAndSpanishLabelsOfVersion10JoinVersion111() throws IOException {
        Path esco = SharedFiles.required("vocab/esco/v1.1.1");
        Path labels = SharedFiles.required("vocab/esco/v1.0-fr-es");

        LoadedScheme skills = EscoCsv.from(esco).withLabels(labels).skills();

        assertThat(skills.scheme().size()).isEqualTo(14_543);
        assertThat(skills.scheme().concepts())
                .filteredOn(concept -> concept.label().in("es").isPresent())
                .hasSize(13_379);
        assertThat(skills.scheme().languages()).containsExactly("en", "es", "fr");
        assertThat(skills.problems().counts()).containsOnlyKeys("CONCEPT_UNKNOWN");
    }

    @Test
    void whiteSpaceBeforeTheLastSegmentOfAUriIsNoPartOfTheCode() throws IOException {
        write("skills_en.csv", "conceptUri,preferredLabel", URI + " s1,optics");
        write("broaderRelationsSkillPillar.csv", "conceptUri,broaderUri");

        LoadedScheme loaded = EscoCsv.from(folder).skills();

        assertThat(loaded.scheme().concepts()).extracting(Concept::code).containsExactly("s1");
        assertThat(loaded.problems()).isEmpty();
    }

    @Test
    void aTableOfGroupsWithoutItsColumnsIsReported() throws IOException {
        write("skills_en.csv", "conceptUri,preferredLabel", URI + "s1,optics");
        write("skillsHierarchy_en.csv", "Level 0,Level 1", "a,b");
        write("broaderRelationsSkillPillar.csv", "conceptUri,broaderUri");

        assertThat(EscoCsv.from(folder).skills().problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "[COLUMN_MISSING] skillsHierarchy_en.csv:1: the column \"Level 0 URI\" is needed, but the"
                                + " header has only: Level 0, Level 1");
    }

    @Test
    void aFileThatWasNotReachedBecauseOfALimitIsNotSaidToBeMissing() throws IOException {
        writeSkills();

        assertThat(EscoCsv.from(folder)
                        .withLimits(new VocabularyLimits(9_999, 9, 999, 99, 1))
                        .skills()
                        .problems()
                        .counts())
                .containsOnlyKeys("LIMIT_EXCEEDED");
    }
}
