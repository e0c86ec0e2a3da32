// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.cerif;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.Validator;
import org.incontro.interop.internal.SharedFiles;
import org.incontro.interop.testing.LocalSchemas;
import org.w3c.dom.Node;
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
            loaded = Optional.of(LocalSchemas.compile(Map.of("xml.xsd", names), new StreamSource(profile.toFile())));
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
}
