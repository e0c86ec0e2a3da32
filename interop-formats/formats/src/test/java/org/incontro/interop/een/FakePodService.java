// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.een;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/** A partner service in memory: it sorts by time of change, cuts pages, and knows nothing of who asks. */
final class FakePodService implements PodTransport {

    /** How the service understands the day from which changes are asked for. */
    enum Bound {
        INCLUSIVE,
        EXCLUSIVE,
        WHOLE_DAYS
    }

    /** One profile: with content, or with a status alone. */
    record Item(int number, Instant changedAt, String status, boolean isLimited) {

        String reference() {
            return "TOIT20260101%03d".formatted(number);
        }

        /** What only this version says. */
        String summary() {
            return "Version of " + changedAt;
        }

        String json() {
            String form = """
                    {"id":"u-%d","reference":"%s","lastModified":"%s","profileType":{"code":"TO"},\
                    "title":"%s","shortSummary":"%s","description":"%s","profileStatus":{"name":"%s"}}""";
            String text = isLimited ? "N/A" : "Invented " + number;
            return form.formatted(number, reference(), changedAt, text, isLimited ? "N/A" : summary(), text, status);
        }
    }

    private final Map<Integer, Item> items = new LinkedHashMap<>();
    private final Bound bound;
    private IntConsumer before = request -> {};
    private int requests;

    FakePodService(Bound bound) {
        this.bound = bound;
    }

    void put(Item item) {
        items.put(item.number(), item);
    }

    void delete(int number) {
        items.remove(number);
    }

    List<Item> items() {
        return List.copyOf(items.values());
    }

    /** Sets what happens before an answer; it is told which one it is, counted from 1. */
    void before(IntConsumer event) {
        before = event;
    }

    int requests() {
        return requests;
    }

    @Override
    public InputStream open(PodRequest request) throws IOException {
        requests++;
        before.accept(requests);
        int page = Integer.parseInt(request.parameters().get("PageIndex"));
        int size = Integer.parseInt(request.parameters().get("PageSize"));
        Optional<Instant> from =
                Optional.ofNullable(request.parameters().get("FromDate")).map(Instant::parse);
        List<Item> found = items.values().stream()
                .filter(item -> from.isEmpty() || isAfter(item, from.get()))
                .sorted(Comparator.comparing(Item::changedAt).thenComparing(Item::number))
                .toList();
        int start = Math.min(found.size(), (page - 1) * size);
        int end = Math.min(found.size(), start + size);
        String json = found.subList(start, end).stream().map(Item::json).collect(Collectors.joining(","));
        String answer = "{\"data\":{\"items\":[%s],\"pagingInfo\":{\"pageIndex\":%d,\"hasNext\":%s}}}"
                .formatted(json, page, end < found.size());
        return new ByteArrayInputStream(answer.getBytes(StandardCharsets.UTF_8));
    }

    private boolean isAfter(Item item, Instant from) {
        return switch (bound) {
            case INCLUSIVE -> !item.changedAt().isBefore(from);
            case EXCLUSIVE -> item.changedAt().isAfter(from);
            case WHOLE_DAYS -> !item.changedAt().isBefore(from.truncatedTo(ChronoUnit.DAYS));
        };
    }

    /** Returns what a portal shows of each profile, in order. */
    static List<String> shown(PodStore store) {
        List<String> lines = new ArrayList<>();
        for (PodEntry entry : store.entries()) {
            entry.opportunity()
                    .ifPresent(profile -> lines.add(profile.id().local() + " "
                            + profile.publication().status().code() + " "
                            + profile.summary().forReader("en")));
        }
        return lines.stream().sorted().toList();
    }
}
