// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.examples.convert;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvertTest {

    private static final String FEED = "<pod><profile><reference><type>BO</type><external>BOCN20160720001</external>"
            + "</reference><content><title>Aluminium</title></content>"
            + "<contact><fullname>Ada</fullname><email>ada@example.org</email></contact></profile></pod>";

    @TempDir
    private Path folder;

    private String out = "";
    private String err = "";

    private int run(String input, String... args) {
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        int status = Convert.run(
                new ByteArrayInputStream(input.getBytes(UTF_8)),
                new PrintStream(outBytes, true, UTF_8),
                new PrintStream(errBytes, true, UTF_8),
                args);
        out = outBytes.toString(UTF_8);
        err = errBytes.toString(UTF_8);
        return status;
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    @Test
    void aFeedBecomesNativeJsonAndThatIsRight() throws IOException {
        String in = file("in.xml", FEED);
        String json = folder.resolve("out.json").toString();

        assertThat(run("", "--from", "een-pod-xml", "--to", "native-json", in, json))
                .isZero();
        assertThat(err).isEqualTo("1 records, 0 problems, 0 losses\n");
        assertThat(folder.resolve("out.json"))
                .content()
                .contains("\"title\":{\"en\":\"Aluminium\"}", "ada@example.org");

        assertThat(run("", "--validate", "native-json", json)).isZero();
        assertThat(err).isEqualTo("1 records, 0 problems, 0 losses\n");
    }

    @Test
    void formatsAreRecognisedByContentAndName() throws IOException {
        String target = folder.resolve("out.jsonl").toString();

        assertThat(run(FEED, "-", target)).isZero();
        assertThat(err).startsWith("reading een-pod-xml\n");
        assertThat(run("", "--to", "native-json", target, "-")).isZero();
        assertThat(out).startsWith("{\"incontro\":1,\"records\":[\n").endsWith("\n]}\n");
        assertThat(run(out, "--validate", "--", "-")).isZero();
    }

    @Test
    void whatIsForEverybodyHasNobodysAddressAndTheLossIsTold() {
        assertThat(run(FEED, "--public", "--to", "native-json-lines", "-", "-")).isZero();
        assertThat(out).contains("Aluminium").doesNotContain("Ada", "ada@example.org");
        assertThat(err).contains("/contact: this ContactPoint may not be shown").endsWith("1 losses\n");
    }

    @Test
    void aFaultyInputHasStatusOneAndTellsWhere() throws IOException {
        String in = file("in.jsonl", "{\"incontro\":1,\"type\":\"person\",\"id\":\"it:1\"}\n{\"incontro\":1,\n");

        assertThat(run("", in, folder.resolve("out.json").toString())).isEqualTo(1);
        assertThat(err).contains("in.jsonl:2:1: is not well formed").endsWith("1 records, 1 problems, 0 losses\n");
        assertThat(folder.resolve("out.json")).exists();

        assertThat(run("", "--language", "it", "--validate", "native-json-lines", in))
                .isEqualTo(1);
        assertThat(err).contains("in.jsonl:2:1: ");
    }

    @Test
    void strictReadingWritesNothing() throws IOException {
        String in = file("in.jsonl", "{\"incontro\":1,\"type\":\"person\",\"id\":\"it:1\",\"name\":1}\n");
        Path target = folder.resolve("out.json");

        assertThat(run("", "--strict", in, target.toString())).isEqualTo(1);
        assertThat(err).contains("/name: cannot be understood");
        assertThat(target).doesNotExist();
    }

    @Test
    void onlyTheFirstProblemsAreShownOneByOne() throws IOException {
        String in = file("in.jsonl", "{\"incontro\":1,\"type\":\"person\"}\n".repeat(30));

        assertThat(run("", "--validate", "native-json", in)).isEqualTo(1);
        assertThat(err.lines()).hasSize(22);
        assertThat(err).contains("30 problems {MISSING=30}");
    }

    @Test
    void formatsThatAreOnlyWrittenAreListedAsThatAndNotRead() throws IOException {
        String in = file(
                "in.jsonl",
                "{\"incontro\":1,\"type\":\"opportunity\",\"id\":\"a:1\",\"kind\":\"BUSINESS_OFFER\","
                        + "\"title\":{\"it\":\"Tornio\"},\"publication\":{\"status\":\"PUBLISHED\","
                        + "\"openForAnswers\":true,\"expiresOn\":\"2027-01-31\"}}\n");

        assertThat(run("", "--help")).isZero();
        assertThat(out)
                .contains("  ical                          write  iCalendar, the deadlines of opportunities\n")
                .contains("  atom                          write  ", "  geojson                       write  ")
                .contains("  cloudevents                   write  ", "  native-json              read write  ");
        assertThat(run("", in, folder.resolve("out.ics").toString())).isZero();
        assertThat(folder.resolve("out.ics")).content().contains("DTSTART;VALUE=DATE:20270131", "Tornio");
        assertThat(run("", "--to", "atom", in, "-")).isZero();
        assertThat(out).contains("<entry>");
        assertThat(run("", "--from", "ical", "--to", "native-json", in, "-")).isEqualTo(2);
        assertThat(err)
                .startsWith("ical is only written and cannot be read; the input must be one of ")
                .contains("native-json", "een-pod-xml")
                .doesNotContain("geojson");
        assertThat(run("", "--validate", "atom", in)).isEqualTo(2);
        assertThat(err).startsWith("atom is only written and cannot be read");
    }

    @Test
    void pagesAndResearchSystemsAreWrittenAndReadBack() throws IOException {
        String in = file(
                "in.jsonl", "{\"incontro\":1,\"type\":\"organisation\",\"id\":\"a:1\",\"name\":{\"it\":\"Polo\"}}\n");
        String page = folder.resolve("out.jsonld").toString();
        String research = folder.resolve("out.cerif.xml").toString();

        assertThat(run("", in, page)).isZero();
        assertThat(run("", page, research)).isZero();
        assertThat(err).contains("reading schema-org").contains("1 records, 0 problems, 0 losses");
        assertThat(run("", "--validate", "cerif-xml", research)).isZero();
        assertThat(run("", "--help")).isZero();
        assertThat(out).contains("schema-org               read write").contains("cerif-xml                read write");
    }

    @Test
    void linkedDataOfAnyShapeIsReadAndNothingIsFetched() throws IOException {
        String in = file(
                "in.json",
                "[{\"@id\":\"https://polo.example/\",\"@type\":[\"http://schema.org/Organization\"],"
                        + "\"http://schema.org/name\":[{\"@value\":\"Polo\",\"@language\":\"it\"}]}]");
        String away = file("away.json", "{\"@context\":\"https://elsewhere.example/context\",\"@id\":\"a:1\"}");

        assertThat(run("", "--to", "native-json-lines", "--region", "veneto", in, "-"))
                .isZero();
        assertThat(err).isEqualTo("reading json-ld\n1 records, 0 problems, 0 losses\n");
        assertThat(out).contains("\"id\":\"veneto:https://polo.example/\"", "\"it\":\"Polo\"");
        assertThat(run("", "--validate", "json-ld", away)).isEqualTo(1);
        assertThat(err).contains("names \"https://elsewhere.example/context\", and nothing is fetched");
        assertThat(run("", "--help")).isZero();
        assertThat(out).contains("  json-ld                  read        JSON-LD of any shape");
    }

    @Test
    void anOrderThatCannotBeUnderstoodHasStatusTwo() throws IOException {
        String in = file("in.xml", FEED);

        assertThat(run("", in)).isEqualTo(2);
        assertThat(err)
                .isEqualTo("there must be a file to read and one to write, but there were 1; --help says more\n");
        assertThat(run("", "--from", "pod", in, "x")).isEqualTo(2);
        assertThat(err)
                .startsWith("format must be one of atom, cerif-xml, cloudevents, een-pod-input, een-pod-json,")
                .contains("but was \"pod\"");
        assertThat(run("", in, folder.resolve("out.unknown").toString())).isEqualTo(2);
        assertThat(err).contains("the format of the output must be said with --to");
        assertThat(run("", "--to", "eu-call-topics", in, "-")).isEqualTo(2);
        assertThat(err).contains("the format eu-call-topics cannot be written");
        assertThat(run("nothing known", "-", "-")).isEqualTo(2);
        assertThat(err).contains("the format of the input must be said with --from");
        assertThat(run("", "--colour")).isEqualTo(2);
        assertThat(run("", folder.resolve("none.xml").toString(), "x.json")).isEqualTo(1);
        assertThat(err).contains("none.xml");
    }

    @Test
    void helpListsTheFormats() {
        assertThat(run("", "--help")).isZero();
        assertThat(out)
                .contains("--validate", "Formats:")
                .contains("  native-json              read write  Incontro's own JSON, a document; loses nothing");
    }

    @Test
    void aTemplateIsAFileWithoutRecords() {
        assertThat(run("", "--template", "participant-csv", "--language", "it", "-"))
                .isZero();
        assertThat(out).startsWith("\uFEFFcodice;").hasLineCount(1);
        assertThat(run(out, "--validate", "participant-csv", "-")).isZero();
        assertThat(err).isEqualTo("0 records, 0 problems, 0 losses\n");

        assertThat(run("", "--template", "participant-csv")).isEqualTo(2);
        assertThat(err).contains("there must be one file for the template, but there were 0");
    }

    @Test
    void whatARecordLacksBeforeItMayBePublishedIsToldWhenAskedFor() {
        assertThat(run(FEED, "--validate", "een-pod-xml", "--publishable", "-")).isEqualTo(1);
        assertThat(err).contains("BOCN20160720001", "reasons not to publish");

        assertThat(run(
                        "{\"incontro\":1,\"type\":\"organisation\",\"id\":\"a:1\",\"name\":{\"it\":\"Polo\"}}",
                        "--validate",
                        "native-json",
                        "--publishable",
                        "-"))
                .isZero();
        assertThat(err).endsWith("each record may be published\n");
    }

    @Test
    void anInputThatIsNotThereIsNamed() {
        String missing = folder.resolve("nothing.csv").toString();

        assertThat(run("", missing, "-")).isEqualTo(1);
        assertThat(err).contains("must be a file that can be read, but there is none at \"" + missing);
        assertThat(run("", folder.toString(), "-")).isEqualTo(1);
        assertThat(err).contains("is a folder");
    }
}
