// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.internal;

import java.io.InputStream;
import org.incontro.interop.ReadLimits;
import org.incontro.interop.ReadProblem;

/**
 * Bounds what a parser may take in before it hands out its next event.
 *
 * <p>Parsers of XML pass long content on in pieces, but hold a whole attribute, comment or instruction in memory, and have
 * no limit for it. Whoever drives the parser calls {@link #rest()} after each event.
 */
public final class BurstLimitedInputStream extends CountingInputStream {

    /** What a parser may read ahead beyond one token: several buffers. */
    private static final long READ_AHEAD = 1 << 16;

    private final int maxTextLength;
    private final long limit;
    private final ProblemCollector problems;
    private long burst;

    /**
     * Wraps a stream.
     *
     * @param in the stream to read from
     * @param limits the longest text, each character counted as four bytes
     * @param problems where a passed limit is told
     */
    public BurstLimitedInputStream(InputStream in, ReadLimits limits, ProblemCollector problems) {
        super(in);
        this.maxTextLength = limits.maxTextLength();
        this.limit = 4L * maxTextLength + READ_AHEAD;
        this.problems = problems;
    }

    /** Says that the parser handed out an event, so that counting starts again. */
    public void rest() {
        burst = 0;
    }

    @Override
    void count(int read) {
        burst += read;
        if (burst > limit) {
            throw problems.beyond(ReadProblem.TEXT_TOO_LONG, maxTextLength);
        }
    }
}
