// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.oai;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * How far a portal has followed a repository. It is all that has to be saved, and it is saved as its {@linkplain #toString()
 * text}. Immutable and thread-safe.
 */
public final class OaiCursor {

    private static final String FORM = "oai-1";

    private static final int PARTS = 15;

    private final boolean isFull;
    private final long pass;
    private final Optional<Instant> from;
    private final Optional<Run> run;

    private OaiCursor(boolean isFull, long pass, Optional<Instant> from, Optional<Run> run) {
        this.isFull = isFull;
        this.pass = pass;
        this.from = from;
        this.run = run;
    }

    /**
     * A run that is under way.
     *
     * @param granularity of the repository
     * @param startedAt the repository's time when it began
     * @param from what the list was last started with, if not with the run's own
     * @param token where it goes on
     * @param latest the latest change met so far
     * @param isFlawed whether a record could not be identified
     * @param seen how many records and pages were met
     * @param restarts how often the list was started anew
     * @param circle by which pages that come again are known
     */
    record Run(
            OaiGranularity granularity,
            Optional<Instant> startedAt,
            Optional<Instant> from,
            Optional<String> token,
            Optional<Instant> latest,
            boolean isFlawed,
            long seen,
            int restarts,
            Circle circle) {

        static Run begun(OaiGranularity granularity, Optional<Instant> startedAt) {
            return new Run(
                    granularity,
                    startedAt,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    0,
                    0,
                    Circle.none());
        }

        Run after(Optional<String> next, Optional<Instant> change, boolean flawed, int records, String page) {
            Optional<Instant> now =
                    change.isPresent() && (latest.isEmpty() || latest.get().isBefore(change.get())) ? change : latest;
            return new Run(
                    granularity,
                    startedAt,
                    from,
                    next,
                    now,
                    isFlawed || flawed,
                    seen + records + 1,
                    restarts,
                    circle.after(page));
        }

        /** Starts the list anew, from the latest change met or as the run began. */
        Run restarted(boolean isSorted) {
            return new Run(
                    granularity,
                    startedAt,
                    isSorted ? latest.or(() -> from) : from,
                    Optional.empty(),
                    latest,
                    isFlawed,
                    seen,
                    restarts + 1,
                    Circle.none());
        }
    }

    /**
     * Finds a circle of pages with one of them in memory: R. P. Brent, "An improved Monte Carlo factorization algorithm", BIT 20,
     * 1980. After each power of two steps the present page is remembered; a circle that is no longer than that comes back to it.
     *
     * @param mark the page remembered, or empty
     * @param steps how many pages ago
     * @param power when to remember another one
     */
    record Circle(String mark, long steps, long power) {

        static Circle none() {
            return new Circle("", 0, 1);
        }

        boolean isClosedBy(String page) {
            return mark.equals(page);
        }

        Circle after(String page) {
            return steps + 1 >= power ? new Circle(page, 0, power * 2) : new Circle(mark, steps + 1, power);
        }
    }

    /** Returns the cursor of a portal that has nothing yet: a full pass begins. */
    public static OaiCursor start() {
        return new OaiCursor(true, 1, Optional.empty(), Optional.empty());
    }

    /**
     * Returns a cursor from which all records are read once more. After that, those that no longer came are asked for by name, and
     * are taken for deleted if they are not there. To be used from time to time with a repository that does not tell of deleted
     * records for ever ({@link OaiIdentity#deletion()}).
     */
    public OaiCursor fullPass() {
        return new OaiCursor(true, pass + 1, Optional.empty(), Optional.empty());
    }

    /** Returns a cursor from which the run that is under way begins anew: the way out where its list turned out to be broken. */
    public OaiCursor again() {
        return new OaiCursor(isFull, pass, from, Optional.empty());
    }

    /** Tells whether a full pass is under way. */
    public boolean isFull() {
        return isFull;
    }

    /** Returns which full pass this is, or was the last one; counted from 1. */
    public long pass() {
        return pass;
    }

    /** Returns since when changes are asked for; empty for everything. */
    public Optional<Instant> from() {
        return from;
    }

    Optional<Run> run() {
        return run;
    }

    OaiCursor with(Run newRun) {
        return new OaiCursor(isFull, pass, from, Optional.of(newRun));
    }

    /**
     * Returns the cursor behind the last page: the next run is for what changed since this one began, by the repository's clock.
     *
     * @param overlap how far it looks back
     */
    OaiCursor ended(Duration overlap) {
        Optional<Instant> next = run.flatMap(Run::startedAt).map(time -> time.minus(overlap));
        return new OaiCursor(false, pass, next.or(() -> from), Optional.empty());
    }

    /**
     * Reads a cursor back.
     *
     * @param text what {@link #toString()} wrote
     * @throws IllegalArgumentException if it is something else
     */
    public static OaiCursor parse(String text) {
        List<String> parts = Arrays.asList(text.split(" ", -1));
        boolean isFull = parts.size() > 1 && parts.get(1).equals("full");
        if (parts.get(0).equals(FORM) && (parts.size() == 4 || parts.size() == PARTS)) {
            try {
                return new OaiCursor(
                        isFull,
                        Long.parseLong(parts.get(2)),
                        time(parts.get(3)),
                        parts.size() == 4 ? Optional.empty() : Optional.of(run(parts.subList(4, PARTS))));
            } catch (IllegalArgumentException | DateTimeException e) {
                throw new IllegalArgumentException(unreadable(text), e);
            }
        }
        throw new IllegalArgumentException(unreadable(text));
    }

    private static Run run(List<String> parts) {
        return new Run(
                OaiGranularity.valueOf(parts.get(0)),
                time(parts.get(1)),
                time(parts.get(2)),
                word(parts.get(3))
                        .map(token -> new String(Base64.getUrlDecoder().decode(token), UTF_8)),
                time(parts.get(4)),
                parts.get(5).equals("flawed"),
                Long.parseLong(parts.get(6)),
                Integer.parseInt(parts.get(7)),
                new Circle(word(parts.get(8)).orElse(""), Long.parseLong(parts.get(9)), Long.parseLong(parts.get(10))));
    }

    private static String unreadable(String text) {
        return "a cursor must be the text of one, such as \"%s\", but was \"%s\"; start anew with OaiCursor.start()"
                .formatted(start(), text.length() > 100 ? text.substring(0, 100) + "…" : text);
    }

    private static Optional<Instant> time(String text) {
        return word(text).map(Instant::parse);
    }

    private static Optional<String> word(String text) {
        return text.equals("-") ? Optional.empty() : Optional.of(text);
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("-");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OaiCursor cursor && toString().equals(cursor.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    /** Writes one line without line feeds, which {@link #parse} reads back. */
    @Override
    public String toString() {
        String line = String.join(" ", FORM, isFull ? "full" : "changes", Long.toString(pass), text(from));
        return run.map(r -> String.join(
                        " ",
                        line,
                        r.granularity().name(),
                        text(r.startedAt()),
                        text(r.from()),
                        text(r.token().map(token -> Base64.getUrlEncoder().encodeToString(token.getBytes(UTF_8)))),
                        text(r.latest()),
                        r.isFlawed() ? "flawed" : "whole",
                        Long.toString(r.seen()),
                        Integer.toString(r.restarts()),
                        r.circle().mark().isEmpty() ? "-" : r.circle().mark(),
                        Long.toString(r.circle().steps()),
                        Long.toString(r.circle().power())))
                .orElse(line);
    }
}
