// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.een;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How far a portal has followed the changes at the network's partner service. It is all that has to be saved, and it is saved
 * as its {@linkplain #toString() text}. Immutable and thread-safe.
 */
public final class PodCursor {

    /*
     * The service sorts by time of change and knows page numbers alone. Behind a profile that is changed while pages are
     * read, all others move one place forward, and the first of the next page would be missed. So the next request is
     * for what was changed since the last profile read, and its page 1; a higher page is asked for only while time stands
     * still, that is, while more profiles than a page holds share a second. What still slips through then is found by the
     * overlap of the next run. A second is subtracted because it is not documented whether the bound is included.
     */
    private static final String FORM = "een-pod-1";

    private static final int PARTS = 8;

    private final boolean isFull;
    private final long pass;
    private final Optional<Instant> from;
    private final int page;
    private final Optional<Instant> latest;
    private final boolean isFlawed;
    private final String lastPage;

    private PodCursor(
            boolean isFull,
            long pass,
            Optional<Instant> from,
            int page,
            Optional<Instant> latest,
            boolean isFlawed,
            String lastPage) {
        this.isFull = isFull;
        this.pass = pass;
        this.from = from;
        this.page = page;
        this.latest = latest;
        this.isFlawed = isFlawed;
        this.lastPage = lastPage;
    }

    /** Returns the cursor of a portal that has nothing yet: a full pass begins. */
    public static PodCursor start() {
        return new PodCursor(true, 1, Optional.empty(), 1, Optional.empty(), false, "");
    }

    /**
     * Returns a cursor from which all profiles are read once more, from the first to the last; after that, a profile that no
     * longer came is taken for withdrawn. To be used from time to time, since the service never says that one was deleted.
     */
    public PodCursor fullPass() {
        return new PodCursor(true, pass + 1, Optional.empty(), 1, latest, false, "");
    }

    /**
     * Reads a cursor back.
     *
     * @param text what {@link #toString()} wrote
     * @throws IllegalArgumentException if it is something else
     */
    public static PodCursor parse(String text) {
        List<String> parts = Arrays.asList(text.split(" ", -1));
        try {
            boolean isFull = parts.size() > 1 && parts.get(1).equals("full");
            if (parts.size() == PARTS
                    && parts.get(0).equals(FORM)
                    && (isFull || parts.get(1).equals("changes"))) {
                return new PodCursor(
                        isFull,
                        Long.parseLong(parts.get(2)),
                        time(parts.get(3)),
                        Integer.parseInt(parts.get(4)),
                        time(parts.get(5)),
                        parts.get(6).equals("flawed"),
                        parts.get(7).equals("-") ? "" : parts.get(7));
            }
        } catch (NumberFormatException | DateTimeParseException e) {
            throw new IllegalArgumentException(unreadable(text), e);
        }
        throw new IllegalArgumentException(unreadable(text));
    }

    private static String unreadable(String text) {
        return "a cursor must be the text of one, such as \"%s\", but was \"%s\"; start anew with PodCursor.start()"
                .formatted(start(), text.length() > 100 ? text.substring(0, 100) + "…" : text);
    }

    private static Optional<Instant> time(String text) {
        return text.equals("-") ? Optional.empty() : Optional.of(Instant.parse(text));
    }

    /** Tells whether a full pass is under way. */
    public boolean isFull() {
        return isFull;
    }

    /** Returns which full pass this is, or was the last one; counted from 1. */
    public long pass() {
        return pass;
    }

    /** Tells whether a record could not be identified in this run, so that an absent profile may be that one. */
    boolean isFlawed() {
        return isFlawed;
    }

    PodRequest request(int pageSize) {
        return PodRequest.profiles(page, pageSize, from);
    }

    /** Tells whether a page is the one before once more, although another one was asked for. */
    boolean isRepeatedBy(String digest) {
        return page > 1 && lastPage.equals(digest);
    }

    /**
     * Returns the cursor behind a page.
     *
     * @param lastChange the latest change on it
     * @param flawed whether a record on it could not be identified
     * @param digest by which the page is recognised
     */
    PodCursor after(Optional<Instant> lastChange, boolean flawed, String digest) {
        Optional<Instant> nowLatest = later(latest, lastChange);
        Optional<Instant> next =
                lastChange.map(time -> time.truncatedTo(ChronoUnit.SECONDS).minusSeconds(1));
        boolean advances = next.isPresent() && (from.isEmpty() || next.get().isAfter(from.get()));
        return new PodCursor(
                isFull, pass, advances ? next : from, advances ? 1 : page + 1, nowLatest, isFlawed || flawed, digest);
    }

    /**
     * Returns the cursor behind the last page: the next run is for changes alone.
     *
     * @param overlap how far it looks back
     */
    PodCursor ended(Duration overlap) {
        return new PodCursor(false, pass, latest.map(time -> time.minus(overlap)), 1, latest, false, "");
    }

    private static Optional<Instant> later(Optional<Instant> a, Optional<Instant> b) {
        return a.isPresent() && (b.isEmpty() || b.get().isBefore(a.get())) ? a : b;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PodCursor cursor && toString().equals(cursor.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    /** Writes one line without line feeds, which {@link #parse} reads back. */
    @Override
    public String toString() {
        return String.join(
                " ",
                FORM,
                isFull ? "full" : "changes",
                Long.toString(pass),
                from.map(Instant::toString).orElse("-"),
                Integer.toString(page),
                latest.map(Instant::toString).orElse("-"),
                isFlawed ? "flawed" : "whole",
                lastPage.isEmpty() ? "-" : lastPage);
    }
}
