// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.vocabulary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.incontro.core.problem.Problem;
import org.incontro.core.problem.Problems;

/** The form of a crosswalk in a file. */
final class CrosswalkTable {

    private final Problems problems;

    CrosswalkTable(Problems problems) {
        this.problems = problems;
    }

    LoadedCrosswalk read(Reader raw, String name, VocabularyLimits limits) throws IOException {
        List<Mapping> mappings = new ArrayList<>();
        try {
            BufferedReader reader = new BufferedReader(new LimitedReader(raw, limits.bytes()), Delimiters.LOOKED_AT);
            CsvTable table = new CsvTable(reader, name, Delimiters.detect(reader), limits, problems);
            read(table, mappings);
        } catch (LimitException e) {
            problems.add(e.problem());
        }
        return new LoadedCrosswalk(Crosswalk.of(mappings), problems);
    }

    private void read(CsvTable table, List<Mapping> mappings) throws IOException {
        int source = table.required("source");
        int relation = table.required("relation");
        int target = table.required("target");
        int score = table.column("score");
        int approvedBy = table.column("approved_by");
        if (source < 0 || relation < 0 || target < 0) {
            return;
        }
        for (Optional<CsvReader.Row> next = table.next(); next.isPresent(); next = table.next()) {
            CsvReader.Row row = next.get();
            try {
                mappings.add(new Mapping(
                        ConceptId.parse(row.cell(source)),
                        Mapping.Relation.parse(row.cell(relation)),
                        ConceptId.parse(row.cell(target)),
                        Optional.of(row.cell(approvedBy)),
                        score(row.cell(score))));
            } catch (IllegalArgumentException e) {
                table.report(
                        row,
                        Problem.of(VocabularyProblem.BAD_MAPPING, "")
                                .with("reason", Excerpt.of(String.valueOf(e.getMessage()))));
            }
        }
    }

    private static OptionalDouble score(String text) {
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        try {
            return OptionalDouble.of(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("score must be from 0 to 1, but was \"%s\"".formatted(text), e);
        }
    }

    static void write(List<Mapping> mappings, Appendable out) throws IOException {
        out.append("source,relation,target,score,approved_by\n");
        for (Mapping mapping : mappings) {
            out.append(quoted(mapping.source().toString())).append(',');
            out.append(mapping.relation().code()).append(',');
            out.append(quoted(mapping.target().toString())).append(',');
            out.append(
                            mapping.score().isPresent()
                                    ? Double.toString(mapping.score().getAsDouble())
                                    : "")
                    .append(',');
            out.append(quoted(mapping.approvedBy().orElse(""))).append('\n');
        }
    }

    private static String quoted(String text) {
        boolean plain =
                text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r' || c == ';' || c == '\t');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
