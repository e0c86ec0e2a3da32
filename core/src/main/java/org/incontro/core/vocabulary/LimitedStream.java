// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.vocabulary;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what was inflated, over all files of one loading, and stops where it gets too much. */
final class LimitedStream extends FilterInputStream {

    /** What is left of the bytes that one loading may read. */
    static final class Budget {
        private final long maximum;
        private long used;

        Budget(long maximum) {
            this.maximum = maximum;
        }

        private void use(int bytes) {
            used += Math.max(0, bytes);
            if (used > maximum) {
                throw new LimitException("bytes", maximum);
            }
        }
    }

    private final Budget budget;

    LimitedStream(InputStream in, Budget budget) {
        super(in);
        this.budget = budget;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        budget.use(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        budget.use(read);
        return read;
    }
}
