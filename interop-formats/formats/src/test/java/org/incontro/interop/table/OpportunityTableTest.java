// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Cooperation;
import org.incontro.core.opportunity.IprStatus;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.OpportunityKind;
import org.incontro.core.opportunity.PartnershipType;
import org.incontro.core.opportunity.ProjectIdea;
import org.incontro.core.opportunity.PublicationStatus;
import org.incontro.core.opportunity.StageOfDevelopment;
import org.incontro.core.participant.ContactPoint;
import org.incontro.core.place.Country;
import org.incontro.core.privacy.Field;
import org.incontro.core.privacy.Reader;
import org.incontro.core.problem.Problem;
import org.incontro.core.value.PartialDate;
import org.incontro.core.vocabulary.ConceptId;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.RecordReader;
import org.incontro.interop.RecordWriter;
import org.incontro.interop.WriteOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpportunityTableTest {

    private static RecordReader<Opportunity> read(String... lines) {
        byte[] bytes = String.join("\n", lines).getBytes(UTF_8);
        return OpportunityTable.csv(
                new ByteArrayInputStream(bytes), ReadOptions.of("table.csv").in("lombardia"));
    }

    private static String write(Opportunity opportunity, String language) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (RecordWriter out =
                OpportunityTable.CSV.write(bytes, WriteOptions.complete().in(language))) {
            out.write(opportunity);
            out.finish();
        }
        return bytes.toString(UTF_8);
    }

    @Test
    void aRowInTheWordsOfItsPeopleBecomesAnOpportunity() {
        RecordReader<Opportunity> table = read(
                "codice;tipo;titolo (it);descrizione (en);parole chiave;concetti;stadio di sviluppo;proprietà"
                        + " intellettuale;tipi di collaborazione;paesi dei partner;stato della"
                        + " pubblicazione;scadenza;referente;posta elettronica",
                "7;TR;Ottica adattiva;Adaptive optics;laser, specchi;euroscivoc:543;"
                        + StageOfDevelopment.PROTOTYPE.label("it")
                        + ";" + IprStatus.PATENT_GRANTED.code() + ";COMMERCIAL_AGENCY;DE FR;"
                        + PublicationStatus.DRAFT.label("de") + ";2027-03;Ada;ada@example.org");

        Opportunity request = table.next();

        assertThat(table.problems()).isEmpty();
        assertThat(request.id()).isEqualTo(EntityId.parse("lombardia:7"));
        assertThat(request.kind()).isEqualTo(OpportunityKind.TECHNOLOGY_REQUEST);
        assertThat(request.title().in("it")).contains("Ottica adattiva");
        assertThat(request.subject().keywords()).containsExactly("laser", "specchi");
        assertThat(request.subject().concepts()).containsExactly(ConceptId.of("euroscivoc", "543"));
        assertThat(request.details())
                .isEqualTo(Cooperation.builder()
                        .stage(StageOfDevelopment.PROTOTYPE)
                        .ipr(IprStatus.PATENT_GRANTED)
                        .partnership(PartnershipType.COMMERCIAL_AGENCY)
                        .build());
        assertThat(request.reach().countries()).containsExactly(Country.of("DE"), Country.of("FR"));
        assertThat(request.publication().status()).isEqualTo(PublicationStatus.DRAFT);
        assertThat(request.publication().expiresOn()).contains(PartialDate.parse("2027-03"));
        assertThat(request.contact()).contains(ContactPoint.of("Ada", "ada@example.org"));
        assertThat(request.disclosure().shows(Field.CONTACT, Reader.member(EntityId.parse("it:x")), request.id()))
                .isFalse();
    }

    @Test
    void aCellThatCannotBeUsedIsToldAndKept() {
        RecordReader<Opportunity> table = read(
                "id,kind,title,stage,deadline,status,ipr",
                "1,TO,Laser,protoype,soon,open soon,secret",
                "2,wish,Laser,,,,",
                "3,PI,Idea,prototype,,,",
                "3,PI,Idea,,,,",
                ",PI,Idea,,,,");

        List<Opportunity> all = table.toList();

        assertThat(all).hasSize(3);
        assertThat(all.get(0).extensions().fields())
                .containsEntry("stage", "protoype")
                .containsEntry("deadline", "soon")
                .containsKeys("status", "ipr");
        assertThat(all.get(1).details()).isEqualTo(ProjectIdea.of());
        assertThat(all.get(1).extensions().fields()).containsEntry("stage", "prototype");
        assertThat(table.problems().stream().map(Problem::toString))
                .contains(
                        "[NOT_ALLOWED] table.csv:2: stage: must be one of PROTOTYPE, ON_THE_MARKET, …, but was"
                                + " \"protoype\"; the nearest is \"PROTOTYPE\"",
                        "[WRONG_FORM] table.csv:2: deadline: must look like 2026-11-23, but was \"soon\"",
                        "[MISSING] table.csv:3: kind: must not be missing; the record was left out",
                        "[REPEATED] table.csv:5: id: came more than once; the later one counts",
                        "[MISSING] table.csv:6: id: must not be missing; the record was left out");
    }

    @Test
    void aTableIsWrittenInTheWordsOfItsReaders() {
        Opportunity offer = Opportunity.technologyOffer("lombardia:7")
                .title("it", "=cmd|'/c calc'!A1")
                .expiresOn(LocalDate.of(2027, 3, 31))
                .build();

        assertThat(write(offer, "it"))
                .startsWith("\uFEFFcodice;portale;tipo;titolo;titolo (en);titolo (it);")
                .contains("\r\n7;lombardia;" + OpportunityKind.TECHNOLOGY_OFFER.label("it") + ";;;'=cmd|'/c calc'!A1;")
                .contains(";2027-03-31;");
        assertThat(write(offer, "en")).contains("id,portal,kind,title,title (en),title (it),");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "it", "de", "fr", "es"})
    void everyColumnOfATemplateIsUnderstood(String language) {
        for (String template : List.of(ParticipantTable.template(language), OpportunityTable.template(language))) {
            TableLayout layout = template.equals(OpportunityTable.template(language))
                    ? TableLayout.OPPORTUNITIES
                    : TableLayout.PARTICIPANTS;

            assertThat(layout.headers(language).stream()
                            .map(header -> TableColumn.named(header, layout).orElseThrow()))
                    .isEqualTo(layout.columns());
        }
    }
}
