// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation;

import java.util.List;
import org.incontro.evaluation.measure.Evaluation;
import org.incontro.evaluation.measure.EvaluationOptions;
import org.incontro.evaluation.measure.Measure;
import org.incontro.evaluation.measure.Measures;
import org.incontro.evaluation.trec.Judgements;
import org.incontro.evaluation.trec.Run;

/** The example of docs/evaluation.md. */
final class EvaluationExample {

    private EvaluationExample() {}

    static double meanOfOneQuery() {
        // example
        Judgements judgements = Judgements.builder()
                .add("q1", "polo-ottico", 2)
                .add("q1", "cantina", 0)
                .build();
        Run run = Run.builder("mine")
                .add("q1", "cantina", 3.5)
                .add("q1", "polo-ottico", 3.0)
                .build();

        Measure ndcg = Measures.of("nDCG@10");
        Evaluation evaluation = Evaluation.of(run, judgements, List.of(ndcg), EvaluationOptions.defaults());
        double mean = evaluation.summary(ndcg);
        // end
        return mean;
    }
}
