// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

/** How the 16 bits of a posting are divided: the distance from the entry before above the impact. */
final class PostingWidth {

    /*
     * A distance that does not fit is walked in steps with impact 0, which add nothing wherever they step. An impact that does not fit is
     * divided among postings of which all but the first have the distance 0, and so add to the same entry.
     */
    /** How many divisions there are, numbered from 1. */
    static final int MOST = 3;

    private static final int LEAST_BITS = 6;

    private PostingWidth() {}

    /** Returns how many bits are the impact's: 6, 7 or 8. */
    static int bits(int width) {
        return LEAST_BITS - 1 + width;
    }

    /** Returns how many postings a list takes, or any number from {@code enough} on if it takes at least as many. */
    static int length(int width, char[] entries, byte[] impacts, int from, int to, int enough) {
        int greatestImpact = (1 << bits(width)) - 1;
        int greatestDistance = 0xffff >>> bits(width);
        int length = to - from;
        int last = 0;
        for (int i = from; i < to && length < enough; i++) {
            int distance = entries[i] - last;
            int impact = impacts[i] & 0xff;
            if (distance > greatestDistance) {
                length += (distance - 1) / greatestDistance;
            }
            if (impact > greatestImpact) {
                length += (impact - 1) / greatestImpact;
            }
            last = entries[i];
        }
        return length;
    }

    /** Writes a list. */
    static void write(int width, char[] entries, byte[] impacts, int from, int to, char[] page, int place) {
        int bits = bits(width);
        int greatestImpact = (1 << bits) - 1;
        int greatestDistance = 0xffff >>> bits;
        int at = place;
        int last = 0;
        for (int i = from; i < to; i++) {
            int distance = entries[i] - last;
            int impact = impacts[i] & 0xff;
            for (; distance > greatestDistance; distance -= greatestDistance) {
                page[at++] = (char) (greatestDistance << bits);
            }
            for (; impact > greatestImpact; impact -= greatestImpact) {
                page[at++] = (char) (distance << bits | greatestImpact);
                distance = 0;
            }
            page[at++] = (char) (distance << bits | impact);
            last = entries[i];
        }
    }
}
