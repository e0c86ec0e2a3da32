// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.een;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.incontro.core.identity.Identifier;
import org.incontro.core.identity.IdentifierScheme;
import org.incontro.core.opportunity.Attachment;
import org.incontro.core.opportunity.Cooperation;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.Publication;
import org.incontro.core.opportunity.ResearchProgramme;
import org.incontro.core.opportunity.Subject;
import org.incontro.core.place.Country;
import org.incontro.core.problem.Place;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.value.OpenCode;
import org.incontro.core.value.PartialDate;
import org.incontro.core.vocabulary.ConceptId;
import org.incontro.core.vocabulary.Vocabularies;
import org.incontro.interop.een.CodeTable.Generation;

/** Makes the fields of a profile in the order in which the present service answers; what is not said has no field. */
final class JsonDraft {

    private static final String SDG = "sdg";

    private final FeedNode root = FeedNode.root("profile", new Place("", 0, 0));

    private JsonDraft() {}

    static FeedNode of(Opportunity profile) {
        JsonDraft draft = new JsonDraft();
        draft.names(profile.identifiers());
        if (profile.identifiers().stream().noneMatch(JsonDraft::isOfNetwork)) {
            // A profile that the network has not named yet goes by the portal's own name.
            draft.text("id", profile.id().local());
        }
        draft.day("created", profile.publication().submittedOn());
        draft.changedAt(profile.revision().changedAt());
        draft.profile(profile);
        return draft.root;
    }

    /** Returns a record whose content is withheld. */
    static FeedNode of(PodRecord.StatusSignal signal) {
        JsonDraft draft = new JsonDraft();
        draft.names(signal.identifiers());
        signal.changedAt().ifPresent(draft::changedAt);
        draft.root.put("title", JsonText.WITHHELD);
        draft.root.put("profileStatus").put("name", signal.status().code());
        return draft.root;
    }

    private static boolean isOfNetwork(Identifier identifier) {
        return identifier.scheme().equals(IdentifierScheme.EEN_REFERENCE)
                || identifier.scheme().equals(IdentifierScheme.EEN_INTERNAL);
    }

    private void names(List<Identifier> identifiers) {
        name("id", IdentifierScheme.EEN_INTERNAL, identifiers);
        name("reference", IdentifierScheme.EEN_REFERENCE, identifiers);
    }

    private void name(String field, IdentifierScheme scheme, List<Identifier> identifiers) {
        identifiers.stream()
                .filter(identifier -> identifier.scheme().equals(scheme))
                .limit(1)
                .forEach(identifier -> text(field, identifier.value()));
    }

    private void changedAt(Instant time) {
        if (!time.equals(Instant.EPOCH)) {
            text("lastModified", time.toString());
        }
    }

    private void profile(Opportunity profile) {
        Cooperation cooperation = profile.cooperation().orElseGet(Cooperation::unsaid);
        english("title", profile.title());
        root.put("profileType").put("code", profile.kind().code());
        profile.country()
                .map(country -> country.name("en"))
                .ifPresent(name -> text("partnerOrganisationCountry", name));
        english("shortSummary", profile.summary());
        english("description", profile.description());
        english("advantagesAndInnovation", cooperation.advantages());
        english("technicalSpecificationOrExpertiseSought", cooperation.expertiseSought());
        cooperation.stage().ifPresent(stage -> codes("stageOfDevelopment", List.of(stage)));
        codes("iprStatus", cooperation.ipr());
        english("iprNotes", cooperation.iprNote());
        cooperation.programme().ifPresent(this::programme);
        english("expectedRoleOfThePartner", cooperation.expectedRole());
        publication(profile.publication(), XmlDraft.publishedOn(profile));
        tags("marketKeywords", "market", profile.subject());
        tags("technologyKeywords", "technology", profile.subject());
        tags("sdgKeywords", SDG, profile.subject());
        goals(profile.subject());
        codes("typesOfPartnership", cooperation.partnershipTypes());
        codes("typesAndSizes", cooperation.partnerKinds());
        profile.reach().sectorGroups().forEach(group -> text("sectorGroupsInvolved", group));
        profile.reach().countries().stream()
                .map((Country country) -> country.name("en"))
                .forEach(name -> text("targetedCountries", name));
        root.put("openForEOI", Boolean.toString(profile.publication().openForAnswers()));
        text("publicURL", profile.website());
        profile.attachments().forEach(this::attachment);
    }

    private void publication(Publication publication, Optional<PartialDate> publishedOn) {
        root.put("profileStatus").put("name", publication.status().code());
        day("publicationDate", publishedOn);
        day("expirationDate", publication.expiresOn());
        day("deadlineForEoI", publication.answersUntil());
    }

    private void programme(ResearchProgramme programme) {
        text("frameworkProgram", programme.framework());
        letters("callTitleAndIdentifier", programme.callTitle());
        letters("submissionAndEvaluationScheme", programme.evaluationScheme());
        letters("anticipatedProjectBudget", programme.budget());
        programme.coordinatorRequired().ifPresent(truth -> root.put("coordinatorRequired", truth.toString()));
        day("deadlineOfTheCall", programme.callDeadline());
        text(
                "projectDurationInWeeks",
                programme.durationWeeks().map(weeks -> Integer.toString(weeks)).orElse(programme.durationText()));
        text("webLinkToTheCall", programme.callWebsite());
        letters("projectTitleAndAcronym", programme.projectName());
    }

    private void tags(String field, String list, Subject subject) {
        for (Subject.Tag tag : subject.tags()) {
            if (tag.list().equals(list)) {
                keyword(field, tag.code(), tag.label());
            }
        }
    }

    /** Writes goals that no tag names. */
    private void goals(Subject subject) {
        for (ConceptId concept : subject.concepts()) {
            boolean isUntold = concept.scheme().equals(SDG)
                    && subject.tags().stream()
                            .filter(tag -> tag.list().equals(SDG))
                            .noneMatch(tag -> Keywords.goal(tag.label())
                                    .or(() -> Keywords.goal(tag.code()))
                                    .filter(concept::equals)
                                    .isPresent());
            if (isUntold) {
                keyword(
                        "sdgKeywords",
                        concept.code(),
                        Vocabularies.bundled()
                                .concept(concept)
                                .map(known -> known.label().forReader("en"))
                                .orElse(""));
            }
        }
    }

    private void keyword(String field, String code, String label) {
        FeedNode keyword = root.put(field);
        put(keyword, "code", code.strip());
        put(keyword, "name", label.strip());
    }

    private void codes(String field, List<? extends OpenCode> codes) {
        for (OpenCode code : codes) {
            text(field, CodeTable.BUNDLED.label(Generation.PRESENT, code.list(), code.code()));
        }
    }

    private void attachment(Attachment attachment) {
        FeedNode file = root.put(attachment.mediaType().equals("video/*") ? "videoPitch" : "attachments");
        put(file, "url", attachment.location().strip());
        put(file, "title", attachment.title().strip());
    }

    private void day(String field, Optional<PartialDate> date) {
        date.filter(known -> known.day() > 0).ifPresent(day -> text(field, day.toString()));
    }

    private void english(String field, LocalizedText text) {
        letters(field, XmlDraft.english(text));
    }

    private void text(String field, String text) {
        letters(field, text.strip());
    }

    private void letters(String field, String text) {
        put(root, field, text);
    }

    private static void put(FeedNode parent, String name, String text) {
        if (!text.isEmpty() && !JsonText.isWithheld(text)) {
            parent.put(name, JsonText.writable(text));
        }
    }
}
