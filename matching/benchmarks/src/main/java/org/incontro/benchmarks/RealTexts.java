// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.incontro.benchmarks.task.Opportunity;
import org.incontro.core.participant.Competence;
import org.incontro.core.participant.Organisation;
import org.incontro.core.vocabulary.Vocabularies;
import org.incontro.matching.feature.FeatureBag;
import org.incontro.matching.feature.FeatureExtraction;
import org.incontro.matching.text.TextAnalysis;
import org.incontro.matching.weight.ImpactVector;
import org.incontro.matching.weight.WeightModel;

/**
 * Real texts by way of the engine's own features and weights, learned from these texts. A document is a profile and offers; a query is
 * a request and asks. Filters are drawn as for synthetic vectors. Immutable and thread-safe.
 */
final class RealTexts {

    private final List<ImpactVector> documents;
    private final List<ImpactVector> queries;

    private RealTexts(List<ImpactVector> documents, List<ImpactVector> queries) {
        this.documents = documents;
        this.queries = queries;
    }

    /**
     * Reads collections and makes their vectors.
     *
     * @param folders each with a file docs.jsonl and files queries*.jsonl, compressed or not
     */
    static RealTexts read(List<Path> folders) throws IOException {
        FeatureExtraction extraction = FeatureExtraction.of(TextAnalysis.standard(), Vocabularies.bundled());
        List<FeatureBag> documents = new ArrayList<>();
        List<FeatureBag> queries = new ArrayList<>();
        for (Path folder : folders) {
            for (String text : texts(folder, "docs")) {
                documents.add(extraction.of(profile(text)));
            }
            for (String text : texts(folder, "queries")) {
                queries.add(extraction.of(request(text)));
            }
        }
        WeightModel model = WeightModel.background(extraction).learn(documents.iterator());
        return new RealTexts(
                documents.stream().map(model::offered).toList(),
                queries.stream()
                        .map(model::asked)
                        .filter(query -> query.size() > 0)
                        .toList());
    }

    private static List<String> texts(Path folder, String kind) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.getFileName().toString().matches(kind + "[.a-z]*[.]jsonl([.]gz)?"))
                    .sorted()
                    .toList();
        }
        if (files.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s must hold a file %s.jsonl or %s.jsonl.gz".formatted(folder, kind, kind));
        }
        List<String> texts = new ArrayList<>();
        for (Path file : files) {
            for (Map<String, String> object : JsonLines.read(file)) {
                texts.add((object.getOrDefault("title", "") + " " + object.getOrDefault("text", "")).strip());
            }
        }
        return texts;
    }

    private static Organisation profile(String text) {
        return Organisation.builder("profile")
                .competence(Competence.described("en", text))
                .build();
    }

    private static org.incontro.core.opportunity.Opportunity request(String text) {
        return org.incontro.core.opportunity.Opportunity.technologyRequest("request")
                .title("en", text)
                .build();
    }

    int size() {
        return documents.size();
    }

    /** Returns the documents as profiles with countries and organisation types. */
    Population profiles(Workload workload) {
        return workload.profiles(size()).withVectors(entry -> copy(documents.get(entry)));
    }

    /** So that an index that keeps the vector it is given keeps one of its own, as it would elsewhere. */
    private static ImpactVector copy(ImpactVector vector) {
        Map<Long, Double> weights = new TreeMap<>();
        for (int i = 0; i < vector.size(); i++) {
            weights.put(vector.feature(i), (double) vector.impact(i));
        }
        return ImpactVector.of(weights);
    }

    /** Returns some of the queries, with filters as opportunities have them. */
    List<Opportunity> opportunities(Workload workload, long seed, int count) {
        List<ImpactVector> shuffled = new ArrayList<>(queries);
        Collections.shuffle(shuffled, new Random(seed));
        List<Opportunity> filters = workload.opportunities(seed, Math.min(count, shuffled.size()));
        List<Opportunity> opportunities = new ArrayList<>();
        for (int number = 0; number < filters.size(); number++) {
            opportunities.add(
                    new Opportunity(shuffled.get(number), filters.get(number).filter()));
        }
        return opportunities;
    }

    /** Returns how many features a document and a query have on average, in words. */
    String describe() {
        return String.format(
                Locale.ROOT,
                "%s documents with %.0f features on average, %s queries with %.0f",
                size(),
                mean(documents),
                queries.size(),
                mean(queries));
    }

    private static double mean(List<ImpactVector> vectors) {
        return vectors.stream().mapToInt(ImpactVector::size).average().orElse(0);
    }
}
