// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.vocabulary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.incontro.core.problem.Problem;
import org.incontro.core.problem.Problems;
import org.jspecify.annotations.Nullable;

/** One reading of {@link TagTrees}. */
final class TagTreeLoader implements TableFiles.Visitor {

    /** A tag and its bounds; level -1 where the table states none. */
    private record Tag(SchemeDraft.Entry entry, long left, long right, long level) {}

    /** A column of numbers: its name, for problems, and its position. */
    private record NumberColumn(String name, int position) {}

    private final TagTrees settings;
    private final Problems problems = new Problems();
    private final SchemeDraft draft;
    private final Map<String, List<Tag>> trees = new TreeMap<>();

    TagTreeLoader(TagTrees settings) {
        this.settings = settings;
        this.draft = new SchemeDraft(settings.scheme(), settings.limits(), problems);
    }

    LoadedScheme finish(ConceptTableLoader.Reading reading) throws IOException {
        try {
            reading.run();
        } catch (LimitException e) {
            problems.add(e.problem());
        }
        trees.values().forEach(this::nest);
        return draft.finish("", "");
    }

    @Override
    public boolean wants(String name) {
        return true;
    }

    @Override
    public void visit(String name, Reader raw) throws IOException {
        BufferedReader reader = new BufferedReader(raw, Delimiters.LOOKED_AT);
        CsvTable table = new CsvTable(reader, name, Delimiters.detect(reader), settings.limits(), problems);
        int code = table.required(settings.codes());
        NumberColumn left = new NumberColumn("lft", table.required("lft"));
        NumberColumn right = new NumberColumn("rgt", table.required("rgt"));
        if (code < 0 || left.position < 0 || right.position < 0) {
            return;
        }
        NumberColumn level = new NumberColumn("lvl", table.column("lvl"));
        int root = table.column("root");
        LabelColumns labels = new LabelColumns(table.header(), settings.languageOfLabels());
        for (Optional<CsvReader.Row> next = table.next(); next.isPresent(); next = table.next()) {
            CsvReader.Row row = next.get();
            String tree = row.cell(root);
            if (settings.wantsTree(tree)) {
                Tag tag = tag(table, row, row.cell(code), left, right, level);
                if (tag != null) {
                    labels.read(row, tag.entry);
                    trees.computeIfAbsent(tree, key -> new ArrayList<>()).add(tag);
                }
            }
        }
    }

    private @Nullable Tag tag(
            CsvTable table, CsvReader.Row row, String code, NumberColumn left, NumberColumn right, NumberColumn level) {
        if (code.isEmpty()) {
            table.report(row, Problem.of(VocabularyProblem.CODE_MISSING, ""));
            return null;
        }
        long leftBound = number(table, row, left);
        long rightBound = number(table, row, right);
        boolean stated = !row.cell(level.position).isEmpty();
        long statedLevel = stated ? number(table, row, level) : -1;
        if (leftBound < 0 || rightBound < 0 || (stated && statedLevel < 0)) {
            return null;
        }
        SchemeDraft.Entry entry = draft.add(code, "", table.place(row));
        return entry == null ? null : new Tag(entry, leftBound, rightBound, statedLevel);
    }

    private static long number(CsvTable table, CsvReader.Row row, NumberColumn column) {
        String text = row.cell(column.position);
        try {
            long number = Long.parseLong(text);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Reported below, like a negative number.
        }
        table.report(
                row, Problem.of(VocabularyProblem.NOT_A_NUMBER, column.name).with("value", Excerpt.of(text)));
        return -1;
    }

    /** Walks over the tags of one tree from left to right; those that enclose the current one are on the stack. */
    private void nest(List<Tag> tags) {
        tags.sort(Comparator.comparingLong(Tag::left)
                .thenComparing(Comparator.comparingLong(Tag::right).reversed())
                .thenComparing(tag -> tag.entry.code()));
        Deque<Tag> enclosing = new ArrayDeque<>();
        long last = -1;
        for (Tag tag : tags) {
            while (!enclosing.isEmpty() && enclosing.element().right < tag.left) {
                enclosing.pop();
            }
            Tag parent = enclosing.peek();
            boolean orphan = parent == null && tag.level > 0;
            boolean overlaps = parent != null && tag.right >= parent.right;
            if (tag.right <= tag.left || tag.left == last || orphan || overlaps) {
                problems.add(Problem.of(VocabularyProblem.INTERVAL_INCONSISTENT, "")
                        .with("code", Excerpt.of(tag.entry.code()))
                        .with("left", tag.left)
                        .with("right", tag.right)
                        .at(tag.entry.place()));
                continue;
            }
            last = tag.left;
            if (parent != null) {
                tag.entry.parent(parent.entry.code(), tag.entry.place());
                checkLevel(tag, parent);
            }
            enclosing.push(tag);
        }
    }

    private void checkLevel(Tag tag, Tag parent) {
        if (tag.level >= 0 && parent.level >= 0 && tag.level != parent.level + 1) {
            problems.add(Problem.of(VocabularyProblem.LEVEL_INCONSISTENT, "")
                    .with("code", Excerpt.of(tag.entry.code()))
                    .with("stated", tag.level)
                    .with("actual", parent.level + 1)
                    .at(tag.entry.place()));
        }
    }
}
