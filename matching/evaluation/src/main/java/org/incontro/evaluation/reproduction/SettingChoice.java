// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.reproduction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.incontro.evaluation.measure.FixedPoint;
import org.incontro.evaluation.ranking.Matchers;
import org.incontro.evaluation.split.LeaveOneSetOut;
import org.incontro.matching.ranking.Leg;
import org.incontro.matching.ranking.RankingSettings;

/**
 * What the weights of the default ranking are worth on sets that they were not chosen on.
 *
 * <p>Sets whose names begin alike, up to the first hyphen, are one family: parts of one collection, or samples of the same people. Each
 * family in turn is put aside, the setting that does best on all others is chosen, and what it reaches on the family's sets is told
 * beside the default and the best of all settings, which is known afterwards only.
 */
public final class SettingChoice {

    private final Path data;
    private final Map<String, RankingSettings> settings;
    private final Predicate<String> wanted;
    private final Consumer<String> progress;

    /**
     * Prepares a choice.
     *
     * @param data the folder of prepared sets
     * @param settings what can be chosen, by names; the default is added where it is missing
     * @param wanted tells whether a set of this name takes part
     * @param progress is told what is being done
     */
    public SettingChoice(
            Path data, Map<String, RankingSettings> settings, Predicate<String> wanted, Consumer<String> progress) {
        this.data = data;
        this.settings = new LinkedHashMap<>();
        this.settings.put(Matchers.DEFAULT, RankingSettings.defaults());
        this.settings.putAll(settings);
        this.wanted = wanted;
        this.progress = progress;
    }

    /** Returns the default with each leg left out, halved and doubled, one at a time, by names such as {@code words=0.25}. */
    public static Map<String, RankingSettings> aroundTheDefault() {
        Map<String, RankingSettings> around = new LinkedHashMap<>();
        for (Leg leg : Leg.values()) {
            double weight = RankingSettings.defaults().weight(leg);
            for (double factor : new double[] {0, 0.5, 2}) {
                if (weight > 0) {
                    around.put(
                            leg.key() + "=" + factor * weight,
                            RankingSettings.defaults().with(leg, factor * weight));
                }
            }
        }
        return around;
    }

    /**
     * Reads a setting such as {@code words=0.25,grams=0.8}: what it does not name stays as in the default.
     *
     * @throws IllegalArgumentException if it is none; the message names the legs
     */
    public static RankingSettings parse(String setting) {
        RankingSettings parsed = RankingSettings.defaults();
        for (String part : setting.split(",", -1)) {
            String[] sides = part.split("=", -1);
            try {
                parsed = parsed.with(
                        Leg.valueOf(sides[0].strip().toUpperCase(Locale.ROOT)), Double.parseDouble(sides[1]));
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                throw new IllegalArgumentException(
                        "a setting must be leg=weight,leg=weight with legs of %s, but was \"%s\""
                                .formatted(List.of(Leg.values()), setting),
                        e);
            }
        }
        return parsed;
    }

    /**
     * Measures all settings on all sets, and chooses.
     *
     * @return a table in Markdown
     * @throws IOException if a file cannot be read
     * @throws IllegalArgumentException if there are fewer than two families
     */
    public String page() throws IOException {
        Map<String, List<PreparedSet>> families = new LinkedHashMap<>();
        for (PreparedSet set : PreparedSet.below(data)) {
            if (wanted.test(set.name())) {
                families.computeIfAbsent(family(set), key -> new ArrayList<>()).add(set);
            }
        }
        Map<String, Map<String, Double>> values = new HashMap<>();
        for (List<PreparedSet> family : families.values()) {
            for (PreparedSet set : family) {
                values.put(set.name(), measured(set));
            }
        }
        List<LeaveOneSetOut.Outcome<String, String>> outcomes = LeaveOneSetOut.of(
                List.copyOf(families.keySet()),
                List.copyOf(settings.keySet()),
                (setting, family) -> families.getOrDefault(family, List.of()).stream()
                        .mapToDouble(set -> relative(values.getOrDefault(set.name(), Map.of()), setting))
                        .average()
                        .orElse(0));
        return table(families, values, outcomes);
    }

    private static String family(PreparedSet set) {
        return set.name().split("-", -1)[0];
    }

    private Map<String, Double> measured(PreparedSet set) throws IOException {
        Map<String, Double> measured = new LinkedHashMap<>();
        SetMeasurement measurement = new SetMeasurement(set);
        settings.forEach((name, setting) -> {
            try {
                double value = measurement
                        .figures(Matchers.own(name, setting))
                        .means()
                        .getOrDefault(set.measures().get(0), 0.0);
                // A loss is better the lower: what is left to 1 is compared.
                value = set.measures().get(0).equals(PreparedSet.LOSS) ? 1 - value : value;
                progress.accept(set.name() + "  " + name + "  " + value);
                measured.put(name, value);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return measured;
    }

    private static String first(PreparedSet set) {
        String first = set.measures().get(0);
        return first.equals(PreparedSet.LOSS) ? "1 - " + first : first;
    }

    private static double relative(Map<String, Double> values, String setting) {
        double value = values.getOrDefault(setting, 0.0);
        double usual = values.getOrDefault(Matchers.DEFAULT, 0.0);
        return usual == 0 ? 1 : value / usual;
    }

    private String table(
            Map<String, List<PreparedSet>> families,
            Map<String, Map<String, Double>> values,
            List<LeaveOneSetOut.Outcome<String, String>> outcomes) {
        StringBuilder table = new StringBuilder(
                        "| set | measure | default | chosen on the others | reaches | best here | reaches |\n")
                .append("|---|---|---|---|---|---|---|\n");
        for (LeaveOneSetOut.Outcome<String, String> outcome : outcomes) {
            for (PreparedSet set : families.getOrDefault(outcome.set(), List.of())) {
                Map<String, Double> own = values.getOrDefault(set.name(), Map.of());
                String best = best(own);
                table.append("| %s | %s | %s | %s | %s | %s | %s |\n"
                        .formatted(
                                set.name(),
                                first(set),
                                decimal(own, Matchers.DEFAULT),
                                outcome.setting(),
                                decimal(own, outcome.setting()),
                                best,
                                decimal(own, best)));
            }
        }
        return table.append("\n%s settings; settings of the default %s.\n"
                        .formatted(settings.size(), RankingSettings.defaults().fingerprint()))
                .toString();
    }

    private static String best(Map<String, Double> values) {
        String best = Matchers.DEFAULT;
        for (Map.Entry<String, Double> entry : values.entrySet()) {
            best = entry.getValue() > values.getOrDefault(best, 0.0) ? entry.getKey() : best;
        }
        return best;
    }

    private static String decimal(Map<String, Double> values, String setting) {
        return FixedPoint.format(values.getOrDefault(setting, 0.0), 4);
    }
}
