// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.examples.quickstart;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One run of the command, with what it wrote. */
record Run(int status, String out, String err) {

    static Run of(Object... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] texts = Arrays.stream(args).map(Object::toString).toArray(String[]::new);
        int status = Quickstart.run(stream(out), stream(err), texts);
        return new Run(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Runs the command on little data, so that a test takes a second. */
    static Run small(SmallData data, Object... more) {
        List<Object> args = new ArrayList<>(List.of(
                "--participants", data.participants(), "--opportunities", data.calls(), "--report", data.report()));
        args.addAll(List.of(more));
        return of(args.toArray());
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    /** Files with three participants and two calls. */
    record SmallData(Path folder) {

        static final String PARTICIPANTS = """
                id;name;kind;country;city;description_it;description_de
                1;Polo ottico alpino;centro di ricerca;IT;Milano;Fisica dei laser e sensori ottici;
                2;Kältewerk <script>alert("x")</script> & Co;Unternehmen;DE;Ulm;;Elektrochemie und Brennstoffzelle
                3;Taciturno;COMPANY;IT;;;
                """;

        static final String CALLS = """
                {"topicId": "OPTICS-1", "title": "Laser physics for optical sensors", "description": "Optical sensors and laser physics wanted.", "deadline": "2026-10-01", "callStatus": "open", "portalUrl": "https://example.org/optics"}
                {"topicId": "FUEL-2", "title": "Fuel cells <b>and</b> electrochemistry", "description": "Electrochemistry of fuel cells.", "deadline": "2026-11-01", "callStatus": "open", "portalUrl": "javascript:alert(1)"}
                """;

        Path participants() {
            return write("participants.csv", PARTICIPANTS);
        }

        Path calls() {
            return write("calls.jsonl", CALLS);
        }

        Path report() {
            return folder.resolve("report.html");
        }

        Path write(String name, String text) {
            try {
                return Files.writeString(folder.resolve(name), text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
