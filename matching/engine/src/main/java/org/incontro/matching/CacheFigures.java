// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.stats.CacheStats;

/**
 * How a cache is doing.
 *
 * @param entries about how many entries it holds
 * @param hits how often it had the answer
 * @param misses how often it had not
 * @param evictions how many entries it let go for want of room
 */
public record CacheFigures(long entries, long hits, long misses, long evictions) {

    static CacheFigures of(Cache<?, ?> cache) {
        CacheStats stats = cache.stats();
        return new CacheFigures(cache.estimatedSize(), stats.hitCount(), stats.missCount(), stats.evictionCount());
    }
}
