// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.een;

import java.util.ArrayList;
import java.util.List;
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
import org.incontro.core.place.Address;
import org.incontro.core.place.Country;

/** Makes a record of one item of the present service, field by field. */
final class JsonProfile {

    /** By what name the provenance of a profile knows the present service. */
    static final String SOURCE = "een-b2b";

    private static final List<String> CONTENT = List.of(
            "shortSummary",
            "description",
            "advantagesAndInnovation",
            "technicalSpecificationOrExpertiseSought",
            "expectedRoleOfThePartner");

    private static final List<String> NEVER_BLANKED = List.of("title", "shortSummary", "description");

    private final ProfileFields fields;
    private final String region;

    JsonProfile(ProfileFields fields, String region) {
        this.fields = fields;
        this.region = region;
    }

    Optional<PodRecord> read() {
        String digest = ProfileDigest.of(fields.profile());
        Reference reference = new Reference(fields.word("reference"), fields.word("id"));
        return reference
                .id(fields, "reference", region)
                .flatMap(id -> isLimited()
                        ? signal(id, reference)
                        : profile(id, reference, digest).map(PodRecord.Profile::new));
    }

    /** Tells whether the service withheld the content; see {@link PodJson#profiles}. */
    private boolean isLimited() {
        return CONTENT.stream().allMatch(field -> fields.said(field).isEmpty())
                || NEVER_BLANKED.stream()
                        .flatMap(field -> fields.nodes(field).stream())
                        .anyMatch(fields::isWithheld);
    }

    private Optional<PodRecord> signal(EntityId id, Reference reference) {
        Optional<PublicationStatus> status = status();
        if (status.isEmpty()) {
            fields.reportMissing("profileStatus");
        }
        return status.map(
                now -> new PodRecord.StatusSignal(id, reference.identifiers(), now, fields.instant("lastModified")));
    }

    private Optional<PublicationStatus> status() {
        return coded("profileStatus", "publication-status").stream().findFirst().map(PublicationStatus::new);
    }

    private Optional<Opportunity> profile(EntityId id, Reference reference, String digest) {
        boolean isPlain = fields.nodes("profileType").stream().allMatch(FeedNode::isLeaf);
        return new KindOfProfile(fields, isPlain ? "profileType" : "profileType/code")
                .find(reference)
                .map(kind -> profile(kind, id, reference, digest));
    }

    private Opportunity profile(OpportunityKind kind, EntityId id, Reference reference, String digest) {
        Opportunity.Builder profile = Opportunity.builder(kind, id)
                .revision(revision(id, digest))
                .title(fields.english("title"))
                .summary(fields.english("shortSummary"))
                .description(fields.english("description"))
                .subject(subject())
                .details(cooperation(kind))
                .reach(reach())
                .publication(publication(reference))
                .website(fields.word("publicURL"));
        reference.identifiers().forEach(profile::identifier);
        fields.country("partnerOrganisationCountry").map(Address::in).ifPresent(profile::origin);
        fields.nodes("attachments").forEach(file -> attachment(file, "").ifPresent(profile::attachment));
        fields.nodes("videoPitch").forEach(film -> attachment(film, "video/*").ifPresent(profile::attachment));
        return profile.extensions(fields.leftovers()).build();
    }

    private Revision revision(EntityId id, String digest) {
        Provenance origin = new Provenance(SOURCE, id.local(), Optional.empty(), digest);
        return fields.instant("lastModified")
                .map(changed -> Revision.of(0, changed))
                .orElse(Revision.initial())
                .from(origin);
    }

    private Publication publication(Reference reference) {
        return new Publication(
                status().orElse(PublicationStatus.PUBLISHED),
                fields.truth("openForEOI").orElse(true),
                fields.day("created"),
                fields.day("publicationDate").or(reference::day),
                fields.day("deadlineForEoI"),
                fields.day("expirationDate"));
    }

    private Subject subject() {
        Keywords keywords = new Keywords();
        for (CodedValue value : values("technologyKeywords")) {
            keywords.tag("technology", value.code(), value.label());
        }
        for (CodedValue value : values("marketKeywords")) {
            keywords.tag("market", value.code(), value.label());
        }
        for (CodedValue value : values("sdgKeywords")) {
            keywords.tag("sdg", value.code(), value.label());
            Keywords.goal(value.label()).or(() -> Keywords.goal(value.code())).ifPresent(keywords::concept);
        }
        return keywords.subject();
    }

    private List<CodedValue> values(String path) {
        List<CodedValue> values = new ArrayList<>();
        for (FeedNode node : fields.nodes(path)) {
            CodedValue value = CodedValue.take(fields, node);
            if (!value.isEmpty()) {
                values.add(value);
            }
        }
        return values;
    }

    private List<String> coded(String path, String list) {
        return fields.nodes(path).stream()
                .flatMap(node -> CodedValue.takeAs(list, fields, node).stream())
                .toList();
    }

    private Cooperation cooperation(OpportunityKind kind) {
        Cooperation.Builder cooperation = Cooperation.builder()
                .advantages(fields.english("advantagesAndInnovation"))
                .expertiseSought(fields.english("technicalSpecificationOrExpertiseSought"))
                .expectedRole(fields.english("expectedRoleOfThePartner"))
                .iprNote(fields.english("iprNotes"));
        coded("stageOfDevelopment", "stage").stream()
                .findFirst()
                .ifPresent(code -> cooperation.stage(new StageOfDevelopment(code)));
        coded("iprStatus", "ipr").forEach(code -> cooperation.ipr(new IprStatus(code)));
        coded("typesOfPartnership", "partnership-type")
                .forEach(code -> cooperation.partnership(new PartnershipType(code)));
        coded("typesAndSizes", "partner-kind").forEach(code -> cooperation.partner(new PartnerKind(code)));
        programme(kind).ifPresent(cooperation::programme);
        return cooperation.build();
    }

    private Optional<ResearchProgramme> programme(OpportunityKind kind) {
        Optional<Integer> weeks = weeks();
        ResearchProgramme programme = new ResearchProgramme(
                String.join(", ", coded("frameworkProgram", "")),
                "",
                "",
                "",
                fields.text("submissionAndEvaluationScheme"),
                fields.text("callTitleAndIdentifier"),
                fields.word("webLinkToTheCall"),
                fields.day("deadlineOfTheCall"),
                fields.text("projectTitleAndAcronym"),
                "",
                weeks,
                weeks.isPresent() ? "" : duration(),
                fields.text("anticipatedProjectBudget"),
                fields.truth("coordinatorRequired"));
        return ProgrammeDefaults.saysMore(kind, programme) ? Optional.of(programme) : Optional.empty();
    }

    private Optional<Integer> weeks() {
        try {
            int weeks = Integer.parseInt(fields.peek("projectDurationInWeeks"));
            if (weeks >= 1) {
                fields.word("projectDurationInWeeks");
                return Optional.of(weeks);
            }
            return Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private String duration() {
        String text = fields.word("projectDurationInWeeks");
        return text.equals("0") ? "" : text;
    }

    private Reach reach() {
        List<Country> countries = fields.nodes("targetedCountries").stream()
                .flatMap(node -> fields.country(node).stream())
                .toList();
        return new Reach(
                countries, List.of(), List.of(), coded("sectorGroupsInvolved", ""), List.of(), true, List.of());
    }

    /** The unit of {@code size} is not documented, so it stays among the extensions. */
    private Optional<Attachment> attachment(FeedNode file, String mediaType) {
        String location = fields.word(file, "url");
        String title = fields.word(file, "title");
        if (location.isEmpty() && title.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Attachment(fileName(location, title), title, mediaType, location, OptionalLong.empty()));
    }

    /** Returns the last step of an address, or the title where it has none. */
    private static String fileName(String location, String title) {
        int end = location.length();
        for (char c : new char[] {'?', '#'}) {
            int found = location.indexOf(c);
            end = found < 0 ? end : Math.min(end, found);
        }
        String name = location.substring(location.lastIndexOf('/', end) + 1, end);
        return name.isEmpty() ? title : name;
    }
}
