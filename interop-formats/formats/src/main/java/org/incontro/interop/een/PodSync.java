// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.een;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.incontro.core.digest.Sha256;
import org.incontro.core.identity.EntityId;
import org.incontro.core.problem.Place;
import org.incontro.core.problem.Problem;
import org.incontro.core.problem.Problems;
import org.incontro.interop.FormatException;
import org.incontro.interop.ReadOptions;

/**
 * Follows the changes at the network's partner service, page by page.
 *
 * <p>A run may be interrupted anywhere: a page is stored before the cursor behind it, and what is stored twice is stored once.
 * Whatever the size of a page, and wherever the line breaks, the copy ends the same. Immutable; as thread-safe as the
 * transport.
 *
 * <pre>{@code
 * PodSync sync = PodSync.over(transport).reading(ReadOptions.of("een").in("it-25")).build();
 * sync.run(store);                                  // all of it the first time, later what changed
 * store.save(store.cursor().fullPass());            // once a week: who is no longer there is withdrawn
 * sync.run(store);
 * }</pre>
 */
public final class PodSync {

    private static final int DIGEST_SHOWN = 16;

    private final PodTransport transport;
    private final ReadOptions options;
    private final int pageSize;
    private final Duration overlap;
    private final double largestWithdrawal;

    private PodSync(Builder builder) {
        transport = builder.transport;
        options = builder.options;
        pageSize = builder.pageSize;
        overlap = builder.overlap;
        largestWithdrawal = builder.largestWithdrawal;
    }

    /**
     * What a run did. Confined to the thread that ran it.
     *
     * @param pages how many pages were read
     * @param profiles how many profiles came in full; one may come several times
     * @param signals how many came as a status alone
     * @param withdrawn which are no longer there, in order
     * @param problems what was wrong, page by page
     */
    public record Report(long pages, long profiles, long signals, List<EntityId> withdrawn, Problems problems) {}

    /** Starts a sync over a transport. */
    public static Builder over(PodTransport transport) {
        return new Builder(transport);
    }

    /**
     * Fetches one page. Nothing is stored: this is the pure part, for portals that store in their own way. To do so, merge each
     * record with {@link PodEntry#with}, then save {@link PodPage#next()}; behind the last page of a full pass,
     * {@link #withdraw} what did not come.
     *
     * @param cursor how far the changes were followed
     * @throws FormatException if the answer cannot be read, is a message instead of a page, or repeats the page before; the
     *     cursor stays good
     * @throws UncheckedIOException if there is no answer; the cursor stays good
     */
    public PodPage fetch(PodCursor cursor) {
        MessageDigest bytes = Sha256.start();
        try (InputStream answer = transport.open(cursor.request(pageSize))) {
            JsonFeedReader reader = new JsonFeedReader(new DigestInputStream(answer, bytes), options);
            List<PodRecord> records = reader.toList();
            Problems problems = new Problems();
            reader.problems().stream()
                    .filter(problem -> problem.code() != PodProblem.MORE_PAGES)
                    .forEach(problems::add);
            refuseMessages(problems);
            String digest = records.isEmpty() ? Sha256.finish(bytes) : digest(records);
            return page(cursor, reader.hasMorePages(), records, problems, digest.substring(0, DIGEST_SHOWN));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "\"%s\" cannot be reached: %s".formatted(options.source(), e.getMessage()), e);
        }
    }

    private PodPage page(PodCursor cursor, boolean hasNext, List<PodRecord> records, Problems problems, String digest) {
        Optional<Instant> lastChange =
                records.stream().flatMap(PodSync::changedAt).max(Comparator.naturalOrder());
        if (hasNext && cursor.isRepeatedBy(digest)) {
            throw new FormatException(Problem.of(PodProblem.PAGE_REPEATS, "").at(new Place(options.source(), 0, 0)));
        }
        // A record that was left out may be the very one that seems to be missing.
        PodCursor next = cursor.after(lastChange, problems.hasErrors(), digest);
        return new PodPage(records, next, !hasNext, problems);
    }

    private static Stream<Instant> changedAt(PodRecord record) {
        return record instanceof PodRecord.StatusSignal signal
                ? signal.changedAt().stream()
                : record
                        .opportunity()
                        .map(profile -> profile.revision().changedAt())
                        .filter(time -> !time.equals(Instant.EPOCH))
                        .stream();
    }

    private static String digest(List<PodRecord> records) {
        List<String> lines = new ArrayList<>();
        records.forEach(
                record -> lines.add(record.id() + " " + changedAt(record).toList()));
        return ProfileDigest.of(lines);
    }

    /** A message instead of a page must never pass for the end of the list. */
    private static void refuseMessages(Problems problems) {
        problems.stream()
                .filter(problem -> problem.code() == PodProblem.NO_FEED)
                .findFirst()
                .ifPresent(problem -> {
                    throw new FormatException(problem);
                });
    }

    /**
     * Reads from the saved cursor to the last page and stores what came. After an exception, run again: nothing is lost.
     *
     * @param store the portal's copy
     * @throws FormatException as {@link #fetch} does
     * @throws UncheckedIOException as {@link #fetch} does
     */
    public Report run(PodStore store) {
        long pages = 0;
        long profiles = 0;
        long signals = 0;
        List<EntityId> withdrawn = List.of();
        Problems problems = new Problems();
        boolean isLast = false;
        while (!isLast) {
            PodCursor cursor = store.cursor();
            PodPage page = fetch(cursor);
            for (PodRecord record : page.records()) {
                store(record, cursor, store);
                profiles += record.opportunity().isPresent() ? 1 : 0;
                signals += record.opportunity().isPresent() ? 0 : 1;
            }
            problems.addAll(page.problems());
            pages++;
            isLast = page.isLast();
            if (isLast && cursor.isFull()) {
                withdrawn = withdraw(page.next(), store, problems);
            }
            store.save(isLast ? page.next().ended(overlap) : page.next());
        }
        return new Report(pages, profiles, signals, withdrawn, problems);
    }

    private static void store(PodRecord record, PodCursor cursor, PodStore store) {
        PodEntry entry = PodEntry.of(record, cursor.isFull() ? cursor.pass() : 0);
        for (EntityId name : PodEntry.names(record)) {
            entry = store.find(name).map(entry::with).orElse(entry);
        }
        store.put(entry);
    }

    /** Takes what a full pass did not have for withdrawn, unless there is reason to doubt the pass. */
    private List<EntityId> withdraw(PodCursor cursor, PodStore store, Problems problems) {
        List<PodEntry> present =
                store.entries().stream().filter(PodEntry::isPresent).toList();
        List<PodEntry> missing =
                present.stream().filter(entry -> entry.pass() < cursor.pass()).toList();
        if (missing.isEmpty()) {
            return List.of();
        }
        boolean areMany = missing.size() > largestWithdrawal * present.size();
        if (areMany || cursor.isFlawed()) {
            problems.add(Problem.of(areMany ? PodProblem.TOO_MANY_MISSING : PodProblem.MISSING_DOUBTFUL, "")
                    .at(new Place(options.source(), 0, 0))
                    .with("count", missing.size())
                    .with("total", present.size()));
            return List.of();
        }
        missing.forEach(entry -> store.put(entry.missing()));
        return missing.stream().map(PodEntry::id).sorted().toList();
    }

    /** Collects the settings of a sync. Confined to one thread. */
    public static final class Builder {

        private final PodTransport transport;
        private ReadOptions options = ReadOptions.of("een");
        private int pageSize = PodRequest.LARGEST_PAGE;
        private Duration overlap = Duration.ofHours(1);
        private double largestWithdrawal = 0.5;

        private Builder(PodTransport transport) {
            this.transport = transport;
        }

        /** Sets the name of the source, the region of the identities, the mode and the limits for each page. */
        @CanIgnoreReturnValue
        public Builder reading(ReadOptions newOptions) {
            options = newOptions;
            return this;
        }

        /**
         * Sets how many profiles a page has; {@link PodRequest#LARGEST_PAGE} unless set.
         *
         * @throws IllegalArgumentException if it is below 1 or above that
         */
        @CanIgnoreReturnValue
        public Builder pageSize(int profiles) {
            if (profiles < 1 || profiles > PodRequest.LARGEST_PAGE) {
                throw new IllegalArgumentException(
                        "pageSize must be from 1 to %s, but was %s".formatted(PodRequest.LARGEST_PAGE, profiles));
            }
            pageSize = profiles;
            return this;
        }

        /**
         * Sets how far a run for changes looks back behind the last one; an hour unless set.
         *
         * @throws IllegalArgumentException if it is negative
         */
        @CanIgnoreReturnValue
        public Builder overlap(Duration newOverlap) {
            if (newOverlap.isNegative()) {
                throw new IllegalArgumentException("overlap must not be negative, but was " + newOverlap);
            }
            overlap = newOverlap;
            return this;
        }

        /**
         * Sets which share of all profiles one full pass may withdraw at most; 0.5 unless set. More is taken for a fault of the
         * service and told, and nothing is withdrawn.
         *
         * @param share from 0 to 1
         * @throws IllegalArgumentException if it is not
         */
        @CanIgnoreReturnValue
        public Builder largestWithdrawal(double share) {
            // Written so that NaN is refused too.
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException("largestWithdrawal must be from 0 to 1, but was " + share);
            }
            largestWithdrawal = share;
            return this;
        }

        /** Returns the sync. */
        public PodSync build() {
            return new PodSync(this);
        }
    }
}
