// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import org.incontro.core.identity.EntityId;
import org.incontro.matching.weight.ImpactVector;

/** The entries that came last, with a small inverted index that grows with them. One thread at a time may put; searches read meanwhile. */
final class Tail<A> implements Segment<A> {

    /*
     * Each distinct feature has a chain of postings, the newest first. An entry is visible to a search that began at change t if it
     * was added at t or before and not removed by then; entries are added in the order of changes, so the visible ones are the
     * first so many, and a search passes over postings of later ones.
     *
     * The writer fills a posting, then the head of its chain, then, for a new feature, the slot of the table, the latter two with release.
     * A search reads them with acquire, so whatever chain it finds is whole. All that belongs to an entry is written before the number of
     * its change is published.
     */
    static final int CAPACITY = 512;

    /** How many features a vector has room for on average before the tail is full. */
    private static final int FEATURES = 160;

    private static final VarHandle INTS = MethodHandles.arrayElementVarHandle(int[].class);

    private final FeatureDictionary dictionary;
    private final EntityId[] ids;
    private final EntityId[] owners;
    private final ImpactVector[] vectors;
    private final Object[] attributes;
    private final int[] thresholds;
    private final long[] addedAt;
    private final Removals removals;
    private int size;

    private final int[] slots;
    private final int shift;
    private final long[] features;
    private final int[] heads;
    private int distinct;

    private final int[] previous;
    private final char[] entries;
    private final byte[] impacts;
    private int postings;

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
        previous = new int[most];
        entries = new char[most];
        impacts = new byte[most];
        int mostDistinct = Math.max(most / 5 * 2, features);
        this.features = new long[mostDistinct];
        heads = new int[mostDistinct];
        slots = new int[Integer.highestOneBit(Math.max(1, mostDistinct)) * 2];
        shift = Long.numberOfLeadingZeros(slots.length - 1L);
    }

    int capacity() {
        return ids.length;
    }

    /** Tells whether a vector of so many features can still be added. */
    boolean hasRoom(int more) {
        return size < ids.length && postings + more <= previous.length && distinct + more <= features.length;
    }

    /** Adds an entry and returns its number. */
    int add(EntityId id, EntityId owner, ImpactVector vector, A attribute, int threshold, long change) {
        ids[size] = id;
        owners[size] = owner;
        vectors[size] = vector;
        attributes[size] = attribute;
        thresholds[size] = threshold;
        for (int i = 0; i < vector.size(); i++) {
            post(vector.feature(i), vector.impact(i));
        }
        addedAt[size] = change;
        return size++;
    }

    private void post(long feature, int impact) {
        int slot = slot(feature);
        int number = slots[slot] - 1;
        entries[postings] = (char) size;
        impacts[postings] = (byte) impact;
        if (number >= 0) {
            previous[postings] = heads[number];
            INTS.setRelease(heads, number, ++postings);
        } else {
            features[distinct] = feature;
            INTS.setRelease(heads, distinct, ++postings);
            INTS.setRelease(slots, slot, ++distinct);
        }
    }

    private int slot(long feature) {
        int slot = (int) ((feature * 0x9E3779B97F4A7C15L) >>> shift);
        while (true) {
            int number = (int) INTS.getAcquire(slots, slot) - 1;
            if (number < 0 || features[number] == feature) {
                return slot;
            }
            slot = slot + 1 & slots.length - 1;
        }
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
        // By feature and not by vector: a feature is looked up once for all vectors that have it.
        int known = distinct;
        for (int number = 0; number < known; number++) {
            int inDictionary = -1;
            for (int posting = (int) INTS.getAcquire(heads, number); posting != 0; posting = previous[posting - 1]) {
                int entry = entries[posting - 1];
                if (cursors[entry] >= 0) {
                    inDictionary = inDictionary < 0 ? dictionary.numberOrAdd(features[number]) : inDictionary;
                    rows.set(cursors[entry]++, inDictionary, impacts[posting - 1]);
                }
            }
        }
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
        int known = distinct;
        for (int number = 0; number < known; number++) {
            // A writer may be adding more: what has no posting yet belongs to a later change.
            if ((int) INTS.getAcquire(heads, number) != 0) {
                dictionary.numberOrAdd(features[number]);
            }
        }
    }

    @Override
    public void search(IndexSearch<A> search) {
        int visible = visibleAt(search.change());
        if (visible == 0) {
            return;
        }
        int[] scores = search.scores(visible);
        ImpactVector query = search.query();
        for (int i = 0; i < query.size(); i++) {
            accumulate(query.feature(i), query.impact(i), visible, scores);
        }
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

    private void accumulate(long feature, int impact, int visible, int[] scores) {
        int number = slots[slot(feature)] - 1;
        if (number < 0) {
            return;
        }
        int posting = (int) INTS.getAcquire(heads, number);
        while (posting != 0) {
            int entry = entries[posting - 1];
            if (entry < visible) {
                scores[entry] += impact * (impacts[posting - 1] & 0xff);
            }
            posting = previous[posting - 1];
        }
    }

    @Override
    public void count(ByteCount count) {
        long vectorBytes = 0;
        for (int position = 0; position < size; position++) {
            // Two arrays and three objects' headers besides.
            vectorBytes += 9L * vectors[position].size() + 56;
        }
        count.add(
                "tail",
                vectorBytes
                        + 16L * ids.length
                        + 12L * features.length
                        + 4L * slots.length
                        + 7L * previous.length
                        + 12L * ids.length);
        count.add("removals", removals.bytes());
        count.add("identifiers", 8L * ids.length);
    }
}
