// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.internal;

import java.util.NoSuchElementException;
import java.util.Optional;
import org.incontro.core.identity.EntityId;
import org.incontro.core.problem.Problems;
import org.incontro.interop.FormatException;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.RecordReader;

/**
 * Reads on until a record can be handed out, whatever the format. After the end of the input and after a
 * {@link FormatException} there are no more records. Confined to one thread.
 *
 * @param <T> what a record becomes
 */
public abstract class RecordLoop<T> implements RecordReader<T> {

    /** How to read. */
    protected final ReadOptions options;

    /** Where faults go. */
    protected final ProblemCollector problems;

    private Optional<T> ahead = Optional.empty();
    private boolean ended;

    /**
     * Starts before the first record.
     *
     * @param options how to read
     * @throws IllegalArgumentException if the region of the options is none
     */
    protected RecordLoop(ReadOptions options) {
        EntityId.of(options.region(), "any");
        this.options = options;
        this.problems = new ProblemCollector(options);
    }

    /** Reads the next record; empty if it was left out, or if this method called {@link #end()}. */
    protected abstract Optional<T> readOne();

    /** Says that the input has no more records. */
    protected final void end() {
        ended = true;
    }

    @Override
    public final boolean hasNext() {
        try {
            while (ahead.isEmpty() && !ended) {
                ahead = readOne();
            }
        } catch (FormatException e) {
            end();
            throw e;
        }
        return ahead.isPresent();
    }

    @Override
    public final T next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the input has no more records");
        }
        T current = ahead.orElseThrow();
        ahead = Optional.empty();
        return current;
    }

    @Override
    public final Problems problems() {
        return problems.problems();
    }
}
