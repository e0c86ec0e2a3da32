// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.json;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.incontro.core.identity.Entity;
import org.incontro.interop.Format;
import org.incontro.interop.FormatException;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.RecordReader;

/**
 * The library's own JSON, which loses nothing: whatever the model holds is read back equal, and what a later version or
 * another system adds survives a reader that does not know it.
 *
 * <p>A record is one object that says the version of the format and its type first; {@link #schema()} says what else is in it.
 * Records stand one a line ({@link #LINES}), or in the list of a document ({@link #DOCUMENT}); a reader takes either, in any
 * layout. Values that are empty or have their default are left out. Writing the same record gives the same bytes.
 */
public final class NativeJson {

    /** The version of the format. Members may be added within a version; none is removed or changes its meaning. */
    public static final int VERSION = 1;

    /** The records of a file as one JSON document: {@code native-json}. */
    public static final Format DOCUMENT = Format.builder(
                    "native-json", "Incontro's own JSON, a document; loses nothing")
            .mediaTypes("application/vnd.incontro+json", "application/json")
            .extensions("json")
            .recognisedBy(sample -> sample.hasJsonNames("incontro", "records"))
            .readBy(NativeJson::records)
            .writtenBy((out, options) -> new NativeEncoder(out, true))
            .build();

    /** One record a line: {@code native-json-lines}. */
    public static final Format LINES = Format.builder(
                    "native-json-lines", "Incontro's own JSON, one record a line; loses nothing")
            .mediaTypes("application/vnd.incontro+jsonl", "application/jsonl", "application/x-ndjson")
            .extensions("jsonl", "ndjson")
            .recognisedBy(sample -> sample.hasJsonNames("incontro", "type") && !sample.hasJsonNames("records"))
            .readBy(NativeJson::records)
            .writtenBy((out, options) -> new NativeEncoder(out, false))
            .build();

    private static final String SCHEMA = "native.schema.json";

    private NativeJson() {}

    /**
     * Reads records one at a time, of a document, of lines, or of objects one after the other.
     *
     * <p>A member that is not known is kept among the record's extensions and written back into the same object, after the
     * known ones; it is told once. A value that cannot be understood is kept there too, and only kept. A record without what it
     * cannot do without, or that is not well formed, is left out, and reading goes on with the next one. A disclosure that
     * cannot be understood as a whole hides its record from all but the owner.
     *
     * @param in the records in UTF-8, decompressed; it is not closed
     * @param options how to read; identities have their region with them
     * @return a reader for one thread
     */
    public static RecordReader<Entity> records(InputStream in, ReadOptions options) {
        return new NativeReader(in, options);
    }

    /**
     * Writes one record, everything in it included, for a store.
     *
     * @param record a record of the model
     * @return one JSON object without a line feed, in UTF-8
     * @throws IllegalArgumentException if native JSON has no such type
     */
    public static byte[] toBytes(Entity record) {
        JsonSink sink = new JsonSink();
        if (!EntityForms.write(record, sink)) {
            throw new IllegalArgumentException("a record must be one of %s, but was a %s"
                    .formatted(EntityForms.names(), record.getClass().getSimpleName()));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            sink.closeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        }
        return bytes.toByteArray();
    }

    /**
     * Reads one record, as {@link #toBytes} wrote it.
     *
     * @param bytes one JSON object in UTF-8
     * @param type what it must be
     * @param <T> what it must be
     * @throws FormatException if anything is wrong with it that is worse than a note
     * @throws IllegalArgumentException if there is none, more than one, or one of another type
     */
    public static <T extends Entity> T fromBytes(byte[] bytes, Class<T> type) {
        RecordReader<Entity> records = records(
                new ByteArrayInputStream(bytes), ReadOptions.of("record").strict());
        Entity record = records.hasNext() ? records.next() : null;
        if (!type.isInstance(record) || records.hasNext()) {
            throw new IllegalArgumentException("the bytes must be one %s, but were %s"
                    .formatted(
                            type.getSimpleName(),
                            record == null ? "none" : "a " + record.getClass().getSimpleName()));
        }
        return type.cast(record);
    }

    /** Returns the JSON Schema (2020-12) of records and documents, as UTF-8; the caller closes it. */
    public static InputStream schema() {
        InputStream in = NativeJson.class.getResourceAsStream(SCHEMA);
        if (in == null) {
            throw new IllegalStateException("the resource \"%s\" must be bundled, but is missing".formatted(SCHEMA));
        }
        return in;
    }
}
