// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What writers and readers did and when, and whether there is one order in which all of it could have happened at single moments.
 *
 * <p>Each writer has records of its own and changes them one after the other, so what is there is told by how many changes of each writer have happened. A
 * search reads all of it at once. Such a history is linearisable if and only if each search sees of each writer a number of
 * changes between those that had ended before it and those that had begun before its end; of any two searches one sees nothing that the other does not; a
 * search sees all that one before it saw; and who sees a change sees all that had ended before that change began (Afek
 * et al., "Atomic snapshots of shared memory", Journal of the ACM 40(4), 1993, where the object is the same).
 */
final class SearchHistory {

    private final AtomicLong clock = new AtomicLong();
    private final List<Changes> writers = new ArrayList<>();

    /** A search: when, and how many changes of each writer it saw. */
    record Search(long begin, long end, int[] seen) {}

    /** The changes of one writer, in its order. */
    static final class Changes {

        private final List<long[]> spans = new ArrayList<>();

        int endedBefore(long moment) {
            int count = 0;
            while (count < spans.size() && spans.get(count)[1] < moment) {
                count++;
            }
            return count;
        }

        int begunBefore(long moment) {
            int count = 0;
            while (count < spans.size() && spans.get(count)[0] < moment) {
                count++;
            }
            return count;
        }
    }

    SearchHistory(int writerCount) {
        for (int i = 0; i < writerCount; i++) {
            writers.add(new Changes());
        }
    }

    /** Returns the next moment; no two are the same. */
    long moment() {
        return clock.incrementAndGet();
    }

    /** Notes a change, in the thread of its writer. */
    void changed(int writer, long begin, long end) {
        writers.get(writer).spans.add(new long[] {begin, end});
    }

    Changes of(int writer) {
        return writers.get(writer);
    }

    /** Returns why there is no such order, when all threads have ended; empty if there is one. */
    Optional<String> contradiction(List<Search> searches) {
        for (Search search : searches) {
            for (int writer = 0; writer < writers.size(); writer++) {
                Changes changes = writers.get(writer);
                int seen = search.seen()[writer];
                if (seen < changes.endedBefore(search.begin()) || seen > changes.begunBefore(search.end())) {
                    return Optional.of("a search saw %s changes of writer %s, which is too early or too late"
                            .formatted(seen, writer));
                }
                if (seen > 0 && !seesAllBefore(search, changes.spans.get(seen - 1)[0])) {
                    return Optional.of(
                            "a search saw change %s of writer %s without one before it".formatted(seen, writer));
                }
            }
        }
        return outOfOrder(searches);
    }

    private boolean seesAllBefore(Search search, long moment) {
        for (int writer = 0; writer < writers.size(); writer++) {
            if (search.seen()[writer] < writers.get(writer).endedBefore(moment)) {
                return false;
            }
        }
        return true;
    }

    /** By how much they saw; if each saw all that the one before saw, any two can be compared. */
    private static Optional<String> outOfOrder(List<Search> searches) {
        List<Search> ordered = new ArrayList<>(searches);
        ordered.sort(Comparator.comparingLong(SearchHistory::sum).thenComparingLong(Search::begin));
        // The latest begin among those that saw less, and among those that saw as much.
        long less = 0;
        long asMuch = 0;
        for (int i = 0; i < ordered.size(); i++) {
            Search search = ordered.get(i);
            if (i > 0 && !sawAllOf(search, ordered.get(i - 1))) {
                return Optional.of("two searches saw different changes, and neither all of the other");
            }
            if (i > 0 && sum(search) > sum(ordered.get(i - 1))) {
                less = Math.max(less, asMuch);
                asMuch = 0;
            }
            if (search.end() < less) {
                return Optional.of("a search saw less than one that had ended before it");
            }
            asMuch = Math.max(asMuch, search.begin());
        }
        return Optional.empty();
    }

    private static boolean sawAllOf(Search search, Search other) {
        for (int writer = 0; writer < search.seen().length; writer++) {
            if (search.seen()[writer] < other.seen()[writer]) {
                return false;
            }
        }
        return true;
    }

    private static long sum(Search search) {
        long sum = 0;
        for (int seen : search.seen()) {
            sum += seen;
        }
        return sum;
    }
}
