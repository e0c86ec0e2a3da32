// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.internal;

import java.io.BufferedReader;
import java.io.IOException;

/** Tells from the header line what separates the cells of a table. */
final class Separators {

    /** Longer header lines are judged by their beginning. */
    private static final int LOOK_AHEAD = 1 << 16;

    private static final String CANDIDATES = ";,\t";

    private Separators() {}

    /**
     * Skips a byte order mark and returns the most frequent of semicolon, comma and tab outside quotes in the first line that
     * is not empty; of equally frequent ones the first named here. The reader stands at the beginning of that line's file.
     */
    static char detect(BufferedReader text) throws IOException {
        text.mark(1);
        if (text.read() != '\uFEFF') {
            text.reset();
        }
        text.mark(LOOK_AHEAD);
        int[] counts = new int[CANDIDATES.length()];
        boolean quoted = false;
        boolean begun = false;
        for (int i = 0; i < LOOK_AHEAD - 1; i++) {
            int c = text.read();
            boolean lineEnd = c == '\n' || c == '\r';
            if (c < 0 || (lineEnd && begun && !quoted)) {
                break;
            }
            begun |= !lineEnd;
            quoted ^= c == '"';
            int candidate = quoted ? -1 : CANDIDATES.indexOf(c);
            if (candidate >= 0) {
                counts[candidate]++;
            }
        }
        text.reset();
        return mostFrequent(counts);
    }

    private static char mostFrequent(int[] counts) {
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            if (counts[i] > counts[best]) {
                best = i;
            }
        }
        return CANDIDATES.charAt(best);
    }
}
