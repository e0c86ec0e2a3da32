// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.incontro.core.problem.Place;
import org.incontro.core.problem.Problem;
import org.incontro.interop.FormatException;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.ReadProblem;

/**
 * Bounds what a parser may take in before it hands out its next event.
 *
 * <p>Parsers of XML pass long content on in pieces, but hold a whole attribute, comment or instruction in memory, and have
 * no limit for it. Whoever drives the parser calls {@link #rest()} after each event.
 */
public final class BurstLimitedInputStream extends FilterInputStream {

    /** What a parser may read ahead beyond one token: several buffers. */
    private static final long READ_AHEAD = 1 << 16;

    private final ReadOptions options;
    private final long limit;
    private long burst;

    /**
     * Wraps a stream.
     *
     * @param in the stream to read from
     * @param options the longest text, each character counted as four bytes, and the name for messages
     */
    public BurstLimitedInputStream(InputStream in, ReadOptions options) {
        super(in);
        this.options = options;
        this.limit = 4L * options.limits().maxTextLength() + READ_AHEAD;
    }

    /** Says that the parser handed out an event, so that counting starts again. */
    public void rest() {
        burst = 0;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        if (b >= 0) {
            count(1);
        }
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read > 0) {
            count(read);
        }
        return read;
    }

    private void count(int read) {
        burst += read;
        if (burst > limit) {
            throw new FormatException(Problem.of(ReadProblem.TEXT_TOO_LONG, "")
                    .at(new Place(options.source(), 0, 0))
                    .with("limit", options.limits().maxTextLength()));
        }
    }
}
