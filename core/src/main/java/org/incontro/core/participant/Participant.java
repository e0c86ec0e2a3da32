// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.participant;

import java.util.List;
import java.util.Optional;
import org.incontro.core.identity.Entity;
import org.incontro.core.identity.EntityId;
import org.incontro.core.identity.Identifier;
import org.incontro.core.identity.Revision;
import org.incontro.core.place.Address;
import org.incontro.core.place.Country;
import org.incontro.core.place.GeoPoint;
import org.incontro.core.place.NutsCode;
import org.incontro.core.privacy.Disclosure;
import org.incontro.core.value.Extensions;
import org.incontro.core.value.LocalizedText;

/** An organisation or a person that can be matched. Implementations are immutable and thread-safe. */
public sealed interface Participant extends Entity permits Organisation, Person {

    /** Returns the identity across portals. */
    @Override
    EntityId id();

    /** Returns which version this is. */
    Revision revision();

    /** Returns what the participant is called; a person's name is the same in all languages. */
    LocalizedText name();

    /** Returns the one-line presentation; may be empty. */
    LocalizedText tagLine();

    /** Returns the presentation in the participant's own words; may be empty. */
    LocalizedText description();

    /** Returns what the participant can do, in the order given. */
    List<Competence> competences();

    /** Returns the names that registers gave, in the order given. */
    List<Identifier> identifiers();

    /** Returns the BCP 47 tags of the languages that the participant works in, the best first. */
    List<String> languages();

    /** Returns how far the portal has checked the participant. */
    ParticipantStatus status();

    /** Returns who may see what. */
    Disclosure disclosure();

    /** Returns what a source said and the model has no place for. */
    Extensions extensions();

    /** Returns the main address, if one is known. */
    Optional<Address> address();

    /** Returns the kind of body; a person counts as an inventor where nothing else is said. */
    OrganisationKind kind();

    /** Returns the size of the body, if known. */
    Optional<OrganisationSize> size();

    /** Returns the country of the main address, if known. */
    default Optional<Country> country() {
        return address().flatMap(Address::country);
    }

    /** Returns the territorial unit of the main address, if known. */
    default Optional<NutsCode> nuts() {
        return address().flatMap(Address::nuts);
    }

    /** Returns the point of the main address, if known. */
    default Optional<GeoPoint> point() {
        return address().flatMap(Address::point);
    }
}
