// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import net.jqwik.api.sessions.JqwikSession;
import org.incontro.core.problem.Problems;
import org.incontro.core.vocabulary.ConceptScheme;
import org.incontro.interop.activity.Activity;
import org.incontro.interop.activity.ActivityStreams;
import org.incontro.interop.activity.Inbox;
import org.incontro.interop.een.PodKeywordTree;
import org.incontro.interop.een.PodXml;
import org.incontro.interop.json.JsonTrees;
import org.incontro.interop.lines.JsonLines;
import org.incontro.interop.ror.RorRecords;
import org.incontro.interop.skos.SkosSyntax;
import org.incontro.interop.skos.SkosVocabulary;
import org.incontro.interop.table.CompetenceTable;
import org.incontro.interop.table.ParticipantTable;
import org.incontro.interop.testing.ModelValues;
import org.incontro.interop.testing.ReaderCase;
import org.incontro.interop.testing.ReaderFuzz;

/** Every reader of this module, by the name under which it is reported. */
final class ReaderCases {

    private static final String COMPETENCES =
            "id;concept;text_en;tags;level\nit:1;mint/optics;Mirrors;glass, x;4\nit:2;;;;\n";
    private static final String PARTICIPANTS =
            "id;name;kind;country;keywords;email;description_it\n1;\"the \"\"green\"\" lab\";company;IT;a, b;x@example.org;"
                    + "\"due\nrighe\"\n2;Forlì;university;Deutschland;c;;d\n";
    private static final String ROWS =
            "{\"id\":1,\"name\":\"A\",\"keywords\":[\"x\",\"y\"],\"extra\":{\"a\":[1.10,null]}}\n"
                    + "{\"id\":\"2\",\"name\":\"B\",\"country\":\"IT\"}\n";
    private static final String TOPIC =
            "{\"topicId\":\"HORIZON-1\",\"title\":\"t\",\"status\":\"open\",\"deadline\":[\"2026-01-01\"],"
                    + "\"keywords\":[\"k\"],\"budget\":150000,\"description\":\"d Ã© e\"}\n";

    private ReaderCases() {}

    /** Returns the cases in the order of their reports. */
    static List<ReaderCase> all() {
        List<ReaderCase> all = new ArrayList<>();
        for (Format format : Formats.installed().all()) {
            if (format.isReadable()) {
                all.add(ReaderCase.of(format, seedsOf(format)).thenMust(ReaderCases::writeInAllFormats));
            }
        }
        all.add(ReaderCase.streaming("participant-csv, read alone", seeds("participant-csv"), ParticipantTable::csv));
        all.add(ReaderCase.streaming("competence-csv", texts(COMPETENCES), CompetenceTable::csv));
        all.add(ReaderCase.streaming("json-lines", texts(ROWS, TOPIC), JsonLines::texts));
        all.add(ReaderCase.whole(
                "json-trees", texts("{\"a\":[1,2.50,{\"b\":null}],\"c\":\"d\"}", ROWS), ReaderCases::tree));
        all.add(keywordTree());
        all.add(activities());
        for (SkosSyntax syntax : SkosSyntax.values()) {
            all.add(skos(syntax));
        }
        all.add(ReaderCase.streaming(
                "ror", texts(OtherSamples.ROR, "[" + OtherSamples.ROR + "]"), RorRecords::organisations));
        all.addAll(MoreReaderCases.cordis());
        all.add(MoreReaderCases.tablesOfTheOriginal());
        all.addAll(OaiCases.all());
        return List.copyOf(all);
    }

    private static List<byte[]> seedsOf(Format format) {
        List<byte[]> seeds = new ArrayList<>(seeds(format.name()));
        if (format.isWritable() && !format.name().startsWith("een-")) {
            seeds.addAll(ReaderFuzz.written(format));
        }
        return seeds;
    }

    /** Returns samples from beside the tests, or of ours. */
    private static List<byte[]> seeds(String name) {
        return switch (name) {
            case "een-pod-xml", "een-pod-input" ->
                List.of(
                        resource("pod-profile-full-1d77f54.xml"),
                        resource("pod-profile-full-231dd6e.xml"),
                        resource("pod-profile-minimal.xml"),
                        resource("sample-getprofiles-rest.xml"),
                        resource("written-answer.xml"),
                        resource("written-input.xml"),
                        new String(resource("pod-profile-full-6986fb6.xml"), UTF_8).getBytes(UTF_16));
            case "een-pod-json" -> List.of(resource("partner-service-page-1.json"), resource("written-page.json"));
            case "opportunity-csv" -> texts("id;title\n1;A\n2;B\n");
            case "participant-csv" ->
                List.of(
                        "id;name\n1;A\n2;B\n".getBytes(UTF_8),
                        PARTICIPANTS.getBytes(UTF_8),
                        "id;city\n1;Cefalù\n2;Forlì".getBytes(ISO_8859_1));
            case "participant-json-lines" -> texts(ROWS);
            case "eu-call-topics" -> texts(TOPIC);
            default -> List.of();
        };
    }

    static List<byte[]> texts(String... texts) {
        List<byte[]> all = new ArrayList<>();
        for (String text : texts) {
            all.add(text.getBytes(UTF_8));
        }
        return all;
    }

    private static byte[] resource(String name) {
        try (InputStream in = PodXml.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whatever one format reads, every other one writes, with losses or a refusal that is told. */
    private static void writeInAllFormats(List<?> values) {
        if (values.hashCode() % 8 == 0) {
            Formats.installed().all().stream()
                    .filter(Format::isWritable)
                    .forEach(format -> ReaderCase.written(format, values));
        }
    }

    private static Reading<List<?>> tree(Supplier<InputStream> in, ReadOptions options) {
        return new Reading<>(List.of(new TreeMap<>(JsonTrees.object(in.get(), options))), new Problems());
    }

    private static ReaderCase keywordTree() {
        return ReaderCase.whole("een-keyword-trees", texts(OtherSamples.KEYWORDS), (in, options) -> {
            Reading<ConceptScheme> tree =
                    PodKeywordTree.read(request -> in.get(), PodKeywordTree.MARKET, "een-market", options);
            return new Reading<>(tree.value().concepts(), tree.problems());
        });
    }

    private static ReaderCase skos(SkosSyntax syntax) {
        List<byte[]> seeds = switch (syntax) {
            case RDF_XML -> texts(OtherSamples.fruit(), OtherSamples.STRIPED);
            case N_TRIPLES -> texts(OtherSamples.TRIPLES);
            case JSON_LD -> texts(OtherSamples.GRAPH, "[" + OtherSamples.GRAPH + "]");
        };
        return ReaderCase.whole("skos, " + syntax, seeds, (in, options) -> {
            Reading<ConceptScheme> scheme = SkosVocabulary.named("fruit").read(in.get(), syntax, options);
            return new Reading<>(scheme.value().concepts(), scheme.problems());
        });
    }

    private static ReaderCase activities() {
        List<byte[]> seeds = new ArrayList<>();
        JqwikSession.run(() -> {
            for (int i = 0; i < 20; i++) {
                seeds.add(written(OtherSamples.activities(
                        ModelValues.opportunities().sample(),
                        ModelValues.expressionsOfInterest().sample())));
            }
        });
        seeds.addAll(
                texts("{\"@context\":\"https://www.w3.org/ns/activitystreams\",\"type\":[\"Accept\"],\"first\":{}}"));
        return ReaderCase.streaming("activity-streams", seeds, ActivityStreams::activities)
                .thenMust(values -> {
                    List<Activity> found =
                            values.stream().map(Activity.class::cast).toList();
                    Inbox.empty().after(found).offers();
                    List<Activity> again = ActivityStreams.activities(
                                    new ByteArrayInputStream(written(found)), ReadOptions.of("again"))
                            .toList();
                    if (!again.equals(found)) {
                        throw new IllegalStateException("activities must be read back as they were written");
                    }
                });
    }

    private static byte[] written(List<Activity> activities) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ActivityStreams.write(activities, out);
        return out.toByteArray();
    }
}
