// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.oai;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import org.incontro.interop.internal.SharedFiles;
import org.incontro.interop.testing.LocalSchemas;
import org.xml.sax.SAXException;

/** The published schemas of the protocol and of the formats in it, without a connection. */
final class OaiSchema {

    /** The other copy there is of these two lost the attribute for languages. */
    private static final String DUBLIN_CORE = "interop/openaire-cris-validator/src/main/resources/schemas/cached/";

    private static Optional<Schema> loaded = Optional.empty();

    private OaiSchema() {}

    /** Compiles the schemas once, or skips the test where they are not there. */
    private static synchronized Schema schema() {
        if (loaded.isEmpty()) {
            String oai = "interop/oai-pmh/xsd/";
            Path names = SharedFiles.path("interop/openaire-cris/schemas/cached/xml.xsd");
            List<Path> files = List.of(
                    SharedFiles.path(oai + "oai-pmh/openarchives.org_OAI_2.0_OAI-PMH.xsd"),
                    SharedFiles.path(oai + "oai-pmh/oai-identifier.xsd"),
                    SharedFiles.path(DUBLIN_CORE + "oai_dc.xsd"),
                    SharedFiles.path("interop/openaire-cris/schemas/openaire-cerif-profile.xsd"));
            Source[] sources = new Source[files.size() + 1];
            for (int i = 0; i < files.size(); i++) {
                sources[i] = new StreamSource(files.get(i).toFile());
            }
            try (InputStream own = OaiMetadata.nativeJsonSchema()) {
                sources[files.size()] = new StreamSource(own, "native-json.xsd");
                Map<String, Path> answers = Map.of(
                        "simpledc20021212.xsd",
                        SharedFiles.path(DUBLIN_CORE + "simpledc20021212.xsd"),
                        "xml.xsd",
                        names);
                loaded = Optional.of(LocalSchemas.compile(answers, sources));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return loaded.get();
    }

    /** Fails if an answer is not valid. */
    static void validate(byte[] answer) {
        try {
            schema().newValidator().validate(new StreamSource(new ByteArrayInputStream(answer)));
        } catch (SAXException e) {
            throw new AssertionError(e.getMessage() + " in " + new String(answer, UTF_8), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
