// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Interest;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.OpportunityKind;
import org.incontro.core.participant.Competence;
import org.incontro.core.participant.Organisation;
import org.incontro.core.place.NutsCode;
import org.incontro.core.privacy.Reader;
import org.incontro.interop.json.NativeJson;
import org.incontro.matching.ChangeFeed;
import org.incontro.matching.InterestHit;
import org.incontro.matching.InterestQuery;
import org.incontro.matching.MatchBatchListener;
import org.incontro.matching.MatchEngine;
import org.incontro.matching.MatchQuery;
import org.incontro.matching.Matches;
import org.incontro.matching.ParticipantFilter;
import org.incontro.matching.ProfileInterest;
import org.incontro.matching.RecordChange;
import org.incontro.matching.RecordCodec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of docs/portal.md, compiled outside of the library's packages as an adopter would. */
class PortalPageTest {

    private final Organisation lab = Organisation.builder("polo-ottico")
            .name("it", "Polo ottico alpino")
            .country("IT")
            .competence(Competence.described("it", "Ottica adattiva, fisica dei laser, saldatura del vetro"))
            .build();
    private final Opportunity request = Opportunity.technologyRequest("TR-1")
            .title("en", "Laser welding of glass for satellites")
            .country("DE")
            .expiresOn(LocalDate.of(2027, 3, 31))
            .build();
    private final LocalDate today = LocalDate.of(2026, 11, 23);

    /** A portal's table of changes. */
    private static final class Table {

        private final List<RecordChange> changes = new ArrayList<>();

        List<RecordChange> changesAfter(long position, int limit) {
            return changes.stream()
                    .filter(change -> change.version() > position)
                    .limit(limit)
                    .toList();
        }

        long newestVersion() {
            return changes.size();
        }
    }

    private void interests(MatchEngine engine) {
        // tag::interests
        engine.put(Interest.builder(EntityId.parse("wish-7"), lab.id())
                .words("en", "laser welding of thin glass")
                .kinds(OpportunityKind.TECHNOLOGY_REQUEST)
                .minimumLikelihood(0.3)
                .build());
        engine.put(ProfileInterest.of(lab.id(), 0.2));
        for (InterestHit hit : engine.interestsFor(request, InterestQuery.on(today))) {
            System.out.println(hit.interest().kind() + ": " + hit.match().explain("en"));
        }
        // end::interests
    }

    @Test
    void whoIsConcernedIsTold() {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (MatchEngine engine = MatchEngine.withDefaults()) {
            engine.put(lab);
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            interests(engine);
        } finally {
            System.setOut(console);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("INTEREST: Laser welding of glass for satellites (")
                .contains("PROFILE_INTEREST: Laser welding of glass for satellites (");
    }

    private Matches near(MatchEngine engine) {
        // tag::filters
        ParticipantFilter near = ParticipantFilter.all()
                .in(NutsCode.of("ITC"))
                .languages("it")
                .scope("lombardia", "local")
                .suchThat(participant -> participant.competences().size() > 1);
        Matches matches = engine.partnersFor(
                request, MatchQuery.on(today).forReader(Reader.anonymous()).among(near));
        // end::filters
        return matches;
    }

    @Test
    void aSearchIsNarrowed() {
        try (MatchEngine engine = MatchEngine.withDefaults()) {
            engine.put(lab);
            Organisation near = Organisation.builder("vetreria")
                    .in(NutsCode.of("ITC4"))
                    .language("it")
                    .competence(Competence.described("it", "fisica dei laser"))
                    .competence(Competence.described("it", "saldatura del vetro"))
                    .build();
            assertThat(near(engine)).isEmpty();
            engine.put(near);
            assertThat(near(engine)).hasSize(1);
        }
    }

    private List<String> batch(MatchEngine engine, List<Opportunity> opportunities, Executor executor, AtomicLong bar)
            throws InterruptedException {
        List<String> report = new ArrayList<>();
        // tag::batch
        engine.partnersForAll(
                opportunities.iterator(),
                MatchQuery.on(today).top(20),
                4,
                executor,
                new MatchBatchListener<Opportunity, Matches>() {
                    @Override
                    public void found(long number, Opportunity opportunity, Matches matches) {
                        matches.forEach(match -> report.add(match.participant() + " " + match.points()));
                    }

                    @Override
                    public void progressed(long done) {
                        bar.set(done);
                    }
                });
        // end::batch
        return report;
    }

    private static ChangeFeed follow(MatchEngine engine, Table table) throws InterruptedException {
        // tag::feed
        ChangeFeed feed = new ChangeFeed() {
            @Override
            public Page after(long position, int limit) {
                List<RecordChange> changes = table.changesAfter(position, limit);
                return new Page(
                        changes,
                        changes.isEmpty()
                                ? position
                                : changes.get(changes.size() - 1).version());
            }

            @Override
            public long newest() {
                return table.newestVersion();
            }
        };
        engine.catchUp(feed);
        boolean ready = engine.readiness(feed).isReady(100);
        // end::feed
        assertThat(ready).isTrue();
        return feed;
    }

    private static MatchEngine again(MatchEngine engine, Path file, ChangeFeed feed)
            throws IOException, InterruptedException {
        // tag::snapshot
        RecordCodec codec = RecordCodec.of("native-json-1", NativeJson::toBytes, NativeJson::fromBytes);
        engine.write(file, codec);

        MatchEngine restored = MatchEngine.builder().restore(file, codec);
        restored.catchUp(feed);
        // end::snapshot
        return restored;
    }

    private static void forget(MatchEngine engine, EntityId participant) {
        // tag::erasure
        engine.erase(participant);
        // end::erasure
    }

    @Test
    void aPortalFollowsItsDatabaseStartsAgainAndForgets(@TempDir Path folder) throws Exception {
        Table table = new Table();
        table.changes.add(RecordChange.put(lab, 1));
        AtomicLong bar = new AtomicLong();
        try (MatchEngine engine = MatchEngine.withDefaults()) {
            ChangeFeed feed = follow(engine, table);
            List<String> found = batch(engine, List.of(request, request), Runnable::run, bar);
            assertThat(found).hasSize(2).allMatch(line -> line.startsWith("local:polo-ottico "));
            assertThat(bar).hasValue(2);
            table.changes.add(RecordChange.put(request, 2));
            try (MatchEngine restored = again(engine, folder.resolve("engine.snapshot"), feed)) {
                assertThat(restored.statistics().opportunities()).isEqualTo(1);
                assertThat(batch(restored, List.of(request, request), Runnable::run, bar))
                        .isEqualTo(found);
                forget(restored, lab.id());
                assertThat(restored.statistics().participants()).isZero();
            }
        }
    }

    /** The page shows what is compiled here, however the formatter breaks its lines. */
    @Test
    void thePageShowsTheseExamples() throws IOException {
        Path root = Path.of(System.getProperty("incontro.root"));
        String source = Files.readString(root.resolve("matching/engine/src/test/java/outside/PortalPageTest.java"));
        List<String> shown = between(Files.readString(root.resolve("docs/portal.md")), "```java\n", "\n```\n");
        List<String> compiled = new ArrayList<>();
        for (String tag : List.of("filters", "interests", "batch", "feed", "snapshot", "erasure")) {
            compiled.addAll(between(source, "// tag::" + tag + "\n", "// end::" + tag + "\n"));
        }
        assertThat(shown.stream().map(PortalPageTest::withoutSpaces))
                .containsExactlyElementsOf(
                        compiled.stream().map(PortalPageTest::withoutSpaces).toList());
    }

    private static List<String> between(String text, String begin, String end) {
        List<String> parts = new ArrayList<>();
        for (int at = text.indexOf(begin); at >= 0; at = text.indexOf(begin, at + 1)) {
            parts.add(text.substring(at + begin.length(), text.indexOf(end, at)));
        }
        return parts;
    }

    private static String withoutSpaces(String code) {
        return code.lines().map(String::strip).collect(Collectors.joining()).replace(" ", "");
    }
}
