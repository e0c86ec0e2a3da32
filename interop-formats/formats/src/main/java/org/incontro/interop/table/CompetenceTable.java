// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.table;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.incontro.core.identity.EntityId;
import org.incontro.core.participant.Competence;
import org.incontro.core.participant.CompetenceLevel;
import org.incontro.core.problem.Problem;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.vocabulary.ConceptId;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.ReadProblem;
import org.incontro.interop.RecordEncoder;
import org.incontro.interop.RecordReader;
import org.incontro.interop.WriteOptions;
import org.incontro.interop.internal.ProblemCollector;
import org.incontro.interop.table.TableColumn.Field;

/**
 * Reads and writes competences as a table of their own, any number of rows for a participant.
 *
 * <p>The columns, in any order, all optional but the first: {@code id} of the participant, and {@code portal} where it is not the
 * region of the options; {@code competence} in own words, also with a language as in {@code competence (it)}; {@code keywords};
 * {@code concepts}; {@code level} (BASIC, INTERMEDIATE, ADVANCED or EXPERT). All else is as for {@link ParticipantTable}; cells that
 * cannot be used are only told. Immutable and thread-safe.
 */
public final class CompetenceTable {

    private static final WordList<CompetenceLevel> LEVELS = levels();

    private CompetenceTable() {}

    /**
     * What a row says.
     *
     * @param participant who can do it
     * @param competence what they can do
     */
    public record Row(EntityId participant, Competence competence) {}

    private static WordList<CompetenceLevel> levels() {
        WordList<CompetenceLevel> words = new WordList<>();
        Arrays.stream(CompetenceLevel.values()).forEach(level -> words.add(level.name(), level));
        return words;
    }

    /**
     * Reads a CSV file in UTF-8 whose first line names the columns, as {@link ParticipantTable#csv} does.
     *
     * @param in the file, with a byte order mark or without; it is not closed
     * @param options how to read
     * @return one competence a row, in the order of the file
     */
    public static RecordReader<Row> csv(InputStream in, ReadOptions options) {
        return new CsvTableReader<>(
                in, options, TableLayout.COMPETENCES, (row, problems) -> row(row, options.region(), problems));
    }

    static Optional<Row> row(TableRow row, String region, ProblemCollector problems) {
        RowCells cells = new RowCells(row, problems);
        Optional<EntityId> participant = cells.id(region);
        if (participant.isEmpty()) {
            problems.report(Problem.of(ReadProblem.MISSING, "id").at(row.place()));
            return Optional.empty();
        }
        LocalizedText text = cells.texts(Field.COMPETENCE, "und");
        List<ConceptId> concepts = cells.concepts();
        List<String> keywords = cells.keywords();
        Optional<CompetenceLevel> level =
                cells.word(Field.LEVEL, LEVELS, List.of("BASIC", "INTERMEDIATE", "ADVANCED", "EXPERT"));
        return Optional.of(new Row(participant.get(), new Competence(concepts, text, keywords, level, List.of())));
    }

    static TableCells cells(Row row) {
        TableCells cells = new TableCells();
        cells.id(row.participant());
        cells.put(Field.COMPETENCE, row.competence().text());
        cells.put(Field.KEYWORDS, row.competence().tags(), "; ");
        cells.concepts(row.competence().concepts());
        cells.put(
                Field.LEVEL, row.competence().level().map(CompetenceLevel::name).orElse(""));
        return cells;
    }

    /**
     * Returns the header line of a file to be filled in, with a byte order mark.
     *
     * @param language en, it, de, fr or es; English for any other
     */
    public static String template(String language) {
        return TableLayout.COMPETENCES.template(language);
    }

    /**
     * Writes the competences of participants, one a row, under the header of the template. Evidence, and languages beyond five,
     * have no column and are told as losses; what else a participant says belongs to another table and is not.
     *
     * @param out where to; it is not closed
     * @param options the language of the header
     */
    public static RecordEncoder encoder(OutputStream out, WriteOptions options) {
        return new CompetenceEncoder(out, options.language());
    }
}
