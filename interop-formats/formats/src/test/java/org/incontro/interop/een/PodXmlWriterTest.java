// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.een;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.incontro.core.identity.EntityId;
import org.incontro.core.identity.Identifier;
import org.incontro.core.identity.IdentifierScheme;
import org.incontro.core.identity.Revision;
import org.incontro.core.opportunity.Cooperation;
import org.incontro.core.opportunity.IprStatus;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.PartnerKind;
import org.incontro.core.opportunity.PartnershipType;
import org.incontro.core.opportunity.Publication;
import org.incontro.core.opportunity.PublicationStatus;
import org.incontro.core.opportunity.Reach;
import org.incontro.core.opportunity.StageOfDevelopment;
import org.incontro.core.opportunity.Subject;
import org.incontro.core.participant.ContactPoint;
import org.incontro.core.participant.OrganisationFacts;
import org.incontro.core.participant.OrganisationKind;
import org.incontro.core.participant.OrganisationSize;
import org.incontro.core.participant.Person;
import org.incontro.core.place.Country;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.vocabulary.ConceptId;
import org.incontro.interop.Formats;
import org.incontro.interop.Loss;
import org.incontro.interop.LossReport;
import org.incontro.interop.RecordWriter;
import org.incontro.interop.WriteOptions;
import org.incontro.interop.een.CodeTable.Generation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PodXmlWriterTest {

    private static Opportunity.Builder film() {
        return Opportunity.technologyOffer("it-25:TOIT20260101001")
                .revision(Revision.of(4, Instant.parse("2026-01-09T10:00:00Z")))
                .identifier(Identifier.of(IdentifierScheme.EEN_REFERENCE, "TOIT20260101001"))
                .title("en", "Invented sensor film")
                .description("en", "It is thin & <flexible>.\nIt bends.")
                .subject(new Subject(
                        List.of(ConceptId.of("nace-2.1", "26.51")),
                        List.of(new Subject.Tag("technology", "02007011", "Non-ferrous Metals")),
                        List.of()))
                .client(OrganisationFacts.of(OrganisationKind.COMPANY).size(OrganisationSize.SMALL))
                .clientLanguage("en")
                .country("IT")
                .details(Cooperation.builder()
                        .advantages(LocalizedText.of("en", "Thinner."))
                        .partner(PartnerKind.UNIVERSITY)
                        .partner(PartnerKind.SME_SMALL)
                        .partnership(PartnershipType.LICENCE)
                        .stage(StageOfDevelopment.LAB_TESTED)
                        .ipr(IprStatus.PATENT_APPLIED)
                        .build())
                .reach(Reach.to(Country.of("DE")))
                .expiresOn(LocalDate.of(2027, 1, 9));
    }

    private static List<String> losses(LossReport report) {
        return report.toList().stream().map(Loss::toString).toList();
    }

    @Test
    void anAnswerLooksLikeThoseOfTheFormerDatabase() {
        PodXmlWriterProperties.Written written = PodXmlWriterProperties.answers(List.of(film().build()));

        assertThat(written.xml()).isEqualTo(Samples.text("written-answer.xml"));
        assertThat(losses(written.losses())).isEmpty();
    }

    @Test
    void anInputHasKeysInAlphabeticalOrder() {
        PodXmlWriterProperties.Written written = PodXmlWriterProperties.inputs(List.of(film().build()));

        assertThat(written.xml()).isEqualTo(Samples.text("written-input.xml"));
        assertThat(losses(written.losses()))
                .containsExactly(
                        "[NO_PLACE] it-25:TOIT20260101001/subject/tags/0/label: the format has no place for this text; it"
                                + " was left out",
                        "[NO_PLACE] it-25:TOIT20260101001/identifiers/0: the format has no place for this Identifier; it"
                                + " was left out");
    }

    @Test
    void theFormatIsFoundByItsNameAndWrites() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RecordWriter writer = Formats.installed().named("een-pod-xml").write(out, WriteOptions.complete())) {
            writer.write(film().build());
            assertThat(writer.finish()).isEmpty();
        }
        assertThat(Samples.only(Samples.xml(out.toByteArray())).title().forReader("en"))
                .isEqualTo("Invented sensor film");
        assertThat(Formats.installed().named("een-pod-input").isWritable()).isTrue();
    }

    @Test
    void nothingIsAListOfNothing() {
        PodXmlWriterProperties.Written answers = PodXmlWriterProperties.answers(List.of());

        assertThat(answers.xml()).isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<pod/>\n");
        assertThat(answers.read()).isEmpty();
        assertThat(PodXmlWriterProperties.inputs(List.of()).read()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DRAFT", "WITHDRAWN", "EXPIRED", "ARCHIVED"})
    void whatIsNotPublicIsNoAnswerButMayBeHandedIn(String status) {
        Opportunity hidden = film().publication(Publication.of(new PublicationStatus(status)))
                .build();

        assertThat(losses(PodXmlWriterProperties.answers(List.of(hidden)).losses()))
                .singleElement()
                .asString()
                .startsWith("[NO_PLACE_FOR_RECORD] it-25:TOIT20260101001: ");
        assertThat(PodXmlWriterProperties.inputs(List.of(hidden)).read()).hasSize(1);
    }

    @Test
    void onlyTheFiveKindsOfTheNetworkHaveAPlace() {
        Opportunity proposal = Opportunity.regionalProposal("it-25:RP-1").build();
        assertThat(losses(PodXmlWriterProperties.answers(List.of(proposal)).losses()))
                .singleElement()
                .asString()
                .startsWith("[NO_PLACE_FOR_RECORD] it-25:RP-1: ");

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RecordWriter writer = Formats.installed().named("een-pod-xml").write(out, WriteOptions.complete())) {
            writer.write(Person.builder(EntityId.of("it-25", "P-1")).build());
            assertThat(writer.finish().counts()).containsKey("NO_PLACE_FOR_RECORD");
        }
    }

    @Test
    void whatTheFormCannotSayIsToldByItsPlace() {
        Opportunity more = film().title("it", "Pellicola")
                .summary("it", "Solo italiano")
                .website("https://portal.example/1")
                .description("en", "A bell: \u0007")
                .about(ConceptId.of("euroscivoc", "543"))
                .build();

        assertThat(losses(PodXmlWriterProperties.answers(List.of(more)).losses()))
                .extracting(line -> line.substring(0, line.indexOf(": ")))
                .containsExactly(
                        "[NO_PLACE] it-25:TOIT20260101001/title/it",
                        "[NO_PLACE] it-25:TOIT20260101001/summary/it",
                        "[NOT_WRITABLE] it-25:TOIT20260101001/description/en",
                        "[NO_PLACE] it-25:TOIT20260101001/subject/concepts/1",
                        "[NO_PLACE] it-25:TOIT20260101001/website");
    }

    @Test
    void aContactThatIsNotTheNetworksIsNotWritten() {
        Opportunity own = film().contact(ContactPoint.of("Ada Invented", "ada@film.example"))
                .build();
        PodXmlWriterProperties.Written written = PodXmlWriterProperties.answers(List.of(own));

        assertThat(written.xml()).doesNotContain("Ada", "film.example");
        assertThat(losses(written.losses()))
                .singleElement()
                .asString()
                .startsWith("[NOT_SHOWN] it-25:TOIT20260101001/contact: ");
    }

    @Test
    void whatWasLeftOverStandsWhereItStoodUnlessTheProfileWasChanged() {
        String xml =
                "<pod><profile><reference><type>TO</type><external>TOIT20260101001</external></reference><datum><submit>"
                        + "2026-01-05T13:01:00</submit></datum><brandnew kind=\"x\"><a>1.10</a>text &amp; more</brandnew>"
                        + "<customprops><item><profileCustompropsItem><key>own</key><value>v</value></profileCustompropsItem></item>"
                        + "</customprops><company><owner>Somebody</owner></company></profile></pod>";
        Opportunity read = Samples.only(Samples.xml(xml));

        String same = PodXmlWriterProperties.unchecked(List.of(read)).xml();
        assertThat(same)
                .contains(
                        "<submit>2026-01-05T13:01:00</submit>",
                        "<brandnew kind=\"x\">text &amp; more<a>1.10</a></brandnew>")
                .doesNotContain("Somebody");
        assertThat(Samples.only(Samples.xml(same)).extensions().fields())
                .containsAllEntriesOf(Map.of("brandnew/a", "1.10", "brandnew/@kind", "x"));

        Opportunity moved = read.toBuilder()
                .publication(read.publication()
                        .withExpiresOn(read.publication().submittedOn().orElseThrow()))
                .build();
        assertThat(PodXmlWriterProperties.unchecked(List.of(moved)).xml()).contains("<deadline>2026-01-05T00:00:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"stage", "ipr", "partnership-type", "partner-kind", "company-kind", "origin", "language"})
    void everyLabelThatIsWrittenIsUnderstood(String list) {
        for (Generation generation : Generation.values()) {
            for (String code : CodeTable.BUNDLED.codes(list)) {
                String label = CodeTable.BUNDLED.label(generation, list, code);
                assertThat(CodeTable.BUNDLED.find(list, label))
                        .as("%s %s", list, label)
                        .hasValue(code);
            }
        }
        assertThat(CodeTable.BUNDLED.codes(list)).hasSizeGreaterThan(4);
    }

    @Test
    void aTimeThatNoCalendarHasIsLeftOut() {
        Opportunity far = film().revision(Revision.of(4, Instant.MAX)).build();

        assertThat(PodXmlWriterProperties.answers(List.of(film().build())).xml())
                .contains("<update>");
        assertThat(PodXmlWriterProperties.answers(List.of(far)).xml())
                .contains("Invented sensor film")
                .doesNotContain("<update>");
    }
}
