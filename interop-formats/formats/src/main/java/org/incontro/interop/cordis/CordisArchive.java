// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.cordis;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.incontro.core.problem.Place;
import org.incontro.core.problem.Problem;
import org.incontro.core.problem.Problems;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.ReadProblem;
import org.incontro.interop.internal.CsvRows;
import org.incontro.interop.internal.JsonRecord;
import org.incontro.interop.internal.JsonValue;
import org.incontro.interop.internal.ProblemCollector;
import org.incontro.interop.internal.ZipParts;

/**
 * The tables of an archive, joined to rows as the JSON files have them. Confined to one thread.
 *
 * <p>The files may come in any order, and their names of columns are those of CORDIS. Whatever other table names a project
 * by {@code projectID} is kept with it under the table's name.
 */
final class CordisArchive {

    private static final String PROJECT_ID = "projectID";
    private static final String ORGANISATION_ID = "organisationID";

    /** What an organisation is called in its JSON rows, by the column of the table. */
    private static final Map<String, String> ORGANISATION_FIELDS = Map.ofEntries(
            Map.entry(ORGANISATION_ID, "pic"),
            Map.entry("vatNumber", "vatNumber"),
            Map.entry("name", "name"),
            Map.entry("shortName", "shortName"),
            Map.entry("SME", "sme"),
            Map.entry("activityType", "type"),
            Map.entry("street", "street"),
            Map.entry("postCode", "postCode"),
            Map.entry("city", "city"),
            Map.entry("country", "country"),
            Map.entry("nutsCode", "nuts"),
            Map.entry("geolocation", "geolocation"),
            Map.entry("organizationURL", "organizationURL"),
            Map.entry("contactForm", "contactForm"));

    /** What is said of a project in its own row, or not worth saying of each who took part. */
    private static final Set<String> OF_THE_PROJECT = Set.of(PROJECT_ID, "projectAcronym", "rcn");

    private final ReadOptions options;
    private final ProblemCollector problems;
    private final Problems ofTables = new Problems();
    private final Map<String, JsonRecord> organisations = new LinkedHashMap<>();
    private final Map<String, ProjectDraft> projects = new LinkedHashMap<>();

    /** A project whose rows are still being gathered. */
    private static final class ProjectDraft {

        private Optional<JsonRecord> own = Optional.empty();
        private final List<JsonValue> codes = new ArrayList<>();
        private final List<JsonValue> participants = new ArrayList<>();
        private final Map<String, List<JsonValue>> others = new LinkedHashMap<>();

        int rows() {
            return codes.size()
                    + participants.size()
                    + others.values().stream().mapToInt(List::size).sum();
        }

        JsonRecord joined(JsonRecord row) {
            Map<String, JsonValue> fields = new LinkedHashMap<>(row.fields().values());
            fields.put("euroSciVoc", new JsonValue.Items(codes));
            fields.put("participants", new JsonValue.Items(participants));
            others.forEach((table, rows) -> fields.putIfAbsent(table, new JsonValue.Items(rows)));
            return new JsonRecord(row.place(), new JsonValue.Fields(fields));
        }
    }

    private CordisArchive(ReadOptions options) {
        this.options = options;
        this.problems = new ProblemCollector(options);
    }

    static CordisArchive read(InputStream zip, ReadOptions options) {
        CordisArchive archive = new CordisArchive(options);
        ZipParts parts = new ZipParts(zip, options, archive.problems);
        for (Optional<ZipParts.Part> part = parts.next(); part.isPresent(); part = parts.next()) {
            archive.read(part.get());
        }
        archive.tellOfRowsWithoutOwner();
        return archive;
    }

    /** Returns what problems of the joined rows go to. */
    ProblemCollector collector() {
        return problems;
    }

    /** Returns all problems, those that came to the collector since included. */
    Problems problems() {
        return new Problems().addAll(ofTables).addAll(problems.problems());
    }

    Stream<JsonRecord> organisations() {
        return organisations.values().stream();
    }

    Stream<JsonRecord> projects() {
        return projects.values().stream().flatMap(project -> project.own.map(project::joined).stream());
    }

    private void read(ZipParts.Part part) {
        String file = part.fileName();
        String table = file.toLowerCase(Locale.ROOT).endsWith(".csv") ? file.substring(0, file.length() - 4) : "";
        if (table.isEmpty()) {
            passOver(file);
            return;
        }
        ReadOptions own = options.named(options.source() + "!" + file);
        ProblemCollector collector = new ProblemCollector(own);
        CsvRows rows = new CsvRows(part.content(), own, collector);
        Set<String> columns = rows.names();
        boolean isProjects = table.equalsIgnoreCase("project") && columns.contains("id");
        if (!isProjects && !columns.contains(PROJECT_ID)) {
            ofTables.addAll(collector.problems());
            passOver(file);
            return;
        }
        for (Optional<CsvRows.Row> row = rows.next(); row.isPresent(); row = rows.next()) {
            if (isProjects) {
                addProject(row.get(), collector);
            } else {
                addPart(table, row.get(), collector);
            }
        }
        ofTables.addAll(collector.problems());
    }

    private void passOver(String file) {
        problems.report(Problem.of(CordisProblem.FILE_PASSED_OVER, file).at(new Place(options.source(), 0, 0)));
    }

    private ProjectDraft project(String id) {
        return projects.computeIfAbsent(id, unused -> new ProjectDraft());
    }

    private void addProject(CsvRows.Row row, ProblemCollector collector) {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        row.cells().forEach((column, cell) -> put(fields, column.equals("startDate") ? "start" : column, cell));
        if (row.cell("id").isBlank()) {
            collector.report(Problem.of(ReadProblem.MISSING, "id").at(row.place()));
            return;
        }
        ProjectDraft project = project(row.cell("id").strip());
        if (project.own.isPresent()) {
            collector.report(Problem.of(ReadProblem.REPEATED, "id").at(row.place()));
        }
        project.own = Optional.of(new JsonRecord(row.place(), new JsonValue.Fields(fields)));
    }

    private void addPart(String table, CsvRows.Row row, ProblemCollector collector) {
        String id = row.cell(PROJECT_ID).strip();
        if (id.isEmpty()) {
            collector.report(Problem.of(ReadProblem.MISSING, PROJECT_ID).at(row.place()));
            return;
        }
        ProjectDraft project = project(id);
        if (row.cells().containsKey(ORGANISATION_ID)) {
            addParticipation(project, row);
        } else if (row.cells().containsKey("euroSciVocCode")) {
            project.codes.add(new JsonValue.Text(row.cell("euroSciVocCode").strip()));
        } else {
            Map<String, JsonValue> fields = new LinkedHashMap<>();
            row.cells().forEach((column, cell) -> put(fields, column.equals(PROJECT_ID) ? "" : column, cell));
            project.others.computeIfAbsent(table, unused -> new ArrayList<>()).add(new JsonValue.Fields(fields));
        }
    }

    private void addParticipation(ProjectDraft project, CsvRows.Row row) {
        Map<String, JsonValue> organisation = new LinkedHashMap<>();
        Map<String, JsonValue> participation = new LinkedHashMap<>();
        put(participation, "pic", row.cell(ORGANISATION_ID));
        row.cells().forEach((column, cell) -> {
            String field = ORGANISATION_FIELDS.getOrDefault(column, "");
            if (!field.isEmpty()) {
                put(organisation, field, cell);
            } else if (!OF_THE_PROJECT.contains(column)) {
                put(participation, column, cell);
            }
        });
        project.participants.add(new JsonValue.Fields(participation));
        String pic = row.cell(ORGANISATION_ID).strip();
        if (!pic.isEmpty()) {
            organisations.put(pic, new JsonRecord(row.place(), new JsonValue.Fields(organisation)));
        }
    }

    private static void put(Map<String, JsonValue> fields, String name, String cell) {
        if (!name.isEmpty() && !cell.isBlank()) {
            fields.put(name, new JsonValue.Text(cell));
        }
    }

    private void tellOfRowsWithoutOwner() {
        long lost = projects.values().stream()
                .filter(project -> project.own.isEmpty())
                .mapToLong(ProjectDraft::rows)
                .sum();
        if (lost > 0) {
            problems.report(Problem.of(CordisProblem.ROWS_WITHOUT_OWNER, "")
                    .at(new Place(options.source(), 0, 0))
                    .with("count", lost));
        }
    }
}
