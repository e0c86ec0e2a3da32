// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.oai;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.incontro.interop.internal.SharedFiles;
import org.w3c.dom.ls.LSInput;
import org.w3c.dom.ls.LSResourceResolver;
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
                SchemaFactory factory = SchemaFactory.newDefaultInstance();
                factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
                factory.setResourceResolver(new Bundled(names));
                loaded = Optional.of(factory.newSchema(sources));
            } catch (SAXException | IOException e) {
                throw new IllegalStateException(e);
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

    /** Answers for the schemas that others name by their addresses. */
    private record Bundled(Path names) implements LSResourceResolver {

        @Override
        public LSInput resolveResource(String type, String space, String publicId, String systemId, String base) {
            if (systemId != null && systemId.endsWith("simpledc20021212.xsd")) {
                return new Input(SharedFiles.path(DUBLIN_CORE + "simpledc20021212.xsd"));
            }
            return systemId != null && systemId.endsWith("xml.xsd") ? new Input(names) : null;
        }
    }

    /** A file as the schema compiler wants it. */
    private record Input(Path file) implements LSInput {

        @Override
        public InputStream getByteStream() {
            try {
                return Files.newInputStream(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String getSystemId() {
            return file.toUri().toString();
        }

        @Override
        public Reader getCharacterStream() {
            return null;
        }

        @Override
        public String getStringData() {
            return null;
        }

        @Override
        public String getPublicId() {
            return null;
        }

        @Override
        public String getBaseURI() {
            return null;
        }

        @Override
        public String getEncoding() {
            return null;
        }

        @Override
        public boolean getCertifiedText() {
            return false;
        }

        @Override
        public void setCharacterStream(Reader reader) {}

        @Override
        public void setByteStream(InputStream in) {}

        @Override
        public void setStringData(String text) {}

        @Override
        public void setSystemId(String systemId) {}

        @Override
        public void setPublicId(String publicId) {}

        @Override
        public void setBaseURI(String base) {}

        @Override
        public void setEncoding(String encoding) {}

        @Override
        public void setCertifiedText(boolean certified) {}
    }
}
