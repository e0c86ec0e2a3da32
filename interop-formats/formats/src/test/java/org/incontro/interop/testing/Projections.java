// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.testing;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.incontro.core.identity.Entity;
import org.incontro.interop.Format;
import org.incontro.interop.LossReport;
import org.incontro.interop.RecordWriter;
import org.incontro.interop.WriteOptions;

/** Writes records, for the laws of formats that are only written. */
public final class Projections {

    private Projections() {}

    /** Writes records with everything in them. */
    public static byte[] write(Format format, List<? extends Entity> records, LossReport into) {
        return write(format, records, WriteOptions.complete(), into);
    }

    /** Writes records for somebody. */
    public static byte[] write(Format format, List<? extends Entity> records, WriteOptions options, LossReport into) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (RecordWriter out = format.write(bytes, options)) {
            records.forEach(out::write);
            out.finish().forEach(into::add);
        }
        return bytes.toByteArray();
    }
}
