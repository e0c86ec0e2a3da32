// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.jsonld;

import java.io.InputStream;
import org.incontro.core.identity.Entity;
import org.incontro.interop.Format;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.RecordReader;
import org.incontro.interop.Sample;
import org.incontro.interop.internal.JsonLdEncoder;
import org.incontro.interop.internal.JsonLdReader;

/** Participants and opportunities as JSON-LD in the words of schema.org. */
public final class SchemaOrg {

    /** The format {@code schema-org}. */
    public static final Format FORMAT = Format.builder("schema-org", "schema.org as JSON-LD, for search engines")
            .mediaTypes("application/ld+json")
            .extensions("jsonld")
            .recognisedBy(SchemaOrg::resembles)
            .readBy(SchemaOrg::records)
            .writtenBy((out, options) -> new JsonLdEncoder(out, new SchemaOrgShape()))
            .build();

    private SchemaOrg() {}

    private static boolean resembles(Sample sample) {
        String text = sample.text();
        int context = text.indexOf("\"@context\"");
        int name = context < 0 ? -1 : text.indexOf("://schema.org", context);
        return sample.hasJsonNames("@context") && name > 0 && name < context + 40;
    }

    /**
     * Reads organisations, persons and opportunities of compact JSON-LD under the context of schema.org alone: a graph, a
     * list of nodes, or a node as web pages embed it. Other nodes are left out with a note; what is not understood of a node is
     * kept under {@code schema-org:} and its JSON Pointer, and written back into the node where it stood at its top.
     *
     * @param in the document in UTF-8, decompressed; it is not closed
     * @param options how to read; a node whose {@code @id} is not one of ours gets the region of the options
     * @return a reader for one thread
     */
    public static RecordReader<Entity> records(InputStream in, ReadOptions options) {
        return new JsonLdReader(in, options, new SchemaOrgShape());
    }
}
