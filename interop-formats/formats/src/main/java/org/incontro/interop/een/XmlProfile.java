// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.een;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.incontro.core.identity.EntityId;
import org.incontro.core.identity.Provenance;
import org.incontro.core.identity.Revision;
import org.incontro.core.opportunity.Attachment;
import org.incontro.core.opportunity.Cooperation;
import org.incontro.core.opportunity.IprStatus;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.OpportunityKind;
import org.incontro.core.opportunity.PartnerKind;
import org.incontro.core.opportunity.PartnershipType;
import org.incontro.core.opportunity.Publication;
import org.incontro.core.opportunity.PublicationStatus;
import org.incontro.core.opportunity.Reach;
import org.incontro.core.opportunity.ResearchProgramme;
import org.incontro.core.opportunity.StageOfDevelopment;
import org.incontro.core.opportunity.Subject;
import org.incontro.core.opportunity.TechnologyOrigin;
import org.incontro.core.participant.ContactPoint;
import org.incontro.core.place.Address;
import org.incontro.core.place.Country;
import org.incontro.core.value.Extensions;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.value.PartialDate;

/** Makes an opportunity of one {@code profile} of the former service, element by element. */
final class XmlProfile {

    /** By what name the provenance of a profile knows the former database. */
    static final String SOURCE = "een-pod";

    private static final CodeTable CODES = CodeTable.BUNDLED;

    private final ProfileFields fields;
    private final String region;

    XmlProfile(ProfileFields fields, String region) {
        this.fields = fields;
        this.region = region;
    }

    Optional<Opportunity> read() {
        String digest = ProfileDigest.of(fields.profile());
        Reference reference = new Reference(fields.word("reference/external"), fields.word("reference/internal"));
        return reference
                .id(fields, "reference/external", region)
                .flatMap(id -> new KindOfProfile(fields, "reference/type")
                        .find(reference)
                        .map(kind -> read(kind, id, reference, digest)));
    }

    private Opportunity read(OpportunityKind kind, EntityId id, Reference reference, String digest) {
        Opportunity.Builder profile = Opportunity.builder(kind, id)
                .revision(revision(id, digest))
                .title(fields.english("content/title"))
                .summary(fields.english("content/summary"))
                .description(fields.english("content/description"))
                .subject(subject())
                .details(cooperation(kind))
                .reach(reach())
                .publication(publication(reference));
        reference.identifiers().forEach(profile::identifier);
        XmlClient.read(fields, profile);
        fields.country("company/country").map(Address::in).ifPresent(profile::origin);
        contact().ifPresent(profile::contact);
        fields.nodes("files/profileFile").forEach(file -> attachment(file).ifPresent(profile::attachment));
        return profile.extensions(extensions()).build();
    }

    private Revision revision(EntityId id, String digest) {
        Provenance origin = new Provenance(SOURCE, id.local(), Optional.empty(), digest);
        return fields.instant("datum/update")
                .map(changed -> Revision.of(0, changed))
                .orElse(Revision.initial())
                .from(origin);
    }

    private Publication publication(Reference reference) {
        Optional<PartialDate> submitted = fields.day("datum/submit");
        return new Publication(
                PublicationStatus.PUBLISHED,
                fields.truth("eoi/status").orElse(true),
                submitted,
                submitted.or(reference::day),
                Optional.empty(),
                fields.day("datum/deadline"));
    }

    private Subject subject() {
        Keywords keywords = new Keywords();
        tags(keywords, "technology", "keyword/technologies/technology");
        tags(keywords, "market", "keyword/markets/market");
        for (FeedNode node : fields.nodes("keyword/naces/nace")) {
            String code = fields.word(node, "key");
            keywords.tag("nace", code, fields.word(node, "label"));
            if (!code.isEmpty()) {
                Keywords.nace(code)
                        .ifPresentOrElse(keywords::concept, () -> fields.report(PodProblem.NO_SUCH_CONCEPT, node));
            }
        }
        return keywords.subject();
    }

    private void tags(Keywords keywords, String list, String path) {
        for (FeedNode node : fields.nodes(path)) {
            keywords.tag(list, fields.word(node, "key"), fields.word(node, "label"));
        }
    }

    private Cooperation cooperation(OpportunityKind kind) {
        Cooperation.Builder cooperation = Cooperation.builder()
                .advantages(fields.english("cooperation/plusvalue"))
                .expertiseSought(fields.english("cooperation/partner/area"))
                .expectedRole(fields.english("cooperation/partner/task"))
                .partnerProfile(partners())
                .stageNote(fields.english("cooperation/stagedev/comment"))
                .iprNote(fields.english("cooperation/ipr/comment"));
        String stage = fields.word("cooperation/stagedev/stage");
        if (!stage.isEmpty()) {
            cooperation.stage(new StageOfDevelopment(CODES.codeOf("stage", stage)));
        }
        for (String status : fields.words("cooperation/ipr/status", "string")) {
            CODES.several("ipr", status).forEach(code -> cooperation.ipr(new IprStatus(code)));
        }
        for (String label : fields.words("partnerships", "string")) {
            cooperation.partnership(new PartnershipType(CODES.codeOf("partnership-type", label)));
        }
        partnerKinds(cooperation);
        fields.nodes("cooperation/exploitations/exploitation")
                .forEach(node -> origin(node).ifPresent(cooperation::origin));
        programme(kind).ifPresent(cooperation::programme);
        return cooperation.build();
    }

    /** What is sought is a list of kinds, or free words, or both; words stay words. */
    private LocalizedText partners() {
        String sought = fields.peek("cooperation/partner/sought");
        return CODES.knowsAllOf("partner-kind", sought)
                ? LocalizedText.empty()
                : fields.english("cooperation/partner/sought");
    }

    private void partnerKinds(Cooperation.Builder cooperation) {
        String sought = fields.word("cooperation/partner/sought");
        if (!sought.isEmpty()) {
            CODES.several("partner-kind", sought).stream()
                    .flatMap(code -> CODES.find("partner-kind", code).stream())
                    .forEach(code -> cooperation.partner(new PartnerKind(code)));
        }
    }

    private Optional<TechnologyOrigin> origin(FeedNode node) {
        String label = fields.word(node, "other");
        String text = label.isEmpty() ? fields.word(node, "key") : label;
        return text.isEmpty() ? Optional.empty() : Optional.of(new TechnologyOrigin(CODES.codeOf("origin", text)));
    }

    /**
     * Reads the programme of a research request. Profiles of other kinds carry the defaults of the service, a duration of 0
     * and no coordinator, which say nothing.
     */
    private Optional<ResearchProgramme> programme(OpportunityKind kind) {
        String duration = fields.word("program/duration");
        ResearchProgramme programme = new ResearchProgramme(
                fields.word("program/framework"),
                fields.word("program/programme"),
                fields.word("program/subprogramme"),
                fields.word("program/funding"),
                fields.text("program/evaluation"),
                fields.word(
                        fields.nodes("program/call").stream().allMatch(FeedNode::isLeaf)
                                ? "program/call"
                                : "program/call/title"),
                fields.word("program/call/website"),
                fields.day("program/call/deadline"),
                fields.word("program/acronym"),
                fields.word("program/url"),
                Optional.empty(),
                duration.equals("0") ? "" : duration,
                fields.text("program/prebudget"),
                fields.truth("program/coordinator"));
        return ProgrammeDefaults.saysMore(kind, programme) ? Optional.of(programme) : Optional.empty();
    }

    private Reach reach() {
        List<Country> countries = fields.nodes("dissemination/preferred/country").stream()
                .flatMap(node -> fields.country(node).stream())
                .toList();
        List<String> channels = fields.words("dissemination/export/target", "string");
        return new Reach(
                countries,
                List.of(),
                List.of(),
                fields.words("dissemination/publish/sectorgroup", "string"),
                channels,
                true,
                List.of());
    }

    private Optional<ContactPoint> contact() {
        ContactPoint contact = new ContactPoint(
                Optional.empty(),
                fields.text("contact/fullname"),
                fields.text("contact/organization"),
                fields.country("contact/organizationcountry"),
                fields.text("contact/consortium"),
                fields.country("contact/consortiumcountry"),
                fields.text("contact/partnerid"),
                fields.text("contact/email"),
                fields.text("contact/phone"),
                "");
        dropUnknownContactDetails();
        return contact.isEmpty() ? Optional.empty() : Optional.of(contact);
    }

    /** Drops what is not known to be harmless: extensions have no audience of their own. */
    private void dropUnknownContactDetails() {
        for (FeedNode detail : fields.nodes("contact")) {
            detail.eachOpen(node -> {
                if (!node.path().contains("country")) {
                    node.take();
                    fields.report(PodProblem.CONTACT_DETAIL_LEFT_OUT, node);
                }
            });
        }
    }

    private Optional<Attachment> attachment(FeedNode file) {
        Optional<Payload> payload = file.named("data").stream()
                .flatMap(node -> Optional.ofNullable(node.payload()).stream())
                .filter(bytes -> !bytes.isEmpty())
                .findFirst();
        Attachment attachment = new Attachment(
                fields.word(file, "name"),
                fields.word(file, "caption"),
                fields.word(file, "mimetype"),
                "",
                payload.map(Payload::bytes).orElse(OptionalLong.empty()));
        if (payload.isPresent()) {
            fields.report(PodProblem.BYTES_NOT_KEPT, file);
        } else if ((attachment.name() + attachment.title() + attachment.mediaType()).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(attachment);
    }

    /** Returns what is left over, with a portal's own properties under their keys. */
    private Extensions extensions() {
        Map<String, String> properties = new LinkedHashMap<>();
        for (FeedNode item : fields.nodes("customprops/item/profileCustompropsItem")) {
            String path = "customprops/" + fields.peek(item, "key");
            if (!path.endsWith("/") && !properties.containsKey(path)) {
                fields.take(item, "key");
                properties.put(path, fields.text(item, "value"));
            }
        }
        Map<String, String> all = new LinkedHashMap<>(fields.leftovers().fields());
        properties.forEach(all::putIfAbsent);
        return new Extensions(all);
    }
}
