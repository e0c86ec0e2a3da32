// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.oai;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import org.incontro.interop.ReadOptions;

/** What several tests need. */
final class Samples {

    static final ReadOptions OPTIONS = ReadOptions.of("repository").in("elsewhere");

    private Samples() {}

    static Answer read(byte[] answer) {
        return new AnswerReader(new ByteArrayInputStream(answer), OPTIONS).read();
    }

    static String token(byte[] answer) {
        return read(answer).token.orElseThrow();
    }

    static OaiAnswer content(String xml) {
        return new OaiAnswer.Content(new ByteArrayInputStream(xml.getBytes(UTF_8)));
    }

    /** An answer of a repository of others. */
    static String answer(String body) {
        return "<OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\"><responseDate>2026-02-01T00:00:00Z</responseDate>"
                + "<request>http://x.example</request>" + body + "</OAI-PMH>";
    }

    static String record(String identifier, String content) {
        return "<record><header><identifier>" + identifier
                + "</identifier><datestamp>2026-01-05</datestamp></header><metadata>" + content
                + "</metadata></record>";
    }

    static final String IDENTITY =
            answer("<Identify><repositoryName>N</repositoryName><baseURL>http://x.example</baseURL>"
                    + "<deletedRecord>no</deletedRecord><granularity>YYYY-MM-DD</granularity></Identify>");
}
