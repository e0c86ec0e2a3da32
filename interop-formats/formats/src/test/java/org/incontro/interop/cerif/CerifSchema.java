// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.cerif;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.incontro.interop.internal.SharedFiles;
import org.w3c.dom.Node;
import org.w3c.dom.ls.LSInput;
import org.w3c.dom.ls.LSResourceResolver;
import org.xml.sax.SAXException;

/** The published schema of the profile, version 1.2, without a connection. */
final class CerifSchema {

    private static final String FOLDER = "interop/openaire-cris/schemas/";
    private static Optional<Schema> loaded = Optional.empty();

    private CerifSchema() {}

    /** Compiles the schema once, or skips the test where it is not there. */
    private static synchronized Schema schema() {
        if (loaded.isEmpty()) {
            Path profile = SharedFiles.path(FOLDER + "openaire-cerif-profile.xsd");
            Path names = SharedFiles.path(FOLDER + "cached/xml.xsd");
            try {
                SchemaFactory factory = SchemaFactory.newDefaultInstance();
                factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
                factory.setResourceResolver(new Bundled(names));
                loaded = Optional.of(factory.newSchema(profile.toFile()));
            } catch (SAXException e) {
                throw new IllegalStateException(e);
            }
        }
        return loaded.get();
    }

    /** Validates each record of a document; returns how many there were. */
    static int validate(byte[] document) throws IOException, SAXException {
        Validator validator = schema().newValidator();
        int count = 0;
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            Node root = factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(document))
                    .getDocumentElement();
            for (Node child = root.getFirstChild(); child != null; child = child.getNextSibling()) {
                if (child.getNodeType() == Node.ELEMENT_NODE) {
                    validator.validate(new DOMSource(child));
                    count++;
                }
            }
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
        return count;
    }

    /** Answers for the one schema that is named by its address. */
    private record Bundled(Path names) implements LSResourceResolver {

        @Override
        public LSInput resolveResource(String type, String space, String publicId, String systemId, String base) {
            return "http://www.w3.org/2001/xml.xsd".equals(systemId) ? new Input(names) : null;
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
