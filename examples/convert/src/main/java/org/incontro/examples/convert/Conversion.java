// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.examples.convert;

import java.io.InputStream;
import java.util.function.Consumer;
import org.incontro.core.identity.Entity;
import org.incontro.core.problem.Problems;
import org.incontro.interop.Format;
import org.incontro.interop.LossReport;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.RecordReader;
import org.incontro.interop.RecordWriter;

/**
 * What became of one input.
 *
 * @param records how many records were read
 * @param problems what could not be read
 * @param losses what the output does not carry
 */
record Conversion(long records, Problems problems, LossReport losses) {

    /** Reads an input to its end, and shows each record to somebody. */
    static Conversion check(Format from, InputStream in, ReadOptions options, Consumer<Entity> visitor) {
        RecordReader<Entity> records = from.read(in, options);
        long count = 0;
        while (records.hasNext()) {
            visitor.accept(records.next());
            count++;
        }
        return new Conversion(count, records.problems(), new LossReport());
    }

    /** Passes the records of an input on, one at a time, and finishes the output. */
    static Conversion convert(Format from, InputStream in, ReadOptions options, RecordWriter out) {
        RecordReader<Entity> records = from.read(in, options);
        long count = 0;
        while (records.hasNext()) {
            out.write(records.next());
            count++;
        }
        return new Conversion(count, records.problems(), out.finish());
    }
}
