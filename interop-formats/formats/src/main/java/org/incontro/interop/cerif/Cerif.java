// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.cerif;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.incontro.core.identity.Entity;
import org.incontro.interop.Format;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.RecordReader;

/** CERIF XML of the OpenAIRE guidelines. */
public final class Cerif {

    /** The format {@code cerif-xml}. */
    public static final Format FORMAT = Format.builder("cerif-xml", "CERIF XML of the OpenAIRE guidelines, 1.1 and 1.2")
            .extensions("cerif.xml")
            .recognisedBy(
                    sample -> sample.xmlRoot().isPresent() && sample.text().contains(Cerif.NAME_SPACES))
            .readBy(Cerif::records)
            .writtenBy((out, options) -> new CerifEncoder(out))
            .build();

    /** What the name spaces of all versions begin with. */
    static final String NAME_SPACES = "https://www.openaire.eu/cerif-profile/";

    static final String WRITTEN = NAME_SPACES + "1.2/";

    static final List<String> READ = List.of(NAME_SPACES + "1.1/", WRITTEN);

    private Cerif() {}

    /**
     * Reads the organisations, persons and projects of a document, in whatever envelope they come. Records of other kinds
     * (publications, products, equipment, …) are left out with a note; so are those that only stand inside of another one.
     * Of projects, title, abstract, keywords, subjects and identifiers are read; they become project ideas,
     * closed unless they were written here as open ones.
     *
     * @param in the document, decompressed; it is not closed
     * @param options how to read; records that did not come from here get the region of the options
     * @return a reader for one thread
     */
    public static RecordReader<Entity> records(InputStream in, ReadOptions options) {
        return new CerifReader(in, options);
    }

    /**
     * Writes one record as an element of profile 1.2 that stands by itself, as an answer of OAI-PMH carries it.
     *
     * @param record a record of the model, with everything in it that the receiver may see and nothing else
     * @return one XML element, or empty if the profile has no place for the record or its id
     */
    public static Optional<String> element(Entity record) {
        return Draft.id(record.id()).flatMap(id -> CerifEncoder.draft(record, id));
    }
}
