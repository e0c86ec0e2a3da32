// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.report;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.incontro.evaluation.measure.FixedPoint;

/** A bar for each query, from the greatest gain on the left to the greatest loss on the right, as SVG. */
final class DifferencePlot {

    private static final double WIDTH = 800;
    private static final double HALF = 90;

    private final Comparison.Cell cell;

    DifferencePlot(Comparison.Cell cell) {
        this.cell = cell;
    }

    String write() {
        double[] differences = cell.pairs().toArray();
        List<String> queries = cell.system().evaluation().queries();
        List<Integer> order = IntStream.range(0, differences.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -differences[i]))
                .toList();
        double most = IntStream.range(0, differences.length)
                .mapToDouble(i -> Math.abs(differences[i]))
                .max()
                .orElse(0);
        StringBuilder svg = new StringBuilder();
        svg.append("<svg viewBox=\"0 0 800 180\" role=\"img\" aria-label=\"")
                .append(Html.escape(label()))
                .append("\">\n");
        double step = WIDTH / differences.length;
        for (int i = 0; i < order.size(); i++) {
            double difference = differences[order.get(i)];
            if (difference != 0) {
                svg.append(
                        bar(i * step, step, difference, HALF * Math.abs(difference) / most, queries.get(order.get(i))));
            }
        }
        svg.append("<line class=\"axis\" x1=\"0\" y1=\"90\" x2=\"800\" y2=\"90\"/>\n");
        return svg.append("</svg>\n").toString();
    }

    /** Returns what the plot shows, for below it. */
    String caption() {
        double most = 0;
        for (double difference : cell.pairs().toArray()) {
            most = Math.max(most, Math.abs(difference));
        }
        return "A bar is a query, the longest one " + FixedPoint.format(most, 4) + " long.";
    }

    private String label() {
        return cell.system().name() + " by " + cell.measure().name() + ": better in "
                + cell.pairs().wins() + " queries, worse in " + cell.pairs().losses() + " of "
                + cell.pairs().size();
    }

    private static String bar(double x, double step, double difference, double height, String query) {
        return String.format(
                Locale.ROOT,
                "<rect class=\"%s\" x=\"%.2f\" y=\"%.2f\" width=\"%.2f\" height=\"%.2f\"><title>%s: %s</title></rect>\n",
                difference > 0 ? "gain" : "loss",
                x,
                difference > 0 ? HALF - height : HALF,
                step * 0.9,
                height,
                Html.escape(query),
                ComparisonText.signed(difference, 4));
    }
}
