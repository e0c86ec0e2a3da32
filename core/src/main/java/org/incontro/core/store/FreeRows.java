// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The first rows that nobody else has taken, for databases that cannot say so in one statement.
 *
 * <p>PostgreSQL does so by {@code FETCH FIRST … FOR UPDATE SKIP LOCKED}. H2 understands the same words, but sorts and locks all rows that fit before it counts:
 * each call would cost what all rows cost, and nobody else would get any.
 */
public final class FreeRows {

    private static final int MORE_AT_ONCE = 20;

    private FreeRows() {}

    /** Looks for rows without taking any. */
    @FunctionalInterface
    public interface Wanted {

        /**
         * Returns the keys of the rows that are wanted, in order.
         *
         * @param offset how many are passed over
         * @param limit how many at most
         */
        List<String> keys(int offset, int limit);
    }

    /**
     * Takes rows one by one.
     *
     * @param limit how many at most
     * @param wanted looks for them
     * @param taken takes the row of a key and returns what it says; empty if somebody else has it, or it is not wanted any more
     * @return what the rows say, in order
     */
    public static <T> List<T> take(int limit, Wanted wanted, Function<String, Optional<T>> taken) {
        List<T> all = new ArrayList<>();
        int offset = 0;
        int page = limit + MORE_AT_ONCE;
        List<String> keys;
        do {
            keys = wanted.keys(offset, page);
            for (int i = 0; i < keys.size() && all.size() < limit; i++) {
                taken.apply(keys.get(i)).ifPresent(all::add);
            }
            offset += page;
        } while (keys.size() == page && all.size() < limit);
        return all;
    }
}
