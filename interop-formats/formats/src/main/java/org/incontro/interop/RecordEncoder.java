// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop;

import java.io.IOException;
import org.incontro.core.identity.Entity;
import org.incontro.interop.een.ClientAnonymity;

/**
 * What a format does to write records to one output; {@link RecordWriter} is what callers use. Confined to one thread.
 *
 * <p>An encoder writes what it is given: who may see it was decided before. It writes strictly and in a stated order, so that
 * the same records give the same bytes, and keeps one record in memory at a time.
 */
public interface RecordEncoder {

    /**
     * Writes a record, wholly or not at all.
     *
     * @param record the record
     * @param losses where it says what the format cannot carry
     * @throws IOException if the output fails
     */
    void write(Entity record, LossReport losses) throws IOException;

    /**
     * Returns the rule that keeps clients of the network's profiles unnamed where the output is for others; it is asked before
     * anything else is left out.
     */
    default ClientAnonymity clients() {
        return ClientAnonymity.ofProfileAlone();
    }

    /**
     * Writes what stands after the last record. The output is not closed.
     *
     * @throws IOException if the output fails
     */
    void finish() throws IOException;
}
