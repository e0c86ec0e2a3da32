// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert.store;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.incontro.core.opportunity.OpportunityKind;
import org.incontro.core.place.Country;
import org.incontro.core.place.NutsCode;

/**
 * What is known of somebody whose profile is still empty. Immutable and thread-safe.
 *
 * @param country where they are, if known
 * @param region where they are more precisely, if known
 * @param kinds the kinds of opportunities they may care for; empty for all
 */
public record NewcomerWish(Optional<Country> country, Optional<NutsCode> region, Set<OpportunityKind> kinds) {

    /** Copies the set. */
    public NewcomerWish {
        Set<OpportunityKind> inOrder = EnumSet.noneOf(OpportunityKind.class);
        inOrder.addAll(kinds);
        kinds = Collections.unmodifiableSet(inOrder);
    }

    /** Returns somebody of whom nothing is known. */
    public static NewcomerWish anything() {
        return new NewcomerWish(Optional.empty(), Optional.empty(), Set.of());
    }

    /**
     * Returns somebody of a region, who may care for all kinds.
     *
     * @param region where they are
     */
    public static NewcomerWish in(NutsCode region) {
        return new NewcomerWish(region.country(), Optional.of(region), Set.of());
    }
}
