// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.reproduction;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.incontro.evaluation.collection.CollectionFile;
import org.incontro.evaluation.collection.Query;
import org.incontro.evaluation.expertise.WeightedKendallLoss;
import org.incontro.evaluation.measure.Evaluation;
import org.incontro.evaluation.measure.EvaluationOptions;
import org.incontro.evaluation.measure.Measure;
import org.incontro.evaluation.measure.Measures;
import org.incontro.evaluation.ranking.Corpus;
import org.incontro.evaluation.ranking.Matcher;
import org.incontro.evaluation.ranking.Ranker;
import org.incontro.evaluation.trec.Judgements;
import org.incontro.evaluation.trec.QrelsFile;
import org.incontro.evaluation.trec.Run;

/** Ranks one set by one matcher after the other, and measures. */
final class SetMeasurement {

    private static final int HITS = 1_000;
    private static final double NANOS = 1e6;

    private final PreparedSet set;
    private final Corpus corpus;
    private final List<Query> queries;

    SetMeasurement(PreparedSet set) throws IOException {
        this.set = set;
        corpus = set.corpus();
        queries = CollectionFile.queries(set.folder().resolve(PreparedSet.QUERIES));
    }

    Figures figures(Matcher matcher) throws IOException {
        Run.Builder builder = Run.builder(matcher.name());
        long[] clock = {0, 0};
        new Ranker(set.groupedByBest() ? new BestDocument(matcher) : matcher, corpus, HITS, 1).rank(queries, ranked -> {
            clock[0] = clock[0] == 0 ? System.nanoTime() : clock[0];
            clock[1] = System.nanoTime();
            for (int i = 0; i < ranked.scores().length; i++) {
                builder.add(ranked.query(), ranked.documents().get(i), ranked.scores()[i]);
            }
        });
        double milliseconds = (clock[1] - clock[0]) / NANOS / Math.max(1, queries.size() - 1);
        Run run = builder.build();
        return set.measures().contains(PreparedSet.LOSS) ? loss(run, milliseconds) : measured(run, milliseconds);
    }

    private Figures measured(Run run, double milliseconds) throws IOException {
        Judgements judgements = QrelsFile.read(set.folder().resolve(PreparedSet.QRELS));
        List<Measure> measures = set.measures().stream().map(Measures::of).toList();
        EvaluationOptions options =
                EvaluationOptions.defaults().withCompleteness(EvaluationOptions.Completeness.JUDGED);
        Evaluation evaluation = Evaluation.of(run, judgements, measures, options);
        Map<String, Double> means = new LinkedHashMap<>();
        for (int i = 0; i < measures.size(); i++) {
            means.put(set.measures().get(i), evaluation.summary(measures.get(i)));
        }
        return new Figures(means, evaluation.values(measures.get(0)), List.of(), milliseconds);
    }

    private Figures loss(Run run, double milliseconds) throws IOException {
        Map<String, Map<String, Double>> scores = new TreeMap<>();
        for (String query : run.queries()) {
            Map<String, Double> ofQuery = scores.computeIfAbsent(query, key -> new TreeMap<>());
            run.hits(query).forEach(hit -> ofQuery.put(hit.document(), hit.score()));
        }
        Map<String, List<Double>> expertise = new TreeMap<>();
        Map<String, List<Double>> given = new TreeMap<>();
        for (String line : Files.readAllLines(set.folder().resolve(PreparedSet.EXPERTISE), StandardCharsets.UTF_8)) {
            String[] cells = line.split("\t", -1);
            expertise.computeIfAbsent(cells[0], key -> new ArrayList<>()).add(Double.valueOf(cells[2]));
            given.computeIfAbsent(cells[0], key -> new ArrayList<>())
                    .add(scores.getOrDefault(cells[1], Map.of()).getOrDefault(cells[0], 0.0));
        }
        List<WeightedKendallLoss.Person> persons = new ArrayList<>();
        expertise.forEach((person, values) ->
                persons.add(new WeightedKendallLoss.Person(values, given.getOrDefault(person, List.of()))));
        double[] each = persons.stream()
                .mapToDouble(person -> WeightedKendallLoss.of(List.of(person)))
                .toArray();
        return new Figures(Map.of(PreparedSet.LOSS, WeightedKendallLoss.of(persons)), each, persons, milliseconds);
    }
}
