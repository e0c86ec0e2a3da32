// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.participant;

import jakarta.validation.constraints.Email;
import java.util.Optional;
import org.incontro.core.identity.EntityId;
import org.incontro.core.place.Country;

/**
 * Whom to call. Personal data: shown and exported only as far as disclosure and consents allow. Immutable and thread-safe.
 *
 * @param person who, if they are known to the portal
 * @param name the person's name; may be empty
 * @param organisation whom they work for, such as an advisor's hub; may be empty
 * @param organisationCountry that organisation's country, if known
 * @param network the consortium or network that it belongs to; may be empty
 * @param networkCountry the network's country, if known
 * @param partnerId the organisation's number in its network; may be empty
 * @param email may be empty
 * @param phone may be empty
 * @param website may be empty
 */
public record ContactPoint(
        Optional<EntityId> person,
        String name,
        String organisation,
        Optional<Country> organisationCountry,
        String network,
        Optional<Country> networkCountry,
        String partnerId,
        @Email(message = "{incontro.email}") String email,
        String phone,
        String website) {

    /** Strips the texts. */
    public ContactPoint {
        name = name.strip();
        organisation = organisation.strip();
        network = network.strip();
        partnerId = partnerId.strip();
        email = email.strip();
        phone = phone.strip();
        website = website.strip();
    }

    /**
     * Returns a person with an address of mail.
     *
     * @param name the person's name
     * @param email the address
     */
    public static ContactPoint of(String name, String email) {
        return new ContactPoint(Optional.empty(), name, "", Optional.empty(), "", Optional.empty(), "", email, "", "");
    }

    /** Tells whether nothing is known at all. */
    public boolean isEmpty() {
        return person.isEmpty()
                && organisationCountry.isEmpty()
                && networkCountry.isEmpty()
                && (name + organisation + network + partnerId + email + phone + website).isEmpty();
    }

    /** Names nothing personal, so that a log may hold it. */
    @Override
    public String toString() {
        return "ContactPoint[" + (partnerId.isEmpty() ? "…" : partnerId) + "]";
    }
}
