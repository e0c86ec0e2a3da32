// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

/**
 * Is told what an engine does, so that a portal can count and time it with whatever it uses for that.
 *
 * <p>An extension point; implementations are thread-safe, quick, and throw nothing. No report holds a person's data.
 */
@FunctionalInterface
public interface MatchObserver {

    /**
     * A search has ended.
     *
     * @param report what it did
     */
    void searched(SearchReport report);

    /**
     * Tells whether {@link SearchReport#refused()} is to count what facts that many share refuse. That takes time with each search: filters are
     * then asked about all of a record's facts at once, and not about each value of each once.
     *
     * @return true unless said otherwise; always the same
     */
    default boolean countsRefusals() {
        return true;
    }

    /**
     * A change of the feed could not be applied while the engine {@linkplain MatchEngine#catchUp caught up}; {@link FeedReadiness#skipped} names
     * it until the record is held again.
     *
     * @param change which
     * @param problem what was thrown; its message may hold something of the record
     */
    default void skipped(SkippedChange change, RuntimeException problem) {}

    /** Returns an observer that does nothing. */
    static MatchObserver none() {
        return new MatchObserver() {
            @Override
            public void searched(SearchReport report) {}

            @Override
            public boolean countsRefusals() {
                return false;
            }
        };
    }
}
