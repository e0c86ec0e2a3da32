// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.incontro.core.problem.Problems;

/**
 * The records of one input, one at a time, and the problems met on the way.
 *
 * <p>The caller opens and closes the stream underneath. Confined to one thread.
 *
 * @param <T> what a record becomes
 */
public interface RecordReader<T> extends Iterator<T> {

    /**
     * Reads on until a record can be handed out.
     *
     * @return false at the end of the input
     * @throws FormatException if a limit is passed, the input cannot be read on, or reading is strict and meets a problem
     * @throws java.io.UncheckedIOException if the stream fails
     */
    @Override
    boolean hasNext();

    /** Returns the problems met so far; it grows while reading goes on. */
    Problems problems();

    /**
     * Returns the same records as something else, one by one.
     *
     * @param change what becomes of a record; never null
     * @param <R> what a record becomes
     */
    default <R> RecordReader<R> map(Function<? super T, ? extends R> change) {
        return new SiftedReader<>(this, record -> Optional.of(change.apply(record)));
    }

    /**
     * Returns the records of one type; the others are read and left aside.
     *
     * @param type such as {@code Participant.class}
     * @param <R> the type
     */
    default <R> RecordReader<R> only(Class<R> type) {
        return new SiftedReader<>(
                this, record -> type.isInstance(record) ? Optional.of(type.cast(record)) : Optional.empty());
    }

    /** Reads all that is left, in the order of the input. */
    default List<T> toList() {
        List<T> all = new ArrayList<>();
        forEachRemaining(all::add);
        return all;
    }
}
