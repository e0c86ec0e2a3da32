// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.benchmarks;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.incontro.benchmarks.task.Opportunity;
import org.incontro.core.identity.EntityId;
import org.incontro.matching.index.Hit;
import org.incontro.matching.index.IndexQuery;
import org.incontro.matching.index.MatchIndex;
import org.incontro.matching.weight.ImpactVector;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code soak}: one thread changes profiles while others search, for minutes; the heap must stay where it is. */
@Command(
        name = "soak",
        mixinStandardHelpOptions = true,
        description = "Changes and searches together for some minutes; shows times and whether the heap stays steady.")
final class Soak implements Callable<Integer> {

    /*
     * As many profiles are put as are removed, drawn from twice as many identities, so that the index keeps its size and what is laid
     * out anew keeps changing. At the end every answer is compared with an index that holds the same by brute force.
     */
    private static final int INTERVALS = 12;
    private static final int READY = 20_000;
    private static final int QUERIES = 64;

    @Option(
            names = "--profiles",
            defaultValue = "100000",
            description = "About how many profiles the index holds. Default: ${DEFAULT-VALUE}.")
    private int profiles;

    @Option(names = "--seconds", defaultValue = "240", description = "How long. Default: ${DEFAULT-VALUE}.")
    private int seconds;

    @Option(
            names = "--readers",
            defaultValue = "2",
            description = "How many threads search. Default: ${DEFAULT-VALUE}.")
    private int readers;

    @Option(
            names = "--seed",
            defaultValue = "777",
            description = "The seed of changes and queries. Default: ${DEFAULT-VALUE}.")
    private long seed;

    private final PrintStream out;
    private final AtomicBoolean ended = new AtomicBoolean();
    private final AtomicLong changes = new AtomicLong();
    private final ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private final List<ImpactVector> ready = new ArrayList<>();
    private EntityId[] ids = new EntityId[0];
    private int[] held = new int[0];

    Soak(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws Exception {
        Workload workload = Workload.standard();
        Population population = workload.profiles(2 * profiles);
        ids = OwnIndex.ids(2 * profiles);
        held = new int[2 * profiles];
        Arrays.fill(held, -1);
        for (int number = 0; number < Math.min(READY, profiles); number++) {
            ready.add(workload.profile(number));
        }
        List<Opportunity> opportunities = workload.opportunities(seed, QUERIES);
        try (MatchIndex<Tuple> index = MatchIndex.inMemory()) {
            for (int entry = 0; entry < profiles; entry++) {
                put(index, population, 2 * entry, entry % ready.size());
            }
            return run(index, population, opportunities) ? 0 : 1;
        }
    }

    private void put(MatchIndex<Tuple> index, Population population, int entry, int vector) {
        index.put(ids[entry], ready.get(vector), Tuple.of(population.attributes(), entry));
        held[entry] = vector;
    }

    private boolean run(MatchIndex<Tuple> index, Population population, List<Opportunity> opportunities)
            throws InterruptedException {
        List<Searcher> searchers = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        threads.add(started(() -> write(index, population), "writer"));
        for (int reader = 0; reader < readers; reader++) {
            Searcher searcher = new Searcher(index, population, opportunities);
            searchers.add(searcher);
            threads.add(started(searcher, "reader " + reader));
        }
        long[] heaps = new long[INTERVALS];
        line("%8s %12s %12s %12s %10s %10s", "seconds", "heap MB", "changes", "searches", "p50 ms", "p99 ms");
        for (int interval = 0; interval < INTERVALS && failures.isEmpty(); interval++) {
            TimeUnit.MILLISECONDS.sleep(seconds * 1_000L / INTERVALS);
            heaps[interval] = Heap.used();
            line(
                    "%8d %12.1f %12d %12d %10.2f %10.2f",
                    seconds * (interval + 1) / INTERVALS,
                    heaps[interval] / 1e6,
                    changes.get(),
                    searchers.stream().mapToLong(Searcher::searches).sum(),
                    searchers.get(0).percentile(0.50),
                    searchers.get(0).percentile(0.99));
        }
        ended.set(true);
        for (Thread thread : threads) {
            thread.join();
        }
        failures.forEach(failure -> line("failed: %s", failure));
        boolean right = failures.isEmpty() && answersAreRight(index, population, opportunities);
        line("answers at the end like those of brute force: %s", right ? "yes" : "NO");
        line("heap at the end by heap after a quarter: %.3f", (double) heaps[INTERVALS - 1] / heaps[INTERVALS / 4]);
        return right;
    }

    private Thread started(Runnable work, String name) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (RuntimeException | Error e) {
                        failures.add(e);
                        ended.set(true);
                    }
                },
                name);
        thread.start();
        return thread;
    }

    private void write(MatchIndex<Tuple> index, Population population) {
        SplittableRandom random = new SplittableRandom(seed);
        while (!ended.get()) {
            int entry = random.nextInt(held.length);
            if (held[entry] < 0) {
                put(index, population, entry, random.nextInt(ready.size()));
            } else if (random.nextInt(4) == 0) {
                put(index, population, entry, random.nextInt(ready.size()));
            } else {
                index.remove(ids[entry]);
                held[entry] = -1;
            }
            changes.incrementAndGet();
        }
    }

    private static IndexQuery<Tuple> query(Population population, Opportunity opportunity) {
        return IndexQuery.<Tuple>of(opportunity.vector(), Arena.LIMIT)
                .where(Tuple.passing(population.attributes(), opportunity.filter()));
    }

    private boolean answersAreRight(MatchIndex<Tuple> index, Population population, List<Opportunity> opportunities) {
        try (MatchIndex<Tuple> truth = MatchIndex.bruteForce()) {
            for (int entry = 0; entry < held.length; entry++) {
                if (held[entry] >= 0) {
                    truth.put(ids[entry], ready.get(held[entry]), Tuple.of(population.attributes(), entry));
                }
            }
            boolean right = index.size() == truth.size();
            for (Opportunity opportunity : opportunities.subList(0, QUERIES / 8)) {
                IndexQuery<Tuple> query = query(population, opportunity);
                right &= index.search(query).equals(truth.search(query));
            }
            return right;
        }
    }

    private void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
        out.flush();
    }

    /** Searches until the end, and checks of each answer what can be checked while others change: that it is in order and passes. */
    private final class Searcher implements Runnable {

        private static final int KEPT = 4_096;

        private final MatchIndex<Tuple> index;
        private final List<IndexQuery<Tuple>> queries;
        private final long[] last = new long[KEPT];
        private volatile long searches;

        Searcher(MatchIndex<Tuple> index, Population population, List<Opportunity> opportunities) {
            this.index = index;
            this.queries = opportunities.stream()
                    .map(opportunity -> query(population, opportunity))
                    .toList();
        }

        @Override
        public void run() {
            while (!ended.get()) {
                IndexQuery<Tuple> query = queries.get((int) (searches % queries.size()));
                long start = System.nanoTime();
                List<Hit> hits = index.search(query);
                last[(int) (searches % KEPT)] = System.nanoTime() - start;
                searches = searches + 1;
                for (int rank = 1; rank < hits.size(); rank++) {
                    if (Hit.BEST_FIRST.compare(hits.get(rank - 1), hits.get(rank)) >= 0) {
                        throw new IllegalStateException("hits must be in order, but %s came before %s"
                                .formatted(hits.get(rank - 1), hits.get(rank)));
                    }
                }
            }
        }

        long searches() {
            return searches;
        }

        /** Returns a percentile of the latest searches in milliseconds. */
        double percentile(double share) {
            int count = (int) Math.min(searches, KEPT);
            long[] sorted = Arrays.copyOf(last, count);
            Arrays.sort(sorted);
            return count == 0 ? 0 : sorted[(int) Math.ceil(share * count) - 1] / 1e6;
        }
    }
}
