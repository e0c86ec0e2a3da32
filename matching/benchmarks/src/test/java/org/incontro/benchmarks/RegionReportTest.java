// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.incontro.core.vocabulary.Vocabularies;
import org.junit.jupiter.api.Test;

final class RegionReportTest {

    @Test
    void aSmallRegionIsMeasuredAndItsLatestParticipantFound() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        int status = Benchmarks.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                System.err,
                "region",
                "--profiles=60",
                "--searches=6",
                "--arrivals=4");

        assertThat(status).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains(
                        "60 participants",
                        "start-up from a stream of records",
                        "a search with its reasons, top 10",
                        "all later ones found by their own words         yes",
                        "start-up from the snapshot",
                        "the restored engine answers alike               yes");
    }

    @Test
    void theSameSeedGivesTheSameTexts() {
        RegionTexts texts = new RegionTexts(Vocabularies.bundled(), 7);
        LocalDate day = LocalDate.of(2026, 11, 23);

        assertThat(texts.participant(5)).isEqualTo(new RegionTexts(Vocabularies.bundled(), 7).participant(5));
        assertThat(texts.participant(5)).isNotEqualTo(texts.participant(6));
        assertThat(texts.request(5, day)).isNotEqualTo(new RegionTexts(Vocabularies.bundled(), 8).request(5, day));
    }
}
