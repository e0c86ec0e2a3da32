// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.incontro.core.identity.EntityId;
import org.incontro.matching.weight.ImpactVector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Writers and readers together, without anything that holds them apart but the index itself. */
@Timeout(120)
class LinearisabilityTest {

    private static final int WRITERS = 2;
    private static final int KEYS = 12;
    private static final int CHANGES = 4_000;
    private static final ImpactVector QUERY = ImpactVector.of(Map.of(1L, 255.0, 2L, 1.0));

    /** The number of a change can be read from the score that its vector has: two digits to the base 255, the last from 1. */
    private static ImpactVector vector(int change) {
        Map<Long, Double> digits = new TreeMap<>();
        int last = (change - 1) % 255 + 1;
        digits.put(1L, (change - last) / 255.0);
        digits.put(2L, (double) last);
        return ImpactVector.of(digits);
    }

    private static int change(Hit hit) {
        return hit.score();
    }

    /** Each change puts a record or, now and then, removes it, so that no two moments of a writer look alike. */
    private static void apply(MatchIndex<Integer> index, int writer, int change) {
        EntityId id = EntityId.parse("w%s-%s".formatted(writer, change % KEYS));
        if (isRemoval(change)) {
            assertThat(index.remove(id)).isTrue();
        } else {
            index.put(id, vector(change), change % 3);
        }
    }

    private static boolean isRemoval(int change) {
        return change > KEYS && change % 17 == 0 && !isRemovalBefore(change - KEYS);
    }

    private static boolean isRemovalBefore(int change) {
        return change > 0 && isRemoval(change);
    }

    /** What a writer's records look like after each number of changes. */
    private static List<Map<String, Integer>> states(int writer) {
        List<Map<String, Integer>> states = new ArrayList<>(List.of(Map.of()));
        Map<String, Integer> state = new HashMap<>();
        for (int change = 1; change <= CHANGES; change++) {
            String key = "w%s-%s".formatted(writer, change % KEYS);
            if (isRemoval(change)) {
                state.remove(key);
            } else {
                state.put(key, change);
            }
            states.add(Map.copyOf(state));
        }
        return states;
    }

    /** A search as it was found, before it is known what it saw. */
    private record Found(long begin, long end, List<Hit> hits) {}

    @Test
    void searchesAmongWritersHappenAtSingleMoments() throws Exception {
        SearchHistory history = new SearchHistory(WRITERS);
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 2);
        AtomicInteger writing = new AtomicInteger(WRITERS);
        List<Found> found = new ArrayList<>();
        try (MatchIndex<Integer> index = MatchIndex.inMemory()) {
            List<Future<Void>> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                writers.add(threads.submit(writing(index, history, writer, writing)));
            }
            List<Future<List<Found>>> readers = List.of(
                    threads.submit(reading(index, history, writing)), threads.submit(reading(index, history, writing)));
            for (Future<Void> writer : writers) {
                writer.get();
            }
            for (Future<List<Found>> reader : readers) {
                found.addAll(reader.get());
            }
        } finally {
            threads.shutdownNow();
        }
        List<List<Map<String, Integer>>> states = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            states.add(states(writer));
        }
        List<SearchHistory.Search> searches =
                found.stream().map(one -> seen(one, history, states)).toList();
        assertThat(searches).hasSizeGreaterThan(20);
        assertThat(history.contradiction(searches)).isEmpty();
    }

    private static Callable<Void> writing(
            MatchIndex<Integer> index, SearchHistory history, int writer, AtomicInteger writing) {
        return () -> {
            try {
                for (int change = 1; change <= CHANGES; change++) {
                    long begin = history.moment();
                    apply(index, writer, change);
                    history.changed(writer, begin, history.moment());
                }
                return null;
            } finally {
                writing.decrementAndGet();
            }
        };
    }

    private static Callable<List<Found>> reading(
            MatchIndex<Integer> index, SearchHistory history, AtomicInteger writing) {
        return () -> {
            List<Found> found = new ArrayList<>();
            do {
                long begin = history.moment();
                List<Hit> hits = index.search(IndexQuery.of(QUERY, WRITERS * KEYS));
                found.add(new Found(begin, history.moment(), hits));
            } while (writing.get() > 0);
            return found;
        };
    }

    /** Finds after how many changes of each writer its records looked as a search found them. */
    private static SearchHistory.Search seen(
            Found found, SearchHistory history, List<List<Map<String, Integer>>> states) {
        int[] seen = new int[WRITERS];
        for (int writer = 0; writer < WRITERS; writer++) {
            String prefix = "w" + writer + "-";
            Map<String, Integer> state = new HashMap<>();
            found.hits().stream()
                    .filter(hit -> hit.id().local().startsWith(prefix))
                    .forEach(hit -> state.put(hit.id().local(), change(hit)));
            int least = history.of(writer).endedBefore(found.begin());
            int most = history.of(writer).begunBefore(found.end());
            seen[writer] = -1;
            for (int count = least; count <= most; count++) {
                if (states.get(writer).get(count).equals(state)) {
                    seen[writer] = count;
                }
            }
            assertThat(seen[writer])
                    .as("a search found %s, which is no state of writer %s from %s to %s", state, writer, least, most)
                    .isNotNegative();
        }
        return new SearchHistory.Search(found.begin(), found.end(), seen);
    }

    /** Two writers, one change each: the first from 1 to 2, the second from 5 to 6. */
    private static SearchHistory twoChanges() {
        SearchHistory history = new SearchHistory(2);
        history.changed(0, 1, 2);
        history.changed(1, 5, 6);
        return history;
    }

    private static SearchHistory.Search search(long begin, long end, int first, int second) {
        return new SearchHistory.Search(begin, end, new int[] {first, second});
    }

    @Test
    void aHistoryThatCanHaveHappenedHasNoContradiction() {
        assertThat(twoChanges().contradiction(List.of(search(3, 4, 1, 0), search(3, 7, 1, 1), search(7, 8, 1, 1))))
                .isEmpty();
        assertThat(twoChanges().contradiction(List.of())).isEmpty();
    }

    @Test
    void whatIsSeenTooEarlyTooLateOrOutOfOrderContradicts() {
        assertThat(twoChanges().contradiction(List.of(search(3, 4, 0, 0))))
                .hasValue("a search saw 0 changes of writer 0, which is too early or too late");
        assertThat(twoChanges().contradiction(List.of(search(3, 4, 1, 1))))
                .hasValue("a search saw 1 changes of writer 1, which is too early or too late");
        assertThat(twoChanges().contradiction(List.of(search(0, 9, 0, 1))))
                .hasValue("a search saw change 1 of writer 1 without one before it");

        SearchHistory together = new SearchHistory(2);
        together.changed(0, 1, 10);
        together.changed(1, 2, 11);
        assertThat(together.contradiction(List.of(search(3, 4, 1, 0), search(5, 6, 0, 1))))
                .hasValue("two searches saw different changes, and neither all of the other");
        assertThat(together.contradiction(List.of(search(3, 4, 1, 0), search(5, 6, 0, 0), search(7, 8, 1, 0))))
                .hasValue("a search saw less than one that had ended before it");
    }
}
