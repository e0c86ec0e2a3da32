// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.incontro.core.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ConceptTableTest {

    private static LoadedScheme read(ConceptTable table, String text) throws IOException {
        return table.read(new StringReader(text), "t.csv");
    }

    private static Concept concept(LoadedScheme loaded, String code) {
        return loaded.scheme().concept(code).orElseThrow();
    }

    @Test
    void codeLabelAndParentAreReadWhateverTheDelimiter() throws IOException {
        for (String delimiter : new String[] {";", ",", "\t"}) {
            LoadedScheme loaded = read(
                    ConceptTable.builder("tags")
                            .title("Our tags")
                            .labelLanguage("it")
                            .build(),
                    "Code;Label;Parent\n2;due;1\n1;uno;\n".replace(";", delimiter));

            assertThat(loaded.problems().isEmpty()).isTrue();
            assertThat(loaded.scheme().title()).isEqualTo("Our tags");
            assertThat(loaded.scheme().ancestors("2")).containsExactly(ConceptId.of("tags", "1"));
            assertThat(concept(loaded, "2").label().in("it")).contains("due");
        }
    }

    @Test
    void labelsInSeveralLanguagesAreKnownByTheNamesOfTheirColumns() throws IOException {
        LoadedScheme loaded = read(
                ConceptTable.of("tags"),
                "id;uri;label_en;it;altLabel_en;label_latin;name\n7;urn:7;optics;ottica;light|optical science;x;y\n");
        Concept optics = concept(loaded, "7");

        assertThat(optics.label().texts())
                .containsEntry("en", "optics")
                .containsEntry("it", "ottica")
                .containsEntry("und", "y")
                .hasSize(3);
        assertThat(optics.alternatives("en")).containsExactly("light", "optical science");
        assertThat(optics.uri()).contains("urn:7");
    }

    @Test
    void codesOfAKeywordListAreBroughtToTheirLengths() throws IOException {
        ConceptTable keywords =
                ConceptTable.builder("een").parentsByPrefix(2, 5, 8).build();
        LoadedScheme loaded = read(
                keywords,
                "code;label\n4;Energy\n4008;Other energy\n4008001;Solar\n10;Protection\n10001;Safety\nX1;odd\n");

        assertThat(loaded.problems().isEmpty()).isTrue();
        assertThat(loaded.scheme().concepts())
                .extracting(Concept::code)
                .containsExactly("04", "04008", "04008001", "10", "10001", "X1");
        assertThat(loaded.scheme().ancestors("04008001"))
                .extracting(ConceptId::code)
                .containsExactly("04008", "04");
        assertThat(loaded.scheme().ancestors("10001"))
                .extracting(ConceptId::code)
                .containsExactly("10");
        assertThat(keywords.canonicalCode(" 4008 ")).isEqualTo("04008");
        assertThat(keywords.canonicalCode("123456789")).isEqualTo("123456789");
    }

    @Test
    void codesOfAnOlderGenerationStayConceptsOfTheirOwnBelowTheSameParent() throws IOException {
        LoadedScheme loaded = read(
                ConceptTable.builder("een").parentsByPrefix(2, 5, 8).build(),
                "code;label\n04;Energy\n04008;Other energy topics\n004008;Energy efficiency\n");

        assertThat(loaded.problems().isEmpty()).isTrue();
        assertThat(loaded.scheme().broader("004008")).extracting(Concept::code).containsExactly("04");
        assertThat(concept(loaded, "04008").label().forReader("en")).isEqualTo("Other energy topics");
    }

    @Test
    void withoutLengthsThePrefixIsTheLongestCodeThatBeginsAnother() throws IOException {
        LoadedScheme loaded =
                read(ConceptTable.builder("x").parentsByPrefix().build(), "code,label\nA,a\nA.1,b\nA.1.2.3,c\nB.1,d\n");

        assertThat(loaded.scheme().ancestors("A.1.2.3"))
                .extracting(ConceptId::code)
                .containsExactly("A.1", "A");
        assertThat(loaded.scheme().roots()).extracting(Concept::code).containsExactly("A", "B.1");
    }

    @Test
    void columnsMayHaveOtherNamesAndZerosMeanNoParent() throws IOException {
        LoadedScheme loaded = read(
                ConceptTable.builder("x")
                        .columns("uuid", "parentUuid")
                        .delimiter(',')
                        .build(),
                "uuid,name,parentUuid\na,one,00000000-0000\nb,two,a\nc,three,a|b\n");

        assertThat(loaded.problems().isEmpty()).isTrue();
        assertThat(loaded.scheme().broader("c")).extracting(Concept::code).containsExactly("a", "b");
        assertThat(loaded.scheme().roots()).extracting(Concept::code).containsExactly("a");
    }

    @Test
    void everyRowThatCannotBeUsedIsReportedWithItsPlace() throws IOException {
        LoadedScheme loaded = read(
                ConceptTable.of("x"),
                "code;label;parent\n1;one;2\n2;two;1\n;none;\n1;again;\n3;;\n4;four;99\n5;five\n6;six;6\n");

        assertThat(loaded.scheme().concepts()).extracting(Concept::code).containsExactly("1", "2", "3", "4", "5", "6");
        assertThat(loaded.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "[CODE_MISSING] t.csv:4: the row has no code, so it was left out",
                        "[DUPLICATE_CODE] t.csv:5: the code \"1\" came before; this row was left out",
                        "[RAGGED_ROW] t.csv:8: the row has 2 cells where the header has 3; missing ones count as empty,"
                                + " surplus ones are ignored",
                        "[PARENT_UNKNOWN] t.csv:7: the parent \"99\" of \"4\" is not there, so the edge was left out",
                        "[CYCLE] t.csv:3: \"1\" above \"2\" would close a cycle, so the edge was left out",
                        "[CYCLE] t.csv:9: \"6\" above \"6\" would close a cycle, so the edge was left out",
                        "[LABEL_MISSING] t.csv:6: the concept \"3\" has no label; it was kept without one");
    }

    @Test
    void aTableWithoutCodesOrLabelsIsReported() throws IOException {
        assertThat(read(ConceptTable.of("x"), "kode;label\n1;a\n").problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "[COLUMN_MISSING] t.csv:1: the column \"code\" is needed, but the header has only: kode, label");
        assertThat(read(ConceptTable.of("x"), "code;text\n1;a\n").problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "[COLUMN_MISSING] t.csv:1: the column \"label\" is needed, but the header has only: code, text");
    }

    @Test
    void aChainDeeperThanAnyVocabularyLosesItsEdgesAndIsReported() throws IOException {
        StringBuilder text = new StringBuilder("code;label;parent\n0;x;\n");
        for (int i = 1; i < 5_000; i++) {
            text.append(i).append(";x;").append(i - 1).append('\n');
        }

        LoadedScheme loaded = read(ConceptTable.of("x"), text.toString());

        assertThat(loaded.scheme().roots()).hasSize(5_000);
        assertThat(loaded.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "[HIERARCHY_TOO_LARGE] the hierarchy has 8000000 or more pairs of concept and broader concept, near"
                                + " or far, so edges were left out");
    }

    @Test
    void aTextBeyondTheLimitIsReadUpToThere() throws IOException {
        VocabularyLimits limits = new VocabularyLimits(20, 1, 99, 9, 9);

        LoadedScheme loaded =
                read(ConceptTable.builder("x").limits(limits).build(), "code;label\n1;one\n2;two\n3;three\n");

        assertThat(loaded.problems().counts()).containsOnlyKeys("LIMIT_EXCEEDED");
    }

    @Test
    void settingsThatMakeNoSenseAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConceptTable.builder("x").delimiter('"'))
                .withMessage("delimiter must be neither a quote nor a line end");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ConceptTable.builder("x").parentsByPrefix(5, 2))
                .withMessage("code lengths must ascend from at least 1, but were [5, 2]");
        assertThatIllegalArgumentException().isThrownBy(() -> ConceptTable.of("X"));
    }

    @Test
    void theNetworksTechnologyListIsReadWithParentsByPrefixAsByColumn(@TempDir Path folder) throws IOException {
        Path list = SharedFiles.required("een/taxonomy-l1-l2.csv");
        String technologies = Files.readAllLines(list).stream()
                .filter(line -> line.startsWith("kind") || line.startsWith("T,"))
                .collect(Collectors.joining("\n"));
        Path file = Files.writeString(folder.resolve("technologies.csv"), technologies);

        LoadedScheme byPrefix = ConceptTable.builder("een-technology")
                .parentsByPrefix(2, 5, 8)
                .build()
                .read(file);
        LoadedScheme byColumn = ConceptTable.of("een-technology").read(file);

        assertThat(byPrefix.problems().isEmpty()).isTrue();
        assertThat(byPrefix.scheme().roots()).hasSize(11);
        assertThat(byPrefix.scheme().fingerprint()).isEqualTo(byColumn.scheme().fingerprint());
    }

    @Test
    void aParentIsLookedForByItsFirst200CharactersAlone() throws IOException {
        String longest = "a".repeat(200);

        LoadedScheme loaded = read(
                ConceptTable.builder("tags").parentsByPrefix().build(),
                "code;label\n%1$s;L\n%1$sb;M\n%1$sbc;N\n".formatted(longest));

        assertThat(concept(loaded, longest + "b").broader()).containsExactly(ConceptId.of("tags", longest));
        assertThat(concept(loaded, longest + "bc").broader()).containsExactly(ConceptId.of("tags", longest));
    }

    @Test
    @Timeout(20)
    void aCodeOfAMillionCharactersCostsNoMoreThanItsReading() throws IOException {
        LoadedScheme loaded = read(
                ConceptTable.builder("tags").parentsByPrefix().build(),
                "code;label\n" + "a".repeat(1_000_000) + ";L\n");

        assertThat(loaded.scheme().size()).isEqualTo(1);
    }
}
