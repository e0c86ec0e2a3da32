// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.internal;

import java.io.InputStream;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.incontro.core.identity.EntityId;
import org.incontro.core.problem.Problems;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.RecordReader;

/**
 * Reads a stream of JSON objects, one model value an object. Confined to one thread.
 *
 * @param <T> what a record becomes
 */
public final class JsonRecordReader<T> implements RecordReader<T> {

    private final ProblemCollector problems;
    private final JsonRecords records;
    private final Mapping<T> mapping;
    private Optional<T> next = Optional.empty();

    /**
     * Says what becomes of a record.
     *
     * @param <T> what a record becomes
     */
    public interface Mapping<T> {

        /**
         * Maps a record.
         *
         * @param record the record
         * @param problems where faults go
         * @return empty if the record means nothing; then the reason was reported
         */
        Optional<T> map(JsonRecord record, ProblemCollector problems);
    }

    /**
     * Opens an input.
     *
     * @param in the caller's stream, decompressed; it is not closed
     * @param options how to read
     * @param mapping what becomes of a record
     * @throws IllegalArgumentException if the region of the options is none
     */
    public JsonRecordReader(InputStream in, ReadOptions options, Mapping<T> mapping) {
        EntityId.of(options.region(), "any");
        problems = new ProblemCollector(options);
        records = new JsonRecords(in, options, problems);
        this.mapping = mapping;
    }

    @Override
    public boolean hasNext() {
        while (next.isEmpty()) {
            Optional<JsonRecord> record = records.next();
            if (record.isEmpty()) {
                return false;
            }
            next = mapping.map(record.get(), problems);
        }
        return true;
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the input has no more records");
        }
        T current = next.orElseThrow();
        next = Optional.empty();
        return current;
    }

    @Override
    public Problems problems() {
        return problems.problems();
    }
}
