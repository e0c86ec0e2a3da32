// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.vocabulary;

import java.io.BufferedReader;
import java.io.IOException;

/** Finds out what separates the cells of a table. */
final class Delimiters {

    /** How many characters of the first line are looked at; the size that a reader's buffer needs. */
    static final int LOOKED_AT = 1 << 14;

    private Delimiters() {}

    /** Returns what the first line has most of; where they tie, semicolon before tab before comma. Consumes nothing. */
    static char detect(BufferedReader reader) throws IOException {
        char[] start = new char[LOOKED_AT];
        reader.mark(LOOKED_AT);
        int length = Math.max(0, reader.read(start));
        reader.reset();
        String line = new String(start, 0, length).lines().findFirst().orElse("");
        char best = ';';
        for (char candidate : new char[] {'\t', ','}) {
            if (count(line, candidate) > count(line, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(c -> c == wanted).count();
    }
}
