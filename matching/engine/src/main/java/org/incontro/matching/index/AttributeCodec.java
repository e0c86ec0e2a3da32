// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import java.util.function.Function;

/**
 * Writes attributes into snapshots and reads them back. An extension point; implementations are thread-safe.
 *
 * @param <A> what entries are filtered by
 */
public interface AttributeCodec<A> {

    /** Returns the name and version of the form, which a snapshot states; another one is refused. */
    String name();

    /**
     * Returns an equal value for each equal value.
     *
     * @param attributes what an entry is filtered by
     */
    byte[] encode(A attributes);

    /**
     * Reads back what {@link #encode} wrote.
     *
     * @param bytes what was written
     * @throws IllegalArgumentException if it is not what was written
     */
    A decode(byte[] bytes);

    /**
     * Returns a codec of two functions.
     *
     * @param name the name and version of the form
     * @param encode writes a value
     * @param decode reads it back; throws {@link IllegalArgumentException} for what was never written
     */
    static <A> AttributeCodec<A> of(String name, Function<A, byte[]> encode, Function<byte[], A> decode) {
        return new AttributeCodec<>() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public byte[] encode(A attributes) {
                return encode.apply(attributes);
            }

            @Override
            public A decode(byte[] bytes) {
                return decode.apply(bytes);
            }
        };
    }
}
