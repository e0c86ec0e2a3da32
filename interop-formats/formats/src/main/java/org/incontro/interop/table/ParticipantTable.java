// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.table;

import java.io.InputStream;
import java.io.OutputStream;
import org.incontro.core.identity.Entity;
import org.incontro.core.participant.Participant;
import org.incontro.interop.Format;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.RecordEncoder;
import org.incontro.interop.RecordReader;
import org.incontro.interop.WriteOptions;
import org.incontro.interop.internal.JsonRecordReader;

/**
 * Reads participants from tables and writes them.
 *
 * <p>The columns, in any order, all optional but one of the first three:
 *
 * <ul>
 *   <li>{@code id}, {@code pic}, {@code orcid}: the first that is filled is the participant's id in the region of the
 *       options, or of the portal that {@code portal} names; {@code pic}, {@code orcid} and {@code vat} are identifiers too, and a VAT number without letters gets those
 *       of its country
 *   <li>{@code name}, {@code name_xx}: the name, or the name in the language xx
 *   <li>{@code kind}: a code or word for a kind of organisation, or {@code person}; {@code size}: a code, a word or the number
 *       of people
 *   <li>{@code country} (code or name), {@code nuts} (code), {@code city}
 *   <li>{@code description}, {@code description_xx}: without a language it counts as written in the only language of
 *       {@code languages}, else as undetermined
 *   <li>{@code languages}: codes such as {@code it en}
 *   <li>{@code keywords}, {@code concepts} ({@code euroscivoc:543 nace-2.1:26.51}): together one competence
 *   <li>{@code website}, {@code email}, {@code phone}; contact data is for staff only until the portal says otherwise
 * </ul>
 *
 * <p>A written file has the header of the template, a byte order mark, and commas in English or semicolons else. Cells that a
 * spreadsheet would take for formulas get an apostrophe, which the reader takes off. What has no column (competences after the
 * first, languages beyond five, …) is told as a loss.
 *
 * <p>Several values in a cell are separated by semicolon, comma, bar or line feed; codes by spaces too. Other columns and
 * cells that cannot be understood are among the extensions, under the column's name. That an id comes twice is told as
 * long as it is one of the first 200,000. Immutable and thread-safe.
 */
public final class ParticipantTable {

    /** The format {@code participant-csv}. */
    public static final Format CSV = Format.builder("participant-csv", "Table of participants as CSV")
            .mediaTypes("text/csv")
            .extensions("participants.csv")
            .recognisedBy(sample -> TableLayout.PARTICIPANTS.resembles(sample.firstLine(), TableColumn.Field.NAME))
            .readBy((in, options) -> csv(in, options).only(Entity.class))
            .writtenBy(ParticipantTable::encoder)
            .build();

    private ParticipantTable() {}

    /**
     * Reads a CSV file whose first line names the columns. It should be in UTF-8; UTF-16 is recognised, and Windows-1252, as
     * old spreadsheets write it, is read with a warning. Whether semicolon, comma or tab separates cells is told from the first
     * line. Quoted cells may hold line feeds. An apostrophe that a spreadsheet's export put before {@code =},
     * {@code +}, {@code -} or {@code @} is taken off.
     *
     * @param in the file, with a byte order mark or without; it is not closed
     * @param options how to read
     * @return participants in the order of the file; reading fails with a {@link org.incontro.interop.FormatException} at
     *     the first row if no column gives an id
     */
    public static RecordReader<Participant> csv(InputStream in, ReadOptions options) {
        return new CsvTableReader<>(
                in, options, TableLayout.PARTICIPANTS, new ParticipantMapping(options.region())::participant);
    }

    /**
     * Returns the header line of a file to be filled in, with a byte order mark.
     *
     * @param language en, it, de, fr or es; English for any other
     */
    public static String template(String language) {
        return TableLayout.PARTICIPANTS.template(language);
    }

    /**
     * Reads JSON objects, one after the other, whose fields have the names of the columns; lists are lists of texts.
     *
     * @param in the objects in UTF-8; it is not closed
     * @param options how to read
     * @return participants in the order of the input
     */
    public static RecordReader<Participant> jsonLines(InputStream in, ReadOptions options) {
        JsonTableRows rows = new JsonTableRows(options.limits());
        ParticipantMapping mapping = new ParticipantMapping(options.region());
        return new JsonRecordReader<>(
                in, options, (record, problems) -> mapping.participant(rows.row(record, problems), problems));
    }

    private static RecordEncoder encoder(OutputStream out, WriteOptions options) {
        return new TableEncoder<>(
                out,
                options,
                TableLayout.PARTICIPANTS,
                Participant.class,
                ParticipantCells::of,
                (row, problems) -> new ParticipantMapping("local").participant(row, problems));
    }
}
