// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.incontro.core.identity.Entity;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.OpportunityKind;
import org.incontro.core.place.Country;

/**
 * The wish of a participant to hear of opportunities that fit its own profile. Immutable and thread-safe.
 *
 * @param participant whose profile; it may be put later than the wish
 * @param kinds the kinds wanted, in their order; empty for all
 * @param countries the opportunities' countries; empty for all
 * @param minimumLikelihood the least {@link Match#likelihood()} to be told of, from 0 to 1
 */
public record ProfileInterest(
        EntityId participant, Set<OpportunityKind> kinds, SortedSet<Country> countries, double minimumLikelihood)
        implements Entity {

    /**
     * Copies the sets and checks the likelihood.
     *
     * @throws IllegalArgumentException if it is outside 0 to 1, or NaN
     */
    public ProfileInterest {
        Objects.requireNonNull(participant, "participant");
        Set<OpportunityKind> inOrder = EnumSet.noneOf(OpportunityKind.class);
        inOrder.addAll(kinds);
        kinds = Collections.unmodifiableSet(inOrder);
        countries = Collections.unmodifiableSortedSet(new TreeSet<>(countries));
        // Written so that NaN, which fails every comparison, is refused too.
        if (!(minimumLikelihood >= 0 && minimumLikelihood <= 1)) {
            throw new IllegalArgumentException("minimumLikelihood must be from 0 to 1, but was " + minimumLikelihood);
        }
    }

    /**
     * Returns a wish for all kinds and countries.
     *
     * @param participant whose profile
     * @param minimumLikelihood the least likelihood to be told of, from 0 to 1
     * @throws IllegalArgumentException if it is outside 0 to 1, or NaN
     */
    public static ProfileInterest of(EntityId participant, double minimumLikelihood) {
        return new ProfileInterest(participant, Set.of(), Collections.emptySortedSet(), minimumLikelihood);
    }

    /** Returns the participant's identity, by which the wish is known. */
    @Override
    public EntityId id() {
        return participant;
    }

    /**
     * Wants some kinds alone.
     *
     * @param wanted the kinds; empty for all
     */
    public ProfileInterest withKinds(Set<OpportunityKind> wanted) {
        return new ProfileInterest(participant, wanted, countries, minimumLikelihood);
    }

    /**
     * Wants opportunities from some countries alone.
     *
     * @param wanted the countries; empty for all
     */
    public ProfileInterest withCountries(Set<Country> wanted) {
        return new ProfileInterest(participant, kinds, new TreeSet<>(wanted), minimumLikelihood);
    }
}
