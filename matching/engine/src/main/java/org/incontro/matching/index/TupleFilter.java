// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What one search's filter says of a block's attributes. Confined to one thread. */
final class TupleFilter<A> {

    /*
     * Clauses about facets that the block knows are asked once for each distinct value of these that comes up. All else is asked about
     * attributes as a whole, once for each distinct value, and only of those that the clauses admit.
     */
    private static final byte YES = 1;

    private static final byte NO = 2;

    /** A clause about a facet that the block knows, and what it said of values so far: 0 for those not asked about. */
    private record Known<A>(FacetCodes<A, ?> facet, boolean constant, FacetFilter.Clause<A, ?> clause, byte[] answers) {

        boolean admits(int tuple) {
            int code = facet.code(tuple);
            if (answers[code] == 0) {
                answers[code] = facet.isAdmitted(code, clause) ? YES : NO;
            }
            return answers[code] == YES;
        }
    }

    private final Tuples<A> tuples;
    private final Scratch scratch;
    private final List<Known<A>> known = new ArrayList<>();
    /** What is asked about attributes as a whole; absent if the clauses say all. */
    private final @Nullable Predicate<? super A> rest;

    TupleFilter(Tuples<A> tuples, Predicate<? super A> filter, Scratch scratch) {
        this.tuples = tuples;
        this.scratch = scratch;
        rest = filter instanceof FacetFilter<? super A> facets ? restOf(facets) : filter;
        if (rest != null && !tuples.inRuns()) {
            Arrays.fill(scratch.answers, 0, tuples.size(), (byte) 0);
        }
    }

    private @Nullable Predicate<? super A> restOf(FacetFilter<? super A> filter) {
        @SuppressWarnings("unchecked") // Its clauses ask about facets of A or of what A is, which are only read.
        FacetFilter<A> facets = (FacetFilter<A>) filter;
        boolean complete = facets.others().isEmpty();
        for (FacetFilter.Clause<A, ?> clause : facets.clauses()) {
            complete &= isKnown(clause);
        }
        return complete ? null : filter;
    }

    private boolean isKnown(FacetFilter.Clause<A, ?> clause) {
        for (int number = 0; number < tuples.facets().size(); number++) {
            FacetCodes<A, ?> facet = tuples.facets().get(number);
            if (facet.isAskedBy(clause)) {
                known.add(new Known<>(facet, tuples.isConstant(number), clause, new byte[facet.size()]));
                return true;
            }
        }
        return false;
    }

    /**
     * Writes down which entries need to be looked at: pairs of from and to, ascending, not touching each other.
     *
     * @return how many numbers were written
     */
    int intervals() {
        int[] intervals = scratch.intervals;
        int written = 0;
        for (int run = 0; run < tuples.runs(); run++) {
            if (mayHold(run)) {
                if (written > 0 && intervals[written - 1] == tuples.start(run)) {
                    intervals[written - 1] = tuples.start(run + 1);
                } else {
                    intervals[written++] = tuples.start(run);
                    intervals[written++] = tuples.start(run + 1);
                }
            }
        }
        return written;
    }

    /** Tells whether a run may hold entries that are admitted. */
    private boolean mayHold(int run) {
        int tuple = tuples.inRuns() ? run : tuples.tuple(tuples.start(run));
        for (Known<A> one : known) {
            if (one.constant && !one.admits(tuple)) {
                return false;
            }
        }
        return !tuples.inRuns() || rest == null || rest.test(tuples.value(run));
    }

    /** Tells whether an entry of one of the {@link #intervals} is admitted. */
    boolean admits(int position) {
        if (tuples.inRuns()) {
            return true;
        }
        int tuple = tuples.tuple(position);
        for (Known<A> one : known) {
            if (!one.admits(tuple)) {
                return false;
            }
        }
        return rest == null || answer(rest, tuple);
    }

    private boolean answer(Predicate<? super A> filter, int tuple) {
        if (scratch.answers[tuple] == 0) {
            scratch.answers[tuple] = filter.test(tuples.value(tuple)) ? YES : NO;
        }
        return scratch.answers[tuple] == YES;
    }
}
