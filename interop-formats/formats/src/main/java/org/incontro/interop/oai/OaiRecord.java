// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.oai;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import org.incontro.core.identity.Entity;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.RecordReader;
import org.incontro.interop.cerif.Cerif;
import org.incontro.interop.json.NativeJson;

/**
 * A record of a repository, as it came. Immutable.
 *
 * @param identifier unique in the repository
 * @param datestamp when it was changed, as exactly as the repository says it
 * @param sets in which sets it is
 * @param isDeleted whether it is no longer there
 * @param metadata its content: an XML element with all name spaces that it needs; empty if it was deleted
 * @param about what is said about the content, each in an XML element
 */
public record OaiRecord(
        String identifier,
        String datestamp,
        List<String> sets,
        boolean isDeleted,
        String metadata,
        List<String> about) {

    private static final String CERIF = "https://www.openaire.eu/cerif-profile/";

    /** Copies the lists. */
    public OaiRecord {
        sets = List.copyOf(sets);
        about = List.copyOf(about);
    }

    /** Returns this record as one that is no longer there. */
    OaiRecord asDeleted() {
        return new OaiRecord(identifier, datestamp, sets, true, "", List.of());
    }

    /**
     * Reads the content, if it is CERIF or native JSON.
     *
     * @param options how to read; records that did not come from here get the region of the options
     * @return a reader for one thread, or empty for any other content and for none
     */
    public Optional<RecordReader<Entity>> read(ReadOptions options) {
        Optional<String> json = AnswerReader.text(metadata, WrappedJson.NAME_SPACE, options);
        if (json.isPresent()) {
            return Optional.of(
                    NativeJson.records(new ByteArrayInputStream(json.get().getBytes(UTF_8)), options));
        }
        return metadata.contains(CERIF)
                ? Optional.of(Cerif.records(new ByteArrayInputStream(metadata.getBytes(UTF_8)), options))
                : Optional.empty();
    }
}
