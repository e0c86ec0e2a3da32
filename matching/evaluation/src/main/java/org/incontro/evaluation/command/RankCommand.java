// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.command;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.incontro.evaluation.collection.Query;
import org.incontro.evaluation.ranking.Corpus;
import org.incontro.evaluation.ranking.Matcher;
import org.incontro.evaluation.ranking.Matchers;
import org.incontro.evaluation.ranking.RankedQuery;
import org.incontro.evaluation.ranking.Ranker;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code incontro-bench rank}: from a collection to a run. */
@Command(
        name = "rank",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        description = {
            "Ranks documents, or candidates by their documents, for each query, and writes a run.",
            "",
            "Scores are strictly decreasing as 32-bit floats, so that each tool sees the matcher's order and no other."
                    + " The run is the same for any number of threads."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  incontro-bench rank --matcher list",
            "  incontro-bench rank --documents docs.jsonl --queries queries.jsonl \\",
            "      --language en --output run.txt",
            "  incontro-bench rank --documents docs.jsonl.gz --queries queries.jsonl \\",
            "      --language de --document-language en --vocabulary labels.de.tsv \\",
            "      --vocabulary labels.en.tsv --output run.txt",
            "  incontro-bench rank --documents docs.jsonl --queries queries.jsonl \\",
            "      --language en --matcher bm25+rm3 --hits 100 --output run.txt"
        })
final class RankCommand implements Callable<Integer> {

    /** The word that asks for the names of all matchers. */
    private static final String LIST = "list";

    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private CollectionOptions collection = new CollectionOptions();

    @Option(
            names = "--matcher",
            paramLabel = "NAME",
            description = "Which matcher ranks; \"list\" names all, and needs no other option.")
    private String matcher = Matchers.DEFAULT;

    @Option(names = "--hits", paramLabel = "N", description = "How many hits of a query are written at most; 1000.")
    private int hits = 1_000;

    @Option(names = "--tag", paramLabel = "TAG", description = "The run's name; the matcher's unless set.")
    private String tag = "";

    @Option(names = "--threads", paramLabel = "N", description = "How many threads rank; 1.")
    private int threads = 1;

    @Option(
            names = "--output",
            required = true,
            paramLabel = "FILE",
            description = "Where the run goes; - is standard output.")
    private Path output = Path.of("");

    @Mixin
    private InsightOptions insight = new InsightOptions();

    RankCommand(Console console) {
        this.console = console;
    }

    /** Tells whether arguments ask for the list of matchers, which needs no collection. */
    static boolean asksForList(String... args) {
        List<String> all = Arrays.asList(args);
        int at = all.indexOf("--matcher");
        return all.contains("--matcher=" + LIST) || (at >= 0 && at + 1 < args.length && args[at + 1].equals(LIST));
    }

    /** Prints the names of all matchers and what they are. */
    static int list(Console console) {
        Matchers.all()
                .forEach((name, entry) -> console.out().printf(Locale.ROOT, "%-24s %s%n", name, entry.description()));
        console.out().flush();
        return CommandLine.ExitCode.OK;
    }

    @Override
    public Integer call() throws IOException {
        Matcher chosen = chosen();
        Corpus corpus = collection.corpus();
        List<Query> queries = collection.queries();
        console.progress("%s documents%s, %s queries, matcher %s"
                .formatted(
                        corpus.documents().size(),
                        corpus.candidates().isEmpty()
                                ? ""
                                : " of " + corpus.candidates().size() + " candidates",
                        queries.size(),
                        chosen.name()));
        Ranker ranker = new Ranker(chosen, corpus, hits, threads);
        tellWithheld(ranker, queries);
        write(chosen, corpus, ranker, queries);
        return CommandLine.ExitCode.OK;
    }

    private Matcher chosen() {
        if (hits < 1 || threads < 1 || tag.chars().anyMatch(Character::isWhitespace)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--hits and --threads must be at least 1 and --tag without white space, but were %s, %s and \"%s\""
                            .formatted(hits, threads, tag));
        }
        try {
            return Matchers.named(matcher);
        } catch (IllegalArgumentException unknown) {
            throw new ParameterException(spec.commandLine(), unknown.getMessage(), unknown);
        }
    }

    private void tellWithheld(Ranker ranker, List<Query> queries) {
        queries.stream()
                .filter(query -> query.date().isPresent())
                .map(Query::date)
                .distinct()
                .forEach(day -> {
                    Query one = new Query("", "", day);
                    console.progress(
                            "%s documents are not dated before %s and are withheld from the queries of that day"
                                    .formatted(ranker.withheld(one), day.orElseThrow()));
                });
    }

    private void write(Matcher chosen, Corpus corpus, Ranker ranker, List<Query> queries) throws IOException {
        String name = tag.isEmpty() ? chosen.name() : tag;
        boolean toConsole = output.toString().equals("-");
        PrintStream insights = toConsole ? console.err() : console.out();
        if (toConsole) {
            insight.rank(
                    chosen,
                    corpus,
                    queries,
                    insights,
                    ranked -> console.out().append(ranked.lines(name)),
                    taker -> ranker.rank(queries, taker));
            return;
        }
        try (BufferedWriter run = Files.newBufferedWriter(output, StandardCharsets.UTF_8)) {
            int[] done = new int[1];
            insight.rank(
                    chosen,
                    corpus,
                    queries,
                    insights,
                    ranked -> {
                        append(run, ranked, name);
                        if (++done[0] % 500 == 0) {
                            console.progress(done[0] + " of " + queries.size() + " queries");
                        }
                    },
                    taker -> ranker.rank(queries, taker));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void append(Writer run, RankedQuery ranked, String name) {
        try {
            run.write(ranked.lines(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
