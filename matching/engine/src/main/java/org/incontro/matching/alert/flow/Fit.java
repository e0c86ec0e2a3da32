// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert.flow;

import java.util.Objects;
import org.incontro.core.identity.EntityId;
import org.incontro.matching.alert.AlertSource;

/**
 * An opportunity fits an interest. Immutable and thread-safe.
 *
 * @param opportunity the opportunity's identity
 * @param source the interest that it fits, or the participant whose profile it fits
 * @param points how well, in millionths
 * @param likelihood the points, brought to 0 to 1
 */
public record Fit(EntityId opportunity, AlertSource source, long points, double likelihood) {

    /**
     * Checks the likelihood.
     *
     * @throws IllegalArgumentException if it is outside 0 to 1, or NaN
     */
    public Fit {
        Objects.requireNonNull(opportunity, "opportunity");
        Objects.requireNonNull(source, "source");
        // Written so that NaN, which fails every comparison, is refused too.
        if (!(likelihood >= 0 && likelihood <= 1)) {
            throw new IllegalArgumentException("likelihood must be from 0 to 1, but was " + likelihood);
        }
    }
}
