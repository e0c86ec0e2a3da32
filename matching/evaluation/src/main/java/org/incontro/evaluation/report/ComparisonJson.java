// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.report;

import java.util.List;
import java.util.Locale;
import org.incontro.evaluation.measure.Evaluation;
import org.incontro.evaluation.measure.EvaluationOptions;
import org.incontro.evaluation.measure.Measure;

/** A comparison as one JSON object. Numbers have as many digits as it takes to read the same double again. */
final class ComparisonJson {

    private final StringBuilder out = new StringBuilder();

    String write(Comparison comparison) {
        Evaluation evaluation = comparison.baseline().evaluation();
        out.append("{\n");
        options(evaluation.options(), comparison.options());
        key(1, "queries").append(strings(evaluation.queries())).append(",\n");
        key(1, "baseline");
        system(comparison.baseline());
        out.append(",\n");
        key(1, "systems").append("[");
        for (int i = 0; i < comparison.systems().size(); i++) {
            out.append(i == 0 ? "" : ", ");
            system(comparison.systems().get(i));
        }
        out.append("],\n");
        key(1, "comparisons").append("[");
        for (int i = 0; i < comparison.cells().size(); i++) {
            out.append(i == 0 ? "\n" : ",\n").append("    ");
            cell(comparison.cells().get(i));
        }
        return out.append("\n  ]\n}\n").toString();
    }

    private void options(EvaluationOptions options, ComparisonOptions tests) {
        key(1, "semantics").append(string(options.version().title())).append(",\n");
        key(1, "averagedOver")
                .append(string(options.completeness().name().toLowerCase(Locale.ROOT)))
                .append(",\n");
        key(1, "level").append(options.level()).append(",\n");
        if (options.depth() != Integer.MAX_VALUE) {
            key(1, "depth").append(options.depth()).append(",\n");
        }
        key(1, "unjudged")
                .append(string(options.unjudged().name().toLowerCase(Locale.ROOT)))
                .append(",\n");
        key(1, "samples").append(tests.samples()).append(",\n");
        key(1, "resamples").append(tests.resamples()).append(",\n");
        key(1, "confidence").append(tests.confidence()).append(",\n");
        key(1, "seed").append(tests.seed()).append(",\n");
    }

    private void system(Comparison.Contender system) {
        out.append("{\"name\": ").append(string(system.name())).append(", \"measures\": {");
        Evaluation evaluation = system.evaluation();
        String separator = "";
        for (Measure measure : evaluation.measures()) {
            out.append(separator).append("\n    ").append(string(measure.name()));
            out.append(": {\"value\": ").append(evaluation.summary(measure)).append(", \"perQuery\": ");
            numbers(evaluation.values(measure));
            out.append("}");
            separator = ",";
        }
        out.append("}}");
    }

    private void cell(Comparison.Cell cell) {
        out.append("{\"system\": ").append(string(cell.system().name()));
        out.append(", \"measure\": ").append(string(cell.measure().name()));
        out.append(", \"change\": ").append(cell.pairs().mean());
        out.append(", \"relative\": ").append(cell.pairs().relativeGain());
        out.append(", \"low\": ").append(cell.interval().low());
        out.append(", \"high\": ").append(cell.interval().high());
        out.append(", \"test\": ").append(string(cell.test().test()));
        out.append(", \"p\": ").append(cell.test().p());
        out.append(", \"pHolm\": ").append(cell.adjustedP());
        out.append(", \"effectSize\": ").append(cell.pairs().effectSize());
        out.append(", \"won\": ").append(cell.pairs().wins());
        out.append(", \"lost\": ").append(cell.pairs().losses()).append("}");
    }

    private StringBuilder key(int depth, String name) {
        return out.append("  ".repeat(depth)).append(string(name)).append(": ");
    }

    private void numbers(double[] values) {
        out.append('[');
        for (int i = 0; i < values.length; i++) {
            out.append(i == 0 ? "" : ", ").append(values[i]);
        }
        out.append(']');
    }

    private static String strings(List<String> texts) {
        return "["
                + String.join(", ", texts.stream().map(ComparisonJson::string).toList()) + "]";
    }

    private static String string(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '"' || letter == '\\') {
                quoted.append('\\').append(letter);
            } else if (letter < ' ') {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) letter));
            } else {
                quoted.append(letter);
            }
        }
        return quoted.append('"').toString();
    }
}
