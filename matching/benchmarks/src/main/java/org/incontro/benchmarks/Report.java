// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.lucene.util.Version;

/**
 * What came out, for people and for machines.
 *
 * @param figures own first, then the default of Lucene, then its other set-ups
 */
record Report(int profiles, int queries, long seed, int warmUp, int rounds, Builds builds, List<Figures> figures) {

    private static final Path CPU = Path.of("/proc/cpuinfo");

    private Figures own() {
        return figures.get(0);
    }

    private Figures luceneDefault() {
        return figures.get(1);
    }

    private Figures luceneBest() {
        return figures.stream()
                .skip(1)
                .min(Comparator.comparingDouble(Figures::cpu))
                .orElseThrow();
    }

    /** Prints the table. */
    void print(PrintStream out) {
        line(out, "Job 1: top 20 with filters, profiles in arrival order, one thread");
        line(
                out,
                "%d profiles (seed %d), %d queries (seed %d), warm-up of %d s, %d rounds",
                profiles,
                Workload.PROFILES_SEED,
                queries,
                seed,
                warmUp,
                rounds);
        line(
                out,
                "JDK %s, Lucene %s, %s, %d processors, flags %s",
                System.getProperty("java.vm.version"),
                Version.LATEST,
                processor(),
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getRuntimeMXBean().getInputArguments());
        line(out, "");
        line(out, "%-55s %10s %8s %8s %8s %8s", "milliseconds", "CPU mean", "x own", "p50", "p95", "p99");
        for (Figures one : figures) {
            line(
                    out,
                    "%-55s %10.3f %8.1f %8.3f %8.3f %8.3f",
                    one.name(),
                    one.cpu(),
                    one.cpu() / own().cpu(),
                    one.p50(),
                    one.p95(),
                    one.p99());
        }
        line(out, "");
        line(
                out,
                "Against the default of Lucene %.1fx, against the best %.1fx (%s)",
                times(luceneDefault()),
                times(luceneBest()),
                luceneBest().name());
        line(
                out,
                "Profiles and scores identical in all searches; brute force confirmed the first %d queries.",
                builds.bruteForced());
        line(
                out,
                "Build, wall clock: own %.1f s, Lucene %.1f s with the merge to one segment; Lucene's files %.0f bytes a profile",
                builds.ownSeconds(),
                builds.luceneSeconds(),
                (double) builds.luceneBytes() / profiles);
        line(
                out,
                "CPU mean: thread CPU time, median over rounds, then mean over queries. p50, p95, p99: wall clock over all searches.");
        line(
                out,
                "Ready queries on both sides; own filters by a predicate over identifiers, Lucene by clauses or an array.");
        line(
                out,
                "Not compared yet: Lucene 10 on JDK 21 or later, an index sorted by the filter, jobs 2 and 3, memory.");
    }

    /** Returns the ratios as JSON. */
    String json() {
        return String.format(
                Locale.ROOT,
                "{\"profiles\":%d,\"queries\":%d,\"seed\":%d,\"lucene\":\"%s\",\"job1\":{\"default\":%.2f,\"best\":%.2f,\"identical\":true}}%n",
                profiles,
                queries,
                seed,
                Version.LATEST,
                times(luceneDefault()),
                times(luceneBest()));
    }

    private double times(Figures other) {
        return other.cpu() / own().cpu();
    }

    private static void line(PrintStream out, String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }

    private static String processor() {
        if (!Files.isReadable(CPU)) {
            return System.getProperty("os.arch");
        }
        try (Stream<String> lines = Files.lines(CPU)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
