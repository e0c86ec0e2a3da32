// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.incontro.core.identity.EntityId;
import org.incontro.core.participant.OrganisationKind;
import org.incontro.core.participant.Participant;
import org.incontro.core.place.Country;
import org.incontro.core.place.NutsCode;
import org.incontro.core.privacy.Field;
import org.incontro.core.value.Languages;

/**
 * The participants that somebody asks for. Each part that is empty asks for all, and a participant must be in every part.
 * Immutable; as thread-safe as {@code suchThat}.
 *
 * <p>A participant of whom nothing is known about a part is not in it. What the reader may not see counts as not known, so that
 * no filter finds it out.
 *
 * @param countries where they are; a participant is in one of these or in one of {@code areas}
 * @param areas the territorial units where they are
 * @param kinds the codes of the {@linkplain OrganisationKind kinds} of bodies
 * @param languages BCP 47 tags; a participant works in one of them, of which the first part counts
 * @param scope the portals that records are from, as the {@linkplain EntityId#region() regions} of identities
 * @param suchThat what no other part can say, see {@link #suchThat(Predicate)}
 */
public record ParticipantFilter(
        SortedSet<Country> countries,
        SortedSet<NutsCode> areas,
        SortedSet<String> kinds,
        SortedSet<String> languages,
        SortedSet<String> scope,
        Optional<Predicate<? super Participant>> suchThat) {

    private static final ParticipantFilter ALL = new ParticipantFilter(
            new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), Optional.empty());

    /**
     * Copies the sets, and shortens the languages to their first part.
     *
     * @throws IllegalArgumentException if a portal in {@code scope} is none that an identity can have
     */
    public ParticipantFilter {
        countries = Collections.unmodifiableSortedSet(new TreeSet<>(countries));
        areas = Collections.unmodifiableSortedSet(new TreeSet<>(areas));
        kinds = Collections.unmodifiableSortedSet(new TreeSet<>(kinds));
        languages = primary(languages);
        scope = EntityId.regions(scope);
        Objects.requireNonNull(suchThat, "suchThat");
    }

    /** Asks for all. */
    public static ParticipantFilter all() {
        return ALL;
    }

    /** Asks for those in these countries, beside places that are asked for already. */
    public ParticipantFilter in(Country... more) {
        return new ParticipantFilter(with(countries, List.of(more)), areas, kinds, languages, scope, suchThat);
    }

    /** Asks for those in these territorial units, beside places that are asked for already. */
    public ParticipantFilter in(NutsCode... more) {
        return new ParticipantFilter(countries, with(areas, List.of(more)), kinds, languages, scope, suchThat);
    }

    /** Asks for these kinds of bodies, beside those that are asked for already. */
    public ParticipantFilter kinds(OrganisationKind... more) {
        List<String> codes = List.of(more).stream().map(OrganisationKind::code).toList();
        return new ParticipantFilter(countries, areas, with(kinds, codes), languages, scope, suchThat);
    }

    /** Asks for those who work in one of these languages, beside those that are asked for already. */
    public ParticipantFilter languages(String... more) {
        return new ParticipantFilter(countries, areas, kinds, with(languages, List.of(more)), scope, suchThat);
    }

    /**
     * Asks for those whose records are from these portals, beside those that are asked for already.
     *
     * @param more the regions of identities, such as {@code lombardia} or {@code een}
     * @throws IllegalArgumentException if an identity can have no such region
     */
    public ParticipantFilter scope(String... more) {
        return new ParticipantFilter(countries, areas, kinds, languages, with(scope, List.of(more)), suchThat);
    }

    /**
     * Asks for those of whom something holds that no other part can say, beside what is asked for already. The slow path: the index cannot skip by
     * it, so it is asked of each record that would be among the best so far, on a copy that is made for that, some microseconds each. The
     * answer is exact all the same: nothing is cut off before it is asked.
     *
     * @param admits is given the record as the reader may see it: what is hidden from them is left out. Must depend on it alone, and
     *     be thread-safe where several threads search
     */
    public ParticipantFilter suchThat(Predicate<? super Participant> admits) {
        Predicate<? super Participant> all = suchThat.isEmpty() ? admits : both(suchThat.get(), admits);
        return new ParticipantFilter(countries, areas, kinds, languages, scope, Optional.of(all));
    }

    static <T> Predicate<T> both(Predicate<? super T> one, Predicate<? super T> other) {
        return value -> one.test(value) && other.test(value);
    }

    /** Tells whether a participant is asked for, going by facts that may be seen of them, but for {@code scope}. */
    boolean admits(ParticipantFacts participant, Predicate<Field> seen) {
        return admitsPlace(participant.place().ifSeen(seen.test(Field.LOCATION)))
                && admitsKind(participant.kind(), seen.test(Field.FACTS))
                && admitsLanguages(participant.languages(), seen.test(Field.DESCRIPTION));
    }

    boolean admitsPlace(Whereabouts place) {
        return (countries.isEmpty() && areas.isEmpty()) || place.isIn(countries, areas);
    }

    boolean admitsKind(String kind, boolean seen) {
        return kinds.isEmpty() || (seen && kinds.contains(kind));
    }

    boolean admitsLanguages(Set<String> spoken, boolean seen) {
        return languages.isEmpty() || (seen && spoken.stream().anyMatch(languages::contains));
    }

    boolean admitsScope(String region) {
        return scope.isEmpty() || scope.contains(region);
    }

    static <T> SortedSet<T> with(SortedSet<T> some, Collection<T> more) {
        SortedSet<T> all = new TreeSet<>(some);
        all.addAll(more);
        return all;
    }

    static SortedSet<String> primary(Collection<String> tags) {
        SortedSet<String> languages = new TreeSet<>();
        tags.forEach(tag -> languages.add(Languages.primary(tag)));
        return Collections.unmodifiableSortedSet(languages);
    }
}
