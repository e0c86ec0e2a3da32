// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.incontro.core.digest.Sha256;
import org.incontro.core.settings.SettingsReader;
import org.incontro.matching.signal.Signals;

/**
 * How matches are scored and filtered. Immutable and thread-safe.
 *
 * @param weights the weight of each signal by its name, at least 0, together at most 1; {@link Signals#CONTENT} is the
 *     first stage's part
 * @param depth how many candidates of the first stage the second looks at, at least 1; a query's limit must not be above
 * @param halfPoints the points at which the likelihood is one half, at least 1
 * @param partnersAbroadOnly whether opportunities of the network's kinds look for partners in other countries alone, as the network has it
 */
public record MatchSettings(SortedMap<String, Double> weights, int depth, long halfPoints, boolean partnersAbroadOnly) {

    private static final MatchSettings DEFAULTS = new MatchSettings(
            new TreeMap<>(Map.of(
                    Signals.CONTENT,
                    0.58,
                    "concept-coverage",
                    0.14,
                    "track-record",
                    0.12,
                    "reciprocity",
                    0.05,
                    "partner-fit",
                    0.05,
                    "proximity",
                    0.02,
                    "common-language",
                    0.02,
                    "stage-fit",
                    0.02)),
            400,
            300_000,
            true);

    /** The version of the form that {@link #toTree} writes; its schema is docs/schema/match-settings.schema.json. */
    private static final int VERSION = 1;

    /** How exact a sum of weights can be expected to be. */
    private static final double ROUNDING = 1e-9;

    /**
     * Copies the weights and checks all values.
     *
     * @throws IllegalArgumentException if one is outside its range; the message names it
     */
    public MatchSettings {
        weights = Collections.unmodifiableSortedMap(new TreeMap<>(weights));
        for (Map.Entry<String, Double> weight : weights.entrySet()) {
            // Written so that NaN, which fails every comparison, is refused too.
            if (!(weight.getValue() >= 0 && weight.getValue() <= 1)) {
                throw new IllegalArgumentException("the weight of \"%s\" must be from 0 to 1, but was %s"
                        .formatted(weight.getKey(), weight.getValue()));
            }
        }
        if (sum(weights) > 1 + ROUNDING) {
            throw new IllegalArgumentException("weights must sum to at most 1, but sum to " + sum(weights));
        }
        if (depth < 1) {
            throw new IllegalArgumentException("depth must be at least 1, but was " + depth);
        }
        if (halfPoints < 1) {
            throw new IllegalArgumentException("halfPoints must be at least 1, but was " + halfPoints);
        }
    }

    /** Returns the settings that are used unless said otherwise. */
    public static MatchSettings defaults() {
        return DEFAULTS;
    }

    /**
     * Returns these settings with another weight.
     *
     * @param signal the signal's name
     * @param weight from 0 to 1; all weights together at most 1
     */
    public MatchSettings withWeight(String signal, double weight) {
        SortedMap<String, Double> changed = new TreeMap<>(weights);
        changed.put(signal, weight);
        return new MatchSettings(changed, depth, halfPoints, partnersAbroadOnly);
    }

    /**
     * Returns these settings with another depth.
     *
     * @param candidates at least 1
     */
    public MatchSettings withDepth(int candidates) {
        return new MatchSettings(weights, candidates, halfPoints, partnersAbroadOnly);
    }

    /**
     * Returns these settings with another rule for the network's kinds.
     *
     * @param abroadOnly whether they look for partners in other countries alone
     */
    public MatchSettings withPartnersAbroadOnly(boolean abroadOnly) {
        return new MatchSettings(weights, depth, halfPoints, abroadOnly);
    }

    /**
     * Returns the weight of a signal, 0 if it has none.
     *
     * @param signal its name
     */
    public double weight(String signal) {
        return weights.getOrDefault(signal, 0.0);
    }

    /**
     * Returns the likelihood that belongs to a number of points: {@code points / (points + halfPoints)}, which grows with the points
     * and never reaches 1. It is called a likelihood because it is from 0 to 1; it is no probability, and no {@code halfPoints} makes it
     * one, for points rise as more is held. Those of one list can be calibrated, see {@link
     * org.incontro.matching.ranking.ListLikelihood} and docs/quality.md.
     *
     * @param points at least 0
     */
    public double likelihood(long points) {
        // In doubles, for the sum of two longs may be too great for a long.
        return points / ((double) points + halfPoints);
    }

    /**
     * Reads settings for an engine without signals of the portal's own from a tree of plain values; what it does not name
     * stays as in {@link #defaults()}.
     *
     * @param tree the keys {@code version} (1), {@code weights} (an object of numbers by signal), {@code depth}, {@code halfPoints},
     *     {@code partnersAbroadOnly}
     * @throws org.incontro.core.settings.SettingsException if a key is unknown or a value not allowed; it names all
     */
    public static MatchSettings fromTree(Map<String, ?> tree) {
        return fromTree(tree, Set.of());
    }

    /**
     * Reads settings for an engine that has signals of the portal's own, as {@link #fromTree(Map)} does without.
     *
     * @param tree as there; {@code weights} may name these signals too
     * @param ownSignals the names of the signals that {@link MatchEngineBuilder#signal} will be given
     * @throws org.incontro.core.settings.SettingsException as there
     */
    public static MatchSettings fromTree(Map<String, ?> tree, Collection<String> ownSignals) {
        SettingsReader reader = SettingsReader.of(tree);
        reader.wholeNumber("version", VERSION, VERSION, VERSION);
        SettingsReader level = reader.level("weights");
        SortedMap<String, Double> weights = new TreeMap<>(DEFAULTS.weights);
        // Names that are not asked for are reported by the reader, with the nearest of those that are.
        Set<String> signals = new TreeSet<>(DEFAULTS.weights.keySet());
        signals.addAll(ownSignals);
        for (String signal : signals) {
            double weight = level.number(signal, 0, 1, DEFAULTS.weight(signal));
            if (weight > 0 || level.keys().contains(signal)) {
                weights.put(signal, weight);
            }
        }
        double sum = sum(weights);
        if (sum > 1 + ROUNDING) {
            reader.contradiction("weights", "weights must sum to at most 1, but sum to " + sum);
        }
        int depth = (int) reader.wholeNumber("depth", 1, Integer.MAX_VALUE, DEFAULTS.depth);
        long halfPoints = reader.wholeNumber("halfPoints", 1, Long.MAX_VALUE, DEFAULTS.halfPoints);
        boolean abroadOnly = reader.flag("partnersAbroadOnly", DEFAULTS.partnersAbroadOnly);
        reader.finish();
        return new MatchSettings(weights, depth, halfPoints, abroadOnly);
    }

    /** Returns these settings as a tree of plain values that {@link #fromTree} reads back. */
    public Map<String, Object> toTree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("version", VERSION);
        tree.put("weights", weights);
        tree.put("depth", depth);
        tree.put("halfPoints", halfPoints);
        tree.put("partnersAbroadOnly", partnersAbroadOnly);
        return tree;
    }

    private static double sum(SortedMap<String, Double> weights) {
        return weights.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Returns the SHA-256, in hexadecimal, of everything that is set here. */
    public String fingerprint() {
        return Sha256.of(canonical());
    }

    /** Everything that is set, in one form; in hexadecimal, for decimal forms of numbers differ between Java versions. */
    private String canonical() {
        StringBuilder form = new StringBuilder("settings-2");
        weights.forEach((signal, weight) ->
                form.append('\n').append(signal).append('\t').append(Double.toHexString(weight)));
        form.append("\ndepth\t").append(depth);
        form.append("\nhalfPoints\t").append(halfPoints);
        return form.append("\npartnersAbroadOnly\t").append(partnersAbroadOnly).toString();
    }
}
