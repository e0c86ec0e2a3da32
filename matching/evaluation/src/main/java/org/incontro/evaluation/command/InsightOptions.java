// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.command;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.incontro.evaluation.collection.Query;
import org.incontro.evaluation.ranking.Corpus;
import org.incontro.evaluation.ranking.Features;
import org.incontro.evaluation.ranking.Matcher;
import org.incontro.evaluation.ranking.NotApplicableException;
import org.incontro.evaluation.ranking.RankedQuery;
import org.incontro.evaluation.trec.JudgedDocuments;
import org.incontro.evaluation.trec.Judgements;
import org.incontro.evaluation.trec.QrelsFile;
import picocli.CommandLine.Option;

/** The options that let one look into scores. */
final class InsightOptions {

    /** Hits of a query that are explained. */
    private static final int EXPLAINED = 10;

    @Option(names = "--explain", description = "Prints what the scores of the first ten hits are made of.")
    private boolean explain;

    @Option(
            names = "--features",
            paramLabel = "FILE",
            description = "Writes what each score is made of, as SVMlight with named features, for learning to rank.")
    private Optional<Path> features = Optional.empty();

    @Option(
            names = "--qrels",
            paramLabel = "FILE",
            description = "Judgements that give features their label; 0 unless given.")
    private Optional<Path> qrels = Optional.empty();

    /** Runs a ranking, and writes insights beside what the taker does. */
    void rank(
            Matcher matcher,
            Corpus corpus,
            List<Query> queries,
            PrintStream out,
            Consumer<RankedQuery> taker,
            Consumer<Consumer<RankedQuery>> ranking)
            throws IOException {
        if (!explain && features.isEmpty()) {
            ranking.accept(taker);
            return;
        }
        if (queries.stream().anyMatch(query -> query.date().isPresent())) {
            throw new NotApplicableException(
                    "features are of all documents, and here queries have a date, before which fewer are known."
                            + " Maybe take the date field out of the queries.");
        }
        Judgements judgements = qrels.isPresent()
                ? QrelsFile.read(qrels.get())
                : Judgements.builder().build();
        Features made = Features.of(matcher, corpus);
        Map<String, Query> byId = new HashMap<>();
        queries.forEach(query -> byId.put(query.id(), query));
        Map<String, Integer> places = new HashMap<>();
        corpus.documents().forEach(document -> places.put(document.id(), places.size()));
        StringBuilder vectors = new StringBuilder();
        int[] number = new int[1];
        ranking.accept(ranked -> {
            taker.accept(ranked);
            Map<String, double[]> values = made.of(byId.getOrDefault(ranked.query(), Query.of(ranked.query(), "")));
            if (explain) {
                explain(ranked, values, places, out);
            }
            if (features.isPresent()) {
                if (number[0]++ == 0) {
                    header(values, vectors);
                }
                vectors(ranked, values, places, judgements, number[0], vectors);
            }
        });
        if (features.isPresent()) {
            write(features.get(), vectors);
        }
    }

    private static void write(Path file, CharSequence vectors) {
        try {
            Files.writeString(file, vectors, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void explain(
            RankedQuery ranked, Map<String, double[]> values, Map<String, Integer> places, PrintStream out) {
        for (int i = 0; i < Math.min(EXPLAINED, ranked.scores().length); i++) {
            String document = ranked.documents().get(i);
            StringBuilder line = new StringBuilder(
                    String.format(Locale.ROOT, "%s %d %s %.4f =", ranked.query(), i + 1, document, ranked.scores()[i]));
            values.forEach((name, value) ->
                    line.append(String.format(Locale.ROOT, " %s %.4f", name, valueOf(document, value, places))));
            out.println(line);
        }
    }

    /** A run that is reranked may have found what the corpus does not hold; no matcher says anything of that. */
    private static double valueOf(String document, double[] values, Map<String, Integer> places) {
        Integer place = places.get(document);
        return place == null ? 0 : values[place];
    }

    private static void header(Map<String, double[]> values, StringBuilder vectors) {
        int number = 0;
        for (String name : values.keySet()) {
            vectors.append("# ").append(++number).append(' ').append(name).append('\n');
        }
    }

    private static void vectors(
            RankedQuery ranked,
            Map<String, double[]> values,
            Map<String, Integer> places,
            Judgements judgements,
            int query,
            StringBuilder vectors) {
        JudgedDocuments judged = judgements.of(ranked.query());
        for (String document : ranked.documents()) {
            vectors.append(judged.grade(document).orElse(0)).append(" qid:").append(query);
            int number = 0;
            for (double[] value : values.values()) {
                vectors.append(' ').append(++number).append(':').append(valueOf(document, value, places));
            }
            vectors.append(" # ")
                    .append(ranked.query())
                    .append(' ')
                    .append(document)
                    .append('\n');
        }
    }
}
