// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.cordis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.incontro.core.identity.EntityId;
import org.incontro.core.identity.Identifier;
import org.incontro.core.identity.IdentifierScheme;
import org.incontro.core.participant.Competence;
import org.incontro.core.participant.Evidence;
import org.incontro.core.participant.EvidenceKind;
import org.incontro.core.participant.Organisation;
import org.incontro.core.participant.OrganisationKind;
import org.incontro.core.participant.OrganisationSize;
import org.incontro.core.place.Country;
import org.incontro.core.place.GeoPoint;
import org.incontro.core.place.NutsCode;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.value.PartialDate;
import org.incontro.core.vocabulary.ConceptId;
import org.incontro.core.vocabulary.Vocabularies;
import org.incontro.interop.FormatException;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.Reading;
import org.incontro.interop.internal.SharedFiles;
import org.junit.jupiter.api.Test;

class CordisOrganisationsTest {

    private static final String LAB = "{\"pic\":\"999000001\",\"name\":\"LABOR\",\"shortName\":\"L\",\"sme\":\"true\","
            + "\"type\":\"REC\",\"street\":\"Weg 1\",\"postCode\":\"70173\",\"city\":\"Stuttgart\",\"country\":\"DE\","
            + "\"nuts\":\"DE111\",\"geolocation\":\"48.77,9.18\",\"organizationURL\":\"https://labor.example\","
            + "\"vatNumber\":\"DE123456788\",\"colour\":[\"blue\"]}";

    private static final String OLD = "{\"id\":\"1001\",\"title\":\"Old \",\"start\":\"2015-02-01\",\"acronym\":\"O\","
            + "\"euroSciVoc\":[\"/29/97/543\",\"543\",\"1815\"],"
            + "\"participants\":[{\"pic\":\"999000001\",\"role\":\"thirdParty\"},"
            + "{\"pic\":\"999000001\",\"role\":\"coordinator\",\"ec\":5.50},{\"pic\":\"999000009\"}]}";

    private static final String NEW = "{\"id\":1002,\"title\":\"New\",\"start\":\"2020-01-01\","
            + "\"participants\":[{\"pic\":\"999000001\",\"role\":\"participant\"}]}";

    private static InputStream in(String... lines) {
        return new ByteArrayInputStream(String.join("\n", lines).getBytes(UTF_8));
    }

    private static Reading<List<Organisation>> read(String organisations, String... projects) {
        return CordisOrganisations.read(
                        in(organisations), ReadOptions.of("organisations").in("de1"))
                .withProjects(in(projects), ReadOptions.of("projects"))
                .toReading();
    }

    private static List<String> messages(Reading<?> reading) {
        return reading.problems().stream().map(problem -> problem.message("en")).toList();
    }

    @Test
    void anOrganisationKeepsAllThatItsRowSays() {
        Reading<List<Organisation>> reading = read(LAB);
        Organisation lab = reading.value().get(0);

        assertThat(lab.id()).isEqualTo(EntityId.of("de1", "999000001"));
        assertThat(lab.name()).isEqualTo(LocalizedText.undetermined("LABOR"));
        assertThat(lab.alternativeNames()).containsExactly("L");
        assertThat(lab.kind()).isEqualTo(OrganisationKind.RESEARCH_CENTRE);
        assertThat(lab.size()).contains(OrganisationSize.SME);
        assertThat(lab.address().orElseThrow().street()).isEqualTo("Weg 1");
        assertThat(lab.address().orElseThrow().postcode()).isEqualTo("70173");
        assertThat(lab.address().orElseThrow().city()).isEqualTo("Stuttgart");
        assertThat(lab.country()).contains(Country.of("DE"));
        assertThat(lab.nuts()).contains(NutsCode.of("DE111"));
        assertThat(lab.point()).contains(new GeoPoint(48.77, 9.18));
        assertThat(lab.websites()).containsExactly("https://labor.example");
        assertThat(lab.identifiers())
                .containsExactly(
                        Identifier.of(IdentifierScheme.PIC, "999000001"),
                        Identifier.of(IdentifierScheme.VAT, "DE123456788"));
        assertThat(lab.extensions().fields()).isEqualTo(Map.of("/colour", "[\"blue\"]"));
        assertThat(lab.competences()).isEmpty();
        assertThat(messages(reading)).isEmpty();
    }

    @Test
    void projectsAreTheEvidenceOfOneCompetenceTheLatestFirst() {
        Reading<List<Organisation>> reading = read(LAB, OLD, NEW);
        Organisation lab = reading.value().get(0);

        assertThat(lab.competences())
                .containsExactly(Competence.provenBy(List.of(
                        Evidence.of(EvidenceKind.PROJECT, LocalizedText.of("en", "New"))
                                .on(PartialDate.parse("2020-01-01"))
                                .as("participant")
                                .with(Identifier.of(IdentifierScheme.EU_PROJECT, "1002")),
                        Evidence.of(EvidenceKind.PROJECT, LocalizedText.of("en", "Old"))
                                .on(PartialDate.parse("2015-02-01"))
                                .as("coordinator")
                                .about(List.of(ConceptId.of("euroscivoc", "543"), ConceptId.of("euroscivoc", "1815")))
                                .with(Identifier.of(IdentifierScheme.EU_PROJECT, "1001")))));
        assertThat(lab.extensions().fields())
                .containsEntry(
                        "/projects/1001",
                        "{\"acronym\":\"O\",\"participants\":[{\"pic\":\"999000001\",\"role\":\"thirdParty\"},"
                                + "{\"pic\":\"999000001\",\"role\":\"coordinator\",\"ec\":5.50}]}");
        assertThat(messages(reading))
                .containsExactly("projects: 1 participations belong to organisations that are not among those read");
    }

    @Test
    void ofRowsThatComeTwiceTheLaterCounts() {
        String moved = "{\"pic\":\"999000001\",\"name\":\"MOVED\",\"type\":\"HES\"}";
        String renamed = "{\"id\":\"1002\",\"title\":\"Renamed\",\"participants\":[]}";
        Reading<List<Organisation>> reading = read(LAB + moved, NEW, OLD, renamed);

        assertThat(reading.value()).hasSize(1);
        assertThat(reading.value().get(0).kind()).isEqualTo(OrganisationKind.UNIVERSITY);
        assertThat(reading.value().get(0).address()).isEmpty();
        assertThat(reading.value().get(0).competences().get(0).evidence())
                .extracting(evidence -> evidence.title().forReader("en"))
                .containsExactly("Old");
        assertThat(messages(reading))
                .contains(
                        "organisations:1:" + (LAB.length() + 1) + ": /pic: came more than once; the later one counts",
                        "projects:3:1: /id: came more than once; the later one counts");
    }

    @Test
    void whatCannotBeUnderstoodIsKeptAndTold() {
        Reading<List<Organisation>> reading = read(
                "{\"pic\":\"1\",\"type\":\"ABC\",\"sme\":\"maybe\",\"country\":\"Atlantis\",\"nuts\":\"?\","
                        + "\"geolocation\":\"here\"}{\"pic\":\"2\",\"geolocation\":\"99,9\"}",
                "{\"id\":\"3\",\"start\":\"soon\",\"participants\":[{\"pic\":\"2\"},{\"role\":\"x\"}]}",
                "{\"id\":\"4\",\"participants\":[7]}",
                "{\"title\":\"no number\"}");

        assertThat(reading.value().get(0).extensions().fields())
                .isEqualTo(Map.of(
                        "/type", "\"ABC\"",
                        "/sme", "\"maybe\"",
                        "/country", "\"Atlantis\"",
                        "/nuts", "\"?\"",
                        "/geolocation", "\"here\""));
        assertThat(reading.value().get(1).competences().get(0).evidence().get(0).role())
                .isEmpty();
        assertThat(messages(reading))
                .containsExactly(
                        "organisations:1:1: /type: cannot be understood and was kept as it came; expected for example HES, REC, PRC, PUB, OTH",
                        "organisations:1:1: /sme: cannot be understood and was kept as it came; expected for example true, false",
                        "organisations:1:1: /country: cannot be understood and was kept as it came; expected for example DE",
                        "organisations:1:1: /nuts: cannot be understood and was kept as it came; expected for example DE111",
                        "organisations:1:1: /geolocation: cannot be understood and was kept as it came; expected for example 48.77,9.18",
                        "organisations:1:92: /geolocation: cannot be understood and was kept as it came; expected for example 48.77,9.18",
                        "projects:1:1: /participants/1/pic: must not be missing; this participation was passed over, the project was read",
                        "projects:1:1: /start: cannot be understood and was kept as it came; expected for example 2021-06-01",
                        "projects:2:1: /participants: cannot be understood and was kept as it came; expected for example [{…}]",
                        "projects:3:1: /id: must not be missing; the record was left out");
    }

    @Test
    void anOrganisationWithoutPicIsLeftOut() {
        Reading<List<Organisation>> reading = read("{\"name\":\"NOBODY\"}" + LAB);

        assertThat(reading.value()).hasSize(1);
        assertThat(messages(reading))
                .containsExactly("organisations:1:1: /pic: must not be missing; the record was left out");
    }

    @Test
    void strictReadingEndsAtTheFirstFault() {
        ReadOptions strict = ReadOptions.of("organisations").strict();

        assertThatThrownBy(() -> CordisOrganisations.read(in("{\"pic\":\"1\",\"type\":\"ABC\"}"), strict))
                .isInstanceOf(FormatException.class)
                .hasMessage(
                        "organisations:1:1: /type: cannot be understood and was kept as it came; expected for example HES, REC, PRC, PUB, OTH");
        assertThat(CordisOrganisations.read(in(LAB), strict)
                        .withProjects(in(OLD), strict.named("projects"))
                        .toReading()
                        .value())
                .hasSize(1);
    }

    @Test
    void theRegionOfBadenWuerttembergIsReadWhole() throws IOException {
        Reading<List<Organisation>> reading;
        try (InputStream organisations = SharedFiles.open("vocab/cordis-demo/organisations-de1.jsonl.gz");
                InputStream projects = SharedFiles.open("vocab/cordis-demo/projects-de1.jsonl.gz")) {
            reading = CordisOrganisations.read(
                            organisations, ReadOptions.of("organisations-de1").strict())
                    .withProjects(projects, ReadOptions.of("projects-de1").strict())
                    .toReading();
        }

        List<Evidence> evidence = reading.value().stream()
                .flatMap(organisation -> organisation.competences().stream())
                .flatMap(competence -> competence.evidence().stream())
                .toList();
        assertThat(reading.value()).hasSize(715);
        assertThat(evidence.stream().map(Evidence::identifiers).distinct()).hasSize(2_684);
        // 3,509 participations, of which 8 name an organisation a second time in the same project.
        assertThat(evidence.size()).isEqualTo(3_501);
        assertThat(reading.problems().counts()).isEmpty();
        assertThat(reading.value())
                .allMatch(organisation ->
                        organisation.point().isPresent() || organisation.nuts().isPresent());
        assertThat(evidence.stream().flatMap(proof -> proof.concepts().stream()))
                .isNotEmpty()
                .allMatch(concept -> Vocabularies.bundled().concept(concept).isPresent());
    }

    @Test
    void theOrganisationsOfACountryAreReadToo() throws IOException {
        Reading<List<Organisation>> reading;
        try (InputStream organisations = SharedFiles.open("eval/cordis-partner-search/organisations.jsonl.gz");
                InputStream train = SharedFiles.open("eval/cordis-partner-search/projects-train.jsonl.gz");
                InputStream dev = SharedFiles.open("eval/cordis-partner-search/projects-dev.jsonl.gz")) {
            reading = CordisOrganisations.read(organisations, ReadOptions.of("organisations"))
                    .withProjects(train, ReadOptions.of("train"))
                    .withProjects(dev, ReadOptions.of("dev"))
                    .toReading();
        }
        assertThat(reading.value()).hasSize(5_463);
        assertThat(reading.problems().counts()).isEmpty();
    }
}
