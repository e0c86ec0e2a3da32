// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop;

/**
 * How much of an untrusted input is accepted. Immutable.
 *
 * @param maxBytes bytes of the whole input after decompression; 4 GiB unless set
 * @param maxRecords records of the whole input; 10 million unless set
 * @param maxDepth how deep elements, objects and lists may be nested; 64 unless set, above any official sample
 * @param maxTextLength characters of one text; 1 million unless set, so that an official cell of 627,354 passes
 * @param maxListLength entries of one list inside a record; 10,000 unless set
 */
public record ReadLimits(long maxBytes, long maxRecords, int maxDepth, int maxTextLength, int maxListLength) {

    private static final ReadLimits DEFAULTS = new ReadLimits(4L << 30, 10_000_000, 64, 1_000_000, 10_000);

    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException if one is below 1
     */
    public ReadLimits {
        if (maxBytes < 1 || maxRecords < 1 || maxDepth < 1 || maxTextLength < 1 || maxListLength < 1) {
            throw new IllegalArgumentException("limits must be at least 1, but were %s, %s, %s, %s, %s"
                    .formatted(maxBytes, maxRecords, maxDepth, maxTextLength, maxListLength));
        }
    }

    /** Returns the limits named above. */
    public static ReadLimits defaults() {
        return DEFAULTS;
    }

    /** Returns these limits with another number of bytes. */
    public ReadLimits withMaxBytes(long bytes) {
        return new ReadLimits(bytes, maxRecords, maxDepth, maxTextLength, maxListLength);
    }

    /** Returns these limits with another number of records. */
    public ReadLimits withMaxRecords(long records) {
        return new ReadLimits(maxBytes, records, maxDepth, maxTextLength, maxListLength);
    }

    /** Returns these limits with another depth. */
    public ReadLimits withMaxDepth(int depth) {
        return new ReadLimits(maxBytes, maxRecords, depth, maxTextLength, maxListLength);
    }

    /** Returns these limits with another length of a text. */
    public ReadLimits withMaxTextLength(int characters) {
        return new ReadLimits(maxBytes, maxRecords, maxDepth, characters, maxListLength);
    }

    /** Returns these limits with another length of a list. */
    public ReadLimits withMaxListLength(int entries) {
        return new ReadLimits(maxBytes, maxRecords, maxDepth, maxTextLength, entries);
    }
}
