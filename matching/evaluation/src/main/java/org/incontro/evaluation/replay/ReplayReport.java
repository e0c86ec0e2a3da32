// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.replay;

import java.util.ArrayList;
import java.util.List;
import org.incontro.evaluation.measure.FixedPoint;

/** Writes what a replay found as lines of plain text, or as a Markdown table with the same lines below. */
public final class ReplayReport {

    private ReplayReport() {}

    /** Returns plain text. */
    public static String text(ReplayResult result) {
        List<List<String>> table = table(result);
        StringBuilder out = new StringBuilder();
        for (List<String> row : table) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                int at = column;
                int width = table.stream()
                        .mapToInt(other -> other.get(at).length())
                        .max()
                        .orElse(0);
                String blanks = " ".repeat(width - row.get(column).length());
                line.append("  ").append(column == 0 ? row.get(column) + blanks : blanks + row.get(column));
            }
            out.append(line.toString().stripTrailing()).append('\n');
        }
        out.append('\n');
        notes(result).forEach(note -> out.append(note).append('\n'));
        return out.toString();
    }

    /** Returns Markdown. */
    public static String markdown(ReplayResult result) {
        StringBuilder out = new StringBuilder();
        List<List<String>> table = table(result);
        for (int row = 0; row < table.size(); row++) {
            out.append("| ").append(String.join(" | ", table.get(row))).append(" |\n");
            if (row == 0) {
                out.append("|---".repeat(table.get(0).size())).append("|\n");
            }
        }
        notes(result).forEach(note -> out.append("\n* ").append(note));
        return out.append('\n').toString();
    }

    private static List<List<String>> table(ReplayResult result) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("measure", "shown", result.matcher(), "change", "interval", "p"));
        for (ReplayResult.Row row : result.rows()) {
            rows.add(List.of(
                    row.measure(),
                    decimal(row.shown()),
                    decimal(row.replayed()),
                    signed(row.replayed() - row.shown()),
                    signed(row.interval().low()) + " to "
                            + signed(row.interval().high()),
                    row.p() < 0.0001 ? "<0.0001" : decimal(row.p())));
        }
        return rows;
    }

    private static List<String> notes(ReplayResult result) {
        ReplayResult.Counts counts = result.counts();
        ReplayResult.Beyond beyond = result.beyond();
        List<String> notes = new ArrayList<>();
        notes.add(
                "%s lists of %s queries with an answer: %s items, %s of them answered. Means, interval (95 %%) and p over queries."
                        .formatted(counts.showings(), counts.queries(), counts.items(), counts.answered()));
        notes.add(
                ("Of the whole collection %s %% of what was answered is among the first 10 and %s %% among the first 100;"
                                + " of the first 10, %s %% were ever shown, and of the others the log knows nothing.")
                        .formatted(
                                percent(beyond.answeredInTen()),
                                percent(beyond.answeredInHundred()),
                                percent(beyond.shownInTen())));
        if (counts.unanswered() > 0) {
            notes.add("Left out: %s lists without an answer.".formatted(counts.unanswered()));
        }
        if (counts.unknownQueries() > 0) {
            notes.add("Left out: %s lists whose query is not among the queries.".formatted(counts.unknownQueries()));
        }
        if (counts.unknownItems() > 0) {
            notes.add("Not in the collection, and so last: %s items.".formatted(counts.unknownItems()));
        }
        notes.add("\"places evened\": each answer counts as much as its place was looked at less; then DCG.");
        return notes;
    }

    private static String percent(double share) {
        return FixedPoint.format(100 * share, 1);
    }

    private static String decimal(double value) {
        return FixedPoint.format(value, 4);
    }

    private static String signed(double value) {
        String text = decimal(value);
        return text.startsWith("-") ? text : "+" + text;
    }
}
