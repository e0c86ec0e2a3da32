// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import org.incontro.core.identity.EntityId;
import org.jspecify.annotations.Nullable;

/** The arrays that a {@link Block} is made of; described there. */
final class BlockParts<A> {

    final EntityId[] ids;
    final EntityId @Nullable [] owners;
    final Tuples<A> tuples;
    final BlockFeatures features;
    final int[] listStarts;
    final byte[] lists;
    final int[] heavyNumbers;
    final int[] heavyBases;
    final char[] heavyOffsets;
    final byte[] heavy;
    final char[] norms;
    final char[] lengths;
    final ChunkBounds bounds;
    final int @Nullable [] thresholds;

    BlockParts(
            EntityId[] ids,
            EntityId @Nullable [] owners,
            Tuples<A> tuples,
            BlockFeatures features,
            int[] listStarts,
            byte[] lists,
            int[] heavyNumbers,
            int[] heavyBases,
            char[] heavyOffsets,
            byte[] heavy,
            char[] norms,
            char[] lengths,
            int @Nullable [] thresholds) {
        this.ids = ids;
        this.owners = owners;
        this.tuples = tuples;
        this.features = features;
        this.listStarts = listStarts;
        this.lists = lists;
        this.heavyNumbers = heavyNumbers;
        this.heavyBases = heavyBases;
        this.heavyOffsets = heavyOffsets;
        this.heavy = heavy;
        this.norms = norms;
        this.lengths = lengths;
        this.thresholds = thresholds;
        bounds = ChunkBounds.of(norms, thresholds);
    }
}
