// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.incontro.benchmarks.task.Opportunity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RealTextsTest {

    @TempDir
    private Path folder;

    @Test
    void documentsOfferAndQueriesAsk() throws Exception {
        Files.writeString(folder.resolve("docs.jsonl"), """
                {"id":"1","title":"Laser","text":"Adaptive optics for laser links","year":{"of":2020}}
                {"id":"2","text":"Wine growing and soil"}
                """);
        try (OutputStream file = new GZIPOutputStream(Files.newOutputStream(folder.resolve("queries.dev.jsonl.gz")))) {
            file.write("{\"id\":\"q\",\"text\":\"laser optics\"}".getBytes(StandardCharsets.UTF_8));
        }
        Workload workload = Workload.standard();

        RealTexts texts = RealTexts.read(List.of(folder));
        Population profiles = texts.profiles(workload);
        List<Opportunity> opportunities = texts.opportunities(workload, 777, 50);

        assertThat(profiles.size()).isEqualTo(2);
        assertThat(opportunities).hasSize(1);
        assertThat(opportunities.get(0).vector().dot(profiles.vectors().apply(0)))
                .isPositive();
        assertThat(opportunities.get(0).vector().dot(profiles.vectors().apply(1)))
                .isZero();
        assertThat(texts.describe()).startsWith("2 documents with ").contains(", 1 queries with ");
    }

    @Test
    void aFolderWithoutDocumentsIsNamed() {
        assertThatThrownBy(() -> RealTexts.read(List.of(folder)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(folder + " must hold a file docs.jsonl or docs.jsonl.gz");
    }
}
