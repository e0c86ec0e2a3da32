// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.een;

import java.util.NoSuchElementException;
import java.util.Optional;
import org.incontro.core.identity.EntityId;
import org.incontro.core.problem.Place;
import org.incontro.core.problem.Problems;
import org.incontro.interop.FormatException;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.ReadProblem;
import org.incontro.interop.RecordReader;
import org.jspecify.annotations.Nullable;

/** Reads one profile after the other, whatever the syntax. */
abstract class FeedReader implements RecordReader<PodRecord> {

    final ReadOptions options;
    final Faults faults;

    /** The record to hand out next; null where it is not read yet. */
    private @Nullable PodRecord ahead;

    private boolean ended;
    private long count;

    /**
     * Starts before the first profile.
     *
     * @throws IllegalArgumentException if the region of the options cannot be one
     */
    FeedReader(ReadOptions options) {
        EntityId.of(options.region(), "region");
        this.options = options;
        this.faults = new Faults(options);
    }

    /** Reads the fields of the next profile; empty at the end of the input. */
    abstract Optional<FeedNode> nextNode();

    /** Makes a record of its fields; empty if it was left out. */
    abstract Optional<PodRecord> record(FeedNode profile, long number);

    /** Returns how far the input has been read. */
    abstract Place here();

    @Override
    public final boolean hasNext() {
        while (ahead == null && !ended) {
            try {
                readOne();
            } catch (FormatException e) {
                ended = true;
                throw e;
            }
        }
        return ahead != null;
    }

    private void readOne() {
        Optional<FeedNode> node = nextNode();
        if (node.isEmpty()) {
            ended = true;
            return;
        }
        count++;
        if (count > options.limits().maxRecords()) {
            throw faults.beyond(
                    ReadProblem.TOO_MANY_RECORDS,
                    options.limits().maxRecords(),
                    "",
                    node.get().place());
        }
        ahead = record(node.get(), count).orElse(null);
    }

    @Override
    public final PodRecord next() {
        if (!hasNext() || ahead == null) {
            throw new NoSuchElementException("there must be a next record, but the input is at its end");
        }
        PodRecord record = ahead;
        ahead = null;
        return record;
    }

    @Override
    public final Problems problems() {
        return faults.problems();
    }

    final Place place(long line, long column) {
        return new Place(options.source(), Math.max(0, line), Math.max(0, column));
    }
}
