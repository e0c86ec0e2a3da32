// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Segments that become one block: what they held at one change is laid out, what changed since is carried over. Confined to one thread. */
final class Merge<A> {

    /** How many features rows have room for at first. */
    private static final int EXPECTED_FEATURES = 64;

    final FeatureDictionary dictionary;
    final List<Segment<A>> inputs;

    /** The block; absent if nothing is left. */
    BlockBuilder.@Nullable Built<A> built;

    /** The hash of each identity, by its position in the block. */
    int[] hashes = {};

    private final long change;
    private @Nullable Rows<A> rows;

    /**
     * Prepares a merge.
     *
     * @param inputs at most {@link Block#CAPACITY} entries in all
     * @param change the number of a change that has been applied to them
     */
    Merge(FeatureDictionary dictionary, List<Segment<A>> inputs, long change) {
        this.dictionary = dictionary;
        this.inputs = List.copyOf(inputs);
        this.change = change;
    }

    /** Lays out what was there; needs no lock. */
    void build(AttributeLayout<A> layout) {
        int most = inputs.stream().mapToInt(Segment::size).sum();
        Rows<A> gathered = new Rows<>(most, most * EXPECTED_FEATURES);
        for (int origin = 0; origin < inputs.size(); origin++) {
            gathered.origin = origin;
            inputs.get(origin).addTo(gathered, change);
        }
        if (gathered.size > 0) {
            built = BlockBuilder.build(gathered, dictionary.size(), layout);
            hashes = new int[built.rows.length];
            for (int position = 0; position < hashes.length; position++) {
                hashes[position] = Locations.hash(built.block.id(position));
            }
            gathered.dropFeatures();
            rows = gathered;
        }
    }

    /** Returns which input an entry of the block comes from. */
    int origin(int position) {
        return rows().origins[built().rows[position]];
    }

    /** Returns where an entry of the block stood in its input. */
    int formerPosition(int position) {
        return rows().positions[built().rows[position]];
    }

    /** Applies to an entry of the block what happened to it since it was laid out; tells whether it is still there. Needs the writer's lock. */
    boolean carry(int position) {
        int former = formerPosition(position);
        Segment<A> origin = inputs.get(origin(position));
        long removedAt = origin.removedAt(former);
        if (removedAt == 0) {
            return true;
        }
        if (!(origin instanceof Block<A> block)) {
            built().block.remove(position, removedAt);
            return false;
        }
        Amendment<A> amendment = block.amendment(former);
        if (removedAt <= change && amendment != null && amendment.since <= change) {
            return true;
        }
        if (amendment == null) {
            built().block.remove(position, removedAt);
            return false;
        }
        built().block.amend(position, amendment.attributes, amendment.threshold, amendment.since);
        return true;
    }

    private Rows<A> rows() {
        if (rows == null) {
            throw new IllegalStateException("a merge must be built before it is asked, but was not");
        }
        return rows;
    }

    private BlockBuilder.Built<A> built() {
        if (built == null) {
            throw new IllegalStateException("a merge must have something left, but has nothing");
        }
        return built;
    }
}
