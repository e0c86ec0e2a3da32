// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.een;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incontro.core.identity.EntityId;
import org.incontro.core.identity.Identifier;
import org.incontro.core.identity.IdentifierScheme;
import org.incontro.core.opportunity.OpportunityKind;
import org.incontro.core.value.PartialDate;

/**
 * The names of a profile.
 *
 * @param external the public reference, such as {@code TRIT20260101001}: type, country of the partner, day, number; may be empty
 * @param internal the reference inside the service or the partner's own; may be empty
 */
record Reference(String external, String internal) {

    private boolean isEmpty() {
        return external.isEmpty() && internal.isEmpty();
    }

    List<Identifier> identifiers() {
        List<Identifier> all = new ArrayList<>();
        publicOne().ifPresent(all::add);
        if (!internal.isEmpty()) {
            all.add(Identifier.of(IdentifierScheme.EEN_INTERNAL, internal));
        }
        return all;
    }

    private Optional<Identifier> publicOne() {
        return external.isEmpty()
                ? Optional.empty()
                : Optional.of(Identifier.of(IdentifierScheme.EEN_REFERENCE, external));
    }

    /**
     * Returns the identity, or empty if there is none; then that was reported.
     *
     * @param path where the public reference stands
     */
    Optional<EntityId> id(ProfileFields fields, String path, String region) {
        if (isEmpty()) {
            fields.reportMissing(path);
            return Optional.empty();
        }
        Optional<EntityId> id = id(region);
        if (id.isEmpty()) {
            fields.report(PodProblem.UNUSABLE_REFERENCE, fields.profile());
        }
        return id;
    }

    /**
     * Returns the identity, or empty if the reference cannot be one. A public reference of the usual form is an identity in
     * the register's way to write it; any other is one as it came.
     */
    private Optional<EntityId> id(String region) {
        try {
            boolean isOne = !identifiers().isEmpty();
            String asCame = external.isEmpty() ? internal : external;
            return isOne ? Optional.of(EntityId.of(region, wellFormed().orElse(asCame))) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Returns the kind that the letters before country and day name. */
    Optional<OpportunityKind> kind() {
        return wellFormed().flatMap(value -> OpportunityKind.byCode(value.substring(0, digits(value) - 2)));
    }

    /** Returns the day on which the profile was made, as the reference has it. */
    Optional<PartialDate> day() {
        return wellFormed().flatMap(Reference::day);
    }

    private static Optional<PartialDate> day(String value) {
        int start = digits(value);
        try {
            return Optional.of(PartialDate.of(
                    LocalDate.parse(value.substring(start, start + 8), DateTimeFormatter.BASIC_ISO_DATE)));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<String> wellFormed() {
        return publicOne().filter(Identifier::isValid).map(Identifier::value);
    }

    private static int digits(String value) {
        int start = 0;
        while (!Character.isDigit(value.charAt(start))) {
            start++;
        }
        return start;
    }
}
