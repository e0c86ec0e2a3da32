// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.vocabulary;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.incontro.core.problem.Place;
import org.incontro.core.problem.Problem;
import org.incontro.core.problem.Problems;
import org.incontro.core.value.Languages;
import org.jspecify.annotations.Nullable;

/** One reading of one pillar of ESCO: first the concepts, then the relations, then labels from elsewhere. */
final class EscoLoader {

    /** A pillar and the beginnings of its files' names, in small letters. */
    enum Pillar {
        SKILLS("esco-skills", "ESCO skills", "broaderrelationsskillpillar", "skillgroups", "skills"),
        OCCUPATIONS("esco-occupations", "ESCO occupations", "broaderrelationsoccpillar", "iscogroups", "occupations");

        private final String scheme;
        private final String title;
        private final String relations;
        private final String groups;
        private final String members;

        Pillar(String scheme, String title, String relations, String groups, String members) {
            this.scheme = scheme;
            this.title = title;
            this.relations = relations;
            this.groups = groups;
            this.members = members;
        }
    }

    private final Pillar pillar;
    private final VocabularyLimits limits;
    private final Problems problems = new Problems();
    private final SchemeDraft draft;
    private final TableFiles files;
    private final Set<String> leftOut = new HashSet<>();
    private boolean conceptsSeen;
    private boolean relationsSeen;

    EscoLoader(Pillar pillar, VocabularyLimits limits) {
        this.pillar = pillar;
        this.limits = limits;
        this.draft = new SchemeDraft(pillar.scheme, limits, problems);
        this.files = new TableFiles(limits);
    }

    LoadedScheme load(List<Path> sources, List<Path> labels, String version) throws IOException {
        try {
            for (Path source : sources) {
                files.visit(source, new Concepts(true));
            }
            for (Path source : sources) {
                files.visit(source, new Hierarchy());
            }
            for (Path source : sources) {
                files.visit(source, new Relations());
            }
            for (Path source : labels) {
                files.visit(source, new Concepts(false));
            }
            missing(conceptsSeen, pillar.members + "_xx.csv");
            missing(relationsSeen, pillar.relations + ".csv");
        } catch (LimitException e) {
            problems.add(e.problem());
        }
        return draft.finish(pillar.title, version);
    }

    private void missing(boolean seen, String file) {
        if (!seen) {
            problems.add(Problem.of(VocabularyProblem.FILE_MISSING, "").with("file", file));
        }
    }

    /** Returns the name of a table in small letters, without language and ending: {@code skills} for skills_it.csv. */
    private static String kind(String file) {
        String name = TableFiles.lower(file);
        if (!name.endsWith(".csv")) {
            return "";
        }
        int underscore = name.indexOf('_');
        return name.substring(0, underscore < 0 ? name.length() - ".csv".length() : underscore);
    }

    /** Returns the language in a table's name: {@code it} for skills_it.csv or skills_it.csv.gz. */
    private static String language(String file) {
        int underscore = file.indexOf('_');
        int dot = file.indexOf('.', Math.max(0, underscore));
        if (underscore < 0 || dot < 0) {
            return Languages.UNDETERMINED;
        }
        try {
            return Languages.canonical(file.substring(underscore + 1, dot));
        } catch (IllegalArgumentException e) {
            return Languages.UNDETERMINED;
        }
    }

    private static String code(String uri) {
        return uri.substring(uri.lastIndexOf('/') + 1).strip();
    }

    /** Reads tables of concepts: those that define them, or those that only bring more labels. */
    private final class Concepts implements TableFiles.Visitor {

        private final boolean defining;

        Concepts(boolean defining) {
            this.defining = defining;
        }

        @Override
        public boolean wants(String name) {
            String kind = kind(name);
            return kind.equals(pillar.groups) || kind.equals(pillar.members);
        }

        @Override
        public void visit(String name, Reader reader) throws IOException {
            CsvTable table = new CsvTable(reader, name, ',', limits, problems);
            int uri = table.required("conceptUri");
            int label = table.required("preferredLabel");
            if (uri < 0 || label < 0) {
                return;
            }
            conceptsSeen |= defining;
            int status = table.column("status");
            int[] others = {table.column("altLabels"), table.column("hiddenLabels")};
            String language = language(name);
            Set<String> here = new HashSet<>();
            for (Optional<CsvReader.Row> next = table.next(); next.isPresent(); next = table.next()) {
                CsvReader.Row row = next.get();
                SchemeDraft.Entry entry =
                        entry(table, row, row.cell(uri), status < 0 ? "released" : row.cell(status), here);
                if (entry != null) {
                    entry.label(language, row.cell(label));
                    for (int column : others) {
                        row.cell(column).lines().forEach(text -> entry.alternative(language, text.strip()));
                    }
                }
            }
        }

        private SchemeDraft.@Nullable Entry entry(
                CsvTable table, CsvReader.Row row, String uri, String status, Set<String> here) {
            String code = code(uri);
            if (code.isEmpty()) {
                table.report(row, Problem.of(VocabularyProblem.CODE_MISSING, "conceptUri"));
                return null;
            }
            if (!status.equals("released")) {
                leftOut.add(code);
                table.report(
                        row,
                        Problem.of(VocabularyProblem.NOT_RELEASED, "")
                                .with("code", Excerpt.of(code))
                                .with("status", Excerpt.of(status)));
                return null;
            }
            if (!here.add(code)) {
                table.report(
                        row, Problem.of(VocabularyProblem.DUPLICATE_CODE, "").with("code", Excerpt.of(code)));
                return null;
            }
            SchemeDraft.Entry known = draft.find(code);
            if (known != null) {
                return known;
            }
            if (!defining) {
                table.report(
                        row, Problem.of(VocabularyProblem.CONCEPT_UNKNOWN, "").with("code", Excerpt.of(code)));
                return null;
            }
            return draft.add(code, uri, table.place(row));
        }
    }

    /**
     * Reads the table that writes out the groups of skills level by level, because some groups stand in no other: each
     * row names a group and all above it. Rows that end early are usual there and no fault.
     */
    private final class Hierarchy implements TableFiles.Visitor {

        private static final int LEVELS = 4;

        @Override
        public boolean wants(String name) {
            return pillar == Pillar.SKILLS && kind(name).equals("skillshierarchy");
        }

        @Override
        public void visit(String name, Reader reader) throws IOException {
            CsvTable table = new CsvTable(reader, name, ',', limits, problems);
            String language = language(name);
            int[] uris = new int[LEVELS];
            int[] labels = new int[LEVELS];
            for (int level = 0; level < LEVELS; level++) {
                String uri = "Level " + level + " URI";
                uris[level] = level == 0 ? table.required(uri) : table.column(uri);
                labels[level] = table.column("Level " + level + " preferred term");
            }
            for (Optional<CsvReader.Row> next = table.ragged(); next.isPresent(); next = table.ragged()) {
                CsvReader.Row row = next.get();
                String parent = "";
                for (int level = 0; level < LEVELS; level++) {
                    String uri = row.cell(uris[level]);
                    String label = row.cell(labels[level]);
                    parent = uri.isEmpty() ? parent : group(uri, label, language, parent, table.place(row));
                }
            }
        }

        private String group(String uri, String label, String language, String parent, Place place) {
            String code = code(uri);
            if (leftOut.contains(code)) {
                return parent;
            }
            SchemeDraft.Entry known = draft.find(code);
            SchemeDraft.Entry entry = known == null ? draft.add(code, uri, place) : known;
            if (entry != null) {
                entry.label(language, label);
                if (!parent.isEmpty()) {
                    entry.parent(parent, place);
                }
            }
            return code;
        }
    }

    /** Reads the table of broader concepts. */
    private final class Relations implements TableFiles.Visitor {

        @Override
        public boolean wants(String name) {
            return kind(name).equals(pillar.relations);
        }

        @Override
        public void visit(String name, Reader reader) throws IOException {
            CsvTable table = new CsvTable(reader, name, ',', limits, problems);
            int concept = table.required("conceptUri");
            int broader = table.required("broaderUri");
            if (concept < 0 || broader < 0) {
                return;
            }
            relationsSeen = true;
            for (Optional<CsvReader.Row> next = table.next(); next.isPresent(); next = table.next()) {
                relate(
                        table.place(next.get()),
                        code(next.get().cell(concept)),
                        code(next.get().cell(broader)));
            }
        }

        private void relate(Place place, String code, String parent) {
            SchemeDraft.Entry entry = draft.find(code);
            if (code.isEmpty() || parent.isEmpty()) {
                problems.add(Problem.of(VocabularyProblem.CODE_MISSING, "").at(place));
            } else if (entry != null) {
                entry.parent(parent, place);
            } else if (!leftOut.contains(code)) {
                problems.add(Problem.of(VocabularyProblem.CONCEPT_UNKNOWN, "")
                        .with("code", Excerpt.of(code))
                        .at(place));
            }
        }
    }
}
