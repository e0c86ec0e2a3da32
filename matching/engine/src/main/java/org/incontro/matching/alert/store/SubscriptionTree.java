// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert.store;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.OpportunityKind;
import org.incontro.core.place.Country;
import org.incontro.core.place.NutsCode;
import org.incontro.matching.alert.AlertPreferences;
import org.incontro.matching.alert.AttentionBudget;
import org.incontro.matching.alert.Frequency;
import org.incontro.matching.alert.QuietHours;
import org.incontro.matching.alert.SendingTimes;

/** A subscription as a tree of plain values. */
final class SubscriptionTree {

    private SubscriptionTree() {}

    static Map<String, Object> of(Subscription subscription) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("person", subscription.person().toString());
        tree.put("since", subscription.since().toString());
        tree.put("networks", List.copyOf(subscription.networks()));
        tree.put("speaksFor", names(subscription.speaksFor()));
        tree.put("preferences", of(subscription.preferences()));
        Map<String, Object> gates = new LinkedHashMap<>();
        subscription
                .gates()
                .forEach((subject, wish) -> gates.put(subject.toString(), List.of(wish.minimum(), wish.share())));
        tree.put("gates", gates);
        tree.put("opens", subscription.opens());
        subscription.newcomer().ifPresent(wish -> tree.put("newcomer", of(wish)));
        return tree;
    }

    private static Map<String, Object> of(AlertPreferences preferences) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("language", preferences.language());
        tree.put("zone", preferences.zone().getId());
        tree.put("channel", preferences.channel());
        tree.put("frequency", preferences.frequency().name());
        tree.put("interests", frequencies(preferences.interests()));
        tree.put("networks", frequencies(preferences.networks()));
        SendingTimes times = preferences.times();
        tree.put("at", times.at().toString());
        tree.put("weekday", times.weekday().name());
        tree.put("days", times.days().stream().map(DayOfWeek::name).toList());
        times.quiet()
                .ifPresent(hours -> tree.put(
                        "quiet", List.of(hours.from().toString(), hours.to().toString())));
        tree.put("perDay", preferences.budget().perDay());
        tree.put("perWeek", preferences.budget().perWeek());
        preferences.pausedUntil().ifPresent(end -> tree.put("pausedUntil", end.toString()));
        tree.put("profiling", preferences.profiling());
        return tree;
    }

    private static Map<String, Object> frequencies(SortedMap<EntityId, Frequency> frequencies) {
        Map<String, Object> tree = new LinkedHashMap<>();
        frequencies.forEach((id, often) -> tree.put(id.toString(), often.name()));
        return tree;
    }

    private static Map<String, Object> of(NewcomerWish wish) {
        Map<String, Object> tree = new LinkedHashMap<>();
        wish.country().ifPresent(country -> tree.put("country", country.code()));
        wish.region().ifPresent(region -> tree.put("region", region.code()));
        tree.put("kinds", wish.kinds().stream().map(OpportunityKind::name).toList());
        return tree;
    }

    private static List<String> names(Set<EntityId> ids) {
        return ids.stream().map(EntityId::toString).toList();
    }

    static Subscription read(Map<String, Object> values) {
        PlainTree tree = new PlainTree(values);
        SortedMap<EntityId, GateWish> gates = new TreeMap<>();
        tree.map("gates").forEach((subject, wish) -> {
            List<?> numbers = (List<?>) wish;
            gates.put(
                    EntityId.parse(subject),
                    new GateWish(((Number) numbers.get(0)).doubleValue(), ((Number) numbers.get(1)).doubleValue()));
        });
        TreeSet<EntityId> speaksFor = new TreeSet<>();
        tree.texts("speaksFor").forEach(id -> speaksFor.add(EntityId.parse(id)));
        return new Subscription(
                EntityId.parse(tree.text("person")),
                Instant.parse(tree.text("since")),
                new TreeSet<>(tree.texts("networks")),
                speaksFor,
                preferences(new PlainTree(tree.map("preferences"))),
                gates,
                tree.flag("opens"),
                values.containsKey("newcomer")
                        ? Optional.of(newcomer(new PlainTree(tree.map("newcomer"))))
                        : Optional.empty());
    }

    private static AlertPreferences preferences(PlainTree tree) {
        return new AlertPreferences(
                tree.text("language"),
                ZoneId.of(tree.text("zone")),
                tree.text("channel"),
                Frequency.valueOf(tree.text("frequency")),
                frequencies(tree.map("interests")),
                frequencies(tree.map("networks")),
                times(tree),
                new AttentionBudget((int) tree.number("perDay"), (int) tree.number("perWeek")),
                tree.optionalText("pausedUntil").map(Instant::parse),
                tree.flag("profiling"));
    }

    private static SortedMap<EntityId, Frequency> frequencies(Map<String, Object> tree) {
        SortedMap<EntityId, Frequency> frequencies = new TreeMap<>();
        tree.forEach((id, often) -> frequencies.put(EntityId.parse(id), Frequency.valueOf(String.valueOf(often))));
        return frequencies;
    }

    private static SendingTimes times(PlainTree tree) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        tree.texts("days").forEach(day -> days.add(DayOfWeek.valueOf(day)));
        Optional<QuietHours> quiet = tree.values().containsKey("quiet")
                ? Optional.of(new QuietHours(
                        LocalTime.parse(tree.texts("quiet").get(0)),
                        LocalTime.parse(tree.texts("quiet").get(1))))
                : Optional.empty();
        return new SendingTimes(LocalTime.parse(tree.text("at")), DayOfWeek.valueOf(tree.text("weekday")), days, quiet);
    }

    private static NewcomerWish newcomer(PlainTree tree) {
        Set<OpportunityKind> kinds = EnumSet.noneOf(OpportunityKind.class);
        tree.texts("kinds").forEach(kind -> kinds.add(OpportunityKind.valueOf(kind)));
        return new NewcomerWish(
                tree.optionalText("country").map(Country::of),
                tree.optionalText("region").map(NutsCode::of),
                kinds);
    }
}
