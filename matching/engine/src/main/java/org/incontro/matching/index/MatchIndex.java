// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Executor;
import org.incontro.core.identity.EntityId;
import org.incontro.matching.weight.ImpactVector;

/**
 * Vectors of one weight model by identity, searched by dot product and filtered by attributes. Implementations are thread-safe; a search sees
 * each change either whole or not at all, and all changes that ended before it began.
 *
 * @param <A> what vectors are filtered by: an immutable value with {@code equals} and {@code hashCode}. Few distinct values make
 *     filters quick; many are allowed. Whatever a filter must ask goes in: a set of languages, an exact date
 */
public interface MatchIndex<A> extends AutoCloseable {

    /**
     * Adds a vector, or replaces the one of the same identity; the next search sees it.
     *
     * @param id whose vector it is
     * @param vector a vector of the model that this index is for
     * @param attributes what it is filtered by
     * @throws IllegalArgumentException if the vector has more features than allowed
     * @throws IllegalStateException if there are as many vectors as allowed
     */
    default void put(EntityId id, ImpactVector vector, A attributes) {
        put(id, id, vector, attributes);
    }

    /**
     * Adds a vector that somebody is found by, such as that of a proof, or replaces the one of the same identity. Of all vectors of an owner a
     * search gives the one that scores best, of equal ones that with the least identity.
     *
     * @param entry the vector's own identity
     * @param owner who is found by it
     * @param vector a vector of the model that this index is for
     * @param attributes what it is filtered by
     * @throws IllegalArgumentException if the vector has more features than allowed
     * @throws IllegalStateException if there are as many vectors as allowed
     */
    void put(EntityId entry, EntityId owner, ImpactVector vector, A attributes);

    /**
     * Gives a vector other attributes; the next search sees it. Cheaper than putting the vector again.
     *
     * @param entry the vector's identity
     * @param attributes what it is filtered by from now on
     * @return whether there is such a vector
     */
    boolean change(EntityId entry, A attributes);

    /**
     * Removes a vector; the next search does not see it.
     *
     * @param entry the vector's identity
     * @return whether there was one
     */
    boolean remove(EntityId entry);

    /** Returns how many vectors there are. */
    int size();

    /**
     * Finds the admitted owners with the greatest dot products.
     *
     * @param query what is searched for
     * @return the hits, best first, equal scores in the order of their identifiers, each owner once; a vector that shares no feature
     *     is never a hit
     */
    List<Hit> search(IndexQuery<A> query);

    /**
     * Answers many queries, each as {@link #search} does, all on what is there at one moment at or after the call. Memory does not grow with the
     * number of queries. Interrupting the thread that asked ends it early.
     *
     * @param queries what is searched for; read by the thread that asks, a little ahead of the answers
     * @param threads how many threads search, at least 1, the one that asks among them
     * @param executor runs the searches of the others; one that is busy costs time and nothing else
     * @param listener takes the answers in the order of the queries, in the thread that asks
     * @throws IllegalArgumentException if {@code threads} is below 1
     * @throws InterruptedException if the thread that asked was interrupted; what was reported by then stays right
     */
    default void searchAll(Iterator<IndexQuery<A>> queries, int threads, Executor executor, BatchListener listener)
            throws InterruptedException {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1, but was " + threads);
        }
        for (long number = 0; queries.hasNext(); number++) {
            if (Thread.interrupted()) {
                throw new InterruptedException("a batch was interrupted after %s queries".formatted(number));
            }
            listener.found(number, search(queries.next()));
            listener.progressed(number + 1);
        }
    }

    /**
     * Lays everything out as well as can be, and lets go of whatever belongs to what was removed or replaced. Searches go on meanwhile, and find the
     * same before and after; so do changes. Takes seconds for a million entries.
     */
    void compact();

    /** Returns what the index holds, and how many bytes that takes. */
    IndexStatistics statistics();

    /**
     * Writes what the index holds into a file: beside it first, then in its place in one step, so that a failure leaves the former file as it was. Changes and searches go
     * on meanwhile; what is written is what was there at one moment at or after the call, and nothing of what had been
     * removed by then.
     *
     * @param file the file
     * @param label the model, and up to where in the change feed everything has been put
     * @param codec writes what entries are filtered by
     * @throws IOException if the file cannot be written
     * @throws UnsupportedOperationException if this index has no snapshots: brute force has none
     */
    void write(Path file, SnapshotLabel label, AttributeCodec<A> codec) throws IOException;

    /** Frees what the index holds, and ends its threads; it is empty afterwards. */
    @Override
    void close();

    /**
     * Returns an index that skips what cannot be among the best, with the same answers as {@link #bruteForce()}. Searches take no lock and never wait.
     * Writers wait for each other; what they leave behind is laid out anew in the background.
     */
    static <A> MatchIndex<A> inMemory() {
        return inMemory(IndexSettings.defaults());
    }

    /**
     * Returns an index as {@link #inMemory()} does.
     *
     * @param settings its limits, its background work, the order of its attributes
     */
    static <A> MatchIndex<A> inMemory(IndexSettings<A> settings) {
        return new SegmentedMatchIndex<>(settings);
    }

    /**
     * Restores what {@link #write} wrote, in about a second for a million entries. Either all of it is restored or nothing.
     *
     * @param file the file
     * @param model the version of the weight model in use
     * @param codec reads what entries are filtered by
     * @param settings as for a new index
     * @throws IOException if the file cannot be read
     * @throws SnapshotException if it is no snapshot, damaged, of another version or model, or larger than the settings allow
     */
    static <A> Restored<MatchIndex<A>> restore(
            Path file, String model, AttributeCodec<A> codec, IndexSettings<A> settings) throws IOException {
        Restored<SegmentedIndex<A>> restored =
                SnapshotReader.read(file, SnapshotFormat.Kind.PROFILES, model, codec, settings);
        return new Restored<>(new SegmentedMatchIndex<>(restored.index()), restored.label());
    }

    /** Returns an index that compares the query with every vector: slow, obvious, the measure of all others. */
    static <A> MatchIndex<A> bruteForce() {
        return new BruteForceIndex<>();
    }
}
