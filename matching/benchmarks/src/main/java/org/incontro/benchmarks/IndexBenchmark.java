// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.incontro.benchmarks.task.Contestant;
import org.incontro.benchmarks.task.Opportunity;
import org.incontro.core.identity.EntityId;
import org.incontro.matching.weight.ImpactVector;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Single operations of the match index, one at a time in one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class IndexBenchmark {

    private static final int QUERIES = 64;
    private static final int READY = 8_192;
    private static final long TUNING_SEED = 99;

    /** How many profiles the index holds. */
    @Param({"10000", "100000"})
    public int profiles;

    private final List<ImpactVector> ready = new ArrayList<>();
    private List<Contestant.Prepared> searches = List.of();
    private List<Contestant.Prepared> shortSearches = List.of();
    private OwnIndex index;
    private Path snapshot = Path.of("");
    private int next;

    /** Fills the index. */
    @Setup(Level.Trial)
    public void fill() throws IOException {
        Workload workload = Workload.standard();
        Population population = workload.profiles(profiles);
        index = new OwnIndex(population, OwnIndex.ids(profiles));
        for (int entry = 0; entry < profiles; entry++) {
            ImpactVector vector = population.vectors().apply(entry);
            index.add(entry, vector);
            if (ready.size() < READY) {
                ready.add(vector);
            }
        }
        snapshot = Files.createTempFile("incontro-snapshot-", ".bin");
        index.write(snapshot);
        searches = prepared(workload.opportunities(TUNING_SEED, QUERIES));
        shortSearches = prepared(workload.titles(TUNING_SEED, QUERIES));
    }

    private List<Contestant.Prepared> prepared(List<Opportunity> opportunities) throws IOException {
        Contestant own = index.search();
        List<Contestant.Prepared> prepared = new ArrayList<>();
        for (Opportunity opportunity : opportunities) {
            prepared.add(own.prepare(opportunity));
        }
        return prepared;
    }

    /** Frees the index. */
    @TearDown(Level.Trial)
    public void free() throws IOException {
        index.close();
        Files.delete(snapshot);
    }

    /** Finds the best 20 that pass a filter. */
    @Benchmark
    public Object search() throws IOException {
        return searches.get(next++ & QUERIES - 1).search();
    }

    /** Finds the best 20 for a query of 10 to 30 features. */
    @Benchmark
    public Object shortSearch() throws IOException {
        return shortSearches.get(next++ & QUERIES - 1).search();
    }

    /** Replaces a profile by a ready vector, which the next search sees; what is laid out anew later is included. */
    @Benchmark
    public void replace() {
        int entry = next++ % ready.size();
        index.add(entry, ready.get(entry));
    }

    /** Restores an index from a file that the operating system has in memory. */
    @Benchmark
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public int restore() throws IOException {
        return index.restored(snapshot);
    }

    /** Fills an index of 8,192 ready vectors, each visible at once. */
    @Benchmark
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public Object fill8192() {
        EntityId[] ids = OwnIndex.ids(ready.size());
        try (OwnIndex small = new OwnIndex(Workload.standard().profiles(ready.size()), ids)) {
            for (int entry = 0; entry < ready.size(); entry++) {
                small.add(entry, ready.get(entry));
            }
            return ids;
        }
    }
}
