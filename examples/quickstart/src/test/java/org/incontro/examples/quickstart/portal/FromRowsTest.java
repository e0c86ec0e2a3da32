// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.examples.quickstart.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.incontro.core.identity.EntityId;
import org.incontro.core.identity.IdentifierScheme;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.participant.Organisation;
import org.incontro.core.privacy.Field;
import org.incontro.core.privacy.Reader;
import org.incontro.matching.Match;
import org.incontro.matching.MatchEngine;
import org.incontro.matching.MatchQuery;
import org.incontro.matching.Matches;
import org.incontro.matching.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the page docs/getting-started.md says of three tables, done with them. */
class FromRowsTest {

    private static final String OPTICS = "http://data.europa.eu/8mn/euroscivoc/f3cb3d46-1a4f-4c29-9e80-46a854f53382";

    private static final String ROWS = """
            INSERT INTO organisation (id, name, country, nuts, website, vat, contact_mail, updated_at) VALUES
              ('acme', 'Acme Ottica S.r.l.', 'IT', 'ITC4C', 'https://acme.example', 'IT00743110157', 'info@acme.example',
               '2026-11-02 09:30:00+01:00'),
              ('athina', 'Athina Optics', 'EL', NULL, NULL, '', NULL, '2026-11-02 09:30:00+01:00'),
              ('broken-country', 'Nessun Luogo', 'XQ', NULL, NULL, NULL, NULL, '2026-11-02 09:30:00+01:00'),
              ('broken-nuts', 'Mezzo Luogo', 'IT', 'Milano', NULL, NULL, NULL, '2026-11-02 09:30:00+01:00'),
              ('molino', 'Molino del Ticino', 'IT', 'ITC4', NULL, NULL, NULL, '2026-11-02 09:30:00+01:00');
            INSERT INTO competence VALUES
              ('acme', 2, 'it', 'Specchi deformabili', NULL),
              ('acme', 1, 'it', 'Ottica adattiva per telescopi', '%s'),
              ('athina', 1, 'en', 'Coatings for lenses', 'http://data.europa.eu/8mn/euroscivoc/no-such-field'),
              ('molino', 1, 'it', 'Farine e cereali', NULL);
            INSERT INTO opportunity VALUES
              ('tr-1', 'athina', 'technology-request', 'en', 'Adaptive optics', 'For a telescope', '2026-10-01',
               '2027-03-31', false, '2026-11-03 10:00:00+00:00'),
              ('tr-2', 'athina', 'business-offer', 'en', 'A draft', '', NULL, '2027-03-31', false,
               '2026-11-03 10:00:00+00:00'),
              ('tr-3', 'athina', 'research-request', 'en', 'Taken back', '', '2026-10-01', '2027-03-31', true,
               '2026-11-03 10:00:00+00:00');
            """.formatted(OPTICS);

    private final List<String> log = new ArrayList<>();

    private Connection connection;

    @BeforeEach
    void createTables() throws SQLException, IOException {
        connection = DriverManager.getConnection("jdbc:h2:mem:;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE");
        execute(Page.tables());
        execute(ROWS);
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    private void execute(String script) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(script);
        }
    }

    private Map<String, Organisation> organisations() throws SQLException {
        Map<String, Organisation> byId = new LinkedHashMap<>();
        new FromRows(connection, log::add)
                .organisations(one -> byId.put(one.id().local(), one));
        return byId;
    }

    private Map<String, Opportunity> opportunities() throws SQLException {
        Map<String, Opportunity> byId = new LinkedHashMap<>();
        new FromRows(connection, log::add)
                .opportunities(one -> byId.put(one.id().local(), one));
        return byId;
    }

    @Test
    void aRowThatCannotBeUsedIsLoggedByItsIdAndTheOthersAreRead() throws SQLException {
        assertThat(organisations()).containsOnlyKeys("acme", "athina", "molino");
        assertThat(log)
                .containsExactly(
                        "organisation broken-country left out: country must be a code of ISO 3166-1 alpha-2 such as IT, but"
                                + " was \"XQ\"",
                        "organisation broken-nuts left out: NUTS code must be two letters and up to three letters or digits,"
                                + " such as ITC4, but was \"MILANO\"");
    }

    @Test
    void eachColumnOfAnOrganisationIsWhereThePageSays() throws SQLException {
        Organisation acme = organisations().get("acme");

        assertThat(acme.id()).hasToString("lombardia:acme");
        assertThat(acme.name().in("it")).hasValue("Acme Ottica S.r.l.");
        assertThat(acme.description().isEmpty()).isTrue();
        assertThat(acme.country()).hasToString("Optional[IT]");
        assertThat(acme.nuts()).hasToString("Optional[ITC4C]");
        assertThat(acme.websites()).containsExactly("https://acme.example");
        assertThat(acme.identifiers()).hasToString("[VAT:IT00743110157]").allMatch(vat -> vat.isValid());
        assertThat(acme.contacts()).extracting(contact -> contact.email()).containsExactly("info@acme.example");
        assertThat(acme.revision().changedAt()).hasToString("2026-11-02T08:30:00Z");
        assertThat(acme.competences())
                .extracting(competence -> competence.text().forReader("it"))
                .containsExactly("Ottica adattiva per telescopi", "Specchi deformabili");
        assertThat(acme.competences().get(0).concepts()).hasToString("[euroscivoc:251]");
    }

    @Test
    void whatIsAbsentInTheTableIsAbsentInTheModelAndAnUnknownConceptIsATag() throws SQLException {
        Organisation athina = organisations().get("athina");

        assertThat(athina.country()).hasToString("Optional[GR]");
        assertThat(athina.nuts()).isEmpty();
        assertThat(athina.websites()).isEmpty();
        assertThat(athina.identifiers())
                .noneMatch(identifier -> identifier.scheme().equals(IdentifierScheme.VAT));
        assertThat(athina.contacts()).isEmpty();
        assertThat(athina.competences().get(0).concepts()).isEmpty();
        assertThat(athina.competences().get(0).tags()).containsExactly("no-such-field");
    }

    @Test
    void eachColumnOfAnOpportunityIsWhereThePageSays() throws SQLException {
        Opportunity request = opportunities().get("tr-1");

        assertThat(request.kind()).hasToString("TECHNOLOGY_REQUEST");
        assertThat(request.owner()).hasToString("Optional[lombardia:athina]");
        assertThat(request.title().in("en")).hasValue("Adaptive optics");
        assertThat(request.description().in("en")).hasValue("For a telescope");
        assertThat(request.publication().publishedOn()).hasToString("Optional[2026-10-01]");
        assertThat(request.isOpenOn(LocalDate.of(2027, 3, 31))).isTrue();
        assertThat(request.isOpenOn(LocalDate.of(2027, 4, 1))).isFalse();
        assertThat(request.revision().changedAt()).hasToString("2026-11-03T10:00:00Z");
    }

    @Test
    void aDraftAndWhatWasWithdrawnAreReadAndNeverShown() throws SQLException {
        Map<String, Opportunity> opportunities = opportunities();

        assertThat(opportunities.get("tr-2").publication().status().code()).isEqualTo("DRAFT");
        assertThat(opportunities.get("tr-3").publication().status().code()).isEqualTo("WITHDRAWN");
        try (MatchEngine engine = MatchEngine.withDefaults()) {
            new FromRows(connection, log::add).fill(engine);
            Organisation acme = organisations().get("acme");
            Matches found = engine.opportunitiesFor(acme, MatchQuery.on(LocalDate.of(2026, 11, 23)));
            assertThat(found.stream().map(Match::opportunity)).containsExactly(EntityId.parse("lombardia:tr-1"));
            assertThat(engine.statistics().participants()).isEqualTo(3);
            assertThat(engine.statistics().opportunities()).isEqualTo(3);
            assertThat(engine.whyNot(opportunities.get("tr-2"), acme, MatchQuery.on(LocalDate.of(2026, 11, 23)))
                            .refusals())
                    .contains(Refusal.NOT_PUBLIC);
        }
    }

    @Test
    void contactDetailsAreForMembersOnly() throws SQLException {
        Organisation acme = organisations().get("acme");
        EntityId someone = EntityId.parse("lombardia:molino");

        assertThat(acme.disclosure().shows(Field.CONTACT, Reader.anonymous(), acme.id()))
                .isFalse();
        assertThat(acme.disclosure().shows(Field.CONTACT, Reader.member(someone), acme.id()))
                .isTrue();
    }

    @Test
    void anEnglishRequestFindsTheItalianLaboratory() throws SQLException {
        StringBuilder out = new StringBuilder();

        // tag::ask[]
        try (MatchEngine engine = MatchEngine.withDefaults()) {
            new FromRows(connection, log::add).fill(engine);
            Opportunity request = Opportunity.technologyRequest("lombardia:tr-9")
                    .title("en", "Deformable mirrors for adaptive optics wanted")
                    .build();
            MatchQuery query = MatchQuery.on(LocalDate.of(2026, 11, 23)).top(3);
            engine.partnersFor(request, query).forEach(match -> out.append(match.explain("en")));
        }
        // end::ask[]

        assertThat(out.toString()).startsWith("Acme Ottica S.r.l. (").doesNotContain("Molino");
    }

    @Test
    void thePageShowsTheCodeThatRunsHere() throws IOException {
        Map<String, String> marked = new LinkedHashMap<>();
        String folder = "/java/org/incontro/examples/quickstart/portal/";
        Page.addMarked(marked, "examples/quickstart/src/main" + folder + "FromRows.java");
        Page.addMarked(marked, "examples/quickstart/src/test" + folder + "FromRowsTest.java");

        assertThat(Page.shown()).containsExactlyEntriesOf(marked);
        assertThat(Page.text().split("```java", -1)).hasSize(marked.size() + 1);
    }
}
