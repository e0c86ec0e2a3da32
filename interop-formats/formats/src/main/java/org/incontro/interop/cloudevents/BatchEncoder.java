// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.cloudevents;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.incontro.core.identity.Entity;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.participant.Participant;
import org.incontro.interop.Loss;
import org.incontro.interop.LossCode;
import org.incontro.interop.LossReport;
import org.incontro.interop.RecordEncoder;

/** Writes an event a line, in a list. Confined to one thread. */
final class BatchEncoder implements RecordEncoder {

    private final OutputStream out;
    private boolean isStarted;

    BatchEncoder(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(Entity record, LossReport losses) throws IOException {
        if (!(record instanceof Opportunity || record instanceof Participant)) {
            lose(LossCode.NO_PLACE_FOR_RECORD, record, losses);
            return;
        }
        Optional<ChangeEvent> event = CloudEvents.stated(record);
        if (event.isEmpty()) {
            lose(LossCode.NOT_WRITABLE, record, losses);
            return;
        }
        append((isStarted ? ",\n" : "[\n") + event.get().json());
        isStarted = true;
    }

    private static void lose(LossCode code, Entity record, LossReport losses) {
        losses.add(new Loss(code, record.id(), "", record.getClass().getSimpleName()));
    }

    private void append(String json) throws IOException {
        out.write(json.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void finish() throws IOException {
        append(isStarted ? "\n]\n" : "[]\n");
    }
}
