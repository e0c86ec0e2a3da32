// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an index holds at one moment. Immutable and thread-safe.
 *
 * @param entries how many entries there are
 * @param segments how many parts a search goes through
 * @param waiting how many entries wait to be laid out for searching, removed ones included
 * @param removed how many entries have been removed but are still in memory until their part is laid out anew
 * @param bytes how many bytes are held for what, by the lengths of arrays, without the headers of arrays and objects; the part
 *     {@code identifiers} counts references alone, not the identifiers
 */
public record IndexStatistics(int entries, int segments, int waiting, int removed, SortedMap<String, Long> bytes) {

    /** Copies the map. */
    public IndexStatistics {
        bytes = Collections.unmodifiableSortedMap(new TreeMap<>(bytes));
    }

    /** Returns the bytes of all parts. */
    public long totalBytes() {
        return bytes.values().stream().mapToLong(Long::longValue).sum();
    }
}
