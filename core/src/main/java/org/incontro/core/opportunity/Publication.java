// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.opportunity;

import java.time.LocalDate;
import java.util.Optional;
import org.incontro.core.value.PartialDate;

/**
 * Where an opportunity stands in its life. Days are those of the publisher's time zone. Immutable and thread-safe.
 *
 * @param status as its source writes it
 * @param openForAnswers whether it takes answers; a published one need not
 * @param submittedOn when it was handed in, if known
 * @param publishedOn when it became public, if known
 * @param answersUntil the last day on which an answer is welcome, if that is before the last day of publication
 * @param expiresOn the last day of its publication, if there is one
 */
public record Publication(
        PublicationStatus status,
        boolean openForAnswers,
        Optional<PartialDate> submittedOn,
        Optional<PartialDate> publishedOn,
        Optional<PartialDate> answersUntil,
        Optional<PartialDate> expiresOn) {

    private static final Publication PUBLISHED = new Publication(
            PublicationStatus.PUBLISHED, true, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** The phases of a life, whatever the status is called. */
    public enum Phase {
        /** Not public yet. */
        BEFORE,
        /** Public. */
        PUBLIC,
        /** Past its last day. */
        EXPIRED,
        /** Taken back, turned down or kept for the record alone. */
        GONE
    }

    /** Returns the life of an opportunity that is public, takes answers and never expires. */
    public static Publication published() {
        return PUBLISHED;
    }

    /**
     * Returns the life of an opportunity of which only the status is known; it takes answers as far as that allows.
     *
     * @param status as its source writes it
     */
    public static Publication of(PublicationStatus status) {
        return PUBLISHED.withStatus(status);
    }

    /**
     * Returns this life with another status.
     *
     * @param newStatus as its source writes it
     */
    public Publication withStatus(PublicationStatus newStatus) {
        return new Publication(newStatus, openForAnswers, submittedOn, publishedOn, answersUntil, expiresOn);
    }

    /**
     * Returns this life with the day on which it became public.
     *
     * @param day as precise as it is known
     */
    public Publication withPublishedOn(PartialDate day) {
        return new Publication(status, openForAnswers, submittedOn, Optional.of(day), answersUntil, expiresOn);
    }

    /**
     * Returns this life with a last day for answers, before the last day of publication.
     *
     * @param day as precise as it is known
     */
    public Publication withAnswersUntil(PartialDate day) {
        return new Publication(status, openForAnswers, submittedOn, publishedOn, Optional.of(day), expiresOn);
    }

    /**
     * Returns this life with a last day of publication.
     *
     * @param day as precise as it is known
     */
    public Publication withExpiresOn(PartialDate day) {
        return new Publication(status, openForAnswers, submittedOn, publishedOn, answersUntil, Optional.of(day));
    }

    /**
     * Returns the phase on a day. A status that is not known counts as public, so that a longer list loses nothing.
     *
     * @param today the day, in the publisher's time zone
     */
    public Phase phaseOn(LocalDate today) {
        Phase byStatus = phaseOfStatus();
        return byStatus == Phase.PUBLIC && isPast(expiresOn, today) ? Phase.EXPIRED : byStatus;
    }

    private Phase phaseOfStatus() {
        return switch (status.code()) {
            case "DRAFT",
                    "DRAFT_ACCEPTED",
                    "DRAFT_REJECTED",
                    "CLIENT_VALIDATION_PENDING",
                    "UNDER_VALIDATION",
                    "UNDER_REVIEW",
                    "TO_VALIDATE" -> Phase.BEFORE;
            case "ON_HOLD", "FLAGGED", "REJECTED", "WITHDRAWN", "ARCHIVED" -> Phase.GONE;
            case "EXPIRED" -> Phase.EXPIRED;
            default -> Phase.PUBLIC;
        };
    }

    /**
     * Tells whether an answer is welcome on a day: it is public, takes answers, is neither closed nor merely announced,
     * and neither of its last days has passed.
     *
     * @param today the day, in the publisher's time zone
     */
    public boolean isOpenOn(LocalDate today) {
        return phaseOn(today) == Phase.PUBLIC
                && openForAnswers
                && !status.equals(PublicationStatus.CLOSED)
                && !status.equals(PublicationStatus.FORTHCOMING)
                && !isPast(answersUntil, today);
    }

    private static boolean isPast(Optional<PartialDate> lastDay, LocalDate today) {
        return lastDay.filter(day -> today.isAfter(day.latest())).isPresent();
    }

    /** Returns the last day on which an answer is welcome, if there is one. */
    public Optional<LocalDate> lastDay() {
        Optional<LocalDate> answers = answersUntil.map(PartialDate::latest);
        Optional<LocalDate> end = expiresOn.map(PartialDate::latest);
        if (answers.isPresent() && end.isPresent()) {
            return answers.get().isBefore(end.get()) ? answers : end;
        }
        return answers.or(() -> end);
    }
}
