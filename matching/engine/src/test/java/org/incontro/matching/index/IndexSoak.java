// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.incontro.core.identity.EntityId;
import org.incontro.matching.weight.ImpactVector;

/**
 * Changes an index for some minutes while it is searched, and prints what it holds: run by hand, {@code IndexSoak SECONDS ENTRIES}.
 * docs/engine.md has the last result.
 */
public final class IndexSoak {

    private IndexSoak() {}

    /** Runs as many seconds as the first argument says, on as many identities as the second does. */
    public static void main(String[] arguments) throws InterruptedException {
        long seconds = Long.parseLong(arguments[0]);
        int entries = Integer.parseInt(arguments[1]);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        AtomicLong changes = new AtomicLong();
        AtomicLong searches = new AtomicLong();
        AtomicLong wrong = new AtomicLong();
        try (MatchIndex<Integer> index = MatchIndex.inMemory()) {
            Thread writer = new Thread(() -> {
                Random random = new Random(1);
                while (System.nanoTime() < end) {
                    EntityId id = EntityId.parse("p" + random.nextInt(entries));
                    switch (random.nextInt(10)) {
                        case 0 -> index.remove(id);
                        case 1, 2 -> index.change(id, random.nextInt(100));
                        default -> index.put(id, vector(random), random.nextInt(100));
                    }
                    changes.incrementAndGet();
                }
            });
            Thread reader = new Thread(() -> {
                Random random = new Random(2);
                while (System.nanoTime() < end) {
                    int most = random.nextInt(100);
                    List<Hit> hits = index.search(
                            IndexQuery.<Integer>of(vector(random), 20).where(colour -> colour <= most));
                    boolean isRight = hits.stream().map(Hit::id).distinct().count() == hits.size();
                    wrong.addAndGet(isRight ? 0 : 1);
                    searches.incrementAndGet();
                }
            });
            writer.start();
            reader.start();
            System.out.println("second changes searches entries segments removed waiting counted-MB heap-MB");
            for (long second = 0; second < seconds; second += 10) {
                Thread.sleep(10_000);
                System.gc();
                IndexStatistics now = index.statistics();
                long heap = Runtime.getRuntime().totalMemory()
                        - Runtime.getRuntime().freeMemory();
                System.out.printf(
                        Locale.ROOT,
                        "%d %d %d %d %d %d %d %.1f %.1f%n",
                        second + 10,
                        changes.get(),
                        searches.get(),
                        now.entries(),
                        now.segments(),
                        now.removed(),
                        now.waiting(),
                        now.totalBytes() / 1e6,
                        heap / 1e6);
            }
            writer.join();
            reader.join();
            System.out.println("answers with an identity twice: " + wrong.get());
        }
    }

    private static ImpactVector vector(Random random) {
        Map<Long, Double> weights = new TreeMap<>();
        for (int i = 0; i < 60; i++) {
            weights.put((long) (100_000 * StrictMath.pow(random.nextDouble(), 4)), 1.0 + random.nextInt(120));
        }
        return ImpactVector.of(weights);
    }
}
