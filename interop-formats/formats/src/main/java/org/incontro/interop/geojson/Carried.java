// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.geojson;

import java.util.List;
import java.util.Optional;
import org.incontro.core.participant.Organisation;
import org.incontro.core.participant.OrganisationKind;
import org.incontro.core.participant.Participant;
import org.incontro.core.participant.Person;
import org.incontro.core.participant.Site;
import org.incontro.core.participant.SiteKind;
import org.incontro.core.place.Address;
import org.incontro.interop.internal.OneLanguage;
import org.incontro.interop.internal.PlainCharacters;
import org.incontro.interop.internal.WebAddresses;

/** What of a participant a feature carries; only this is written, and all else is told as lost. */
final class Carried {

    private Carried() {}

    /** Returns what is carried, or empty for a participant of whose place nothing is known. */
    static Optional<Participant> of(Participant participant, String language) {
        Participant carried = participant instanceof Organisation organisation
                ? of(organisation, language)
                : of((Person) participant, language);
        return Optional.of(carried).filter(found -> addresses(found).stream().anyMatch(Carried::saysSomething));
    }

    private static Organisation of(Organisation organisation, String language) {
        OrganisationKind kind = organisation.kind();
        Organisation.Builder feature = Organisation.builder(organisation.id())
                .revision(organisation.revision())
                .name(OneLanguage.of(organisation.name(), language, PlainCharacters::areAllIn))
                .kind(PlainCharacters.areAllIn(kind.code()) ? kind : OrganisationKind.OTHER);
        Optional<Address> main = organisation.address();
        for (Site site : organisation.sites()) {
            Address address =
                    main.filter(site.address()::equals).isPresent() ? place(site.address()) : pointOf(site.address());
            feature.site(new Site(SiteKind.OPERATIVE, "", address, site.main(), Optional.empty()));
        }
        organisation.websites().stream().filter(WebAddresses::isOne).limit(1).forEach(feature::website);
        return feature.build();
    }

    private static Person of(Person person, String language) {
        Person.Builder feature = Person.builder(person.id())
                .revision(person.revision())
                .name(OneLanguage.of(person.name(), language, PlainCharacters::areAllIn));
        person.address().map(Carried::place).ifPresent(feature::address);
        return feature.build();
    }

    private static Address place(Address address) {
        return new Address(
                "",
                "",
                PlainCharacters.areAllIn(address.city()) ? address.city() : "",
                "",
                address.country(),
                address.nuts(),
                address.point());
    }

    private static Address pointOf(Address address) {
        return new Address("", "", "", "", Optional.empty(), Optional.empty(), address.point());
    }

    /** Returns where a participant is, all its sites. */
    static List<Address> addresses(Participant participant) {
        return participant instanceof Organisation organisation
                ? organisation.sites().stream().map(Site::address).toList()
                : participant.address().stream().toList();
    }

    private static boolean saysSomething(Address address) {
        return address.point().isPresent()
                || address.nuts().isPresent()
                || address.country().isPresent()
                || !address.city().isEmpty();
    }
}
