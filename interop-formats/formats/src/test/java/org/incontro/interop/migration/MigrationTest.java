// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.incontro.core.followup.report.LegacyHistory;
import org.incontro.core.identity.EntityId;
import org.incontro.core.identity.Identifier;
import org.incontro.core.identity.IdentifierScheme;
import org.incontro.core.opportunity.Cooperation;
import org.incontro.core.opportunity.ExpressionOfInterest;
import org.incontro.core.opportunity.Interest;
import org.incontro.core.opportunity.IprStatus;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.OpportunityKind;
import org.incontro.core.opportunity.PartnershipType;
import org.incontro.core.opportunity.PublicationStatus;
import org.incontro.core.opportunity.StageOfDevelopment;
import org.incontro.core.participant.Advisor;
import org.incontro.core.participant.Membership;
import org.incontro.core.participant.MembershipStatus;
import org.incontro.core.participant.Organisation;
import org.incontro.core.participant.OrganisationKind;
import org.incontro.core.participant.ParticipantStatus;
import org.incontro.core.participant.Person;
import org.incontro.core.participant.Site;
import org.incontro.core.participant.SiteKind;
import org.incontro.core.privacy.ConsentPurpose;
import org.incontro.core.privacy.Field;
import org.incontro.core.privacy.Reader;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.value.PartialDate;
import org.incontro.core.vocabulary.ConceptId;
import org.incontro.core.vocabulary.ConceptScheme;
import org.incontro.interop.FormatException;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.migration.MigrationReport.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationTest {

    private static final Migration MIGRATION = Migration.into("lombardia");

    private final MigrationMemory store = new MigrationMemory();

    private <T> T value(String key, Class<T> type) {
        return store.items().stream()
                .filter(item -> item.key().toString().equals(key))
                .map(item -> item instanceof Migrated.Value value ? value.value() : item)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    private MigrationReport run() {
        return MIGRATION.run(Export.sample(), store);
    }

    private static List<String> messages(MigrationReport report, String key) {
        return report.rows().stream()
                .filter(row -> row.key().toString().equals(key))
                .map(row -> row.message("en"))
                .toList();
    }

    @Test
    void aPersonBringsTheirWorkAndNothingElse() {
        MigrationReport report = run();
        Person ada = value("user_profile/7", Person.class);

        assertThat(ada.id()).isEqualTo(EntityId.of("lombardia", "user-17"));
        assertThat(ada.name()).isEqualTo(LocalizedText.undetermined("Ada Bianchi"));
        assertThat(ada.tagLine()).isEqualTo(LocalizedText.of("it", "Ottica"));
        assertThat(ada.description()).isEqualTo(LocalizedText.of("it", "Specchi\ndeformabili"));
        assertThat(ada.occupation()).isEqualTo("2");
        assertThat(ada.status()).isEqualTo(ParticipantStatus.VALIDATED);
        assertThat(ada.everValidated()).isTrue();
        assertThat(ada.advisor()).contains(EntityId.of("lombardia", "user-19"));
        assertThat(ada.websites()).containsExactly("https://linkedin.example/ada");
        assertThat(ada.competences().get(0).concepts())
                .containsExactly(
                        ConceptId.of("lombardia-tags", "101"),
                        ConceptId.of("lombardia-tags", "102"),
                        ConceptId.of("lombardia-tags", "103"));
        assertThat(ada.memberships()).extracting(Membership::group).containsExactly(EntityId.of("lombardia", "org-3"));
        assertThat(ada.revision().changedAt()).isEqualTo(Instant.parse("2020-05-04T08:15:00Z"));
        assertThat(ada.revision().provenance().orElseThrow().sourceId()).isEqualTo("user_profile/7");
        assertThat(ada.extensions().fields()).isEqualTo(Map.of("/user_profile/soprannome", "la Ada"));
        assertThat(messages(report, "user_profile/7").get(0))
                .contains("sesso: is personal data that has no place in the new portal, and is not taken over")
                .contains("nascita_data: is personal data")
                .contains("codice_fiscale: is personal data");
    }

    @Test
    void whomNobodyAskedIsNotContactable() {
        MigrationReport report = run();
        Person ada = value("user_profile/7", Person.class);

        assertThat(ada.contacts().get(0).email()).isEqualTo("ada@example.org");
        assertThat(ada.disclosure().shows(Field.CONTACT, Reader.member(EntityId.of("lombardia", "user-18")), ada.id()))
                .isFalse();
        assertThat(ada.disclosure().consents()).isEmpty();
        assertThat(ada.disclosure().allows(ConsentPurpose.MAIL)).isFalse();
        assertThat(value("notificationconf/17", Migrated.Wishes.class).wishes())
                .isEqualTo(Map.of(
                        "frequency", "NEVER", "wished", "WEEK", "networks", Map.of("lombardia:community-40", "NEVER")));
        assertThat(messages(report, "user_profile/7").get(0))
                .contains("did not provably agree to be contacted: contact details are for staff alone");
    }

    @Test
    void whatSomebodyProvablyAgreedToCounts() {
        Export tables = Export.sample()
                .with(
                        OriginalTable.CONSENTS,
                        "user_id,profilo_id,purpose,granted,at,wording\n17,,MAIL,1,2024-01-01 00:00:00,v2\n"
                                + "17,,CONTACT_SHARING,1,2024-01-01 00:00:00,v2\n,3,CONTACT_SHARING,1,2024-01-01 00:00:00,v2\n"
                                + "17,,EXPORT,1,,v2\n99,,MAIL,1,2024-01-01 00:00:00,\n");
        MigrationReport report = MIGRATION.run(tables, store);
        Person ada = value("user_profile/7", Person.class);
        Organisation polo = value("profilo/3", Organisation.class);
        Reader carlo = Reader.member(EntityId.of("lombardia", "user-18"));

        assertThat(ada.disclosure().allows(ConsentPurpose.MAIL)).isTrue();
        assertThat(ada.disclosure().allows(ConsentPurpose.EXPORT)).isFalse();
        assertThat(ada.disclosure().shows(Field.CONTACT, carlo, ada.id())).isTrue();
        assertThat(polo.disclosure().shows(Field.CONTACT, carlo, polo.id())).isTrue();
        assertThat(value("notificationconf/17", Migrated.Wishes.class).wishes()).containsEntry("frequency", "WEEK");
        assertThat(report.problems().counts()).containsEntry("NOTHING_WITHOUT", 5L);
    }

    @Test
    void whatIsOddAboutAPersonIsTold() {
        MigrationReport report = run();
        Person carlo = value("user_profile/8", Person.class);

        assertThat(carlo.status()).isEqualTo(ParticipantStatus.DEACTIVATED);
        assertThat(carlo.occupation()).isEqualTo("Inventore");
        assertThat(carlo.contacts()).isEmpty();
        assertThat(messages(report, "user_profile/8").get(0))
                .startsWith("user_profile/8 NEW\n")
                .contains(
                        "user_profile.csv:4: facilitatore_id: names user_profile 99, which is not there; it was left empty");
        assertThat(messages(report, "user_profile/9").get(0))
                .contains(
                        "status: must be one of draft, notvalidated, tovalidate, validated, but was \"UserProfileWorkflow/ODD\"");
        assertThat(messages(report, "user_profile/10")).containsExactly("user_profile/10 LEFT_OUT");
    }

    @Test
    void anOrganisationBringsItsSitesMembersAndTags() {
        MigrationReport report = run();
        Organisation polo = value("profilo/3", Organisation.class);

        assertThat(polo.id()).isEqualTo(EntityId.of("lombardia", "org-3"));
        assertThat(polo.kind()).isEqualTo(OrganisationKind.COMPANY);
        assertThat(polo.legalForm()).isEqualTo("S.p.A.");
        assertThat(polo.parent()).contains(EntityId.of("lombardia", "org-4"));
        assertThat(polo.identifiers())
                .containsExactly(
                        Identifier.of(IdentifierScheme.VAT, "IT00743110157"),
                        Identifier.of(IdentifierScheme.FISCAL_CODE, "00743110157"));
        assertThat(polo.competences().get(0).text()).isEqualTo(LocalizedText.of("it", "Ottica adattiva"));
        assertThat(polo.competences().get(1).concepts()).containsExactly(ConceptId.of("lombardia-tags", "101"));
        assertThat(polo.sites())
                .extracting(Site::kind)
                .containsExactly(SiteKind.OPERATIVE, SiteKind.LEGAL, SiteKind.OPERATIVE, SiteKind.OTHER);
        assertThat(polo.address().orElseThrow().city()).isEqualTo("Como");
        assertThat(polo.memberships())
                .extracting(Membership::member, Membership::status)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(
                                EntityId.of("lombardia", "user-17"), MembershipStatus.ACTIVE),
                        org.assertj.core.api.Assertions.tuple(
                                EntityId.of("lombardia", "user-18"), MembershipStatus.REQUESTED),
                        org.assertj.core.api.Assertions.tuple(
                                EntityId.of("lombardia", "user-17"), MembershipStatus.ACTIVE));
        assertThat(polo.extensions().fields()).isEqualTo(Map.of("/profilo/istat_code", "015146"));
        assertThat(messages(report, "profilo/3").get(0)).contains("referente_operativo: is personal data");
        assertThat(report.problems().stream().map(problem -> problem.message("it")))
                .contains(
                        "profilo_user_mm.csv:4: user_id: nomina user_profile 55, che non esiste; è rimasto vuoto",
                        "profilo.csv:3: parent_id: nomina profilo 77, che non esiste; è rimasto vuoto");
    }

    @Test
    void interestsArePerKindOfContent() {
        run();
        Interest network = value("cwh_tag_owner_interest_mm/7/EenPartnershipProposal", Interest.class);
        Interest region = value("cwh_tag_owner_interest_mm/7/PartnershipProfiles", Interest.class);

        assertThat(network.owner()).isEqualTo(EntityId.of("lombardia", "user-17"));
        assertThat(network.kinds()).hasSize(5).allMatch(OpportunityKind::isNetworkKind);
        assertThat(network.concepts()).hasSize(2);
        assertThat(region.kinds()).containsExactly(OpportunityKind.REGIONAL_PROPOSAL);
        assertThat(store.keys(OriginalTable.CWH_TAG_OWNER_INTEREST_MM)).hasSize(2);
    }

    @Test
    void tagsOutsideOfTheTreesAreKeptAndTold() {
        ConceptScheme tree = ConceptScheme.builder("oil")
                .add("101", LocalizedText.of("it", "Ottica"))
                .build();
        MigrationReport report = MIGRATION.withTags(tree).run(Export.sample(), store);

        assertThat(value("user_profile/7", Person.class).competences().get(0).concepts())
                .contains(ConceptId.of("oil", "101"), ConceptId.of("oil", "102"));
        assertThat(messages(report, "user_profile/7").get(0)).contains("names the tag 102, which is in no tree");
    }

    @Test
    void aProposalBringsItsTermsAndItsEnd() {
        MigrationReport report =
                MIGRATION.withCode("development_stage", "3", "CONCEPT").run(Export.sample(), store);
        Opportunity proposal = value("partnership_profiles/5", Opportunity.class);
        Cooperation terms = (Cooperation) proposal.details();

        assertThat(proposal.title())
                .isEqualTo(LocalizedText.of("it", "Cerchiamo ottica").with("en", "We seek optics"));
        assertThat(proposal.owner()).contains(EntityId.of("lombardia", "user-17"));
        assertThat(terms.partnershipTypes())
                .containsExactly(
                        PartnershipType.JOINT_VENTURE,
                        PartnershipType.RESEARCH_COOPERATION,
                        new PartnershipType("Altro"));
        assertThat(terms.stage()).contains(StageOfDevelopment.DEMONSTRATED);
        assertThat(terms.ipr()).containsExactly(IprStatus.PATENT_APPLIED);
        assertThat(proposal.publication().status()).isEqualTo(PublicationStatus.FEEDBACK_RECEIVED);
        assertThat(proposal.publication().expiresOn()).contains(PartialDate.parse("2020-02-29"));
        assertThat(proposal.publication().openForAnswers()).isTrue();
        assertThat(proposal.reach().countries()).hasSize(2);
        assertThat(proposal.reach().languages()).containsExactly("it");
        assertThat(proposal.subject().concepts()).containsExactly(ConceptId.of("lombardia-tags", "102"));
        assertThat(proposal.disclosure().shows(Field.CONTACT, Reader.anonymous(), proposal.id()))
                .isFalse();
        assertThat(((Cooperation) value("partnership_profiles/6", Opportunity.class)
                                .details())
                        .stage())
                .contains(StageOfDevelopment.CONCEPT);
        assertThat(messages(report, "partnership_profiles/6").get(0))
                .contains("created_by: names user_profile 55, which is not there")
                .contains("expiration_in_months: must look like 6; it was kept aside");
    }

    @Test
    void aCopyOfTheNetworksProfileHasTheIdentityOfItsOtherCopies() {
        MigrationReport report = run();
        Opportunity profile = value("een_partnership_proposal/11", Opportunity.class);

        assertThat(profile.id()).isEqualTo(EntityId.of("een", "TRIT20200101001"));
        assertThat(profile.kind()).isEqualTo(OpportunityKind.TECHNOLOGY_REQUEST);
        assertThat(profile.title()).isEqualTo(LocalizedText.of("en", "Optics wanted"));
        assertThat(profile.publication().expiresOn()).contains(PartialDate.parse("2021-01-01"));
        assertThat(profile.client().kind()).isEqualTo(new OrganisationKind("University"));
        assertThat(profile.client().transnational()).contains(true);
        assertThat(profile.contact().orElseThrow().organisation()).isEqualTo("Hub");
        assertThat(profile.subject().tags().get(0).label()).isEqualTo("[\"04008\"]");
        assertThat(messages(report, "een_partnership_proposal/12").get(0))
                .startsWith("een_partnership_proposal/12 REFUSED\n")
                .contains("must name reference_external, reference_type that is there, but named 12");
    }

    @Test
    void answersBringTheirCases() {
        MigrationReport report = run();
        ExpressionOfInterest regional = value("expressions_of_interest/21", ExpressionOfInterest.class);
        ExpressionOfInterest network = value("een_expr_of_interest/31", ExpressionOfInterest.class);
        Migrated.FollowUp regionalCase = value("expressions_of_interest/21#case", Migrated.FollowUp.class);
        Migrated.FollowUp networkCase = value("een_expr_of_interest/31#case", Migrated.FollowUp.class);

        assertThat(regional.onBehalfOf()).contains(EntityId.of("lombardia", "org-3"));
        assertThat(regional.opportunity()).isEqualTo(EntityId.of("lombardia", "proposal-5"));
        assertThat(regional.consents()).isEmpty();
        assertThat(regionalCase.history().changes())
                .extracting(LegacyHistory.Change::status)
                .containsExactly("TOVALIDATE", "RELEVANT");
        assertThat(network.purpose()).isEqualTo(ExpressionOfInterest.Purpose.INFORMATION);
        assertThat(network.opportunity()).isEqualTo(EntityId.of("een", "TRIT20200101001"));
        assertThat(network.extensions().fields()).containsEntry("/een_expr_of_interest/know_een", "1");
        assertThat(networkCase.history().changes()).hasSize(2);
        LegacyHistory.Imported imported = networkCase.history().in(networkCase.statuses(), new Random(1));
        assertThat(imported.subject().state()).isEqualTo("forwarded");
        assertThat(imported.subject().inCharge()).contains(EntityId.of("lombardia", "staff-2"));
        assertThat(imported.problems()).isEmpty();
        assertThat(messages(report, "een_expr_of_interest/31").get(0))
                .contains("status: must be a known status, but was \"NEVERHEARD/\"; the change was left out");
        assertThat(messages(report, "expressions_of_interest/22").get(0))
                .contains("REFUSED")
                .contains("partnership_profile_id: must name partnership_profile_id that is there, but named 99");
    }

    @Test
    void aCaseWithoutAHistoryStandsWhereItsRowSays() {
        Export tables = Export.sample().with(OriginalTable.EEN_EXPR_OF_INTEREST_HISTORY, "id,created_at\n");
        MIGRATION.run(tables, store);

        LegacyHistory history =
                value("een_expr_of_interest/31#case", Migrated.FollowUp.class).history();
        assertThat(history.changes())
                .containsExactly(new LegacyHistory.Change(
                        Instant.parse("2020-04-03T07:00:00Z"),
                        "TAKENOVER",
                        "eoi_sended",
                        Optional.of(EntityId.of("lombardia", "staff-2"))));
        assertThat(value("een_expr_of_interest/32#case", Migrated.FollowUp.class)
                        .history()
                        .changes())
                .isEmpty();
    }

    @Test
    void anExpertIsAnAdvisor() {
        run();
        Advisor grace = value("een_staff/2", Advisor.class);

        assertThat(grace.contact().email()).isEqualTo("grace@example.org");
        assertThat(grace.contact().person()).contains(EntityId.of("lombardia", "user-19"));
        assertThat(grace.byDefault()).isTrue();
    }

    @Test
    void aTrialTellsTheSameAndChangesNothing() {
        MigrationReport dry = MIGRATION.check(Export.sample(), store);

        assertThat(store.items()).isEmpty();
        MigrationReport done = run();
        assertThat(dry.rows()).isEqualTo(done.rows());
        assertThat(dry.counts())
                .isEqualTo(done.counts())
                .containsEntry(Outcome.NEW, 19L)
                .containsEntry(Outcome.REFUSED, 3L);
        assertThat(dry).hasToString(done.toString());
    }

    @Test
    void aSecondRunChangesNothing() {
        run();
        MigrationReport again = run();

        assertThat(again.counts())
                .containsEntry(Outcome.NEW, 0L)
                .containsEntry(Outcome.CHANGED, 0L)
                .containsEntry(Outcome.WITHDRAWN, 0L)
                .containsEntry(Outcome.UNCHANGED, 19L);
    }

    @Test
    void whatChangedIsChangedAndNothingElse() {
        run();
        Export later = Export.sample()
                .changed(OriginalTable.USER_PROFILE, "2020-05-04 10:15:00", "2022-01-01 00:00:00")
                .changed(OriginalTable.PROFILO, "Facciamo specchi", "Facciamo lenti")
                .changed(OriginalTable.NOTIFICATIONCONF, "1,17,4,1", "1,17,2,1");
        MigrationReport report = MIGRATION.run(later, store);

        assertThat(report.rows().stream().filter(row -> row.outcome() == Outcome.CHANGED))
                .extracting(row -> row.key().toString())
                .containsExactly("profilo/3", "notificationconf/17");
    }

    @Test
    void whatThePlatformDeletedIsTakenBack() {
        run();
        Export later =
                Export.sample().changed(OriginalTable.USER_PROFILE, "10:15:00;NULL", "10:15:00;2022-01-01 00:00:00");
        MigrationReport report = MIGRATION.run(later, store);

        assertThat(report.rows().stream().filter(row -> row.outcome() == Outcome.WITHDRAWN))
                .extracting(row -> row.key().toString())
                .containsExactly(
                        "user_profile/7",
                        "cwh_tag_owner_interest_mm/7/EenPartnershipProposal",
                        "cwh_tag_owner_interest_mm/7/PartnershipProfiles",
                        "notificationconf/17");
        assertThat(MIGRATION.run(later, store).counts()).containsEntry(Outcome.WITHDRAWN, 0L);
    }

    @Test
    void anAnswerThatWasDeletedTakesItsCaseAlong() {
        Export.sample();
        run();
        Export later = Export.sample()
                .changed(
                        OriginalTable.EXPRESSIONS_OF_INTEREST,
                        "created_by,created_at\n",
                        "created_by,created_at,deleted_at\n")
                .changed(
                        OriginalTable.EXPRESSIONS_OF_INTEREST,
                        ",18,2020-03-01 09:00:00\n22",
                        ",18,2020-03-01 09:00:00,2021-01-01\n22");
        MigrationReport report = MIGRATION.run(later, store);

        assertThat(report.rows().stream().filter(row -> row.outcome() == Outcome.WITHDRAWN))
                .extracting(row -> row.key().toString())
                .containsExactly("expressions_of_interest/21", "expressions_of_interest/21#case");
    }

    @Test
    void anExportThatBrokeOffTakesNothingBack() {
        run();
        MigrationReport report = MIGRATION.run(Export.empty(), store);

        assertThat(report.rows()).isEmpty();
        assertThat(report.problems().counts()).isEqualTo(Map.of("NO_TABLE", 18L));
        assertThat(store.items()).hasSize(19);
    }

    @Test
    void aKeyThatComesTwiceCountsOnce() {
        Export twice = Export.empty().with(OriginalTable.PROFILO, "id,name\n1,A\n1,B\n,C\nx/y,D\n");
        MigrationReport report = MIGRATION.run(twice, store);

        assertThat(report.rows())
                .extracting(MigrationReport.Row::outcome)
                .containsExactly(Outcome.NEW, Outcome.REFUSED, Outcome.REFUSED, Outcome.REFUSED);
        assertThat(value("profilo/1", Organisation.class).name().forReader("it"))
                .isEqualTo("A");
    }

    @Test
    void strictReadingEndsAtTheFirstFault() {
        Migration strict = MIGRATION.reading(ReadOptions.of("x").strict());

        assertThatThrownBy(() -> strict.run(Export.sample(), store))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("profilo_user_mm.csv:4: user_id: names user_profile 55");
    }

    @Test
    void tablesAreFoundInAFolder(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("profilo.csv"), "id,name\n1,Polo\n");
        MigrationReport report = MIGRATION.run(MigrationTables.in(folder), store);

        assertThat(report.counts()).containsEntry(Outcome.NEW, 1L);
        assertThatThrownBy(() -> MIGRATION.run(
                        table -> {
                            throw new IOException("no disk");
                        },
                        store))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("the table \"user_profile\" cannot be read");
    }

    @Test
    void whatDiffersBetweenPortalsCanBeSaid() {
        Migration other = Migration.into("veneto")
                .inLanguage("de")
                .inZone(java.time.ZoneOffset.UTC)
                .withNetworkRegion("pod");
        other.run(Export.sample(), store);

        assertThat(value("user_profile/7", Person.class).tagLine()).isEqualTo(LocalizedText.of("de", "Ottica"));
        assertThat(value("user_profile/7", Person.class).revision().changedAt())
                .isEqualTo(Instant.parse("2020-05-04T10:15:00Z"));
        assertThat(value("een_partnership_proposal/11", Opportunity.class).id().region())
                .isEqualTo("pod");
    }

    @Test
    void daysThatNoCalendarHasAreTold() {
        Export odd = Export.sample().changed(OriginalTable.PARTNERSHIP_PROFILES, ";2020-01-31;1;", ";9999-12-31;6;");
        Export before = Export.sample().changed(OriginalTable.PARTNERSHIP_PROFILES, ";2020-01-31;1;", ";0000-01-01;1;");

        MIGRATION.run(odd, store);
        assertThat(value("partnership_profiles/5", Opportunity.class)
                        .publication()
                        .expiresOn())
                .isEmpty();
        assertThat(messages(MIGRATION.run(before, store), "partnership_profiles/5")
                        .get(0))
                .contains("partnership_profile_date");
    }

    @Test
    void aNetworkWithoutAUsableKeyIsLeftOut() {
        Export odd = Export.sample()
                .changed(OriginalTable.NOTIFICATIONCONF_NETWORK, "1,17,40,65535", "1,17," + "4".repeat(400) + ",65535");

        assertThat(MIGRATION.run(odd, store).problems().toString()).contains("WRONG_FORM");
    }
}
