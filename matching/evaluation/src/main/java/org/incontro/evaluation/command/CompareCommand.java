// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.incontro.evaluation.measure.Evaluation;
import org.incontro.evaluation.measure.EvaluationOptions;
import org.incontro.evaluation.measure.EvaluationOptions.Completeness;
import org.incontro.evaluation.measure.Measure;
import org.incontro.evaluation.measure.Measures;
import org.incontro.evaluation.report.Comparison;
import org.incontro.evaluation.report.ComparisonFormat;
import org.incontro.evaluation.report.ComparisonOptions;
import org.incontro.evaluation.report.TukeyReport;
import org.incontro.evaluation.trec.Judgements;
import org.incontro.evaluation.trec.QrelsFile;
import org.incontro.evaluation.trec.Run;
import org.incontro.evaluation.trec.TrecFileException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code incontro-bench compare}: one or more runs against a baseline, with what is luck and what is not. */
@Command(
        name = "compare",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = {
            "Compares runs with a baseline: means, changes, intervals, effect sizes, and p by a randomisation test,"
                    + " corrected for the number of comparisons.",
            "",
            "All figures are about the same queries. Without -c these are the ones that all runs answer."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  incontro-bench compare --qrels qrels.txt --baseline bm25.txt \\",
            "      --run mine.txt -c",
            "  incontro-bench compare --qrels qrels.txt --baseline bm25.txt --run a.txt \\",
            "      --run b.txt -m nDCG@10 --format html --output report.html",
            "  incontro-bench compare --qrels qrels.txt --baseline bm25.txt \\",
            "      --run mine.txt --format csv"
        })
final class CompareCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--qrels", required = true, paramLabel = "FILE", description = "Judgements, TREC's or BEIR's.")
    private Path qrels = Path.of("");

    @Option(names = "--baseline", required = true, paramLabel = "FILE", description = "The run to compare with.")
    private Path baseline = Path.of("");

    @Option(names = "--run", required = true, paramLabel = "FILE", description = "A run; may be given again.")
    private List<Path> runs = new ArrayList<>();

    @Option(
            names = "-m",
            paramLabel = "MEASURE",
            description = "A measure; may be given again. nDCG@10, AP and R@100 unless said otherwise.")
    private List<String> measures = new ArrayList<>();

    @Option(names = "--format", description = "One of ${COMPLETION-CANDIDATES}; csv and json hold each query.")
    private ComparisonFormat format = ComparisonFormat.TEXT;

    @Option(
            names = "--tukey",
            description = "Adds p of every pair of runs, by Tukey's HSD; to text alone. Takes some seconds.")
    private boolean tukey;

    @Option(names = "--output", paramLabel = "FILE", description = "Writes to a file instead of standard output.")
    private Optional<Path> output = Optional.empty();

    @Option(names = "--samples", description = "Of the randomisation test; ${DEFAULT-VALUE} unless said otherwise.")
    private int samples = ComparisonOptions.defaults().samples();

    @Option(names = "--seed", description = "Of samples and intervals; ${DEFAULT-VALUE} unless said otherwise.")
    private long seed = ComparisonOptions.defaults().seed();

    @Mixin
    private MeasuringOptions measuring = new MeasuringOptions();

    CompareCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (tukey && format != ComparisonFormat.TEXT) {
            throw new ParameterException(
                    spec.commandLine(), "--tukey adds to --format text alone, but was given with " + format);
        }
        EvaluationOptions options = measuring.options();
        List<Measure> wanted = new ArrayList<>();
        ComparisonOptions tests;
        try {
            (measures.isEmpty() ? List.of("nDCG@10", "AP", "R@100") : measures)
                    .forEach(name -> wanted.addAll(Measures.all(name)));
            tests = new ComparisonOptions(samples, ComparisonOptions.defaults().resamples(), 0.95, seed);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), wrong.getMessage(), wrong);
        }
        List<Measure> compared = means(wanted);
        List<Path> files = new ArrayList<>(runs);
        files.add(0, baseline);
        List<Run> read = new ArrayList<>();
        for (Path file : files) {
            read.add(Inputs.run(file, console));
        }
        Judgements judgements = common(QrelsFile.read(qrels), read, options);
        List<String> names = names(files, read);
        List<Comparison.Contender> systems = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            systems.add(
                    new Comparison.Contender(names.get(i), Evaluation.of(read.get(i), judgements, compared, options)));
        }
        Comparison comparison = Comparison.of(systems.get(0), systems.subList(1, systems.size()), tests);
        write(format.write(comparison) + (tukey ? "\n" + TukeyReport.write(comparison) : ""));
        return 0;
    }

    /** Leaves out what is no mean over queries, such as the counts of {@code official}: of these no difference is tested. */
    private List<Measure> means(List<Measure> wanted) {
        Map<Boolean, List<Measure>> means = wanted.stream()
                .collect(Collectors.partitioningBy(measure -> measure.summary() == Measure.Summary.MEAN));
        List<Measure> others = means.getOrDefault(false, List.of());
        String names = others.stream().map(Measure::name).collect(Collectors.joining(", "));
        if (others.size() == wanted.size()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "a measure must be a mean over queries to be compared, but none is of " + names);
        }
        if (!others.isEmpty()) {
            console.warn("left out, since only means over queries are compared: " + names);
        }
        return means.getOrDefault(true, List.of());
    }

    /** Without -c the queries that all runs answer: a difference is about the same queries or about nothing. */
    private Judgements common(Judgements judgements, List<Run> read, EvaluationOptions options) {
        if (options.completeness() == Completeness.JUDGED) {
            return judgements;
        }
        List<String> answered = judgements.queries().stream()
                .filter(query -> read.stream().noneMatch(run -> run.hits(query).isEmpty()))
                .toList();
        if (answered.isEmpty()) {
            throw new TrecFileException(
                    qrels.toString(),
                    0,
                    "there must be a query with judgements that all runs answer, but there is none");
        }
        int left = judgements.queries().size() - answered.size();
        if (left > 0) {
            console.warn(left + " of " + judgements.queries().size()
                    + " queries with judgements are left out, since not all runs answer them; -c counts them as 0");
        }
        return judgements.only(answered);
    }

    /** The runs' own names; those of their files, or whole paths, where two would have the same. */
    private static List<String> names(List<Path> files, List<Run> runs) {
        List<String> tags = runs.stream().map(Run::tag).toList();
        List<String> names =
                files.stream().map(file -> String.valueOf(file.getFileName())).toList();
        if (differ(tags)) {
            return tags;
        }
        return differ(names) ? names : files.stream().map(Path::toString).toList();
    }

    private static boolean differ(List<String> names) {
        return names.stream().distinct().count() == names.size();
    }

    private void write(String text) throws IOException {
        if (output.isPresent()) {
            Files.writeString(output.get(), text, StandardCharsets.UTF_8);
        } else {
            console.out().append(text);
        }
    }
}
