// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.benchmarks;

import java.util.List;
import java.util.function.Predicate;
import org.incontro.benchmarks.task.Admission;
import org.incontro.benchmarks.task.Contestant;
import org.incontro.benchmarks.task.Opportunity;
import org.incontro.benchmarks.task.Ranking;
import org.incontro.core.identity.EntityId;
import org.incontro.matching.index.Hit;
import org.incontro.matching.index.MatchIndex;
import org.incontro.matching.weight.ImpactVector;

/** The match index of the library, as a portal uses it. Used by one thread. */
final class OwnIndex implements AutoCloseable {

    private final Population population;
    private final EntityId[] ids;
    private final MatchIndex index = MatchIndex.inMemory();

    /**
     * Starts empty.
     *
     * @param population what will be added
     * @param ids by entry its identifier
     */
    OwnIndex(Population population, EntityId[] ids) {
        this.population = population;
        this.ids = ids;
    }

    /** Returns the identifiers of entries; their order is that of the numbers. */
    static EntityId[] ids(int size) {
        EntityId[] ids = new EntityId[size];
        for (int entry = 0; entry < size; entry++) {
            String digits = Integer.toString(entry);
            ids[entry] = EntityId.of("b", "p" + "0".repeat(7 - digits.length()) + digits);
        }
        return ids;
    }

    private static int number(EntityId id) {
        String local = id.local();
        return Integer.parseInt(local, 1, local.length(), 10);
    }

    /** Adds an entry; the next search sees it. */
    void add(int entry, ImpactVector vector) {
        index.put(ids[entry], vector);
    }

    void finish() {}

    /** Returns the search for the best. */
    Contestant search() {
        return new Contestant() {
            @Override
            public String name() {
                return "own";
            }

            @Override
            public Prepared prepare(Opportunity opportunity) {
                Admission admission = new Admission(population.attributes(), opportunity.filter());
                Predicate<EntityId> admits = id -> admission.test(number(id));
                return () -> {
                    List<Hit> hits = index.search(opportunity.vector(), Arena.LIMIT, admits);
                    return () -> ranking(hits);
                };
            }
        };
    }

    private static Ranking ranking(List<Hit> hits) {
        return new Ranking(
                hits.stream().mapToInt(hit -> number(hit.id())).toArray(),
                hits.stream().mapToInt(Hit::score).toArray());
    }

    @Override
    public void close() {
        index.close();
    }
}
