// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.oai;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.incontro.interop.internal.Xml;

/** The envelope of an answer. */
final class AnswerXml {

    static final String NAME_SPACE = "http://www.openarchives.org/OAI/2.0/";
    static final String SCHEMA_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

    private AnswerXml() {}

    /**
     * Writes an answer.
     *
     * @param now when it is given
     * @param address where it was asked
     * @param request what was asked; empty where that was not understood
     * @param body an element with the answer, or an error
     */
    static byte[] of(Instant now, String address, Map<String, String> request, String body) {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("xmlns", NAME_SPACE);
        names.put("xmlns:xsi", SCHEMA_INSTANCE);
        names.put("xsi:schemaLocation", NAME_SPACE + " http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd");
        return new Xml()
                .raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
                .line()
                .open("OAI-PMH", names)
                .line()
                .element("responseDate", OaiGranularity.SECOND.print(now))
                .line()
                .element("request", request, address)
                .line()
                .raw(body)
                .line()
                .close("OAI-PMH")
                .line()
                .toString()
                .getBytes(UTF_8);
    }
}
