// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.table;

import java.io.InputStream;
import java.io.OutputStream;
import org.incontro.core.identity.Entity;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.interop.Format;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.RecordEncoder;
import org.incontro.interop.RecordReader;
import org.incontro.interop.WriteOptions;

/**
 * Reads and writes opportunities as tables.
 *
 * <p>The columns, in any order, all optional but the first two:
 *
 * <ul>
 *   <li>{@code id}, and {@code portal} where it is not the region of the options
 *   <li>{@code kind}: a code such as {@code TR}, or its name in any of the five languages
 *   <li>{@code title}, {@code summary}, {@code description}, each also with a language as in {@code title (it)}
 *   <li>{@code keywords}, {@code concepts} ({@code euroscivoc:543 nace-2.1:26.51})
 *   <li>{@code stage of development}, {@code partnership types}, {@code partners sought}, {@code intellectual property}: codes, or
 *       their names in any of the five languages; for the network's kinds and regional proposals alone
 *   <li>{@code country}, {@code nuts}, {@code city} of origin; {@code partner countries}
 *   <li>{@code status}; {@code published on} and {@code deadline} as {@code 2026-11-23}, {@code 2026-11} or {@code 2026}
 *   <li>{@code reference} of the network, {@code website}, {@code contact person}, {@code email}, {@code phone}; contact data is for
 *       staff only until the portal says otherwise
 * </ul>
 *
 * <p>A written file has the header of the template, a byte order mark, and commas in English or semicolons else. Cells that a
 * spreadsheet would take for formulas get an apostrophe, which the reader takes off. What has no column (tags, roles, budgets,
 * languages beyond five, …) is told as a loss.
 *
 * <p>All else is as for {@link ParticipantTable}. Immutable and thread-safe.
 */
public final class OpportunityTable {

    /** The format {@code opportunity-csv}. */
    public static final Format CSV = Format.builder("opportunity-csv", "Table of opportunities as CSV")
            .mediaTypes("text/csv")
            .extensions("opportunities.csv")
            .recognisedBy(sample -> TableLayout.OPPORTUNITIES.resembles(sample.firstLine(), TableColumn.Field.TITLE))
            .readBy((in, options) -> csv(in, options).only(Entity.class))
            .writtenBy(OpportunityTable::encoder)
            .build();

    private OpportunityTable() {}

    /**
     * Reads a CSV file in UTF-8 whose first line names the columns, as {@link ParticipantTable#csv} does.
     *
     * @param in the file, with a byte order mark or without; it is not closed
     * @param options how to read
     * @return opportunities in the order of the file
     */
    public static RecordReader<Opportunity> csv(InputStream in, ReadOptions options) {
        return new CsvTableReader<>(
                in, options, TableLayout.OPPORTUNITIES, new OpportunityMapping(options.region())::opportunity);
    }

    /**
     * Returns the header line of a file to be filled in, with a byte order mark.
     *
     * @param language en, it, de, fr or es; English for any other
     */
    public static String template(String language) {
        return TableLayout.OPPORTUNITIES.template(language);
    }

    private static RecordEncoder encoder(OutputStream out, WriteOptions options) {
        return new TableEncoder<>(
                out,
                options,
                TableLayout.OPPORTUNITIES,
                Opportunity.class,
                OpportunityCells::of,
                (row, problems) -> new OpportunityMapping("local").opportunity(row, problems));
    }
}
