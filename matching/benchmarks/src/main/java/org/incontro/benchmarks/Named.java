// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.benchmarks;

import java.io.IOException;
import java.util.List;
import org.incontro.benchmarks.task.Contestant;
import org.incontro.benchmarks.task.Opportunity;

/** A contestant under a name that says whose it is. */
record Named(String name, Contestant contestant) implements Contestant {

    /** Puts words before the names of some. */
    static List<Contestant> all(String whose, List<Contestant> contestants) {
        return contestants.stream()
                .<Contestant>map(one -> new Named(whose + ", " + one.name(), one))
                .toList();
    }

    @Override
    public boolean mayTieOtherwise() {
        return contestant.mayTieOtherwise();
    }

    @Override
    public boolean leavesSearchAside() {
        return contestant.leavesSearchAside();
    }

    @Override
    public Prepared prepare(Opportunity opportunity) throws IOException {
        return contestant.prepare(opportunity);
    }
}
