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
import org.incontro.benchmarks.task.Contestant;
import org.incontro.benchmarks.task.Opportunity;
import org.incontro.benchmarks.task.Ranking;

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
     *
     * Contestants that nobody asks about by name leave after the warm-up if they took more than SLOWER times as long as the fastest of
     * their kind: they could not become the best any more, and a run is the longer for each.
     */
    private static final double SLOWER = 1.4;

    private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    private final List<Contestant> seeded;
    private final List<Contestant> others;
    private final PrintStream progress;

    /**
     * Prepares.
     *
     * @param seeded whose figures are wanted in any case; the first is the measure of the answers
     * @param others of whom only the fastest matters
     */
    Race(List<Contestant> seeded, List<Contestant> others, PrintStream progress) {
        this.seeded = seeded;
        this.others = others;
        this.progress = progress;
    }

    /**
     * Runs all.
     *
     * @param opportunities the queries
     * @param warmUp how many seconds at least do not count; one whole round at least does not
     * @param rounds how many rounds are counted, at least 1
     * @return the figures of those who ran to the end, in their order
     * @throws Difference if answers differ
     */
    List<Figures> run(List<Opportunity> opportunities, int warmUp, int rounds) throws IOException {
        List<Contestant> all = new ArrayList<>(seeded);
        all.addAll(others);
        long warm = System.nanoTime() + TimeUnit.SECONDS.toNanos(warmUp);
        Heat heat;
        int ahead = 0;
        do {
            heat = new Heat(all, opportunities.size(), 1);
            round(heat, opportunities, 0);
            ahead++;
        } while (System.nanoTime() < warm);
        progress.println("warm-up rounds: " + ahead);
        Heat last = new Heat(fastEnough(heat), opportunities.size(), rounds);
        for (int round = 0; round < rounds; round++) {
            round(last, opportunities, round);
            progress.println("round " + (round + 1) + " of " + rounds);
        }
        return last.figures();
    }

    private List<Contestant> fastEnough(Heat heat) {
        List<Figures> figures = heat.figures();
        List<Contestant> fast = new ArrayList<>(seeded);
        for (int who = seeded.size(); who < figures.size(); who++) {
            Figures one = figures.get(who);
            double fastest = figures.stream()
                    .skip(1)
                    .filter(other -> other.leavesSearchAside() == one.leavesSearchAside())
                    .mapToDouble(Figures::cpu)
                    .min()
                    .orElseThrow();
            if (one.cpu() <= SLOWER * fastest) {
                fast.add(heat.contestants.get(who));
            } else {
                progress.println("too slow: " + one);
            }
        }
        return fast;
    }

    /** Who runs, and their times by contestant, query and round. */
    private static final class Heat {

        private final List<Contestant> contestants;
        private final long[][][] cpu;
        private final long[][][] wall;

        Heat(List<Contestant> contestants, int queries, int rounds) {
            this.contestants = contestants;
            cpu = new long[contestants.size()][queries][rounds];
            wall = new long[contestants.size()][queries][rounds];
        }

        List<Figures> figures() {
            List<Figures> figures = new ArrayList<>();
            for (int who = 0; who < contestants.size(); who++) {
                figures.add(Figures.of(contestants.get(who), cpu[who], wall[who]));
            }
            return figures;
        }
    }

    private void round(Heat heat, List<Opportunity> opportunities, int round) throws IOException {
        for (int query = 0; query < opportunities.size(); query++) {
            List<Contestant.Prepared> prepared = new ArrayList<>();
            for (Contestant contestant : heat.contestants) {
                prepared.add(contestant.prepare(opportunities.get(query)));
            }
            Contestant.Found[] found = new Contestant.Found[prepared.size()];
            for (int turn = 0; turn < found.length; turn++) {
                int who = (turn + query + round) % found.length;
                long cpuBefore = clock.getCurrentThreadCpuTime();
                long wallBefore = System.nanoTime();
                found[who] = prepared.get(who).search();
                heat.wall[who][query][round] = System.nanoTime() - wallBefore;
                heat.cpu[who][query][round] = clock.getCurrentThreadCpuTime() - cpuBefore;
            }
            compare(query, heat.contestants, found);
        }
    }

    private static void compare(int query, List<Contestant> contestants, Contestant.Found[] found) throws IOException {
        Ranking first = found[0].ranking();
        for (int who = 1; who < found.length; who++) {
            Contestant contestant = contestants.get(who);
            Ranking other = found[who].ranking();
            if (!(contestant.mayTieOtherwise() ? other.equalsButForTheLastPlace(first) : other.equals(first))) {
                throw new Difference("query %s: %s found %s, but %s found %s"
                        .formatted(query, contestants.get(0).name(), first, contestant.name(), other));
            }
        }
    }
}
