// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.incontro.benchmarks.task.Above;
import org.incontro.benchmarks.task.Admission;
import org.incontro.benchmarks.task.Best;
import org.incontro.benchmarks.task.Contestant;
import org.incontro.benchmarks.task.Opportunity;
import org.incontro.benchmarks.task.Ranking;
import org.incontro.matching.weight.ImpactVector;

/** Compares some queries with every entry as it passes by: slow and obvious, and it holds no entry. */
final class BruteForce {

    private final Population population;
    private final List<Opportunity> opportunities;
    private final List<Admission> admissions = new ArrayList<>();
    private final List<Best> best = new ArrayList<>();
    private final List<Above> above = new ArrayList<>();

    BruteForce(Population population, List<Opportunity> opportunities, int limit) {
        this.population = population;
        this.opportunities = opportunities;
        for (Opportunity opportunity : opportunities) {
            admissions.add(new Admission(population.attributes(), opportunity.filter()));
            best.add(new Best(limit));
            above.add(new Above());
        }
    }

    /** Compares an entry with all queries. */
    void add(int entry, ImpactVector vector) {
        for (int query = 0; query < opportunities.size(); query++) {
            int score = opportunities.get(query).vector().dot(vector);
            if (score == 0 || !admissions.get(query).test(entry)) {
                continue;
            }
            if (population.thresholds().length > 0) {
                if (score >= population.thresholds()[entry]) {
                    above.get(query).add(score, entry);
                }
            } else if (best.get(query).admits(score, entry)) {
                best.get(query).add(score, entry);
            }
        }
    }

    /** Returns the answer to a query. */
    Ranking answer(int query) {
        return population.thresholds().length > 0
                ? above.get(query).ranking()
                : best.get(query).ranking();
    }

    /** Insists that a contestant gives the same answers. */
    void confirm(Contestant contestant) throws IOException {
        for (int query = 0; query < opportunities.size(); query++) {
            Ranking found =
                    contestant.prepare(opportunities.get(query)).search().ranking();
            if (!found.equals(answer(query))) {
                throw new Race.Difference("query %s: brute force found %s, but %s found %s"
                        .formatted(query, answer(query), contestant.name(), found));
            }
        }
    }
}
