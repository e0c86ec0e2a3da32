// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.vocabulary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.incontro.core.problem.Problem;
import org.incontro.core.problem.Problems;

/** One reading of one {@link ConceptTable}. */
final class ConceptTableLoader implements TableFiles.Visitor {

    /** Something that reads a source. */
    interface Reading {
        void run() throws IOException;
    }

    private final ConceptTable settings;
    private final Problems problems;
    private final SchemeDraft draft;
    private final Map<String, String[]> writtenParents = new LinkedHashMap<>();

    ConceptTableLoader(ConceptTable settings, Problems problems) {
        this.settings = settings;
        this.problems = problems;
        this.draft = new SchemeDraft(settings.scheme(), settings.limits(), problems);
    }

    LoadedScheme finish(Reading reading) throws IOException {
        try {
            reading.run();
        } catch (LimitException e) {
            problems.add(e.problem());
        }
        draft.entries().forEach(this::connect);
        return draft.finish(settings.titleText(), "");
    }

    @Override
    public boolean wants(String name) {
        return true;
    }

    @Override
    public void visit(String name, Reader raw) throws IOException {
        BufferedReader reader = new BufferedReader(raw, Delimiters.LOOKED_AT);
        char set = settings.delimiterOrDetect();
        char delimiter = set == ConceptTable.DETECT ? Delimiters.detect(reader) : set;
        CsvTable table = new CsvTable(reader, name, delimiter, settings.limits(), problems);
        int code = table.required(settings.codeColumns());
        LabelColumns labels = new LabelColumns(table.header(), settings.languageOfLabels());
        if (labels.isEmpty()) {
            table.required("label");
        }
        if (code < 0 || labels.isEmpty()) {
            return;
        }
        int parent = table.column(settings.parentColumns());
        int uri = table.column("uri");
        for (Optional<CsvReader.Row> next = table.next(); next.isPresent(); next = table.next()) {
            CsvReader.Row row = next.get();
            String canonical = settings.canonicalCode(row.cell(code));
            if (canonical.isEmpty()) {
                table.report(row, Problem.of(VocabularyProblem.CODE_MISSING, ""));
                continue;
            }
            SchemeDraft.Entry entry = draft.add(canonical, row.cell(uri), table.place(row));
            if (entry != null) {
                labels.read(row, entry);
                writtenParents.put(canonical, row.cell(parent).split("\\|"));
            }
        }
    }

    private void connect(SchemeDraft.Entry entry) {
        if (settings.hasParentsByPrefix()) {
            prefix(entry.code()).ifPresent(parent -> entry.parent(parent, entry.place()));
            return;
        }
        for (String written : writtenParents.getOrDefault(entry.code(), new String[0])) {
            String parent = settings.canonicalCode(written);
            if (!parent.isEmpty() && (draft.find(parent) != null || !isZero(parent))) {
                entry.parent(parent, entry.place());
            }
        }
    }

    private Optional<String> prefix(String code) {
        for (int length = code.length() - 1; length > 0; length--) {
            if (draft.find(code.substring(0, length)) != null) {
                return Optional.of(code.substring(0, length));
            }
        }
        return Optional.empty();
    }

    private static boolean isZero(String text) {
        return text.chars().allMatch(c -> c == '0' || c == '-');
    }
}
