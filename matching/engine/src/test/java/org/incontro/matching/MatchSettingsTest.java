// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.incontro.core.identity.EntityId;
import org.incontro.core.privacy.Field;
import org.incontro.core.settings.SettingsException;
import org.incontro.core.value.LocalizedText;
import org.incontro.matching.signal.Finding;
import org.incontro.matching.signal.Pairing;
import org.incontro.matching.signal.Signal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MatchSettingsTest {

    private static final MatchSettings DEFAULTS = MatchSettings.defaults();

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN, Double.POSITIVE_INFINITY})
    void aWeightIsFromZeroToOne(double weight) {
        assertThatThrownBy(() -> DEFAULTS.withWeight("proximity", weight))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the weight of \"proximity\" must be from 0 to 1, but was " + weight);
    }

    @Test
    void weightsSumToAtMostOne() {
        assertThatThrownBy(() -> new MatchSettings(new TreeMap<>(Map.of("a", 0.75, "b", 0.5)), 1, 1, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("weights must sum to at most 1, but sum to 1.25");
        assertThat(DEFAULTS.weights().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .isCloseTo(1, within(1e-9));
    }

    @Test
    void depthAndHalfPointsAreAtLeastOne() {
        assertThatThrownBy(() -> DEFAULTS.withDepth(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("depth must be at least 1, but was 0");
        assertThatThrownBy(() -> new MatchSettings(new TreeMap<>(), 1, 0, true))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("halfPoints must be at least 1, but was 0");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 300_000, 5_000_000_000L, Long.MAX_VALUE})
    void theLikelihoodGrowsWithThePointsAndStaysBelowOne(long halfPoints) {
        MatchSettings settings = new MatchSettings(new TreeMap<>(), 1, halfPoints, true);
        double before = -1;
        for (long points = 0; points <= 1_000_000; points += 997) {
            double likelihood = settings.likelihood(points);
            assertThat(likelihood).isGreaterThan(before).isBetween(0.0, Math.nextDown(1.0));
            before = likelihood;
        }
        assertThat(settings.likelihood(0)).isZero();
        assertThat(settings.likelihood(halfPoints)).isEqualTo(0.5);
    }

    @Test
    void theFingerprintChangesWithEverySetting() {
        assertThat(DEFAULTS.fingerprint())
                .hasSize(64)
                .isEqualTo(DEFAULTS.withDepth(400).fingerprint());
        assertThat(List.of(
                        DEFAULTS.fingerprint(),
                        DEFAULTS.withDepth(10).fingerprint(),
                        DEFAULTS.withWeight("proximity", 0).fingerprint(),
                        DEFAULTS.withPartnersAbroadOnly(false).fingerprint(),
                        new MatchSettings(DEFAULTS.weights(), 400, 1, true).fingerprint()))
                .doesNotHaveDuplicates();
    }

    @Test
    void whatHasNoWeightWeighsNothing() {
        assertThat(DEFAULTS.weight("unheard-of")).isZero();
    }

    @Test
    void aQueryAsksForAtLeastOneAndForNoMoreThanTheDepth() {
        MatchQuery query = MatchQuery.on(Portals.TODAY);
        assertThatThrownBy(() -> query.top(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("limit must be at least 1, but was 0");
        assertThat(query.limit()).isEqualTo(MatchQuery.DEFAULT_LIMIT);
        assertThat(query.without(List.of(EntityId.parse("b")))
                        .without(List.of(EntityId.parse("a")))
                        .excluded())
                .containsExactly(EntityId.parse("a"), EntityId.parse("b"));
    }

    @Test
    void aWeightBelongsToASignal() {
        assertThatThrownBy(() -> Portals.empty(new MatchSettings(new TreeMap<>(Map.of("proximty", 0.1)), 1, 1, true)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "each weight must belong to one of the signals [concept-coverage, track-record, reciprocity, "
                                + "partner-fit, proximity, common-language, stage-fit, content], but \"proximty\" does not");
    }

    @Test
    void aMisspeltSignalIsNamedWithTheNearestOneAsSoonAsItIsRead() {
        assertThatThrownBy(() -> MatchSettings.fromTree(Map.of("weights", Map.of("proximty", 0.01))))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("proximty")
                .hasMessageContaining("\"proximity\"");
    }

    @Test
    void signalsOfThePortalsOwnAreWeighedWhereTheyAreNamed() {
        Map<String, Object> tree = Map.of("weights", Map.of("same-valley", 0.05, "content", 0.5));

        assertThat(MatchSettings.fromTree(tree, List.of("same-valley")).weight("same-valley"))
                .isEqualTo(0.05);
        assertThat(MatchSettings.fromTree(Map.of(), List.of("same-valley")).weights())
                .isEqualTo(DEFAULTS.weights());
        assertThatThrownBy(() -> MatchSettings.fromTree(tree, List.of("same-vale")))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("same-valley")
                .hasMessageContaining("\"same-vale\"");
    }

    @Test
    void signalsDifferInTheirNames() {
        for (String name : List.of("proximity", "content")) {
            assertThatThrownBy(
                            () -> MatchEngine.builder().signal(new Named(name)).build())
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("signals must differ in their names, but \"" + name + "\" came twice");
        }
        assertThatThrownBy(() ->
                        MatchEngine.builder().signal(new Named("undisclosed")).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no signal may have the name \"undisclosed\"");
    }

    @Test
    void reasonsSumToThePoints() {
        assertThatThrownBy(() -> new Match(
                        EntityId.parse("o"),
                        EntityId.parse("p"),
                        LocalizedText.empty(),
                        5,
                        0.5,
                        List.of(new Reason.Undisclosed(4)),
                        new Match.Basis("m", "s")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("reasons must sum to the match's 5 points, but sum to 4");
    }

    @Test
    void matchesOfDifferentBasesDoNotCompare() {
        Match one = match(new Match.Basis("m", "s"));
        assertThatThrownBy(() -> MatchComparison.of(one, match(new Match.Basis("n", "s"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("matches must have the same basis to be compared, but had Basis[model=m, settings=s] and "
                        + "Basis[model=n, settings=s]");
    }

    /** Java 19 changed the decimal form of doubles, so none may go into it. */
    @Test
    void theFingerprintIsKnownOnceAndForAll() {
        MatchSettings settings = new MatchSettings(new TreeMap<>(Map.of("content", 0.5)), 400, 300_000, true);
        assertThat(settings.fingerprint())
                .isEqualTo("68b98645c6767407578fd95f2b6e63888308bee443e777ec91aca77da8f5ddc2");
        assertThat(settings.withDepth(401).fingerprint()).isNotEqualTo(settings.fingerprint());
        assertThat(settings.withPartnersAbroadOnly(false).fingerprint()).isNotEqualTo(settings.fingerprint());
    }

    @Test
    void whatTheConstructorTakesTheTreeTakesToo() {
        MatchSettings greatest = new MatchSettings(MatchSettings.defaults().weights(), 1, Long.MAX_VALUE, false);
        assertThat(MatchSettings.fromTree(greatest.toTree())).isEqualTo(greatest);
    }

    private static Match match(Match.Basis basis) {
        return new Match(EntityId.parse("o"), EntityId.parse("p"), LocalizedText.empty(), 0, 0, List.of(), basis);
    }

    private record Named(String name) implements Signal {

        @Override
        public Set<Field> reveals() {
            return Set.of();
        }

        @Override
        public Optional<Finding> find(Pairing pairing) {
            return Optional.empty();
        }
    }
}
