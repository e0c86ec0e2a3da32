// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.een;

import java.util.Optional;
import org.incontro.core.problem.Place;
import org.incontro.core.problem.Problem;
import org.incontro.interop.FormatException;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.ReadProblem;
import org.incontro.interop.internal.ProblemCollector;
import org.incontro.interop.internal.RecordLoop;

/** Reads one profile after the other, whatever the syntax. */
abstract class FeedReader extends RecordLoop<PodRecord> {

    private long count;

    FeedReader(ReadOptions options) {
        super(options);
    }

    /** Reads the fields of the next profile; empty at the end of the input. */
    abstract Optional<FeedNode> nextNode();

    /** Makes a record of its fields; empty if it was left out. */
    abstract Optional<PodRecord> record(FeedNode profile, long number);

    /** Returns how far the input has been read. */
    abstract Place here();

    @Override
    protected final Optional<PodRecord> readOne() {
        Optional<FeedNode> node = nextNode();
        if (node.isEmpty()) {
            end();
            return Optional.empty();
        }
        count++;
        if (count > options.limits().maxRecords()) {
            throw problems.beyond(
                    ReadProblem.TOO_MANY_RECORDS,
                    options.limits().maxRecords(),
                    node.get().place());
        }
        return record(node.get(), count);
    }

    final ReadOptions options() {
        return options;
    }

    final ProblemCollector collector() {
        return problems;
    }

    /** Returns the exception of an input that breaks off or breaks the rules of its syntax. */
    final FormatException malformed(String syntax, Place place) {
        return problems.fatal(Problem.of(ReadProblem.MALFORMED, "").at(place).with("reason", syntax));
    }

    final void checkDepth(int depth) {
        if (depth > options.limits().maxDepth()) {
            throw problems.beyond(ReadProblem.TOO_DEEP, options.limits().maxDepth(), here());
        }
    }

    final Place place(long line, long column) {
        return new Place(options.source(), Math.max(0, line), Math.max(0, column));
    }
}
