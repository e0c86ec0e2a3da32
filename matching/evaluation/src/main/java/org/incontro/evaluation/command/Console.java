// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.command;

import java.io.InputStream;
import java.io.PrintStream;

/**
 * Where a command reads and writes.
 *
 * @param in standard input
 * @param out results
 * @param err progress and errors
 */
public record Console(InputStream in, PrintStream out, PrintStream err) {

    /** Tells a person who waits what is being done. */
    void progress(String message) {
        err.println(message);
    }

    /** Tells a person what a result must not be read without. */
    void warn(String message) {
        err.println("warning: " + message);
    }
}
