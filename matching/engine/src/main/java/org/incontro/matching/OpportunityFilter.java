// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.incontro.core.opportunity.OpportunityKind;
import org.incontro.core.place.Country;
import org.incontro.core.place.NutsCode;
import org.incontro.core.privacy.Field;

/**
 * The opportunities that somebody asks for. Each part that is empty asks for all, and an opportunity must be in every part.
 * Immutable and thread-safe.
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
 */
public record OpportunityFilter(
        Set<OpportunityKind> kinds,
        SortedSet<Country> countries,
        SortedSet<NutsCode> areas,
        SortedSet<String> languages,
        Optional<LocalDate> closingFrom,
        Optional<LocalDate> closingUntil) {

    private static final OpportunityFilter ALL = new OpportunityFilter(
            Set.of(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), Optional.empty(), Optional.empty());

    /**
     * Copies the sets, and shortens the languages to their first part.
     *
     * @throws IllegalArgumentException if {@code closingUntil} is before {@code closingFrom}
     */
    public OpportunityFilter {
        Set<OpportunityKind> inOrder = EnumSet.noneOf(OpportunityKind.class);
        inOrder.addAll(kinds);
        kinds = Collections.unmodifiableSet(inOrder);
        countries = Collections.unmodifiableSortedSet(new TreeSet<>(countries));
        areas = Collections.unmodifiableSortedSet(new TreeSet<>(areas));
        languages = ParticipantFilter.primary(languages);
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
        return new OpportunityFilter(all, countries, areas, languages, closingFrom, closingUntil);
    }

    /** Asks for those from these countries, beside places that are asked for already. */
    public OpportunityFilter from(Country... more) {
        return new OpportunityFilter(
                kinds, ParticipantFilter.with(countries, List.of(more)), areas, languages, closingFrom, closingUntil);
    }

    /** Asks for those from these territorial units, beside places that are asked for already. */
    public OpportunityFilter from(NutsCode... more) {
        return new OpportunityFilter(
                kinds, countries, ParticipantFilter.with(areas, List.of(more)), languages, closingFrom, closingUntil);
    }

    /** Asks for those for which one of these languages will do, beside those that are asked for already. */
    public OpportunityFilter languages(String... more) {
        return new OpportunityFilter(
                kinds, countries, areas, ParticipantFilter.with(languages, List.of(more)), closingFrom, closingUntil);
    }

    /**
     * Asks for those whose last day is this one or later.
     *
     * @throws IllegalArgumentException if it is after {@code closingUntil}
     */
    public OpportunityFilter closingFrom(LocalDate day) {
        return new OpportunityFilter(kinds, countries, areas, languages, Optional.of(day), closingUntil);
    }

    /**
     * Asks for those whose last day is this one or earlier.
     *
     * @throws IllegalArgumentException if it is before {@code closingFrom}
     */
    public OpportunityFilter closingUntil(LocalDate day) {
        return new OpportunityFilter(kinds, countries, areas, languages, closingFrom, Optional.of(day));
    }

    /** Tells whether an opportunity is asked for, going by what may be seen of it. */
    boolean admits(OpportunityFacts opportunity, Predicate<Field> seen) {
        return (kinds.isEmpty() || kinds.contains(opportunity.kind()))
                && (asksForNoPlace() || (seen.test(Field.LOCATION) && isFromThere(opportunity)))
                && (languages.isEmpty() || willDo(opportunity, seen))
                && closesInTime(opportunity.lastDay());
    }

    private boolean willDo(OpportunityFacts opportunity, Predicate<Field> seen) {
        return (seen.test(Field.DESCRIPTION) && opportunity.languages().stream().anyMatch(languages::contains))
                || (seen.test(Field.FACTS)
                        && opportunity.clientLanguages().stream().anyMatch(languages::contains));
    }

    private boolean isFromThere(OpportunityFacts opportunity) {
        return opportunity.country().filter(countries::contains).isPresent()
                || opportunity
                        .nuts()
                        .filter(unit -> areas.stream().anyMatch(unit::isWithin))
                        .isPresent();
    }

    private boolean asksForNoPlace() {
        return countries.isEmpty() && areas.isEmpty();
    }

    private boolean closesInTime(Optional<LocalDate> lastDay) {
        return closingFrom.filter(lastDay.orElse(LocalDate.MAX)::isBefore).isEmpty()
                && closingUntil.filter(lastDay.orElse(LocalDate.MAX)::isAfter).isEmpty();
    }
}
