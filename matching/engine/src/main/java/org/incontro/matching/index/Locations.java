// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import java.util.Arrays;
import org.incontro.core.identity.EntityId;

/** Where each entry is, by its identity, in about seven bytes an entry. Confined to the writer. */
final class Locations {

    /*
     * Open addressing in shards, each at most three quarters full; a shard grows by itself, so that no single change waits
     * for all to be moved. A slot holds a location alone: the identity is read where the entry is.
     */
    /** Stands for no location. */
    static final int NONE = -1;

    private static final int SHARD_BITS = 6;
    private static final int LEAST_CAPACITY = 16;

    /** Finds the identity of what is at a location. */
    @FunctionalInterface
    interface Identities {
        EntityId id(int location);
    }

    private final Identities identities;
    private final int[][] shards = new int[1 << SHARD_BITS][];
    private final int[] sizes = new int[1 << SHARD_BITS];
    private int size;

    Locations(Identities identities) {
        this.identities = identities;
        clear();
    }

    /** Returns a well-mixed hash of an identity, which {@link #move} takes. */
    static int hash(EntityId id) {
        int hash = id.hashCode() * 0x9E3779B9;
        return hash ^ hash >>> 15;
    }

    int size() {
        return size;
    }

    int get(EntityId id) {
        int hash = hash(id);
        int[] shard = shards[hash >>> (32 - SHARD_BITS)];
        return shard[slot(shard, hash, id)];
    }

    /** Sets where an entry is, and returns where it was. */
    int put(EntityId id, int location) {
        int hash = hash(id);
        int number = hash >>> (32 - SHARD_BITS);
        int slot = slot(shards[number], hash, id);
        int former = shards[number][slot];
        shards[number][slot] = location;
        if (former == NONE) {
            size++;
            sizes[number]++;
            if (sizes[number] > shards[number].length / 4 * 3) {
                grow(number);
            }
        }
        return former;
    }

    /**
     * Takes many entries into what is empty; of an identity that comes twice one is taken. Identities are read only where hashes are alike, which
     * saves the waits for memory that are nearly all of {@link #put}'s time.
     *
     * @param hashes by entry that of its identity, see {@link #hash}
     * @param locations by entry where it is
     */
    void fill(int[] hashes, int[] locations) {
        int[] ends = new int[shards.length + 1];
        for (int hash : hashes) {
            ends[(hash >>> (32 - SHARD_BITS)) + 1]++;
        }
        for (int number = 0; number < shards.length; number++) {
            ends[number + 1] += ends[number];
        }
        // Shard by shard, so that the slots of one stay near while they are filled. What was the end of the shard
        // before moves to the end of the shard.
        int[] order = new int[hashes.length];
        for (int entry = 0; entry < hashes.length; entry++) {
            order[ends[hashes[entry] >>> (32 - SHARD_BITS)]++] = entry;
        }
        for (int number = 0; number < shards.length; number++) {
            fill(number, order, number == 0 ? 0 : ends[number - 1], ends[number], hashes, locations);
        }
    }

    private void fill(int number, int[] order, int from, int to, int[] hashes, int[] locations) {
        int capacity = LEAST_CAPACITY;
        while (to - from > capacity / 4 * 3) {
            capacity *= 2;
        }
        int[] shard = empty(capacity);
        int[] seen = new int[capacity];
        for (int i = from; i < to; i++) {
            int hash = hashes[order[i]];
            int location = locations[order[i]];
            int slot = hash & capacity - 1;
            while (shard[slot] != NONE && !(seen[slot] == hash && areAlike(shard[slot], location))) {
                slot = slot + 1 & capacity - 1;
            }
            if (shard[slot] == NONE) {
                sizes[number]++;
            }
            shard[slot] = location;
            seen[slot] = hash;
        }
        shards[number] = shard;
        size += sizes[number];
    }

    private boolean areAlike(int location, int other) {
        return identities.id(location).equals(identities.id(other));
    }

    /** Forgets an entry, and returns where it was. */
    int remove(EntityId id) {
        int hash = hash(id);
        int number = hash >>> (32 - SHARD_BITS);
        int[] shard = shards[number];
        int slot = slot(shard, hash, id);
        int former = shard[slot];
        if (former != NONE) {
            close(shard, slot);
            size--;
            sizes[number]--;
        }
        return former;
    }

    /** Says that what was at one location is at another. */
    void move(int hash, int from, int to) {
        int[] shard = shards[hash >>> (32 - SHARD_BITS)];
        int slot = hash & shard.length - 1;
        while (shard[slot] != from) {
            slot = slot + 1 & shard.length - 1;
        }
        shard[slot] = to;
    }

    void clear() {
        size = 0;
        for (int shard = 0; shard < shards.length; shard++) {
            shards[shard] = empty(LEAST_CAPACITY);
            sizes[shard] = 0;
        }
    }

    long bytes() {
        long bytes = 0;
        for (int[] shard : shards) {
            bytes += 4L * shard.length;
        }
        return bytes;
    }

    private int slot(int[] shard, int hash, EntityId id) {
        int slot = hash & shard.length - 1;
        while (shard[slot] != NONE && !identities.id(shard[slot]).equals(id)) {
            slot = slot + 1 & shard.length - 1;
        }
        return slot;
    }

    /** Empties a slot, and moves up whatever would no longer be found behind it. */
    private void close(int[] shard, int emptied) {
        int mask = shard.length - 1;
        int hole = emptied;
        int next = hole + 1 & mask;
        while (shard[next] != NONE) {
            int home = hash(identities.id(shard[next])) & mask;
            if ((next - home & mask) >= (next - hole & mask)) {
                shard[hole] = shard[next];
                hole = next;
            }
            next = next + 1 & mask;
        }
        shard[hole] = NONE;
    }

    private void grow(int number) {
        int[] old = shards[number];
        int[] grown = empty(2 * old.length);
        for (int location : old) {
            if (location != NONE) {
                int slot = hash(identities.id(location)) & grown.length - 1;
                while (grown[slot] != NONE) {
                    slot = slot + 1 & grown.length - 1;
                }
                grown[slot] = location;
            }
        }
        shards[number] = grown;
    }

    private static int[] empty(int capacity) {
        int[] shard = new int[capacity];
        Arrays.fill(shard, NONE);
        return shard;
    }
}
