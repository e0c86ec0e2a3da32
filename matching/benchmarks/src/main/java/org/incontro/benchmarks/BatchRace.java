// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import org.incontro.benchmarks.task.Contestant;
import org.incontro.benchmarks.task.Opportunity;
import org.incontro.benchmarks.task.Ranking;

/** Lets contestants answer many queries in one go each, and insists that all give the same answers. */
final class BatchRace {

    /*
     * Each has PARTS turns of an equal part of the queries, one contestant after the other, and the first part once more before, which
     * does not count. The answers of a part are put into numbers when the clock has stopped.
     */
    private static final int PARTS = 4;

    /** Answers many queries at once. */
    interface Batch {

        /** Returns what was found, in the order of the queries. */
        List<Contestant.Found> search() throws IOException;
    }

    /** Who takes part. */
    interface Entrant {

        /** Makes queries ready before the clock runs. */
        Batch prepare(List<Opportunity> opportunities) throws IOException;
    }

    /**
     * An entrant with its contestant, who says what it is called.
     *
     * @param contestant the contestant
     * @param entrant how it answers many
     */
    record Named(Contestant contestant, Entrant entrant) {

        /** Returns one who answers one query after the other. */
        static Named loop(Contestant contestant) {
            return new Named(contestant, opportunities -> {
                List<Contestant.Prepared> prepared = new ArrayList<>();
                for (Opportunity opportunity : opportunities) {
                    prepared.add(contestant.prepare(opportunity));
                }
                return () -> {
                    List<Contestant.Found> found = new ArrayList<>();
                    for (Contestant.Prepared one : prepared) {
                        found.add(one.search());
                    }
                    return found;
                };
            });
        }
    }

    private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    private final PrintStream progress;

    BatchRace(PrintStream progress) {
        this.progress = progress;
    }

    /**
     * Runs all.
     *
     * @param entrants who takes part; the first is the measure of the answers
     * @param opportunities the queries
     * @return the mean time of a query by entrant; without percentiles, for nobody times a query alone
     */
    List<Figures> run(List<Named> entrants, List<Opportunity> opportunities) throws IOException {
        long[] cpu = new long[entrants.size()];
        for (int turn = -1; turn < PARTS; turn++) {
            int part = Math.max(0, turn);
            List<Opportunity> queries = opportunities.subList(
                    opportunities.size() * part / PARTS, opportunities.size() * (part + 1) / PARTS);
            List<Ranking> truth = List.of();
            for (int who = 0; who < entrants.size(); who++) {
                Batch batch = entrants.get(who).entrant().prepare(queries);
                long cpuBefore = clock.getCurrentThreadCpuTime();
                List<Contestant.Found> found = batch.search();
                long cpuAfter = clock.getCurrentThreadCpuTime();
                cpu[who] += turn < 0 ? 0 : cpuAfter - cpuBefore;
                List<Ranking> answers = new ArrayList<>();
                for (Contestant.Found one : found) {
                    answers.add(one.ranking());
                }
                truth = who == 0 ? answers : truth;
                compare(truth, answers, entrants.get(who).contestant());
            }
            progress.println("part " + (turn + 1) + " of " + PARTS);
        }
        List<Figures> figures = new ArrayList<>();
        for (int who = 0; who < entrants.size(); who++) {
            Contestant contestant = entrants.get(who).contestant();
            figures.add(new Figures(
                    contestant.name(),
                    contestant.leavesSearchAside(),
                    cpu[who] / 1e6 / opportunities.size(),
                    Double.NaN,
                    Double.NaN,
                    Double.NaN));
        }
        return figures;
    }

    private static void compare(List<Ranking> truth, List<Ranking> answers, Contestant contestant) {
        for (int query = 0; query < truth.size(); query++) {
            Ranking right = truth.get(query);
            Ranking other = answers.get(query);
            if (!(contestant.mayTieOtherwise() ? other.equalsButForTheLastPlace(right) : other.equals(right))) {
                throw new Race.Difference("query %s of a part: the first found %s, but %s found %s"
                        .formatted(query, right, contestant.name(), other));
            }
        }
    }
}
