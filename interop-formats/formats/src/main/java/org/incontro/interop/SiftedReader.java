// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop;

import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.incontro.core.problem.Problems;

/** The records of another reader, changed or left out. Confined to one thread. */
final class SiftedReader<S, T> implements RecordReader<T> {

    private final RecordReader<S> source;
    private final Function<S, Optional<T>> sieve;
    private Optional<T> ahead = Optional.empty();

    SiftedReader(RecordReader<S> source, Function<S, Optional<T>> sieve) {
        this.source = source;
        this.sieve = sieve;
    }

    @Override
    public boolean hasNext() {
        while (ahead.isEmpty() && source.hasNext()) {
            ahead = sieve.apply(source.next());
        }
        return ahead.isPresent();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the input has no more records");
        }
        T current = ahead.orElseThrow();
        ahead = Optional.empty();
        return current;
    }

    @Override
    public Problems problems() {
        return source.problems();
    }
}
