// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.migration;

import java.util.List;
import java.util.Optional;
import org.incontro.core.identity.EntityId;
import org.incontro.core.identity.Identifier;
import org.incontro.core.identity.IdentifierScheme;
import org.incontro.core.participant.Competence;
import org.incontro.core.participant.ContactPoint;
import org.incontro.core.participant.MemberRole;
import org.incontro.core.participant.Membership;
import org.incontro.core.participant.MembershipStatus;
import org.incontro.core.participant.Organisation;
import org.incontro.core.participant.OrganisationKind;
import org.incontro.core.participant.Site;
import org.incontro.core.participant.SiteKind;
import org.incontro.core.place.Address;
import org.incontro.core.place.Country;
import org.incontro.core.place.GeoPoint;
import org.incontro.core.problem.Problem;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.vocabulary.ConceptId;

/** Maps a row of organisations. */
final class OrganisationRow {

    private static final List<String> WEBSITES =
            List.of("sito_web", "facebook", "twitter", "linkedin", "google", "googleplus");

    private final SourceRow row;
    private final SourceKey key;
    private final Joined joined;
    private final EntityId id;

    OrganisationRow(SourceRow row, SourceKey key, Joined joined) {
        this.row = row;
        this.key = key;
        this.joined = joined;
        id = joined.organisationId(row.id());
    }

    Organisation organisation() {
        Organisation.Builder organisation = Organisation.builder(id)
                .revision(row.revision(key))
                .name(LocalizedText.undetermined(row.text("name")))
                .description(row.words("presentazione_della_organizzaz"))
                .legalForm(row.text("forma_legale"))
                .kind(kind());
        identifiers(organisation);
        competences(organisation);
        sites(organisation);
        contact("telefono", "email", "pec").ifPresent(organisation::contact);
        row.take("fax");
        for (String column : WEBSITES) {
            String page = row.text(column);
            if (!page.isEmpty()) {
                organisation.website(page);
            }
        }
        joined.organisationOf(row, "parent_id").ifPresent(organisation::parent);
        memberships(organisation);
        organisation.disclosure(PersonRow.disclosure(row, joined.consents(id)));
        return organisation.extensions(row.rest()).build();
    }

    private OrganisationKind kind() {
        String kind = row.text("tipologia_di_organizzazione");
        Optional<String> category = joined.category(kind);
        if (category.isEmpty()) {
            row.keep("tipologia_di_organizzazione");
        }
        return category.map(Words.ORGANISATIONS::get).map(OrganisationKind::new).orElse(OrganisationKind.OTHER);
    }

    /** Italian numbers come without their country. */
    private void identifiers(Organisation.Builder organisation) {
        row.converted("partita_iva", "12345678901", OrganisationRow::vat).ifPresent(organisation::identifier);
        row.converted(
                        "codice_fiscale",
                        "12345678901",
                        code -> Optional.of(Identifier.of(IdentifierScheme.FISCAL_CODE, code)))
                .ifPresent(organisation::identifier);
    }

    private static Optional<Identifier> vat(String number) {
        boolean isBare = !number.isEmpty() && Character.isDigit(number.charAt(0));
        return Optional.of(Identifier.of(IdentifierScheme.VAT, isBare ? "IT" + number : number));
    }

    private void competences(Organisation.Builder organisation) {
        for (String column : List.of("principali_ambiti_di_attivita_", "ambiti_tecnologici_su_cui_siet")) {
            LocalizedText text = row.words(column);
            if (!text.isEmpty()) {
                organisation.competence(Competence.described(text));
            }
        }
        List<ConceptId> tags = joined.tagsOf(row, "Profilo");
        if (!tags.isEmpty()) {
            organisation.competence(Competence.of(tags.toArray(ConceptId[]::new)));
        }
    }

    private void sites(Organisation.Builder organisation) {
        boolean hasMain = joined.sites(row.id()).stream().anyMatch(site -> site.flag("is_main"));
        address(row, "indirizzo", "cap", "comune", "provincia")
                .ifPresent(address ->
                        organisation.site(new Site(SiteKind.OPERATIVE, "", address, !hasMain, Optional.empty())));
        if (!row.flag("la_sede_legale_e_la_stessa_del")) {
            address(row, "sede_legale_indirizzo", "sede_legale_cap", "sede_legale_comune", "sede_legale_provincia")
                    .ifPresent(address ->
                            organisation.site(new Site(SiteKind.LEGAL, "", address, false, Optional.empty())));
        }
        for (SourceRow site : joined.sites(row.id())) {
            if (!site.isDeleted() && !site.text("active").equals("0")) {
                organisation.site(site(site));
            }
        }
    }

    private static Site site(SourceRow site) {
        SiteKind kind =
                site.code("profilo_sedi_type_id", Words.SITES, SiteKind::new).orElse(SiteKind.OTHER);
        return new Site(
                kind,
                site.text("name"),
                address(site, "address", "postal_code", "city", "province")
                        .orElse(new Address("", "", "", "", Optional.empty(), Optional.empty(), Optional.empty())),
                site.flag("is_main"),
                contact(site, "phone", "email", "pec"));
    }

    private static Optional<Address> address(
            SourceRow row, String street, String postcode, String city, String province) {
        Address address = new Address(
                row.text(street),
                row.text(postcode),
                row.text(city),
                row.text(province),
                row.converted("country", "IT", Country::find),
                Optional.empty(),
                point(row));
        boolean isEmpty = (address.street() + address.postcode() + address.city() + address.province()).isEmpty();
        return isEmpty && address.country().isEmpty() ? Optional.empty() : Optional.of(address);
    }

    private static Optional<GeoPoint> point(SourceRow row) {
        Optional<Double> latitude = row.converted("latitude", "45.46", text -> Optional.of(Double.valueOf(text)));
        Optional<Double> longitude = row.converted("longitude", "9.19", text -> Optional.of(Double.valueOf(text)));
        return latitude.flatMap(north -> longitude.flatMap(east -> point(north, east)));
    }

    private static Optional<GeoPoint> point(double north, double east) {
        try {
            return Optional.of(new GeoPoint(north, east));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<ContactPoint> contact(String phone, String email, String certified) {
        return contact(row, phone, email, certified);
    }

    private static Optional<ContactPoint> contact(SourceRow row, String phone, String email, String certified) {
        String mail = row.text(email, certified);
        row.take(email, certified);
        ContactPoint contact = new ContactPoint(
                Optional.empty(), "", "", Optional.empty(), "", Optional.empty(), "", mail, row.text(phone), "");
        return contact.isEmpty() ? Optional.empty() : Optional.of(contact);
    }

    private void memberships(Organisation.Builder organisation) {
        joined.memberships(id).forEach(organisation::membership);
        officer("rappresentante_legale", MemberRole.LEGAL_REPRESENTATIVE).ifPresent(organisation::membership);
        officer("referente_operativo", MemberRole.OPERATIONAL_CONTACT).ifPresent(organisation::membership);
    }

    /** A person by number; a name in letters is personal data of somebody who has no account, and is not taken over. */
    private Optional<Membership> officer(String column, MemberRole role) {
        String named = row.text(column);
        if (named.isEmpty()) {
            return Optional.empty();
        }
        if (!named.chars().allMatch(c -> c >= '0' && c <= '9')) {
            row.report(Problem.of(MigrationProblem.NOT_TAKEN_OVER, column));
            return Optional.empty();
        }
        return joined.personOf(row, column).map(person -> new Membership(person, id, role, MembershipStatus.ACTIVE));
    }
}
