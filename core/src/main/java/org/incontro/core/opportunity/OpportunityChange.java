// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.opportunity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incontro.core.opportunity.Publication.Phase;
import org.incontro.core.value.PartialDate;

/**
 * What became of an opportunity between two versions. Immutable and thread-safe.
 *
 * @param type what happened
 * @param fields the names of the components that differ in substance, in the order of {@link Opportunity}
 */
public record OpportunityChange(Type type, List<String> fields) {

    /** What can happen to an opportunity; only {@link #NEW} and {@link #MATERIAL} may tell people again. */
    public enum Type {
        /** It became public, or public again, or began to take answers. */
        NEW,
        /** Its substance changed, or its last day came nearer: whoever was told may have to think again. */
        MATERIAL,
        /** Nothing but its last day moved, to a later one. */
        EXTENDED,
        /** It no longer takes answers. */
        CLOSED,
        /** It was taken back. */
        WITHDRAWN,
        /** Its last day passed. */
        EXPIRED,
        /** Nothing that concerns anybody. */
        NONE;

        /** Tells whether people may be told of it again. */
        public boolean tellsAgain() {
            return this == NEW || this == MATERIAL;
        }
    }

    /** Copies the list. */
    public OpportunityChange {
        fields = List.copyOf(fields);
    }

    /**
     * Compares two versions.
     *
     * <p>Texts are compared without regard to white space; owner, contact, attachments, website, disclosure, register names
     * and fields that the model does not know are no matter of substance. The earlier version is judged on the day on which it was
     * looked at, so that a version which merely grew old comes out as {@link Type#EXPIRED}.
     *
     * @param before the version that was known, or empty if none was
     * @param knownOn the day on which the earlier version was last looked at
     * @param after the version at hand
     * @param today the day, in the publisher's time zone
     * @throws IllegalArgumentException if the two are versions of different opportunities
     */
    public static OpportunityChange between(
            Optional<Opportunity> before, LocalDate knownOn, Opportunity after, LocalDate today) {
        if (before.isPresent() && !before.get().id().equals(after.id())) {
            throw new IllegalArgumentException("versions must be of one opportunity, but were of %s and %s"
                    .formatted(before.get().id(), after.id()));
        }
        Phase phase = after.publication().phaseOn(today);
        if (before.isEmpty() || before.get().publication().phaseOn(knownOn) != Phase.PUBLIC) {
            return new OpportunityChange(phase == Phase.PUBLIC ? Type.NEW : Type.NONE, List.of());
        }
        List<String> fields = differences(before.get(), after);
        return switch (phase) {
            case EXPIRED -> new OpportunityChange(Type.EXPIRED, fields);
            case BEFORE, GONE -> new OpportunityChange(Type.WITHDRAWN, fields);
            case PUBLIC -> new OpportunityChange(whilePublic(before.get(), knownOn, after, today, fields), fields);
        };
    }

    private static Type whilePublic(
            Opportunity before, LocalDate knownOn, Opportunity after, LocalDate today, List<String> fields) {
        boolean wasOpen = before.isOpenOn(knownOn);
        boolean isOpen = after.isOpenOn(today);
        if (wasOpen && !isOpen) {
            return Type.CLOSED;
        }
        if (!wasOpen && isOpen) {
            return Type.NEW;
        }
        int answers =
                compare(before.publication().lastDay(), after.publication().lastDay());
        int proposals = compare(deadline(before), deadline(after));
        if (!fields.isEmpty() || (isOpen && (answers < 0 || proposals < 0))) {
            return Type.MATERIAL;
        }
        return answers > 0 || proposals > 0 ? Type.EXTENDED : Type.NONE;
    }

    private static Optional<LocalDate> deadline(Opportunity opportunity) {
        return opportunity.details().deadline().map(PartialDate::latest);
    }

    /** Returns below 0 if a last day came nearer, above 0 if it moved away; having none is the farthest. */
    private static int compare(Optional<LocalDate> before, Optional<LocalDate> after) {
        return after.orElse(LocalDate.MAX).compareTo(before.orElse(LocalDate.MAX));
    }

    private static List<String> differences(Opportunity before, Opportunity after) {
        List<String> fields = new ArrayList<>();
        note(fields, "kind", before.kind(), after.kind());
        note(fields, "title", before.title(), after.title());
        note(fields, "summary", before.summary(), after.summary());
        note(fields, "description", before.description(), after.description());
        note(fields, "subject", before.subject(), after.subject());
        note(
                fields,
                "details",
                before.details().withoutDeadlines(),
                after.details().withoutDeadlines());
        note(fields, "reach", before.reach(), after.reach());
        note(fields, "origin", before.origin(), after.origin());
        note(fields, "client", before.client(), after.client());
        note(fields, "clientLanguages", before.clientLanguages(), after.clientLanguages());
        return fields;
    }

    private static void note(List<String> fields, String name, Object before, Object after) {
        if (!before.equals(after) && !Substance.of(before).equals(Substance.of(after))) {
            fields.add(name);
        }
    }
}
