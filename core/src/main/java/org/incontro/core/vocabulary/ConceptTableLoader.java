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

    private static final int NOT_SET = -1;

    /** The longest parent that is looked for by prefix: a cell may have millions of characters, each its own beginning. */
    private static final int LONGEST_PREFIX = 200;

    private final ConceptTable settings;
    private final Problems problems = new Problems();
    private final SchemeDraft draft;
    private final Map<String, String[]> writtenParents = new LinkedHashMap<>();

    ConceptTableLoader(ConceptTable settings) {
        this.settings = settings;
        this.draft = new SchemeDraft(settings.scheme(), settings.limits(), problems);
    }

    LoadedScheme finish(Reading reading) throws IOException {
        try {
            reading.run();
        } catch (LimitException e) {
            problems.add(e.problem());
        }
        draft.entries().forEach(this::connect);
        return draft.finish(settings.title(), "");
    }

    @Override
    public boolean wants(String name) {
        return true;
    }

    @Override
    public void visit(String name, Reader raw) throws IOException {
        BufferedReader reader = new BufferedReader(raw, Delimiters.LOOKED_AT);
        int set = settings.delimiter().orElse(NOT_SET);
        char delimiter = set == NOT_SET ? Delimiters.detect(reader) : (char) set;
        CsvTable table = new CsvTable(reader, name, delimiter, settings.limits(), problems);
        int code = table.required(settings.codeColumns());
        LabelColumns labels = new LabelColumns(table.header(), settings.labelLanguage());
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
            prefix(settings.codeForPrefix(entry.code())).ifPresent(parent -> entry.parent(parent, entry.place()));
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
        for (int length = Math.min(code.length() - 1, LONGEST_PREFIX); length > 0; length--) {
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
