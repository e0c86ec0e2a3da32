// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings what a portal's feed says into an engine's state. Thread-safe. */
final class FeedFollower {

    private static final Logger LOG = LoggerFactory.getLogger(FeedFollower.class);

    /** How many changes are read from a feed at a time. */
    private static final int PAGE = 500;

    private final LiveState live;
    private final CachedAnalysis analysis;
    private final MatchObserver observer;

    FeedFollower(LiveState live, CachedAnalysis analysis, MatchObserver observer) {
        this.live = live;
        this.analysis = analysis;
        this.observer = observer;
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
                news += applied(change) ? 1 : 0;
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

    /** Applies a change or, where that fails, passes over it and tells so; one bad record must not keep all later ones out. */
    private boolean applied(RecordChange change) {
        try {
            return apply(change);
        } catch (RuntimeException problem) {
            skip(change, problem, problem);
        } catch (StackOverflowError tooDeep) {
            // What a pattern of an extension does with a long text.
            skip(
                    change,
                    tooDeep,
                    new IllegalStateException("a record must not need a deeper stack, but one did", tooDeep));
        }
        return false;
    }

    private void skip(RecordChange change, Throwable cause, RuntimeException problem) {
        SkippedChange skipped = new SkippedChange(
                change.key(), change.version(), cause.getClass().getName());
        // Ends here if it failed because the engine was closed.
        if (live.skip(skipped)) {
            LOG.warn("skipped {} of version {}: {}", skipped.key(), skipped.version(), skipped.problem());
            observer.skipped(skipped, problem);
        }
    }

    void caughtUpTo(long version) {
        if (version < 0) {
            throw new IllegalArgumentException("version must be at least 0, but was " + version);
        }
        live.advance(version);
    }
}
