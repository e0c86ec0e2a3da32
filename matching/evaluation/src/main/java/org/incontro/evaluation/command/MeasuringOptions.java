// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.command;

import org.incontro.evaluation.measure.EvaluationOptions;
import org.incontro.evaluation.measure.EvaluationOptions.Completeness;
import org.incontro.evaluation.measure.EvaluationOptions.Unjudged;
import org.incontro.evaluation.measure.TrecEvalVersion;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options that say how is measured; the letters are trec_eval's. */
final class MeasuringOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "-c",
            description = "Averages over all queries with judgements; one that the run leaves out counts as 0.")
    private boolean complete;

    @Option(names = "-l", paramLabel = "GRADE", description = "Lowest grade that is relevant; 1 unless said otherwise.")
    private int level = 1;

    @Option(names = "-M", paramLabel = "DEPTH", description = "Looks at so many documents of each ranking only.")
    private int depth = Integer.MAX_VALUE;

    @Option(names = "-J", description = "Takes documents without a judgement out before it gives ranks.")
    private boolean judgedOnly;

    @Option(names = "-N", paramLabel = "SIZE", description = "How many documents there are in all; for utility.")
    private long collectionSize;

    @Option(
            names = "--trec-eval",
            paramLabel = "VERSION",
            description = "Whose numbers: 9 (9.0.8, unless said otherwise) or 10 (10.0-rc3).")
    private int version = 9;

    EvaluationOptions options() {
        if (version != 9 && version != 10) {
            throw new ParameterException(spec.commandLine(), "--trec-eval must be 9 or 10, but was " + version);
        }
        try {
            return new EvaluationOptions(
                    version == 9 ? TrecEvalVersion.V9 : TrecEvalVersion.V10,
                    complete ? Completeness.JUDGED : Completeness.FOUND,
                    level,
                    depth,
                    judgedOnly ? Unjudged.REMOVE : Unjudged.COUNT_AS_WRONG,
                    collectionSize);
        } catch (IllegalArgumentException outOfRange) {
            throw new ParameterException(spec.commandLine(), outOfRange.getMessage(), outOfRange);
        }
    }
}
