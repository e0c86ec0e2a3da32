// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.benchmarks;

import java.io.IOException;

/** A way to search that is compared with others. Used by one thread. */
interface Contestant {

    /** What the contestant makes of a query before the clock runs. */
    interface Prepared {

        /** Finds the best; this alone is timed. */
        Ranking search() throws IOException;
    }

    /** Returns its name in reports. */
    String name();

    /**
     * Makes a query ready.
     *
     * @param opportunity what is searched for
     * @param limit how many at most
     */
    Prepared prepare(Opportunity opportunity, int limit);
}
