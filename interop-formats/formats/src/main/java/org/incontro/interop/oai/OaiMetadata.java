// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.oai;

import java.io.InputStream;
import java.util.Optional;
import org.incontro.core.identity.Entity;
import org.incontro.interop.cerif.Cerif;

/** A format in which a provider hands out records. Immutable and thread-safe. */
public interface OaiMetadata {

    /** Returns how the format is named and where it is described. */
    OaiFormat format();

    /**
     * Writes a record.
     *
     * @param record what the provider's reader may see of it
     * @return one XML element that declares its name spaces itself; empty if the format has no place for the record
     */
    Optional<String> write(Entity record);

    /**
     * Returns Dublin Core, which every provider has: titles, descriptions, subjects, kinds, places and days, each text with its
     * language.
     */
    static OaiMetadata dublinCore() {
        return new DublinCore();
    }

    /** Returns CERIF XML of the OpenAIRE guidelines 1.2, for organisations, persons and project ideas. */
    static OaiMetadata cerif() {
        return new WrittenMetadata(
                new OaiFormat(
                        "oai_cerif_openaire_v1_2",
                        "https://www.openaire.eu/schema/cris/1.2/openaire-cerif-profile.xsd",
                        "https://www.openaire.eu/cerif-profile/1.2/"),
                Cerif::element);
    }

    /**
     * Returns native JSON in one element of XML, which loses nothing that the reader may see.
     *
     * @param schemaAddress where the portal lays out {@link #nativeJsonSchema()}
     */
    static OaiMetadata nativeJson(String schemaAddress) {
        return new WrittenMetadata(
                new OaiFormat("incontro_json", schemaAddress, WrappedJson.NAME_SPACE), WrappedJson::write);
    }

    /** Returns the XML schema of the element around native JSON; the caller closes it. */
    static InputStream nativeJsonSchema() {
        return WrappedJson.schema();
    }
}
