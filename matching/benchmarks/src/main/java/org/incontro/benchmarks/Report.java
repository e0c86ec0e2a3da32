// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What came out, for people as it comes and for machines at the end. Used by one thread. */
final class Report {

    private static final Path CPU = Path.of("/proc/cpuinfo");

    private final PrintStream out;
    private final String lucene;
    private final List<Outcome> outcomes = new ArrayList<>();
    private final Map<String, Long> bytes = new LinkedHashMap<>();

    Report(PrintStream out, String lucene) {
        this.out = out;
        this.lucene = lucene;
    }

    /** Prints what was asked and on what machine. */
    void head(int profiles, int queries, long seed, boolean ordered, int warmUp, int rounds) {
        line(
                "%d profiles in %s order, %d queries (seed %d), one thread, warm-up of %d s, %d rounds",
                profiles, ordered ? "attribute and topic" : "arrival", queries, seed, warmUp, rounds);
        line(
                "JDK %s, %s, %s, %d processors, flags %s",
                System.getProperty("java.vm.version"),
                lucene,
                processor(),
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getRuntimeMXBean().getInputArguments());
    }

    /** Prints what the indexes took to build and to hold. */
    void costs(String what, String key, Costs costs) {
        bytes.put(key, Math.round(costs.each(costs.ownBytes())));
        line("");
        line("%s: %d", what, costs.entries());
        line(
                "Bytes each: own heap %.0f, besides the identifier %.0f; Lucene files %.0f (sorted %.0f), heap %.1f",
                costs.each(costs.ownBytes()),
                costs.each(costs.idBytes()),
                costs.each(costs.luceneFiles()),
                costs.each(costs.sortedFiles()),
                costs.each(costs.luceneBytes()));
        line(
                "Build, wall clock: own %.1f s with each visible at once, Lucene %.1f s (sorted %.1f s) with the merge to one segment",
                costs.ownSeconds(), costs.luceneSeconds(), costs.sortedSeconds());
        line(
                "Snapshot: %.0f bytes each, written in %.2f s, restored in %.2f s",
                costs.each(costs.snapshotBytes()), costs.writeSeconds(), costs.restoreSeconds());
    }

    /** Prints the table of a race. */
    void outcome(Outcome outcome) {
        outcomes.add(outcome);
        line("");
        line("%s (filters let %.1f %% pass)", outcome.title(), 100 * outcome.share());
        line("%-60s %10s %8s %8s %8s %8s", "milliseconds", "CPU mean", "x own", "p50", "p95", "p99");
        for (Figures one : outcome.figures()) {
            line(
                    "%-60s %10.3f %8.1f %8s %8s %8s",
                    one.name(),
                    one.cpu(),
                    outcome.times(one),
                    milliseconds(one.p50()),
                    milliseconds(one.p95()),
                    milliseconds(one.p99()));
        }
        line(
                "Lucene by own: default %.1fx, default on a sorted index %.1fx, best with its scorers %.1fx (%s), best %.1fx (%s)",
                outcome.timesDefault(),
                outcome.timesSorted(),
                outcome.timesBestScorer(),
                outcome.bestScorer().name(),
                outcome.timesBest(),
                outcome.best().name());
    }

    private static String milliseconds(double time) {
        return Double.isNaN(time) ? "-" : String.format(Locale.ROOT, "%.3f", time);
    }

    /** Prints what all tables have in common. */
    void foot(int bruteForced) {
        line("");
        line(
                "Entries and scores identical in all searches; brute force confirmed the first %d queries of each index.",
                bruteForced);
        line(
                "CPU mean: thread CPU time, median over rounds, then mean over queries. p50, p95, p99: wall clock over all searches.");
    }

    /** Returns the ratios as JSON. */
    String json(int profiles, int queries, long seed) {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("profiles", Integer.toString(profiles));
        members.put("queries", Integer.toString(queries));
        members.put("seed", Long.toString(seed));
        members.put("lucene", '"' + lucene + '"');
        for (Outcome outcome : outcomes) {
            members.put(
                    outcome.key(),
                    String.format(
                            Locale.ROOT,
                            "{\"default\":%.2f,\"sorted\":%.2f,\"bestScorer\":%.2f,\"best\":%.2f,\"identical\":true}",
                            outcome.timesDefault(),
                            outcome.timesSorted(),
                            outcome.timesBestScorer(),
                            outcome.timesBest()));
        }
        bytes.forEach((key, value) -> members.put(key, value.toString()));
        return members.entrySet().stream()
                .map(member -> '"' + member.getKey() + "\":" + member.getValue())
                .collect(Collectors.joining(",", "{", "}\n"));
    }

    private void line(String format, Object... values) {
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
