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
import org.incontro.matching.alert.AlertTerms;
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
        tree.put("interests", terms(preferences.interests()));
        tree.put("networks", terms(preferences.networks()));
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

    /** Writes what says no more than how often as that word alone, as all were before there were days and pauses. */
    private static Map<String, Object> terms(SortedMap<EntityId, AlertTerms> all) {
        Map<String, Object> tree = new LinkedHashMap<>();
        all.forEach((id, terms) -> {
            boolean isWord = terms.days().isEmpty() && terms.pausedUntil().isEmpty();
            tree.put(
                    id.toString(),
                    isWord && terms.frequency().isPresent()
                            ? terms.frequency().get().name()
                            : of(terms));
        });
        return tree;
    }

    private static Map<String, Object> of(AlertTerms terms) {
        Map<String, Object> tree = new LinkedHashMap<>();
        terms.frequency().ifPresent(often -> tree.put("frequency", often.name()));
        tree.put("days", terms.days().stream().map(DayOfWeek::name).toList());
        terms.pausedUntil().ifPresent(end -> tree.put("pausedUntil", end.toString()));
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
                terms(tree.map("interests")),
                terms(tree.map("networks")),
                times(tree),
                new AttentionBudget((int) tree.number("perDay"), (int) tree.number("perWeek")),
                tree.optionalText("pausedUntil").map(Instant::parse),
                tree.flag("profiling"));
    }

    private static SortedMap<EntityId, AlertTerms> terms(Map<String, Object> tree) {
        SortedMap<EntityId, AlertTerms> terms = new TreeMap<>();
        tree.forEach((id, one) -> terms.put(
                EntityId.parse(id),
                one instanceof Map<?, ?>
                        ? terms(new PlainTree(new PlainTree(tree).map(id)))
                        : AlertTerms.every(Frequency.valueOf(String.valueOf(one)))));
        return terms;
    }

    private static AlertTerms terms(PlainTree tree) {
        return new AlertTerms(
                tree.optionalText("frequency").map(Frequency::valueOf),
                days(tree),
                tree.optionalText("pausedUntil").map(Instant::parse));
    }

    private static Set<DayOfWeek> days(PlainTree tree) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        tree.texts("days").forEach(day -> days.add(DayOfWeek.valueOf(day)));
        return days;
    }

    private static SendingTimes times(PlainTree tree) {
        Optional<QuietHours> quiet = tree.values().containsKey("quiet")
                ? Optional.of(new QuietHours(
                        LocalTime.parse(tree.texts("quiet").get(0)),
                        LocalTime.parse(tree.texts("quiet").get(1))))
                : Optional.empty();
        return new SendingTimes(
                LocalTime.parse(tree.text("at")), DayOfWeek.valueOf(tree.text("weekday")), days(tree), quiet);
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
