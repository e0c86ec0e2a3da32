// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.internal;

import java.io.InputStream;
import java.util.Optional;
import org.incontro.interop.ReadOptions;

/**
 * Reads a stream of JSON objects, one model value an object. Confined to one thread.
 *
 * @param <T> what a record becomes
 */
public final class JsonRecordReader<T> extends RecordLoop<T> {

    private final JsonRecords records;
    private final Mapping<T> mapping;

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
        super(options);
        records = new JsonRecords(in, options, problems);
        this.mapping = mapping;
    }

    @Override
    protected Optional<T> readOne() {
        Optional<JsonRecord> record = records.next();
        if (record.isEmpty()) {
            end();
        }
        return record.flatMap(found -> mapping.map(found, problems));
    }
}
