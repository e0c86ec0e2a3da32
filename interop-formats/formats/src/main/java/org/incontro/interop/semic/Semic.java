// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.semic;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.incontro.core.identity.Entity;
import org.incontro.interop.Format;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.RecordReader;
import org.incontro.interop.Sample;
import org.incontro.interop.internal.JsonLdEncoder;
import org.incontro.interop.internal.JsonLdReader;

/** Participants and opportunities as JSON-LD in the core vocabularies of SEMIC. */
public final class Semic {

    /** The format {@code semic}. */
    public static final Format FORMAT = Format.builder(
                    "semic", "Core vocabularies of SEMIC (CBV, CPV, CPOV, CLV) as JSON-LD, for public administrations")
            .extensions("semic.jsonld")
            .recognisedBy(Semic::resembles)
            .readBy(Semic::records)
            .writtenBy((out, options) -> new JsonLdEncoder(out, new SemicShape()))
            .build();

    private Semic() {}

    private static boolean resembles(Sample sample) {
        return sample.hasJsonNames("@context")
                && sample.text().contains("://semiceu.github.io/")
                && sample.text().contains("/context/core-");
    }

    /**
     * Reads organisations, persons and opportunities of compact JSON-LD under the official contexts, of any version, and prefixes.
     * Documents of ours come node by node in constant memory. Those of others are held until they end, since what belongs to a
     * record may stand behind it; 64 times {@link org.incontro.interop.ReadLimits#maxListLength()} values may be held. Nodes that
     * belong to no record are left out with a note; what is not understood of a record is kept under {@code semic:} and its
     * JSON Pointer, and written back into the node where it stood at its top.
     *
     * @param in the document in UTF-8, decompressed; it is not closed
     * @param options how to read; a node whose {@code @id} is not one of ours gets the region of the options
     * @return a reader for one thread
     */
    public static RecordReader<Entity> records(InputStream in, ReadOptions options) {
        return new JsonLdReader(in, options, new SemicShape());
    }

    /** Returns where the official contexts are published that stand in documents of ours, in their order. */
    public static List<String> contexts() {
        return Arrays.stream(OfficialContexts.values())
                .map(OfficialContexts::address)
                .toList();
    }

    /**
     * Returns an official context document, for JSON-LD processors that are not to fetch it; it is © European Union, CC BY 4.0.
     *
     * @param address where its publisher has it, in any version
     * @return the JSON text of the version that is bundled, or empty for any other address
     */
    public static Optional<String> context(String address) {
        return OfficialContexts.at(address).map(context -> new String(context.document(), StandardCharsets.UTF_8));
    }
}
