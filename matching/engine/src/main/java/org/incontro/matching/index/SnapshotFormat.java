// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * How snapshots are laid out.
 *
 * <p>Eight bytes say what it is and four the version. Sections follow, each with its kind, its length, its bytes and a CRC-32C of all
 * three: a head, for each block the entries, the lists and the heavy parts, then the dictionary and an end that counts what came. Numbers are
 * big-endian. Nothing of entries that were removed is written.
 */
final class SnapshotFormat {

    /** What the file is. */
    static final byte[] MAGIC = "INCONTRO".getBytes(StandardCharsets.US_ASCII);

    /** The version; another layout gets another number. */
    static final int VERSION = 3;

    private SnapshotFormat() {}

    /** The kinds of index. */
    enum Kind {
        PROFILES(0),
        INTERESTS(1);

        final int code;

        Kind(int code) {
            this.code = code;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The kinds of section, in the order in which they come; the three of a block come again for each. */
    enum Section {
        HEAD(0),
        ENTRIES(1),
        LISTS(2),
        HEAVY_PARTS(3),
        DICTIONARY(4),
        END(5);

        final int code;

        Section(int code) {
            this.code = code;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }
}
