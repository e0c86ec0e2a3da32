// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup.cases;

import org.incontro.core.identity.EntityId;

/**
 * How long a history was at some time, and the hash of its newest entry then: kept somewhere else, it shows later whether the end was cut off or
 * the whole rewritten. Nothing personal is in it. Immutable and thread-safe.
 *
 * @param caseId the case
 * @param count how many entries there were, at least 1
 * @param hash the hash of the newest of them, 64 hexadecimal digits
 */
public record HistoryAnchor(EntityId caseId, long count, String hash) {

    private static final int HASH_LENGTH = 64;

    /**
     * Checks count and hash.
     *
     * @throws IllegalArgumentException if they are none
     */
    public HistoryAnchor {
        boolean isHash = hash.length() == HASH_LENGTH
                && hash.chars().allMatch(digit -> (digit >= '0' && digit <= '9') || (digit >= 'a' && digit <= 'f'));
        if (count < 1 || !isHash) {
            throw new IllegalArgumentException(
                    "an anchor must have a count from 1 and 64 hexadecimal digits in small letters, but had %s and \"%s\""
                            .formatted(count, hash));
        }
    }

    /**
     * Returns the anchor of a case as it is.
     *
     * @param subject the case
     */
    public static HistoryAnchor of(Case subject) {
        return new HistoryAnchor(
                subject.id(), subject.version(), subject.lastEntry().hash());
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @param line an anchor
     * @throws IllegalArgumentException if it is none
     */
    public static HistoryAnchor parse(String line) {
        int second = line.lastIndexOf(' ');
        int first = line.lastIndexOf(' ', second - 1);
        if (first < 1) {
            throw new IllegalArgumentException(
                    "an anchor must be a case, a count and a hash with a space between, but was \"%s\""
                            .formatted(line));
        }
        String count = line.substring(first + 1, second);
        try {
            return new HistoryAnchor(
                    EntityId.parse(line.substring(0, first)), Long.parseLong(count), line.substring(second + 1));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "an anchor's count must be a whole number, but was \"" + count + "\"", e);
        }
    }

    /** Returns case, count and hash with a space between: a line of a file. */
    @Override
    public String toString() {
        return caseId + " " + count + " " + hash;
    }
}
