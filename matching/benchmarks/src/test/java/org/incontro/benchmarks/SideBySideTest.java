// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

final class SideBySideTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void bothSidesAgreeOnEachQueryAndTheRatiosAreWritten() throws Exception {
        Path json = folder.resolve("ratios.json");

        int status = run(
                "--profiles",
                "400",
                "--queries",
                "4",
                "--seed",
                "99",
                "--rounds",
                "1",
                "--jobs",
                "1,2,3,regions",
                "--batch",
                "8",
                "--warm-up",
                "0",
                "--json",
                json.toString());

        assertThat(err.toString(StandardCharsets.UTF_8)).contains("round 1 of 1");
        assertThat(status).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains(
                        "400 profiles in arrival order, 4 queries (seed 99)",
                        "Entries and scores identical",
                        ", Lucene ");
        assertThat(names(json))
                .isEqualTo("profiles queries seed lucene"
                        + " job1 default sorted bestScorer best identical"
                        + " shortQueries default sorted bestScorer best identical"
                        + " job3 default sorted bestScorer best identical"
                        + " realFilters default sorted bestScorer best identical"
                        + " job2 default sorted bestScorer best identical"
                        + " bytesPerProfile bytesPerRegionalProfile bytesPerInterest ");
    }

    @Test
    void realTextsTakeThePlaceOfTheProfiles() throws Exception {
        Files.writeString(
                folder.resolve("docs.jsonl"), "{\"text\":\"laser optics\"}\n{\"text\":\"wine and optics\"}\n");
        Files.writeString(folder.resolve("queries.jsonl"), "{\"text\":\"optics\"}\n");

        int status = run("--data", folder.toString(), "--rounds", "1", "--warm-up", "0");

        assertThat(status).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("2 profiles in arrival order", "2 documents with ", "Job 1 on real texts");
    }

    @Test
    void moreProfilesThanIdentifiersAreRefused() {
        assertThat(run("--profiles", "10000000")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("--profiles must be 1 to 9999999, but was 10000000");
    }

    private int run(String... options) {
        String[] args = new String[options.length + 1];
        args[0] = "side-by-side";
        System.arraycopy(options, 0, args, 1, options.length);
        return Benchmarks.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                args);
    }

    /** Returns the names in the order of the file, which a parser reads to its end. */
    private static String names(Path json) throws Exception {
        StringBuilder names = new StringBuilder();
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), Files.readAllBytes(json))) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.PROPERTY_NAME) {
                    names.append(parser.currentName()).append(' ');
                }
            }
        }
        return names.toString();
    }
}
