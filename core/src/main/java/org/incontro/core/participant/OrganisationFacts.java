// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.participant;

import java.util.List;
import java.util.Optional;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.value.PartialDate;

/**
 * What is known about an organisation as a business, whether it is named or stays anonymous behind a profile. Immutable
 * and thread-safe.
 *
 * @param kind what kind of body
 * @param size how many people, if known
 * @param founded since when it exists, if known
 * @param turnover a band as its source writes it, such as {@code 1 - 10M}; may be empty
 * @param transnational whether it already works across borders, if known
 * @param experience what it has done so far; may be empty
 * @param certifications labels and standards that it holds, in the order given
 */
public record OrganisationFacts(
        OrganisationKind kind,
        Optional<OrganisationSize> size,
        Optional<PartialDate> founded,
        String turnover,
        Optional<Boolean> transnational,
        LocalizedText experience,
        List<String> certifications) {

    private static final OrganisationFacts UNKNOWN = of(OrganisationKind.OTHER);

    /** Copies the list. */
    public OrganisationFacts {
        turnover = turnover.strip();
        certifications = List.copyOf(certifications);
    }

    /** Returns the facts of an organisation of which nothing is known. */
    public static OrganisationFacts unknown() {
        return UNKNOWN;
    }

    /**
     * Returns the facts of an organisation of which the kind is known.
     *
     * @param kind what kind of body
     */
    public static OrganisationFacts of(OrganisationKind kind) {
        return new OrganisationFacts(
                kind, Optional.empty(), Optional.empty(), "", Optional.empty(), LocalizedText.empty(), List.of());
    }

    /**
     * Returns these facts with another kind of body.
     *
     * @param body what kind of body
     */
    public OrganisationFacts kind(OrganisationKind body) {
        return new OrganisationFacts(body, size, founded, turnover, transnational, experience, certifications);
    }

    /**
     * Returns these facts with the size.
     *
     * @param people how many people
     */
    public OrganisationFacts size(OrganisationSize people) {
        return new OrganisationFacts(
                kind, Optional.of(people), founded, turnover, transnational, experience, certifications);
    }
}
