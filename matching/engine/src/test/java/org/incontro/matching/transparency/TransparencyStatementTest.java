// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.value.MessageTemplates;
import org.incontro.matching.MatchSettings;
import org.incontro.matching.alert.AlertSettings;
import org.incontro.matching.ranking.Leg;
import org.incontro.matching.ranking.RankingSettings;
import org.incontro.matching.signal.Signal;
import org.incontro.matching.signal.Signals;
import org.junit.jupiter.api.Test;

class TransparencyStatementTest {

    private static final MessageTemplates TEMPLATES =
            MessageTemplates.load("statement", TransparencyStatement.class::getResourceAsStream);
    private static final Pattern PLACE = Pattern.compile("\\{[a-zA-Z]+}");

    private static TransparencyStatement full() {
        return TransparencyStatement.of(MatchSettings.defaults())
                .withTexts(RankingSettings.defaults())
                .withAlerts(AlertSettings.defaults())
                .withContact("help@example.org");
    }

    private static List<String> places(String sentence) {
        return PLACE.matcher(sentence)
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }

    @Test
    void everySentenceIsThereInFiveLanguagesWithTheSamePlaces() {
        for (String key : TEMPLATES.keys()) {
            TreeSet<String> sentences = new TreeSet<>();
            for (String language : MessageTemplates.LANGUAGES) {
                String sentence = TEMPLATES.get(key, language);
                assertThat(sentence).as("%s in %s", key, language).isNotBlank();
                assertThat(places(sentence)).as("%s in %s", key, language).isEqualTo(places(TEMPLATES.get(key, "en")));
                sentences.add(sentence);
            }
            assertThat(key.endsWith(".line") || sentences.size() >= 4)
                    .as("%s is translated: %s", key, sentences)
                    .isTrue();
        }
    }

    @Test
    void everySignalAndEveryWeightIsNamedHeaviestFirst() {
        for (String language : MessageTemplates.LANGUAGES) {
            String page = full().markdown(language);
            assertThat(page).doesNotContainPattern(PLACE).startsWith("# ");
            int last = 0;
            List<String> names = new ArrayList<>(List.of(Signals.CONTENT));
            Signals.builtIn().stream().map(Signal::name).forEach(names::add);
            for (String name : names) {
                assertThat(page).contains(TEMPLATES.get("parameter." + name + ".name", language));
            }
            for (String weight : List.of("58", "14", "12", "5", "5", "2", "2", "2")) {
                int at = page.indexOf("* **" + weight + " %", last);
                assertThat(at).as("%s %% in %s", weight, language).isPositive();
                last = at + 1;
            }
            for (Leg leg : Leg.values()) {
                assertThat(page).contains(TEMPLATES.get("leg." + leg.key(), language));
            }
        }
    }

    @Test
    void aChangeOfAnySettingChangesTheStatement() {
        MatchSettings settings = MatchSettings.defaults();
        RankingSettings ranking = RankingSettings.defaults();
        AlertSettings alerts = AlertSettings.defaults();
        TreeSet<String> pages = new TreeSet<>();
        int count = 0;
        List<TransparencyStatement> changed = new ArrayList<>(List.of(
                full(),
                TransparencyStatement.of(settings),
                TransparencyStatement.of(settings).withTexts(ranking),
                TransparencyStatement.of(settings).withAlerts(alerts),
                TransparencyStatement.of(settings).withContact("a"),
                TransparencyStatement.of(settings.withDepth(401)),
                TransparencyStatement.of(settings.withPartnersAbroadOnly(false)),
                TransparencyStatement.of(new MatchSettings(settings.weights(), 400, 300_001, true))));
        for (String signal : settings.weights().keySet()) {
            changed.add(TransparencyStatement.of(settings.withWeight(signal, settings.weight(signal) / 2)));
            changed.add(TransparencyStatement.of(settings.withWeight(signal, 0)));
        }
        for (Leg leg : Leg.values()) {
            changed.add(TransparencyStatement.of(settings).withTexts(ranking.with(leg, ranking.weight(leg) / 4)));
            changed.add(TransparencyStatement.of(settings).withTexts(ranking.without(leg)));
        }
        changed.add(TransparencyStatement.of(settings).withTexts(ranking.withGramsOfCompounds(31)));
        for (AlertSettings other : List.of(
                alerts.in(ZoneId.of("Europe/Rome")),
                new AlertSettings(alerts.zone(), Duration.ofHours(7), alerts.alike(), alerts.diversity(), 3),
                new AlertSettings(alerts.zone(), alerts.lead(), 0.705, alerts.diversity(), 3),
                new AlertSettings(alerts.zone(), alerts.lead(), alerts.alike(), 0.1, 3),
                new AlertSettings(alerts.zone(), alerts.lead(), alerts.alike(), alerts.diversity(), 9))) {
            changed.add(TransparencyStatement.of(settings).withAlerts(other));
        }
        for (TransparencyStatement one : changed) {
            for (String language : MessageTemplates.LANGUAGES) {
                // The number at the top would tell them apart by itself.
                pages.add(one.markdown(language).replaceAll("[0-9a-f]{12}", ""));
                count++;
            }
        }
        assertThat(pages).hasSize(count);
    }

    @Test
    void numbersAreWrittenAsTheLanguageWritesThem() {
        TransparencyStatement odd = TransparencyStatement.of(
                MatchSettings.defaults().withWeight("stage-fit", 0.0125).withDepth(1_234_567));
        assertThat(odd.markdown("en")).contains("**1.25 %: level of readiness.**", "at most 1,234,567 for");
        assertThat(odd.markdown("de-AT")).contains("**1,25 %: Reifegrad.**", "höchstens 1.234.567 für");
        assertThat(odd.markdown("fr")).contains("**1,25 % : niveau de maturité.**", "au plus 1 234 567 par");
        assertThat(odd.markdown("ja")).isEqualTo(odd.markdown("en"));
        assertThat(TransparencyStatement.of(MatchSettings.defaults())
                        .withTexts(RankingSettings.only(Leg.WORDS))
                        .markdown("it"))
                .contains("* **1: parole in comune", "**Al momento non conta: parole vicine in comune.**")
                .doesNotContain("tedesco");
    }

    @Test
    void whatCountsMoreInLanguagesWithCompoundsIsSaid() {
        TransparencyStatement statement = TransparencyStatement.of(MatchSettings.defaults());
        RankingSettings ranking = RankingSettings.defaults();
        assertThat(statement.withTexts(ranking).markdown("en"))
                .contains("such as German and Dutch, parts of words count 32 times as much.");
        assertThat(statement.withTexts(ranking.withGramsOfCompounds(2.5)).markdown("de"))
                .contains("zählen Wortteile 2,5-mal so viel.");
        assertThat(statement.withTexts(ranking.withGramsOfCompounds(1)).markdown("en"))
                .doesNotContain("German");
    }

    @Test
    void aSignalOfThePortalsOwnMustBeExplained() {
        MatchSettings own = MatchSettings.fromTree(
                Map.of("weights", Map.of("content", 0.4, "same-cluster", 0.1)), List.of("same-cluster"));
        assertThatThrownBy(() -> TransparencyStatement.of(own).markdown("en"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "the signal \"same-cluster\" must have a text, but has none. Say with withSignal what it looks"
                                + " at.");
        LocalizedText text =
                LocalizedText.of("en", "Members of the cluster pay for it.").with("it", "I membri pagano.");
        TransparencyStatement said = TransparencyStatement.of(own).withSignal("same-cluster", text);
        assertThat(said.markdown("it")).contains("**10 %: same-cluster.** I membri pagano.");
        assertThat(said.markdown("es")).contains("**10 %: same-cluster.** Members of the cluster pay for it.");
        assertThat(TransparencyStatement.of(MatchSettings.defaults())
                        .withSignal("same-cluster", text)
                        .markdown("en"))
                .contains("**Does not count at present: same-cluster.**");
    }

    @Test
    void theTreeSaysWhatThePageSays() {
        Map<String, Object> tree = full().toTree("it-IT");
        assertThat(tree).containsEntry("language", "it").containsEntry("title", TEMPLATES.get("title", "it"));
        assertThat(tree.get("settings")).isEqualTo(MatchSettings.defaults().fingerprint());
        StringBuilder words = new StringBuilder();
        for (Object section : (List<?>) tree.get("sections")) {
            Map<?, ?> part = new TreeMap<>((Map<?, ?>) section);
            assertThat(part.keySet().toString()).isEqualTo("[heading, items, sentences]");
            words.append(part.get("heading")).append(part.get("sentences")).append(part.get("items"));
        }
        for (String line : full().markdown("it").lines().skip(1).toList()) {
            assertThat(words.toString()).contains(line.replaceFirst("^(## |\\* )", ""));
        }
    }

    /** A region's settings, said in full, so that the page does not follow every change of a default. */
    private static TransparencyStatement sample() {
        Map<String, Double> weights = new TreeMap<>(
                Map.of(Signals.CONTENT, 0.58, "concept-coverage", 0.14, "track-record", 0.12, "reciprocity", 0.05));
        weights.putAll(Map.of("partner-fit", 0.05, "proximity", 0.035, "common-language", 0.02, "stage-fit", 0.0));
        RankingSettings legs = new RankingSettings(Map.of(Leg.WORDS, 0.5, Leg.GRAMS, 0.4, Leg.CONCEPTS, 1.0), 1);
        return TransparencyStatement.of(new MatchSettings(new TreeMap<>(weights), 400, 300_000, true))
                .withTexts(legs)
                .withAlerts(new AlertSettings(ZoneId.of("Europe/Rome"), Duration.ofDays(2), 0.8, 0.3, 3))
                .withContact("innovation@example.org");
    }

    /** Whoever changes a sentence puts what this test expects into the page. */
    @Test
    void theDocumentationShowsAStatement() throws IOException {
        String page =
                Files.readString(Path.of(System.getProperty("incontro.root"), "docs", "transparency-statement.md"));
        for (String language : List.of("en", "it")) {
            assertThat(page).contains("````markdown\n" + sample().markdown(language) + "````\n");
        }
    }
}
