// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.incontro.core.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TagTreesTest {

    private static final String TREES = """
            id,root,lft,rgt,lvl,nome,nome_en,codice
            3,3,1,8,0,Tecnologie,Technologies,T
            31,3,2,5,1,Energia,Energy,T1
            32,3,6,7,1,Ottica,Optics,T2
            311,3,3,4,2,Solare,Solar,T1a
            2,2,1,4,0,Mercati,Markets,M
            21,2,2,3,1,Consumo,Consumer,M1
            """;

    private static LoadedScheme read(TagTrees trees, String text) throws IOException {
        return trees.read(new StringReader(text), "tag.csv");
    }

    @Test
    void parentsAreMadeAnewFromTheBounds() throws IOException {
        LoadedScheme loaded = read(TagTrees.of("oil").withLabelLanguage("it"), TREES);

        assertThat(loaded.problems().isEmpty()).isTrue();
        assertThat(loaded.scheme().roots()).extracting(Concept::code).containsExactly("3", "2");
        assertThat(loaded.scheme().ancestors("311")).extracting(ConceptId::code).containsExactly("31", "3");
        assertThat(loaded.scheme().broader("32")).extracting(Concept::code).containsExactly("3");
        assertThat(loaded.scheme().concept("32").orElseThrow().label().texts())
                .containsEntry("it", "Ottica")
                .containsEntry("en", "Optics")
                .hasSize(2);
    }

    @Test
    void oneTreeAndTheCodesOfAnotherColumnCanBeChosen(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("tag.csv"), TREES);

        LoadedScheme loaded =
                TagTrees.of("oil").withTree("2").withCodeColumn("codice").read(file);

        assertThat(loaded.scheme().concepts()).extracting(Concept::code).containsExactly("M", "M1");
    }

    @Test
    void rowsWhoseBoundsOverlapOrAreOutOfOrderAreKeptWithoutAParentAndReported() throws IOException {
        LoadedScheme loaded = read(TagTrees.of("oil"), """
                id;lft;rgt;lvl;nome
                1;1;20;0;root
                2;2;5;1;good
                3;4;8;1;overlaps two
                4;9;9;1;empty
                5;10;15;1;good
                6;10;11;1;same left bound
                7;30;31;1;outside
                8;12;13;7;level
                """);

        assertThat(loaded.scheme().roots()).extracting(Concept::code).containsExactly("1", "3", "4", "6", "7");
        assertThat(loaded.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        inconsistent(4, 4, 8, 3),
                        inconsistent(5, 9, 9, 4),
                        inconsistent(7, 10, 11, 6),
                        "[LEVEL_INCONSISTENT] tag.csv:9: the level of \"8\" is 2 by its bounds, but the row says 7; the bounds"
                                + " count",
                        inconsistent(8, 30, 31, 7));
    }

    private static String inconsistent(int line, int left, int right, int code) {
        return ("[INTERVAL_INCONSISTENT] tag.csv:%d: the bounds %d to %d of \"%d\" do not lie within one parent;"
                        + " it was kept without one")
                .formatted(line, left, right, code);
    }

    @Test
    void rowsWithoutNumbersOrCodesAreLeftOutAndReported() throws IOException {
        LoadedScheme loaded =
                read(TagTrees.of("oil"), "id;lft;rgt;lvl;nome\n1;x;2;0;a\n2;1;-2;0;b\n;1;2;0;c\n4;1;2;y;d\n");

        assertThat(loaded.scheme().size()).isZero();
        assertThat(loaded.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "[NOT_A_NUMBER] tag.csv:2: lft: must be a whole number of at least 0, but was \"x\"; the row was left"
                                + " out",
                        "[NOT_A_NUMBER] tag.csv:3: rgt: must be a whole number of at least 0, but was \"-2\"; the row was left"
                                + " out",
                        "[CODE_MISSING] tag.csv:4: the row has no code, so it was left out",
                        "[NOT_A_NUMBER] tag.csv:5: lvl: must be a whole number of at least 0, but was \"y\"; the row was left"
                                + " out");
    }

    @Test
    void missingColumnsAndLimitsAreReported() throws IOException {
        assertThat(read(TagTrees.of("oil"), "id;nome\n1;a\n").problems().counts())
                .containsEntry("COLUMN_MISSING", 2L);
        assertThat(read(TagTrees.of("oil").withLimits(new VocabularyLimits(10, 1, 9, 9, 9)), TREES)
                        .problems()
                        .counts())
                .containsOnlyKeys("LIMIT_EXCEEDED");
    }
}
