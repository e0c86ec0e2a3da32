// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which changes of a feed have been applied. Guarded by the lock of whoever writes. */
final class FeedLedger {

    /*
     * Up to the mark everything has been applied, so whatever comes at or below it is old, whether its record is held or was removed. Above
     * it the newest version of each record that changed is remembered, also of removed ones. So nothing has to be remembered for ever, and
     * the order in which changes come makes no difference.
     */
    private final SortedMap<RecordKey, Long> early = new TreeMap<>();

    /** Records whose last change could not be applied. Not bounded by the mark: somebody has to look at them. */
    private final SortedMap<RecordKey, SkippedChange> skipped = new TreeMap<>();

    private long mark;

    boolean isNews(RecordKey key, long version) {
        return version > mark && version > early.getOrDefault(key, 0L);
    }

    /** Remembers a change that {@linkplain #isNews is news} and has been applied. */
    void note(RecordKey key, long version) {
        early.put(key, version);
    }

    /** Remembers that a record's last change could not be applied. */
    void skip(SkippedChange change) {
        skipped.put(change.key(), change);
    }

    /** Notes that a record is held again, or was removed. */
    void settle(RecordKey key) {
        skipped.remove(key);
    }

    List<SkippedChange> skipped() {
        return List.copyOf(skipped.values());
    }

    /** Notes that everything up to a version has been applied; nothing happens if that is known. */
    void advance(long upTo) {
        if (upTo > mark) {
            mark = upTo;
            early.values().removeIf(version -> version <= upTo);
        }
    }

    long mark() {
        return mark;
    }

    int early() {
        return early.size();
    }

    /** Returns the records that changed beyond the mark, each with its version. */
    SortedMap<RecordKey, Long> versions() {
        return new TreeMap<>(early);
    }

    /** Goes on where another ledger was. */
    void restore(long position, SortedMap<RecordKey, Long> versions, List<SkippedChange> left) {
        mark = position;
        early.putAll(versions);
        left.forEach(this::skip);
    }

    void clear() {
        early.clear();
        skipped.clear();
    }
}
