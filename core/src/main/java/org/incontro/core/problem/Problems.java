// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.problem;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The problems of one input, in the order in which they were met.
 *
 * <p>At most a stated number is kept, so that a broken file of a gigabyte does not fill the heap; all are counted, by
 * code. Confined to the thread that fills it; safe to read by many once it is no longer added to.
 */
public final class Problems implements Iterable<Problem> {

    /** How many problems are kept unless said otherwise. */
    public static final int DEFAULT_LIMIT = 1_000;

    private final int limit;
    private final List<Problem> kept = new ArrayList<>();
    private final Map<String, Long> counts = new TreeMap<>();
    private long errors;
    private long total;

    /** Makes an empty list that keeps up to {@link #DEFAULT_LIMIT} problems. */
    public Problems() {
        this(DEFAULT_LIMIT);
    }

    /**
     * Makes an empty list.
     *
     * @param limit how many problems to keep, at least 1; more are only counted
     * @throws IllegalArgumentException if {@code limit} is below 1
     */
    public Problems(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be at least 1, but was " + limit);
        }
        this.limit = limit;
    }

    /**
     * Returns a list of given problems, all of them kept.
     *
     * @param problems in the order in which they were met
     */
    public static Problems of(List<Problem> problems) {
        Problems all = new Problems(Math.max(1, problems.size()));
        problems.forEach(all::add);
        return all;
    }

    /**
     * Adds a problem.
     *
     * @param problem the problem
     * @return this list
     */
    @CanIgnoreReturnValue
    public Problems add(Problem problem) {
        total++;
        counts.merge(problem.code().name(), 1L, Long::sum);
        if (problem.severity() == Severity.ERROR) {
            errors++;
        }
        if (kept.size() < limit) {
            kept.add(problem);
        }
        return this;
    }

    /**
     * Adds all problems of another list; what that one only counted is counted here too.
     *
     * @param others the other list
     * @return this list
     */
    @CanIgnoreReturnValue
    public Problems addAll(Problems others) {
        int room = Math.min(limit - kept.size(), others.kept.size());
        kept.addAll(others.toList().subList(0, room));
        others.counts.forEach((code, count) -> counts.merge(code, count, Long::sum));
        errors += others.errors;
        total += others.total;
        return this;
    }

    /** Returns how many problems were met, kept or not. */
    public long total() {
        return total;
    }

    /** Returns how many problems each code has, kept or not, ordered by code. */
    public Map<String, Long> counts() {
        return Collections.unmodifiableMap(new TreeMap<>(counts));
    }

    /** Tells whether no problem was met. */
    public boolean isEmpty() {
        return total == 0;
    }

    /** Tells whether a whole record was lost to at least one problem. */
    public boolean hasErrors() {
        return errors > 0;
    }

    /** Returns the problems that were kept, in order. */
    public List<Problem> toList() {
        return List.copyOf(kept);
    }

    /** Returns the problems that were kept, in order. */
    public Stream<Problem> stream() {
        return toList().stream();
    }

    @Override
    public Iterator<Problem> iterator() {
        return toList().iterator();
    }

    @Override
    public String toString() {
        return total + " problems " + counts;
    }
}
