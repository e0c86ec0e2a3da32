// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.examples.quickstart;

import java.io.PrintStream;
import java.util.Locale;

/** Tells on standard error what is being done and how long it took. Confined to one thread. */
final class Progress {

    private final PrintStream err;
    private final long start = System.nanoTime();
    private long last = start;

    Progress(PrintStream err) {
        this.err = err;
    }

    /** Tells that a step is done. */
    void done(String step) {
        long now = System.nanoTime();
        err.printf(Locale.ROOT, "%6.2f s  %s%n", (now - last) / 1e9, Legible.line(step));
        last = now;
    }

    /** Tells something between two steps. */
    void remark(String line) {
        err.println(Legible.line(line));
    }

    /** Tells that all is done. */
    void end(String step) {
        err.printf(Locale.ROOT, "%6.2f s  %s%n", (System.nanoTime() - start) / 1e9, step);
    }
}
