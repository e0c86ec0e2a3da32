// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import java.util.List;

/** Keeps hits of one search. Confined to one thread. */
interface HitCollector {

    /** Returns the least score with which a hit could still be kept, at least 1; never falls. */
    int threshold();

    /** Tells whether a hit would be kept. */
    boolean admits(Hit hit);

    /** Takes a hit that the filter admits. */
    void offer(Hit hit);

    /** Returns how many more hits the least score would need to rise above 1; 0 if it has, or never will. */
    int missing();

    /** Returns what was kept. */
    List<Hit> bestFirst();
}
