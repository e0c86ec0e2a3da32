// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.examples.quickstart.portal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.incontro.core.identity.EntityId;
import org.incontro.core.identity.Identifier;
import org.incontro.core.identity.IdentifierScheme;
import org.incontro.core.identity.Revision;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.OpportunityKind;
import org.incontro.core.opportunity.Publication;
import org.incontro.core.opportunity.PublicationStatus;
import org.incontro.core.participant.Competence;
import org.incontro.core.participant.ContactPoint;
import org.incontro.core.participant.Organisation;
import org.incontro.core.participant.Site;
import org.incontro.core.place.Address;
import org.incontro.core.place.Country;
import org.incontro.core.place.NutsCode;
import org.incontro.core.privacy.Disclosure;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.value.PartialDate;
import org.incontro.core.vocabulary.Concept;
import org.incontro.core.vocabulary.ConceptScheme;
import org.incontro.core.vocabulary.Vocabularies;
import org.incontro.matching.MatchEngine;

/**
 * Fills an engine from the three tables of the page {@code docs/getting-started.md}, which shows the parts of this class
 * that are marked. Confined to one thread, like the connection.
 */
public final class FromRows {

    /** The portal's name in identities, by which other portals know its records. */
    private static final String PORTAL = "lombardia";

    private final Connection connection;
    private final Consumer<String> log;
    private final ConceptScheme fields =
            Vocabularies.bundled().scheme("euroscivoc").orElseThrow();

    /**
     * Returns a reader of a portal's tables.
     *
     * @param connection to the portal's database; not closed
     * @param log takes a sentence for each row that cannot be used, with its key and never with a person's data
     */
    public FromRows(Connection connection, Consumer<String> log) {
        this.connection = connection;
        this.log = log;
    }

    /**
     * Puts all rows that can be used into an engine, which then learns how common their words are.
     *
     * @throws SQLException if the tables cannot be read
     */
    public void fill(MatchEngine engine) throws SQLException {
        organisations(engine::put);
        opportunities(engine::put);
        engine.learn();
    }

    /**
     * Hands over the organisations with their competences, by id.
     *
     * @throws SQLException if the tables cannot be read
     */
    public void organisations(Consumer<Organisation> taker) throws SQLException {
        Map<String, List<Competence>> all = new LinkedHashMap<>();
        RowReader collect = row -> all.computeIfAbsent(row.getString("organisation"), id -> new ArrayList<>())
                .add(competence(row));
        RowReader handOver = row -> taker.accept(organisation(row, all.getOrDefault(row.getString("id"), List.of())));
        each("competence", "organisation, position", collect);
        each("organisation", "id", handOver);
    }

    /**
     * Hands over the opportunities, drafts included, by id.
     *
     * @throws SQLException if the table cannot be read
     */
    public void opportunities(Consumer<Opportunity> taker) throws SQLException {
        each("opportunity", "id", row -> taker.accept(opportunity(row)));
    }

    // tag::each[]
    private void each(String table, String key, RowReader reader) throws SQLException {
        String query = "SELECT * FROM " + table + " ORDER BY " + key;
        try (PreparedStatement select = connection.prepareStatement(query);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                try {
                    reader.read(row);
                } catch (IllegalArgumentException e) {
                    log.accept("%s %s left out: %s".formatted(table, row.getString(1), e.getMessage()));
                }
            }
        }
    }
    // end::each[]

    // tag::organisation[]
    private Organisation organisation(ResultSet row, List<Competence> competences) throws SQLException {
        String language = row.getString("language");
        Country country = Country.of(row.getString("country"));
        Optional<NutsCode> nuts = text(row, "nuts").map(NutsCode::of);
        Organisation.Builder organisation = Organisation.builder(EntityId.of(PORTAL, row.getString("id")))
                .revision(revision(row))
                .name(language, row.getString("name"))
                .site(Site.main(new Address("", "", "", "", Optional.of(country), nuts, Optional.empty())))
                .disclosure(Disclosure.open()); // contact for members only, all else for everybody
        text(row, "about").ifPresent(about -> organisation.description(language, about));
        text(row, "website").ifPresent(organisation::website);
        text(row, "vat").map(vat -> Identifier.of(IdentifierScheme.VAT, vat)).ifPresent(organisation::identifier);
        text(row, "contact_mail").map(mail -> ContactPoint.of("", mail)).ifPresent(organisation::contact);
        competences.forEach(organisation::competence);
        return organisation.build();
    }
    // end::organisation[]

    private Competence competence(ResultSet row) throws SQLException {
        Optional<String> uri = text(row, "euroscivoc");
        Optional<Concept> concept = uri.flatMap(fields::byUri);
        return new Competence(
                concept.map(Concept::id).stream().toList(),
                LocalizedText.of(row.getString("language"), row.getString("description")),
                // Unknown: kept as a tag. The whole URI would be taken apart into words such as "data" and "eu".
                concept.isPresent()
                        ? List.of()
                        : uri.map(FromRows::lastPart).stream().toList(),
                Optional.empty(),
                List.of());
    }

    // tag::opportunity[]
    private Opportunity opportunity(ResultSet row) throws SQLException {
        String kind = row.getString("kind").replace('-', '_').toUpperCase(Locale.ROOT);
        String language = row.getString("language");
        return Opportunity.builder(OpportunityKind.valueOf(kind), EntityId.of(PORTAL, row.getString("id")))
                .revision(revision(row))
                .owner(EntityId.of(PORTAL, row.getString("organisation")))
                .title(language, row.getString("title"))
                .description(language, row.getString("description"))
                .publication(publication(row))
                .build();
    }

    private static Publication publication(ResultSet row) throws SQLException {
        Optional<PartialDate> published = day(row, "published_on");
        PublicationStatus status = published.isPresent() ? PublicationStatus.PUBLISHED : PublicationStatus.DRAFT;
        PublicationStatus now = row.getBoolean("withdrawn") ? PublicationStatus.WITHDRAWN : status;
        boolean takesAnswers = true;
        return new Publication(
                now, takesAnswers, Optional.empty(), published, Optional.empty(), day(row, "expires_on"));
    }
    // end::opportunity[]

    /** The tables do not count versions; the time of the change grows with each, and serves as the number. */
    private static Revision revision(ResultSet row) throws SQLException {
        Instant changedAt = row.getObject("updated_at", OffsetDateTime.class).toInstant();
        return Revision.of(changedAt.toEpochMilli(), changedAt);
    }

    private static Optional<PartialDate> day(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDate.class)).map(PartialDate::of);
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).filter(text -> !text.isBlank());
    }

    private static String lastPart(String uri) {
        return uri.substring(uri.lastIndexOf('/') + 1);
    }

    /** Uses one row. */
    @FunctionalInterface
    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }
}
