// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import java.util.Arrays;
import org.incontro.core.identity.EntityId;
import org.incontro.matching.weight.ImpactVector;

/** The entries that came last, with a small inverted index that grows with them. One thread at a time may put; searches read meanwhile. */
final class Tail<A> implements Segment<A> {

    /*
     * An entry is visible to a search that began at change t if it was added at t or before and not removed by then; entries are added in the
     * order of changes, so the visible ones are the first so many, and a search passes over postings of later ones. All that belongs to an entry
     * is written before the number of its change is published.
     */
    static final int CAPACITY = 512;

    /** How many features a vector has room for on average before the tail is full. */
    private static final int FEATURES = 160;

    private final FeatureDictionary dictionary;
    private final EntityId[] ids;
    private final EntityId[] owners;
    private final ImpactVector[] vectors;
    private final Object[] attributes;
    private final int[] thresholds;
    private final long[] addedAt;
    private final Removals removals;
    private int size;
    private final TailLists lists;

    /**
     * Makes an empty tail.
     *
     * @param capacity how many entries it takes at most
     * @param features how many features the first vector has
     */
    Tail(FeatureDictionary dictionary, int capacity, int features) {
        this.dictionary = dictionary;
        ids = new EntityId[capacity];
        owners = new EntityId[capacity];
        vectors = new ImpactVector[capacity];
        attributes = new Object[capacity];
        thresholds = new int[capacity];
        addedAt = new long[capacity];
        removals = new Removals(capacity);
        int most = Math.max(capacity * FEATURES, 2 * features);
        lists = new TailLists(most, Math.max(most / 5 * 2, features));
    }

    int capacity() {
        return ids.length;
    }

    /** Tells whether a vector of so many features can still be added. */
    boolean hasRoom(int more) {
        return size < ids.length && lists.hasRoom(more);
    }

    /** Adds an entry and returns its number. */
    int add(EntityId id, EntityId owner, ImpactVector vector, A attribute, int threshold, long change) {
        ids[size] = id;
        owners[size] = owner;
        vectors[size] = vector;
        attributes[size] = attribute;
        thresholds[size] = threshold;
        lists.add(size, vector);
        addedAt[size] = change;
        return size++;
    }

    ImpactVector vector(int position) {
        return vectors[position];
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public EntityId id(int position) {
        return ids[position];
    }

    @Override
    public EntityId owner(int position) {
        return owners[position];
    }

    @SuppressWarnings("unchecked") // Holds what came as A.
    A attributes(int position) {
        return (A) attributes[position];
    }

    int threshold(int position) {
        return thresholds[position];
    }

    @Override
    public void remove(int position, long change) {
        removals.remove(position, change);
    }

    @Override
    public long removedAt(int position) {
        return removals.at(position);
    }

    @Override
    public int live() {
        return size - removals.count();
    }

    @Override
    public void addTo(Rows<A> rows, long change) {
        int[] cursors = new int[ids.length];
        Arrays.fill(cursors, -1);
        int visible = visibleAt(change);
        for (int position = 0; position < visible; position++) {
            if (removals.isLive(position, change)) {
                int row = rows.add(this, position, attributes(position), thresholds[position]);
                cursors[position] = rows.reserve(row, vectors[position].size());
            }
        }
        lists.addTo(rows, cursors, dictionary);
    }

    /** Returns how many entries had been added by a change. */
    private int visibleAt(long change) {
        int visible = 0;
        while (visible < ids.length && addedAt[visible] != 0 && addedAt[visible] <= change) {
            visible++;
        }
        return visible;
    }

    /** Numbers all features in the dictionary, so that laying the entries out adds none. */
    void register() {
        lists.register(dictionary);
    }

    @Override
    public void search(IndexSearch<A> search) {
        int visible = visibleAt(search.change());
        if (visible == 0) {
            return;
        }
        int[] scores = search.scores(visible);
        lists.add(search.query(), visible, scores, search.lists());
        for (int position = 0; position < visible; position++) {
            int score = scores[position];
            if (score >= search.threshold()
                    && score >= thresholds[position]
                    && removals.isLive(position, search.change())
                    && search.attributes().test(attributes(position))) {
                search.offer(owners[position], ids[position], score);
            }
        }
    }

    @Override
    public void count(ByteCount count) {
        long vectorBytes = 0;
        for (int position = 0; position < size; position++) {
            // Two arrays and three objects' headers besides.
            vectorBytes += 9L * vectors[position].size() + 56;
        }
        count.add("tail", vectorBytes + lists.bytes() + 28L * ids.length);
        count.add("removals", removals.bytes());
        count.add("identifiers", 8L * ids.length);
    }
}
