// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.activity;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.incontro.core.problem.Place;
import org.incontro.core.problem.Problem;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.ReadProblem;
import org.incontro.interop.internal.ProblemCollector;

/** Refuses a list at the top, which is no document of ActivityStreams. Confined to one thread. */
final class TopObjectStream extends FilterInputStream {

    private final ReadOptions options;
    private final ProblemCollector problems;
    private boolean isChecked;

    TopObjectStream(InputStream in, ReadOptions options, ProblemCollector problems) {
        super(in);
        this.options = options;
        this.problems = problems;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 1 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = in.read(bytes, offset, length);
        for (int i = 0; i < count && !isChecked; i++) {
            check(bytes[offset + i] & 0xFF);
        }
        return count;
    }

    /** White space and the bytes of a byte order mark may stand before the document. */
    private void check(int b) {
        boolean isBefore = b == ' ' || b == '\t' || b == '\r' || b == '\n' || b == 0xEF || b == 0xBB || b == 0xBF;
        isChecked = !isBefore;
        if (b == '[') {
            throw problems.fatal(Problem.of(ReadProblem.MALFORMED, "")
                    .at(new Place(options.source(), 0, 0))
                    .with("reason", "a document of ActivityStreams is one object, but a list was found"));
        }
    }
}
