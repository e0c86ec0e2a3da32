// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.benchmarks;

import java.util.Arrays;
import org.incontro.benchmarks.task.Contestant;

/**
 * The times of one contestant in milliseconds.
 *
 * @param name the contestant's
 * @param leavesSearchAside whether it is a loop of ours over another's postings
 * @param cpu thread CPU time of a search: the median over rounds, then the mean over queries
 * @param p50 the median wall-clock time over all searches
 * @param p95 the wall-clock time that 95 of 100 searches do not exceed
 * @param p99 the wall-clock time that 99 of 100 searches do not exceed
 */
record Figures(String name, boolean leavesSearchAside, double cpu, double p50, double p95, double p99) {

    /**
     * Sums up.
     *
     * @param contestant whose they are
     * @param cpu nanoseconds by query and round
     * @param wall nanoseconds by query and round
     */
    static Figures of(Contestant contestant, long[][] cpu, long[][] wall) {
        double sum = 0;
        for (long[] rounds : cpu) {
            long[] sorted = Arrays.stream(rounds).sorted().toArray();
            sum += (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2.0;
        }
        long[] all = Arrays.stream(wall).flatMapToLong(Arrays::stream).sorted().toArray();
        return new Figures(
                contestant.name(),
                contestant.leavesSearchAside(),
                sum / cpu.length / 1e6,
                at(all, 0.50),
                at(all, 0.95),
                at(all, 0.99));
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.ceil(share * sorted.length) - 1] / 1e6;
    }
}
