// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.incontro.matching.ranking.RankingSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReproduceCommandTest {

    @TempDir
    private Path folder = Path.of("");

    private void skills() throws IOException {
        for (String set : List.of("tech_test", "tech_validation", "house_validation")) {
            Path source = Files.createDirectories(folder.resolve("eval/skill-extraction-esco/trec-" + set));
            Files.writeString(source.resolve("docs.jsonl"), "{\"id\": \"S1\", \"text\": \"weld metal\"}\n");
            Files.writeString(source.resolve("queries.jsonl"), "{\"id\": \"q\", \"text\": \"you weld metal\"}\n");
            Files.writeString(source.resolve("qrels.trec"), "q 0 S1 1\n");
        }
    }

    private Called prepare(String family) {
        return Called.with(
                "prepare",
                family,
                "--from",
                folder.resolve("eval").toString(),
                "--to",
                folder.resolve("data").toString());
    }

    @Test
    void whatWasPreparedIsReproduced() throws IOException {
        skills();

        Called prepared = prepare("skills");
        Called reproduced = Called.with(
                "reproduce",
                "--data",
                folder.resolve("data").toString(),
                "--set",
                "skills-tech_test",
                "--matcher",
                "default",
                "--matcher",
                "tf-idf");
        Called ablations = Called.with(
                "reproduce", "--data", folder.resolve("data").toString(), "--set", "skills-tech_test", "--ablations");

        assertThat(prepared.status()).as(prepared.err()).isZero();
        assertThat(prepared.err()).contains("wrote ").contains("skills-house_validation");
        assertThat(reproduced.status()).as(reproduced.err()).isZero();
        assertThat(reproduced.out())
                .startsWith("| set | measure | default | tf-idf |\n|---|---|---|---|\n")
                .contains("| skills-tech_test | ndcg_cut.10 | 1.0000 | 1.0000 |")
                .doesNotContain("house_validation");
        assertThat(ablations.out()).contains(" default-without-words |").contains(" default-only-grams |");
    }

    @Test
    void weightsAreChosenOnTheFamiliesThatAreNotReported() throws IOException {
        skills();
        prepare("skills");
        Path cranfield = Files.createDirectories(folder.resolve("data/cranfield"));
        try (Stream<Path> files = Files.list(folder.resolve("data/skills-tech_test"))) {
            for (Path file : files.toList()) {
                Files.copy(file, cranfield.resolve(file.getFileName()));
            }
        }
        String data = folder.resolve("data").toString();

        Called chosen = Called.with(
                "reproduce",
                "--data",
                data,
                "--leave-one-set-out",
                "--setting",
                "words=0,roots=0,grams=0,pairs=0,cosine=0,feedback=0",
                "--setting",
                "words=1");
        assertThat(chosen.status()).as(chosen.err()).isZero();
        assertThat(chosen.out())
                .contains("| cranfield | ndcg_cut.10 | 1.0000 | default | 1.0000 | default | 1.0000 |\n")
                .contains("| skills-tech_test | ndcg_cut.10 | 1.0000 | default | 1.0000 | default | 1.0000 |\n")
                .contains("\n3 settings; settings of the default "
                        + RankingSettings.defaults().fingerprint());

        Called around = Called.with("reproduce", "--data", data, "--leave-one-set-out");
        assertThat(around.err()).contains("cranfield  grams=0.2  1.0").contains("cranfield  words=0.0  1.0");

        Called wrong = Called.with("reproduce", "--data", data, "--leave-one-set-out", "--setting", "luck=1");
        assertThat(wrong.status()).isEqualTo(2);
        assertThat(wrong.err())
                .startsWith("a setting must be leg=weight,leg=weight with legs of [WORDS, ROOTS, ")
                .contains("but was \"luck=1\"");

        assertThat(Called.with("reproduce", "--data", data, "--set", "skills", "--leave-one-set-out")
                        .err())
                .contains("there must be at least two sets, but there were 1");
    }

    @Test
    void whatIsMissingIsNamed() throws IOException {
        Files.createDirectories(folder.resolve("data"));

        assertThat(prepare("recipes").status()).isEqualTo(2);
        assertThat(prepare("recipes").err()).contains("but was \"recipes\"");
        assertThat(prepare("cordis").err()).contains("there is no such file");
        assertThat(Called.with("reproduce", "--data", folder.resolve("data").toString())
                        .err())
                .contains("there must be a prepared set in");
    }
}
