// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.dcat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.incontro.interop.json.JsonTrees;

/** Catalogues of DCAT-AP 3.0.1 as JSON-LD. It is not read here: those who harvest catalogues read it. */
public final class DcatAp {

    /** The media type of what is written. */
    public static final String MEDIA_TYPE = "application/ld+json";

    private DcatAp() {}

    /**
     * Writes a catalogue as one document in UTF-8 whose context is in it, so that no processor needs a connection. The same
     * catalogue gives the same bytes. The stream is flushed and stays open.
     *
     * @param catalog what is published
     * @param out where it goes
     * @throws UncheckedIOException if the output fails
     */
    public static void write(DataCatalog catalog, OutputStream out) {
        try {
            out.write(toBytes(catalog));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the output cannot be written", e);
        }
    }

    /**
     * Returns a catalogue as {@link #write} writes it.
     *
     * @param catalog what is published
     */
    public static byte[] toBytes(DataCatalog catalog) {
        return JsonTrees.pretty(DcatNodes.document(catalog)).getBytes(StandardCharsets.UTF_8);
    }
}
