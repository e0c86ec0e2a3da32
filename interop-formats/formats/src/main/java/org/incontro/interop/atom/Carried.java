// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.atom;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.incontro.core.opportunity.Attachment;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.Publication;
import org.incontro.core.opportunity.PublicationStatus;
import org.incontro.core.opportunity.Subject;
import org.incontro.core.opportunity.Subject.Tag;
import org.incontro.core.value.PartialDate;
import org.incontro.core.vocabulary.ConceptId;
import org.incontro.interop.internal.OneLanguage;
import org.incontro.interop.internal.PlainCharacters;
import org.incontro.interop.internal.WebAddresses;

/** What of an opportunity an entry carries; only this is written, and all else is told as lost. */
final class Carried {

    private static final Pattern MEDIA_TYPE = Pattern.compile("[A-Za-z0-9.+_-]{1,127}/[A-Za-z0-9.+_-]{1,127}");

    private Carried() {}

    static Opportunity of(Opportunity opportunity, String language) {
        Opportunity.Builder entry = Opportunity.builder(opportunity.kind(), opportunity.id())
                .revision(opportunity.revision())
                .publication(publication(opportunity));
        if (isGone(opportunity)) {
            return entry.build();
        }
        entry.title(OneLanguage.of(opportunity.title(), language, PlainCharacters::areAllIn))
                .summary(OneLanguage.of(opportunity.summary(), language, PlainCharacters::areAllIn))
                .description(OneLanguage.of(opportunity.description(), language, PlainCharacters::areAllIn))
                .subject(subject(opportunity.subject()))
                .website(WebAddresses.isOne(opportunity.website()) ? opportunity.website() : "");
        opportunity.attachments().stream()
                .filter(file -> WebAddresses.isOne(file.location()))
                .forEach(file -> entry.attachment(attachment(file)));
        return entry.build();
    }

    private static Publication publication(Opportunity opportunity) {
        Publication publication = opportunity.publication();
        boolean isWritable = PlainCharacters.areAllIn(publication.status().code());
        Publication timeless = Publication.of(isWritable ? publication.status() : PublicationStatus.PUBLISHED);
        return isGone(opportunity)
                ? timeless
                : new Publication(
                        timeless.status(),
                        true,
                        Optional.empty(),
                        publication.publishedOn(),
                        publication.answersUntil(),
                        publication.expiresOn());
    }

    /** What was taken back, turned down or kept for the record alone is not told again. */
    static boolean isGone(Opportunity opportunity) {
        return Publication.of(opportunity.publication().status())
                        .phaseOn(PartialDate.of(1).earliest())
                == Publication.Phase.GONE;
    }

    private static Subject subject(Subject subject) {
        List<ConceptId> concepts = subject.concepts().stream()
                .filter(concept -> isWord(concept.code()))
                .toList();
        List<Tag> tags = subject.tags().stream()
                .filter(tag -> isWord(tag.code())
                        && PlainCharacters.areAllIn(tag.list())
                        && PlainCharacters.areAllIn(tag.label()))
                .toList();
        return new Subject(
                concepts,
                tags,
                subject.keywords().stream().filter(Carried::isWord).toList());
    }

    private static boolean isWord(String text) {
        return !text.isBlank() && PlainCharacters.areAllIn(text);
    }

    private static Attachment attachment(Attachment file) {
        return new Attachment(
                "",
                isWord(file.title()) ? file.title() : "",
                MEDIA_TYPE.matcher(file.mediaType()).matches() ? file.mediaType() : "",
                file.location(),
                file.bytes().isPresent() && file.bytes().getAsLong() >= 0 ? file.bytes() : OptionalLong.empty());
    }
}
