// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.een;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.incontro.core.problem.Problem;
import org.incontro.interop.FormatException;
import org.incontro.interop.een.FakePodService.Bound;
import org.incontro.interop.een.FakePodService.Item;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PodSyncTest {

    private final FakePodService service = new FakePodService(Bound.INCLUSIVE);
    private final PodStore store = PodStore.inMemory();

    private static Item published(int number, int minute) {
        return new Item(number, time(minute), "PUBLISHED", false);
    }

    private static Item limited(int number, int minute, String status) {
        return new Item(number, time(minute), status, true);
    }

    private static Instant time(int minute) {
        return Instant.parse("2026-01-05T10:00:00Z").plusSeconds(60L * minute);
    }

    private static PodSync.Builder sync(PodTransport transport) {
        return PodSync.over(transport).reading(Samples.OPTIONS);
    }

    private PodSync.Report run() {
        return sync(service).pageSize(2).build().run(store);
    }

    @Test
    void theFirstRunReadsAllAndTheNextOneWhatChanged() {
        List<PodRequest> requests = new ArrayList<>();
        PodTransport recorded = request -> {
            requests.add(request);
            return service.open(request);
        };
        service.put(published(1, 1));
        service.put(published(2, 2));
        service.put(published(3, 3));
        PodSync sync = sync(recorded).pageSize(2).overlap(Duration.ofMinutes(5)).build();

        PodSync.Report first = sync.run(store);
        assertThat(first.pages()).isEqualTo(2);
        assertThat(first.profiles()).isEqualTo(4);
        assertThat(requests.get(0).parameters())
                .hasToString("{PageIndex=1, PageSize=2, ComparisonDate=LastModified, SortOrder=ASC}");
        assertThat(requests.get(1).query())
                .isEqualTo("PageIndex=1&PageSize=2&ComparisonDate=LastModified&FromDate=2026-01-05T10%3A01%3A59Z"
                        + "&SortOrder=ASC");
        assertThat(requests.get(1).path()).isEqualTo("profiles");

        service.put(published(2, 9));
        requests.clear();
        sync.run(store);
        assertThat(requests.get(0).parameters()).containsEntry("FromDate", "2026-01-05T09:58:00Z");
        assertThat(store.cursor())
                .hasToString("een-pod-1 changes 1 2026-01-05T10:04:00Z 1 2026-01-05T10:09:00Z whole -");
        assertThat(FakePodService.shown(store))
                .containsExactly(
                        "TOIT20260101001 PUBLISHED Version of 2026-01-05T10:01:00Z",
                        "TOIT20260101002 PUBLISHED Version of 2026-01-05T10:09:00Z",
                        "TOIT20260101003 PUBLISHED Version of 2026-01-05T10:03:00Z");
    }

    @Test
    void aLimitedRecordChangesTheStatusAndKeepsTheContent() {
        service.put(published(1, 1));
        run();
        service.put(limited(1, 5, "Under review"));

        PodSync.Report report = run();

        assertThat(report.signals()).isEqualTo(1);
        assertThat(FakePodService.shown(store))
                .containsExactly("TOIT20260101001 UNDER_REVIEW Version of 2026-01-05T10:01:00Z");
        assertThat(store.entries().get(0).opportunity().orElseThrow().revision().changedAt())
                .isEqualTo(time(5));
    }

    @Test
    void aStatusThatNobodyKnowsIsKept() {
        service.put(new Item(1, time(1), "PAUSED_FOR_TEA", false));
        run();

        assertThat(FakePodService.shown(store))
                .containsExactly("TOIT20260101001 PAUSED_FOR_TEA Version of 2026-01-05T10:01:00Z");
    }

    @Test
    void aStatusOfAProfileThatNeverCameIsRememberedAndShowsNothing() {
        service.put(limited(1, 1, "DRAFT"));
        run();

        assertThat(FakePodService.shown(store)).isEmpty();
        assertThat(store.entries()).hasSize(1);
        assertThat(store.entries().get(0).id()).isEqualTo(Samples.id("TOIT20260101001"));
    }

    @Test
    void whoNoLongerComesInAFullPassIsWithdrawnAndComesBack() {
        service.put(published(1, 1));
        service.put(published(2, 2));
        service.put(published(3, 3));
        run();
        service.delete(2);
        assertThat(run().withdrawn()).isEmpty();

        store.save(store.cursor().fullPass());
        assertThat(run().withdrawn()).containsExactly(Samples.id("TOIT20260101002"));
        assertThat(FakePodService.shown(store)).anyMatch(line -> line.startsWith("TOIT20260101002 WITHDRAWN"));
        store.save(store.cursor().fullPass());
        assertThat(run().withdrawn()).isEmpty();

        service.put(published(2, 2));
        store.save(store.cursor().fullPass());
        run();
        assertThat(FakePodService.shown(store)).anyMatch(line -> line.startsWith("TOIT20260101002 PUBLISHED"));
    }

    @Test
    void aServiceThatLostMostOfItsProfilesIsNotBelieved() {
        service.put(published(1, 1));
        service.put(published(2, 2));
        service.put(published(3, 3));
        run();
        service.delete(2);
        service.delete(3);
        store.save(store.cursor().fullPass());

        PodSync.Report report = run();

        assertThat(report.withdrawn()).isEmpty();
        assertThat(messages(report))
                .containsExactly("feed: 2 of 3 profiles no longer came, more than"
                        + " PodSync.Builder.largestWithdrawal allows; none was taken for withdrawn");
        assertThat(FakePodService.shown(store)).allMatch(line -> line.contains("PUBLISHED"));
    }

    @Test
    void aRecordThatCannotBeUsedMayBeTheOneThatIsMissing() {
        service.put(published(1, 1));
        service.put(published(2, 2));
        run();
        service.put(limited(2, 3, "N/A"));
        store.save(store.cursor().fullPass());

        PodSync.Report report = run();

        assertThat(report.withdrawn()).isEmpty();
        assertThat(messages(report))
                .hasSize(2)
                .last()
                .asString()
                .isEqualTo("feed: 1 of 2 profiles no longer came, but records that could not be used came too; none was"
                        + " taken for withdrawn");
    }

    private static List<String> messages(PodSync.Report report) {
        return report.problems().stream().map(problem -> problem.message("en")).toList();
    }

    @Test
    void aMessageInsteadOfAPageIsNotTheEnd() {
        service.put(published(1, 1));
        run();
        store.save(store.cursor().fullPass());
        PodCursor before = store.cursor();
        PodSync sync =
                sync(request -> Samples.stream("{\"error\":\"key expired\"}")).build();

        assertThatThrownBy(() -> sync.run(store))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("the service may have sent a message instead");
        assertThat(store.cursor()).isEqualTo(before);
        assertThat(FakePodService.shown(store)).allMatch(line -> line.contains("PUBLISHED"));
    }

    @Test
    void noAnswerIsToldWithItsReason() {
        PodSync sync = sync(request -> {
                    throw new IOException("no route");
                })
                .build();

        assertThatThrownBy(() -> sync.run(store))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("\"feed\" cannot be reached: no route");
    }

    @Test
    void moreProfilesInOneSecondThanAPageHoldsAreAllRead() {
        for (int i = 1; i <= 7; i++) {
            service.put(published(i, 1));
        }
        run();

        assertThat(FakePodService.shown(store)).hasSize(7);
        assertThat(service.requests()).isEqualTo(5);
    }

    @Test
    void aPageWithoutAnyTimeLeadsToTheNextPage() {
        PodTransport timeless = request -> Samples.stream("{\"items\":[{\"reference\":\"TOIT2026010100%s\","
                        .formatted(request.parameters().get("PageIndex"))
                + "\"profileType\":\"TO\",\"title\":\"x\",\"description\":\"y\"}],\"pagingInfo\":{\"hasNext\":"
                + request.parameters().get("PageIndex").equals("1") + "}}");
        PodSync.Report report = sync(timeless).build().run(store);

        assertThat(report.pages()).isEqualTo(2);
        assertThat(store.cursor()).hasToString("een-pod-1 changes 1 - 1 - whole -");
    }

    @Test
    void aStatusWithoutATimeCountsForWhatIsThere() {
        PodEntry content =
                PodEntry.of(Samples.json("[" + published(1, 1).json() + "]").next(), 0);
        String json = limited(1, 1, "EXPIRED").json().replace("\"lastModified\":\"2026-01-05T10:01:00Z\",", "");

        PodEntry both = content.with(PodEntry.of(Samples.json("[" + json + "]").next(), 0));

        assertThat(both.opportunity().orElseThrow().publication().status().code())
                .isEqualTo("EXPIRED");
        assertThat(both.opportunity().orElseThrow().revision().changedAt()).isEqualTo(time(1));
    }

    @Test
    void aCopyUnderTheInternalNameIsTheSameProfile() {
        String draft = published(1, 1).json().replace("\"reference\":\"TOIT20260101001\",", "");
        store.put(PodEntry.of(Samples.json("[" + draft + "]").next(), 0));
        assertThat(store.entries().get(0).id()).isEqualTo(Samples.id("u-1"));
        service.put(published(1, 5));
        run();

        assertThat(store.entries()).hasSize(1);
        assertThat(store.entries().get(0).names()).containsExactly(Samples.id("TOIT20260101001"), Samples.id("u-1"));
        assertThat(store.find(Samples.id("u-1")).orElseThrow().id()).isEqualTo(Samples.id("TOIT20260101001"));
    }

    @Test
    void aNameThatIsTooLongForAnIdentityIsLeftOut() {
        String json = published(1, 1).json().replace("u-1", "u".repeat(300));

        assertThat(PodEntry.names(Samples.json("[" + json + "]").next()))
                .containsExactly(Samples.id("TOIT20260101001"));
    }

    @Test
    void anEntryHasAName() {
        assertThatThrownBy(() -> new PodEntry(new TreeSet<>(), Optional.empty(), Optional.empty(), 0, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an entry must have a name, but has none");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "een-pod-1 full 1 - 1 - whole",
                "een-pod-2 full 1 - 1 - whole -",
                "een-pod-1 half 1 - 1 - whole -",
                "een-pod-1 full x - 1 - whole -",
                "een-pod-1 full 1 soon 1 - whole -"
            })
    void aTextThatIsNoCursorIsRefused(String text) {
        assertThatThrownBy(() -> PodCursor.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a cursor must be the text of one, such as \"een-pod-1 full 1 - 1 - whole -\", but was \""
                        + text + "\"; start anew with PodCursor.start()");
    }

    @Test
    void cursorsAreEqualByTheirText() {
        assertThat(PodCursor.start())
                .isEqualTo(PodCursor.parse(PodCursor.start().toString()));
        assertThat(PodCursor.start()).hasSameHashCodeAs(PodCursor.start());
        assertThat(PodCursor.start().fullPass().pass()).isEqualTo(2);
        assertThat(PodCursor.start()).isNotEqualTo(PodCursor.start().fullPass());
    }

    @Test
    void settingsOutsideTheirRangeAreRefused() {
        PodSync.Builder builder = sync(service);

        assertThatThrownBy(() -> builder.pageSize(201)).hasMessage("pageSize must be from 1 to 200, but was 201");
        assertThatThrownBy(() -> builder.overlap(Duration.ofSeconds(-1)))
                .hasMessage("overlap must not be negative, but was PT-1S");
        assertThatThrownBy(() -> builder.largestWithdrawal(Double.NaN))
                .hasMessage("largestWithdrawal must be from 0 to 1, but was NaN");
    }

    @Test
    void sentencesExistInFiveLanguages() {
        for (PodProblem code : PodProblem.values()) {
            Problem problem = Problem.of(code, "").with("count", 1).with("total", 2);
            List<String> sentences = List.of("en", "it", "de", "fr", "es").stream()
                    .map(problem::message)
                    .toList();
            assertThat(sentences).doesNotHaveDuplicates().noneMatch(sentence -> sentence.contains("{"));
        }
    }
}
