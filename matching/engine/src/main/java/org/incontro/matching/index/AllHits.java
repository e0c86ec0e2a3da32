// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import java.util.ArrayList;
import java.util.List;

/** Keeps every hit; thresholds are the entries' own. */
final class AllHits implements HitCollector {

    private final List<Hit> hits = new ArrayList<>();

    @Override
    public int threshold() {
        return 1;
    }

    @Override
    public boolean admits(Hit hit) {
        return true;
    }

    @Override
    public void offer(Hit hit) {
        hits.add(hit);
    }

    @Override
    public int missing() {
        return 0;
    }

    @Override
    public List<Hit> bestFirst() {
        return hits.stream().sorted(Hit.BEST_FIRST).toList();
    }
}
