// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.incontro.matching.weight.ImpactVector;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code restore}: how long an index takes to come back from its snapshot, in a process that has just begun and later. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description =
                "Restores the match index from its snapshot some times; the first time is that of a process that has just begun.")
final class RestoreReport implements Callable<Integer> {

    private static final int DRAWN = 10_000;

    @Option(
            names = "--profiles",
            defaultValue = "100000",
            description = "How many profiles the index holds. Default: ${DEFAULT-VALUE}.")
    private int profiles;

    @Option(names = "--rounds", defaultValue = "7", description = "How many times. Default: ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(
            names = "--snapshot",
            paramLabel = "FILE",
            description =
                    "Where the snapshot is kept: written if it is not there, else read as it is. Without this option, a file that is deleted at the end.")
    private @Nullable Path snapshot;

    private final PrintStream out;

    RestoreReport(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        Path file = snapshot == null ? Files.createTempFile("incontro-snapshot-", ".bin") : snapshot;
        try {
            if (snapshot == null || !Files.exists(file)) {
                write(file);
            }
            return restored(file) ? 0 : 1;
        } finally {
            if (snapshot == null) {
                Files.deleteIfExists(file);
            }
        }
    }

    private void write(Path file) throws IOException {
        Population population = Workload.standard().profiles(profiles);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long cpu = 0;
        try (OwnIndex index = new OwnIndex(population, OwnIndex.ids(profiles))) {
            for (int from = 0; from < profiles; from += DRAWN) {
                ImpactVector[] vectors = population.drawn(from, Math.min(profiles, from + DRAWN));
                long start = threads.getCurrentThreadCpuTime();
                for (int at = 0; at < vectors.length; at++) {
                    index.add(from + at, vectors[at]);
                }
                cpu += threads.getCurrentThreadCpuTime() - start;
            }
            index.write(file);
        }
        line(
                "%.1f microseconds of CPU time to add a ready vector, laying out included",
                cpu / 1e3 / Math.max(1, profiles));
        line("written anew: the first time below is of a process that has done much");
    }

    private boolean restored(Path file) throws IOException {
        Population none = Workload.standard().profiles(0);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        boolean complete = true;
        line("JDK %s, %d bytes", System.getProperty("java.vm.version"), Files.size(file));
        line("%8s %12s %12s", "time", "CPU ms", "wall ms");
        try (OwnIndex index = new OwnIndex(none, OwnIndex.ids(0))) {
            for (int round = 1; round <= rounds; round++) {
                long cpu = threads.getCurrentThreadCpuTime();
                long start = System.nanoTime();
                int size = index.restored(file);
                long wall = System.nanoTime() - start;
                line("%8d %12.1f %12.1f", round, (threads.getCurrentThreadCpuTime() - cpu) / 1e6, wall / 1e6);
                complete &= size == profiles;
            }
        }
        line("all %d profiles each time: %s", profiles, complete ? "yes" : "NO");
        return complete;
    }

    private void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
        out.flush();
    }
}
