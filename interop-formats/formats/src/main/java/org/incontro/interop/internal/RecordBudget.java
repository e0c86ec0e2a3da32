// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.internal;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.ReadProblem;

/** Counts the characters that a parser takes for one row, so that a cell without an end does not fill the heap. */
final class RecordBudget extends FilterReader {

    private final ReadOptions options;
    private final ProblemCollector problems;
    private long spent;

    RecordBudget(Reader in, ReadOptions options, ProblemCollector problems) {
        super(in);
        this.options = options;
        this.problems = problems;
    }

    /** Starts to count anew; to be called before each row. */
    void renew() {
        spent = 0;
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        spend(c < 0 ? 0 : 1);
        return c;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        spend(Math.max(0, read));
        return read;
    }

    /** Parsers read ahead; what they may have in their buffer beyond the row counts for it too. */
    private void spend(int characters) {
        spent += characters;
        long limit = JsonRecords.maxRecordBytes(options.limits());
        if (spent > Math.max(limit, 1 << 17)) {
            throw problems.beyond(ReadProblem.RECORD_TOO_LONG, limit);
        }
    }
}
