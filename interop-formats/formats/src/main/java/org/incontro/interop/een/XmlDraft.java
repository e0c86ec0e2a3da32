// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.een;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.incontro.core.identity.IdentifierScheme;
import org.incontro.core.opportunity.Attachment;
import org.incontro.core.opportunity.Cooperation;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.Publication;
import org.incontro.core.opportunity.ResearchProgramme;
import org.incontro.core.opportunity.Subject;
import org.incontro.core.participant.ContactPoint;
import org.incontro.core.participant.OrganisationFacts;
import org.incontro.core.participant.OrganisationKind;
import org.incontro.core.place.Country;
import org.incontro.core.problem.Place;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.value.OpenCode;
import org.incontro.core.value.PartialDate;
import org.incontro.core.vocabulary.ConceptId;
import org.incontro.core.vocabulary.Vocabularies;
import org.incontro.interop.een.CodeTable.Generation;

/**
 * Makes the elements of a profile in the order in which the former database answered. Elements of text are there even if they
 * are empty, since programs looked for them; days, numbers and truth values are left out where there are none.
 */
final class XmlDraft {

    private static final String NACE = "nace-2.1";
    private static final Instant FIRST = LocalDateTime.MIN.toInstant(ZoneOffset.UTC);
    private static final Instant LAST = LocalDateTime.MAX.toInstant(ZoneOffset.UTC);

    private final Opportunity profile;
    private final Cooperation cooperation;
    private final FeedNode root = FeedNode.root("profile", new Place("", 0, 0));

    private XmlDraft(Opportunity profile, Cooperation cooperation) {
        this.profile = profile;
        this.cooperation = cooperation;
    }

    static FeedNode of(Opportunity profile) {
        XmlDraft draft = new XmlDraft(profile, profile.cooperation().orElseGet(Cooperation::unsaid));
        draft.reference();
        draft.datum();
        draft.content();
        draft.company();
        draft.cooperation();
        draft.keyword();
        draft.dissemination();
        draft.eoi();
        draft.contact();
        draft.cooperation.programme().ifPresent(draft::program);
        draft.files();
        return draft.root;
    }

    private void reference() {
        FeedNode reference = root.put("reference");
        Optional<String> external = identifier(profile, IdentifierScheme.EEN_REFERENCE);
        Optional<String> internal = identifier(profile, IdentifierScheme.EEN_INTERNAL);
        reference.put("type", profile.kind().code());
        // A profile that the network has not named yet goes by the portal's own name.
        reference.put(
                "internal", internal.orElse(external.isEmpty() ? profile.id().local() : ""));
        reference.put("external", external.orElse(""));
    }

    private static Optional<String> identifier(Opportunity profile, IdentifierScheme scheme) {
        return profile.identifiers().stream()
                .filter(identifier -> identifier.scheme().equals(scheme))
                .map(identifier -> identifier.value())
                .findFirst();
    }

    private void datum() {
        FeedNode datum = root.put("datum");
        Publication publication = profile.publication();
        day(datum, "submit", publication.submittedOn().or(this::publishedOn));
        Instant changed = profile.revision().changedAt();
        // An instant may be a year beyond all calendars.
        if (!changed.equals(Instant.EPOCH) && !changed.isBefore(FIRST) && !changed.isAfter(LAST)) {
            datum.put(
                    "update",
                    DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(LocalDateTime.ofInstant(changed, ZoneOffset.UTC)));
        }
        day(datum, "deadline", publication.expiresOn());
    }

    private Optional<PartialDate> publishedOn() {
        return publishedOn(profile);
    }

    /** Returns the day of publication, unless the reference says it already. */
    static Optional<PartialDate> publishedOn(Opportunity profile) {
        Reference reference = new Reference(
                identifier(profile, IdentifierScheme.EEN_REFERENCE).orElse(""), "");
        return profile.publication()
                .publishedOn()
                .filter(day -> reference.day().filter(day::equals).isEmpty());
    }

    /** Writes a whole day; months and years have no form here. */
    private static void day(FeedNode parent, String name, Optional<PartialDate> date) {
        date.filter(known -> known.day() > 0)
                .map(PartialDate::earliest)
                .map(LocalDate::toString)
                .ifPresent(day -> parent.put(name, day + "T00:00:00"));
    }

    private void content() {
        FeedNode content = root.put("content");
        english(content, "title", profile.title());
        english(content, "summary", profile.summary());
        english(content, "description", profile.description());
    }

    /** Returns the English text or nothing: another language must not pass for English. */
    static String english(LocalizedText text) {
        Optional<String> exact = text.in("en");
        Optional<String> variant = text.languages().stream()
                .filter(tag -> tag.toLowerCase(Locale.ROOT).startsWith("en-"))
                .findFirst()
                .flatMap(text::in);
        return exact.or(() -> variant).orElse("");
    }

    private void company() {
        FeedNode company = root.put("company");
        OrganisationFacts client = profile.client();
        text(company, "kind", kind(client));
        text(company, "since", client.founded().map(PartialDate::toString).orElse(""));
        text(company, "turnover", client.turnover());
        client.transnational().ifPresent(truth -> company.put("transnational", truth.toString()));
        english(company, "experience", client.experience());
        FeedNode certifications = company.put("certifications");
        client.certifications().forEach(certification -> {
            FeedNode item = certifications.put("certification");
            item.put("key");
            text(item, "other", certification);
        });
        country(company, "country", profile.country());
        FeedNode languages = company.put("languages");
        for (String tag : profile.clientLanguages()) {
            FeedNode language = languages.put("language");
            language.put("key", tag);
            language.put("label", CodeTable.BUNDLED.find("language", tag).isPresent() ? label("language", tag) : "");
        }
    }

    private static String kind(OrganisationFacts client) {
        String kind = client.kind().code();
        if (client.kind().equals(OrganisationKind.OTHER) && client.size().isEmpty()) {
            return "";
        }
        String both = client.size().map(size -> kind + "." + size.code()).orElse(kind);
        return CodeTable.BUNDLED.find("company-kind", both).isPresent()
                ? label("company-kind", both)
                : label("company-kind", kind);
    }

    private void cooperation() {
        FeedNode parent = root.put("cooperation");
        english(parent, "plusvalue", cooperation.advantages());
        FeedNode stage = parent.put("stagedev");
        text(stage, "stage", cooperation.stage().map(XmlDraft::label).orElse(""));
        english(stage, "comment", cooperation.stageNote());
        FeedNode ipr = parent.put("ipr");
        text(ipr, "status", labels(cooperation.ipr(), ", "));
        english(ipr, "comment", cooperation.iprNote());
        FeedNode partner = parent.put("partner");
        String sought = english(cooperation.partnerProfile());
        text(partner, "sought", sought.isEmpty() ? labels(cooperation.partnerKinds(), ", ") : sought);
        english(partner, "area", cooperation.expertiseSought());
        english(partner, "task", cooperation.expectedRole());
        FeedNode exploitations = parent.put("exploitations");
        cooperation.origins().forEach(origin -> {
            FeedNode exploitation = exploitations.put("exploitation");
            exploitation.put("key");
            text(exploitation, "other", label(origin));
        });
    }

    private static String labels(List<? extends OpenCode> codes, String separator) {
        return codes.stream().map(XmlDraft::label).collect(Collectors.joining(separator));
    }

    private static String label(OpenCode code) {
        String list = code.list().equals("technology-origin") ? "origin" : code.list();
        return label(list, code.code());
    }

    private static String label(String list, String code) {
        return CodeTable.BUNDLED.label(Generation.FORMER, list, code);
    }

    private void keyword() {
        FeedNode keyword = root.put("keyword");
        tags(keyword.put("technologies"), "technology");
        tags(keyword.put("markets"), "market");
        FeedNode naces = keyword.put("naces");
        tags(naces, "nace");
        for (ConceptId concept : profile.subject().concepts()) {
            if (concept.scheme().equals(NACE) && isUntold(concept)) {
                pair(
                        naces.put("nace"),
                        Keywords.naceAsWritten(concept),
                        Vocabularies.bundled()
                                .concept(concept)
                                .map(known -> known.label().forReader("en"))
                                .orElse(""));
            }
        }
    }

    private boolean isUntold(ConceptId concept) {
        return profile.subject().tags().stream()
                .filter(tag -> tag.list().equals("nace"))
                .noneMatch(
                        tag -> Keywords.nace(tag.code()).filter(concept::equals).isPresent());
    }

    private void tags(FeedNode parent, String list) {
        for (Subject.Tag tag : profile.subject().tags()) {
            if (tag.list().equals(list)) {
                pair(parent.put(list), tag.code(), tag.label());
            }
        }
    }

    private static void pair(FeedNode node, String key, String label) {
        text(node, "key", key);
        text(node, "label", label);
    }

    private void dissemination() {
        FeedNode partnerships = root.put("partnerships");
        cooperation.partnershipTypes().forEach(type -> text(partnerships, "string", label(type)));
        FeedNode dissemination = root.put("dissemination");
        FeedNode preferred = dissemination.put("preferred");
        profile.reach().countries().forEach(country -> country(preferred, "country", Optional.of(country)));
        FeedNode groups = dissemination.put("publish").put("sectorgroup");
        profile.reach().sectorGroups().forEach(group -> text(groups, "string", group));
        FeedNode targets = dissemination.put("export").put("target");
        profile.reach().channels().forEach(channel -> text(targets, "string", channel));
    }

    private void eoi() {
        root.put("eoi").put("status", profile.publication().openForAnswers() ? "True" : "False");
    }

    private void contact() {
        FeedNode contact = root.put("contact");
        ContactPoint adviser = profile.contact().orElseGet(() -> ContactPoint.of("", ""));
        text(contact, "partnerid", adviser.partnerId());
        text(contact, "organization", adviser.organisation());
        country(contact, "organizationcountry", adviser.organisationCountry());
        text(contact, "consortium", adviser.network());
        country(contact, "consortiumcountry", adviser.networkCountry());
        text(contact, "fullname", adviser.name());
        text(contact, "email", adviser.email());
        text(contact, "phone", adviser.phone());
    }

    private void program(ResearchProgramme programme) {
        FeedNode program = root.put("program");
        text(program, "acronym", programme.projectName());
        text(program, "framework", programme.framework());
        text(program, "programme", programme.programme());
        text(program, "subprogramme", programme.subprogramme());
        text(program, "funding", programme.fundingScheme());
        letters(program, "evaluation", programme.evaluationScheme());
        // The unit of the former database is not documented, so weeks are named as such.
        text(
                program,
                "duration",
                programme.durationText().isBlank()
                        ? programme
                                .durationWeeks()
                                .map(weeks -> weeks + " weeks")
                                .orElse("0")
                        : programme.durationText());
        letters(program, "prebudget", programme.budget());
        programme.coordinatorRequired().ifPresent(truth -> program.put("coordinator", truth.toString()));
        text(program, "url", programme.projectWebsite());
        FeedNode call = program.put("call");
        boolean hasParts = programme.callDeadline().filter(day -> day.day() > 0).isPresent()
                || !programme.callWebsite().isBlank();
        if (hasParts) {
            day(call, "deadline", programme.callDeadline());
            text(call, "website", programme.callWebsite());
        } else {
            call.append(XmlText.writable(programme.callTitle()));
        }
    }

    private void files() {
        if (profile.attachments().isEmpty()) {
            return;
        }
        FeedNode files = root.put("files");
        for (Attachment attachment : profile.attachments()) {
            FeedNode file = files.put("profileFile");
            text(file, "name", attachment.name());
            text(file, "caption", attachment.title());
            text(file, "mimetype", attachment.mediaType());
        }
    }

    private static void english(FeedNode parent, String name, LocalizedText text) {
        letters(parent, name, english(text));
    }

    private static void country(FeedNode parent, String name, Optional<Country> country) {
        FeedNode node = parent.put(name);
        node.put("key", country.map(Country::code).orElse(""));
        node.put("label", country.map(known -> known.name("en")).orElse(""));
    }

    /** Writes a word, name or number: white space at its ends says nothing. */
    private static void text(FeedNode parent, String name, String text) {
        letters(parent, name, text.strip());
    }

    private static void letters(FeedNode parent, String name, String text) {
        parent.put(name, XmlText.writable(text));
    }
}
