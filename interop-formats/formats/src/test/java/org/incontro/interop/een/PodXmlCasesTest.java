// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.een;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.incontro.core.opportunity.Cooperation;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.ResearchProgramme;
import org.incontro.core.participant.ContactPoint;
import org.incontro.core.participant.OrganisationFacts;
import org.incontro.core.problem.Problem;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.value.OpenCode;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.RecordReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PodXmlCasesTest {

    private static final Map<String, Function<Opportunity, String>> VIEWS = views();

    /** One case of the file: what stands in the profile, and what must come of it. */
    record Case(String id, String prose, String xml, Map<String, String> expected) {
        @Override
        public String toString() {
            return id + ": " + prose;
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theCaseHolds(Case example) {
        String reference = "<reference><type>TO</type><external>TOIT20210305001</external></reference>";
        String xml = "<pod><profile>" + (example.xml.contains("<reference>") ? "" : reference) + example.xml
                + "</profile></pod>";
        RecordReader<PodRecord> reader = PodXml.profiles(
                new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)),
                ReadOptions.of("case.xml").in("it-25"));
        List<PodRecord> records = reader.toList();

        if ("none".equals(example.expected.get("record"))) {
            assertThat(records).isEmpty();
        } else {
            assertThat(records).hasSize(1);
        }
        Map<String, String> actual = new LinkedHashMap<>();
        for (String key : example.expected.keySet()) {
            actual.put(
                    key,
                    switch (key) {
                        case "record" -> records.isEmpty() ? "none" : "one";
                        case "problems" -> problems(reader);
                        default ->
                            Objects.requireNonNull(VIEWS.get(key))
                                    .apply(records.get(0).opportunity().orElseThrow());
                    });
        }
        assertThat(actual).isEqualTo(example.expected);
    }

    private static String problems(RecordReader<PodRecord> reader) {
        return reader.problems().stream().map(PodXmlCasesTest::problem).collect(Collectors.joining(";"));
    }

    private static String problem(Problem problem) {
        assertThat(problem.place().orElseThrow().source()).isEqualTo("case.xml");
        assertThat(problem.place().orElseThrow().line()).isPositive();
        return problem.code().name() + "@" + problem.path();
    }

    private static Map<String, Function<Opportunity, String>> views() {
        Map<String, Function<Opportunity, String>> views = new LinkedHashMap<>();
        views.put("id", profile -> profile.id().toString());
        views.put("kind", profile -> profile.kind().name());
        views.put("identifiers", profile -> joined(profile.identifiers()));
        views.put("title", profile -> text(profile.title()));
        views.put("summary", profile -> text(profile.summary()));
        views.put("description", profile -> text(profile.description()));
        views.put("open", profile -> "" + profile.publication().openForAnswers());
        views.put("submitted", profile -> said(profile.publication().submittedOn()));
        views.put("published", profile -> said(profile.publication().publishedOn()));
        views.put("expires", profile -> said(profile.publication().expiresOn()));
        views.put("changed", profile -> profile.revision().changedAt().toString());
        views.put(
                "concepts",
                profile -> profile.subject().concepts().stream()
                        .map(Object::toString)
                        .collect(Collectors.joining(";")));
        views.put(
                "tags",
                profile -> profile.subject().tags().stream()
                        .map(tag -> tag.list() + "|" + tag.code() + "|" + tag.label())
                        .collect(Collectors.joining(";")));
        views.put(
                "extensions",
                profile -> profile.extensions().fields().entrySet().stream()
                        .map(Object::toString)
                        .collect(Collectors.joining(";")));
        views.put("country", profile -> said(profile.country()));
        views.put("languages", profile -> String.join(",", profile.clientLanguages()));
        views.put("client", profile -> client(profile.client()));
        views.put(
                "contact",
                profile -> profile.contact().map(PodXmlCasesTest::contact).orElse(""));
        views.put(
                "reach",
                profile -> joined(profile.reach().countries()) + "|"
                        + joined(profile.reach().sectorGroups()) + "|"
                        + joined(profile.reach().channels()));
        views.put(
                "attachments",
                profile -> profile.attachments().stream()
                        .map(file -> file.name() + "|" + file.title() + "|" + file.mediaType() + "|"
                                + (file.bytes().isPresent() ? file.bytes().getAsLong() : ""))
                        .collect(Collectors.joining(";")));
        putCooperation(views, "advantages", details -> text(details.advantages()));
        putCooperation(views, "expertise", details -> text(details.expertiseSought()));
        putCooperation(views, "role", details -> text(details.expectedRole()));
        putCooperation(views, "partnerProfile", details -> text(details.partnerProfile()));
        putCooperation(views, "partnerKinds", details -> codes(details.partnerKinds()));
        putCooperation(views, "partnerships", details -> codes(details.partnershipTypes()));
        putCooperation(
                views, "stage", details -> details.stage().map(OpenCode::code).orElse(""));
        putCooperation(views, "stageNote", details -> text(details.stageNote()));
        putCooperation(views, "ipr", details -> codes(details.ipr()));
        putCooperation(views, "iprNote", details -> text(details.iprNote()));
        putCooperation(views, "origins", details -> codes(details.origins()));
        putCooperation(
                views,
                "programme",
                details -> details.programme().map(PodXmlCasesTest::programme).orElse(""));
        putCooperation(
                views, "duration", details -> details.programme().orElseThrow().durationText());
        putCooperation(
                views,
                "weeks",
                details -> said(details.programme().orElseThrow().durationWeeks()));
        return views;
    }

    private static void putCooperation(
            Map<String, Function<Opportunity, String>> views, String name, Function<Cooperation, String> view) {
        views.put(name, profile -> view.apply(profile.cooperation().orElseThrow()));
    }

    private static String text(LocalizedText text) {
        assertThat(text.languages()).isSubsetOf("en");
        return text.in("en").orElse("").replace("\n", "\\n").replace("\t", "\\t");
    }

    private static String said(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }

    private static String joined(List<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(","));
    }

    private static String codes(List<? extends OpenCode> codes) {
        return codes.stream().map(OpenCode::code).collect(Collectors.joining(","));
    }

    private static String client(OrganisationFacts facts) {
        return String.join(
                "|",
                facts.kind().code(),
                facts.size().map(OpenCode::code).orElse(""),
                said(facts.founded()),
                facts.turnover(),
                said(facts.transnational()),
                text(facts.experience()),
                String.join(",", facts.certifications()));
    }

    private static String contact(ContactPoint contact) {
        return String.join(
                "|",
                contact.partnerId(),
                contact.organisation(),
                said(contact.organisationCountry()),
                contact.network(),
                said(contact.networkCountry()),
                contact.name(),
                contact.phone(),
                contact.email());
    }

    private static String programme(ResearchProgramme programme) {
        return String.join(
                "|",
                programme.framework(),
                programme.programme(),
                programme.subprogramme(),
                programme.fundingScheme(),
                programme.evaluationScheme(),
                programme.callTitle(),
                programme.callWebsite(),
                said(programme.callDeadline()),
                programme.projectName(),
                programme.projectWebsite(),
                programme.durationText(),
                programme.budget(),
                said(programme.coordinatorRequired()));
    }

    static Stream<Case> cases() throws IOException {
        try (InputStream in = PodXmlCasesTest.class.getResourceAsStream("pod-xml-cases.txt")) {
            String file = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return Stream.of(file.split("\n== ")).skip(1).map(PodXmlCasesTest::parse).toList().stream();
        }
    }

    private static Case parse(String block) {
        List<String> lines = new ArrayList<>(List.of(block.split("\n")));
        String id = lines.remove(0);
        String prose = lines.remove(0);
        Map<String, String> expected = new LinkedHashMap<>();
        int end = lines.size();
        while (end > 0 && lines.get(end - 1).isEmpty()) {
            end--;
        }
        while (isExpectation(lines.get(end - 1))) {
            end--;
            String line = lines.get(end);
            int equals = line.indexOf('=');
            expected.put(line.substring(0, equals), line.substring(equals + 1));
        }
        return new Case(id, prose, String.join("\n", lines.subList(0, end)), expected);
    }

    private static boolean isExpectation(String line) {
        int equals = line.indexOf('=');
        return equals > 0
                && (VIEWS.containsKey(line.substring(0, equals))
                        || List.of("problems", "record").contains(line.substring(0, equals)));
    }
}
