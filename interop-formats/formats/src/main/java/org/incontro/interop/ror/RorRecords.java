// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.ror;

import java.io.InputStream;
import org.incontro.core.participant.Organisation;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.RecordReader;
import org.incontro.interop.internal.JsonRecordReader;

/**
 * Reads records of ROR, versions 2.0 and 2.1 of their form.
 *
 * <p>An organisation's id is its ROR under the region of the options. The name that ROR shows comes first, then those of other
 * languages; acronyms, aliases and further names are alternative ones. The kind is that of the first type that says one. The first
 * place is the main site, the parent the first that is named. An organisation that is no longer active is {@link
 * org.incontro.core.participant.ParticipantStatus#DEACTIVATED}. Other links and relations, domains and ROR's own
 * bookkeeping are among the extensions as compact JSON, each under its JSON Pointer.
 */
public final class RorRecords {

    private RorRecords() {}

    /**
     * Reads organisations, one at a time.
     *
     * @param in a list of records, or one record after the other, in UTF-8; it is not closed
     * @param options how to read
     * @return organisations in the order of the input
     */
    public static RecordReader<Organisation> organisations(InputStream in, ReadOptions options) {
        return new JsonRecordReader<>(
                in, options, (record, problems) -> new RorRecord(record, problems).read(options.region()));
    }
}
