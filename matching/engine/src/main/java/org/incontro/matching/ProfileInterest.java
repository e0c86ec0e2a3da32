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
 * @param scope the portals whose opportunities are wanted, as the {@linkplain EntityId#region() regions} of identities; empty for all
 * @param minimumLikelihood the least {@link Match#likelihood()} to be told of, from 0 to 1
 */
public record ProfileInterest(
        EntityId participant,
        Set<OpportunityKind> kinds,
        SortedSet<Country> countries,
        SortedSet<String> scope,
        double minimumLikelihood)
        implements Entity {

    /**
     * Copies the sets, and checks the likelihood and the portals.
     *
     * @throws IllegalArgumentException if the likelihood is outside 0 to 1, or NaN, or a portal is none that an identity can have
     */
    public ProfileInterest {
        Objects.requireNonNull(participant, "participant");
        Set<OpportunityKind> inOrder = EnumSet.noneOf(OpportunityKind.class);
        inOrder.addAll(kinds);
        kinds = Collections.unmodifiableSet(inOrder);
        countries = Collections.unmodifiableSortedSet(new TreeSet<>(countries));
        scope = EntityId.regions(scope);
        // Written so that NaN, which fails every comparison, is refused too.
        if (!(minimumLikelihood >= 0 && minimumLikelihood <= 1)) {
            throw new IllegalArgumentException("minimumLikelihood must be from 0 to 1, but was " + minimumLikelihood);
        }
    }

    /**
     * Returns a wish for all kinds, countries and portals.
     *
     * @param participant whose profile
     * @param minimumLikelihood the least likelihood to be told of, from 0 to 1
     * @throws IllegalArgumentException if it is outside 0 to 1, or NaN
     */
    public static ProfileInterest of(EntityId participant, double minimumLikelihood) {
        return new ProfileInterest(
                participant, Set.of(), Collections.emptySortedSet(), Collections.emptySortedSet(), minimumLikelihood);
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
        return new ProfileInterest(participant, wanted, countries, scope, minimumLikelihood);
    }

    /**
     * Wants opportunities from some countries alone.
     *
     * @param wanted the countries; empty for all
     */
    public ProfileInterest withCountries(Set<Country> wanted) {
        return new ProfileInterest(participant, kinds, new TreeSet<>(wanted), scope, minimumLikelihood);
    }

    /**
     * Wants the opportunities of some portals alone.
     *
     * @param wanted the portals, such as {@code een}; empty for all
     * @throws IllegalArgumentException if an identity can have no such region
     */
    public ProfileInterest withScope(Set<String> wanted) {
        return new ProfileInterest(participant, kinds, countries, new TreeSet<>(wanted), minimumLikelihood);
    }
}
