// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.incontro.evaluation.collection.Query;
import org.incontro.evaluation.ranking.Corpus;
import org.incontro.evaluation.ranking.Matcher;
import org.incontro.evaluation.ranking.Matchers;
import org.incontro.evaluation.ranking.Reranker;
import org.incontro.evaluation.trec.Run;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code incontro-bench rerank}: a run in another matcher's order. */
@Command(
        name = "rerank",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = {
            "Puts what a run found into a matcher's order; nothing is added and nothing goes.",
            "What the matcher does not find comes last, in the run's order."
        },
        footerHeading = "%nExample:%n",
        footer = "  incontro-bench rerank --run run.txt --documents docs.jsonl --queries queries.jsonl --language en"
                + " --matcher default --output reranked.txt")
final class RerankCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--run", required = true, paramLabel = "FILE", description = "The run; - is standard input.")
    private Path runFile = Path.of("");

    @Mixin
    private CollectionOptions collection = new CollectionOptions();

    @Option(names = "--matcher", paramLabel = "NAME", description = "Which matcher; rank --matcher list names all.")
    private String matcher = Matchers.DEFAULT;

    @Option(names = "--tag", paramLabel = "TAG", description = "The new run's name; the matcher's unless set.")
    private String tag = "";

    @Mixin
    private InsightOptions insight = new InsightOptions();

    @Option(names = "--output", required = true, paramLabel = "FILE", description = "Where the new run goes.")
    private Path output = Path.of("");

    RerankCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Matcher chosen = chosen();
        Run run = Inputs.run(runFile, console);
        Corpus corpus = collection.corpus();
        List<Query> queries = collection.queries();
        warnOfUnknown(run, queries);
        StringBuilder lines = new StringBuilder();
        insight.rank(
                chosen,
                corpus,
                queries,
                console.out(),
                ranked -> lines.append(ranked.lines(tag.isEmpty() ? chosen.name() : tag)),
                taker -> new Reranker(chosen, corpus, 1).rerank(run, queries, taker));
        Files.writeString(output, lines, StandardCharsets.UTF_8);
        return ExitCode.OK;
    }

    private void warnOfUnknown(Run run, List<Query> queries) {
        Set<String> known = queries.stream().map(Query::id).collect(Collectors.toSet());
        long unknown =
                run.queries().stream().filter(query -> !known.contains(query)).count();
        if (unknown > 0) {
            console.warn("%s of the run's %s queries are not among those given, and are left out"
                    .formatted(unknown, run.queries().size()));
        }
    }

    private Matcher chosen() {
        try {
            return Matchers.named(matcher);
        } catch (IllegalArgumentException unknown) {
            throw new ParameterException(spec.commandLine(), unknown.getMessage(), unknown);
        }
    }
}
