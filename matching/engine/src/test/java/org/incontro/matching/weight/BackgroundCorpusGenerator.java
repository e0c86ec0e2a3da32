// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.weight;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.participant.Competence;
import org.incontro.core.participant.Evidence;
import org.incontro.core.participant.EvidenceKind;
import org.incontro.core.participant.Organisation;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.vocabulary.ConceptScheme;
import org.incontro.core.vocabulary.Vocabularies;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.calls.EuCallTopics;
import org.incontro.interop.cordis.CordisOrganisations;
import org.incontro.matching.feature.Feature;
import org.incontro.matching.feature.FeatureBag;
import org.incontro.matching.feature.FeatureExtraction;
import org.incontro.matching.text.TextAnalysis;

/**
 * Makes the bundled background words from titles of EU projects, texts of EU calls and labels of vocabularies.
 *
 * <p>Arguments: the folder that holds {@code cordis-demo} and {@code calls}, and the file to write.
 */
final class BackgroundCorpusGenerator {

    /** Words in fewer texts are left out: an unknown word counts as rare anyway. */
    private static final long LEAST_FREQUENCY = 2;

    private static final List<String> LABELLED = List.of("euroscivoc", "nace-2.1");

    private final FeatureExtraction extraction = FeatureExtraction.of(TextAnalysis.standard(), Vocabularies.bundled());
    private final Map<String, Long> frequencies = new TreeMap<>();
    private long texts;
    private double words;
    private double concepts;
    private long records;

    private BackgroundCorpusGenerator() {}

    public static void main(String[] arguments) throws IOException {
        byte[] content = generate(Path.of(arguments[0]));
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(Path.of(arguments[1])))) {
            out.write(content);
        }
    }

    /** Returns the resource, not compressed. */
    static byte[] generate(Path folder) throws IOException {
        BackgroundCorpusGenerator generator = new BackgroundCorpusGenerator();
        generator.addOrganisations(folder.resolve("cordis-demo"));
        generator.addCalls(folder.resolve("calls/open.jsonl.gz"));
        generator.addLabels();
        return generator.content();
    }

    private void addOrganisations(Path folder) throws IOException {
        try (InputStream organisations = open(folder.resolve("organisations-de1.jsonl.gz"));
                InputStream projects = open(folder.resolve("projects-de1.jsonl.gz"))) {
            List<Organisation> all = CordisOrganisations.read(organisations, ReadOptions.of("organisations"))
                    .withProjects(projects, ReadOptions.of("projects"))
                    .toReading()
                    .value();
            Map<String, Evidence> byTitle = new TreeMap<>();
            for (Organisation organisation : all) {
                addLength(extraction.of(organisation));
                for (Competence competence : organisation.competences()) {
                    competence.evidence().forEach(one -> byTitle.put(one.title().forReader("en"), one));
                }
            }
            byTitle.values().forEach(evidence -> addWords(extraction.of(evidence)));
        }
    }

    private void addCalls(Path file) throws IOException {
        try (InputStream in = open(file)) {
            for (Opportunity call :
                    EuCallTopics.topics(in, ReadOptions.of("calls")).toList()) {
                FeatureBag bag = extraction.of(call);
                addLength(bag);
                addWords(bag);
            }
        }
    }

    private void addLabels() {
        for (String id : LABELLED) {
            ConceptScheme scheme = Vocabularies.bundled().scheme(id).orElseThrow();
            scheme.concepts()
                    .forEach(concept -> concept.label()
                            .texts()
                            .forEach((language, label) -> addWords(extraction.of(
                                    Evidence.of(EvidenceKind.PROJECT, LocalizedText.of(language, label))))));
        }
    }

    private void addWords(FeatureBag bag) {
        texts++;
        bag.presences().keySet().stream()
                .filter(feature -> feature.type() == Feature.Type.WORD)
                .forEach(feature -> frequencies.merge(feature.key(), 1L, Long::sum));
    }

    /** Labels and single titles say nothing of how long a profile is, so lengths are those of whole records. */
    private void addLength(FeatureBag bag) {
        records++;
        words += bag.words();
        concepts += bag.concepts();
    }

    private byte[] content() {
        List<String> lines = new ArrayList<>();
        lines.add(texts + "\t" + thousandths(words) + "\t" + thousandths(concepts));
        frequencies.forEach((word, frequency) -> {
            if (frequency >= LEAST_FREQUENCY) {
                lines.add(word + "\t" + frequency);
            }
        });
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        lines.forEach(line -> bytes.writeBytes((line + "\n").getBytes(StandardCharsets.UTF_8)));
        return bytes.toByteArray();
    }

    private long thousandths(double sum) {
        return Math.round(sum / records * texts * 1000);
    }

    private static InputStream open(Path file) throws IOException {
        return new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file)));
    }
}
