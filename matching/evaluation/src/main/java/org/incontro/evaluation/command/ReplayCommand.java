// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.incontro.evaluation.ranking.Matcher;
import org.incontro.evaluation.ranking.Matchers;
import org.incontro.evaluation.replay.Replay;
import org.incontro.evaluation.replay.ReplayOptions;
import org.incontro.evaluation.replay.ReplayReport;
import org.incontro.evaluation.replay.ReplayResult;
import org.incontro.evaluation.replay.Showing;
import org.incontro.evaluation.replay.ShowingLog;
import org.incontro.evaluation.trec.Hit;
import org.incontro.evaluation.trec.Run;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code incontro-bench replay}: a portal's own log, in another matcher's order. */
@Command(
        name = "replay",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = {
            "Measures a matcher on what a portal has shown and what was answered.",
            "",
            "The log has tab-separated lines below the heading",
            "  showing  date  query  item  position  answer",
            "one for each item of each list that was shown; answer is none, opened, answered, agreed or unwelcome. All names"
                    + " are pseudonyms; queries and documents go by the same ones.",
            "",
            "A log knows nothing of what was never shown. So this tells what is worth a trial with people; it is not the trial."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  incontro-bench replay --log log.tsv --documents documents.jsonl \\",
            "      --queries queries.jsonl --language en",
            "  incontro-bench replay --log log.tsv.gz --documents documents.jsonl \\",
            "      --queries queries.jsonl --language en --matcher bm25 --runs replayed"
        })
final class ReplayCommand implements Callable<Integer> {

    /** How the result is written. */
    enum Format {
        /** Columns. */
        TEXT,
        /** A table. */
        MARKDOWN
    }

    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--log", required = true, paramLabel = "FILE", description = "What was shown, plain or gzip.")
    private Path log = Path.of("");

    @Mixin
    private CollectionOptions collection = new CollectionOptions();

    @Option(names = "--matcher", paramLabel = "NAME", description = "Which matcher; rank --matcher list names all.")
    private String matcher = Matchers.DEFAULT;

    @Option(
            names = "--examination",
            paramLabel = "E",
            description = "How much less lower places are looked at: place k as k to the minus E, 0 to 3; 1.")
    private double examination = ReplayOptions.defaults().examination();

    @Option(names = "--seed", description = "Of p and intervals; ${DEFAULT-VALUE} unless said otherwise.")
    private long seed = ReplayOptions.defaults().seed();

    @Option(names = "--format", description = "One of ${COMPLETION-CANDIDATES}.")
    private Format format = Format.TEXT;

    @Option(names = "--output", paramLabel = "FILE", description = "Writes to a file instead of standard output.")
    private Optional<Path> output = Optional.empty();

    @Option(
            names = "--runs",
            paramLabel = "DIR",
            description = "Also writes shown.run.txt, replayed.run.txt and qrels.txt, for evaluate and compare.")
    private Optional<Path> runs = Optional.empty();

    ReplayCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Matcher chosen;
        ReplayOptions options;
        try {
            chosen = Matchers.named(matcher);
            options = new ReplayOptions(examination, ReplayOptions.defaults().samples(), seed);
        } catch (IllegalArgumentException wrong) {
            throw new ParameterException(spec.commandLine(), wrong.getMessage(), wrong);
        }
        List<Showing> shown = ShowingLog.read(log);
        console.progress("%s lists, matcher %s".formatted(shown.size(), chosen.name()));
        ReplayResult result = new Replay(collection.corpus(), collection.queries(), options).of(chosen, shown);
        String text = format == Format.TEXT ? ReplayReport.text(result) : ReplayReport.markdown(result);
        if (output.isPresent()) {
            Files.writeString(output.get(), text, StandardCharsets.UTF_8);
        } else {
            console.out().append(text);
        }
        if (runs.isPresent()) {
            writeRuns(runs.get(), result, shown);
        }
        return ExitCode.OK;
    }

    private static void writeRuns(Path folder, ReplayResult result, List<Showing> shown) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("shown.run.txt"), lines(result.shown()), StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("replayed.run.txt"), lines(result.replayed()), StandardCharsets.UTF_8);
        StringBuilder qrels = new StringBuilder();
        for (Showing showing : shown) {
            if (!result.shown().hits(showing.id()).isEmpty()) {
                showing.items()
                        .forEach(item -> qrels.append(showing.id())
                                .append(" 0 ")
                                .append(item.item())
                                .append(' ')
                                .append(item.answer().grade())
                                .append('\n'));
            }
        }
        Files.writeString(folder.resolve("qrels.txt"), qrels, StandardCharsets.UTF_8);
    }

    private static String lines(Run run) {
        StringBuilder lines = new StringBuilder();
        for (String query : run.queries()) {
            int rank = 1;
            for (Hit hit : run.hits(query)) {
                lines.append("%s Q0 %s %s %s %s\n".formatted(query, hit.document(), rank, -rank, run.tag()));
                rank++;
            }
        }
        return lines.toString();
    }
}
