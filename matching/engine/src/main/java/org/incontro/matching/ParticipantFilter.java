// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.incontro.core.participant.OrganisationKind;
import org.incontro.core.place.Country;
import org.incontro.core.place.NutsCode;
import org.incontro.core.privacy.Field;
import org.incontro.core.value.Languages;

/**
 * The participants that somebody asks for. Each part that is empty asks for all, and a participant must be in every part.
 * Immutable and thread-safe.
 *
 * <p>A participant of whom nothing is known about a part is not in it. What the reader may not see counts as not known, so that
 * no filter finds it out.
 *
 * @param countries where they are; a participant is in one of these or in one of {@code areas}
 * @param areas the territorial units where they are
 * @param kinds the codes of the {@linkplain OrganisationKind kinds} of bodies
 * @param languages BCP 47 tags; a participant works in one of them, of which the first part counts
 */
public record ParticipantFilter(
        SortedSet<Country> countries, SortedSet<NutsCode> areas, SortedSet<String> kinds, SortedSet<String> languages) {

    private static final ParticipantFilter ALL =
            new ParticipantFilter(new TreeSet<>(), new TreeSet<>(), new TreeSet<>(), new TreeSet<>());

    /** Copies the sets, and shortens the languages to their first part. */
    public ParticipantFilter {
        countries = Collections.unmodifiableSortedSet(new TreeSet<>(countries));
        areas = Collections.unmodifiableSortedSet(new TreeSet<>(areas));
        kinds = Collections.unmodifiableSortedSet(new TreeSet<>(kinds));
        languages = primary(languages);
    }

    /** Asks for all. */
    public static ParticipantFilter all() {
        return ALL;
    }

    /** Asks for those in these countries, beside places that are asked for already. */
    public ParticipantFilter in(Country... more) {
        return new ParticipantFilter(with(countries, List.of(more)), areas, kinds, languages);
    }

    /** Asks for those in these territorial units, beside places that are asked for already. */
    public ParticipantFilter in(NutsCode... more) {
        return new ParticipantFilter(countries, with(areas, List.of(more)), kinds, languages);
    }

    /** Asks for these kinds of bodies, beside those that are asked for already. */
    public ParticipantFilter kinds(OrganisationKind... more) {
        List<String> codes = List.of(more).stream().map(OrganisationKind::code).toList();
        return new ParticipantFilter(countries, areas, with(kinds, codes), languages);
    }

    /** Asks for those who work in one of these languages, beside those that are asked for already. */
    public ParticipantFilter languages(String... more) {
        return new ParticipantFilter(countries, areas, kinds, with(languages, List.of(more)));
    }

    /** Tells whether a participant is asked for, going by what may be seen of them. */
    boolean admits(ParticipantFacts participant, Predicate<Field> seen) {
        return (asksForNoPlace() || (seen.test(Field.LOCATION) && isThere(participant)))
                && (kinds.isEmpty() || (seen.test(Field.FACTS) && kinds.contains(participant.kind())))
                && (languages.isEmpty()
                        || (seen.test(Field.DESCRIPTION)
                                && participant.languages().stream().anyMatch(languages::contains)));
    }

    private boolean isThere(ParticipantFacts participant) {
        return participant.country().filter(countries::contains).isPresent()
                || participant
                        .nuts()
                        .filter(unit -> areas.stream().anyMatch(unit::isWithin))
                        .isPresent();
    }

    private boolean asksForNoPlace() {
        return countries.isEmpty() && areas.isEmpty();
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
