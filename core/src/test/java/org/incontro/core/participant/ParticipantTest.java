// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.participant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.incontro.core.identity.EntityId;
import org.incontro.core.identity.Identifier;
import org.incontro.core.identity.IdentifierScheme;
import org.incontro.core.identity.Revision;
import org.incontro.core.place.Address;
import org.incontro.core.place.Country;
import org.incontro.core.place.GeoPoint;
import org.incontro.core.place.NutsCode;
import org.incontro.core.privacy.Audience;
import org.incontro.core.privacy.Disclosure;
import org.incontro.core.privacy.Visibility;
import org.incontro.core.value.Extensions;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.value.PartialDate;
import org.incontro.core.vocabulary.ConceptId;
import org.junit.jupiter.api.Test;

class ParticipantTest {

    private static final EntityId ADVISOR = EntityId.parse("lombardia:advisor-3");
    private static final EntityId LAB = EntityId.parse("lombardia:polo-ottico");
    private static final EntityId ADA = EntityId.parse("lombardia:ada");
    private static final ContactPoint CONTACT = new ContactPoint(
            Optional.of(ADA),
            " Ada Invented ",
            "Polo ottico",
            Optional.of(Country.of("IT")),
            "SIMPLER",
            Optional.of(Country.of("IT")),
            "IT00001",
            " ada@example.org ",
            " +39 02 5550100 ",
            "https://example.org/ada");
    private static final Membership MEMBERSHIP = new Membership(ADA, LAB, MemberRole.MANAGER, MembershipStatus.ACTIVE);
    private static final Competence COMPETENCE = Competence.described("it", "Specchi deformabili")
            .with(ConceptId.of("euroscivoc", "543"))
            .at(CompetenceLevel.EXPERT)
            .with(Evidence.of(EvidenceKind.PROJECT, LocalizedText.of("en", "Adaptive optics for laser links"))
                    .on(PartialDate.parse("2024-05"))
                    .as("coordinator")
                    .about(List.of(ConceptId.of("euroscivoc", "543")))
                    .with(Identifier.of(IdentifierScheme.EU_PROJECT, "101000000")));

    private static final Organisation ORGANISATION = Organisation.builder(LAB)
            .revision(Revision.of(4, Instant.parse("2026-11-23T08:00:00Z")))
            .name("it", "Polo ottico alpino")
            .alternativeName("POA")
            .tagLine(LocalizedText.of("it", "La luce giusta"))
            .description("it", "Facciamo specchi.")
            .description("en", "We make mirrors.")
            .facts(new OrganisationFacts(
                    OrganisationKind.RESEARCH_CENTRE,
                    Optional.empty(),
                    Optional.of(PartialDate.of(1987)),
                    " 1 - 10M ",
                    Optional.of(true),
                    LocalizedText.of("en", "Twelve projects"),
                    List.of("ISO 9001")))
            .size(OrganisationSize.SMALL)
            .legalForm("S.r.l.")
            .competence(COMPETENCE)
            .in(NutsCode.of("ITC4C"))
            .site(new Site(SiteKind.LEGAL, "Sede", Address.in(Country.of("CH")), false, Optional.empty()))
            .identifier(Identifier.of(IdentifierScheme.VAT, "IT00905811006"))
            .language("it")
            .contact(CONTACT)
            .website("https://example.org")
            .parent(EntityId.parse("lombardia:holding"))
            .membership(MEMBERSHIP)
            .status(ParticipantStatus.TO_VALIDATE)
            .disclosure(Disclosure.to(Audience.of(Visibility.MEMBERS)))
            .extensions(Extensions.none().with("col7", "x"))
            .build();

    private static final Person PERSON = Person.builder(ADA)
            .revision(Revision.of(2, Instant.parse("2026-11-23T08:00:00Z")))
            .name("Ada Invented")
            .tagLine(LocalizedText.of("it", "Ottica"))
            .description("it", "Progetto lenti.")
            .occupation("RESEARCHER")
            .area("R_AND_D")
            .competence(COMPETENCE)
            .address(Address.in(NutsCode.of("ITC4C")).city("Milano").at(new GeoPoint(45.46, 9.19)))
            .identifier(Identifier.of(IdentifierScheme.ORCID, "0000-0002-1825-0097"))
            .language("it")
            .contact(CONTACT)
            .website("https://example.org/ada")
            .membership(MEMBERSHIP)
            .advisor(ADVISOR)
            .status(ParticipantStatus.DRAFT)
            .everValidated(false)
            .disclosure(Disclosure.to(Audience.of(Visibility.STAFF)))
            .extensions(Extensions.none().with("codice_fiscale", "as it came"))
            .build();

    @Test
    void aCopyOfAnOrganisationIsEqual() {
        assertThat(ORGANISATION.toBuilder().build()).isEqualTo(ORGANISATION);
        assertThat(ORGANISATION.toBuilder().legalForm("").build()).isNotEqualTo(ORGANISATION);
    }

    @Test
    void aCopyOfAPersonIsEqual() {
        assertThat(PERSON.toBuilder().build()).isEqualTo(PERSON);
        assertThat(PERSON.toBuilder().area("").build()).isNotEqualTo(PERSON);
    }

    @Test
    void whatIsNotSetIsEmptyValidatedAndOpen() {
        Organisation bare = Organisation.builder("1").build();
        assertThat(bare).isEqualTo(bare.toBuilder().build());
        assertThat(bare.name().isEmpty()).isTrue();
        assertThat(bare.kind()).isEqualTo(OrganisationKind.OTHER);
        assertThat(bare.status()).isEqualTo(ParticipantStatus.VALIDATED);
        assertThat(bare.disclosure()).isEqualTo(Disclosure.open());
        assertThat(bare.address()).isEmpty();
        Person person = Person.builder("1").build();
        assertThat(person).isEqualTo(person.toBuilder().build());
        assertThat(person.everValidated()).isTrue();
        assertThat(person.size()).isEmpty();
        assertThat(person.kind()).isEqualTo(OrganisationKind.INVENTOR);
        assertThat(person.country()).isEmpty();
    }

    @Test
    void aPersonsPrintRevealsNothingPersonal() {
        assertThat(PERSON).hasToString("Person[lombardia:ada]");
    }

    @Test
    void aContactsPrintRevealsNothingPersonal() {
        assertThat(CONTACT).hasToString("ContactPoint[IT00001]");
        assertThat(ContactPoint.of("Ada Invented", "ada@example.org")).hasToString("ContactPoint[…]");
        Advisor advisor = new Advisor(ADVISOR, CONTACT, List.of(), List.of(), List.of(), false);
        assertThat(ORGANISATION + " " + advisor)
                .doesNotContain("Invented", "@", "5550100")
                .contains("Polo ottico alpino");
    }

    @Test
    void aContactIsStrippedAndKnowsWhetherItIsEmpty() {
        assertThat(CONTACT.email()).isEqualTo("ada@example.org");
        assertThat(CONTACT.phone()).isEqualTo("+39 02 5550100");
        assertThat(CONTACT.isEmpty()).isFalse();
        assertThat(ContactPoint.of(" ", "").isEmpty()).isTrue();
        assertThat(ContactPoint.of("", "a@example.org").isEmpty()).isFalse();
    }

    @Test
    void theMainSiteGivesTheAddressAndTheFirstWhereNoneIsMarked() {
        Site legal = new Site(SiteKind.LEGAL, "", Address.in(Country.of("CH")), false, Optional.empty());
        Site main = Site.main(Address.in(NutsCode.of("ITC4C")));
        Organisation both = Organisation.builder("1").site(legal).site(main).build();
        assertThat(both.country()).contains(Country.of("IT"));
        assertThat(both.nuts()).contains(NutsCode.of("ITC4C"));
        assertThat(Organisation.builder("1").site(legal).build().country()).contains(Country.of("CH"));
        assertThat(PERSON.point()).contains(new GeoPoint(45.46, 9.19));
    }

    @Test
    void kindAndSizeCanBeSetApartFromTheOtherFacts() {
        Organisation university =
                ORGANISATION.toBuilder().kind(OrganisationKind.UNIVERSITY).build();
        assertThat(university.kind()).isEqualTo(OrganisationKind.UNIVERSITY);
        assertThat(university.size()).contains(OrganisationSize.SMALL);
        assertThat(university.facts().founded()).contains(PartialDate.of(1987));
        assertThat(university.facts().turnover()).isEqualTo("1 - 10M");
        assertThat(OrganisationFacts.of(OrganisationKind.COMPANY)
                        .size(OrganisationSize.LARGE)
                        .size())
                .contains(OrganisationSize.LARGE);
    }

    @Test
    void aCompetenceCollectsWhatProvesIt() {
        assertThat(COMPETENCE.level()).contains(CompetenceLevel.EXPERT);
        assertThat(COMPETENCE.concepts()).containsExactly(ConceptId.of("euroscivoc", "543"));
        assertThat(COMPETENCE.evidence()).hasSize(1).first().satisfies(evidence -> {
            assertThat(evidence.role()).isEqualTo("coordinator");
            assertThat(evidence.date()).contains(PartialDate.parse("2024-05"));
            assertThat(evidence.identifiers()).hasSize(1);
        });
        assertThat(Competence.provenBy(COMPETENCE.evidence()).text().isEmpty()).isTrue();
        assertThat(Competence.of(ConceptId.of("trl", "7")).concepts()).hasSize(1);
    }

    @Test
    void onlyAnActiveMembershipIsInForce() {
        assertThat(MEMBERSHIP.isActive()).isTrue();
        assertThat(new Membership(ADA, LAB, MemberRole.MEMBER, MembershipStatus.INVITED).isActive())
                .isFalse();
    }

    @Test
    void anAdvisorServesWhatLiesInTheirTerritory() {
        Advisor advisor =
                new Advisor(ADVISOR, CONTACT, List.of(NutsCode.of("ITC4")), List.of(), List.of("it", "en"), true);
        assertThat(advisor.serves(NutsCode.of("ITC4C"))).isTrue();
        assertThat(advisor.serves(NutsCode.of("ITC"))).isFalse();
    }

    @Test
    void severalNamesAndTextsReplaceWhatWasThere() {
        LocalizedText name = LocalizedText.of("el", "Άδα").with("en", "Ada");
        Person person = PERSON.toBuilder()
                .name(name)
                .description(name)
                .in(NutsCode.of("EL30"))
                .build();
        assertThat(person.name()).isEqualTo(name);
        assertThat(person.description()).isEqualTo(name);
        assertThat(person.country()).contains(Country.of("GR"));
        Organisation organisation = Organisation.builder("1")
                .name(name)
                .description(name)
                .country("FR")
                .build();
        assertThat(organisation.name()).isEqualTo(organisation.description());
        assertThat(organisation.country()).contains(Country.of("FR"));
    }
}
