// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.cerif;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.incontro.core.identity.Entity;
import org.incontro.core.opportunity.Subject.Tag;
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
            .writtenBy(CerifEncoder::new)
            .build();

    /** The tag of an offer by which a machine or other equipment may be used. */
    public static final Tag EQUIPMENT = new Tag("cerif", "Equipment", "");

    /** The tag of an offer of a service, such as analyses of a laboratory. */
    public static final Tag SERVICE = new Tag("cerif", "Service", "");

    /** What the name spaces of all versions begin with. */
    static final String NAME_SPACES = "https://www.openaire.eu/cerif-profile/";

    static final String WRITTEN = NAME_SPACES + "1.2/";

    static final List<String> READ = List.of(NAME_SPACES + "1.1/", WRITTEN);

    private Cerif() {}

    /**
     * Reads the organisations, persons, projects, equipment and services of a document, in whatever envelope they come. Records
     * of other kinds (publications, products, …) are left out with a note; so is the service that describes the research
     * information system itself. Those that only stand inside of another one are left out.
     * Of projects, title, abstract, keywords, subjects and identifiers are read; they become project ideas,
     * closed unless they were written here as open ones. Equipment and services become business offers with the tag
     * {@link #EQUIPMENT} or {@link #SERVICE}, which take no answers unless they were written here as open ones.
     *
     * @param in the document, decompressed; it is not closed
     * @param options how to read; records that did not come from here get the region of the options
     * @return a reader for one thread
     */
    public static RecordReader<Entity> records(InputStream in, ReadOptions options) {
        return new CerifReader(in, options);
    }

    /**
     * Writes one record as an element of profile 1.2 that stands by itself, as an answer of OAI-PMH carries it. Of offers, those
     * with the tag {@link #EQUIPMENT} or {@link #SERVICE} have a place; who owns them is not said.
     *
     * @param record a record of the model, with everything in it that the receiver may see and nothing else
     * @return one XML element, or empty if the profile has no place for the record or its id
     */
    public static Optional<String> element(Entity record) {
        return Draft.id(record.id()).flatMap(id -> CerifEncoder.draft(record, id, false));
    }
}
