// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many records share the same facts. Thread-safe.
 *
 * @param <F> the facts
 */
final class FactsCount<F> {

    /** Facts that many share, and how many. */
    private record Shared<F>(F facts, int count) {}

    private final Map<F, Shared<F>> counts = new ConcurrentHashMap<>();

    /** Counts one record more, and returns the facts that it shares with others, so that each are held once. */
    F add(F facts) {
        return counts.merge(facts, new Shared<>(facts, 1), (same, one) -> new Shared<>(same.facts(), same.count() + 1))
                .facts();
    }

    void remove(F facts) {
        counts.computeIfPresent(
                facts, (key, same) -> same.count() == 1 ? null : new Shared<>(same.facts(), same.count() - 1));
    }

    int of(F facts) {
        Shared<F> shared = counts.get(facts);
        return shared == null ? 0 : shared.count();
    }

    void clear() {
        counts.clear();
    }
}
