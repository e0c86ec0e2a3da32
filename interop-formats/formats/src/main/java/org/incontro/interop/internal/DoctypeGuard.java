// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.internal;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import org.incontro.core.problem.Place;
import org.incontro.core.problem.Problem;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.ReadProblem;

/**
 * Refuses a document type declaration before a parser sees it: that of the JDK prints to standard error when one breaks off,
 * and none of what stands in it is ever wanted. Behind the first tag it costs nothing. Confined to one thread.
 */
public final class DoctypeGuard extends FilterReader {

    private enum State {
        BETWEEN,
        TAG,
        DECLARATION,
        COMMENT,
        INSTRUCTION,
        PASSED
    }

    private final ReadOptions options;
    private final ProblemCollector problems;
    private State state = State.BETWEEN;
    private int last;
    private int beforeLast;
    private long line = 1;
    private long column;

    /**
     * Wraps a text.
     *
     * @param in the characters of an XML document
     * @param options the name for messages
     * @param problems where the declaration is told
     */
    public DoctypeGuard(Reader in, ReadOptions options, ProblemCollector problems) {
        super(in);
        this.options = options;
        this.problems = problems;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        for (int i = offset; i < offset + read && state != State.PASSED; i++) {
            look(buffer[i]);
        }
        return read;
    }

    private void look(char c) {
        line += c == '\n' ? 1 : 0;
        column = c == '\n' ? 0 : column + 1;
        switch (state) {
            case BETWEEN -> state = c == '<' ? State.TAG : state;
            case TAG -> state = c == '!' ? State.DECLARATION : c == '?' ? State.INSTRUCTION : State.PASSED;
            case DECLARATION -> state = afterBang(c);
            case COMMENT -> state = c == '>' && last == '-' && beforeLast == '-' ? State.BETWEEN : state;
            case INSTRUCTION -> state = c == '>' && last == '?' ? State.BETWEEN : state;
            case PASSED -> throw new IllegalStateException("behind the first tag nothing is looked at");
        }
        beforeLast = last;
        last = c;
    }

    private State afterBang(char c) {
        if (c == '-') {
            return State.COMMENT;
        }
        throw problems.fatal(
                Problem.of(ReadProblem.DTD_REFUSED, "").at(new Place(options.source(), line, Math.max(1, column - 2))));
    }
}
