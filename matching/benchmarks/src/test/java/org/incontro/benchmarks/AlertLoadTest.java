// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import org.incontro.core.identity.EntityId;
import org.incontro.core.vocabulary.Vocabularies;
import org.junit.jupiter.api.Test;

final class AlertLoadTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    @Test
    void aSmallPortalIsMeasuredAndTellsSomething() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        int status = Benchmarks.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                System.err,
                "alerts",
                "--interests=3000",
                "--people=300",
                "--profiles=100",
                "--arrivals=6",
                "--likelihood=0.2");

        assertThat(status).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("30 interests of 3 people", "300 interests of 30 people", "3000 interests of 300 people")
                .contains("100 profiles: an opportunity's in ")
                .containsPattern("to planned alerts .* [1-9]\\d*\\.\\d alerts")
                .containsPattern("a day of 6 opportunities .* [1-9]\\d* alerts in [1-9]\\d* digests")
                .containsPattern("original: the same day .* [1-9]\\d* alerts in [1-9]\\d* digests");
    }

    @Test
    void theSameSeedGivesTheSameInterestsAndOpportunities() {
        RegionTexts texts = new RegionTexts(Vocabularies.bundled(), 7);
        RegionTexts again = new RegionTexts(Vocabularies.bundled(), 7);
        EntityId person = EntityId.parse("person-1");
        LocalDate day = LocalDate.of(2026, 12, 31);

        assertThat(texts.interest(5, person, 0.5)).isEqualTo(again.interest(5, person, 0.5));
        assertThat(texts.interest(5, person, 0.5).concepts())
                .isNotEqualTo(texts.interest(6, person, 0.5).concepts());
        assertThat(texts.tagged(5, NOW, day)).isEqualTo(again.tagged(5, NOW, day));
        assertThat(texts.tagged(5, NOW, day))
                .isNotEqualTo(new RegionTexts(Vocabularies.bundled(), 8).tagged(5, NOW, day));
    }
}
