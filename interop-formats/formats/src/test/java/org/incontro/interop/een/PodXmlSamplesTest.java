// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.een;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.incontro.core.identity.EntityId;
import org.incontro.core.identity.Identifier;
import org.incontro.core.identity.IdentifierScheme;
import org.incontro.core.identity.Provenance;
import org.incontro.core.identity.Revision;
import org.incontro.core.opportunity.Cooperation;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.OpportunityKind;
import org.incontro.core.opportunity.PartnershipType;
import org.incontro.core.opportunity.Publication;
import org.incontro.core.opportunity.PublicationStatus;
import org.incontro.core.opportunity.Subject;
import org.incontro.core.opportunity.TechnologyOrigin;
import org.incontro.core.participant.ContactPoint;
import org.incontro.core.participant.OrganisationFacts;
import org.incontro.core.participant.OrganisationKind;
import org.incontro.core.participant.OrganisationSize;
import org.incontro.core.place.Country;
import org.incontro.core.privacy.Field;
import org.incontro.core.privacy.Reader;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.value.PartialDate;
import org.incontro.core.vocabulary.ConceptId;
import org.incontro.interop.RecordReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

class PodXmlSamplesTest {

    private static final LocalizedText LIST = LocalizedText.of(
            "en",
            "The Summary with list:\n                - A list\n                - Of awesome\n"
                    + "                - Feature\n            ");

    /** The elements of which lists and coded values consist; the page has a row for the list or the value. */
    private static final Set<String> INSIDE_LISTS = Set.of(
            "technology",
            "market",
            "nace",
            "language",
            "certification",
            "exploitation",
            "country",
            "string",
            "target",
            "key",
            "label",
            "other",
            "item",
            "profileFile");

    /** What a text of the samples becomes, where it does not stay as it is. */
    private static final Map<String, String> BECOMES = Map.ofEntries(
            Map.entry("BO", "BUSINESS_OFFER"),
            Map.entry("2016-07-20T00:00:00", "submittedOn=Optional[2016-07-20]"),
            Map.entry("2016-08-09T00:00:00", "changedAt=2016-08-09T00:00:00Z"),
            Map.entry("2017-08-09T00:00:00", "expiresOn=Optional[2017-08-09]"),
            Map.entry("Industry >500 MNE", "OrganisationSize[code=MULTINATIONAL]"),
            Map.entry("English", "clientLanguages=[en]"),
            Map.entry("True", "openForAnswers=true"),
            Map.entry("Commercial agency agreement", "COMMERCIAL_AGENCY"),
            Map.entry("National or Regional R&D programme", "NATIONAL_PROGRAMME"),
            // The service's default for a programme that is none.
            Map.entry("0", "programme=Optional.empty"));

    static Stream<String> full() {
        return Samples.FULL.stream();
    }

    static Stream<String> minimal() {
        return Samples.MINIMAL.stream();
    }

    static Stream<String> all() {
        return Stream.concat(full(), minimal());
    }

    @ParameterizedTest
    @MethodSource("full")
    void aFullProfileIsReadElementByElement(String file) {
        RecordReader<PodRecord> reader = Samples.xml(Samples.bytes(file));
        Opportunity profile = Samples.only(reader);

        Opportunity expected = sharedParts(profile.revision())
                .summary(file.contains("6986fb6") ? LIST : LocalizedText.of("en", "The Summary"))
                .subject(new Subject(
                        List.of(ConceptId.of("nace-2.1", "07.29")),
                        List.of(
                                new Subject.Tag("technology", "02007011", "Non-ferrous Metals"),
                                new Subject.Tag(
                                        "market", "08005", "Other Industrial Products (not elsewhere classified)"),
                                new Subject.Tag("nace", "B.07.2.9", "Mining of other non-ferrous metal ores")),
                        List.of()))
                .details(Cooperation.builder()
                        .advantages(LocalizedText.of("en", "Advantage"))
                        .expertiseSought(LocalizedText.of("en", "Partner Expertise"))
                        .partnership(PartnershipType.COMMERCIAL_AGENCY)
                        .origin(TechnologyOrigin.NATIONAL_PROGRAMME)
                        .build())
                .client(new OrganisationFacts(
                        OrganisationKind.COMPANY,
                        Optional.of(OrganisationSize.MULTINATIONAL),
                        Optional.of(PartialDate.of(1999)),
                        ">500M",
                        Optional.of(false),
                        LocalizedText.empty(),
                        List.of()))
                .clientLanguage("en")
                .contact(new ContactPoint(
                        Optional.empty(),
                        "REDACTED, Person",
                        "China Council for the Promotion of International Trade Henan Provincial Committee",
                        Optional.empty(),
                        "EEN Central China",
                        Optional.of(Country.of("CN")),
                        "CN00838",
                        "redacted@example.org",
                        "+00-000-000000",
                        ""))
                .build();
        assertThat(profile).isEqualTo(expected);
        assertThat(reader.problems()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("minimal")
    void aSmallProfileIsReadElementByElement(String file) {
        RecordReader<PodRecord> reader = Samples.xml(Samples.bytes(file));
        Opportunity profile = Samples.only(reader);

        Opportunity expected = sharedParts(profile.revision())
                .summary(LIST)
                .details(Cooperation.builder()
                        .advantages(LocalizedText.of("en", "Advantage"))
                        .expertiseSought(LocalizedText.of("en", "Partner Expertise"))
                        .build())
                .build();
        assertThat(profile).isEqualTo(expected);
        assertThat(reader.problems()).isEmpty();
    }

    /** The digest of the revision is looked at elsewhere; all else is spelled out. */
    private static Opportunity.Builder sharedParts(Revision actual) {
        Provenance provenance = actual.provenance().orElseThrow();
        assertThat(provenance.digest()).matches("[0-9a-f]{64}");
        assertThat(actual)
                .isEqualTo(new Revision(
                        0,
                        LocalDate.of(2016, 8, 9).atStartOfDay().toInstant(ZoneOffset.UTC),
                        Optional.of(
                                new Provenance("een-pod", "BOCN20160720001", Optional.empty(), provenance.digest()))));
        Optional<PartialDate> submitted = Optional.of(PartialDate.parse("2016-07-20"));
        return Opportunity.builder(OpportunityKind.BUSINESS_OFFER, EntityId.of("it-25", "BOCN20160720001"))
                .revision(actual)
                .title("en", "Chinese company offering aluminum sheet")
                .description("en", "The Description")
                .publication(new Publication(
                        PublicationStatus.PUBLISHED,
                        true,
                        submitted,
                        submitted,
                        Optional.empty(),
                        Optional.of(PartialDate.parse("2017-08-09"))))
                .country("CN")
                .identifier(Identifier.of(IdentifierScheme.EEN_REFERENCE, "BOCN20160720001"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void nothingIsLost(String file) throws Exception {
        Opportunity profile = Samples.only(Samples.xml(Samples.bytes(file)));
        String printed = profile + "\n" + printed(profile.contact()) + "\n"
                + profile.country().map(country -> country.name("en")).orElse("");

        List<String> texts = texts(file);
        assertThat(texts).hasSizeGreaterThan(10);
        assertThat(texts).allSatisfy(text -> assertThat(printed).contains(BECOMES.getOrDefault(text, text)));
    }

    private static String printed(Optional<ContactPoint> contact) {
        return contact.map(point -> String.join(
                        "\n",
                        point.name(),
                        point.organisation(),
                        point.network(),
                        point.networkCountry().map(Country::toString).orElse(""),
                        point.partnerId(),
                        point.email(),
                        point.phone()))
                .orElse("");
    }

    private static List<String> texts(String file) throws Exception {
        List<String> texts = new ArrayList<>();
        collect(
                DocumentBuilderFactory.newDefaultInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(Samples.bytes(file))),
                texts);
        return texts;
    }

    private static void collect(Node node, List<String> texts) {
        NodeList children = node.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            collect(children.item(i), texts);
        }
        if (node.getNodeType() == Node.TEXT_NODE && !node.getTextContent().isBlank()) {
            texts.add(node.getTextContent().strip());
        }
    }

    @ParameterizedTest
    @MethodSource("full")
    void everyElementHasARowOnTheModelPage(String file) throws Exception {
        Path page = Path.of(System.getProperty("incontro.root", "../.."), "docs", "model.md");
        List<String> rows = new ArrayList<>();
        Files.readString(page)
                .lines()
                .dropWhile(line -> !line.startsWith("## B2"))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .filter(line -> line.startsWith("| "))
                .forEach(line -> rows.addAll(List.of(line.split("\\|", 3)[1].split("[^a-z]+"))));
        Node profile = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(Samples.bytes(file)))
                .getElementsByTagName("profile")
                .item(0);
        List<String> names = new ArrayList<>();
        names(profile, names);

        assertThat(names).hasSizeGreaterThan(40);
        names.removeAll(INSIDE_LISTS);
        assertThat(rows).containsAll(names);
    }

    private static void names(Node node, List<String> names) {
        NodeList children = node.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i).getNodeType() == Node.ELEMENT_NODE) {
                names.add(children.item(i).getNodeName());
                names(children.item(i), names);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("full")
    void theContactIsForMembersAndNotForLogs(String file) {
        Opportunity profile = Samples.only(Samples.xml(Samples.bytes(file)));

        assertThat(profile.toString()).doesNotContain("redacted@example.org", "REDACTED", "+00-000");
        assertThat(profile.disclosure().shows(Field.CONTACT, Reader.anonymous(), profile.id()))
                .isFalse();
        assertThat(profile.disclosure().shows(Field.DESCRIPTION, Reader.anonymous(), profile.id()))
                .isTrue();
    }
}
