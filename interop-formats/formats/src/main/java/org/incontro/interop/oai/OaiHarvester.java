// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.oai;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.incontro.core.digest.Sha256;
import org.incontro.core.problem.Place;
import org.incontro.core.problem.Problem;
import org.incontro.core.problem.Problems;
import org.incontro.interop.FormatException;
import org.incontro.interop.ReadLimits;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.ReadProblem;

/**
 * Follows the changes in a repository of others, page by page.
 *
 * <p>A run may be interrupted anywhere: a page is stored before the cursor behind it, and what is stored twice is stored once. A
 * repository that forgot its place in the list is asked anew; one that is busy is left alone. Immutable; as thread-safe as the
 * transport.
 *
 * <pre>{@code
 * OaiHarvester harvester = OaiHarvester.over(transport).prefix("oai_cerif_openaire_v1_2").build();
 * OaiHarvester.Report report = harvester.run(store);    // everything the first time, later what changed
 * report.retryAfter().ifPresent(wait -> …);             // the repository is busy: go on after that time
 * }</pre>
 */
public final class OaiHarvester {

    private static final int DIGEST_SHOWN = 16;
    private static final long LARGEST_ANSWER = 64L << 20;

    private final OaiTransport transport;
    private final ReadOptions options;
    private final String prefix;
    private final Optional<String> set;
    private final Duration overlap;
    private final boolean isSorted;
    private final int mostRestarts;
    private final double largestDeletion;

    private OaiHarvester(Builder builder) {
        transport = builder.transport;
        options = builder.options;
        prefix = builder.prefix;
        set = builder.set;
        overlap = builder.overlap;
        isSorted = builder.isSorted;
        mostRestarts = builder.mostRestarts;
        largestDeletion = builder.largestDeletion;
    }

    /**
     * What a run did. Confined to the thread that ran it.
     *
     * @param pages how many pages were read
     * @param records how many records came; one may come several times
     * @param missing the identifiers of those taken for deleted because they are no longer there, in order
     * @param retryAfter how long to wait before the run goes on; empty if it has ended
     * @param problems what was wrong, page by page
     */
    public record Report(
            long pages, long records, List<String> missing, Optional<Duration> retryAfter, Problems problems) {}

    /** Starts a harvester over a transport. */
    public static Builder over(OaiTransport transport) {
        return new Builder(transport);
    }

    /** Asks who the repository is; empty if it is busy. */
    public Optional<OaiIdentity> identify() {
        return ask(OaiRequest.of(OaiVerb.IDENTIFY)).answer().map(this::identity);
    }

    /** Asks for the formats of the repository; empty if it is busy. */
    public Optional<List<OaiFormat>> formats() {
        return ask(OaiRequest.of(OaiVerb.LIST_METADATA_FORMATS)).answer().map(answer -> {
            refuseFaults(answer);
            return List.copyOf(answer.formats);
        });
    }

    /**
     * Asks for the sets of the repository, page by page; empty if it is busy.
     *
     * @throws FormatException if they are more than a list may have entries
     */
    public Optional<List<OaiSet>> sets() {
        List<OaiSet> sets = new ArrayList<>();
        Optional<String> token = Optional.empty();
        int most = options.limits().maxListLength();
        for (int pages = 0; pages <= most; pages++) {
            OaiRequest request = OaiRequest.of(OaiVerb.LIST_SETS);
            Optional<Answer> answer = ask(token.map(text -> request.with("resumptionToken", text))
                            .orElse(request))
                    .answer();
            if (answer.isEmpty()) {
                return Optional.empty();
            }
            if (answer.get().hasFault(OaiError.NO_SET_HIERARCHY)) {
                return Optional.of(List.of());
            }
            refuseFaults(answer.get());
            sets.addAll(answer.get().sets);
            token = answer.get().token;
            if (token.isEmpty() && sets.size() <= most) {
                return Optional.of(List.copyOf(sets));
            }
        }
        throw failure(Problem.of(ReadProblem.LIST_TOO_LONG, "ListSets").with("limit", most));
    }

    /** What came: an answer, or the wish to be asked later. */
    private record Reply(Optional<Answer> answer, Optional<Duration> later, Problems problems) {}

    private Reply ask(OaiRequest request) {
        try {
            OaiAnswer answer = transport.ask(request);
            if (answer instanceof OaiAnswer.Later later) {
                return new Reply(Optional.empty(), Optional.of(later.after()), new Problems());
            }
            try (InputStream in = ((OaiAnswer.Content) answer).stream()) {
                AnswerReader reader = new AnswerReader(in, options);
                return new Reply(Optional.of(reader.read()), Optional.empty(), reader.problems());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "\"%s\" cannot be reached: %s".formatted(options.source(), e.getMessage()), e);
        }
    }

    private OaiIdentity identity(Answer answer) {
        refuseFaults(answer);
        return answer.identity.orElseThrow(() -> failure(Problem.of(OaiProblem.NO_ANSWER, "Identify")));
    }

    private void refuseFaults(Answer answer) {
        answer.faults.stream().findFirst().ifPresent(fault -> {
            throw failure(Problem.of(OaiProblem.REFUSED, "")
                    .with("code", AnswerReader.shortened(fault.code()))
                    .with("message", AnswerReader.shortened(fault.message())));
        });
    }

    private FormatException failure(Problem problem) {
        return new FormatException(problem.at(new Place(options.source(), 0, 0)));
    }

    /**
     * Fetches one page. Nothing is stored: this is the pure part, for portals that store in their own way. Where a run begins, the
     * repository is asked who it is first.
     *
     * @param cursor how far the repository was followed
     * @throws FormatException if the answer cannot be read, is a refusal, or comes again and again; the cursor stays good
     * @throws UncheckedIOException if there is no answer; the cursor stays good
     */
    public OaiPage fetch(OaiCursor cursor) {
        if (cursor.run().isPresent()) {
            return page(cursor, cursor.run().get());
        }
        Reply reply = ask(OaiRequest.of(OaiVerb.IDENTIFY));
        if (reply.answer().isEmpty()) {
            return busy(cursor, reply);
        }
        Answer answer = reply.answer().get();
        return page(cursor, OaiCursor.Run.begun(identity(answer).granularity(), answer.givenAt));
    }

    private static OaiPage busy(OaiCursor cursor, Reply reply) {
        return new OaiPage(List.of(), cursor, false, reply.later(), reply.problems());
    }

    private OaiPage page(OaiCursor cursor, OaiCursor.Run run) {
        Reply reply = ask(request(cursor, run));
        if (reply.answer().isEmpty()) {
            return busy(cursor, reply);
        }
        Answer answer = reply.answer().get();
        if (run.token().isPresent() && answer.hasFault(OaiError.BAD_RESUMPTION_TOKEN)) {
            return restarted(cursor, run, reply.problems());
        }
        if (!answer.hasFault(OaiError.NO_RECORDS_MATCH)) {
            refuseFaults(answer);
        }
        String digest = digest(answer);
        if (answer.token.isPresent() && run.circle().isClosedBy(digest)) {
            throw failure(Problem.of(OaiProblem.PAGES_REPEAT, ""));
        }
        OaiCursor.Run next = run.after(
                answer.token, latest(answer.records), reply.problems().hasErrors(), answer.records.size(), digest);
        if (next.seen() > options.limits().maxRecords()) {
            throw failure(Problem.of(ReadProblem.TOO_MANY_RECORDS, "")
                    .with("limit", options.limits().maxRecords()));
        }
        return new OaiPage(
                answer.records, cursor.with(next), answer.token.isEmpty(), Optional.empty(), reply.problems());
    }

    private OaiRequest request(OaiCursor cursor, OaiCursor.Run run) {
        OaiRequest request = OaiRequest.of(OaiVerb.LIST_RECORDS);
        if (run.token().isPresent()) {
            return request.with("resumptionToken", run.token().get());
        }
        request = request.with("metadataPrefix", prefix);
        Optional<Instant> from = run.from().or(cursor::from);
        if (from.isPresent()) {
            request = request.with("from", run.granularity().print(from.get()));
        }
        return set.isPresent() ? request.with("set", set.get()) : request;
    }

    private OaiPage restarted(OaiCursor cursor, OaiCursor.Run run, Problems problems) {
        if (run.restarts() >= mostRestarts) {
            throw failure(Problem.of(OaiProblem.TOO_MANY_RESTARTS, "").with("limit", mostRestarts));
        }
        problems.add(Problem.of(OaiProblem.TOKEN_LOST, "").at(new Place(options.source(), 0, 0)));
        return new OaiPage(List.of(), cursor.with(run.restarted(isSorted)), false, Optional.empty(), problems);
    }

    private static String digest(Answer answer) {
        StringBuilder page = new StringBuilder(answer.token.orElse(""));
        answer.records.forEach(record ->
                page.append('\n').append(record.identifier()).append(' ').append(record.datestamp()));
        return Sha256.of(page.toString()).substring(0, DIGEST_SHOWN);
    }

    private static Optional<Instant> latest(List<OaiRecord> records) {
        return records.stream()
                .flatMap(record ->
                        OaiGranularity.SECOND
                                .read(record.datestamp())
                                .or(() -> OaiGranularity.DAY.read(record.datestamp()))
                                .stream())
                .max(Comparator.naturalOrder());
    }

    /**
     * Reads from the saved cursor to the last page and stores what came. After an exception, or when the repository asked to be
     * left alone, run again: nothing is lost.
     *
     * @param store the portal's copy
     * @throws FormatException as {@link #fetch} does
     * @throws UncheckedIOException as {@link #fetch} does
     */
    public Report run(OaiStore store) {
        long pages = 0;
        long records = 0;
        List<String> missing = new ArrayList<>();
        Problems problems = new Problems();
        while (true) {
            OaiCursor cursor = store.cursor();
            OaiPage page = fetch(cursor);
            problems.addAll(page.problems());
            if (page.retryAfter().isPresent()) {
                return new Report(pages, records, missing, page.retryAfter(), problems);
            }
            page.records().forEach(record -> store.put(new OaiEntry(record, cursor.pass())));
            pages++;
            records += page.records().size();
            if (page.isLast()) {
                Optional<Duration> later =
                        cursor.isFull() ? delete(page.next(), store, missing, problems) : Optional.empty();
                if (later.isEmpty()) {
                    store.save(page.next().ended(overlap));
                }
                return new Report(pages, records, missing, later, problems);
            }
            store.save(page.next());
        }
    }

    /** Asks for each record that a full pass did not have, unless there is reason to doubt the pass. */
    private Optional<Duration> delete(OaiCursor cursor, OaiStore store, List<String> missing, Problems problems) {
        List<OaiEntry> unseen = store.unseen(cursor.pass());
        boolean areMany = unseen.size() > largestDeletion * store.size();
        boolean isFlawed = cursor.run().filter(OaiCursor.Run::isFlawed).isPresent();
        if (!unseen.isEmpty() && (areMany || isFlawed)) {
            problems.add(Problem.of(areMany ? OaiProblem.TOO_MANY_MISSING : OaiProblem.MISSING_DOUBTFUL, "")
                    .at(new Place(options.source(), 0, 0))
                    .with("count", unseen.size())
                    .with("total", store.size()));
            return Optional.empty();
        }
        for (OaiEntry entry : unseen) {
            Reply reply = ask(OaiRequest.of(OaiVerb.GET_RECORD)
                    .with("identifier", entry.record().identifier())
                    .with("metadataPrefix", prefix));
            if (reply.answer().isEmpty()) {
                return reply.later();
            }
            OaiRecord now = stillThere(entry, reply.answer().get())
                    .orElse(entry.record().asDeleted());
            if (now.isDeleted()) {
                missing.add(now.identifier());
            }
            store.put(new OaiEntry(now, cursor.pass()));
        }
        return Optional.empty();
    }

    private Optional<OaiRecord> stillThere(OaiEntry entry, Answer answer) {
        if (!answer.hasFault(OaiError.ID_DOES_NOT_EXIST) && !answer.hasFault(OaiError.CANNOT_DISSEMINATE_FORMAT)) {
            refuseFaults(answer);
        }
        return answer.records.stream()
                .filter(record -> record.identifier().equals(entry.record().identifier()))
                .filter(this::isInSet)
                .findFirst();
    }

    private boolean isInSet(OaiRecord record) {
        return set.isEmpty()
                || record.sets().isEmpty()
                || record.sets().stream().anyMatch(spec -> OaiSet.isWithin(spec, set.get()));
    }

    /** Collects the settings of a harvester. Confined to one thread. */
    public static final class Builder {

        private final OaiTransport transport;
        private ReadOptions options =
                ReadOptions.of("oai-pmh").within(ReadLimits.defaults().withMaxBytes(LARGEST_ANSWER));
        private String prefix = "oai_dc";
        private Optional<String> set = Optional.empty();
        private Duration overlap = Duration.ofHours(1);
        private boolean isSorted;
        private int mostRestarts = 10;
        private double largestDeletion = 0.5;

        private Builder(OaiTransport transport) {
            this.transport = transport;
        }

        /**
         * Sets the name of the repository for messages, the mode and the limits. Bytes, texts and lists are limited for each answer,
         * which is held in memory, to 64 MiB unless set; records and pages together for each run.
         */
        @CanIgnoreReturnValue
        public Builder reading(ReadOptions newOptions) {
            options = newOptions;
            return this;
        }

        /** Sets the format; {@code oai_dc} unless set. */
        @CanIgnoreReturnValue
        public Builder prefix(String newPrefix) {
            prefix = newPrefix;
            return this;
        }

        /** Sets the set; the whole repository unless set. */
        @CanIgnoreReturnValue
        public Builder set(String spec) {
            set = Optional.of(spec);
            return this;
        }

        /**
         * Sets how far a run looks back behind the beginning of the last one; an hour unless set.
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
         * Says that the repository lists by datestamp, which the protocol does not ask for. When it forgets its place, the run goes on
         * at the latest datestamp met; otherwise it starts anew.
         */
        @CanIgnoreReturnValue
        public Builder sortedByDatestamp() {
            isSorted = true;
            return this;
        }

        /**
         * Sets how often a list may be started anew in one run; 10 unless set.
         *
         * @throws IllegalArgumentException if it is negative
         */
        @CanIgnoreReturnValue
        public Builder mostRestarts(int restarts) {
            if (restarts < 0) {
                throw new IllegalArgumentException("mostRestarts must be at least 0, but was " + restarts);
            }
            mostRestarts = restarts;
            return this;
        }

        /**
         * Sets which share of all records one full pass may take for deleted at most; 0.5 unless set. More is taken for a fault of
         * the repository and told, and none is.
         *
         * @param share from 0 to 1
         * @throws IllegalArgumentException if it is not
         */
        @CanIgnoreReturnValue
        public Builder largestDeletion(double share) {
            // Written so that NaN is refused too.
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException("largestDeletion must be from 0 to 1, but was " + share);
            }
            largestDeletion = share;
            return this;
        }

        /** Returns the harvester. */
        public OaiHarvester build() {
            return new OaiHarvester(this);
        }
    }
}
