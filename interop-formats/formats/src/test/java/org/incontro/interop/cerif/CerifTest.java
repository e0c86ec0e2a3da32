// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.cerif;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.incontro.core.identity.Entity;
import org.incontro.core.identity.EntityId;
import org.incontro.core.identity.Identifier;
import org.incontro.core.identity.IdentifierScheme;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.OpportunityKind;
import org.incontro.core.opportunity.Subject;
import org.incontro.core.participant.Competence;
import org.incontro.core.participant.ContactPoint;
import org.incontro.core.participant.Membership;
import org.incontro.core.participant.Organisation;
import org.incontro.core.participant.OrganisationKind;
import org.incontro.core.participant.Person;
import org.incontro.core.privacy.Reader;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.vocabulary.ConceptId;
import org.incontro.interop.FormatException;
import org.incontro.interop.Formats;
import org.incontro.interop.ReadLimits;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.RecordReader;
import org.incontro.interop.RecordWriter;
import org.incontro.interop.WriteOptions;
import org.incontro.interop.internal.SharedFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CerifTest {

    private static final ReadOptions OPTIONS = ReadOptions.of("cerif.xml").in("milano");
    private static final String SPACE = " xmlns=\"https://www.openaire.eu/cerif-profile/1.2/\"";

    private static RecordReader<Entity> read(String xml) {
        return Cerif.records(new ByteArrayInputStream(xml.getBytes(UTF_8)), OPTIONS);
    }

    private static RecordReader<Entity> readSample(String path) throws IOException {
        return Cerif.records(new ByteArrayInputStream(Files.readAllBytes(SharedFiles.path(path))), OPTIONS);
    }

    private static String write(Entity record) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (RecordWriter out = Cerif.FORMAT.write(bytes, WriteOptions.complete())) {
            out.write(record);
            out.finish();
        }
        return bytes.toString(UTF_8);
    }

    private static List<String> messages(RecordReader<?> reader) {
        return reader.problems().stream().map(problem -> problem.message("en")).toList();
    }

    @Test
    void anOrganisationIsWrittenInTheOrderOfTheSchema() {
        Organisation polo = Organisation.builder("lombardia:4711")
                .name("it", "Polo \"ottico\" & Co")
                .alternativeName("POA")
                .kind(OrganisationKind.RESEARCH_CENTRE)
                .competence(Competence.of(ConceptId.of("euroscivoc", "543")))
                .identifier(Identifier.of(IdentifierScheme.ROR, "https://ror.org/02mhbdp94"))
                .identifier(Identifier.of(IdentifierScheme.VAT, "IT00743110157"))
                .website("https://polo.example")
                .contact(ContactPoint.of("", "info@polo.example"))
                .parent(EntityId.of("lombardia", "1"))
                .build();

        assertThat(write(polo))
                .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<records>\n"
                        + "<OrgUnit xmlns=\"https://www.openaire.eu/cerif-profile/1.2/\" id=\"incontro:lombardia:4711\">"
                        + "<Type scheme=\"https://w3id.org/cerif/vocab/OrganisationTypes\">https://w3id.org/cerif/vocab/OrganisationTypes#ResearchInstitute</Type>"
                        + "<Acronym>POA</Acronym><Name xml:lang=\"it\">Polo &quot;ottico&quot; &amp; Co</Name>"
                        + "<RORID>https://ror.org/02mhbdp94</RORID>"
                        + "<Identifier type=\"tag:incontro.org,2026:identifier-scheme/VAT\">IT00743110157</Identifier>"
                        + "<ElectronicAddress>https://polo.example</ElectronicAddress><ElectronicAddress>mailto:info@polo.example</ElectronicAddress>"
                        + "<PartOf><OrgUnit id=\"incontro:lombardia:1\"/></PartOf>"
                        + "<Classification scheme=\"tag:incontro.org,2026:scheme/euroscivoc\">tag:incontro.org,2026:concept/euroscivoc/543</Classification>"
                        + "</OrgUnit>\n</records>\n");
        assertThat(read(write(polo)).toList()).containsExactly(polo);
    }

    @Test
    void aPersonAndAProjectComeBack() {
        Person ada = Person.builder("lombardia:7")
                .name(LocalizedText.undetermined("Ada Maria Bianchi"))
                .identifier(Identifier.of(IdentifierScheme.ORCID, "0000-0002-1825-0097"))
                .build();
        Opportunity idea = Opportunity.projectIdea("lombardia:8")
                .title("en", "Mirrors")
                .description("en", "Of ice")
                .build();

        assertThat(write(ada)).contains("<FamilyNames>Bianchi</FamilyNames><FirstNames>Ada Maria</FirstNames>");
        assertThat(read(write(ada)).toList()).containsExactly(ada);
        assertThat(read(write(idea)).toList()).containsExactly(idea);
    }

    /** The twelve samples of 1.2 and the ones of 1.1: how many records become values, and how many are of other kinds. */
    @ParameterizedTest
    @CsvSource({
        "openaire-cris/samples/openaire_cerif_xml_example_orgunits.xml, 13, 0",
        "openaire-cris/samples/openaire_cerif_xml_example_persons.xml, 19, 0",
        "openaire-cris/samples/openaire_cerif_xml_example_projects.xml, 4, 0",
        "openaire-cris/samples/openaire_cerif_xml_example_publications.xml, 0, 7",
        "openaire-cris/samples/openaire_cerif_xml_example_products.xml, 0, 5",
        "openaire-cris/samples/openaire_cerif_xml_example_patents.xml, 0, 2",
        "openaire-cris/samples/openaire_cerif_xml_example_fundings.xml, 0, 11",
        "openaire-cris/samples/openaire_cerif_xml_example_events.xml, 0, 1",
        "openaire-cris/samples/openaire_cerif_xml_example_equipments.xml, 2, 0",
        "openaire-cris/samples/openaire_oaipmh_example_Identify.xml, 0, 1",
        "openaire-cris/samples/openaire_oaipmh_example_ListSets.xml, 0, 0",
        "openaire-cris/samples/openaire_oaipmh_example_ListMetadataFormats.xml, 0, 0",
        "openaire-cris-validator/samples/_verb=ListRecords+metadataPrefix=oai_cerif_openaire_v1_1+set=openaire_cris_orgunits.xml, 12, 0",
        "openaire-cris-validator/samples/_verb=ListRecords+metadataPrefix=oai_cerif_openaire_v1_1+set=openaire_cris_persons.xml, 17, 0",
        "openaire-cris-validator/samples/_verb=ListRecords+metadataPrefix=oai_cerif_openaire_v1_1+set=openaire_cris_projects.xml, 3, 0",
    })
    void thePublishedSamplesAreRead(String sample, int records, long others) throws IOException {
        RecordReader<Entity> reader = readSample("interop/" + sample);
        List<Entity> all = reader.toList();

        assertThat(all).hasSize(records);
        assertThat(reader.problems().counts().getOrDefault("OTHER_KIND", 0L)).isEqualTo(others);
        assertThat(reader.problems().counts().keySet()).isSubsetOf("OTHER_KIND", "PARTS_LEFT_OUT", "NO_CERIF");
    }

    @Test
    void aPublishedOrganisationIsUnderstood() throws IOException {
        Organisation first =
                (Organisation) readSample("interop/openaire-cris/samples/openaire_cerif_xml_example_orgunits.xml")
                        .next();

        assertThat(first.id()).isEqualTo(EntityId.of("milano", "OrgUnits/312345"));
        assertThat(first.kind()).isEqualTo(OrganisationKind.UNIVERSITY);
        assertThat(first.alternativeNames()).containsExactly("NKUA");
        assertThat(first.name().in("en")).contains("NATIONAL AND KAPODISTRIAN UNIVERSITY OF ATHENS");
        assertThat(first.websites()).containsExactly("http://www.uoa.gr");
    }

    @Test
    void aProjectOfOthersIsNoLongerOpenForPartners() throws IOException {
        Opportunity first =
                (Opportunity) readSample("interop/openaire-cris/samples/openaire_cerif_xml_example_projects.xml")
                        .next();

        assertThat(first.title().in("en")).contains("OpenAIRE Advancing Open Scholarship");
        assertThat(first.subject().keywords()).hasSize(7);
        assertThat(first.isOpenOn(LocalDate.of(2018, 6, 1))).isFalse();
    }

    @Test
    void partsOfAPersonAreUnderstood() {
        RecordReader<Entity> reader = read("<x><Person" + SPACE
                + " id=\"P/1\"><PersonName><FamilyNames>Bianchi</FamilyNames><FirstNames>Ada</FirstNames></PersonName><Gender>f</Gender>"
                + "<ORCID>https://orcid.org/0000-0002-1825-0097</ORCID><Identifier type=\"https://w3id.org/cerif/vocab/IdentifierTypes#StaffID\">7</Identifier>"
                + "<Affiliation><OrgUnit id=\"O/1\"><Acronym>A</Acronym></OrgUnit></Affiliation></Person>"
                + "<OrgUnit" + SPACE + "/><Funding" + SPACE + " id=\"F/1\"/><Name" + SPACE + ">x</Name></x>");
        Person ada = (Person) reader.toList().get(0);

        assertThat(ada.name()).isEqualTo(LocalizedText.undetermined("Ada Bianchi"));
        assertThat(ada.identifiers())
                .containsExactly(
                        Identifier.of(IdentifierScheme.ORCID, "0000-0002-1825-0097"),
                        Identifier.of(new IdentifierScheme("StaffID"), "7"));
        assertThat(ada.memberships()).extracting(Membership::group).containsExactly(EntityId.of("milano", "O/1"));
        assertThat(messages(reader))
                .hasSize(3)
                .anyMatch(message -> message.contains("Person: has parts for which there is no place: Gender"))
                .anyMatch(message -> message.contains("OrgUnit/@id: must not be missing; the record was left out"))
                .anyMatch(
                        message -> message.contains(
                                "Funding: is no organisation, person, project, equipment or offered service, and was left out"));
    }

    @Test
    void publishedEquipmentIsAnOfferThatTakesNoAnswers() throws IOException {
        Opportunity plane =
                (Opportunity) readSample("interop/openaire-cris/samples/openaire_cerif_xml_example_equipments.xml")
                        .next();

        assertThat(plane.id()).isEqualTo(EntityId.of("milano", "82394874"));
        assertThat(plane.kind()).isEqualTo(OpportunityKind.BUSINESS_OFFER);
        assertThat(plane.title().in("en")).contains("SkyArrow 650 TCNS operated by IBIMET CNR");
        assertThat(plane.description().in("en")).isPresent();
        assertThat(plane.owner()).contains(EntityId.of("milano", "OrgUnits/312346"));
        assertThat(plane.subject().tags()).containsExactly(Cerif.EQUIPMENT);
        assertThat(plane.identifiers()).hasSize(1);
        assertThat(plane.isOpenOn(LocalDate.of(2018, 1, 8))).isFalse();
        assertThat(write(plane)).contains("<Equipment", "SkyArrow 650 TCNS").doesNotContain("<Service");
    }

    private static Opportunity.Builder analyses() {
        return Opportunity.technologyOffer("lombardia:s1")
                .title("it", "Analisi al microscopio")
                .description("it", "Ogni lunedì")
                .subject(new Subject(List.of(ConceptId.of("euroscivoc", "543")), List.of(Cerif.SERVICE), List.of()))
                .owner(EntityId.of("lombardia", "4711"))
                .website("https://lab.example/");
    }

    @Test
    void anOfferThatSaysThatItIsAServiceIsOne() {
        assertThat(write(analyses().build()))
                .contains("<Service xmlns=\"https://www.openaire.eu/cerif-profile/1.2/\" id=\"incontro:lombardia:s1\">"
                        + "<Name xml:lang=\"it\">Analisi al microscopio</Name>"
                        + "<Description xml:lang=\"it\">Ogni lunedì</Description>"
                        + "<WebsiteURL>https://lab.example/</WebsiteURL>"
                        + "<Owner><OrgUnit id=\"incontro:lombardia:4711\"/></Owner>"
                        + "<Classification scheme=\"tag:incontro.org,2026:opportunity-kind\">tag:incontro.org,2026:opportunity-kind/TO</Classification>"
                        + "<Classification scheme=\"tag:incontro.org,2026:publication-status\">tag:incontro.org,2026:publication-status/PUBLISHED</Classification>"
                        + "<Classification scheme=\"tag:incontro.org,2026:scheme/euroscivoc\">tag:incontro.org,2026:concept/euroscivoc/543</Classification>"
                        + "</Service>");
        assertThat(read(write(analyses().build())).toList())
                .containsExactly(analyses().build());
        assertThat(write(analyses().subject(Subject.unsaid()).build())).doesNotContain("Analisi");
        assertThat(write(Opportunity.technologyRequest("lombardia:s1")
                        .subject(Subject.unsaid().with(Cerif.SERVICE))
                        .title("it", "Analisi")
                        .build()))
                .as("what is sought is not there")
                .doesNotContain("Analisi");
    }

    @Test
    void whoStandsBehindAnOfferIsNotToldOutside() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (RecordWriter out = Cerif.FORMAT.write(bytes, WriteOptions.shownTo(Reader.anonymous()))) {
            out.write(analyses().build());
            assertThat(out.finish().counts()).containsOnlyKeys("NOT_SHOWN /owner");
        }
        assertThat(bytes.toString(UTF_8)).contains("Analisi").doesNotContain("4711");
        assertThat(Cerif.element(analyses().build()).orElseThrow())
                .contains("Analisi")
                .doesNotContain("4711");
    }

    @Test
    void theSystemItselfIsNoOfferAndAPersonOwnsNothing() {
        RecordReader<Entity> reader = read(
                "<x><Service" + SPACE
                        + " id=\"S/1\"><Name>CRIS</Name><OAIPMHBaseURL>https://cris.example/</OAIPMHBaseURL></Service>"
                        + "<Equipment" + SPACE + " id=\"E/1\"><Name>Laser</Name><Owner><Person id=\"P/1\"/></Owner>"
                        + "<Classification scheme=\"x\">tag:incontro.org,2026:opportunity-kind/TR</Classification></Equipment></x>");
        Opportunity laser = (Opportunity) reader.toList().get(0);

        assertThat(laser.owner()).isEmpty();
        assertThat(laser.kind()).as("a request is no offer").isEqualTo(OpportunityKind.BUSINESS_OFFER);
        assertThat(messages(reader))
                .hasSize(2)
                .anyMatch(message -> message.contains("Service: is no organisation"))
                .anyMatch(message -> message.contains("Equipment: has parts for which there is no place: Owner"));
    }

    @Test
    void aDocumentWithoutRecordsIsTold() {
        RecordReader<Entity> reader = read("<x/>");

        assertThat(reader.toList()).isEmpty();
        assertThat(messages(reader))
                .containsExactly(
                        "cerif.xml:1:1: the document must have records of the OpenAIRE profile of CERIF, version 1.1 or 1.2, but has none");
    }

    @Test
    void whatIsBeyondTheLimitsIsRefused() {
        String record = "<x><OrgUnit" + SPACE
                + " id=\"a\"><Name>abcdefghij</Name><Name xml:lang=\"it\">b</Name></OrgUnit><OrgUnit" + SPACE
                + " id=\"b\"/></x>";
        Map<String, ReadLimits> limits = new TreeMap<>();
        limits.put("ReadLimits.maxTextLength", ReadLimits.defaults().withMaxTextLength(9));
        limits.put("ReadLimits.maxRecords", ReadLimits.defaults().withMaxRecords(1));
        limits.put("ReadLimits.maxDepth", ReadLimits.defaults().withMaxDepth(2));
        limits.forEach((name, limit) -> assertThatThrownBy(
                        () -> Cerif.records(new ByteArrayInputStream(record.getBytes(UTF_8)), OPTIONS.within(limit))
                                .toList())
                .isInstanceOf(FormatException.class)
                .hasMessageContaining(name));
        assertThatThrownBy(
                        () -> read("<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>").toList())
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("a document type declaration is never accepted");
    }

    @Test
    void theFormatIsFoundByItsContent() throws IOException {
        Organisation polo = Organisation.builder("a:1").build();

        assertThat(Formats.installed()
                        .detect(new ByteArrayInputStream(write(polo).getBytes(UTF_8))))
                .contains(Cerif.FORMAT);
    }
}
