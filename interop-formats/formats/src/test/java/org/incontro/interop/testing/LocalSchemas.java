// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.ls.LSInput;
import org.w3c.dom.ls.LSResourceResolver;
import org.xml.sax.SAXException;

/** Compiles published XML schemas without a connection: what they name by an address is answered for by a file. */
public final class LocalSchemas {

    private LocalSchemas() {}

    /**
     * Compiles schemas.
     *
     * @param answers the file for each address, by the end of the address
     * @param schemas the schemas
     */
    public static Schema compile(Map<String, Path> answers, Source... schemas) {
        try {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
            factory.setResourceResolver(new Answers(answers));
            return factory.newSchema(schemas);
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Answers for the schemas that others name by their addresses. */
    private record Answers(Map<String, Path> files) implements LSResourceResolver {

        @Override
        public LSInput resolveResource(String type, String space, String publicId, String systemId, String base) {
            return files.entrySet().stream()
                    .filter(answer -> systemId != null && systemId.endsWith(answer.getKey()))
                    .findFirst()
                    .map(answer -> new Input(answer.getValue()))
                    .orElse(null);
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
