// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import java.util.SortedMap;
import java.util.TreeMap;

/** Bytes by what they are for. Confined to one thread. */
final class ByteCount {

    private final SortedMap<String, Long> parts = new TreeMap<>();

    void add(String part, long bytes) {
        parts.merge(part, bytes, Long::sum);
    }

    SortedMap<String, Long> parts() {
        return parts;
    }
}
