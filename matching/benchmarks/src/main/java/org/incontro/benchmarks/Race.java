// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Lets contestants answer the same queries in turns, and insists that all give the same answer each time. */
final class Race {

    /** Thrown where two contestants differ. */
    static final class Difference extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Difference(String message) {
            super(message);
        }
    }

    /*
     * Turns are taken query by query, so that whatever else the machine does falls on all alike. CPU time is that of the thread:
     * waiting for the processor is not counted. With each query another contestant begins, for the first to touch a query finds
     * colder caches.
     */
    private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    private final List<Contestant> contestants;
    private final int limit;
    private final PrintStream progress;

    Race(List<Contestant> contestants, int limit, PrintStream progress) {
        this.contestants = contestants;
        this.limit = limit;
        this.progress = progress;
    }

    /**
     * Runs all.
     *
     * @param opportunities the queries
     * @param warmUp how many seconds at least do not count; one whole round at least does not
     * @param rounds how many rounds are counted, at least 1
     * @return the figures of each contestant, in their order
     * @throws Difference if answers differ
     */
    List<Figures> run(List<Opportunity> opportunities, int warmUp, int rounds) throws IOException {
        long[][][] cpu = new long[contestants.size()][opportunities.size()][rounds];
        long[][][] wall = new long[contestants.size()][opportunities.size()][rounds];
        long warm = System.nanoTime() + TimeUnit.SECONDS.toNanos(warmUp);
        int ahead = 0;
        do {
            round(opportunities, -1, cpu, wall);
            ahead++;
        } while (System.nanoTime() < warm);
        progress.println("warm-up rounds: " + ahead);
        for (int round = 0; round < rounds; round++) {
            round(opportunities, round, cpu, wall);
            progress.println("round " + (round + 1) + " of " + rounds);
        }
        List<Figures> figures = new ArrayList<>();
        for (int who = 0; who < contestants.size(); who++) {
            figures.add(Figures.of(contestants.get(who).name(), cpu[who], wall[who]));
        }
        return figures;
    }

    /** Asks each query of all; a negative round is not counted. */
    private void round(List<Opportunity> opportunities, int round, long[][][] cpu, long[][][] wall) throws IOException {
        for (int query = 0; query < opportunities.size(); query++) {
            List<Contestant.Prepared> prepared = new ArrayList<>();
            for (Contestant contestant : contestants) {
                prepared.add(contestant.prepare(opportunities.get(query), limit));
            }
            Ranking[] answers = new Ranking[contestants.size()];
            for (int turn = 0; turn < contestants.size(); turn++) {
                int who = (turn + query + round + 1) % contestants.size();
                long cpuBefore = clock.getCurrentThreadCpuTime();
                long wallBefore = System.nanoTime();
                answers[who] = prepared.get(who).search();
                long wallAfter = System.nanoTime();
                long cpuAfter = clock.getCurrentThreadCpuTime();
                if (round >= 0) {
                    cpu[who][query][round] = cpuAfter - cpuBefore;
                    wall[who][query][round] = wallAfter - wallBefore;
                }
            }
            compare(query, answers);
        }
    }

    private void compare(int query, Ranking[] answers) {
        for (int who = 1; who < answers.length; who++) {
            if (!answers[who].equals(answers[0])) {
                throw new Difference("query %s: %s found %s, but %s found %s"
                        .formatted(
                                query,
                                contestants.get(0).name(),
                                answers[0],
                                contestants.get(who).name(),
                                answers[who]));
            }
        }
    }
}
