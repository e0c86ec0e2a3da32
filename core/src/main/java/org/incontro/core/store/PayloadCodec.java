// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.store;

import java.util.Map;

/** Writes trees of plain values as text and reads them back. Implementations are thread-safe. */
public interface PayloadCodec {

    /**
     * Writes a tree; the same tree gives the same text.
     *
     * @param tree values by key: maps, lists, strings, whole numbers, doubles and booleans
     * @throws IllegalArgumentException if a value is of another type
     */
    String write(Map<String, ?> tree);

    /**
     * Reads what {@link #write} wrote.
     *
     * @param text the text
     * @throws IllegalArgumentException if it cannot be read; the message says where
     */
    Map<String, Object> read(String text);

    /** Returns the codec of this module, which needs no library; JSON comes from the module of formats. */
    static PayloadCodec plain() {
        return PlainCodec.INSTANCE;
    }
}
