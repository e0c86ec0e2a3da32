// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.linked;

import java.io.InputStream;
import org.incontro.core.identity.Entity;
import org.incontro.interop.Format;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.RecordReader;
import org.incontro.interop.Sample;
import org.incontro.interop.jsonld.SchemaOrg;
import org.incontro.interop.semic.Semic;

/** Participants and opportunities from JSON-LD of any shape. */
public final class LinkedData {

    /** The format {@code json-ld}, which is only read. */
    public static final Format FORMAT = Format.builder("json-ld", "JSON-LD of any shape, under any known context")
            .recognisedBy(LinkedData::resembles)
            .readBy(LinkedData::records)
            .build();

    private LinkedData() {}

    private static boolean resembles(Sample sample) {
        boolean isLinked = sample.hasJsonNames("@context")
                || sample.hasJsonNames("@graph")
                || sample.hasJsonNames("@id", "@type")
                || sample.hasJsonNames("@type", "@value");
        boolean hasOwnReader = SchemaOrg.FORMAT.resembles(sample) || Semic.FORMAT.resembles(sample);
        return isLinked && !hasOwnReader && !sample.hasJsonNames("incontro");
    }

    /**
     * Reads the organisations, persons and opportunities of JSON-LD documents under the bundled contexts.
     *
     * @param in one document or several, one after the other, in UTF-8, decompressed; it is not closed
     * @param options how to read; a node whose {@code @id} is not one of ours gets the region of the options
     * @return a reader for one thread, which keeps one document in memory
     * @see #records(InputStream, ReadOptions, KnownContexts)
     */
    public static RecordReader<Entity> records(InputStream in, ReadOptions options) {
        return records(in, options, KnownContexts.bundled());
    }

    /**
     * Reads the organisations, persons and opportunities of JSON-LD documents.
     *
     * <p>Records come in the order in which their nodes begin. A document that names a context nobody knows, or is no
     * JSON-LD, is left out with a problem, and reading goes on with the next. Nodes in the words of schema.org are read as
     * {@link SchemaOrg} reads them, and those in the words of SEMIC's core vocabularies as {@link Semic} does; what stays of a node
     * is kept as they keep it.
     *
     * <p>A document may have 16 times {@link org.incontro.interop.ReadLimits#maxTextLength()} characters and 100 times
     * {@link org.incontro.interop.ReadLimits#maxListLength()} values, before it is expanded and after.
     *
     * @param in one document or several, one after the other, in UTF-8, decompressed; it is not closed
     * @param options how to read; a node whose {@code @id} is not one of ours gets the region of the options
     * @param contexts the contexts that documents may name
     * @return a reader for one thread, which keeps one document in memory
     */
    public static RecordReader<Entity> records(InputStream in, ReadOptions options, KnownContexts contexts) {
        return new LinkedReader(in, options, contexts);
    }
}
