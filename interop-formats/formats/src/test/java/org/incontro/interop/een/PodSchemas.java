// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.een;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.xml.sax.SAXException;

/** The schemas of the former database's forms, to be checked against. */
final class PodSchemas {

    private static final Schema ANSWER = schema("pod-answer.xsd");
    private static final Schema INPUTS = schema("pod-inputs.xsd");

    private PodSchemas() {}

    private static Schema schema(String name) {
        try {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
            return factory.newSchema(Objects.requireNonNull(PodSchemas.class.getResource(name), name));
        } catch (SAXException e) {
            throw new IllegalStateException(name, e);
        }
    }

    /** Fails with the parser's message if a text is not valid. */
    static void requireValid(String xml) {
        try {
            Validator validator = (xml.contains("<profileInputs") ? INPUTS : ANSWER).newValidator();
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            validator.validate(new StreamSource(new StringReader(xml)));
        } catch (SAXException e) {
            throw new AssertionError(e.getMessage() + "\n" + xml, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
