// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import org.incontro.evaluation.measure.Measure;

/** One line for each query, measure and system, in full precision. RFC 4180 but for its line ends, which are "\n". */
final class PerQueryCsv {

    private PerQueryCsv() {}

    static String write(Comparison comparison) {
        List<Comparison.Contender> systems = new ArrayList<>(comparison.systems());
        systems.add(0, comparison.baseline());
        List<String> queries = comparison.baseline().evaluation().queries();
        StringBuilder out = new StringBuilder("query,measure,system,value,difference\n");
        for (Measure measure : comparison.baseline().evaluation().measures()) {
            for (int query = 0; query < queries.size(); query++) {
                double before = comparison.baseline().evaluation().value(measure, query);
                for (Comparison.Contender system : systems) {
                    double value = system.evaluation().value(measure, query);
                    out.append(field(queries.get(query)))
                            .append(',')
                            .append(field(measure.name()))
                            .append(',');
                    out.append(field(system.name()))
                            .append(',')
                            .append(value)
                            .append(',')
                            .append(value - before);
                    out.append('\n');
                }
            }
        }
        return out.toString();
    }

    /** A field that a spreadsheet would take for a formula keeps its value: whoever opens it must import it as text. */
    private static String field(String text) {
        boolean plain = text.chars().noneMatch(letter -> letter == ',' || letter == '"' || letter < ' ');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
