// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.vocabulary;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Counts the characters of a text that its caller opened, and stops where they get too many. */
final class LimitedReader extends FilterReader {

    private final long maximum;
    private long used;

    LimitedReader(Reader in, long maximum) {
        super(in);
        this.maximum = maximum;
    }

    @Override
    public int read(char[] characters, int offset, int length) throws IOException {
        int read = super.read(characters, offset, length);
        used += Math.max(0, read);
        if (used > maximum) {
            throw new LimitException("bytes", maximum);
        }
        return read;
    }
}
