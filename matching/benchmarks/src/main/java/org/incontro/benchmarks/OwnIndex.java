// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.benchmarks;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.incontro.benchmarks.task.Contestant;
import org.incontro.benchmarks.task.Opportunity;
import org.incontro.benchmarks.task.Ranking;
import org.incontro.core.identity.EntityId;
import org.incontro.matching.index.Hit;
import org.incontro.matching.index.IndexQuery;
import org.incontro.matching.index.IndexSettings;
import org.incontro.matching.index.MatchIndex;
import org.incontro.matching.index.SnapshotLabel;
import org.incontro.matching.index.StandingIndex;
import org.incontro.matching.weight.ImpactVector;

/**
 * The indexes of the library, as a portal uses them: that of profiles, or that of standing interests where entries have thresholds. Used by
 * one thread, which also does what would otherwise be done in the background, so that nothing else runs while a clock does.
 */
final class OwnIndex implements AutoCloseable {

    private static final IndexSettings<Tuple> SETTINGS =
            IndexSettings.<Tuple>defaults().withExecutor(Runnable::run).withFacets(Tuple.FACETS);
    private static final SnapshotLabel LABEL = new SnapshotLabel("benchmark", "0");

    private final Population population;
    private final EntityId[] ids;
    private final MatchIndex<Tuple> profiles;
    private final StandingIndex<Tuple> interests;

    /**
     * Starts empty.
     *
     * @param population what will be added
     * @param ids by entry its identifier
     */
    OwnIndex(Population population, EntityId[] ids) {
        this.population = population;
        this.ids = ids;
        this.profiles = MatchIndex.inMemory(SETTINGS);
        this.interests = StandingIndex.inMemory(SETTINGS);
    }

    private boolean standing() {
        return population.thresholds().length > 0;
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
        Tuple attributes = Tuple.of(population.attributes(), entry);
        if (standing()) {
            interests.put(ids[entry], vector, population.thresholds()[entry], attributes);
        } else {
            profiles.put(ids[entry], vector, attributes);
        }
    }

    /** Lays everything out as well as can be, as Lucene does when it merges all into one segment. */
    void compact() {
        if (standing()) {
            interests.compact();
        } else {
            profiles.compact();
        }
    }

    /** Returns the search for the best, or for all interests that an opportunity concerns. */
    Contestant search() {
        return new Contestant() {
            @Override
            public String name() {
                return "own";
            }

            @Override
            public Prepared prepare(Opportunity opportunity) {
                if (standing()) {
                    Predicate<Tuple> passes = Tuple.passing(population.attributes(), opportunity.filter());
                    return () -> found(interests.search(opportunity.vector(), passes));
                }
                IndexQuery<Tuple> query = query(opportunity);
                return () -> found(profiles.search(query));
            }
        };
    }

    /** Returns the search for the best of many opportunities at once, in one thread. */
    BatchRace.Named batch() {
        return new BatchRace.Named(search(), opportunities -> {
            List<IndexQuery<Tuple>> queries =
                    opportunities.stream().map(this::query).toList();
            return () -> {
                List<Contestant.Found> answers = new ArrayList<>();
                try {
                    profiles.searchAll(
                            queries.iterator(), 1, Runnable::run, (number, hits) -> answers.add(found(hits)));
                } catch (InterruptedException e) {
                    throw new InterruptedIOException("nobody may interrupt a race");
                }
                return answers;
            };
        });
    }

    private IndexQuery<Tuple> query(Opportunity opportunity) {
        return IndexQuery.<Tuple>of(opportunity.vector(), Arena.LIMIT)
                .where(Tuple.passing(population.attributes(), opportunity.filter()));
    }

    /**
     * Writes all to a file.
     *
     * @param file where to
     */
    void write(Path file) throws IOException {
        if (standing()) {
            interests.write(file, LABEL, Tuple.CODEC);
        } else {
            profiles.write(file, LABEL, Tuple.CODEC);
        }
    }

    /**
     * Restores what {@link #write} wrote into another index, and lets it go.
     *
     * @return how many entries it held
     */
    int restored(Path file) throws IOException {
        if (standing()) {
            try (StandingIndex<Tuple> index = StandingIndex.restore(file, LABEL.model(), Tuple.CODEC, SETTINGS)
                    .index()) {
                return index.size();
            }
        }
        try (MatchIndex<Tuple> index =
                MatchIndex.restore(file, LABEL.model(), Tuple.CODEC, SETTINGS).index()) {
            return index.size();
        }
    }

    private static Contestant.Found found(List<Hit> hits) {
        return () -> new Ranking(
                hits.stream().mapToInt(hit -> number(hit.id())).toArray(),
                hits.stream().mapToInt(Hit::score).toArray());
    }

    @Override
    public void close() {
        profiles.close();
        interests.close();
    }
}
