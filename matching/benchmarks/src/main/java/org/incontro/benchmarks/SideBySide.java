// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.incontro.matching.index.MatchIndex;
import org.incontro.matching.weight.ImpactVector;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code side-by-side}: builds both indexes of the same vectors, races them, reports. */
@Command(
        name = "side-by-side",
        mixinStandardHelpOptions = true,
        description = "The match index and Lucene, on the same vectors and queries, interleaved in one thread.")
final class SideBySide implements Callable<Integer> {

    private static final int LIMIT = 20;
    private static final int MOST_PROFILES = 9_999_999;

    @Option(
            names = "--profiles",
            defaultValue = "100000",
            description = "How many profiles. Default: ${DEFAULT-VALUE}.")
    private int profiles;

    @Option(names = "--queries", defaultValue = "50", description = "How many queries. Default: ${DEFAULT-VALUE}.")
    private int queries;

    @Option(names = "--seed", defaultValue = "777", description = "The seed of the queries. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--rounds",
            defaultValue = "5",
            description = "How often each query counts. Default: ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(
            names = "--warm-up",
            defaultValue = "20",
            description = "How many seconds at least do not count. Default: ${DEFAULT-VALUE}.")
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
        check("--rounds", rounds, 1, 1_000);
        check("--warm-up", warmUp, 0, 1_000);
        check("--brute-force", bruteForced, 0, 1_000_000);
        Workload workload = new Workload();
        Attributes attributes = workload.attributes(profiles);
        List<Opportunity> opportunities = workload.opportunities(seed, queries);
        try (LuceneSearch lucene = new LuceneSearch(attributes);
                MatchIndex index = MatchIndex.inMemory()) {
            Builds builds = build(workload, attributes, opportunities, index, lucene);
            List<Contestant> contestants = new ArrayList<>();
            contestants.add(new OwnSearch("own", index, attributes));
            contestants.addAll(lucene.contestants());
            List<Figures> figures = new Race(contestants, LIMIT, progress).run(opportunities, warmUp, rounds);
            Report report = new Report(profiles, queries, seed, warmUp, rounds, builds, figures);
            report.print(out);
            out.printf(
                    Locale.ROOT,
                    "Mean share of profiles that pass the filter: %.3f%n",
                    passing(attributes, opportunities));
            if (json != null) {
                Files.writeString(json, report.json());
            }
            return 0;
        } catch (Race.Difference difference) {
            progress.println(difference.getMessage());
            return 1;
        }
    }

    private void check(String option, int value, int least, int most) {
        if (value < least || value > most) {
            throw new ParameterException(
                    spec.commandLine(), "%s must be %s to %s, but was %s".formatted(option, least, most, value));
        }
    }

    /** Makes each vector once and gives it to both sides. Brute force answers and is let go before anything is timed. */
    private Builds build(
            Workload workload,
            Attributes attributes,
            List<Opportunity> opportunities,
            MatchIndex index,
            LuceneSearch lucene)
            throws IOException {
        long own = 0;
        long other = 0;
        try (MatchIndex bruteForce = MatchIndex.bruteForce()) {
            for (int profile = 0; profile < profiles; profile++) {
                ImpactVector vector = workload.profile(profile);
                long before = System.nanoTime();
                index.put(OwnSearch.id(profile), vector);
                long between = System.nanoTime();
                lucene.add(profile, vector);
                own += between - before;
                other += System.nanoTime() - between;
                if (bruteForced > 0) {
                    bruteForce.put(OwnSearch.id(profile), vector);
                }
                if ((profile + 1) % 100_000 == 0) {
                    progress.println((profile + 1) + " profiles added");
                }
            }
            long before = System.nanoTime();
            lucene.finish();
            other += System.nanoTime() - before;
            int checked = Math.min(bruteForced, opportunities.size());
            if (checked > 0) {
                new Race(
                                List.of(
                                        new OwnSearch("brute force", bruteForce, attributes),
                                        new OwnSearch("own", index, attributes)),
                                LIMIT,
                                progress)
                        .run(opportunities.subList(0, checked), 0, 1);
            }
            return new Builds(own / 1e9, other / 1e9, lucene.bytes(), checked);
        }
    }

    private double passing(Attributes attributes, List<Opportunity> opportunities) {
        long passed = 0;
        for (Opportunity opportunity : opportunities) {
            for (int profile = 0; profile < profiles; profile++) {
                passed += attributes.pass(opportunity, profile) ? 1 : 0;
            }
        }
        return (double) passed / profiles / opportunities.size();
    }
}
