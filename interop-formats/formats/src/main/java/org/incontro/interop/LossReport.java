// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * What one output does not carry, in the order in which it was left out.
 *
 * <p>At most a stated number of losses is kept; all are counted, by code and path, in which the numbers of list entries are
 * {@code *}. Confined to the thread that fills it; safe to read by many once it is no longer added to.
 */
public final class LossReport implements Iterable<Loss> {

    /** How many losses are kept unless said otherwise. */
    public static final int DEFAULT_LIMIT = 1_000;

    /** How many different counts are kept: more than any format has fields. */
    private static final int MOST_COUNTS = 10_000;

    private final int limit;
    private final List<Loss> kept = new ArrayList<>();
    private final Map<String, Long> counts = new TreeMap<>();
    private long total;

    /** Makes an empty report that keeps up to {@link #DEFAULT_LIMIT} losses. */
    public LossReport() {
        this(DEFAULT_LIMIT);
    }

    /**
     * Makes an empty report.
     *
     * @param limit how many losses to keep, at least 1; more are only counted
     * @throws IllegalArgumentException if {@code limit} is below 1
     */
    public LossReport(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be at least 1, but was " + limit);
        }
        this.limit = limit;
    }

    /**
     * Adds a loss.
     *
     * @param loss what was lost
     * @return this report
     */
    @CanIgnoreReturnValue
    public LossReport add(Loss loss) {
        total++;
        String key = (loss.code() + " " + withoutNumbers(loss.path())).strip();
        if (counts.size() < MOST_COUNTS || counts.containsKey(key)) {
            counts.merge(key, 1L, Long::sum);
        }
        if (kept.size() < limit) {
            kept.add(loss);
        }
        return this;
    }

    /** Writes {@code /sites/*} for {@code /sites/12}. */
    private static String withoutNumbers(String path) {
        StringBuilder general = new StringBuilder(path.length());
        for (String step : path.split("/", -1)) {
            boolean number = !step.isEmpty() && step.chars().allMatch(c -> c >= '0' && c <= '9');
            general.append('/').append(number ? "*" : step);
        }
        return general.substring(1);
    }

    /** Tells whether everything was carried. */
    public boolean isEmpty() {
        return total == 0;
    }

    /** Returns how many losses there were, kept or not. */
    public long total() {
        return total;
    }

    /** Returns how many losses each code and path has, as in {@code NO_PLACE /sites/*}{@code /name}, in order. */
    public Map<String, Long> counts() {
        return Collections.unmodifiableMap(new TreeMap<>(counts));
    }

    /** Returns the losses that were kept, in order. */
    public List<Loss> toList() {
        return List.copyOf(kept);
    }

    @Override
    public Iterator<Loss> iterator() {
        return toList().iterator();
    }

    @Override
    public void forEach(Consumer<? super Loss> action) {
        toList().forEach(action);
    }

    @Override
    public String toString() {
        return total + " losses " + counts;
    }
}
