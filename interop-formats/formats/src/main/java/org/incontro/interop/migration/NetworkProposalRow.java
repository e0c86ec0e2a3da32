// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incontro.core.identity.EntityId;
import org.incontro.core.identity.Identifier;
import org.incontro.core.identity.IdentifierScheme;
import org.incontro.core.opportunity.Cooperation;
import org.incontro.core.opportunity.IprStatus;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.OpportunityKind;
import org.incontro.core.opportunity.Publication;
import org.incontro.core.opportunity.PublicationStatus;
import org.incontro.core.opportunity.StageOfDevelopment;
import org.incontro.core.opportunity.Subject;
import org.incontro.core.participant.ContactPoint;
import org.incontro.core.participant.OrganisationFacts;
import org.incontro.core.participant.OrganisationKind;
import org.incontro.core.place.Country;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.value.PartialDate;

/**
 * Maps a row of the platform's copies of the network's profiles. The platform dropped partnership types, target countries,
 * the flag for answers and everything about calls; who can should read the network's own feed instead, which makes values of the
 * same identity.
 */
final class NetworkProposalRow {

    private static final String ENGLISH = "en";

    private final SourceRow row;
    private final SourceKey key;
    private final Joined joined;

    NetworkProposalRow(SourceRow row, SourceKey key, Joined joined) {
        this.row = row;
        this.key = key;
        this.joined = joined;
    }

    Optional<OpportunityKind> kind() {
        return row.code("reference_type", Words.KINDS, OpportunityKind::valueOf);
    }

    Opportunity opportunity(OpportunityKind kind, EntityId id) {
        Opportunity.Builder profile = Opportunity.builder(kind, id)
                .revision(row.revision(key))
                .title(english("content_title"))
                .summary(english("content_summary"))
                .description(english("content_description"))
                .details(cooperation())
                .subject(subject())
                .publication(publication())
                .client(client())
                .identifier(Identifier.of(IdentifierScheme.EEN_REFERENCE, row.text("reference_external")));
        Optional.of(row.text("reference_internal"))
                .filter(text -> !text.isEmpty())
                .ifPresent(text -> profile.identifier(Identifier.of(IdentifierScheme.EEN_INTERNAL, text)));
        country("company_country_key").ifPresent(country -> profile.country(country.code()));
        row.take("company_country_label", "contact_organizationcountry_label", "contact_consortiumcountry_label");
        ContactPoint contact = contact();
        if (!contact.isEmpty()) {
            profile.contact(contact);
        }
        return profile.extensions(row.rest()).build();
    }

    private LocalizedText english(String column) {
        return LocalizedText.of(ENGLISH, row.text(column));
    }

    private Optional<Country> country(String column) {
        return row.converted(column, "IT", Country::find);
    }

    /** Stage and protection are words of the network, which the reader of its feed knows; here they stay what they are. */
    private Cooperation cooperation() {
        Cooperation.Builder cooperation = Cooperation.builder()
                .advantages(english("cooperation_plusvalue"))
                .expertiseSought(english("cooperation_partner_area"))
                .expectedRole(english("cooperation_partner_task"))
                .partnerProfile(english("cooperation_partner_sought"))
                .stageNote(english("cooperation_stagedev_comment"))
                .iprNote(english("cooperation_ipr_comment"));
        Optional.of(row.text("cooperation_stagedev_stage"))
                .filter(text -> !text.isEmpty())
                .ifPresent(text ->
                        cooperation.stage(new StageOfDevelopment(Words.STAGES.getOrDefault(Words.key(text), text))));
        Optional.of(row.text("cooperation_ipr_status"))
                .filter(text -> !text.isEmpty())
                .ifPresent(
                        text -> cooperation.ipr(new IprStatus(Words.PROTECTIONS.getOrDefault(Words.key(text), text))));
        return cooperation.build();
    }

    private Subject subject() {
        List<Subject.Tag> tags = new ArrayList<>();
        String unresolved = row.text("tags_not_found");
        if (!unresolved.isEmpty() && !unresolved.equals("[]")) {
            tags.add(new Subject.Tag("not-resolved", "", unresolved));
        }
        return new Subject(joined.tagsOf(row, "EenPartnershipProposal"), tags, List.of());
    }

    private Publication publication() {
        row.take("status");
        Optional<PartialDate> deadline = row.date("datum_deadline");
        return new Publication(
                PublicationStatus.PUBLISHED,
                true,
                row.date("datum_submit"),
                Optional.empty(),
                Optional.empty(),
                deadline);
    }

    private OrganisationFacts client() {
        String kind = row.text("company_kind");
        return new OrganisationFacts(
                kind.isEmpty() ? OrganisationKind.OTHER : new OrganisationKind(kind),
                Optional.empty(),
                row.converted("company_since", "1999", text -> Optional.of(PartialDate.parse(text))),
                row.text("company_turnover"),
                Optional.of(row.text("company_transnational"))
                        .filter(text -> !text.isEmpty())
                        .map(text -> text.equals("1") || text.equalsIgnoreCase("true")),
                english("company_experience"),
                List.of());
    }

    private ContactPoint contact() {
        return new ContactPoint(
                Optional.empty(),
                row.text("contact_fullname"),
                row.text("contact_organization"),
                country("contact_organizationcountry_key"),
                row.text("contact_consortium"),
                country("contact_consortiumcountry_key"),
                row.text("contact_partnerid"),
                row.text("contact_email"),
                row.text("contact_phone"),
                "");
    }
}
