// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import java.util.List;

/**
 * How far an engine has followed its change feed. Immutable and thread-safe.
 *
 * @param position the high-water mark: the engine holds all changes up to this version
 * @param newest the version of the feed's newest change
 * @param early how many records changed beyond the mark, by changes that came early
 * @param skipped the records of which nothing is held because their last change could not be applied, in order. A later change of
 *     one, or putting or removing it, takes it off
 */
public record FeedReadiness(long position, long newest, int early, List<SkippedChange> skipped) {

    /** Copies the list. */
    public FeedReadiness {
        skipped = List.copyOf(skipped);
    }

    /** Returns how many versions the engine may be behind, 0 if it has everything. */
    public long behind() {
        return Math.max(0, newest - position);
    }

    /**
     * Tells whether the engine is ready to answer; records that were skipped do not keep it from that.
     *
     * @param mostBehind how many versions it may be behind, at least 0
     */
    public boolean isReady(long mostBehind) {
        return behind() <= mostBehind;
    }
}
