// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.incontro.core.identity.Entity;
import org.incontro.core.participant.Competence;
import org.incontro.core.participant.Participant;
import org.incontro.interop.Loss;
import org.incontro.interop.LossCode;
import org.incontro.interop.LossReport;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.RecordEncoder;
import org.incontro.interop.internal.LossFinder;
import org.incontro.interop.internal.PlainCharacters;
import org.incontro.interop.internal.ProblemCollector;

/** Writes a row for each competence of a participant. Confined to one thread. */
final class CompetenceEncoder implements RecordEncoder {

    private final TableOutput output;

    CompetenceEncoder(OutputStream out, String language) {
        output = new TableOutput(out, TableLayout.COMPETENCES, language);
    }

    @Override
    public void write(Entity record, LossReport losses) throws IOException {
        if (!(record instanceof Participant participant)) {
            losses.add(new Loss(
                    LossCode.NO_PLACE_FOR_RECORD,
                    record.id(),
                    "",
                    record.getClass().getSimpleName()));
            return;
        }
        int number = 0;
        for (Competence competence : participant.competences()) {
            write(new CompetenceTable.Row(participant.id(), competence), "/competences/" + number, losses);
            number++;
        }
    }

    private void write(CompetenceTable.Row row, String path, LossReport losses) throws IOException {
        TableCells cells = CompetenceTable.cells(row);
        Optional<CompetenceTable.Row> back =
                CompetenceTable.row(cells.row(), "local", new ProblemCollector(ReadOptions.of("written")));
        if (back.filter(read -> read.participant().equals(row.participant())).isEmpty()) {
            losses.add(new Loss(LossCode.NOT_WRITABLE, row.participant(), path, "Competence"));
            return;
        }
        new LossFinder(row.participant(), losses, PlainCharacters::areAllIn)
                .compare(path, row.competence(), back.get().competence());
        output.write(cells);
    }

    @Override
    public void finish() throws IOException {
        output.begin();
    }
}
