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

/** Counts bytes and ends the reading beyond the limit, so that an input without an end does not run for ever. */
public final class LimitedInputStream extends FilterInputStream {

    private final ReadOptions options;
    private long count;

    /**
     * Wraps a stream.
     *
     * @param in the caller's stream, decompressed
     * @param options the limits, and the name for messages
     */
    public LimitedInputStream(InputStream in, ReadOptions options) {
        super(in);
        this.options = options;
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
        count += read;
        if (count > options.limits().maxBytes()) {
            throw new FormatException(Problem.of(ReadProblem.TOO_MANY_BYTES, "")
                    .at(new Place(options.source(), 0, 0))
                    .with("limit", options.limits().maxBytes()));
        }
    }
}
