// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.json;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.incontro.core.identity.Entity;
import org.incontro.interop.Loss;
import org.incontro.interop.LossCode;
import org.incontro.interop.LossReport;
import org.incontro.interop.RecordEncoder;

/** Writes one record a line, in a document or not. Confined to one thread. */
final class NativeEncoder implements RecordEncoder {

    private final OutputStream out;
    private final boolean document;
    private final JsonSink sink = new JsonSink();
    private long count;

    NativeEncoder(OutputStream out, boolean document) {
        this.out = out;
        this.document = document;
    }

    @Override
    public void write(Entity record, LossReport losses) throws IOException {
        if (!EntityForms.write(record, sink)) {
            losses.add(new Loss(
                    LossCode.NO_PLACE_FOR_RECORD,
                    record.id(),
                    "",
                    record.getClass().getSimpleName()));
            return;
        }
        begin();
        count++;
        sink.closeTo(out);
        if (!document) {
            out.write('\n');
        }
    }

    /** Writes what stands before a record. */
    private void begin() throws IOException {
        if (document) {
            out.write((count == 0 ? head() : ",\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String head() {
        return "{\"incontro\":" + NativeJson.VERSION + ",\"records\":[\n";
    }

    @Override
    public void finish() throws IOException {
        if (document) {
            out.write((count == 0 ? head() + "]}\n" : "\n]}\n").getBytes(StandardCharsets.UTF_8));
        }
    }
}
