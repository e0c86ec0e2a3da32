// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.incontro.evaluation.measure.Measure;

/** A comparison as one page of HTML: no network, no script, light or dark as the reader's device is set. */
final class ComparisonPage {

    private final Comparison comparison;
    private final StringBuilder out = new StringBuilder();

    ComparisonPage(Comparison comparison) {
        this.comparison = comparison;
    }

    String write() {
        String title = "Runs against " + comparison.baseline().name();
        out.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        out.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        out.append("<meta name=\"color-scheme\" content=\"light dark\">\n");
        element("title", title);
        out.append("<style>\n").append(sheet()).append("</style>\n</head>\n<body>\n<main>\n");
        element("h1", title);
        for (Measure measure : comparison.baseline().evaluation().measures()) {
            section(measure);
        }
        out.append("</main>\n<footer>\n");
        ComparisonText.footer(comparison).forEach(line -> element("p", line));
        return out.append("</footer>\n</body>\n</html>\n").toString();
    }

    private void section(Measure measure) {
        out.append("<section>\n");
        element("h2", measure.name());
        // A region that scrolls sideways must be reachable by keyboard.
        out.append("<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"Values by ");
        out.append(Html.escape(measure.name())).append("\">\n<table>\n<thead><tr>");
        ComparisonText.HEADINGS.forEach(
                heading -> out.append("<th scope=\"col\">").append(heading).append("</th>"));
        out.append("</tr></thead>\n<tbody>\n");
        ComparisonText.rows(comparison, measure).forEach(this::row);
        out.append("</tbody>\n</table>\n</div>\n");
        for (Comparison.Cell cell : comparison.cells(measure)) {
            DifferencePlot plot = new DifferencePlot(cell);
            out.append("<figure>\n").append(plot.write());
            element(
                    "figcaption",
                    cell.system().name() + " less " + comparison.baseline().name() + ". " + plot.caption());
            out.append("</figure>\n");
        }
        out.append("</section>\n");
    }

    private void row(List<String> cells) {
        String mark = cells.get(cells.size() - 1);
        out.append("<tr class=\"").append(mark).append("\"><th scope=\"row\">");
        out.append(Html.escape(cells.get(0))).append("</th>");
        cells.subList(1, cells.size())
                .forEach(cell -> out.append("<td>").append(Html.escape(cell)).append("</td>"));
        out.append("</tr>\n");
    }

    private void element(String name, String text) {
        out.append('<').append(name).append('>').append(Html.escape(text));
        out.append("</").append(name).append(">\n");
    }

    private static String sheet() {
        try (InputStream in = Objects.requireNonNull(
                ComparisonPage.class.getResourceAsStream("comparison.css"), "comparison.css must be bundled")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException("comparison.css cannot be read", broken);
        }
    }
}
