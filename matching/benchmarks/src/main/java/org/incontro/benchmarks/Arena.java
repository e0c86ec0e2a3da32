// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.incontro.benchmarks.task.Admission;
import org.incontro.benchmarks.task.Contestant;
import org.incontro.benchmarks.task.Opportunity;
import org.incontro.benchmarks.task.Peer;
import org.incontro.benchmarks.task.PeerFactory;
import org.incontro.benchmarks.task.PeerOptions;
import org.incontro.core.identity.EntityId;
import org.incontro.matching.weight.ImpactVector;

/** The match index and two of Lucene's, one in arrival order and one sorted, with the same entries. Used by one thread. */
final class Arena implements AutoCloseable {

    /** How many are sought. */
    static final int LIMIT = 20;

    private static final int TELL_EVERY = 100_000;

    /** How many vectors are drawn at a time, before the clock runs. */
    private static final int DRAWN = 1_000;

    private final Population population;
    private final OwnIndex own;
    private final Peer arrival;
    private final Peer sorted;
    private final PrintStream progress;
    private final Costs costs;

    /**
     * Builds all three.
     *
     * @param compacted whether ours is laid out as well as can be, as Lucene's are, or stays as the additions left it
     * @param checked queries that brute force answers as well, to compare our own answers with
     * @throws Race.Difference if they differ
     */
    Arena(Population population, PeerFactory lucene, boolean compacted, List<Opportunity> checked, PrintStream progress)
            throws IOException {
        this.population = population;
        this.progress = progress;
        long before = Heap.used();
        EntityId[] ids = OwnIndex.ids(population.size());
        long withIds = Heap.used();
        own = new OwnIndex(population, ids);
        double ownSeconds = addToOwn(compacted);
        long withOwn = Heap.used();
        Snapshot snapshot = snapshot();
        long beforeLucene = Heap.used();
        arrival = lucene.open(new PeerOptions(population.attributes(), population.thresholds(), false));
        sorted = lucene.open(new PeerOptions(population.attributes(), population.thresholds(), true));
        BruteForce bruteForce = new BruteForce(population, checked, LIMIT);
        double[] seconds = addToOthers(bruteForce);
        bruteForce.confirm(own.search());
        costs = new Costs(
                population.size(),
                withIds - before,
                withOwn - withIds,
                ownSeconds,
                snapshot.bytes(),
                snapshot.writeSeconds(),
                snapshot.restoreSeconds(),
                Math.max(0, Heap.used() - beforeLucene) / 2,
                arrival.bytes(),
                seconds[0],
                sorted.bytes(),
                seconds[1]);
    }

    private double addToOwn(boolean compacted) {
        long nanos = 0;
        for (int from = 0; from < population.size(); from += DRAWN) {
            int to = Math.min(population.size(), from + DRAWN);
            ImpactVector[] vectors = population.drawn(from, to);
            long start = System.nanoTime();
            for (int at = from; at < to; at++) {
                own.add(population.arrival()[at], vectors[at - from]);
            }
            nanos += System.nanoTime() - start;
            tell(from, to, "own");
        }
        long start = System.nanoTime();
        if (compacted) {
            own.compact();
        }
        return (nanos + System.nanoTime() - start) / 1e9;
    }

    private record Snapshot(long bytes, double writeSeconds, double restoreSeconds) {}

    /** Restores twice, for the first time reads code as well; the second time counts. */
    private Snapshot snapshot() throws IOException {
        Path file = Files.createTempFile("incontro-snapshot-", ".bin");
        try {
            long start = System.nanoTime();
            own.write(file);
            double writeSeconds = (System.nanoTime() - start) / 1e9;
            own.restored(file);
            start = System.nanoTime();
            int size = own.restored(file);
            double restoreSeconds = (System.nanoTime() - start) / 1e9;
            if (size != population.size()) {
                throw new Race.Difference(
                        "a snapshot of %s entries was restored with %s".formatted(population.size(), size));
            }
            return new Snapshot(Files.size(file), writeSeconds, restoreSeconds);
        } finally {
            Files.delete(file);
        }
    }

    /** Adds to Lucene's two indexes at the same time, each in one thread; the times are each index's own. */
    private double[] addToOthers(BruteForce bruteForce) throws IOException {
        List<Peer> peers = List.of(arrival, sorted);
        long[] nanos = new long[peers.size()];
        for (int first = 0; first < population.size(); first += DRAWN) {
            int from = first;
            int to = Math.min(population.size(), from + DRAWN);
            ImpactVector[] vectors = population.drawn(from, to);
            atOnce(peers, nanos, peer -> {
                for (int at = from; at < to; at++) {
                    peer.add(population.arrival()[at], vectors[at - from]);
                }
            });
            for (int at = from; at < to; at++) {
                bruteForce.add(population.arrival()[at], vectors[at - from]);
            }
            tell(from, to, "Lucene");
        }
        atOnce(peers, nanos, Peer::finish);
        return new double[] {nanos[0] / 1e9, nanos[1] / 1e9};
    }

    /** Something that is done to an index of Lucene. */
    @FunctionalInterface
    private interface Work {
        void on(Peer peer) throws IOException;
    }

    private static void atOnce(List<Peer> peers, long[] nanos, Work work) throws IOException {
        try {
            IntStream.range(0, peers.size()).parallel().forEach(who -> {
                long start = System.nanoTime();
                try {
                    work.on(peers.get(who));
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
                nanos[who] += System.nanoTime() - start;
            });
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private void tell(int from, int to, String who) {
        if (from / TELL_EVERY < to / TELL_EVERY) {
            progress.println(to + " entries added: " + who);
        }
    }

    Costs costs() {
        return costs;
    }

    OwnIndex own() {
        return own;
    }

    /** Returns Lucene's contestants in arrival order, and after them those of the sorted index. */
    List<List<Contestant>> lucene() throws IOException {
        boolean alerts = population.thresholds().length > 0;
        return List.of(
                Named.all("Lucene", alerts ? arrival.alertSearches() : arrival.topSearches(LIMIT)),
                Named.all("Lucene sorted", alerts ? sorted.alertSearches() : sorted.topSearches(LIMIT)));
    }

    /** Races all on some queries. */
    Outcome race(String key, String title, List<Opportunity> opportunities, int warmUp, int rounds) throws IOException {
        progress.println(title);
        List<List<Contestant>> lucene = lucene();
        List<Contestant> seeded =
                List.of(own.search(), lucene.get(0).get(0), lucene.get(1).get(0));
        List<Contestant> others = new ArrayList<>();
        lucene.forEach(each -> others.addAll(each.subList(1, each.size())));
        List<Figures> figures = new Race(seeded, others, progress).run(opportunities, warmUp, rounds);
        return new Outcome(key, title, opportunities.size(), passing(opportunities), figures);
    }

    /**
     * Races those who were the best in another race on many queries at once.
     *
     * @param before the other race
     */
    Outcome batch(String key, String title, List<Opportunity> opportunities, Outcome before) throws IOException {
        progress.println(title);
        List<String> wanted = List.of(
                before.figures().get(1).name(),
                before.figures().get(2).name(),
                before.bestScorer().name(),
                before.best().name());
        List<BatchRace.Named> entrants = new ArrayList<>();
        entrants.add(own.batch());
        lucene().stream()
                .flatMap(List::stream)
                .filter(one -> wanted.contains(one.name()))
                .map(BatchRace.Named::loop)
                .forEach(entrants::add);
        List<Figures> figures = new BatchRace(progress).run(entrants, opportunities);
        return new Outcome(key, title, opportunities.size(), passing(opportunities), figures);
    }

    private double passing(List<Opportunity> opportunities) {
        long passed = 0;
        for (Opportunity opportunity : opportunities) {
            IntPredicate admits = new Admission(population.attributes(), opportunity.filter());
            for (int entry = 0; entry < population.size(); entry++) {
                passed += admits.test(entry) ? 1 : 0;
            }
        }
        return (double) passed / population.size() / opportunities.size();
    }

    @Override
    public void close() throws IOException {
        own.close();
        arrival.close();
        sorted.close();
    }
}
