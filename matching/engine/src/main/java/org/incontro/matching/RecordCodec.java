// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import java.util.function.Function;
import org.incontro.core.identity.Entity;

/**
 * Writes records into snapshots and reads them back. An extension point; implementations are thread-safe. Of the formats'
 * module: {@code RecordCodec.of("native-json-1", NativeJson::toBytes, NativeJson::fromBytes)}.
 */
public interface RecordCodec {

    /** Returns the name and version of the form, which a snapshot states; another one is refused. */
    String name();

    /**
     * Returns a record as bytes; nothing of it may be lost.
     *
     * @param record a participant, an opportunity or an interest
     */
    byte[] write(Entity record);

    /**
     * Reads back what {@link #write} wrote.
     *
     * @param bytes what was written
     * @param type of what kind the record is
     * @param <T> of what kind the record is
     * @throws RuntimeException if it is not what was written
     */
    <T extends Entity> T read(byte[] bytes, Class<T> type);

    /** Reads a record of a kind. */
    @FunctionalInterface
    interface Reading {

        /**
         * Reads a record.
         *
         * @param bytes what was written
         * @param type of what kind the record is
         * @param <T> of what kind the record is
         */
        <T extends Entity> T read(byte[] bytes, Class<T> type);
    }

    /**
     * Returns a codec of two functions.
     *
     * @param name the name and version of the form
     * @param write writes a record
     * @param read reads it back; throws for what was never written
     */
    static RecordCodec of(String name, Function<Entity, byte[]> write, Reading read) {
        return new RecordCodec() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public byte[] write(Entity record) {
                return write.apply(record);
            }

            @Override
            public <T extends Entity> T read(byte[] bytes, Class<T> type) {
                return read.read(bytes, type);
            }
        };
    }
}
