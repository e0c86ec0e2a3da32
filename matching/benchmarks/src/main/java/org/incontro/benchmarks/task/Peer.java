// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.benchmarks.task;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.incontro.matching.weight.ImpactVector;

/** An index that the match index is compared with. First entries are added, then it is finished, then it answers. Used by one thread. */
public interface Peer extends Closeable {

    /** Adds an entry. */
    void add(int entry, ImpactVector vector) throws IOException;

    /** Puts the index into the state in which it is fastest; nothing can be added afterwards. */
    void finish() throws IOException;

    /** Returns the size of the files in bytes. */
    long bytes() throws IOException;

    /**
     * Returns ways to find the best entries that pass a filter; the first is what a user writes, the others are attempts at a faster one.
     *
     * @param limit how many at most
     */
    List<Contestant> topSearches(int limit) throws IOException;

    /** Returns ways to find all entries that pass a filter and score at least their own threshold; the first is what a user writes. */
    List<Contestant> alertSearches() throws IOException;
}
