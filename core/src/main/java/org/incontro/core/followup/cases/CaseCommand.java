// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.incontro.core.identity.EntityId;
import org.incontro.core.privacy.Consent;

/**
 * What somebody asks for. Immutable and thread-safe.
 *
 * @param name the command, as the workflow names it
 * @param closingReason why the case is to end; empty if it is not
 * @param reason why, in own words; may be empty
 * @param message a text for the others, or for staff in a comment; may be empty
 * @param advisor the advisor whom the command is about, if any
 * @param until the day on which somebody wants to come back to it, if any
 * @param consents what the participant says now; only from the participant
 * @param checks the answers of a review by criterion, in order
 * @param facts what else is to be recorded; nothing personal, in order
 */
public record CaseCommand(
        String name,
        Optional<String> closingReason,
        String reason,
        String message,
        Optional<EntityId> advisor,
        Optional<LocalDate> until,
        List<Consent> consents,
        SortedMap<String, String> checks,
        SortedMap<String, String> facts) {

    /** The most characters that a reason or a message may have. */
    public static final int LONGEST_TEXT = 10_000;

    /** The last day on which somebody can want to come back to a case: databases know no times long after it. */
    public static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private static final int MOST_ENTRIES = 100;
    private static final int LONGEST_ENTRY = 1_000;

    /**
     * Copies the collections.
     *
     * @throws IllegalArgumentException if a text is longer than {@link #LONGEST_TEXT}, {@code until} is after {@link #LAST_DAY}, or checks or facts
     *     are more than 100 or have a name or a value of more than 1,000 characters
     */
    public CaseCommand {
        consents = List.copyOf(consents);
        checks = Collections.unmodifiableSortedMap(new TreeMap<>(checks));
        facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
        requireShort("reason", reason);
        requireShort("message", message);
        if (until.filter(day -> day.isAfter(LAST_DAY)).isPresent()) {
            throw new IllegalArgumentException(
                    "until must be at most %s, but was %s".formatted(LAST_DAY, until.orElseThrow()));
        }
        requireFew("checks", checks);
        requireFew("facts", facts);
    }

    private static void requireFew(String what, Map<String, String> entries) {
        if (entries.size() > MOST_ENTRIES) {
            throw new IllegalArgumentException(
                    "%s must be at most %s, but were %s".formatted(what, MOST_ENTRIES, entries.size()));
        }
        entries.forEach((name, value) -> {
            int length = Math.max(name.length(), value.length());
            if (length > LONGEST_ENTRY) {
                throw new IllegalArgumentException(
                        "names and values of %s must have at most %s characters, but one had %s"
                                .formatted(what, LONGEST_ENTRY, length));
            }
        });
    }

    private static void requireShort(String what, String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException(
                    "%s must have at most %s characters, but had %s".formatted(what, LONGEST_TEXT, text.length()));
        }
    }

    /**
     * Returns a command without anything else.
     *
     * @param name as the workflow names it
     */
    public static CaseCommand of(String name) {
        return new CaseCommand(
                name,
                Optional.empty(),
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Collections.emptySortedMap(),
                Collections.emptySortedMap());
    }

    /**
     * Returns this command with the reason why the case is to end.
     *
     * @param name the closing reason's name
     */
    public CaseCommand closing(String name) {
        return new CaseCommand(this.name, Optional.of(name), reason, message, advisor, until, consents, checks, facts);
    }

    /**
     * Returns this command with a reason in own words.
     *
     * @param words why
     */
    public CaseCommand because(String words) {
        return new CaseCommand(name, closingReason, words, message, advisor, until, consents, checks, facts);
    }

    /**
     * Returns this command with a text.
     *
     * @param words the text
     */
    public CaseCommand saying(String words) {
        return new CaseCommand(name, closingReason, reason, words, advisor, until, consents, checks, facts);
    }

    /**
     * Returns this command about an advisor.
     *
     * @param id the advisor
     */
    public CaseCommand to(EntityId id) {
        return new CaseCommand(name, closingReason, reason, message, Optional.of(id), until, consents, checks, facts);
    }

    /**
     * Returns this command with a day on which to come back.
     *
     * @param day in the region's time zone
     */
    public CaseCommand until(LocalDate day) {
        return new CaseCommand(
                name, closingReason, reason, message, advisor, Optional.of(day), consents, checks, facts);
    }

    /**
     * Returns this command with one more consent or refusal.
     *
     * @param consent what the participant says
     */
    public CaseCommand with(Consent consent) {
        List<Consent> more = new ArrayList<>(consents);
        more.add(consent);
        return new CaseCommand(name, closingReason, reason, message, advisor, until, more, checks, facts);
    }

    /**
     * Returns this command with an answer of a review.
     *
     * @param criterion what was looked at
     * @param answer a number of points, or {@code yes} or {@code no}
     */
    public CaseCommand check(String criterion, String answer) {
        SortedMap<String, String> more = new TreeMap<>(checks);
        more.put(criterion, answer);
        return new CaseCommand(name, closingReason, reason, message, advisor, until, consents, more, facts);
    }

    /**
     * Returns this command with something else to record.
     *
     * @param fact its name
     * @param value its value, nothing personal
     */
    public CaseCommand noting(String fact, String value) {
        SortedMap<String, String> more = new TreeMap<>(facts);
        more.put(fact, value);
        return new CaseCommand(name, closingReason, reason, message, advisor, until, consents, checks, more);
    }

    /** Names nothing personal, so that a log may hold it. */
    @Override
    public String toString() {
        return "CaseCommand[" + name + "]";
    }
}
