// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.reproduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReproductionTest {

    @TempDir
    private Path folder = Path.of("");

    private void put(String name, String text) throws IOException {
        Path file = folder.resolve("eval").resolve(name);
        Files.createDirectories(file.getParent());
        if (name.endsWith(".gz")) {
            try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
                out.write(text.getBytes(StandardCharsets.UTF_8));
            }
        } else {
            Files.writeString(file, text);
        }
    }

    private List<String> prepare(String family) throws IOException {
        return new Preparation(folder.resolve("eval"), folder.resolve("data")).prepare(family);
    }

    private List<String> prepared(String file) throws IOException {
        return Files.readAllLines(folder.resolve("data").resolve(file));
    }

    private String page(String prefix, String... matchers) throws IOException {
        List<String> told = new ArrayList<>();
        String page = new Reproduction(
                        folder.resolve("data"), List.of(matchers), name -> name.startsWith(prefix), told::add)
                .page("1.2.3");
        assertThat(told).isNotEmpty();
        return page;
    }

    private void classic() throws IOException {
        for (String name : List.of("cranfield", "npl-vaswani", "cacm", "scifact-beir-train")) {
            put(name + "/docs.jsonl", """
                {"id": "1", "title": "Wings", "text": "the \\"lift\\" of a wing"}
                {"id": "2", "title": "", "text": "heat of a body"}
                """);
            put(name + "/queries.jsonl", """
                {"id": "a", "text": "lift of wings"}
                {"id": "b", "text": "heat"}
                {"id": "unjudged", "text": "ships"}
                """);
            put(name + "/qrels.trec", "a 0 1 1\nb 0 2 1\n");
        }
    }

    @Test
    void classicSetsKeepTheirJudgedQueries() throws IOException {
        classic();

        assertThat(prepare("classic")).containsExactly("cranfield", "npl-vaswani", "cacm", "scifact-beir-train");
        assertThat(prepared("cacm/documents.jsonl").get(0))
                .isEqualTo("{\"id\": \"1\", \"title\": \"Wings\", \"text\": \"the \\\"lift\\\" of a wing\"}");
        assertThat(prepared("cacm/queries.jsonl")).hasSize(2);
        assertThat(prepared("cacm/set.properties"))
                .containsExactly("document-language=en", "language=en", "measures=ndcg_cut.10 map recall.100");
    }

    @Test
    void thePageSaysWhatWasReachedAndWhatItDependsOn() throws IOException {
        classic();
        prepare("classic");

        String page = page("cranfield", "default", "bm25", "any-tree");

        assertThat(page)
                .contains("| cranfield | ndcg_cut.10 | 1.0000 | 1.0000 | n/a |")
                .contains("| cranfield | ndcg_cut.10 | bm25 | 1.0000 | 1.0000 | 1.0000 | 1.0000 |")
                .contains("Development figures.")
                .contains("incontro-bench 1.2.3, settings ")
                .containsPattern("cranfield/qrels.txt SHA-256 [0-9a-f]{64}");
    }

    @Test
    void withoutPreparedSetsItSaysWhatToDo() throws IOException {
        classic();
        prepare("classic");

        assertThatThrownBy(() -> page("nothing", "default"))
                .hasMessageEndingWith("but there is none. Maybe run prepare first.");
    }

    @Test
    void conceptsAreRankedByTheirLabels() throws IOException {
        for (String set : List.of("usa_q_en_c_en", "deu_q_de_c_de", "fra_q_fr_c_fr", "deu_q_de_c_en")) {
            put("melo/" + set + "/docs.jsonl", """
                {"id": "C1_x_0", "text": "baker"}
                {"id": "C1_x_1", "text": "maker of bread"}
                {"id": "C2_x_0", "text": "smith"}
                """);
            put("melo/" + set + "/queries.jsonl", """
                {"id": "q", "text": "Bäcker"}
                {"id": "r", "text": "Schmiedin"}
                """);
            put("melo/" + set + "/qrels.trec", "q 0 C1_x_0 1\nq 0 C1_x_1 1\nr 0 C2_x_0 1\n");
        }
        put("melo/labels.de.tsv", "C1\tde\tBäcker\nC2\tde\tSchmied\n");
        put("melo/labels.en.tsv", "C1\ten\tbaker\n");
        put("melo/labels.fr.tsv", "C1\tfr\tboulanger\n");

        assertThat(prepare("melo")).hasSize(11);
        assertThat(prepared("melo-en-concepts/qrels.txt")).containsExactly("q 0 C1 1", "r 0 C2 1");
        assertThat(prepared("melo-en-concepts/documents.jsonl").get(0)).contains("\"candidate\": \"C1\"");
        assertThat(prepared("melo-de-en-vocabulary-not-literal/queries.jsonl")).hasSize(1);
        assertThat(prepared("melo-de-en-vocabulary-not-literal/qrels.txt")).containsExactly("r 0 C2_x_0 1");
        assertThat(page("melo-de-en-vocabulary", "default", "bm25"))
                .contains("| melo-de-en-vocabulary | ndcg_cut.10 | 1.0000 | 0.0000 |");
        assertThat(page("melo-de-concepts", "default", "grams-bm25")).contains("| melo-de-concepts | success.1 |");
    }

    @Test
    void partnersAreSoughtAmongTheTailToo() throws IOException {
        put("cordis-partner-search/docs.jsonl.gz", """
            {"id": "x#1", "candidate": "x", "text": "laser welding", "date": "2020-01-01"}
            {"id": "y#1", "candidate": "y", "text": "laser welding", "date": "2020-01-01"}
            {"id": "y#2", "candidate": "y", "text": "laser welding", "date": "2024-01-01"}
            """);
        for (String split : List.of("tune", "dev")) {
            put("cordis-partner-search/head50." + split + ".txt", "x\n");
            put(
                    "cordis-partner-search/queries." + split + ".jsonl.gz",
                    "{\"id\": \"q\", \"text\": \"welding by laser\", \"date\": \"2022-01-01\"}\n");
            for (String kind : List.of("all", "tail", "consortium", "consortium-tail")) {
                put("cordis-partner-search/qrels." + split + "." + kind + ".trec", "q 0 y 1\n");
            }
        }

        assertThat(prepare("cordis")).hasSize(8).contains("cordis-dev-consortium-tail");
        assertThat(prepared("cordis-dev-all/documents.jsonl")).hasSize(3);
        assertThat(prepared("cordis-dev-tail/documents.jsonl")).hasSize(2);
        assertThat(page("cordis-dev-tail", "default", "bm25"))
                .contains("| cordis-dev-tail | recall.10 | 1.0000 | 1.0000 |");
    }

    @Test
    void expertiseIsMeasuredByItsLoss() throws IOException {
        for (int sample = 1; sample <= 10; sample++) {
            put("reviewer-gold-standard/d_20_" + sample + "/docs.jsonl.gz", """
                {"id": "p#0", "title": "Lasers", "text": "welding of steel"}
                {"id": "r#0", "title": "Olives", "text": "pressing of oil"}
                """);
            put("reviewer-gold-standard/d_20_" + sample + "/queries.jsonl.gz", """
                {"id": "s1", "text": "steel welding"}
                {"id": "s2", "text": "olive oil"}
                """);
        }
        put("reviewer-gold-standard/expertise.tsv", "p\ts1\t5.0\np\ts2\t1.0\nr\ts1\t1.0\nr\ts2\t4.0\n");

        assertThat(prepare("reviewer")).hasSize(10);
        assertThat(page("reviewer-01", "default", "bm25"))
                .contains("| reviewer-01 | loss | 0.0000 | 0.0000 |")
                .contains("| reviewer-01 | bm25 | 0.0000 | 0.0000 | 0.0000 to 0.0000 |");
    }

    @Test
    void skillsAreWhatSentencesAskFor() throws IOException {
        for (String set : List.of("tech_test", "tech_validation", "house_validation")) {
            put("skill-extraction-esco/trec-" + set + "/docs.jsonl", "{\"id\": \"S1\", \"text\": \"weld metal\"}\n");
            put(
                    "skill-extraction-esco/trec-" + set + "/queries.jsonl",
                    "{\"id\": \"q\", \"text\": \"You weld metal .\"}\n");
            put("skill-extraction-esco/trec-" + set + "/qrels.trec", "q 0 S1 1\n");
        }

        assertThat(prepare("skills"))
                .containsExactly("skills-tech_test", "skills-tech_validation", "skills-house_validation");
        assertThatThrownBy(() -> prepare("unheard-of"))
                .hasMessage(
                        "the family must be one of classic, skills, melo, reviewer and cordis, but was \"unheard-of\"");
    }
}
