// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.semic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incontro.core.identity.Entity;
import org.incontro.core.identity.EntityId;
import org.incontro.core.identity.Identifier;
import org.incontro.core.identity.IdentifierScheme;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.Publication;
import org.incontro.core.opportunity.PublicationStatus;
import org.incontro.core.opportunity.Reach;
import org.incontro.core.opportunity.Subject;
import org.incontro.core.participant.Competence;
import org.incontro.core.participant.CompetenceLevel;
import org.incontro.core.participant.ContactPoint;
import org.incontro.core.participant.MemberRole;
import org.incontro.core.participant.Membership;
import org.incontro.core.participant.MembershipStatus;
import org.incontro.core.participant.Organisation;
import org.incontro.core.participant.OrganisationFacts;
import org.incontro.core.participant.OrganisationKind;
import org.incontro.core.participant.Person;
import org.incontro.core.participant.Site;
import org.incontro.core.participant.SiteKind;
import org.incontro.core.place.Address;
import org.incontro.core.place.Country;
import org.incontro.core.place.GeoPoint;
import org.incontro.core.place.NutsCode;
import org.incontro.core.privacy.Reader;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.value.PartialDate;
import org.incontro.core.vocabulary.ConceptId;
import org.incontro.interop.FormatException;
import org.incontro.interop.Formats;
import org.incontro.interop.LossReport;
import org.incontro.interop.ReadLimits;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.RecordReader;
import org.incontro.interop.RecordWriter;
import org.incontro.interop.WriteOptions;
import org.incontro.interop.internal.JsonValue;
import org.incontro.interop.internal.OddNodes;
import org.incontro.interop.internal.SharedFiles;
import org.incontro.interop.testing.ReaderFuzz;
import org.junit.jupiter.api.Test;

class SemicTest {

    private static final int INPUTS = Integer.getInteger("incontro.fuzz", 1_500);
    private static final ReadOptions OPTIONS = ReadOptions.of("register").in("veneto");
    private static final String BUSINESS = Semic.contexts().get(0);
    private static final String PUBLIC = Semic.contexts().get(1);

    private static RecordReader<Entity> read(String json) {
        return Semic.records(new ByteArrayInputStream(json.getBytes(UTF_8)), OPTIONS);
    }

    private static String write(Entity record, WriteOptions options) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (RecordWriter out = Semic.FORMAT.write(bytes, options)) {
            out.write(record);
            out.finish();
        }
        return bytes.toString(UTF_8);
    }

    private static LossReport losses(Entity record) {
        try (RecordWriter out = Semic.FORMAT.write(new ByteArrayOutputStream(), WriteOptions.complete())) {
            out.write(record);
            return out.finish();
        }
    }

    private static String node(Entity record) {
        String all = write(record, WriteOptions.complete());
        return all.substring(all.indexOf("[\n{") + 2, all.lastIndexOf("\n]}"));
    }

    private static List<String> messages(RecordReader<?> reader) {
        return reader.problems().stream().map(problem -> problem.message("en")).toList();
    }

    // Writing -----------------------------------------------------------------------------------------------------

    @Test
    void aCompanyIsALegalEntity() {
        Organisation fab = Organisation.builder("lombardia:4711")
                .name("it", "Officina")
                .alternativeName("Fab")
                .alternativeName("Fab Srl")
                .facts(OrganisationFacts.of(OrganisationKind.COMPANY))
                .legalForm("S.r.l.")
                .competence(Competence.of(ConceptId.of(Concepts.NACE, "26.70")))
                .competence(Competence.described("it", "Specchi").at(CompetenceLevel.EXPERT))
                .identifier(Identifier.of(IdentifierScheme.NATIONAL_REGISTER, "MI-1"))
                .site(new Site(
                        SiteKind.LEGAL,
                        "Sede",
                        Address.in(NutsCode.of("ITC4C"))
                                .street("Via Roma 1")
                                .city("Milano")
                                .postcode("20121")
                                .at(new GeoPoint(45.46, 9.19)),
                        true,
                        Optional.empty()))
                .website("https://fab.example")
                .website("no address")
                .contact(ContactPoint.of("Ada", "ada@fab.example"))
                .parent(EntityId.of("lombardia", "1"))
                .membership(new Membership(
                        EntityId.of("lombardia", "4711"),
                        EntityId.of("lombardia", "cluster"),
                        MemberRole.MANAGER,
                        MembershipStatus.ACTIVE))
                .build();
        String address = "{\"@type\":\"Address\",\"thoroughfare\":{\"@language\":\"und\",\"@value\":\"Via Roma 1\"},"
                + "\"postCode\":\"20121\",\"postName\":{\"@language\":\"und\",\"@value\":\"Milano\"},"
                + "\"adminUnitL1\":{\"@language\":\"und\",\"@value\":\"IT\"},"
                + "\"adminUnit\":{\"@type\":\"AdminUnit\",\"code\":{\"@type\":\"Code\","
                + "\"@id\":\"http://data.europa.eu/nuts/code/ITC4C\",\"notation\":\"ITC4C\"},"
                + "\"dct:conformsTo\":{\"@id\":\"http://data.europa.eu/nuts/scheme/2021\"}},"
                + "\"Resource.geometry\":{\"@type\":\"Geometry\",\"Geometry.latitude\":\"45.46\",\"Geometry.longitude\":\"9.19\","
                + "\"Geometry.crs\":{\"@type\":\"xsd:anyURI\",\"@value\":\"http://www.opengis.net/def/crs/EPSG/0/4326\"}}}";

        assertThat(node(fab))
                .startsWith(
                        "{\"@type\":\"LegalEntity\",\"@id\":\"tag:incontro.org,2026:entity/lombardia/4711\","
                                + "\"legalName\":{\"@language\":\"it\",\"@value\":\"Officina\"},"
                                + "\"alternativeName\":{\"@language\":\"und\",\"@value\":\"Fab\"},"
                                + "\"alternativeLabel\":{\"@value\":\"Fab Srl\"},"
                                + "\"classification\":{\"@type\":\"Code\",\"@id\":\"tag:incontro.org,2026:organisation-kind/COMPANY\"},"
                                + "\"legalFormType\":{\"@type\":\"Code\",\"preferredLabel\":{\"@language\":\"und\",\"@value\":\"S.r.l.\"}},")
                .contains(
                        "\"legalEntityActivity\":{\"@type\":\"Code\",\"@id\":\"http://data.europa.eu/ux2/nace2.1/2670\","
                                + "\"notation\":\"26.70\",\"skos:inScheme\":{\"@id\":\"tag:incontro.org,2026:scheme/nace-2.1\"},")
                .contains(
                        "{\"@type\":[\"Code\",\"incontro:Competence\"],\"preferredLabel\":{\"@language\":\"it\",\"@value\":\"Specchi\"},"
                                + "\"incontro:competenceLevel\":{\"@type\":\"Code\",\"@id\":\"tag:incontro.org,2026:competence-level/EXPERT\"}}")
                .contains(
                        "\"legalIdentifier\":{\"@type\":\"Identifier\",\"notation\":\"MI-1\",\"dct:conformsTo\":"
                                + "{\"@type\":\"IdentifierSchema\",\"@id\":\"tag:incontro.org,2026:identifier-scheme/NATIONAL_REGISTER\"}}")
                .contains("\"homepage\":{\"@type\":\"Document\",\"@id\":\"https://fab.example\"},\"address\":" + address
                        + ",\"registeredAddress\":" + address
                        + ",\"org:hasPrimarySite\":{\"@id\":\"tag:incontro.org,2026:entity/lombardia/4711#site-1\"},")
                .endsWith(
                        "\"contactPoint\":{\"@type\":\"ContactPoint\",\"name\":{\"@language\":\"und\",\"@value\":\"Ada\"},"
                                + "\"hasEmail\":\"ada@fab.example\"},"
                                + "\"subOrganizationOf\":{\"@type\":\"Organization\",\"@id\":\"tag:incontro.org,2026:entity/lombardia/1\"},"
                                + "\"org:hasMembership\":{\"@type\":\"org:Membership\","
                                + "\"org:organization\":{\"@id\":\"tag:incontro.org,2026:entity/lombardia/cluster\"},"
                                + "\"org:role\":{\"@type\":\"org:Role\",\"@id\":\"tag:incontro.org,2026:member-role/MANAGER\"}}}");
        assertThat(losses(fab))
                .singleElement()
                .satisfies(loss -> assertThat(loss.path()).isEqualTo("/websites/1"));
        Organisation back =
                (Organisation) read(write(fab, WriteOptions.complete())).next();
        assertThat(back.websites()).containsExactly("https://fab.example");
        assertThat(back.toBuilder().website("no address").build()).isEqualTo(fab);
    }

    @Test
    void aPublicBodyAndItsMembersAreThoseOfThePublicOrganisationVocabulary() {
        EntityId id = EntityId.of("lombardia", "r");
        Organisation region = Organisation.builder(id)
                .name("it", "Regione")
                .name("de", "Region")
                .kind(OrganisationKind.PUBLIC_BODY)
                .alternativeName("RL")
                .alternativeName("Reg. Lomb.")
                .membership(
                        new Membership(EntityId.of("lombardia", "u"), id, MemberRole.MEMBER, MembershipStatus.ACTIVE))
                .build();

        assertThat(node(region))
                .isEqualTo(
                        "{\"@type\":\"PublicOrganisation\",\"@id\":\"tag:incontro.org,2026:entity/lombardia/r\","
                                + "\"preferredLabel\":[{\"@language\":\"it\",\"@value\":\"Regione\"},{\"@language\":\"de\",\"@value\":\"Region\"}],"
                                + "\"alternativeLabel\":{\"@language\":\"und\",\"@value\":\"RL\"},\"alternativeName\":{\"@value\":\"Reg. Lomb.\"},"
                                + "\"groupMembership\":{\"@type\":\"org:Membership\",\"org:member\":{\"@id\":\"tag:incontro.org,2026:entity/lombardia/u\"},"
                                + "\"org:role\":{\"@type\":\"org:Role\",\"@id\":\"tag:incontro.org,2026:member-role/MEMBER\"}}}");
        assertThat(read(write(region, WriteOptions.complete())).toList()).containsExactly(region);
        assertThat(losses(region)).isEmpty();
    }

    @Test
    void anOpportunityIsOfOurOwnClassInWordsOfOthers() {
        Opportunity offer = Opportunity.technologyOffer("lombardia:o")
                .title("it", "Laser")
                .subject(Subject.unsaid()
                        .with(List.of(ConceptId.of("x", "1")))
                        .with(new Subject.Tag("technology", "5", "Optics"))
                        .withKeyword("laser"))
                .reach(Reach.to(Country.of("GR"), Country.of("XK")).within(NutsCode.of("ITC4")))
                .publication(Publication.published()
                        .withPublishedOn(PartialDate.parse("2026-11"))
                        .withExpiresOn(PartialDate.parse("2027-01-31")))
                .owner(EntityId.of("lombardia", "4711"))
                .origin(Address.in(Country.of("IT")))
                .website("https://x.example/o")
                .build();

        assertThat(node(offer))
                .startsWith(
                        "{\"@type\":\"incontro:ResourceOffer\",\"@id\":\"tag:incontro.org,2026:entity/lombardia/o\","
                                + "\"dct:type\":{\"@type\":\"Code\",\"@id\":\"tag:incontro.org,2026:kind/TECHNOLOGY_OFFER\"},"
                                + "\"dct:title\":{\"@language\":\"it\",\"@value\":\"Laser\"},")
                .contains("\"notation\":\"5\",\"preferredLabel\":{\"@language\":\"und\",\"@value\":\"Optics\"},"
                        + "\"skos:inScheme\":{\"@type\":\"IdentifierSchema\",\"dct:title\":{\"@language\":\"und\",\"@value\":\"technology\"}}}],"
                        + "\"dcat:keyword\":\"laser\"")
                .contains(
                        "\"dateIssued\":{\"@type\":\"xsd:gYearMonth\",\"@value\":\"2026-11\"},"
                                + "\"dct:temporal\":{\"@type\":\"dct:PeriodOfTime\",\"dcat:endDate\":{\"@type\":\"xsd:date\",\"@value\":\"2027-01-31\"}}")
                .contains(
                        "\"dct:publisher\":{\"@type\":\"Agent\",\"@id\":\"tag:incontro.org,2026:entity/lombardia/4711\"}")
                .contains(
                        "\"@id\":\"http://publications.europa.eu/resource/authority/country/GRC\",\"notation\":\"GR\"")
                .contains("/country/XKX\"");
        assertThat(read(write(offer, WriteOptions.complete())).toList()).containsExactly(offer);
        assertThat(losses(offer)).isEmpty();
    }

    @Test
    void aDocumentNamesTheOfficialContextsFirst() {
        String json = write(Person.builder("a").build(), WriteOptions.complete());

        assertThat(json)
                .startsWith("{\"@context\":[\"" + String.join("\",\"", Semic.contexts())
                        + "\",{\"adms\":\"http://www.w3.org/ns/adms#\",")
                .contains("\"incontro\":\"tag:incontro.org,2026:term/\"")
                .contains(
                        "\"groupMembership\":{\"@reverse\":\"org:organization\"}}],\"@graph\":[\n{\"@type\":\"Person\",");
        assertThat(read(json).toList()).hasSize(1);
    }

    @Test
    void contactsThatNobodyAgreedToAreNotPublished() {
        Person ada = Person.builder("a")
                .name(LocalizedText.of("it", "Ada"))
                .contact(ContactPoint.of("Ada", "ada@example.org"))
                .build();

        assertThat(write(ada, WriteOptions.complete())).contains("ada@example.org");
        assertThat(write(ada, WriteOptions.shownTo(Reader.anonymous()))).doesNotContain("ada@example.org");
    }

    // Reading -----------------------------------------------------------------------------------------------------

    @Test
    void theOfficialLegalEntityIsRead() throws IOException {
        RecordReader<Entity> reader =
                read(official("core-business/releases/2.3.0/html/examples/example-rdf_legal_entity.jsonld"));
        Organisation unicef = (Organisation) reader.next();

        assertThat(reader.hasNext()).isFalse();
        assertThat(unicef.id()).isEqualTo(EntityId.of("veneto", "http://example.com/a"));
        assertThat(unicef.name())
                .isEqualTo(
                        LocalizedText.of("fr", "Comité belge pour l'UNICEF").with("nl", "Belgisch Comite voor UNICEF"));
        assertThat(unicef.facts().founded()).contains(PartialDate.parse("1952-09-27"));
        assertThat(unicef.competences()).containsExactly(Competence.of(ConceptId.of(Concepts.NACE, "94.99")));
        assertThat(unicef.identifiers())
                .containsExactly(Identifier.of(IdentifierScheme.NATIONAL_REGISTER, "0407.562.029"));
        assertThat(unicef.sites()).singleElement().satisfies(site -> {
            assertThat(site.kind()).isEqualTo(SiteKind.LEGAL);
            assertThat(site.main()).isTrue();
            assertThat(site.address().street()).isEqualTo("Rue Picard 7/306");
            assertThat(site.address().city()).isEqualTo("Bruxelles");
            assertThat(site.address().postcode()).isEqualTo("1000");
            assertThat(site.address().province()).isEqualTo("Région de Bruxelles-Capitale");
            assertThat(site.address().country()).contains(Country.of("BE"));
        });
        assertThat(unicef.contacts()).singleElement().satisfies(contact -> {
            assertThat(contact.email()).isEqualTo("info@unicef.be");
            assertThat(contact.phone()).isEqualTo("+32 2 230 59 70");
        });
        assertThat(unicef.extensions().fields())
                .containsEntry(
                        "semic:/hasAccountingDocument",
                        "{\"@id\":\"https://consult.cbso.nbb.be/api/external/broker/public/deposits/pdf/cc971deb-e4e6-11ed-aeda-4b1195f209e0\"}")
                .containsEntry(
                        "semic:/legalIdentifier/0/name", "{\"@language\":\"fr\",\"@value\":\"numéro d’entreprise\"}");
        assertThat(unicef.legalForm())
                .isEqualTo("http://data.europa.eu/ih3/legal-form/gl-c-3d9a96e91d2af17bc2d4ca176bb53938");
        assertThat(messages(reader)).isEmpty();
        assertThat(node(unicef)).contains("\"hasAccountingDocument\":{\"@id\":\"https://consult.cbso.nbb.be/");
    }

    @Test
    void theOfficialPersonIsRead() throws IOException {
        RecordReader<Entity> reader =
                read(official("core-person/releases/2.1.2/html/examples/example-rdf_person.jsonld"));
        Person magritte = (Person) reader.next();

        assertThat(reader.hasNext()).isFalse();
        assertThat(magritte.name()).isEqualTo(LocalizedText.of("fr", "René François Ghislain Magritte"));
        assertThat(magritte.address()).isEmpty();
        assertThat(magritte.extensions().fields()).containsKey("semic:/domicile");
        assertThat(messages(reader)).isEmpty();
    }

    @Test
    void theOfficialPublicOrganisationIsRead() throws IOException {
        RecordReader<Entity> reader =
                read(official("cpov/releases/2.1.2/html/examples/example-rdf_public_organisation.jsonld"));
        Organisation finance = (Organisation) reader.next();

        assertThat(reader.hasNext()).isFalse();
        assertThat(finance.kind()).isEqualTo(OrganisationKind.PUBLIC_BODY);
        assertThat(node(finance))
                .contains(
                        "\"classification\":[{\"@id\":\"http://publications.europa.eu/resource/authority/organization-type/GOV\"},")
                .contains("\"spatial\":{\"@id\":\"http://publications.europa.eu/resource/authority/atu/BEL\"}");
        assertThat(finance.name().languages()).containsExactly("fr", "nl", "en", "de");
        assertThat(finance.websites()).hasSize(4).startsWith("https://finances.belgium.be/");
        assertThat(finance.address().orElseThrow().street()).isEqualTo("Boulevard du Roi Albert II 33");
        assertThat(finance.contacts())
                .singleElement()
                .satisfies(contact -> assertThat(contact.phone()).isEqualTo("+32 257 25757"));
        assertThat(messages(reader)).isEmpty();
    }

    /** Places alone are no participants; they are told, and nothing is made of them. */
    @Test
    void theOfficialPlacesAreLeftOutWithANote() throws IOException {
        for (String example : List.of("address", "geohash", "gml", "schema", "wgs", "wkt")) {
            RecordReader<Entity> reader =
                    read(official("core-location/releases/2.1.0/html/examples/example-rdf_" + example + ".jsonld"));

            assertThat(reader.toList()).isEmpty();
            assertThat(messages(reader))
                    .isNotEmpty()
                    .allMatch(message ->
                            message.endsWith("/@type: is no participant and no opportunity, and was left out"));
        }
    }

    @Test
    void documentsOfOthersAreUnderstoodInTheirOwnNames() {
        RecordReader<Entity> reader = read("""
                {"@context":["%s","%s",{"ex":"https://x.example/","l":"http://www.w3.org/ns/legal#","d":"http://purl.org/dc/terms/",
                 "sk":"http://www.w3.org/2004/02/skos/core#"}],
                 "@id":"ex:fab","@type":"l:LegalEntity","l:legalName":"Fab","preferredLabel":{"@language":"it","@value":"Officina"},
                 "homepage":["https://fab.example","none"],"memberOf":{"@id":"ex:cluster"},
                 "subOrganizationOf":"ex:group","d:subject":[{"@id":"http://data.europa.eu/8mn/euroscivoc/3d76a7f4-5a16-411e-ae44-7b712d5222ee"},
                 {"@type":"Code","sk:prefLabel":{"@language":"de","@value":"Optik"}},"Laser",{"@id":"ex:unknown"}],
                 "http://www.w3.org/ns/adms#identifier":[{"@type":"Identifier","notation":"1","schemaAgency":"Agency"},
                 {"@type":"Identifier","sk:notation":"2","schema":"ex:scheme"},{"@type":"Identifier"}],
                 "contactPoint":{"hasEmail":"mailto:info@fab.example","hasTelephone":"tel:+39","contactPage":"https://fab.example/c"},
                 "d:created":"1999","ex:price":1.10,"unheard":[12345678901234567890123],
                 "http://www.w3.org/ns/locn#address":{"adminUnitL1":{"@language":"it","@value":"Italia"},"fullAddress":"Via Roma 1, Milano",
                 "http://www.w3.org/ns/locn#geometry":{"http://data.europa.eu/m8g/latitude":"45.4","http://data.europa.eu/m8g/longitude":"far"},
                 "adminUnit":{"@id":"http://data.europa.eu/nuts/code/ITC4C"}}}
                """.formatted(BUSINESS, PUBLIC));
        Organisation fab = (Organisation) reader.next();

        assertThat(fab.id()).isEqualTo(EntityId.of("veneto", "https://x.example/fab"));
        assertThat(fab.name()).isEqualTo(LocalizedText.undetermined("Fab"));
        assertThat(fab.websites()).containsExactly("https://fab.example");
        assertThat(fab.parent()).contains(EntityId.of("veneto", "https://x.example/group"));
        assertThat(fab.memberships())
                .extracting(Membership::group)
                .containsExactly(EntityId.of("veneto", "https://x.example/cluster"));
        assertThat(fab.competences())
                .containsExactly(
                        Competence.of(ConceptId.of("euroscivoc", "23")),
                        Competence.described("de", "Optik"),
                        Competence.described("und", "Laser"));
        assertThat(fab.identifiers())
                .containsExactly(
                        Identifier.of(new IdentifierScheme("Agency"), "1"),
                        Identifier.of(new IdentifierScheme("https://x.example/scheme"), "2"));
        assertThat(fab.contacts())
                .singleElement()
                .extracting(ContactPoint::email, ContactPoint::phone, ContactPoint::website)
                .containsExactly("info@fab.example", "+39", "https://fab.example/c");
        assertThat(fab.facts().founded()).contains(PartialDate.parse("1999"));
        assertThat(fab.address()).contains(Address.in(NutsCode.of("ITC4C")).street("Via Roma 1, Milano"));
        assertThat(fab.extensions().fields())
                .containsEntry("semic:/https:~1~1x.example~1price", "1.10")
                .containsEntry("semic:/unheard", "[12345678901234567890123]")
                .containsEntry("semic:/preferredLabel", "{\"@language\":\"it\",\"@value\":\"Officina\"}");
        assertThat(messages(reader))
                .extracting(message -> message.substring(0, message.indexOf(": cannot be understood")))
                .containsExactly(
                        "register:1:1: /dct:subject/3",
                        "register:1:1: /adms:identifier/2",
                        "register:1:1: /homepage/1",
                        "register:1:1: /address/0/Resource.geometry/0/Geometry.longitude",
                        "register:1:1: /address/0/Resource.geometry/0");
        assertThat(node(fab)).contains("\"https://x.example/price\":1.10,\"unheard\":[12345678901234567890123]");
    }

    @Test
    void anotherContextIsRefusedByName() {
        for (String document : List.of(
                "{\"@context\":\"https://schema.org\",\"@type\":\"Person\",\"@id\":\"a:b\"}",
                "{\"@type\":\"Person\",\"@id\":\"a:b\"}",
                "{\"@context\":[],\"@type\":\"Person\"}",
                "{\"@context\":{\"ex\":\"https://x.example/\"},\"@type\":\"Person\"}",
                "{\"@context\":[\"CTX\",{\"legalName\":{\"@id\":\"https://x.example/name\"}}],\"@type\":\"Person\"}",
                "{\"@context\":[\"CTX\",{\"name\":\"https://x.example/name\"}],\"@type\":\"Person\"}",
                "{\"@context\":[\"CTX\",{\"@vocab\":\"https://x.example/\"}],\"@type\":\"Person\"}",
                "{\"@context\":[\"CTX\",{\"ex\":\"\"}],\"@type\":\"Person\"}",
                "{\"@context\":[\"CTX\",{\"groupMembership\":\"https://x.example/\"}],\"@type\":\"Person\"}",
                "{\"@context\":\"CTX\",\"@type\":\"Person\",\"x\":{\"@context\":{},\"y\":1}}",
                "{\"@graph\":[{\"@type\":\"Person\",\"@id\":\"a:b\"}],\"@context\":\"CTX\"}")) {
            assertThatThrownBy(() -> read(document.replace("CTX", BUSINESS)).toList())
                    .isInstanceOf(FormatException.class)
                    .hasMessageContaining("@context: the document must say first that its context is " + BUSINESS);
        }
    }

    @Test
    void whatBelongsToNoRecordOrHasNoNameIsLeftOut() {
        RecordReader<Entity> reader = read("""
                {"@context":"%s","@graph":[{"@type":"LegalEntity","@id":"_:b"},{"@type":"LegalEntity","homepage":"https://x.example"},
                {"@type":"Address","@id":"x:a"},{"@type":"LegalEntity","@id":"x:1","registeredAddress":{"@id":"x:b"}},
                {"@type":"Address","@id":"x:b","postCode":"1"},{"@type":"Address","@id":"x:b","postCode":"2"}]}
                """.formatted(BUSINESS));

        assertThat(reader.toList())
                .extracting(Entity::id)
                .containsExactly(EntityId.of("veneto", "https://x.example"), EntityId.of("veneto", "x:1"));
        assertThat(messages(reader)).hasSize(3);
    }

    @Test
    void referencesThatLeadInCirclesComeToAnEnd() {
        Organisation fab = (Organisation) read("""
                {"@context":"%s","@graph":[{"@type":"LegalEntity","@id":"x:1","contactPoint":{"@id":"x:c"},"subOrganizationOf":{"@id":"x:1"}},
                {"@type":"ContactPoint","@id":"x:c","hasEmail":"a@x.example","https://x.example/of":{"@id":"x:c"}}]}
                """.formatted(BUSINESS)).next();

        assertThat(fab.contacts()).extracting(ContactPoint::email).containsExactly("a@x.example");
        assertThat(fab.parent()).contains(fab.id());
        assertThat(fab.extensions().fields())
                .containsEntry("semic:/contactPoint/0/https:~1~1x.example~1of", "{\"@id\":\"x:c\"}");
    }

    @Test
    void referencesThatBranchWithoutEndAreRefusedByTheLimit() {
        StringBuilder graph =
                new StringBuilder("{\"@type\":\"LegalEntity\",\"@id\":\"x:1\",\"address\":{\"@id\":\"x:0\"}}");
        for (int i = 0; i < 5; i++) {
            String next = "{\"@id\":\"x:" + (i + 1) + "\"},";
            graph.append(",{\"@id\":\"x:" + i + "\",\"address\":[" + next.repeat(30) + "1]}");
        }
        String document = "{\"@context\":\"" + BUSINESS + "\",\"@graph\":[" + graph + "]}";
        ReadOptions options = OPTIONS.within(ReadLimits.defaults().withMaxListLength(100));

        assertThatThrownBy(() -> Semic.records(new ByteArrayInputStream(document.getBytes(UTF_8)), options)
                        .toList())
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("@graph: a document that is not written as this library writes it")
                .hasMessageContaining("at most 6400 values");
    }

    @Test
    void aDocumentThatBreaksOffIsReadUpToThere() {
        String document = "{\"@context\":\"" + BUSINESS
                + "\",\"@graph\":[{\"@type\":\"LegalEntity\",\"@id\":\"x:1\"},{\"@type\":";
        RecordReader<Entity> reader = read(document);

        assertThat(reader.next().id()).isEqualTo(EntityId.of("veneto", "x:1"));
        assertThatThrownBy(reader::hasNext)
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("cannot be read on: JSON syntax");
    }

    /** Without this test, shapes that speak of nothing would find nothing wrong. */
    @Test
    void thePublishedShapesFindWhatIsWrong() {
        SemicShapes shapes = SemicShapes.published();
        String wrong = "{\"@context\":\"x\",\"@graph\":[{\"@type\":\"LegalEntity\",PROPERTY}]}";

        assertThat(shapes.check(official(wrong, "\"legalName\":{\"@language\":\"it\",\"@value\":\"Fab\"}")))
                .isEqualTo(3);
        for (String property : List.of(
                "\"legalName\":[{\"@language\":\"it\",\"@value\":\"a\"},{\"@language\":\"IT\",\"@value\":\"b\"}]",
                "\"legalName\":\"Fab\"",
                "\"legalName\":{\"@value\":\"Fab\"}",
                "\"registrationDate\":{\"@type\":\"xsd:gYear\",\"@value\":\"1999\"}",
                "\"registeredAddress\":{\"@type\":\"Location\"}",
                "\"description\":\"bare\"",
                "\"unheard\":1",
                "\"contactPoint\":{\"@type\":\"ContactPoint\",\"hasEmail\":{\"@type\":\"Document\"}}")) {
            assertThatThrownBy(() -> shapes.check(official(wrong, property))).isInstanceOf(AssertionError.class);
        }
    }

    private static byte[] official(String document, String property) {
        return document.replace("PROPERTY", property).getBytes(UTF_8);
    }

    @Test
    void theFormatIsFoundByNameFileAndContent() throws IOException {
        Formats formats = Formats.installed();
        String json = write(Person.builder("a").build(), WriteOptions.complete());

        assertThat(formats.named("semic")).isEqualTo(Semic.FORMAT);
        assertThat(formats.forFile("x.semic.jsonld")).contains(Semic.FORMAT);
        assertThat(formats.detect(new ByteArrayInputStream(json.getBytes(UTF_8))))
                .contains(Semic.FORMAT);
        assertThat(formats.detect(new ByteArrayInputStream(
                        official("cpov/releases/2.1.2/html/examples/example-rdf_public_organisation.jsonld")
                                .getBytes(UTF_8))))
                .contains(Semic.FORMAT);
    }

    /** What nobody can write becomes what a reader takes for it, so that it is the same when it is written again. */
    @Test
    void codesThatNobodyCanWriteStayTheSame() {
        String odd = "a\u0000b";
        EntityId lab = EntityId.parse("veneto:lab");
        Organisation organisation = Organisation.builder(lab)
                .name("it", "Lab")
                .site(new Site(
                        new SiteKind(odd),
                        "",
                        new Address("Via Po 1", "", "Padova", "", Optional.empty(), Optional.empty(), Optional.empty()),
                        true,
                        Optional.empty()))
                .membership(new Membership(
                        lab, EntityId.parse("veneto:group"), new MemberRole(odd), MembershipStatus.ACTIVE))
                .build();
        Opportunity offer = Opportunity.regionalProposal("veneto:1")
                .publication(Publication.of(new PublicationStatus(odd)))
                .build();

        for (Entity record : List.of(organisation, offer)) {
            String once = write(record, WriteOptions.complete());
            assertThat(write(read(once).toList().get(0), WriteOptions.complete()))
                    .isEqualTo(once);
        }
    }

    @Test
    void aNameThatSaysNothingLeavesRoomForTheNext() {
        RecordReader<Entity> reader = read("{\"@context\":\"" + BUSINESS + "\",\"@graph\":[{\"@type\":\"LegalEntity\","
                + "\"@id\":\"https://example.org/lab\",\"legalName\":[{},{}],\"preferredLabel\":{\"@language\":\"it\","
                + "\"@value\":\"Lab\"},\"registrationDate\":\"soon\",\"dct:created\":\"1999\"}]}");
        Organisation lab = (Organisation) reader.toList().get(0);
        String once = write(lab, WriteOptions.complete());

        assertThat(lab.name().texts()).containsExactly(Map.entry("it", "Lab"));
        assertThat(lab.facts().founded()).contains(PartialDate.of(1999));
        assertThat(write(read(once).toList().get(0), WriteOptions.complete())).isEqualTo(once);
    }

    @Test
    void damagedDocumentsAreReadOrRefused() {
        ReaderFuzz fuzz = new ReaderFuzz(Semic.FORMAT, ReaderFuzz.written(Semic.FORMAT));
        fuzz.run(INPUTS, Long.getLong("incontro.fuzz.seed", 1));

        System.out.println("semic: " + fuzz.outcomes());
        assertThat(fuzz.outcomes()).containsKeys("with problems", "ended by MALFORMED");
    }

    /** Values in places where nobody expects them: what is read is written, and written again the same. */
    @Test
    void documentsWithOddValuesAreReadOrRefused() {
        OddNodes nodes = new OddNodes(Semic.FORMAT, ODD_NAMES, ODD_VALUES);
        String ours = Names.own().json();
        String held = ours.replace("{\"adms\"", "{\"x\":\"https://x.example/\",\"adms\"");
        nodes.run(INPUTS, Long.getLong("incontro.fuzz.seed", 1), List.of(ours, held));

        System.out.println("semic, odd values: " + nodes.outcomes());
        assertThat(nodes.outcomes()).containsKeys("clean", "with problems");
    }

    private static final List<String> ODD_NAMES = List.of(
            "@id",
            "@type",
            "id",
            "type",
            "name",
            "legalName",
            "dct:subject",
            "address",
            "adms:identifier",
            "http://www.w3.org/ns/adms#identifier",
            "contactPoint",
            "@value",
            "@language",
            "x:y",
            "",
            "a/b~c",
            "@reverse",
            "org:hasSite",
            "groupMembership");

    private static final List<JsonValue> ODD_VALUES = List.of(
            new JsonValue.Text(""),
            new JsonValue.Text(" "),
            new JsonValue.Text("\u0000"),
            new JsonValue.Text("Person"),
            new JsonValue.Text("PublicOrganisation"),
            new JsonValue.Text("legal:LegalEntity"),
            new JsonValue.Text("http://data.europa.eu/nuts/code/ITC4"),
            new JsonValue.Text("_:b0"),
            new JsonValue.Text("tag:incontro.org,2026:entity/%/x"),
            new JsonValue.Text("tag:incontro.org,2026:entity/it/%zz"),
            new JsonValue.Text("tag:incontro.org,2026:kind/CALL"),
            new JsonValue.Text("https://orcid.org/0000-0002-1825-0097"),
            new JsonValue.Text("9".repeat(50)),
            JsonValue.Literal.NULL,
            new JsonValue.Literal("true"),
            new JsonValue.Literal("-1e400"),
            new JsonValue.Literal("1.10"),
            new JsonValue.Items(List.of()),
            new JsonValue.Items(List.of(new JsonValue.Items(List.of(JsonValue.Literal.NULL)), new JsonValue.Text("x"))),
            new JsonValue.Fields(Map.of()),
            new JsonValue.Fields(Map.of("@value", new JsonValue.Text("x"), "@language", new JsonValue.Text("--"))),
            new JsonValue.Fields(Map.of("@value", JsonValue.Literal.NULL)),
            new JsonValue.Fields(Map.of("@id", new JsonValue.Text("http://data.europa.eu/nuts/code/XX"))),
            new JsonValue.Fields(Map.of("@id", new JsonValue.Literal("7"))));

    private static String official(String file) throws IOException {
        return Files.readString(SharedFiles.path("interop/" + file), UTF_8);
    }
}
