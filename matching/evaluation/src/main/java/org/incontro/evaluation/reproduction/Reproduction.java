// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.reproduction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.incontro.core.digest.Sha256;
import org.incontro.evaluation.expertise.WeightedKendallLoss;
import org.incontro.evaluation.ranking.Matcher;
import org.incontro.evaluation.ranking.Matchers;
import org.incontro.evaluation.ranking.NotApplicableException;
import org.incontro.evaluation.significance.Correction;
import org.incontro.evaluation.significance.Interval;
import org.incontro.evaluation.significance.PairedDifferences;
import org.incontro.evaluation.significance.SignificanceTests;
import org.incontro.matching.ranking.RankingSettings;
import org.jspecify.annotations.Nullable;

/** Ranks and measures prepared sets, and writes a page of figures that says where they come from. */
public final class Reproduction {

    private static final long SEED = 20_260_101;
    private static final int SAMPLES = 10_000;

    private final Path data;
    private final List<String> matchers;
    private final Predicate<String> wanted;
    private final Consumer<String> progress;

    /**
     * Prepares to measure.
     *
     * @param data the folder of prepared sets
     * @param matchers the names of the matchers; the default is compared with the best of the others
     * @param wanted tells whether a set of this name is measured
     * @param progress is told what is being done
     */
    public Reproduction(Path data, List<String> matchers, Predicate<String> wanted, Consumer<String> progress) {
        this.data = data;
        this.matchers = List.copyOf(matchers);
        this.wanted = wanted;
        this.progress = progress;
    }

    private record Row(PreparedSet set, Map<String, Figures> figures, String best, Optional<Double> p) {}

    /**
     * Measures all sets.
     *
     * @param version of this library, for the page
     * @return the page, in Markdown
     * @throws IOException if a file cannot be read
     */
    public String page(String version) throws IOException {
        List<Row> rows = new ArrayList<>();
        for (PreparedSet set : PreparedSet.below(data)) {
            if (wanted.test(set.name())) {
                rows.add(row(set));
            }
        }
        if (rows.isEmpty()) {
            throw new IllegalArgumentException(
                    "there must be a prepared set in \"%s\" that is wanted, but there is none. Maybe run prepare first."
                            .formatted(data));
        }
        StringBuilder page = new StringBuilder();
        writeFigures(rows, page);
        writeComparison(rows, page);
        writeExpertise(rows, page);
        writeOrigin(rows, version, page);
        return page.toString();
    }

    private Row row(PreparedSet set) throws IOException {
        Map<String, Figures> figures = new LinkedHashMap<>();
        SetMeasurement measurement = new SetMeasurement(set);
        for (String name : matchers) {
            Matcher matcher = Matchers.named(name);
            try {
                Figures found = measurement.figures(matcher);
                figures.put(name, found);
                progress.accept(set.name() + "  " + name + "  " + found.means());
            } catch (NotApplicableException e) {
                progress.accept(set.name() + "  " + name + "  not applicable");
            }
        }
        String best = best(set, figures);
        return new Row(set, figures, best, p(figures, best));
    }

    private static String best(PreparedSet set, Map<String, Figures> figures) {
        String measure = set.measures().get(0);
        double sign = measure.equals(PreparedSet.LOSS) ? -1 : 1;
        String best = "";
        for (Map.Entry<String, Figures> entry : figures.entrySet()) {
            boolean baseline = !Matchers.isOwn(entry.getKey());
            if (baseline
                    && (best.isEmpty()
                            || sign * mean(entry.getValue(), measure) > sign * mean(figures.get(best), measure))) {
                best = entry.getKey();
            }
        }
        return best;
    }

    private static double mean(@Nullable Figures figures, String measure) {
        return figures == null ? 0 : figures.means().getOrDefault(measure, 0.0);
    }

    private static Optional<Double> p(Map<String, Figures> figures, String best) {
        Figures own = figures.get(Matchers.DEFAULT);
        Figures baseline = figures.get(best);
        if (own == null || baseline == null || !own.persons().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                SignificanceTests.signFlip(PairedDifferences.of(baseline.perQuery(), own.perQuery()), SAMPLES, SEED)
                        .p());
    }

    private void writeFigures(List<Row> rows, StringBuilder page) {
        page.append("| set | measure |");
        matchers.forEach(name -> page.append(' ').append(name).append(" |"));
        page.append("\n|---|---|").append("---|".repeat(matchers.size())).append('\n');
        for (Row row : rows) {
            for (String measure : row.set().measures()) {
                page.append("| ")
                        .append(row.set().name())
                        .append(" | ")
                        .append(measure)
                        .append(" |");
                for (String name : matchers) {
                    Figures figures = row.figures().get(name);
                    page.append(' ')
                            .append(figures == null ? "n/a" : decimal(mean(figures, measure)))
                            .append(" |");
                }
                page.append('\n');
            }
        }
    }

    private static void writeComparison(List<Row> rows, StringBuilder page) {
        List<Row> compared = rows.stream().filter(row -> row.p().isPresent()).toList();
        double[] adjusted = Correction.HOLM.adjust(
                compared.stream().mapToDouble(row -> row.p().orElseThrow()).toArray());
        page.append("\n| set | measure | best baseline | its figure | default | p | p (Holm) | ms per query |\n");
        page.append("|---|---|---|---|---|---|---|---|\n");
        for (int i = 0; i < adjusted.length; i++) {
            Row row = compared.get(i);
            String measure = row.set().measures().get(0);
            Figures own = row.figures().get(Matchers.DEFAULT);
            page.append("| %s | %s | %s | %s | %s | %s | %s | %s |\n"
                    .formatted(
                            row.set().name(),
                            measure,
                            row.best(),
                            decimal(mean(row.figures().get(row.best()), measure)),
                            decimal(mean(own, measure)),
                            decimal(row.p().orElseThrow()),
                            decimal(adjusted[i]),
                            String.format(Locale.ROOT, "%.1f", own == null ? 0 : own.millisecondsPerQuery())));
        }
    }

    /** People are few, so a system is called better only if the interval of the difference over people leaves 0 out. */
    private static void writeExpertise(List<Row> rows, StringBuilder page) {
        List<Row> measured = rows.stream()
                .filter(row -> row.set().measures().get(0).equals(PreparedSet.LOSS))
                .filter(row -> row.figures().containsKey(Matchers.DEFAULT)
                        && !row.best().isEmpty())
                .toList();
        if (measured.isEmpty()) {
            return;
        }
        page.append("\n"
                + "| set | best baseline | its loss | default | difference, 95 % over people |\n"
                + "|---|---|---|---|---|\n");
        for (Row row : measured) {
            Figures own = row.figures().get(Matchers.DEFAULT);
            Figures baseline = row.figures().get(row.best());
            if (own != null && baseline != null) {
                Interval difference =
                        WeightedKendallLoss.differenceInterval(baseline.persons(), own.persons(), 0.95, SAMPLES, SEED);
                page.append("| %s | %s | %s | %s | %s to %s |\n"
                        .formatted(
                                row.set().name(),
                                row.best(),
                                decimal(mean(baseline, PreparedSet.LOSS)),
                                decimal(mean(own, PreparedSet.LOSS)),
                                decimal(difference.low()),
                                decimal(difference.high())));
            }
        }
    }

    private static void writeOrigin(List<Row> rows, String version, StringBuilder page) throws IOException {
        page.append("\n"
                        + "Development figures. Measured as trec_eval 9.0.8 with -c does; p by sign flips of the"
                        + " first measure's values by query,")
                .append(" ")
                .append(SAMPLES)
                .append(" samples, seed ")
                .append(SEED)
                .append(", Holm's correction over the rows.\n\n");
        page.append("* incontro-bench ")
                .append(version)
                .append(", settings ")
                .append(RankingSettings.defaults().fingerprint())
                .append('\n');
        page.append("* Java ")
                .append(Runtime.version())
                .append(", ")
                .append(System.getProperty("java.vm.name"))
                .append('\n');
        for (Row row : rows) {
            for (Path file : row.set().inputs()) {
                page.append("* ").append(row.set().name()).append('/').append(file.getFileName());
                page.append(" SHA-256 ").append(sha256(file)).append('\n');
            }
        }
    }

    private static String sha256(Path file) throws IOException {
        return Sha256.of(Files.readAllBytes(file));
    }

    private static String decimal(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
