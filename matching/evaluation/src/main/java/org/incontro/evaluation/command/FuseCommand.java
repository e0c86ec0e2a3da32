// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.incontro.evaluation.fusion.Fusion;
import org.incontro.evaluation.fusion.Normalisation;
import org.incontro.evaluation.trec.Run;
import org.incontro.evaluation.trec.RunFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code incontro-bench fuse}: one run of several. */
@Command(
        name = "fuse",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = "Makes one run of several, to see whether systems are better together.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  incontro-bench fuse --run words.txt --run concepts.txt --output both.txt",
            "  incontro-bench fuse --run words.txt --run concepts.txt --method weighted \\",
            "      --weight 0.7 --weight 0.3"
        })
final class FuseCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Ways to fuse, by the names that the field gives them. */
    enum Method {
        RRF,
        ISR,
        COMBSUM,
        COMBMNZ,
        WEIGHTED
    }

    @Option(names = "--run", required = true, paramLabel = "FILE", description = "A run; to be given again.")
    private List<Path> runs = new ArrayList<>();

    @Option(names = "--method", description = "One of ${COMPLETION-CANDIDATES}; rrf unless said otherwise.")
    private Method method = Method.RRF;

    @Option(names = "--k", description = "Of rrf; ${DEFAULT-VALUE} unless said otherwise.")
    private int k = 60;

    @Option(
            names = "--normalisation",
            description = "Of scores: one of ${COMPLETION-CANDIDATES}; min_max unless said otherwise.")
    private Normalisation normalisation = Normalisation.MIN_MAX;

    @Option(names = "--weight", description = "Of a run, in their order; for weighted.")
    private List<Double> weights = new ArrayList<>();

    @Option(
            names = "--hits",
            description = "How many documents of a query to keep; ${DEFAULT-VALUE} unless said otherwise.")
    private int hits = 1000;

    @Option(names = "--tag", description = "The new run's name; ${DEFAULT-VALUE} unless said otherwise.")
    private String tag = "fused";

    @Option(names = "--output", paramLabel = "FILE", description = "Writes to a file instead of standard output.")
    private Optional<Path> output = Optional.empty();

    FuseCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        require(runs.size() >= 2, "--run must be given at least twice, but was given once");
        require(hits >= 1, "--hits must be at least 1, but was " + hits);
        require(k >= 0, "--k must be at least 0, but was " + k);
        require(
                method != Method.WEIGHTED || weights.size() == runs.size(),
                "--weight must be given for each of the " + runs.size() + " runs, but was given " + weights.size()
                        + " times");
        List<Run> read = new ArrayList<>();
        for (Path run : runs) {
            read.add(Inputs.run(run, console));
        }
        Run fused = fusion().fuse(tag, read, hits);
        if (output.isPresent()) {
            try (OutputStream file = Files.newOutputStream(output.get())) {
                RunFile.write(fused, file);
            }
        } else {
            RunFile.write(fused, console.out());
        }
        return 0;
    }

    private Fusion fusion() {
        return switch (method) {
            case RRF -> Fusion.reciprocalRank(k);
            case ISR -> Fusion.inverseSquareRank();
            case COMBSUM -> Fusion.sum(normalisation);
            case COMBMNZ -> Fusion.sumTimesRuns(normalisation);
            case WEIGHTED ->
                Fusion.weightedSum(
                        normalisation,
                        weights.stream().mapToDouble(weight -> weight).toArray());
        };
    }

    private void require(boolean holds, String message) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }
}
