// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the example's README says of tables. */
class ReadmeTableTest {

    @TempDir
    private Path folder;

    @Test
    void theTableInTheReadmeIsReadWithoutARemark() throws IOException {
        String readme = Files.readString(
                Path.of(System.getProperty("incontro.root", "../.."), "examples", "quickstart", "README.md"));
        int start = readme.indexOf("```csv\n") + "```csv\n".length();
        Run run = read(readme.substring(start, readme.indexOf("```", start)));

        assertThat(run.status()).isZero();
        assertThat(run.err()).contains("3 participants").doesNotContain("participants.csv");
        assertThat(run.out()).contains("Polo ottico alpino");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "company",
                "impresa",
                "Unternehmen",
                "entreprise",
                "empresa",
                "university",
                "università",
                "Universität",
                "université",
                "universidad",
                "person",
                "persona",
                "Person",
                "personne",
                "RESEARCH_CENTRE"
            })
    void kindsAreUnderstoodInFiveLanguages(String kind) {
        Run run = read("id;name;kind;description_en\n1;Polo;" + kind + ";laser optics\n");

        assertThat(run.status()).isZero();
        assertThat(run.err()).doesNotContain("participants.csv");
    }

    @Test
    void aKindThatIsNoneIsRemarkedOn() {
        assertThat(read("id;name;kind;description_en\n1;Polo;xyzzy;laser optics\n")
                        .err())
                .contains("participants.csv")
                .contains("xyzzy");
    }

    private Run read(String table) {
        Run.SmallData data = new Run.SmallData(folder);
        return Run.of(
                "--participants",
                data.write("participants.csv", table),
                "--opportunities",
                data.calls(),
                "--report",
                data.report());
    }
}
