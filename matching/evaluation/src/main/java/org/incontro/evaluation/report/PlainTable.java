// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import org.incontro.evaluation.measure.Measure;

/** Columns that are as wide as what is in them. */
final class PlainTable {

    private PlainTable() {}

    static String write(Comparison comparison) {
        StringBuilder out = new StringBuilder();
        for (Measure measure : comparison.baseline().evaluation().measures()) {
            List<List<String>> rows = new ArrayList<>(ComparisonText.rows(comparison, measure));
            rows.add(0, ComparisonText.HEADINGS);
            out.append(measure.name()).append('\n');
            rows.forEach(row -> out.append(line(row, rows)).append('\n'));
            out.append('\n');
        }
        ComparisonText.footer(comparison).forEach(line -> out.append(line).append('\n'));
        return out.toString();
    }

    private static String line(List<String> row, List<List<String>> rows) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            int column = i;
            int width = rows.stream()
                    .mapToInt(other -> length(other.get(column)))
                    .max()
                    .orElse(0);
            String blanks = " ".repeat(width - length(row.get(i)));
            line.append("  ").append(i == 0 ? row.get(i) + blanks : blanks + row.get(i));
        }
        return line.toString().stripTrailing();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
