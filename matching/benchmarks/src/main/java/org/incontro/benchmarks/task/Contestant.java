// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.benchmarks.task;

import java.io.IOException;

/** A way to search that is compared with others. Used by one thread at a time. */
public interface Contestant {

    /** What the contestant makes of a query before the clock runs. */
    interface Prepared {

        /** Finds the best; this alone is timed. */
        Found search() throws IOException;
    }

    /** What was found, in whatever form; the clock has stopped when it is put into numbers. */
    interface Found {

        /** Returns what was found. */
        Ranking ranking() throws IOException;
    }

    /** Returns its name in reports. */
    String name();

    /** Tells whether it may leave out another than the last of entries that tie for the last place. */
    default boolean mayTieOtherwise() {
        return false;
    }

    /** Tells whether it reads a product's postings alone and leaves aside how the product searches. */
    default boolean leavesSearchAside() {
        return false;
    }

    /** Makes a query ready. */
    Prepared prepare(Opportunity opportunity) throws IOException;
}
