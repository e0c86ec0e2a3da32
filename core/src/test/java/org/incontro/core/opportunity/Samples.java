// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.opportunity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.incontro.core.identity.EntityId;
import org.incontro.core.identity.Identifier;
import org.incontro.core.identity.IdentifierScheme;
import org.incontro.core.identity.Revision;
import org.incontro.core.participant.ContactPoint;
import org.incontro.core.participant.OrganisationFacts;
import org.incontro.core.participant.OrganisationKind;
import org.incontro.core.participant.OrganisationSize;
import org.incontro.core.place.Country;
import org.incontro.core.privacy.Disclosure;
import org.incontro.core.value.Extensions;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.value.PartialDate;
import org.incontro.core.vocabulary.ConceptId;

/** Invented opportunities in which every component says something. */
public final class Samples {

    private Samples() {}

    /** Returns a request that the network's rules let pass, open until 28 February 2027 and public a month longer. */
    public static Opportunity technologyRequest() {
        return Opportunity.technologyRequest("een:TRIT20260101001")
                .revision(Revision.of(3, Instant.parse("2026-11-23T08:00:00Z")))
                .title("en", "Adaptive optics sought for a laser link")
                .summary("en", "A small company seeks deformable mirrors.")
                .description("en", "The mirrors must work\nin the cold.")
                .about(ConceptId.of("euroscivoc", "543"))
                .subject(Subject.unsaid()
                        .with(List.of(ConceptId.of("euroscivoc", "543")))
                        .with(new Subject.Tag("market", "01006", "Optical"))
                        .with(new Subject.Tag("technology", "05002", "Optics"))
                        .with(new Subject.Tag("sdg", "9", "Industry"))
                        .withKeyword("free space optics"))
                .details(cooperation("Deformable mirrors"))
                .reach(Reach.to(Country.of("FR")))
                .publication(new Publication(
                        PublicationStatus.PUBLISHED,
                        true,
                        Optional.of(PartialDate.parse("2026-01-01")),
                        Optional.of(PartialDate.parse("2026-01-09")),
                        Optional.of(PartialDate.parse("2027-02")),
                        Optional.of(PartialDate.parse("2027-03-31"))))
                .owner(EntityId.parse("lombardia:7"))
                .country("IT")
                .client(OrganisationFacts.of(OrganisationKind.COMPANY).size(OrganisationSize.SMALL))
                .clientLanguage("it")
                .contact(new ContactPoint(
                        Optional.empty(),
                        "Ada Invented",
                        "Hub",
                        Optional.empty(),
                        "",
                        Optional.empty(),
                        "IT00001",
                        "ada@example.org",
                        "5550100",
                        ""))
                .identifier(Identifier.of(IdentifierScheme.EEN_REFERENCE, "TRIT20260101001"))
                .attachment(new Attachment("a.png", "A mirror", "image/png", "store:1", OptionalLong.of(4_000)))
                .website("https://example.org/TR-1")
                .disclosure(Disclosure.open())
                .extensions(Extensions.none().with("contact/fullname", "Invented, Ada"))
                .build();
    }

    /** Returns details in which every component says something. */
    public static Cooperation cooperation(String expertise) {
        return Cooperation.builder()
                .advantages(LocalizedText.of("en", "None yet"))
                .expertiseSought(LocalizedText.of("en", expertise))
                .expectedRole(LocalizedText.of("en", "To build them").with("it", "Costruirli"))
                .partnerProfile(LocalizedText.of("en", "A workshop"))
                .partner(PartnerKind.SME_SMALL)
                .partnership(PartnershipType.RESEARCH_COOPERATION)
                .stage(StageOfDevelopment.LAB_TESTED)
                .stageNote(LocalizedText.of("en", "At room temperature"))
                .ipr(IprStatus.SECRET_KNOW_HOW)
                .iprNote(LocalizedText.of("en", "To be agreed"))
                .origin(TechnologyOrigin.UNIVERSITY)
                .programme(programme(52))
                .build();
    }

    /** Returns a programme of which everything is known. */
    public static ResearchProgramme programme(int weeks) {
        return new ResearchProgramme(
                "Horizon Europe",
                "Pillar II",
                "Cluster 4",
                "RIA",
                "single-stage",
                "HORIZON-CL4-2027-SPACE-01",
                "https://example.org/call",
                Optional.of(PartialDate.parse("2027-04-15")),
                "MIRROR",
                "https://example.org/project",
                Optional.of(weeks),
                "12 months",
                "2 M",
                Optional.of(true));
    }
}
