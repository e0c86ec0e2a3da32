// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.Reach;
import org.incontro.core.participant.Competence;
import org.incontro.core.participant.Organisation;
import org.incontro.core.place.Country;
import org.incontro.core.vocabulary.Vocabularies;
import org.junit.jupiter.api.Test;

class MatchObserverTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final List<SearchReport> reports = new ArrayList<>();

    @Test
    void eachSearchIsReportedWithWhatItLookedAtAndRefused() {
        Organisation here = organisation("here", "IT");
        Opportunity request = Opportunity.technologyRequest("r")
                .title("en", "Laser welding")
                .reach(Reach.to(Country.of("IT")))
                .build();
        try (MatchEngine engine = engine()) {
            engine.put(here);
            engine.put(organisation("there", "FR"));
            engine.put(request);

            engine.partnersFor(request, MatchQuery.on(TODAY));
            engine.opportunitiesFor(here, MatchQuery.on(TODAY));
        }

        assertThat(reports).hasSize(2).allSatisfy(report -> {
            assertThat(report.elapsed()).isGreaterThan(Duration.ZERO);
            assertThat(report.candidates()).isEqualTo(1);
            assertThat(report.matches()).isEqualTo(1);
            assertThat(report.complete()).isTrue();
        });
        assertThat(reports.get(0).direction()).isEqualTo(SearchReport.Direction.PARTNERS);
        assertThat(reports.get(0).refused()).containsOnly(Map.entry(Refusal.COUNTRY_NOT_SOUGHT, 1));
        assertThat(reports.get(1).direction()).isEqualTo(SearchReport.Direction.OPPORTUNITIES);
    }

    @Test
    void askingWhyNotIsNoSearch() {
        try (MatchEngine engine = engine()) {
            Organisation one = organisation("one", "IT");
            Opportunity request = Opportunity.technologyRequest("o")
                    .title("en", "Laser welding")
                    .build();
            engine.put(one);

            assertThat(engine.whyNot(request, one, MatchQuery.on(TODAY)).isMatch())
                    .isTrue();
        }

        assertThat(reports).isEmpty();
    }

    @Test
    void aClosedEngineRemembersNoText() {
        MatchEngine engine = engine();
        engine.put(organisation("one", "IT"));
        engine.close();

        assertThat(engine.statistics().analysedTexts().entries()).isZero();
    }

    @Test
    void nothingOfARemovedRecordStaysInTheCaches() {
        try (MatchEngine engine = engine()) {
            Organisation one = organisation("one", "IT");
            engine.put(one);
            assertThat(engine.statistics().analysedTexts().entries()).isPositive();

            engine.removeParticipant(one.id());

            assertThat(engine.statistics().analysedTexts().entries()).isZero();
            assertThat(engine.statistics().participants()).isZero();
        }
    }

    @Test
    void aClosedEngineSaysSo() {
        MatchEngine engine = engine();
        engine.close();

        assertThatThrownBy(() -> engine.put(organisation("late", "IT")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("an engine must be open to be used, but this one was closed");
    }

    private MatchEngine engine() {
        return MatchEngine.builder()
                .vocabularies(Vocabularies.of())
                .observer(reports::add)
                .build();
    }

    private static Organisation organisation(String id, String country) {
        return Organisation.builder(id)
                .name("en", "Organisation " + id)
                .country(country)
                .competence(Competence.described("en", "laser welding"))
                .build();
    }
}
