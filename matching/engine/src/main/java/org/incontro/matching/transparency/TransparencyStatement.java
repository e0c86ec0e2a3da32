// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.transparency;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.incontro.core.value.Languages;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.value.MessageTemplates;
import org.incontro.matching.MatchSettings;
import org.incontro.matching.alert.AlertSettings;
import org.incontro.matching.ranking.Leg;
import org.incontro.matching.ranking.RankingSettings;
import org.incontro.matching.signal.Signal;
import org.incontro.matching.signal.Signals;

/**
 * How a portal orders what it suggests, in plain words, from the settings that are in force. Immutable and thread-safe.
 *
 * <p>Every signal and every weight is in it, so that a change of the settings changes the statement. Sentences exist in English, Italian, German,
 * French and Spanish; another language gets English.
 */
public final class TransparencyStatement {

    private static final MessageTemplates TEMPLATES =
            MessageTemplates.load("statement", TransparencyStatement.class::getResourceAsStream);

    /** How much of the settings' fingerprint is shown. */
    private static final int NUMBER_LENGTH = 12;

    private static final List<String> OPTIONS = List.of("options.1", "options.2", "options.3", "options.4");

    private final MatchSettings settings;
    private final Optional<RankingSettings> texts;
    private final Optional<AlertSettings> alerts;
    private final SortedMap<String, LocalizedText> ownSignals;
    private final Optional<String> contact;

    private TransparencyStatement(
            MatchSettings settings,
            Optional<RankingSettings> texts,
            Optional<AlertSettings> alerts,
            SortedMap<String, LocalizedText> ownSignals,
            Optional<String> contact) {
        this.settings = settings;
        this.texts = texts;
        this.alerts = alerts;
        this.ownSignals = Collections.unmodifiableSortedMap(new TreeMap<>(ownSignals));
        this.contact = contact;
    }

    /**
     * Returns the statement of a portal that matches by these settings.
     *
     * @param settings the settings in force
     */
    public static TransparencyStatement of(MatchSettings settings) {
        return new TransparencyStatement(
                settings, Optional.empty(), Optional.empty(), Collections.emptySortedMap(), Optional.empty());
    }

    /**
     * Returns this statement with how searches in texts are ordered.
     *
     * @param ranking the settings in force
     */
    public TransparencyStatement withTexts(RankingSettings ranking) {
        return new TransparencyStatement(settings, Optional.of(ranking), alerts, ownSignals, contact);
    }

    /**
     * Returns this statement with when people are told.
     *
     * @param telling the settings in force
     */
    public TransparencyStatement withAlerts(AlertSettings telling) {
        return new TransparencyStatement(settings, texts, Optional.of(telling), ownSignals, contact);
    }

    /**
     * Returns this statement with a signal of the portal's own: whatever has a weight must be explained.
     *
     * @param name the signal's name
     * @param text what it looks at and why, in one or two sentences; if somebody pays for it, this is the place to say so
     */
    public TransparencyStatement withSignal(String name, LocalizedText text) {
        SortedMap<String, LocalizedText> more = new TreeMap<>(ownSignals);
        more.put(name, text);
        return new TransparencyStatement(settings, texts, alerts, more, contact);
    }

    /**
     * Returns this statement with who answers questions and complaints.
     *
     * @param who a name and a way to reach them, as it is to stand there
     */
    public TransparencyStatement withContact(String who) {
        return new TransparencyStatement(settings, texts, alerts, ownSignals, Optional.of(who));
    }

    /**
     * Returns the statement as a page in Markdown.
     *
     * @param language a BCP 47 tag
     * @throws IllegalStateException if a signal has a weight and no text
     */
    public String markdown(String language) {
        StringBuilder page = new StringBuilder("# " + say("title", language) + "\n");
        for (StatementSection section : sections(supported(language))) {
            if (!section.heading().isEmpty()) {
                page.append("\n## ").append(section.heading()).append('\n');
            }
            section.sentences()
                    .forEach(sentence -> page.append('\n').append(sentence).append('\n'));
            if (!section.items().isEmpty()) {
                page.append('\n');
                section.items().forEach(item -> page.append("* ").append(item).append('\n'));
            }
        }
        return page.toString();
    }

    /**
     * Returns the statement as a tree of plain values: {@code language}, {@code title}, {@code settings} (the fingerprint of the matching settings) and
     * {@code sections}, each with {@code heading}, {@code sentences} and {@code items}; the items of parameters are Markdown.
     *
     * @param language a BCP 47 tag
     * @throws IllegalStateException if a signal has a weight and no text
     */
    public Map<String, Object> toTree(String language) {
        String supported = supported(language);
        List<Object> sections = new ArrayList<>();
        for (StatementSection section : sections(supported)) {
            Map<String, Object> part = new LinkedHashMap<>();
            part.put("heading", section.heading());
            part.put("sentences", section.sentences());
            part.put("items", section.items());
            sections.add(part);
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("language", supported);
        tree.put("title", say("title", supported));
        tree.put("settings", settings.fingerprint());
        tree.put("sections", sections);
        return tree;
    }

    private static String supported(String language) {
        String primary = Languages.primary(language);
        return MessageTemplates.LANGUAGES.contains(primary) ? primary : "en";
    }

    private List<StatementSection> sections(String language) {
        List<StatementSection> sections = new ArrayList<>();
        String number = settings.fingerprint().substring(0, NUMBER_LENGTH);
        sections.add(new StatementSection(
                "",
                List.of(say("intro.1", language), say("intro.2", language, Map.of("fingerprint", number))),
                List.of()));
        sections.add(parameters(language));
        sections.add(selection(language));
        texts.ifPresent(ranking -> sections.add(legs(ranking, language)));
        alerts.ifPresent(telling -> sections.add(telling(telling, language)));
        Stream<String> options = texts.isPresent() ? Stream.of("options.5") : Stream.of();
        sections.add(section(
                "options", List.of(), Stream.concat(OPTIONS.stream(), options).toList(), language));
        sections.add(section("nothing", List.of("nothing.1", "nothing.2"), List.of(), language));
        contact.ifPresent(who -> sections.add(new StatementSection(
                say("contact.heading", language),
                List.of(say("contact.1", language, Map.of("contact", who))),
                List.of())));
        return sections;
    }

    private static StatementSection section(String key, List<String> sentences, List<String> items, String language) {
        return new StatementSection(
                say(key + ".heading", language),
                sentences.stream().map(sentence -> say(sentence, language)).toList(),
                items.stream().map(item -> say(item, language)).toList());
    }

    /** What counts most stands first; what counts the same stands in the order of the names. */
    private StatementSection parameters(String language) {
        SortedMap<String, Double> weights = new TreeMap<>(settings.weights());
        weights.putIfAbsent(Signals.CONTENT, 0.0);
        Signals.builtIn().stream().map(Signal::name).forEach(name -> weights.putIfAbsent(name, 0.0));
        ownSignals.keySet().forEach(name -> weights.putIfAbsent(name, 0.0));
        List<String> lines = heaviestFirst(weights)
                .map(signal -> parameter(signal.getKey(), signal.getValue(), language))
                .toList();
        return new StatementSection(
                say("parameters.heading", language), List.of(say("parameters.how", language)), lines);
    }

    private static <K extends Comparable<? super K>> Stream<Map.Entry<K, Double>> heaviestFirst(
            Map<K, Double> weights) {
        return weights.entrySet().stream()
                .sorted(Map.Entry.<K, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()));
    }

    private String parameter(String signal, double weight, String language) {
        Optional<LocalizedText> own = Optional.ofNullable(ownSignals.get(signal));
        String name = own.isPresent() ? signal : named(signal, language);
        if (weight == 0) {
            return say("parameters.off", language, Map.of("name", name));
        }
        String text = own.map(words -> words.forReader(language))
                .orElseGet(() -> say("parameter." + signal + ".text", language));
        return say(
                "parameters.line",
                language,
                Map.of("percent", StatementNumbers.percent(weight, language), "name", name, "text", text));
    }

    private static String named(String signal, String language) {
        return TEMPLATES
                .find("parameter." + signal + ".name", language)
                .orElseThrow(() -> new IllegalStateException(
                        "the signal \"%s\" must have a text, but has none. Say with withSignal what it looks at."
                                .formatted(signal)));
    }

    private StatementSection selection(String language) {
        Map<String, String> numbers = Map.of(
                "depth", StatementNumbers.whole(settings.depth(), language),
                "halfPoints", StatementNumbers.whole(settings.halfPoints(), language));
        return new StatementSection(
                say("selection.heading", language),
                Stream.of(
                                "selection.filters",
                                "selection.abroad." + settings.partnersAbroadOnly(),
                                "selection.depth",
                                "likelihood")
                        .map(key -> say(key, language, numbers))
                        .toList(),
                List.of());
    }

    private static StatementSection legs(RankingSettings ranking, String language) {
        Map<Leg, Double> weights = new EnumMap<>(Leg.class);
        for (Leg leg : Leg.values()) {
            weights.put(leg, ranking.weight(leg));
        }
        List<String> lines = heaviestFirst(weights)
                .map(leg -> leg.getValue() == 0
                        ? say("parameters.off", language, Map.of("name", leg(leg.getKey(), language)))
                        : say(
                                "texts.line",
                                language,
                                Map.of(
                                        "weight", StatementNumbers.decimal(leg.getValue(), language),
                                        "name", leg(leg.getKey(), language))))
                .toList();
        List<String> sentences = new ArrayList<>(List.of(say("texts.how", language)));
        if (ranking.weight(Leg.GRAMS) > 0 && ranking.gramsOfCompounds() != 1) {
            String factor = StatementNumbers.decimal(ranking.gramsOfCompounds(), language);
            sentences.add(say("texts.compounds", language, Map.of("factor", factor)));
        }
        return new StatementSection(say("texts.heading", language), sentences, lines);
    }

    private static String leg(Leg leg, String language) {
        return say("leg." + leg.key(), language);
    }

    private static StatementSection telling(AlertSettings telling, String language) {
        Map<String, String> numbers = Map.of(
                "lead", StatementNumbers.whole(telling.lead().toHours(), language),
                "alike", StatementNumbers.percent(telling.alike(), language),
                "diversity", StatementNumbers.percent(telling.diversity(), language),
                "newcomers", StatementNumbers.whole(telling.newcomers(), language),
                "zone", telling.zone().getId());
        return new StatementSection(
                say("alerts.heading", language),
                List.of(),
                Stream.of("alerts.lead", "alerts.alike", "alerts.diversity", "alerts.newcomers", "alerts.zone")
                        .map(key -> say(key, language, numbers))
                        .toList());
    }

    private static String say(String key, String language) {
        return TEMPLATES.get(key, language);
    }

    private static String say(String key, String language, Map<String, String> arguments) {
        return MessageTemplates.fill(say(key, language), arguments);
    }
}
