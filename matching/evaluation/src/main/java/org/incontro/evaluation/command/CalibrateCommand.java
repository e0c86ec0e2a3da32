// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.incontro.evaluation.alert.Calibration;
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
            names = "--scale",
            description =
                    "What of a score is fitted to: ${COMPLETION-CANDIDATES}; SCORE. Prominence is how many times as"
                            + " high it is as that of the query's hit at rank 11, and keeps its meaning as a collection grows.")
    private JudgedPairs.Scale scale = JudgedPairs.Scale.SCORE;

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
        Said said = other ? fittedToAnother(reported) : crossValidated(reported);
        console.progress(reported.size() + " pairs; intervals take a moment");
        int[] groups = reported.groups(grouping);
        boolean[] outcomes = reported.outcomes();
        print(
                GroupedCalibration.of(said.likelihoods(), outcomes, groups, SAMPLES, SEED),
                Calibration.of(said.constants(), outcomes).brier(),
                GroupedCalibration.gainOver(said.likelihoods(), said.constants(), outcomes, groups, SAMPLES, SEED),
                said.inWords());
        said.caution().ifPresent(caution -> {
            line("caution", caution, "");
            console.warn(caution);
        });
        return ExitCode.OK;
    }

    /** What is said of pairs, what could have been said without scores, the likelihood in words and what must be known of it. */
    private record Said(double[] likelihoods, double[] constants, String inWords, Optional<String> caution) {}

    private Said fittedToAnother(JudgedPairs reported) throws IOException {
        JudgedPairs known = pairs(fitRun.orElseThrow(), fitQrels.orElseThrow());
        FittedLikelihood likelihood = known.fit(form);
        double[] constants = new double[reported.size()];
        Arrays.fill(constants, known.baseRate());
        return new Said(likelihood.of(reported.scores()), constants, inWords(likelihood), likelihood.caution());
    }

    private Said crossValidated(JudgedPairs reported) {
        // First, for without right and wrong pairs the files are at fault and not the number of folds.
        FittedLikelihood likelihood = reported.fit(form);
        int count = Math.toIntExact(
                IntStream.of(reported.groups(grouping)).distinct().count());
        if (folds < 2 || folds > count) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--folds must be from 2 to the number of groups, " + count + ", but was " + folds);
        }
        return new Said(
                reported.crossValidated(form, grouping, folds),
                reported.crossValidatedBaseRate(grouping, folds),
                inWords(likelihood) + ", fitted to all; the figures are of " + folds + " folds",
                likelihood.caution());
    }

    private String inWords(FittedLikelihood likelihood) {
        String score = scale.name().toLowerCase(Locale.ROOT);
        return likelihood.called() + " " + likelihood.toString().replace("score", score);
    }

    private JudgedPairs pairs(Path runFile, Path qrelsFile) throws IOException {
        return JudgedPairs.of(
                Inputs.run(runFile, console),
                QrelsFile.read(qrelsFile),
                depth,
                level,
                judgedOnly ? JudgedPairs.Unjudged.LEFT_OUT : JudgedPairs.Unjudged.WRONG,
                scale);
    }

    private void print(GroupedCalibration result, double knownBrier, Interval gainOverKnown, String fitted) {
        line("pairs", String.valueOf(result.pairs()), "in " + result.groups() + " groups");
        line("base rate", decimal(result.baseRate()), "");
        line("Brier", decimal(result.brier()), "of the base rate alone " + decimal(result.constantBrier()));
        line(
                "gain",
                decimal(result.constantBrier() - result.brier()),
                interval(result.gain()) + ": " + verdict(result.gain(), "the base rate"));
        line(
                "beforehand",
                decimal(knownBrier - result.brier()),
                interval(gainOverKnown) + ": " + verdict(gainOverKnown, "the base rate of what it was fitted to"));
        line("ECE", decimal(result.expectedError()), interval(result.errorInterval()) + ", 15 bins of equal mass");
        line("likelihood", fitted, "");
    }

    private static String verdict(Interval gain, String constant) {
        if (gain.low() > 0) {
            return "better than " + constant;
        }
        return gain.high() < 0 ? "worse than " + constant : "maybe by chance";
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
