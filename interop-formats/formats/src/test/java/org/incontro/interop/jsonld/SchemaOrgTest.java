// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.jsonld;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.incontro.core.identity.Entity;
import org.incontro.core.identity.EntityId;
import org.incontro.core.identity.Identifier;
import org.incontro.core.identity.IdentifierScheme;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.OpportunityKind;
import org.incontro.core.participant.Competence;
import org.incontro.core.participant.ContactPoint;
import org.incontro.core.participant.Organisation;
import org.incontro.core.participant.OrganisationKind;
import org.incontro.core.participant.OrganisationSize;
import org.incontro.core.participant.Person;
import org.incontro.core.place.Country;
import org.incontro.core.place.NutsCode;
import org.incontro.core.privacy.Reader;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.value.PartialDate;
import org.incontro.core.vocabulary.ConceptId;
import org.incontro.interop.FormatException;
import org.incontro.interop.Formats;
import org.incontro.interop.ReadLimits;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.RecordReader;
import org.incontro.interop.RecordWriter;
import org.incontro.interop.WriteOptions;
import org.incontro.interop.internal.JsonValue;
import org.incontro.interop.internal.OddNodes;
import org.incontro.interop.internal.SharedFiles;
import org.junit.jupiter.api.Test;

class SchemaOrgTest {

    private static final int INPUTS = Integer.getInteger("incontro.fuzz", 1_500);
    private static final ReadOptions OPTIONS = ReadOptions.of("page").in("veneto");

    private static RecordReader<Entity> read(String json) {
        return SchemaOrg.records(new ByteArrayInputStream(json.getBytes(UTF_8)), OPTIONS);
    }

    private static String write(Entity record, WriteOptions options) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (RecordWriter out = SchemaOrg.FORMAT.write(bytes, options)) {
            out.write(record);
            out.finish();
        }
        return bytes.toString(UTF_8);
    }

    private static List<String> messages(RecordReader<?> reader) {
        return reader.problems().stream().map(problem -> problem.message("en")).toList();
    }

    @Test
    void anOrganisationLooksAsSearchEnginesKnowIt() {
        Organisation polo = Organisation.builder("lombardia:4711")
                .name("it", "Polo ottico")
                .kind(OrganisationKind.RESEARCH_CENTRE)
                .size(OrganisationSize.SMALL)
                .competence(Competence.of(ConceptId.of("x", "1")))
                .competence(Competence.described("it", "Specchi").with(ConceptId.of("x", "2")))
                .identifier(Identifier.of(IdentifierScheme.ROR, "https://ror.org/02mhbdp94"))
                .in(NutsCode.of("ITC4"))
                .website("https://polo.example")
                .build();

        assertThat(write(polo, WriteOptions.complete())).isEqualTo("""
                        {"@context":"https://schema.org","@graph":[
                        {"@type":"ResearchOrganization","@id":"tag:incontro.org,2026:entity/lombardia/4711",\
                        "name":{"@language":"it","@value":"Polo ottico"},\
                        "numberOfEmployees":{"@type":"QuantitativeValue","minValue":11,"maxValue":49},\
                        "knowsAbout":[{"@type":"DefinedTerm","termCode":"1","inDefinedTermSet":"tag:incontro.org,2026:scheme/x"},\
                        {"@type":"DefinedTermSet","name":{"@language":"it","@value":"Specchi"},\
                        "hasDefinedTerm":{"@type":"DefinedTerm","termCode":"2","inDefinedTermSet":"tag:incontro.org,2026:scheme/x"}}],\
                        "identifier":{"@type":"PropertyValue","propertyID":"ROR","value":"02mhbdp94"},\
                        "sameAs":"https://ror.org/02mhbdp94","url":"https://polo.example",\
                        "address":{"@type":"PostalAddress","addressCountry":"IT"},\
                        "location":{"@type":"Place","additionalType":"tag:incontro.org,2026:site-kind/OPERATIVE",\
                        "additionalProperty":{"@type":"PropertyValue","name":"main","value":true},\
                        "address":{"@type":"PostalAddress","addressCountry":"IT"},\
                        "containedInPlace":{"@type":"AdministrativeArea",\
                        "identifier":{"@type":"PropertyValue","propertyID":"NUTS 2021","value":"ITC4"}}}}
                        ]}
                        """);
        assertThat(read(write(polo, WriteOptions.complete())).toList()).containsExactly(polo);
    }

    @Test
    void aBundledConceptHasItsLabelsAndItsAddress() {
        Person ada = Person.builder("a")
                .competence(Competence.of(ConceptId.of("euroscivoc", "543")))
                .build();
        String json = write(ada, WriteOptions.complete());

        assertThat(json)
                .contains("\"@language\":\"it\"")
                .contains("\"termCode\":\"543\"")
                .contains("\"@id\":\"http");
        assertThat(read(json).toList()).containsExactly(ada);
    }

    @Test
    void aRequestIsADemandOfAServiceThatSomebodySeeks() {
        Opportunity request = Opportunity.technologyRequest("lombardia:7")
                .title("en", "Optics wanted")
                .about(ConceptId.of("x", "1"))
                .owner(EntityId.of("lombardia", "4711"))
                .expiresOn(java.time.LocalDate.of(2027, 1, 31))
                .build();
        String json = write(request, WriteOptions.complete());

        assertThat(json)
                .contains("\"@type\":\"Demand\"")
                .contains("\"additionalType\":\"tag:incontro.org,2026:kind/TECHNOLOGY_REQUEST\"")
                .contains("\"validThrough\":\"2027-01-31\"")
                .contains("\"itemOffered\":{\"@type\":\"Service\",\"category\":{\"@type\":\"DefinedTerm\"")
                .contains("\"@reverse\":{\"seeks\":{\"@id\":\"tag:incontro.org,2026:entity/lombardia/4711\"}}");
        assertThat(read(json).toList()).containsExactly(request);
    }

    @Test
    void pagesOfOthersAreUnderstood() {
        RecordReader<Entity> reader = read("""
                {"@context":"http://schema.org/","@type":["LocalBusiness","Thing"],"@id":"https://fab.example/#us",
                 "schema:name":"Fab","legalName":"Fab S.r.l.","vatID":"IT00743110157","email":"mailto:info@fab.example",
                 "telephone":"+39 1","sameAs":["https://ror.org/02mhbdp94","https://social.example/fab"],
                 "address":{"@type":"PostalAddress","addressLocality":"Padova","addressCountry":{"@type":"Country","name":"IT"}},
                 "numberOfEmployees":12,"foundingDate":"1999-05","knowsAbout":["Optics",{"@type":"DefinedTerm","name":"Lasers"}],
                 "openingHours":"Mo-Fr","url":{"@id":"https://fab.example"},"parentOrganization":{"@id":"https://group.example"},
                 "member":{"@type":"Person","@id":"https://fab.example/#ada","name":"Ada"}}
                """);
        Organisation fab = (Organisation) reader.toList().get(0);

        assertThat(fab.id()).isEqualTo(EntityId.of("veneto", "https://fab.example/#us"));
        assertThat(fab.name()).isEqualTo(LocalizedText.undetermined("Fab"));
        assertThat(fab.alternativeNames()).containsExactly("Fab S.r.l.");
        assertThat(fab.kind()).isEqualTo(OrganisationKind.COMPANY);
        assertThat(fab.size()).contains(OrganisationSize.SMALL);
        assertThat(fab.facts().founded()).contains(PartialDate.parse("1999-05"));
        assertThat(fab.contacts())
                .extracting(ContactPoint::email, ContactPoint::phone)
                .containsExactly(org.assertj.core.api.Assertions.tuple("info@fab.example", "+39 1"));
        assertThat(fab.identifiers())
                .containsExactly(
                        Identifier.of(IdentifierScheme.VAT, "IT00743110157"),
                        Identifier.of(IdentifierScheme.ROR, "02mhbdp94"));
        assertThat(fab.country()).contains(Country.of("IT"));
        assertThat(fab.competences())
                .extracting(competence -> competence.text().forReader("en"))
                .containsExactly("Optics", "Lasers");
        assertThat(fab.websites()).containsExactly("https://fab.example");
        assertThat(fab.parent()).contains(EntityId.of("veneto", "https://group.example"));
        assertThat(fab.extensions().fields())
                .containsEntry("schema-org:/openingHours", "\"Mo-Fr\"")
                .containsEntry("schema-org:/sameAs/1", "\"https://social.example/fab\"")
                .containsEntry("schema-org:/member/0/name", "\"Ada\"");
        assertThat(messages(reader))
                .containsExactly(
                        "page:1:1: /sameAs/1: cannot be understood and was kept as it came; expected for example https://orcid.org/…");
        assertThat(write(fab, WriteOptions.complete())).contains("\"openingHours\":\"Mo-Fr\"");
    }

    @Test
    void offersAndPeopleOfOthersAreUnderstood() {
        RecordReader<Entity> reader = read("""
                [{"@context":"https://schema.org","@type":"Offer","url":"https://x.example/1","name":[{"@language":"de","@value":"Optik"},
                  {"@language":"de","@value":"Zweitname"}],"validThrough":"2027-01-31T10:00:00Z","eligibleRegion":"IT",
                  "category":"x","itemOffered":{"@type":"Service","category":["Lasers"]},"seller":{"@id":"https://x.example"}},
                 {"@context":"https://schema.org","@type":"Person","givenName":"Ada","familyName":"B","sameAs":"https://orcid.org/0000-0002-1825-0097"},
                 {"@context":"https://schema.org","@type":"Event","@id":"https://x.example/e"},
                 {"@context":"https://schema.org","@type":"Organization"},
                 {"@context":"https://schema.org","@type":["Offer","Demand"],"@id":"urn:x:2"}]
                """);
        List<Entity> all = reader.toList();
        Opportunity offer = (Opportunity) all.get(0);
        Person ada = (Person) all.get(1);

        assertThat(offer.kind()).isEqualTo(OpportunityKind.BUSINESS_OFFER);
        assertThat(offer.title()).isEqualTo(LocalizedText.of("de", "Optik"));
        assertThat(offer.publication().expiresOn()).contains(PartialDate.parse("2027-01-31"));
        assertThat(offer.reach().countries()).containsExactly(Country.of("IT"));
        assertThat(offer.subject().keywords()).containsExactly("Lasers");
        assertThat(offer.owner()).contains(EntityId.of("veneto", "https://x.example"));
        assertThat(ada.name().forReader("en")).isEqualTo("Ada B");
        assertThat(ada.identifiers()).containsExactly(Identifier.of(IdentifierScheme.ORCID, "0000-0002-1825-0097"));
        assertThat(((Opportunity) all.get(2)).kind()).isEqualTo(OpportunityKind.REGIONAL_PROPOSAL);
        assertThat(messages(reader))
                .containsExactly(
                        "page:1:2: /name/1: cannot be understood and was kept as it came; expected for example \"…\"",
                        "page:5:2: /@type: is no participant and no opportunity, and was left out",
                        "page:6:2: must have an \"@id\", a \"url\" or an \"identifier\" by which it can be told from others, but has none; it was left out");
    }

    @Test
    void anotherContextIsRefusedByName() {
        for (String document : List.of(
                "{\"@context\":\"https://www.w3.org/ns/activitystreams\",\"@graph\":[{\"@type\":\"Person\",\"@id\":\"a:b\"}]}",
                "{\"@graph\":[{\"@type\":\"Person\",\"@id\":\"a:b\"}],\"@context\":\"https://schema.org\"}",
                "{\"@type\":\"Person\",\"@id\":\"a:b\"}",
                "{\"@context\":[\"https://schema.org\",{\"name\":\"x:y\"}],\"@type\":\"Person\"}",
                "{\"@context\":[],\"@type\":\"Person\"}")) {
            assertThatThrownBy(() -> read(document).toList())
                    .isInstanceOf(FormatException.class)
                    .hasMessageContaining(
                            "@context: the document must say first that its context is https://schema.org");
        }
        assertThat(read("{\"@context\":{\"@vocab\":\"https://schema.org/\"},\"@type\":\"Person\",\"@id\":\"a:b\"}")
                        .toList())
                .hasSize(1);
    }

    @Test
    void contactsThatNobodyAgreedToAreNotOnAPage() {
        Person ada = Person.builder("a")
                .name(LocalizedText.of("it", "Ada"))
                .contact(ContactPoint.of("Ada", "ada@example.org"))
                .build();

        assertThat(write(ada, WriteOptions.complete())).contains("ada@example.org");
        assertThat(write(ada, WriteOptions.shownTo(Reader.anonymous()))).doesNotContain("ada@example.org");
    }

    @Test
    void theFormatIsFoundByNameTypeAndContent() throws IOException {
        Formats formats = Formats.installed();
        Person ada = Person.builder("a").build();

        assertThat(formats.forMediaType("application/ld+json")).contains(SchemaOrg.FORMAT);
        assertThat(formats.forFile("x.jsonld")).contains(SchemaOrg.FORMAT);
        assertThat(formats.detect(new ByteArrayInputStream(
                        write(ada, WriteOptions.complete()).getBytes(UTF_8))))
                .contains(SchemaOrg.FORMAT);
    }

    @Test
    void whatIsNotWellFormedOrBeyondTheLimitsIsRefused() {
        String deep = "{\"@context\":\"https://schema.org\",\"x\":" + "[".repeat(200);
        String manyMembers =
                "{\"@context\":\"https://schema.org\"," + "\"a\":1,".repeat(3) + "\"b\":1,\"c\":1,\"d\":1}";

        assertThatThrownBy(() -> read("{\"@context\":\"https://schema.org\",\"@graph\":[{\"@type\"")
                        .toList())
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("cannot be read on: JSON syntax");
        assertThatThrownBy(() -> read("7").toList())
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("JSON object expected");
        assertThatThrownBy(() -> read(deep).toList())
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("ReadLimits.maxDepth");
        assertThatThrownBy(() -> SchemaOrg.records(
                                new ByteArrayInputStream(manyMembers.getBytes(UTF_8)),
                                OPTIONS.within(ReadLimits.defaults().withMaxListLength(3)))
                        .toList())
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("ReadLimits.maxListLength");
        assertThatThrownBy(() -> SchemaOrg.records(
                                new ByteArrayInputStream(
                                        "{\"@context\":\"https://schema.org\",\"name\":\"abcdefghijk\"}"
                                                .getBytes(UTF_8)),
                                OPTIONS.within(ReadLimits.defaults().withMaxTextLength(5)))
                        .toList())
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("ReadLimits.maxTextLength");
        assertThatThrownBy(() -> SchemaOrg.records(
                                new ByteArrayInputStream(
                                        "{\"@context\":\"https://schema.org\",\"@graph\":[{},{}]}".getBytes(UTF_8)),
                                OPTIONS.within(ReadLimits.defaults().withMaxRecords(1)))
                        .toList())
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("ReadLimits.maxRecords");
        RecordReader<Entity> odd = read(
                "{\"@context\":\"https://schema.org\",\"@context\":\"https://schema.org\",\"@graph\":[7,{\"@type\":\"Person\",\"@id\":\"a:b\"}]}");
        assertThat(odd.toList()).hasSize(1);
        assertThat(messages(odd)).hasSize(2);
    }

    /** Every example of schema.org in JSON-LD is read or refused by name, and what is read can be written. */
    @Test
    void thePublishedExamplesAreRead() throws IOException {
        String all = Files.readString(
                SharedFiles.path("interop/schemaorg/data/releases/30.0/schemaorg-all-examples.txt"), UTF_8);
        Map<String, Integer> outcomes = new TreeMap<>();
        int end = 0;
        for (int at = all.indexOf("<script type=\"application/ld+json\">");
                at >= 0;
                at = all.indexOf("<script type=\"application/ld+json\">", end)) {
            end = all.indexOf("</script>", at);
            String json = all.substring(all.indexOf('>', at) + 1, end);
            RecordReader<Entity> reader = read(json);
            try {
                List<Entity> records = reader.toList();
                records.forEach(record -> write(record, WriteOptions.complete()));
                outcomes.merge(records.isEmpty() ? "no record" : "read", 1, Integer::sum);
                outcomes.merge("records", records.size(), Integer::sum);
            } catch (FormatException e) {
                outcomes.merge(e.problem().code().name(), 1, Integer::sum);
            }
        }
        System.out.println("examples of schema.org: " + outcomes);
        assertThat(outcomes.get("read")).isEqualTo(10);
        assertThat(outcomes.keySet()).isSubsetOf("read", "no record", "records", "MALFORMED", "OTHER_CONTEXT");
        assertThat(outcomes.getOrDefault("MALFORMED", 0)).isLessThan(20);
    }

    /** Values in places where nobody expects them: what is read is written, and written again the same. */
    @Test
    void documentsWithOddValuesAreReadOrRefused() {
        OddNodes nodes = new OddNodes(SchemaOrg.FORMAT, ODD_NAMES, ODD_VALUES);
        nodes.run(INPUTS, Long.getLong("incontro.fuzz.seed", 1), List.of("\"https://schema.org\""));

        System.out.println("schema-org, odd values: " + nodes.outcomes());
        assertThat(nodes.outcomes()).containsKeys("clean", "with problems");
    }

    private static final List<String> ODD_NAMES = List.of(
            "@id",
            "@type",
            "name",
            "knowsAbout",
            "location",
            "identifier",
            "@value",
            "schema:name",
            "",
            "a/b~c",
            "@reverse");

    private static final List<JsonValue> ODD_VALUES = List.of(
            new JsonValue.Text(""),
            new JsonValue.Text(" "),
            new JsonValue.Text("\u0000"),
            new JsonValue.Text("Person"),
            new JsonValue.Text("Organization"),
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
            new JsonValue.Fields(Map.of("@id", new JsonValue.Literal("7"))));
}
