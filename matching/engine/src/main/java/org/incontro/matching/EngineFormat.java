// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.incontro.matching.file.SectionReader;
import org.incontro.matching.index.SnapshotException;

/**
 * How the snapshot of an engine is laid out.
 *
 * <p>Sixteen bytes say what it is and four the version. Sections follow, each with its kind, its length, its bytes and a CRC-32C of all
 * three: a head that says under what model and settings and in what form it was written and where in the feed, what the model has
 * learned, records with their vectors in sections of some hundred, changes that came early and those that were skipped, and an end that counts. Numbers are big-endian.
 */
final class EngineFormat {

    /** What the file is. */
    static final byte[] MAGIC = "INCONTRO ENGINE\n".getBytes(StandardCharsets.US_ASCII);

    /** The version; another layout gets another number. */
    static final int VERSION = 2;

    /** How many records are in a section at most. */
    static final int MOST_RECORDS = 256;

    /** A section ends with the record that fills so many bytes. */
    static final int FULL = 1 << 22;

    private EngineFormat() {}

    /** The kinds of section, in the order in which they come. */
    enum Section {
        HEAD(0),
        MODEL(1),
        RECORDS(2),
        EARLY(3),
        END(4);

        final int code;

        Section(int code) {
            this.code = code;
        }

        SectionReader.Damage damage() {
            return what -> SnapshotException.damaged(toString(), what);
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
