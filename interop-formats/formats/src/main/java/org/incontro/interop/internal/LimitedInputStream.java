// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.internal;

import java.io.InputStream;
import org.incontro.interop.ReadLimits;
import org.incontro.interop.ReadProblem;

/** Counts bytes and ends the reading beyond the limit, so that an input without an end does not run for ever. */
public final class LimitedInputStream extends CountingInputStream {

    private final long limit;
    private final ProblemCollector problems;
    private long count;

    /**
     * Wraps a stream.
     *
     * @param in the caller's stream, decompressed
     * @param limits the most bytes
     * @param problems where a passed limit is told
     */
    public LimitedInputStream(InputStream in, ReadLimits limits, ProblemCollector problems) {
        super(in);
        this.limit = limits.maxBytes();
        this.problems = problems;
    }

    @Override
    void count(int read) {
        count += read;
        if (count > limit) {
            throw problems.beyond(ReadProblem.TOO_MANY_BYTES, limit);
        }
    }
}
