// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.incontro.evaluation.SharedFolder;
import org.incontro.evaluation.collection.CollectionFile;
import org.incontro.evaluation.measure.Evaluation;
import org.incontro.evaluation.measure.EvaluationOptions;
import org.incontro.evaluation.measure.Measure;
import org.incontro.evaluation.measure.Measures;
import org.incontro.evaluation.ranking.Corpus;
import org.incontro.evaluation.ranking.Matcher;
import org.incontro.evaluation.ranking.Matchers;
import org.incontro.evaluation.ranking.Ranker;
import org.incontro.evaluation.trec.Judgements;
import org.incontro.evaluation.trec.QrelsFile;
import org.incontro.evaluation.trec.Run;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the own baselines to what trec_eval printed for Lucene's runs on the same documents. */
class PeerFiguresTest {

    @ParameterizedTest
    @CsvSource({
        "bm25, .3654, .2879, .7224",
        "bm25-1.2-0.75, .3842, .3054, .7362",
        "tf-idf, .3801, .3023, .7464",
        "dfr-ifb2, .4028, .3223, .7556"
    })
    void theBaselinesAreLucenesOnCranfield(String name, double ndcg, double map, double recall) throws IOException {
        Path folder = SharedFolder.find("eval/cranfield");
        Judgements judgements = QrelsFile.read(folder.resolve("qrels.trec"));
        Matcher matcher = Matchers.named(name);
        Run.Builder run = Run.builder(name);
        new Ranker(matcher, Corpus.of(CollectionFile.documents(folder.resolve("docs.jsonl")), "en"), 1000, 1)
                .rank(CollectionFile.queries(folder.resolve("queries.jsonl")), ranked -> {
                    for (int i = 0; i < ranked.scores().length; i++) {
                        run.add(ranked.query(), ranked.documents().get(i), ranked.scores()[i]);
                    }
                });
        List<Measure> measures = List.of(Measures.of("ndcg_cut.10"), Measures.of("map"), Measures.of("recall.100"));

        Evaluation evaluation = Evaluation.of(run.build(), judgements, measures, EvaluationOptions.defaults());

        List<Double> figures = new ArrayList<>();
        measures.forEach(measure -> figures.add(evaluation.summary(measure)));
        assertThat(figures.get(0)).isCloseTo(ndcg, org.assertj.core.api.Assertions.within(0.0002));
        assertThat(figures.get(1)).isCloseTo(map, org.assertj.core.api.Assertions.within(0.0002));
        assertThat(figures.get(2)).isCloseTo(recall, org.assertj.core.api.Assertions.within(0.0002));
    }
}
