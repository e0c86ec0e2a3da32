// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.incontro.core.identity.EntityId;

class DisclosureProperties {

    private static final EntityId OWNER = EntityId.parse("lombardia:1");

    @Property
    void whoeverANarrowerCircleAdmitsAWiderOneAdmitsToo(
            @ForAll("audiences") Audience one, @ForAll("audiences") Audience other, @ForAll("readers") Reader reader) {
        boolean inOrder = one.visibility().compareTo(other.visibility()) <= 0;
        Audience wide = inOrder ? one : other;
        Audience narrow = inOrder ? other : one;
        // Two audiences of networks are comparable only where one names all networks of the other.
        boolean comparable =
                wide.visibility() != narrow.visibility() || wide.networks().containsAll(narrow.networks());
        if (comparable && narrow.admits(reader, OWNER)) {
            assertThat(wide.admits(reader, OWNER)).isTrue();
        }
    }

    @Property
    void aFieldIsNeverShownToWhoMayNotSeeTheWhole(
            @ForAll("disclosures") Disclosure disclosure, @ForAll("readers") Reader reader, @ForAll Field field) {
        if (!disclosure.admits(reader, OWNER)) {
            assertThat(disclosure.shows(field, reader, OWNER)).isFalse();
        }
    }

    @Property
    void aFieldWithoutAnAudienceOfItsOwnIsShownLikeTheWhole(
            @ForAll("disclosures") Disclosure disclosure, @ForAll("readers") Reader reader, @ForAll Field field) {
        if (!disclosure.fields().containsKey(field)) {
            assertThat(disclosure.shows(field, reader, OWNER)).isEqualTo(disclosure.admits(reader, OWNER));
        }
    }

    @Property
    void restrictingAFieldLeavesTheOthersAlone(
            @ForAll("disclosures") Disclosure disclosure,
            @ForAll("audiences") Audience audience,
            @ForAll("readers") Reader reader,
            @ForAll Field restricted,
            @ForAll Field other) {
        Disclosure changed = disclosure.restrict(restricted, audience);
        if (other != restricted) {
            assertThat(changed.shows(other, reader, OWNER)).isEqualTo(disclosure.shows(other, reader, OWNER));
        }
        assertThat(changed.admits(reader, OWNER)).isEqualTo(disclosure.admits(reader, OWNER));
    }

    @Property
    void ownersSeeAllOfTheirOwn(@ForAll("disclosures") Disclosure disclosure, @ForAll Field field) {
        assertThat(disclosure.shows(field, Reader.member(OWNER), OWNER)).isTrue();
    }

    @Property
    void theLastConsentDecides(@ForAll List<Boolean> words, @ForAll boolean last) {
        Disclosure disclosure = Disclosure.open();
        for (boolean granted : words) {
            disclosure = disclosure.record(new Consent(ConsentPurpose.EXPORT, granted, Instant.EPOCH, ""));
        }
        Disclosure decided = disclosure
                .record(new Consent(ConsentPurpose.EXPORT, last, Instant.EPOCH, ""))
                .record(new Consent(ConsentPurpose.MAIL, !last, Instant.EPOCH, ""));
        assertThat(decided.allows(ConsentPurpose.EXPORT)).isEqualTo(last);
        assertThat(decided.refuses(ConsentPurpose.EXPORT)).isEqualTo(!last);
    }

    @Provide
    Arbitrary<Audience> audiences() {
        return Combinators.combine(Arbitraries.of(Visibility.values()), networks())
                .as((visibility, networks) -> new Audience(visibility, new TreeSet<>(networks)));
    }

    @Provide
    Arbitrary<Reader> readers() {
        Arbitrary<Optional<EntityId>> participants =
                Arbitraries.of(Optional.empty(), Optional.of(OWNER), Optional.of(EntityId.parse("lombardia:2")));
        return Arbitraries.oneOf(
                Arbitraries.just(Reader.anonymous()),
                Combinators.combine(Arbitraries.of(Reader.Role.MEMBER, Reader.Role.STAFF), participants, networks())
                        .as((role, participant, networks) -> new Reader(role, participant, new TreeSet<>(networks))));
    }

    @Provide
    Arbitrary<Disclosure> disclosures() {
        return Combinators.combine(
                        audiences(),
                        Arbitraries.maps(Arbitraries.of(Field.values()), audiences())
                                .ofMaxSize(4))
                .as((whole, fields) -> new Disclosure(whole, fields, List.of()));
    }

    private static Arbitrary<Set<String>> networks() {
        return Arbitraries.of("optics", "space", "food").set().ofMaxSize(3);
    }
}
