// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.migration;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.incontro.core.identity.Provenance;
import org.incontro.core.identity.Revision;
import org.incontro.core.problem.Problem;
import org.incontro.core.problem.ProblemCode;
import org.incontro.core.value.Extensions;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.value.PartialDate;
import org.incontro.interop.internal.CsvRows;
import org.incontro.interop.internal.ProblemCollector;

/** One row of a table, from which columns are taken one by one; what is left becomes extensions. Confined to one thread. */
final class SourceRow {

    private static final int LAST_YEAR = 9999;

    private static final int LONGEST_SHOWN = 40;

    /** Columns that say how the platform works, and nothing of the value. */
    private static final Set<String> TECHNICAL =
            Set.of("id", "created_at", "created_by", "updated_at", "updated_by", "deleted_at", "deleted_by", "version");

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm[:ss]", Locale.ROOT);

    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    private final OriginalTable table;
    private final CsvRows.Row row;
    private final Migration migration;
    private final ProblemCollector collector;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> taken = new LinkedHashSet<>(TECHNICAL);

    SourceRow(OriginalTable table, CsvRows.Row row, Migration migration, ProblemCollector collector) {
        this.table = table;
        this.row = row;
        this.migration = migration;
        this.collector = collector;
    }

    OriginalTable table() {
        return table;
    }

    CsvRows.Row row() {
        return row;
    }

    List<Problem> problems() {
        return problems;
    }

    String id() {
        return reference("id").orElse("");
    }

    boolean isDeleted() {
        return !text("deleted_at").isEmpty();
    }

    /** Returns the cell of the first of these columns that is filled, or the empty string. */
    String text(String... columns) {
        for (String column : columns) {
            taken.add(column);
            String cell = row.cell(column).strip();
            if (!cell.isEmpty() && !cell.equalsIgnoreCase("NULL") && !cell.equals("\\N")) {
                return cell;
            }
        }
        return "";
    }

    LocalizedText words(String column) {
        return LocalizedText.of(migration.language(), text(column));
    }

    boolean flag(String column) {
        return text(column).equals("1") || text(column).equalsIgnoreCase("true");
    }

    /** Returns what names another row, which is a number or a short name; 0 names none. */
    Optional<String> reference(String... columns) {
        String value = text(columns);
        if (value.isEmpty() || value.equals("0")) {
            return Optional.empty();
        }
        if (!REFERENCE.matcher(value).matches()) {
            report(Problem.of(MigrationProblem.WRONG_FORM, columns[0]).with("expected", "17"));
            return Optional.empty();
        }
        return Optional.of(value);
    }

    Optional<Instant> instant(String column) {
        return converted(
                column,
                "2026-11-23 10:15:00",
                text -> time(text).map(local -> local.atZone(migration.zone()).toInstant()));
    }

    Optional<LocalDate> day(String column) {
        return converted(column, "2026-11-23", text -> time(text).map(LocalDateTime::toLocalDate));
    }

    Optional<PartialDate> date(String column) {
        return day(column).map(PartialDate::of);
    }

    /** Databases write days that nobody entered as zeros. */
    private static Optional<LocalDateTime> time(String text) {
        try {
            LocalDateTime time = text.length() == 10
                    ? LocalDate.parse(text).atStartOfDay()
                    : LocalDateTime.parse(text.replace('T', ' '), SECONDS);
            return Optional.of(time).filter(known -> known.getYear() >= 1 && known.getYear() <= LAST_YEAR);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    <T> Optional<T> converted(String column, String expected, Function<String, Optional<T>> conversion) {
        String text = text(column);
        if (text.isEmpty() || text.startsWith("0000-00-00")) {
            return Optional.empty();
        }
        Optional<T> value;
        try {
            value = conversion.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            value = Optional.empty();
        }
        if (value.isEmpty()) {
            taken.remove(column);
            report(Problem.of(MigrationProblem.WRONG_FORM, column).with("expected", expected));
        }
        return value;
    }

    /** Understands a code by what the migration was told, else by the words that the platform uses. */
    <T> Optional<T> code(String column, Map<String, String> words, Function<String, T> maker) {
        String cell = text(column);
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> code = migration.code(column, cell).or(() -> Optional.ofNullable(words.get(Words.key(cell))));
        if (code.isEmpty()) {
            taken.remove(column);
            report(Problem.of(MigrationProblem.UNKNOWN_CODE, column)
                    .with("allowed", String.join(", ", words.keySet()))
                    .with("value", shown(cell)));
        }
        return code.map(maker);
    }

    /** Returns the values of a cell that holds several. */
    List<String> items(String... columns) {
        List<String> items = new ArrayList<>();
        for (String item : text(columns).split("[,;|]", -1)) {
            if (!item.isBlank()) {
                items.add(item.strip());
            }
        }
        return items;
    }

    /** Marks columns as dealt with. */
    void take(String... columns) {
        taken.addAll(List.of(columns));
    }

    /** Puts a column back among those that are left. */
    void keep(String column) {
        taken.remove(column);
    }

    /** Tells which columns are filled. */
    Set<String> filled() {
        Set<String> filled = new LinkedHashSet<>();
        row.cells().keySet().stream().filter(column -> !peek(column).isEmpty()).forEach(filled::add);
        return filled;
    }

    private String peek(String column) {
        boolean before = taken.contains(column);
        String cell = text(column);
        if (!before) {
            taken.remove(column);
        }
        return cell;
    }

    void report(Problem problem) {
        Problem placed = problem.at(row.place());
        problems.add(placed);
        collector.report(placed);
    }

    void report(ProblemCode code, String column, String what, String value) {
        report(Problem.of(code, column).with("what", what).with("value", shown(value)));
    }

    /** What messages show of a cell: not what may be anybody's address. */
    static String shown(String cell) {
        String line = cell.codePoints()
                .limit(LONGEST_SHOWN)
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return cell.indexOf('@') >= 0 ? "…" : line.length() < cell.length() ? line + "…" : line;
    }

    /** Returns which version this is, and where it comes from; the portal counts on from there. */
    Revision revision(SourceKey key) {
        Instant changed = instant("updated_at").or(() -> instant("created_at")).orElse(Instant.EPOCH);
        return Revision.of(0, changed).from(Provenance.of("open-innovation", key.toString()));
    }

    /** Returns the filled columns that nobody took, under {@code /<table>/<column>}. */
    Extensions rest() {
        Map<String, String> left = new LinkedHashMap<>();
        for (String column : filled()) {
            if (!taken.contains(column)) {
                left.put("/" + table.tableName() + "/" + column, row.cell(column));
            }
        }
        return new Extensions(left);
    }
}
