// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.een;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.incontro.interop.FormatException;
import org.incontro.interop.een.FakePodService.Bound;
import org.incontro.interop.een.FakePodService.Item;

class PodSyncProperties {

    /** A line that breaks. */
    private static final class BrokenLine extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static PodSync sync(PodTransport transport, int pageSize) {
        return PodSync.over(transport)
                .reading(Samples.OPTIONS)
                .pageSize(pageSize)
                .overlap(Duration.ZERO)
                .build();
    }

    private static FakePodService service(List<Item> items, Bound bound) {
        FakePodService service = new FakePodService(bound);
        items.forEach(service::put);
        return service;
    }

    @Property(tries = 300)
    void anyPageSizeAndAnyInterruptionEndInTheSameState(
            @ForAll("items") List<Item> items,
            @ForAll Bound bound,
            @ForAll @IntRange(min = 1, max = 7) int pageSize,
            @ForAll("moments") Set<Integer> interruptions) {
        PodStore whole = PodStore.inMemory();
        sync(service(items, bound), PodRequest.LARGEST_PAGE).run(whole);
        FakePodService unsteady = service(items, bound);
        unsteady.before(request -> {
            if (interruptions.contains(request)) {
                throw new BrokenLine();
            }
        });

        PodStore pieced = PodStore.inMemory();
        runUntilDone(sync(unsteady, pageSize), pieced);

        assertThat(pieced.entries()).isEqualTo(whole.entries());
        assertThat(pieced.cursor()).isEqualTo(whole.cursor());
        assertThat(whole.entries()).hasSize(items.size());
    }

    /** The cursor goes through its text each time, as a portal's database would have it. */
    private static void runUntilDone(PodSync sync, PodStore store) {
        while (true) {
            try {
                store.save(PodCursor.parse(store.cursor().toString()));
                sync.run(store);
                return;
            } catch (BrokenLine e) {
                // The next run goes on from the saved cursor.
            }
        }
    }

    /** What happens at the service before a request. */
    record Event(int request, int number, String kind) {}

    @Property(tries = 500)
    void whateverHappensMeanwhileTheCopyAgreesWithTheServiceAfterwards(
            @ForAll("items") List<Item> items,
            @ForAll Bound bound,
            @ForAll @IntRange(min = 1, max = 5) int pageSize,
            @ForAll("events") List<Event> events) {
        FakePodService service = service(items, bound);
        service.before(request ->
                events.stream().filter(event -> event.request() == request).forEach(event -> happen(service, event)));
        PodSync sync = PodSync.over(service)
                .reading(Samples.OPTIONS)
                .pageSize(pageSize)
                .largestWithdrawal(1)
                .build();
        PodStore store = PodStore.inMemory();
        sync.run(store);
        sync.run(store);
        service.before(request -> {});
        store.save(store.cursor().fullPass());
        sync.run(store);

        for (Item item : service.items()) {
            PodEntry entry = store.find(Samples.id(item.reference())).orElseThrow();
            if (item.isLimited()) {
                assertThat(statuses(entry)).allMatch(item.status()::equals);
            } else {
                assertThat(entry.opportunity().orElseThrow().summary().forReader("en"))
                        .isEqualTo(item.summary());
                assertThat(entry.opportunity()
                                .orElseThrow()
                                .publication()
                                .status()
                                .code())
                        .isEqualTo(item.status());
            }
        }
        Set<String> there = new TreeSet<>();
        service.items().forEach(item -> there.add(item.reference()));
        assertThat(store.entries())
                .filteredOn(entry -> !there.contains(entry.id().local()))
                .allSatisfy(entry -> assertThat(statuses(entry)).allMatch("WITHDRAWN"::equals));
    }

    private static List<String> statuses(PodEntry entry) {
        return entry.opportunity().stream()
                .map(profile -> profile.publication().status().code())
                .toList();
    }

    private static void happen(FakePodService service, Event event) {
        Instant now = Instant.parse("2026-02-01T00:00:00Z").plusSeconds(event.request());
        switch (event.kind()) {
            case "change" -> service.put(new Item(event.number(), now, "PUBLISHED", false));
            case "limit" -> service.put(new Item(event.number(), now, "ARCHIVED", true));
            default -> service.delete(event.number());
        }
    }

    @Property(tries = 300)
    void pagesThatComeLateOrTwiceDoNoHarm(@ForAll("histories") List<Item> history, @ForAll Random random) {
        List<Item> shuffled = new ArrayList<>(
                Stream.concat(history.stream(), history.stream()).toList());
        Collections.shuffle(shuffled, random);

        assertThat(fold(shuffled)).isEqualTo(fold(history));
    }

    private static List<PodEntry> fold(List<Item> versions) {
        PodStore store = PodStore.inMemory();
        for (Item version : versions) {
            PodRecord record = Samples.json("[" + version.json() + "]").next();
            PodEntry entry = PodEntry.of(record, 0);
            store.put(store.find(record.id()).map(entry::with).orElse(entry));
        }
        return store.entries();
    }

    @Property(tries = 100)
    void aServiceThatNeverEndsIsLeft(@ForAll("items") List<Item> items, @ForAll @IntRange(min = 1, max = 3) int page) {
        FakePodService service = service(items, Bound.INCLUSIVE);
        PodTransport stuck = request -> {
            String first = new String(
                    service.open(PodRequest.profiles(1, page, Optional.empty())).readAllBytes(),
                    StandardCharsets.UTF_8);
            return Samples.stream(first.replace("\"hasNext\":false", "\"hasNext\":true"));
        };

        assertThatThrownBy(() -> sync(stuck, page).run(PodStore.inMemory()))
                .isInstanceOf(FormatException.class)
                .hasMessageStartingWith("feed: the service sent the same page again");
    }

    @Provide
    Arbitrary<List<Item>> items() {
        return item().list().uniqueElements(Item::number).ofMaxSize(25);
    }

    /** Several versions of few profiles; two of the same profile differ in time, as at the service. */
    @Provide
    Arbitrary<List<Item>> histories() {
        return item().map(item -> new Item(item.number() % 3, item.changedAt(), item.status(), item.isLimited()))
                .list()
                .uniqueElements(item -> item.number() + " " + item.changedAt())
                .ofMaxSize(12);
    }

    /** Few times, so that many profiles share a second; within a second, few fractions. */
    private static Arbitrary<Item> item() {
        Arbitrary<Instant> times = Combinators.combine(
                        Arbitraries.integers().between(0, 4), Arbitraries.of(0, 0, 1, 500))
                .as((hour, millis) -> Instant.parse("2026-01-05T22:00:00Z")
                        .plus(Duration.ofHours(hour))
                        .plusMillis(millis));
        return Combinators.combine(
                        Arbitraries.integers().between(0, 60),
                        times,
                        Arbitraries.of("PUBLISHED", "EXPIRED", "BRAND_NEW"),
                        Arbitraries.of(false, false, true))
                .as(Item::new);
    }

    @Provide
    Arbitrary<Set<Integer>> moments() {
        return Arbitraries.integers().between(1, 15).set().ofMaxSize(6);
    }

    @Provide
    Arbitrary<List<Event>> events() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.of("change", "limit", "delete"))
                .as(Event::new)
                .list()
                .ofMaxSize(10);
    }
}
