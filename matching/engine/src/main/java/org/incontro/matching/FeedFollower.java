// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import java.util.Optional;

/** Brings what a portal's feed says into an engine's state. Thread-safe. */
final class FeedFollower {

    /** How many changes are read from a feed at a time. */
    private static final int PAGE = 500;

    private final LiveState live;
    private final CachedAnalysis analysis;

    FeedFollower(LiveState live, CachedAnalysis analysis) {
        this.live = live;
        this.analysis = analysis;
    }

    /** Applies a change, and tells whether it was news. */
    boolean apply(RecordChange change) {
        Optional<Held.Maker> maker = change.value().map(Held.Maker::of);
        boolean news = live.apply(change, maker);
        if (news && maker.isEmpty()) {
            analysis.forget();
        }
        return news;
    }

    /** Reads a feed to its end, and returns how many changes were news. */
    long catchUp(ChangeFeed feed) throws InterruptedException {
        long news = 0;
        while (true) {
            long position = live.readiness(0).position();
            ChangeFeed.Page page = feed.after(position, PAGE);
            if (page.upTo() < position) {
                throw new IllegalStateException(
                        "a feed must be complete at least up to %s, which was asked for, but was up to %s"
                                .formatted(position, page.upTo()));
            }
            for (RecordChange change : page.changes()) {
                news += apply(change) ? 1 : 0;
            }
            live.advance(page.upTo());
            if (page.upTo() == position) {
                return news;
            }
            if (Thread.interrupted()) {
                throw new InterruptedException("catching up was interrupted at " + page.upTo());
            }
        }
    }

    void caughtUpTo(long version) {
        if (version < 0) {
            throw new IllegalArgumentException("version must be at least 0, but was " + version);
        }
        live.advance(version);
    }
}
