// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/** Writes rows under the header of a template. Confined to one thread. */
final class TableOutput {

    private final OutputStream out;
    private final TableLayout layout;
    private final String language;
    private boolean begun;

    TableOutput(OutputStream out, TableLayout layout, String language) {
        this.out = out;
        this.layout = layout;
        this.language = language;
    }

    /** Writes the header unless it is there. */
    void begin() throws IOException {
        if (!begun) {
            begun = true;
            out.write(layout.template(language).getBytes(StandardCharsets.UTF_8));
        }
    }

    void write(TableCells cells) throws IOException {
        begin();
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(TableLayout.separator(language))
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text)) {
            csv.writeRecord(cells.inOrder(layout.columns()));
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
