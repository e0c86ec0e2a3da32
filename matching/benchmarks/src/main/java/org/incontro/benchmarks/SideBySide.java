// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.incontro.benchmarks.task.Opportunity;
import org.incontro.benchmarks.task.PeerFactory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code side-by-side}: builds the indexes of both sides from the same vectors, races them, reports. */
@Command(
        name = "side-by-side",
        mixinStandardHelpOptions = true,
        description = "The match index and Lucene, on the same vectors and queries, interleaved in one thread.")
final class SideBySide implements Callable<Integer> {

    private static final int MOST_PROFILES = 9_999_999;
    private static final List<String> JOBS = List.of("1", "2", "3", "regions");

    @Option(
            names = "--profiles",
            defaultValue = "100000",
            description = "How many profiles. Default: ${DEFAULT-VALUE}.")
    private int profiles;

    @Option(names = "--queries", defaultValue = "50", description = "How many queries. Default: ${DEFAULT-VALUE}.")
    private int queries;

    @Option(
            names = "--batch",
            defaultValue = "1000",
            description = "How many opportunities job 3 has. Default: ${DEFAULT-VALUE}.")
    private int batch;

    @Option(names = "--seed", defaultValue = "777", description = "The seed of the queries. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--jobs",
            split = ",",
            defaultValue = "1,2,3,regions",
            paramLabel = "JOB",
            description =
                    "1: the best for an opportunity, and for a short one; 2: standing interests; 3: many opportunities at"
                            + " once; regions: the best with filters as a network of regions has them. Default: ${DEFAULT-VALUE}.")
    private List<String> jobs = List.of();

    @Option(
            names = "--data",
            split = ",",
            paramLabel = "FOLDER",
            description =
                    "Folders of real texts, each with docs.jsonl and queries*.jsonl, also compressed. Their documents take"
                            + " the place of the profiles in job 1, which is then the only one.")
    private List<Path> data = List.of();

    @Option(names = "--ordered", description = "Profiles arrive in the order of their attributes and topics.")
    private boolean ordered;

    @Option(
            names = "--compacted",
            description = "Our index is compacted, as Lucene's are merged; otherwise it is as the additions left it.")
    private boolean compacted;

    @Option(
            names = "--lucene",
            defaultValue = "0",
            description = "9 or 10. Default: the newest that this Java can run.")
    private int version;

    @Option(
            names = "--rounds",
            defaultValue = "5",
            description = "How often each query counts. Default: ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(
            names = "--warm-up",
            defaultValue = "20",
            description = "How many seconds at least do not count, in each race. Default: ${DEFAULT-VALUE}.")
    private int warmUp;

    @Option(
            names = "--brute-force",
            defaultValue = "4",
            description = "How many queries are checked by brute force first. Default: ${DEFAULT-VALUE}.")
    private int bruteForced;

    @Option(names = "--json", paramLabel = "FILE", description = "Where the ratios go for machines.")
    private @Nullable Path json;

    @Spec
    private @Nullable CommandSpec spec;

    private final PrintStream out;
    private final PrintStream progress;

    SideBySide(PrintStream out, PrintStream progress) {
        this.out = out;
        this.progress = progress;
    }

    @Override
    public Integer call() throws Exception {
        check("--profiles", profiles, 1, MOST_PROFILES);
        check("--queries", queries, 1, 1_000_000);
        check("--batch", batch, 1, 1_000_000);
        check("--rounds", rounds, 1, 1_000);
        check("--warm-up", warmUp, 0, 1_000);
        check("--brute-force", bruteForced, 0, 1_000_000);
        check("--lucene", version, 0, 10);
        SortedSet<String> wanted = new TreeSet<>(data.isEmpty() ? jobs : List.of("1"));
        if (!JOBS.containsAll(wanted)) {
            throw new ParameterException(
                    spec.commandLine(), "--jobs must be of %s, but was %s".formatted(JOBS, wanted));
        }
        PeerFactory lucene = IsolatedLucene.newest(version);
        Optional<RealTexts> texts = data.isEmpty() ? Optional.empty() : Optional.of(RealTexts.read(data));
        profiles = texts.map(RealTexts::size).orElse(profiles);
        Report report = new Report(out, lucene.version());
        report.head(profiles, queries, seed, ordered, warmUp, rounds);
        try {
            if (texts.isPresent()) {
                runReal(texts.get(), lucene, report);
            } else {
                run(wanted, lucene, report);
            }
        } catch (Race.Difference difference) {
            progress.println(difference.getMessage());
            return 1;
        }
        report.foot(bruteForced);
        if (json != null) {
            Files.writeString(json, report.json(profiles, queries, seed));
        }
        return 0;
    }

    private void check(String option, int value, int least, int most) {
        if (value < least || value > most) {
            throw new ParameterException(
                    spec.commandLine(), "%s must be %s to %s, but was %s".formatted(option, least, most, value));
        }
    }

    private void run(SortedSet<String> wanted, PeerFactory lucene, Report report) throws IOException {
        Workload workload = Workload.standard();
        if (wanted.contains("1") || wanted.contains("3")) {
            runProfiles(wanted, workload, lucene, report);
        }
        if (wanted.contains("regions")) {
            List<Opportunity> opportunities = workload.regionalOpportunities(seed, queries);
            try (Arena arena = new Arena(
                    arriving(workload.regional(profiles), workload),
                    lucene,
                    compacted,
                    first(opportunities),
                    progress)) {
                report.costs("Profiles of 1,500 regions", "bytesPerRegionalProfile", arena.costs());
                report.outcome(arena.race("realFilters", "Job 1, filters of regions", opportunities, warmUp, rounds));
            }
        }
        if (wanted.contains("2")) {
            List<Opportunity> news = workload.news(seed, queries);
            try (Arena arena = new Arena(
                    arriving(workload.interests(profiles), workload), lucene, compacted, first(news), progress)) {
                report.costs("Standing interests", "bytesPerInterest", arena.costs());
                report.outcome(arena.race(
                        "job2", "Job 2: all standing interests that an opportunity concerns", news, warmUp, rounds));
            }
        }
    }

    private void runProfiles(SortedSet<String> wanted, Workload workload, PeerFactory lucene, Report report)
            throws IOException {
        List<Opportunity> opportunities = workload.opportunities(seed, queries);
        try (Arena arena = new Arena(
                arriving(workload.profiles(profiles), workload), lucene, compacted, first(opportunities), progress)) {
            report.costs("Profiles", "bytesPerProfile", arena.costs());
            Outcome single = arena.race("job1", "Job 1: top 20 with filters", opportunities, warmUp, rounds);
            report.outcome(single);
            if (wanted.contains("1")) {
                List<Opportunity> titles = workload.titles(seed, queries);
                report.outcome(arena.race(
                        "shortQueries", "Job 1, short queries of 10 to 30 features", titles, warmUp, rounds));
            }
            if (wanted.contains("3")) {
                report.outcome(arena.batch(
                        "job3",
                        "Job 3: top 20 with filters for %s opportunities at once".formatted(batch),
                        workload.opportunities(seed, batch),
                        single));
            }
        }
    }

    private void runReal(RealTexts texts, PeerFactory lucene, Report report) throws IOException {
        Workload workload = Workload.standard();
        List<Opportunity> opportunities = texts.opportunities(workload, seed, queries);
        try (Arena arena = new Arena(
                arriving(texts.profiles(workload), workload), lucene, compacted, first(opportunities), progress)) {
            report.costs(texts.describe(), "bytesPerProfile", arena.costs());
            report.outcome(
                    arena.race("job1", "Job 1 on real texts: top 20 with filters", opportunities, warmUp, rounds));
        }
    }

    private Population arriving(Population population, Workload workload) {
        return ordered ? population.arriving(workload.ordered(population)) : population;
    }

    private List<Opportunity> first(List<Opportunity> opportunities) {
        return new ArrayList<>(opportunities.subList(0, Math.min(bruteForced, opportunities.size())));
    }
}
