// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.OpportunityKind;
import org.incontro.core.place.Country;
import org.incontro.core.place.NutsCode;
import org.incontro.core.privacy.Field;

/**
 * The opportunities that somebody asks for. Each part that is empty asks for all, and an opportunity must be in every part.
 * Immutable; as thread-safe as {@code suchThat}.
 *
 * <p>An opportunity of which nothing is known about a part is not in it. What the reader may not see counts as not known, so that
 * no filter finds it out.
 *
 * @param kinds the kinds, in their order
 * @param countries where they come from; an opportunity comes from one of these or from one of {@code areas}
 * @param areas the territorial units where they come from
 * @param languages BCP 47 tags; the partner may speak one of them, of which the first part counts
 * @param closingFrom the earliest last day; what has no last day closes after it
 * @param closingUntil the latest last day; what has no last day does not close before it
 * @param scope the portals that records are from, as the {@linkplain EntityId#region() regions} of identities
 * @param suchThat what no other part can say, see {@link #suchThat(Predicate)}
 */
public record OpportunityFilter(
        Set<OpportunityKind> kinds,
        SortedSet<Country> countries,
        SortedSet<NutsCode> areas,
        SortedSet<String> languages,
        Optional<LocalDate> closingFrom,
        Optional<LocalDate> closingUntil,
        SortedSet<String> scope,
        Optional<Predicate<? super Opportunity>> suchThat) {

    private static final OpportunityFilter ALL = new OpportunityFilter(
            Set.of(),
            new TreeSet<>(),
            new TreeSet<>(),
            new TreeSet<>(),
            Optional.empty(),
            Optional.empty(),
            new TreeSet<>(),
            Optional.empty());

    /**
     * Copies the sets, and shortens the languages to their first part.
     *
     * @throws IllegalArgumentException if {@code closingUntil} is before {@code closingFrom}, or a portal in {@code scope} is none that an
     *     identity can have
     */
    public OpportunityFilter {
        Set<OpportunityKind> inOrder = EnumSet.noneOf(OpportunityKind.class);
        inOrder.addAll(kinds);
        kinds = Collections.unmodifiableSet(inOrder);
        countries = Collections.unmodifiableSortedSet(new TreeSet<>(countries));
        areas = Collections.unmodifiableSortedSet(new TreeSet<>(areas));
        languages = ParticipantFilter.primary(languages);
        scope = EntityId.regions(scope);
        Objects.requireNonNull(suchThat, "suchThat");
        if (closingFrom.isPresent()
                && closingUntil.filter(closingFrom.get()::isAfter).isPresent()) {
            throw new IllegalArgumentException("closingUntil must not be before closingFrom, %s, but was %s"
                    .formatted(closingFrom.get(), closingUntil.get()));
        }
    }

    /** Asks for all. */
    public static OpportunityFilter all() {
        return ALL;
    }

    /** Asks for these kinds, beside those that are asked for already. */
    public OpportunityFilter kinds(OpportunityKind... more) {
        Set<OpportunityKind> all = EnumSet.noneOf(OpportunityKind.class);
        all.addAll(kinds);
        all.addAll(List.of(more));
        return new OpportunityFilter(all, countries, areas, languages, closingFrom, closingUntil, scope, suchThat);
    }

    /** Asks for those from these countries, beside places that are asked for already. */
    public OpportunityFilter from(Country... more) {
        return new OpportunityFilter(
                kinds,
                ParticipantFilter.with(countries, List.of(more)),
                areas,
                languages,
                closingFrom,
                closingUntil,
                scope,
                suchThat);
    }

    /** Asks for those from these territorial units, beside places that are asked for already. */
    public OpportunityFilter from(NutsCode... more) {
        return new OpportunityFilter(
                kinds,
                countries,
                ParticipantFilter.with(areas, List.of(more)),
                languages,
                closingFrom,
                closingUntil,
                scope,
                suchThat);
    }

    /** Asks for those for which one of these languages will do, beside those that are asked for already. */
    public OpportunityFilter languages(String... more) {
        return new OpportunityFilter(
                kinds,
                countries,
                areas,
                ParticipantFilter.with(languages, List.of(more)),
                closingFrom,
                closingUntil,
                scope,
                suchThat);
    }

    /**
     * Asks for those whose last day is this one or later.
     *
     * @throws IllegalArgumentException if it is after {@code closingUntil}
     */
    public OpportunityFilter closingFrom(LocalDate day) {
        return new OpportunityFilter(
                kinds, countries, areas, languages, Optional.of(day), closingUntil, scope, suchThat);
    }

    /**
     * Asks for those whose last day is this one or earlier.
     *
     * @throws IllegalArgumentException if it is before {@code closingFrom}
     */
    public OpportunityFilter closingUntil(LocalDate day) {
        return new OpportunityFilter(
                kinds, countries, areas, languages, closingFrom, Optional.of(day), scope, suchThat);
    }

    /**
     * Asks for those whose records are from these portals, beside those that are asked for already.
     *
     * @param more the regions of identities, such as {@code lombardia} or {@code een}
     * @throws IllegalArgumentException if an identity can have no such region
     */
    public OpportunityFilter scope(String... more) {
        return new OpportunityFilter(
                kinds,
                countries,
                areas,
                languages,
                closingFrom,
                closingUntil,
                ParticipantFilter.with(scope, List.of(more)),
                suchThat);
    }

    /**
     * Asks for those of which something holds that no other part can say, as {@link ParticipantFilter#suchThat(Predicate)} does: exact, and slow.
     *
     * @param admits is given the record as the reader may see it: what is hidden from them is left out. Must depend on it alone, and
     *     be thread-safe where several threads search
     */
    public OpportunityFilter suchThat(Predicate<? super Opportunity> admits) {
        Predicate<? super Opportunity> all =
                suchThat.isEmpty() ? admits : ParticipantFilter.both(suchThat.get(), admits);
        return new OpportunityFilter(
                kinds, countries, areas, languages, closingFrom, closingUntil, scope, Optional.of(all));
    }

    /** Tells whether an opportunity is asked for, going by facts that may be seen of it, but for {@code scope}. */
    boolean admits(OpportunityFacts opportunity, Predicate<Field> seen) {
        return admitsKind(opportunity.kind())
                && admitsPlace(opportunity.place().ifSeen(seen.test(Field.LOCATION)))
                && (admitsLanguages(opportunity.languages(), seen.test(Field.DESCRIPTION))
                        || admitsLanguages(opportunity.clientLanguages(), seen.test(Field.FACTS)))
                && admitsLastDay(opportunity.lastDay());
    }

    boolean admitsKind(OpportunityKind kind) {
        return kinds.isEmpty() || kinds.contains(kind);
    }

    boolean admitsPlace(Whereabouts place) {
        return (countries.isEmpty() && areas.isEmpty()) || place.isIn(countries, areas);
    }

    boolean admitsLanguages(Set<String> some, boolean seen) {
        return languages.isEmpty() || (seen && some.stream().anyMatch(languages::contains));
    }

    boolean admitsLastDay(Optional<LocalDate> lastDay) {
        return closingFrom.filter(lastDay.orElse(LocalDate.MAX)::isBefore).isEmpty()
                && closingUntil.filter(lastDay.orElse(LocalDate.MAX)::isAfter).isEmpty();
    }

    boolean admitsScope(String region) {
        return scope.isEmpty() || scope.contains(region);
    }
}
