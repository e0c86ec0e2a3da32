// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.List;
import org.incontro.core.identity.Entity;
import org.incontro.core.opportunity.Opportunity;
import org.junit.jupiter.api.Test;

class FormatsTest {

    private static final String POD = "<pod><profile><reference><type>BO</type><external>BOCN20160720001</external>"
            + "</reference><content><title>Aluminium</title></content></profile></pod>";

    private static final Format LINES = Format.builder("lines", "One id a line")
            .mediaTypes("text/x-lines", "text/plain")
            .extensions("lines", "txt")
            .recognisedBy(sample -> sample.firstLine().startsWith("line"))
            .writtenBy((out, options) -> new LinesEncoder(out))
            .build();

    private final Formats formats = Formats.installed();

    private static InputStream in(String text) {
        return in(text, UTF_8);
    }

    private static InputStream in(String text, Charset encoding) {
        return new ByteArrayInputStream(text.getBytes(encoding));
    }

    @Test
    void formatsOfThisModuleAreFoundByName() {
        assertThat(formats.all())
                .extracting(Format::name)
                .contains("een-pod-xml", "een-pod-json", "eu-call-topics", "participant-json-lines")
                .isSorted();
        assertThat(formats.named("een-pod-xml").isReadable()).isTrue();
        assertThat(formats.find("een")).isEmpty();
    }

    @Test
    void aNameThatIsNoneIsToldWithThoseThatThereAre() {
        assertThatThrownBy(() -> Formats.of(LINES).named("native"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("format must be one of lines, but was \"native\"");
        assertThatThrownBy(() -> Formats.of(LINES, LINES))
                .hasMessage("a format must have a name of its own, but \"lines\" came twice");
    }

    @Test
    void aMediaTypeIsComparedWithoutCaseAndParameters() {
        Format plain =
                Format.builder("plain", "Plain text").mediaTypes("text/plain").build();

        assertThat(Formats.of(LINES).forMediaType("TEXT/Plain; charset=utf-8")).contains(LINES);
        assertThat(Formats.of(LINES, plain).forMediaType("text/plain"))
                .as("its own type")
                .contains(plain);
        assertThat(Formats.of(LINES, plain).forMediaType("text/html")).isEmpty();
    }

    @Test
    void aFileIsKnownByTheEndOfItsName() {
        Format other = Format.builder("other", "Other text").extensions("txt").build();

        assertThat(Formats.of(LINES, other).forFile("/data/A.LINES")).contains(LINES);
        assertThat(Formats.of(LINES, other).forFile("a.txt")).as("two have it").isEmpty();
        assertThat(Formats.of(LINES, other).forFile("lines")).isEmpty();
    }

    @Test
    void contentIsRecognisedAndLeftWhereItWas() throws IOException {
        InputStream feed = in("\uFEFF<?xml version=\"1.0\"?>\n<!-- a feed -->" + POD);

        assertThat(formats.detect(feed)).contains(formats.named("een-pod-xml"));
        assertThat(formats.named("een-pod-xml")
                        .read(feed, ReadOptions.of("feed"))
                        .toList())
                .singleElement()
                .isInstanceOf(Opportunity.class);
    }

    @Test
    void contentIsRecognisedWhateverItsForm() throws IOException {
        assertThat(formats.detect(in(POD, UTF_16LE))).contains(formats.named("een-pod-xml"));
        assertThat(formats.detect(in("{\"data\":{\"items\":[],\"pagingInfo\":{}}}")))
                .contains(formats.named("een-pod-json"));
        assertThat(formats.detect(in("{\"topicId\":\"HORIZON-1\",\"title\":\"" + "x".repeat(20_000))))
                .contains(formats.named("eu-call-topics"));
        assertThat(formats.detect(in("{\"id\":\"1\",\"name\":\"ACME\"}")))
                .contains(formats.named("participant-json-lines"));
        for (String other : List.of("", "<html/>", "{}", "[", "<!DOCTYPE pod>", "\u0000")) {
            assertThat(formats.detect(in(other))).as(other).isEmpty();
        }
    }

    @Test
    void aStreamThatCannotBeMarkedIsNotTouched() {
        InputStream unmarked = new FilterInputStream(in(POD)) {
            @Override
            public boolean markSupported() {
                return false;
            }
        };

        assertThatThrownBy(() -> formats.detect(unmarked))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("a stream must be markable to be looked at, but was a .*;"
                        + " wrap it in a BufferedInputStream");
    }

    @Test
    void whatAFormatCannotDoIsSaid() {
        assertThatThrownBy(() -> LINES.read(in(""), ReadOptions.of("x")))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("the format lines cannot be read: it is only written");
        assertThatThrownBy(() ->
                        formats.named("eu-call-topics").write(new ByteArrayOutputStream(), WriteOptions.complete()))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("the format eu-call-topics cannot be written: it is only read");
        assertThat(LINES).hasToString("lines");
        assertThat(Formats.of(LINES)).hasToString("Formats[lines]");
        assertThat(LINES.title()).isEqualTo("One id a line");
    }

    @Test
    void recordsOfOneTypeAreSiftedOut() {
        RecordReader<Entity> records = formats.named("een-pod-xml").read(in(POD), ReadOptions.of("feed"));

        assertThat(records.only(Opportunity.class).map(Opportunity::kind).toList())
                .hasSize(1);
        assertThat(records.hasNext()).isFalse();
        assertThatThrownBy(() -> records.only(Opportunity.class).next()).hasMessage("the input has no more records");
    }

    /** Writes one id a line. */
    private static final class LinesEncoder implements RecordEncoder {

        private final OutputStream out;

        LinesEncoder(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(Entity record, LossReport losses) throws IOException {
            out.write((record.id() + "\n").getBytes(UTF_8));
        }

        @Override
        public void finish() throws IOException {
            out.write("end\n".getBytes(UTF_8));
        }
    }
}
