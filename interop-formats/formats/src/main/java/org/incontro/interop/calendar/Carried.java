// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.calendar;

import java.util.List;
import java.util.Optional;
import org.incontro.core.opportunity.Call;
import org.incontro.core.opportunity.Cooperation;
import org.incontro.core.opportunity.Details;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.ProjectIdea;
import org.incontro.core.opportunity.Publication;
import org.incontro.core.opportunity.Publication.Phase;
import org.incontro.core.opportunity.PublicationStatus;
import org.incontro.core.opportunity.ResearchProgramme;
import org.incontro.core.opportunity.Subject;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.value.PartialDate;
import org.incontro.interop.internal.OneLanguage;
import org.incontro.interop.internal.WebAddresses;

/** What of an opportunity an event carries; only this is written, and all else is told as lost. */
final class Carried {

    private Carried() {}

    static Opportunity of(Opportunity opportunity, String language) {
        LocalizedText summary = OneLanguage.of(opportunity.summary(), language, CalendarText::isWritable);
        LocalizedText description = OneLanguage.of(opportunity.description(), language, CalendarText::isWritable);
        List<String> keywords = opportunity.subject().keywords().stream()
                .filter(word -> !word.isBlank() && CalendarText.isWritable(word))
                .toList();
        return Opportunity.builder(opportunity.kind(), opportunity.id())
                .revision(opportunity.revision())
                .title(OneLanguage.of(opportunity.title(), language, CalendarText::isWritable))
                .summary(summary)
                .description(summary.isEmpty() ? description : LocalizedText.empty())
                .subject(new Subject(List.of(), List.of(), keywords))
                .details(details(opportunity.details()))
                .publication(publication(opportunity.publication()))
                .website(WebAddresses.isOne(opportunity.website()) ? opportunity.website() : "")
                .build();
    }

    private static Details details(Details details) {
        if (details instanceof Call call) {
            return new Call(
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    call.deadlines(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    LocalizedText.empty(),
                    "");
        }
        Optional<ResearchProgramme> programme = details.deadline().map(Carried::programme);
        if (details instanceof ProjectIdea) {
            return new ProjectIdea(List.of(), programme, Optional.empty());
        }
        Cooperation.Builder cooperation = Cooperation.builder();
        programme.ifPresent(cooperation::programme);
        return cooperation.build();
    }

    private static ResearchProgramme programme(PartialDate deadline) {
        return new ResearchProgramme(
                "", "", "", "", "", "", "", Optional.of(deadline), "", "", Optional.empty(), "", "", Optional.empty());
    }

    /** A calendar knows events that are certain, tentative or cancelled. */
    private static Publication publication(Publication publication) {
        Phase phase = phase(publication);
        PublicationStatus status = phase == Phase.GONE
                ? PublicationStatus.WITHDRAWN
                : phase == Phase.BEFORE ? PublicationStatus.DRAFT : PublicationStatus.PUBLISHED;
        return new Publication(
                status, true, Optional.empty(), Optional.empty(), publication.answersUntil(), publication.expiresOn());
    }

    /** Returns the phase as far as it does not depend on the day. */
    static Phase phase(Publication publication) {
        Publication timeless = Publication.of(publication.status());
        return timeless.phaseOn(PartialDate.of(1).earliest());
    }
}
