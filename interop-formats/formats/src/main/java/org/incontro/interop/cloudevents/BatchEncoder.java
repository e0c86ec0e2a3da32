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
import org.incontro.core.privacy.Reader;
import org.incontro.interop.Loss;
import org.incontro.interop.LossCode;
import org.incontro.interop.LossReport;
import org.incontro.interop.RecordEncoder;
import org.incontro.interop.WriteOptions;
import org.incontro.interop.een.ClientAnonymity;

/** Writes an event a line, in a list. Confined to one thread. */
final class BatchEncoder implements RecordEncoder {

    private final OutputStream out;
    private final boolean isForOthers;
    private boolean isStarted;

    BatchEncoder(OutputStream out, WriteOptions options) {
        this.out = out;
        isForOthers = options.reader()
                .filter(reader -> reader.role() != Reader.Role.STAFF)
                .isPresent();
    }

    @Override
    public void write(Entity record, LossReport losses) throws IOException {
        if (!(record instanceof Opportunity || record instanceof Participant)) {
            lose(LossCode.NO_PLACE_FOR_RECORD, record, losses);
            return;
        }
        Optional<? extends Entity> safe = record instanceof Opportunity profile
                        && isForOthers
                        && profile.kind().isNetworkKind()
                ? ClientAnonymity.ofProfileAlone().apply(profile, losses)
                : Optional.of(record);
        if (safe.isEmpty()) {
            return;
        }
        Optional<ChangeEvent> event = CloudEvents.stated(safe.get());
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
