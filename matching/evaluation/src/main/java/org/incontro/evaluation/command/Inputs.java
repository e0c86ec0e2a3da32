// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.incontro.evaluation.measure.Evaluation;
import org.incontro.evaluation.measure.EvaluationOptions;
import org.incontro.evaluation.measure.EvaluationOptions.Completeness;
import org.incontro.evaluation.measure.TrecEvalVersion;
import org.incontro.evaluation.trec.Judgements;
import org.incontro.evaluation.trec.Plain;
import org.incontro.evaluation.trec.Run;
import org.incontro.evaluation.trec.RunFile;

/** Reads what commands work on. */
final class Inputs {

    private Inputs() {}

    static Run run(Path file, Console console) throws IOException {
        if (!file.toString().equals("-")) {
            return RunFile.read(file);
        }
        try (InputStream input = Plain.of(console.in(), "standard input")) {
            return RunFile.read(input, "standard input");
        }
    }

    /** Returns the first judged query without hits where trec_eval 10 would stop at it: without -c. */
    static Optional<String> unansweredAtFault(Run run, Judgements judgements, EvaluationOptions options) {
        boolean tolerates = options.version() == TrecEvalVersion.V9 || options.completeness() == Completeness.JUDGED;
        return tolerates
                ? Optional.empty()
                : judgements.queries().stream()
                        .filter(query -> run.hits(query).isEmpty())
                        .min(Evaluation.QUERY_ORDER);
    }

    /** Returns the judgements of the queries that come before one. */
    static Judgements before(String query, Judgements judgements) {
        return judgements.only(judgements.queries().stream()
                .filter(other -> Evaluation.QUERY_ORDER.compare(other, query) < 0)
                .toList());
    }

    static void warnOfTies(Evaluation evaluation, Console console) {
        int queries = evaluation.queries().size();
        evaluation
                .tiesAtCutoffs()
                .forEach((cut, count) -> console.warn(evaluation.tag() + ": in " + count + " of "
                        + queries + " queries documents of different grades have the same score at rank " + cut
                        + ", so that their names decide which of them counts"));
    }
}
