// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.report;

import java.util.List;
import java.util.stream.Collectors;
import org.incontro.evaluation.measure.Measure;

/** Tables in Markdown, one for each measure. */
final class MarkdownTable {

    private MarkdownTable() {}

    static String write(Comparison comparison) {
        StringBuilder out = new StringBuilder();
        for (Measure measure : comparison.baseline().evaluation().measures()) {
            out.append("### ").append(escape(measure.name())).append("\n\n");
            out.append(line(ComparisonText.HEADINGS));
            out.append("|---")
                    .append("|--:".repeat(ComparisonText.HEADINGS.size() - 1))
                    .append("|\n");
            ComparisonText.rows(comparison, measure).forEach(row -> out.append(line(row)));
            out.append('\n');
        }
        ComparisonText.footer(comparison)
                .forEach(line -> out.append("* ").append(escape(line)).append('\n'));
        return out.toString();
    }

    private static String line(List<String> cells) {
        return cells.stream().map(MarkdownTable::escape).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /** Names come from files, and a name may hold what Markdown would read as its own. */
    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if ("\\`*_[]<>|#".indexOf(letter) >= 0) {
                escaped.append('\\');
            }
            escaped.append(letter == '\n' || letter == '\r' ? ' ' : letter);
        }
        return escaped.toString();
    }
}
