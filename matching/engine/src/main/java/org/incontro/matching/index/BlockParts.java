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
    final RareLists lists;
    final HeavyParts heavy;
    final char[] lengths;
    final ChunkBounds bounds;
    final int @Nullable [] thresholds;

    BlockParts(
            EntityId[] ids,
            EntityId @Nullable [] owners,
            Tuples<A> tuples,
            BlockFeatures features,
            RareLists lists,
            HeavyParts heavy,
            char[] lengths,
            int @Nullable [] thresholds) {
        this.ids = ids;
        this.owners = owners;
        this.tuples = tuples;
        this.features = features;
        this.lists = lists;
        this.heavy = heavy;
        this.lengths = lengths;
        this.thresholds = thresholds;
        bounds = ChunkBounds.of(heavy.norms, thresholds);
    }
}
