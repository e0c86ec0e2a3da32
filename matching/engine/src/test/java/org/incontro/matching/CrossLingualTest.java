// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.participant.Organisation;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.vocabulary.ConceptId;
import org.incontro.core.vocabulary.ConceptScheme;
import org.incontro.core.vocabulary.Vocabularies;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Organisations and requests that share no word meet by the labels of the bundled vocabularies. */
class CrossLingualTest {

    private static final MatchEngine ENGINE = MatchEngine.withDefaults();
    private static final MatchQuery QUERY = MatchQuery.on(Portals.TODAY);

    @BeforeAll
    static void putOrganisations() {
        put(
                "it-robot",
                "it",
                "Progettiamo bracci per l'industria: da vent'anni ci occupiamo di robotica e di apprendimento automatico.");
        put("it-oncology", "it", "Il nostro reparto cura i pazienti e fa ricerca in oncologia.");
        put("it-wine", "it", "Produciamo vini con uve coltivate sulle nostre colline.");
        put("de-optics", "de", "Unser Labor untersucht seit Jahren Fragen der Laserphysik und baut Messgeräte.");
        put("de-robot", "de", "Wir bauen Greifer und lehren Robotertechnik an der Hochschule.");
        put("de-law", "de", "Wir beraten Unternehmen in allen Fragen des Steuerrechts.");
        put("fr-oncology", "fr", "Notre équipe fait de la recherche en oncologie depuis dix ans.");
        put("fr-optics", "fr", "Nous étudions la physique des lasers pour l'industrie.");
        put("fr-cheese", "fr", "Nous produisons des fromages dans les Alpes.");
    }

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    private static void put(String id, String language, String description) {
        ENGINE.put(Organisation.builder(id)
                .name(LocalizedText.of(language, id.substring(0, 2) + "gmbh"))
                .description(language, description)
                .build());
    }

    private static List<String> found(Opportunity opportunity) {
        return ENGINE.partnersFor(opportunity, QUERY).stream()
                .map(match -> match.participant().local())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            We look for a partner with experience in robotics | it-robot de-robot
            A clinic that does oncology is sought | it-oncology fr-oncology
            Expertise in laser physics is needed | de-optics fr-optics
            """)
    void anEnglishRequestFindsWhoWritesInOtherLanguagesAndNotTheUnrelated(String title, String expected) {
        Opportunity request =
                Opportunity.businessRequest("r").title("en", title).build();
        List<String> found = found(request);

        assertThat(found.stream().limit(2)).containsExactlyInAnyOrder(expected.split(" "));
        assertThat(found).doesNotContain("it-wine", "de-law", "fr-cheese");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de | Gesucht wird ein Partner für Robotertechnik | it-robot
            fr | Nous cherchons un partenaire en robotique | it-robot
            it | Cerchiamo un laboratorio di fisica dei laser | fr-optics
            es | Buscamos un socio en oncología | it-oncology
            """)
    void requestsInAnyLanguageDoSo(String language, String title, String expected) {
        List<String> found =
                found(Opportunity.businessRequest("r").title(language, title).build());

        assertThat(found).contains(expected).doesNotContain("it-wine", "de-law", "fr-cheese");
    }

    @Test
    void whatIsSharedIsNamedInTheReadersLanguage() {
        Opportunity request = Opportunity.businessRequest("r")
                .title("en", "We look for a partner with experience in robotics")
                .build();
        Match match = ENGINE.partnersFor(request, QUERY).matches().get(0);

        assertThat(match.explain("it")).contains("entrambi lavorano nel campo «Robotica»");
        assertThat(match.explain("de")).contains("beide arbeiten im Bereich „Robotertechnik“");
        assertThat(match.explain("fr")).contains("Robotique");
    }

    @Test
    void chosenConceptsOfEconomicActivitiesMeetTheirNamesInTexts() {
        ConceptScheme activities = Vocabularies.bundled().scheme("nace-2.1").orElseThrow();
        ConceptId wine = activities.withLabel("en", "Manufacture of wine from grape").stream()
                .findFirst()
                .orElseThrow()
                .id();
        Organisation maker = Organisation.builder("maker")
                .description(
                        "it",
                        activities
                                .concept(wine.code())
                                .orElseThrow()
                                .label()
                                .in("it")
                                .orElseThrow())
                .build();
        Opportunity request = Opportunity.businessRequest("r")
                .title("de", "Gesucht")
                .about(wine)
                .build();
        Match match = ENGINE.explain(request, maker, QUERY).orElseThrow();

        assertThat(match.reasons())
                .anyMatch(reason -> reason instanceof Reason.SharedConcept shared
                        && shared.concept().equals(wine));
        assertThat(match.points())
                .isGreaterThan(ENGINE.explain(
                                request,
                                Organisation.builder("other")
                                        .description("it", "Curiamo i pazienti")
                                        .build(),
                                QUERY)
                        .orElseThrow()
                        .points());
    }
}
