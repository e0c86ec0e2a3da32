// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import java.util.Comparator;
import org.incontro.core.identity.EntityId;

/**
 * A vector that was found.
 *
 * @param id whose vector it is
 * @param score the dot product, from 1 to below 2<sup>24</sup>
 */
public record Hit(EntityId id, int score) {

    /** Best first; equal scores in the order of their identifiers, so that a ranking never depends on arrival. */
    public static final Comparator<Hit> BEST_FIRST =
            Comparator.comparingInt(Hit::score).reversed().thenComparing(Hit::id);
}
