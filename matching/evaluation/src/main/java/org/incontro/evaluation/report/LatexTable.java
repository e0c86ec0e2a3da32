// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.report;

import java.util.List;
import java.util.stream.Collectors;
import org.incontro.evaluation.measure.Measure;

/** Tables in LaTeX, one for each measure, for the package booktabs. */
final class LatexTable {

    private static final String SPECIAL = "&%$#_{}";

    private LatexTable() {}

    static String write(Comparison comparison) {
        StringBuilder out = new StringBuilder();
        int columns = ComparisonText.HEADINGS.size();
        for (Measure measure : comparison.baseline().evaluation().measures()) {
            out.append("\\begin{table}\n\\centering\n\\caption{")
                    .append(escape(measure.name()))
                    .append("}\n\\begin{tabular}{l")
                    .append("r".repeat(columns - 1))
                    .append("}\n\\toprule\n")
                    .append(line(ComparisonText.HEADINGS))
                    .append("\\midrule\n");
            ComparisonText.rows(comparison, measure).forEach(row -> out.append(line(row)));
            out.append("\\bottomrule\n\\end{tabular}\n\\end{table}\n\n");
        }
        // Not comments: whoever prints the table prints what it must not be read without.
        ComparisonText.footer(comparison)
                .forEach(line -> out.append(escape(line)).append('\n'));
        return out.toString();
    }

    private static String line(List<String> cells) {
        return cells.stream().map(LatexTable::escape).collect(Collectors.joining(" & ", "", " \\\\\n"));
    }

    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(letter -> {
            switch (letter) {
                case '\\' -> escaped.append("\\textbackslash{}");
                case '~' -> escaped.append("\\textasciitilde{}");
                case '^' -> escaped.append("\\textasciicircum{}");
                case '<' -> escaped.append("\\textless{}");
                case '>' -> escaped.append("\\textgreater{}");
                case '|' -> escaped.append("\\textbar{}");
                case '"' -> escaped.append("''");
                default -> {
                    if (SPECIAL.indexOf(letter) >= 0) {
                        escaped.append('\\');
                    }
                    escaped.append(letter < ' ' ? " " : Character.toString(letter));
                }
            }
        });
        return escaped.toString();
    }
}
