// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.signal;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incontro.core.opportunity.Cooperation;
import org.incontro.core.opportunity.PartnerKind;
import org.incontro.core.participant.OrganisationKind;
import org.incontro.core.participant.OrganisationSize;
import org.incontro.core.participant.Participant;
import org.incontro.core.privacy.Field;

/** Whether the participant is of a kind and size that the opportunity names; half a fit where only the kind is known. */
final class PartnerFit implements Signal {

    private static final Map<OrganisationSize, Set<PartnerKind>> COMPANIES = Map.of(
            OrganisationSize.MICRO, Set.of(PartnerKind.SME_MICRO),
            OrganisationSize.SMALL, Set.of(PartnerKind.SME_SMALL),
            OrganisationSize.MEDIUM, Set.of(PartnerKind.SME_MEDIUM),
            OrganisationSize.SME, Set.of(PartnerKind.SME_MICRO, PartnerKind.SME_SMALL, PartnerKind.SME_MEDIUM),
            OrganisationSize.UP_TO_499, Set.of(PartnerKind.LARGE_COMPANY),
            OrganisationSize.LARGE, Set.of(PartnerKind.LARGE_COMPANY),
            OrganisationSize.MULTINATIONAL, Set.of(PartnerKind.LARGE_COMPANY),
            OrganisationSize.NOT_SME, Set.of(PartnerKind.LARGE_COMPANY));

    private static final Map<OrganisationKind, PartnerKind> BODIES = Map.of(
            OrganisationKind.UNIVERSITY, PartnerKind.UNIVERSITY,
            OrganisationKind.RESEARCH_CENTRE, PartnerKind.RESEARCH_INSTITUTION,
            OrganisationKind.PUBLIC_BODY, PartnerKind.PUBLIC_BODY,
            OrganisationKind.INVENTOR, PartnerKind.INVENTOR);

    @Override
    public String name() {
        return "partner-fit";
    }

    @Override
    public Set<Field> reveals() {
        return EnumSet.of(Field.FACTS);
    }

    @Override
    public Set<Field> revealsOfOpportunity() {
        return EnumSet.of(Field.COOPERATION);
    }

    @Override
    public Optional<Finding> find(Pairing pairing) {
        List<PartnerKind> wanted = pairing.opportunity()
                .cooperation()
                .map(Cooperation::partnerKinds)
                .orElse(List.of());
        double fit = fit(wanted, pairing.participant());
        return fit == 0
                ? Optional.empty()
                : Optional.of(Sentences.localized(
                        name(),
                        fit,
                        language -> Map.of("kind", pairing.participant().kind().label(language))));
    }

    private static double fit(List<PartnerKind> wanted, Participant participant) {
        if (!participant.kind().equals(OrganisationKind.COMPANY)) {
            PartnerKind body = BODIES.getOrDefault(participant.kind(), PartnerKind.OTHER);
            return wanted.contains(body) ? 1 : 0;
        }
        if (participant.size().isEmpty()) {
            boolean anyCompany =
                    COMPANIES.values().stream().flatMap(Set::stream).anyMatch(wanted::contains);
            return anyCompany ? 0.5 : 0;
        }
        Set<PartnerKind> sizes = COMPANIES.getOrDefault(participant.size().get(), Set.of());
        return sizes.stream().anyMatch(wanted::contains) ? 1 : 0;
    }
}
