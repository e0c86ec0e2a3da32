// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.participant.Organisation;
import org.incontro.core.vocabulary.EscoCsv;
import org.incontro.core.vocabulary.Vocabularies;
import org.incontro.interop.json.NativeJson;
import org.incontro.matching.Match;
import org.incontro.matching.MatchEngine;
import org.incontro.matching.MatchQuery;
import org.incontro.matching.RecordCodec;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code region}: what a portal of one region must reckon with, by way of the whole engine from texts to reasons. */
@Command(
        name = "region",
        mixinStandardHelpOptions = true,
        description = "Start-up, memory and times of the whole engine with the participants of a region.")
final class RegionReport implements Callable<Integer> {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static final RecordCodec CODEC =
            RecordCodec.of("native-json-1", NativeJson::toBytes, NativeJson::fromBytes);

    /** How many searches are asked of the restored engine and of the one that wrote. */
    private static final int COMPARED = 20;

    @Option(
            names = "--profiles",
            defaultValue = "40000",
            description = "How many participants. Default: ${DEFAULT-VALUE}.")
    private int profiles;

    @Option(
            names = "--searches",
            defaultValue = "2000",
            description = "How many searches are timed. Default: ${DEFAULT-VALUE}.")
    private int searches;

    @Option(
            names = "--arrivals",
            defaultValue = "1000",
            description = "How many later participants are timed. Default: ${DEFAULT-VALUE}.")
    private int arrivals;

    @Option(names = "--seed", defaultValue = "777", description = "The seed of the texts. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--esco",
            paramLabel = "FOLDER",
            description =
                    "A folder with the official CSV download of ESCO, to be loaded besides the bundled vocabularies.")
    private @Nullable Path esco;

    private final PrintStream out;

    RegionReport(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws Exception {
        line("JDK %s, %d participants", System.getProperty("java.vm.version"), profiles);
        long before = Heap.used();
        long start = System.nanoTime();
        Vocabularies vocabularies = vocabularies();
        RegionTexts texts = new RegionTexts(vocabularies, seed);
        Path snapshot = Files.createTempFile("incontro-region-", ".bin");
        try {
            List<List<EntityId>> answers = fromRecords(vocabularies, texts, snapshot, before, start);
            boolean alike = fromSnapshot(vocabularies, texts, snapshot, before).equals(answers);
            line("the restored engine answers alike          %8s", alike ? "yes" : "NO");
            return alike ? 0 : 1;
        } finally {
            Files.delete(snapshot);
        }
    }

    private List<List<EntityId>> fromRecords(
            Vocabularies vocabularies, RegionTexts texts, Path snapshot, long before, long start) throws IOException {
        try (MatchEngine engine =
                MatchEngine.builder().vocabularies(vocabularies).build()) {
            engine.partnersFor(texts.request(0, TODAY), MatchQuery.on(TODAY));
            line("empty engine ready after                   %8.1f s", seconds(start));
            line("heap of the empty engine                   %8.1f MB", (Heap.used() - before) / 1e6);
            measure(engine, texts, before);
            long writing = System.nanoTime();
            engine.write(snapshot, CODEC);
            line(
                    "snapshot written in                        %8.1f s (%.1f MB)",
                    seconds(writing), Files.size(snapshot) / 1e6);
            return answers(engine, texts);
        }
    }

    private List<List<EntityId>> fromSnapshot(Vocabularies vocabularies, RegionTexts texts, Path snapshot, long before)
            throws IOException {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long cpu = threads.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        try (MatchEngine engine =
                MatchEngine.builder().vocabularies(vocabularies).restore(snapshot, CODEC)) {
            line(
                    "start-up from the snapshot                 %8.1f s (%.1f s of CPU time)",
                    seconds(start), (threads.getCurrentThreadCpuTime() - cpu) / 1e9);
            line("heap with all, restored                    %8.1f MB", (Heap.used() - before) / 1e6);
            return answers(engine, texts);
        }
    }

    private static List<List<EntityId>> answers(MatchEngine engine, RegionTexts texts) {
        List<List<EntityId>> answers = new ArrayList<>();
        for (int number = 0; number < COMPARED; number++) {
            answers.add(engine.partnersFor(texts.request(number, TODAY), MatchQuery.on(TODAY)).stream()
                    .map(Match::participant)
                    .toList());
        }
        return answers;
    }

    private Vocabularies vocabularies() throws IOException {
        if (esco == null) {
            return Vocabularies.bundled();
        }
        try (Stream<Path> files = Files.list(esco)) {
            EscoCsv csv = EscoCsv.from(files.filter(file ->
                            file.toString().endsWith(".zip") || file.toString().endsWith(".csv"))
                    .sorted()
                    .toArray(Path[]::new));
            return Vocabularies.bundled()
                    .with(csv.skills().scheme())
                    .with(csv.occupations().scheme());
        }
    }

    private void measure(MatchEngine engine, RegionTexts texts, long before) {
        long nanos = 0;
        for (int number = 0; number < profiles; number++) {
            Organisation participant = texts.participant(number);
            long start = System.nanoTime();
            engine.put(participant);
            nanos += System.nanoTime() - start;
        }
        line(
                "start-up from a stream of records          %8.1f s (%.0f participants a second)",
                nanos / 1e9, profiles * 1e9 / nanos);
        long start = System.nanoTime();
        engine.learn();
        line("learning the weights from all of them      %8.1f s", seconds(start));
        line("heap with all, records and caches included %8.1f MB", (Heap.used() - before) / 1e6);
        MatchQuery query = MatchQuery.on(TODAY);
        percentiles("a search with its reasons, top 10", searches, number -> {
            Opportunity request = texts.request(number, TODAY);
            return () -> engine.partnersFor(request, query);
        });
        percentiles("a new record's text to visible", arrivals, number -> {
            Organisation participant = texts.participant(profiles + number);
            return () -> engine.put(participant);
        });
        line("all later ones found by their own words    %8s", arrivedAreFound(engine, texts) ? "yes" : "NO");
    }

    private boolean arrivedAreFound(MatchEngine engine, RegionTexts texts) {
        EntityId last = texts.participant(profiles + arrivals - 1).id();
        Opportunity same = Opportunity.technologyRequest("same")
                .title("en", "the same")
                .description(texts.participant(profiles + arrivals - 1).description())
                .expiresOn(TODAY)
                .build();
        List<Match> found =
                engine.partnersFor(same, MatchQuery.on(TODAY).top(100)).stream().toList();
        return found.stream().anyMatch(match -> match.participant().equals(last));
    }

    private interface Preparation {
        Runnable prepare(int number);
    }

    /** Runs half as many others first, which do not count. */
    private void percentiles(String what, int count, Preparation preparation) {
        for (int number = count; number < count + count / 2; number++) {
            preparation.prepare(number).run();
        }
        long[] nanos = new long[count];
        for (int number = 0; number < count; number++) {
            Runnable timed = preparation.prepare(number);
            long start = System.nanoTime();
            timed.run();
            nanos[number] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        line(
                "%-42s p50 %.2f, p95 %.2f, p99 %.2f, longest %.2f ms",
                what, at(nanos, 0.50), at(nanos, 0.95), at(nanos, 0.99), at(nanos, 1));
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.ceil(share * sorted.length) - 1] / 1e6;
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
        out.flush();
    }
}
