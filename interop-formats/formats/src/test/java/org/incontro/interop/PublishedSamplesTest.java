// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.incontro.core.identity.Entity;
import org.incontro.core.participant.Organisation;
import org.incontro.core.problem.Problem;
import org.incontro.core.problem.Problems;
import org.incontro.core.problem.Severity;
import org.incontro.core.vocabulary.ConceptScheme;
import org.incontro.interop.activity.ActivityStreams;
import org.incontro.interop.calls.EuCallTopics;
import org.incontro.interop.cerif.Cerif;
import org.incontro.interop.cordis.CordisOrganisations;
import org.incontro.interop.een.PodXml;
import org.incontro.interop.internal.SharedFiles;
import org.incontro.interop.jsonld.SchemaOrg;
import org.incontro.interop.oai.OaiAnswer;
import org.incontro.interop.oai.OaiCursor;
import org.incontro.interop.oai.OaiHarvester;
import org.incontro.interop.oai.OaiPage;
import org.incontro.interop.oai.OaiRecord;
import org.incontro.interop.oai.OaiVerb;
import org.incontro.interop.ror.RorRecords;
import org.incontro.interop.semic.Semic;
import org.incontro.interop.skos.SkosSyntax;
import org.incontro.interop.skos.SkosVocabulary;
import org.junit.jupiter.api.Test;

/** Counts what becomes of published samples; docs/conformance.md has to say the same. */
class PublishedSamplesTest {

    private static final String CERIF = "interop/openaire-cris/samples";

    private static List<Path> files(String folder, String end) throws IOException {
        try (Stream<Path> files = Files.list(SharedFiles.path(folder))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(end))
                    .sorted()
                    .toList();
        }
    }

    private static InputStream open(Path file) throws IOException {
        return new ByteArrayInputStream(Files.readAllBytes(file));
    }

    /** Says how many values of which types were read, and what was told, by severity. */
    private static String said(int files, List<?> values, List<Problem> problems) {
        Map<String, Long> types = values.stream()
                .collect(Collectors.groupingBy(
                        value -> value.getClass().getSimpleName(), TreeMap::new, Collectors.counting()));
        Map<Severity, Long> told = problems.stream()
                .collect(Collectors.groupingBy(Problem::severity, TreeMap::new, Collectors.counting()));
        return "%s files: %s; told: %s".formatted(files, words(types), words(told));
    }

    private static String words(Map<?, ?> counts) {
        return counts.isEmpty()
                ? "nothing"
                : counts.entrySet().stream()
                        .map(entry -> entry.getValue() + " " + entry.getKey())
                        .collect(Collectors.joining(", "));
    }

    private static List<Problem> list(Problems problems) {
        return problems.stream().toList();
    }

    private static void cerif(String test, List<Path> files) throws IOException {
        List<Object> values = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (Path file : files) {
            RecordReader<Entity> reader = Cerif.records(open(file), ReadOptions.of("sample"));
            values.addAll(reader.toList());
            problems.addAll(list(reader.problems()));
        }
        ConformancePage.counted("PublishedSamplesTest#" + test, said(files.size(), values, problems));
        assertThat(values).isNotEmpty();
    }

    @Test
    void recordsOfCerif12() throws IOException {
        cerif("recordsOfCerif12", files(CERIF, ".xml"));
    }

    @Test
    void recordsOfCerif11() throws IOException {
        List<Path> files = files("interop/openaire-cris-validator/samples", ".xml").stream()
                .filter(file -> file.getFileName().toString().contains("ListRecords")
                        && file.toString().contains("_v1_1"))
                .toList();
        cerif("recordsOfCerif11", files);
    }

    @Test
    void answersOfRepositories() throws IOException {
        List<Object> values = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        List<Path> files = files(CERIF, ".xml").stream()
                .filter(file -> file.toString().contains("_example_"))
                .filter(file -> !file.toString().contains("oaipmh"))
                .toList();
        byte[] identity = Files.readAllBytes(SharedFiles.path(CERIF + "/openaire_oaipmh_example_Identify.xml"));
        for (Path file : files) {
            byte[] answer = Files.readAllBytes(file);
            OaiPage page = OaiHarvester.over(request -> new OaiAnswer.Content(
                            new ByteArrayInputStream(request.verb() == OaiVerb.IDENTIFY ? identity : answer)))
                    .build()
                    .fetch(OaiCursor.start());
            problems.addAll(list(page.problems()));
            for (OaiRecord record : page.records()) {
                values.add(record);
                Optional<RecordReader<Entity>> content = record.read(ReadOptions.of("sample"));
                content.ifPresent(reader -> values.addAll(reader.toList()));
            }
        }
        ConformancePage.counted("PublishedSamplesTest#answersOfRepositories", said(files.size(), values, problems));
        assertThat(problems).isEmpty();
    }

    @Test
    void goodActivities() throws IOException {
        activities("goodActivities", "interop/activitystreams/test");
    }

    @Test
    void badActivities() throws IOException {
        assertThat(activities("badActivities", "interop/activitystreams/test/fail"))
                .isEmpty();
    }

    private static List<Object> activities(String test, String folder) throws IOException {
        List<Path> files = new ArrayList<>(files(folder, ".json"));
        files.addAll(files(folder, ".jsonldb"));
        List<Object> values = new ArrayList<>();
        int refused = 0;
        for (Path file : files) {
            RecordReader<?> reader = ActivityStreams.activities(open(file), ReadOptions.of("sample"));
            try {
                reader.forEachRemaining(values::add);
            } catch (FormatException e) {
                assertThat(reader.problems().hasErrors()).isTrue();
            }
            refused += reader.problems().hasErrors() ? 1 : 0;
        }
        ConformancePage.counted(
                "PublishedSamplesTest#" + test,
                "%s files: %s activities that portals exchange, %s files refused"
                        .formatted(files.size(), values.size(), refused));
        return values;
    }

    @Test
    void vocabulariesOfCoar() throws IOException {
        List<String> sizes = new ArrayList<>();
        for (String name : List.of(
                "coar-resource-types-v2.0.xml",
                "coar-resource-types-v3.1.xml",
                "coar_accessrights_skos-xl_v1.0_19122018110854.rdf")) {
            Path file = SharedFiles.path("interop/openaire-cris/schemas/vocabularies/00-preparations/" + name);
            ConceptScheme scheme = SkosVocabulary.named("coar")
                    .read(open(file), SkosSyntax.RDF_XML, ReadOptions.of("sample"))
                    .value();
            long labelled = scheme.concepts().stream()
                    .filter(concept -> concept.label().in("en").isPresent())
                    .count();
            sizes.add("%s concepts, %s with an English label".formatted(scheme.size(), labelled));
        }
        ConformancePage.counted("PublishedSamplesTest#vocabulariesOfCoar", String.join("; ", sizes));
    }

    @Test
    void recordsOfRor() throws IOException {
        List<Object> values = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        List<Path> files = files("interop/ror", ".json").stream()
                .filter(file -> file.getFileName().toString().startsWith("example_record"))
                .toList();
        for (Path file : files) {
            RecordReader<Organisation> reader = RorRecords.organisations(open(file), ReadOptions.of("sample"));
            values.addAll(reader.toList());
            problems.addAll(list(reader.problems()));
        }
        ConformancePage.counted("PublishedSamplesTest#recordsOfRor", said(files.size(), values, problems));
        assertThat(problems).isEmpty();
    }

    @Test
    void organisationsOfCordis() throws IOException {
        try (InputStream organisations = SharedFiles.open("vocab/cordis-demo/organisations-de1.jsonl.gz");
                InputStream projects = SharedFiles.open("vocab/cordis-demo/projects-de1.jsonl.gz")) {
            List<Organisation> all = CordisOrganisations.read(organisations, ReadOptions.of("sample"))
                    .withProjects(projects, ReadOptions.of("sample"))
                    .toReading()
                    .value();
            long proofs = all.stream()
                    .flatMap(organisation -> organisation.competences().stream())
                    .mapToLong(competence -> competence.evidence().size())
                    .sum();
            ConformancePage.counted(
                    "PublishedSamplesTest#organisationsOfCordis",
                    "%s organisations, %s projects as proofs of what they did".formatted(all.size(), proofs));
        }
    }

    @Test
    void topicsOfTheUnion() throws IOException {
        try (InputStream in = SharedFiles.open("vocab/calls/open.jsonl.gz")) {
            RecordReader<?> reader = EuCallTopics.topics(in, ReadOptions.of("sample"));
            List<?> topics = reader.toList();
            ConformancePage.counted(
                    "PublishedSamplesTest#topicsOfTheUnion",
                    "%s topics; told: %s"
                            .formatted(topics.size(), words(reader.problems().counts())));
        }
    }

    @Test
    void examplesOfSchemaOrg() throws IOException {
        String all = Files.readString(
                SharedFiles.path("interop/schemaorg/data/releases/30.0/schemaorg-all-examples.txt"), UTF_8);
        String tag = "<script type=\"application/ld+json\">";
        Map<String, Integer> outcomes = new TreeMap<>();
        int end = 0;
        for (int at = all.indexOf(tag); at >= 0; at = all.indexOf(tag, end)) {
            end = all.indexOf("</script>", at);
            byte[] json = all.substring(at + tag.length(), end).getBytes(UTF_8);
            try {
                List<Entity> records = SchemaOrg.records(new ByteArrayInputStream(json), ReadOptions.of("sample"))
                        .toList();
                outcomes.merge(records.isEmpty() ? "about other things" : "read", 1, Integer::sum);
            } catch (FormatException e) {
                outcomes.merge("refused as " + e.problem().code().name(), 1, Integer::sum);
            }
        }
        ConformancePage.counted("PublishedSamplesTest#examplesOfSchemaOrg", words(outcomes));
    }

    @Test
    void examplesOfSemic() throws IOException {
        List<Object> values = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        int count = 0;
        for (String release : List.of(
                "core-business/releases/2.3.0",
                "core-person/releases/2.1.2",
                "cpov/releases/2.1.2",
                "core-location/releases/2.1.0")) {
            for (Path file : files("interop/" + release + "/html/examples", ".jsonld")) {
                RecordReader<Entity> reader =
                        Semic.records(open(file), ReadOptions.of("sample").in("veneto"));
                values.addAll(reader.toList());
                problems.addAll(list(reader.problems()));
                count++;
            }
        }
        ConformancePage.counted("PublishedSamplesTest#examplesOfSemic", said(count, values, problems));
        assertThat(values).isNotEmpty();
    }

    @Test
    void profilesOfTheNetwork() throws IOException {
        List<Object> values = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        List<String> names = List.of(
                "pod-profile-full-1d77f54.xml",
                "pod-profile-full-231dd6e.xml",
                "pod-profile-full-6986fb6.xml",
                "pod-profile-minimal.xml",
                "sample-getprofiles-rest.xml");
        for (String name : names) {
            try (InputStream in = PodXml.class.getResourceAsStream(name)) {
                RecordReader<?> reader = PodXml.profiles(in, ReadOptions.of("sample"));
                values.addAll(reader.toList());
                problems.addAll(list(reader.problems()));
            }
        }
        assertThat(values).hasSameSizeAs(names);
        ConformancePage.counted("PublishedSamplesTest#profilesOfTheNetwork", said(names.size(), values, problems));
    }
}
