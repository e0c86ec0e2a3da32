// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.incontro.evaluation.alert.FittedLikelihood;
import org.incontro.evaluation.alert.GroupedCalibration;
import org.incontro.evaluation.alert.JudgedPairs;
import org.incontro.evaluation.measure.FixedPoint;
import org.incontro.evaluation.significance.Interval;
import org.incontro.evaluation.trec.QrelsFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code incontro-bench calibrate}: what scores mean as likelihoods, and whether that holds. */
@Command(
        name = "calibrate",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = {
            "Fits a likelihood, P(right as judged here), to the scores of a run, and tells how well it holds.",
            "",
            "It is fitted on one run and reported on another (--fit-run, --fit-qrels), or by cross-validation on one (--folds)."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  incontro-bench calibrate --fit-run tune.run.txt --fit-qrels tune.qrels.txt --run dev.run.txt --qrels dev.qrels.txt",
            "  incontro-bench calibrate --run run.txt --qrels qrels.txt --folds 10",
            "  incontro-bench calibrate --run run.txt --qrels qrels.txt --folds 58 --group document -l 4 --judged-only"
        })
final class CalibrateCommand implements Callable<Integer> {

    private static final int SAMPLES = 1_000;
    private static final long SEED = 42;

    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--run", required = true, paramLabel = "FILE", description = "The run that is reported on.")
    private Path run = Path.of("");

    @Option(names = "--qrels", required = true, paramLabel = "FILE", description = "Its judgements.")
    private Path qrels = Path.of("");

    @Option(
            names = "--fit-run",
            paramLabel = "FILE",
            description = "The run that is fitted to: other queries, same matcher.")
    private Optional<Path> fitRun = Optional.empty();

    @Option(names = "--fit-qrels", paramLabel = "FILE", description = "Its judgements.")
    private Optional<Path> fitQrels = Optional.empty();

    @Option(names = "--folds", paramLabel = "N", description = "Cross-validation in N parts instead.")
    private int folds;

    @Option(
            names = "--group",
            description = "What stays together in folds and intervals: ${COMPLETION-CANDIDATES}; QUERY.")
    private JudgedPairs.Grouping grouping = JudgedPairs.Grouping.QUERY;

    @Option(names = "--form", description = "One of ${COMPLETION-CANDIDATES}; LOGISTIC.")
    private FittedLikelihood.Form form = FittedLikelihood.Form.LOGISTIC;

    @Option(
            names = "--depth",
            paramLabel = "K",
            description = "How many of each ranking are said a likelihood of; 100.")
    private int depth = 100;

    @Option(names = "-l", paramLabel = "GRADE", description = "Lowest grade that is right; 1 unless said otherwise.")
    private int level = 1;

    @Option(
            names = "--judged-only",
            description = "Leaves pairs without a judgement out, instead of taking them as wrong.")
    private boolean judgedOnly;

    CalibrateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        boolean other = fitRun.isPresent() && fitQrels.isPresent();
        if (other == (folds != 0) || fitRun.isPresent() != fitQrels.isPresent() || depth < 1) {
            throw new ParameterException(
                    spec.commandLine(),
                    "either --fit-run and --fit-qrels or --folds must be given, and --depth must be at least 1, but was "
                            + depth);
        }
        JudgedPairs reported = pairs(run, qrels);
        double[] likelihoods;
        String fitted;
        if (other) {
            FittedLikelihood likelihood =
                    pairs(fitRun.orElseThrow(), fitQrels.orElseThrow()).fit(form);
            likelihoods = likelihood.of(reported.scores());
            fitted = likelihood.called() + " " + likelihood;
        } else {
            likelihoods = reported.crossValidated(form, grouping, folds);
            FittedLikelihood whole = reported.fit(form);
            fitted = whole.called() + " " + whole + ", fitted to all; the figures are of " + folds + " folds";
        }
        console.progress(reported.size() + " pairs; intervals take a moment");
        print(
                GroupedCalibration.of(likelihoods, reported.outcomes(), reported.groups(grouping), SAMPLES, SEED),
                fitted);
        return ExitCode.OK;
    }

    private JudgedPairs pairs(Path runFile, Path qrelsFile) throws IOException {
        return JudgedPairs.of(
                Inputs.run(runFile, console),
                QrelsFile.read(qrelsFile),
                depth,
                level,
                judgedOnly ? JudgedPairs.Unjudged.LEFT_OUT : JudgedPairs.Unjudged.WRONG);
    }

    private void print(GroupedCalibration result, String fitted) {
        line("pairs", String.valueOf(result.pairs()), "in " + result.groups() + " groups");
        line("base rate", decimal(result.baseRate()), "");
        line("Brier", decimal(result.brier()), "of the base rate alone " + decimal(result.constantBrier()));
        line(
                "gain",
                decimal(result.constantBrier() - result.brier()),
                interval(result.gain()) + ": " + verdict(result));
        line("ECE", decimal(result.expectedError()), interval(result.errorInterval()) + ", 15 bins of equal mass");
        line("likelihood", fitted, "");
    }

    private static String verdict(GroupedCalibration result) {
        if (result.beatsConstant()) {
            return "better than the base rate";
        }
        return result.gain().high() < 0 ? "worse than the base rate" : "maybe by chance";
    }

    private void line(String name, String value, String more) {
        String padded = name + " ".repeat(12 - name.length()) + value;
        console.out().append(more.isEmpty() ? padded + "\n" : padded + "  (" + more + ")\n");
    }

    private static String interval(Interval interval) {
        return decimal(interval.low()) + " to " + decimal(interval.high());
    }

    private static String decimal(double value) {
        return FixedPoint.format(value, 5);
    }
}
