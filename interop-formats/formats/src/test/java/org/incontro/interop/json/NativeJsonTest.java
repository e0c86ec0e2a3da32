// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.json;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.incontro.core.identity.Entity;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Call;
import org.incontro.core.opportunity.Interest;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.participant.Organisation;
import org.incontro.core.place.NutsCode;
import org.incontro.core.privacy.Audience;
import org.incontro.core.privacy.Visibility;
import org.incontro.core.problem.Problem;
import org.incontro.interop.FormatException;
import org.incontro.interop.Formats;
import org.incontro.interop.ReadLimits;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.RecordReader;
import org.incontro.interop.RecordWriter;
import org.incontro.interop.WriteOptions;
import org.junit.jupiter.api.Test;

class NativeJsonTest {

    private static final String HEAD = "{\"incontro\":1,\"type\":\"organisation\",\"id\":\"it:1\"";

    private final List<String> problems = new ArrayList<>();

    private static InputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    private List<Entity> read(String text) {
        return read(text, ReadOptions.of("x.json"));
    }

    private List<Entity> read(String text, ReadOptions options) {
        RecordReader<Entity> reader = NativeJson.records(in(text), options);
        List<Entity> records = reader.toList();
        problems.clear();
        reader.problems().stream().map(Problem::toString).forEach(problems::add);
        return records;
    }

    private Organisation one(String members) {
        return (Organisation) read(HEAD + members + "}").get(0);
    }

    private static String json(Entity record) {
        return new String(NativeJson.toBytes(record), UTF_8);
    }

    @Test
    void aRecordSaysItsVersionAndTypeFirstAndNothingThatIsEmpty() {
        Organisation lab = Organisation.builder("lombardia:1")
                .name("it", "Polo ottico")
                .in(NutsCode.of("ITC4"))
                .build();

        assertThat(json(lab))
                .isEqualTo(
                        "{\"incontro\":1,\"type\":\"organisation\",\"id\":\"lombardia:1\",\"name\":{\"it\":\"Polo ottico\"},"
                                + "\"sites\":[{\"kind\":\"OPERATIVE\",\"address\":{\"country\":\"IT\",\"nuts\":\"ITC4\"},\"main\":true}],"
                                + "\"status\":\"VALIDATED\",\"disclosure\":{\"audience\":{\"visibility\":\"PUBLIC\"},"
                                + "\"fields\":{\"CONTACT\":{\"visibility\":\"MEMBERS\"}}}}");
    }

    @Test
    void aDocumentHasOneRecordALine() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (RecordWriter out = NativeJson.DOCUMENT.write(bytes, WriteOptions.complete())) {
            out.write(Organisation.builder("it:1").build());
            out.write(Organisation.builder("it:2").build());
            out.finish();
        }

        assertThat(bytes.toString(UTF_8).lines())
                .hasSize(4)
                .startsWith("{\"incontro\":1,\"records\":[")
                .endsWith("]}");
        assertThat(NativeJson.records(
                                in(bytes.toString(UTF_8)), ReadOptions.of("x").strict())
                        .toList())
                .hasSize(2);
    }

    @Test
    void whatIsNotThereIsEmptyOrHasItsDefault() {
        assertThat(one("")).isEqualTo(Organisation.builder("it:1").build());
        assertThat(one(",\"name\":null,\"sites\":null"))
                .isEqualTo(Organisation.builder("it:1").build());
        assertThat(problems).isEmpty();
    }

    @Test
    void membersMayStandInAnyOrderAndLayout() {
        assertThat(read("{ \"id\" :\n \"it:1\" ,\n\n \"type\":\"organisation\" }"))
                .containsExactly(Organisation.builder("it:1").build());
        assertThat(read("[" + HEAD + "} , " + HEAD + "}]")).hasSize(2);
        assertThat(read("{\"records\":[\n" + HEAD + "}]}")).hasSize(1);
        assertThat(read("{ \"incontro\" : 1 ,\n\"records\" : [ ] }")).isEmpty();
        assertThat(problems).isEmpty();
    }

    @Test
    void unknownMembersGoBackWhereTheyStoodToTheDigit() {
        String json = HEAD
                + ",\"sites\":[{\"kind\":\"OPERATIVE\",\"address\":{\"city\":\"Lecco\",\"altitude\":214.10},\"main\":true}],"
                + "\"status\":\"VALIDATED\",\"disclosure\":{\"audience\":{\"visibility\":\"PUBLIC\"}},"
                + "\"colour\":[1.10,1e400,{\"b\":\"\\u0041\",\"a\":null}],\"z~/\":12345678901234567890123}";

        Entity record = read(json).get(0);

        assertThat(json(record)).isEqualTo(json);
        assertThat(problems)
                .containsExactly(
                        "[UNKNOWN_FIELD] x.json:1:115: /sites/0/address/altitude: is not known here and was kept as it came",
                        "[UNKNOWN_FIELD] x.json:1:217: /colour: is not known here and was kept as it came",
                        "[UNKNOWN_FIELD] x.json:1:260: /z~0~1: is not known here and was kept as it came");
    }

    @Test
    void aTypingErrorIsToldWithWhatWasProbablyMeant() {
        one(",\"descripton\":{},\"Name\":{}");

        assertThat(problems)
                .containsExactly(
                        "[MISSPELT_FIELD] x.json:1:62: /descripton: is not known here and was kept as it came;"
                                + " maybe \"description\" was meant",
                        "[MISSPELT_FIELD] x.json:1:72: /Name: is not known here and was kept as it came;"
                                + " maybe \"name\" was meant");
    }

    @Test
    void anUnknownMemberIsToldOnceAndStaysWithItsEntryWhenOthersAreLeftOut() {
        Organisation record = one(",\"sites\":[5,{\"kind\":\"LEGAL\",\"address\":{},\"floor\":1},"
                + "{\"kind\":\"LEGAL\",\"address\":{},\"floor\":2}]");

        assertThat(record.extensions().fields())
                .containsExactly(
                        Map.entry("unread:/sites/0", "5"),
                        Map.entry("native:/sites/0/floor", "1"),
                        Map.entry("native:/sites/1/floor", "2"));
        assertThat(problems).hasSize(2);
        assertThat(json(record)).contains("\"main\":false,\"floor\":1}").contains("\"main\":false,\"floor\":2}");
    }

    @Test
    void aMemberWhoseObjectIsGoneIsKeptAmongTheExtensions() {
        Organisation record = one(",\"sites\":[{\"kind\":\"LEGAL\",\"address\":{},\"floor\":1}]");
        Organisation moved =
                Organisation.builder("it:1").extensions(record.extensions()).build();

        assertThat(json(moved)).endsWith(",\"extensions\":[{\"path\":\"native:/sites/0/floor\",\"text\":\"1\"}]}");
        assertThat(NativeJson.fromBytes(NativeJson.toBytes(moved), Organisation.class))
                .isEqualTo(moved);
    }

    @Test
    void aValueThatCannotBeUnderstoodIsKeptAsideAndTold() {
        Organisation record =
                one(",\"name\":\"ACME\",\"facts\":{\"kind\":\"COMPANY\",\"founded\":\"1998-13\",\"transnational\":1},"
                        + "\"status\":{},\"languages\":[\"it\", 7]");

        assertThat(record.name().isEmpty()).isTrue();
        assertThat(record.facts().kind().code()).isEqualTo("COMPANY");
        assertThat(record.languages()).containsExactly("it");
        assertThat(record.extensions().fields())
                .containsEntry("unread:/name", "\"ACME\"")
                .containsEntry("unread:/facts/founded", "\"1998-13\"")
                .containsEntry("unread:/facts/transnational", "1")
                .containsEntry("unread:/status", "{}")
                .containsEntry("unread:/languages/1", "7");
        assertThat(problems)
                .hasSize(5)
                .contains(
                        "[NOT_UNDERSTOOD] x.json:1:56: /name: cannot be understood and was kept as it came;"
                                + " expected for example {\"en\":\"…\"}",
                        "[NOT_UNDERSTOOD] x.json:1:99: /facts/founded: cannot be understood and was kept as it came;"
                                + " expected for example \"2026-11-23\"",
                        "[NOT_UNDERSTOOD] x.json:1:159: /languages/1: cannot be understood and was kept as it came;"
                                + " expected for example \"…\"");
    }

    @Test
    void anObjectWithoutWhatItNeedsIsKeptAsideAsAWhole() {
        Organisation record = one(",\"identifiers\":[{\"scheme\":\"ROR\"},{\"scheme\":\"LEI\",\"value\":\" \"},"
                + "{\"scheme\":\"VAT\",\"value\":\"IT1\",\"new\":1}]");

        assertThat(record.identifiers()).hasSize(1);
        assertThat(record.extensions().fields())
                .containsEntry("unread:/identifiers/0", "{\"scheme\":\"ROR\"}")
                .containsEntry("unread:/identifiers/1", "{\"scheme\":\"LEI\",\"value\":\" \"}")
                .containsEntry("native:/identifiers/0/new", "1");
    }

    @Test
    void aDisclosureThatCannotBeUnderstoodShowsTheRecordToItsOwnerAlone() {
        for (String disclosure : List.of(
                "5",
                "{\"audience\":{\"visibility\":\"FRIENDS\"}}",
                "{\"audience\":{\"visibility\":\"PUBLIC\"},\"fields\":{\"SALARY\":{\"visibility\":\"OWNER\"}}}",
                "{\"audience\":{\"visibility\":\"PUBLIC\"},\"fields\":{\"CONTACT\":{}}}",
                "{\"audience\":{\"visibility\":\"PUBLIC\"},\"consents\":[{\"purpose\":\"EXPORT\"}]}")) {
            assertThat(one(",\"disclosure\":" + disclosure).disclosure().whole())
                    .as(disclosure)
                    .isEqualTo(Audience.of(Visibility.OWNER));
            assertThat(problems).isNotEmpty();
        }
    }

    @Test
    void detailsOfAnotherKindAreKeptAside() {
        Opportunity call =
                (Opportunity) read("{\"incontro\":1,\"type\":\"opportunity\",\"kind\":\"CALL\",\"id\":\"eu:1\","
                                + "\"call\":{\"programme\":\"LIFE\"},\"cooperation\":{\"ipr\":[\"NONE\"]}}")
                        .get(0);

        assertThat(call.details()).isEqualTo(Call.of("LIFE", ""));
        assertThat(call.extensions().fields()).containsEntry("unread:/cooperation", "{\"ipr\":[\"NONE\"]}");
        assertThat(problems)
                .containsExactly(
                        "[NOT_UNDERSTOOD] x.json:1:1: /cooperation: cannot be understood and was kept as it came;"
                                + " expected for example CALL");
    }

    @Test
    void oneBadRecordNeverStopsTheRest() {
        String good = HEAD + "}";
        List<Entity> records = read(String.join(
                "\n",
                good,
                HEAD + ",\"name\":{\"it\":\"open",
                good,
                "{\"incontro\":1,\"type\":\"cluster\",\"id\":\"it:2\"}",
                "{\"incontro\":1,\"id\":\"it:3\"}",
                "{\"incontro\":1,\"type\":\"organisation\"}",
                "{\"incontro\":1,\"type\":\"interest\",\"id\":\"it:4\",\"owner\":7}",
                "not JSON",
                HEAD + ",,}",
                good));

        assertThat(records).hasSize(3);
        assertThat(problems)
                .containsExactly(
                        "[BROKEN_RECORD] x.json:2:1: is not well formed; the record was left out, and reading went on with the next one",
                        "[UNKNOWN_TYPE] x.json:4:1: /type: must be one of organisation, person, opportunity, interest,"
                                + " expressionOfInterest, advisor, but was \"cluster\"; the record was left out",
                        "[MISSING] x.json:5:1: /type: must not be missing; the record was left out",
                        "[MISSING] x.json:6:1: /id: must not be missing; the record was left out",
                        "[NOT_UNDERSTOOD] x.json:7:53: /owner: cannot be understood and was kept as it came;"
                                + " expected for example \"lombardia:4711\"",
                        "[MISSING] x.json:7:1: /owner: must not be missing; the record was left out",
                        "[BROKEN_RECORD] x.json:8:1: is not well formed; the record was left out, and reading went on with the next one",
                        "[BROKEN_RECORD] x.json:9:49: is not well formed; the record was left out, and reading went on with the next one");
    }

    @Test
    void aDocumentGoesOnAfterABrokenRecordAndTellsWhereItBreaksOff() {
        assertThat(read("{\"incontro\":1,\"records\":[\n" + HEAD + ",\"languages\":[\"it]\n},\n" + HEAD + "}\n]}"))
                .hasSize(1);
        assertThat(problems).hasSize(1);

        assertThat(read("{\"incontro\":1,\"records\":[\n" + HEAD + "},\n" + HEAD))
                .hasSize(1);
        assertThat(problems)
                .containsExactly(
                        "[BROKEN_RECORD] x.json:3:1: is not well formed; the record was left out, and reading went on with the next one",
                        "[TRUNCATED] x.json:3:48: the document breaks off; the records before this place were read");
    }

    @Test
    void whatStandsBesideTheRecordsIsTold() {
        assertThat(read("{\"by\":\"me\",\"records\":[" + HEAD + "}],\"next\":{\"page\":[2]},\"n\":1}"))
                .hasSize(1);
        assertThat(problems)
                .containsExactly(
                        "[BESIDE_RECORDS] x.json:1:22: stands beside the records of the document and was left out",
                        "[BESIDE_RECORDS] x.json:1:99: stands beside the records of the document and was left out");
        assertThat(read("[" + HEAD + "}] " + HEAD + "}")).hasSize(1);
        assertThat(problems).hasSize(1).first().asString().startsWith("[BROKEN_RECORD] x.json:1:52");
    }

    @Test
    void aLaterVersionIsToldAndReadAsFarAsItIsKnown() {
        assertThat(read("{\"incontro\":2,\"type\":\"organisation\",\"id\":\"it:1\"}"))
                .hasSize(1);
        assertThat(problems)
                .containsExactly(
                        "[LATER_VERSION] x.json:1:13: /incontro: is version 2 of the format, and this reader knows"
                                + " version 1; what it does not know was kept");
    }

    @Test
    void aMemberThatComesTwiceIsTold() {
        assertThat(one(",\"legalForm\":\"a\",\"legalForm\":\"b\"").legalForm()).isEqualTo("b");
        assertThat(problems)
                .containsExactly("[REPEATED] x.json:1:77: /legalForm: came more than once; the later one counts");
        assertThat(one(",\"name\":{\"it\":\"a\",\"IT\":\"b\"}").name().in("it")).contains("b");
        assertThat(problems).hasSize(1);
    }

    @Test
    void strictReadingEndsWithTheFirstProblem() {
        ReadOptions strict = ReadOptions.of("x.json").strict();

        assertThatThrownBy(() -> read(HEAD + ",\"status\":1}", strict))
                .isInstanceOf(FormatException.class)
                .hasMessageStartingWith("x.json:1:58: /status: cannot be understood");
        assertThat(read(HEAD + ",\"colour\":1}", strict)).as("a note is none").hasSize(1);
    }

    @Test
    void limitsAreNamed() {
        ReadLimits limits = ReadLimits.defaults();
        assertBeyond(HEAD + "}" + HEAD + "}", limits.withMaxRecords(1), "at most 1 records (ReadLimits.maxRecords)");
        assertBeyond(HEAD + "}", limits.withMaxBytes(20), "at most 20 bytes (ReadLimits.maxBytes)");
        assertBeyond(HEAD + ",\"x\":[[[1]]]}", limits.withMaxDepth(3), "at most 3 deep (ReadLimits.maxDepth)");
        assertBeyond(
                HEAD + ",\"legalForm\":\"12345678901234567890123456789012345678901\"}",
                limits.withMaxTextLength(40),
                "at most 40 characters (ReadLimits.maxTextLength)");
        assertBeyond(
                HEAD + ",\"x\":\"12345678901234567890123456789012345678901\"}",
                limits.withMaxTextLength(40),
                "at most 40 characters (ReadLimits.maxTextLength)");
        assertBeyond(
                HEAD + ",\"languages\":[\"a\",\"b\",\"c\"]}",
                limits.withMaxListLength(2),
                "at most 2 entries (ReadLimits.maxListLength)");
        assertBeyond(
                HEAD + ",\"languages\":[\"a\"],\"x\":[" + "1,".repeat(200) + "1]}",
                limits.withMaxTextLength(20),
                "at most 320 bytes (16 times ReadLimits.maxTextLength)");
        assertBeyond(
                HEAD + ",\"x\":1".repeat(20) + "}",
                limits.withMaxListLength(1),
                "at most 16 values (16 times ReadLimits.maxListLength)");
    }

    private void assertBeyond(String text, ReadLimits limits, String message) {
        assertThatThrownBy(() -> read(text, ReadOptions.of("x").within(limits)))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining(message);
    }

    @Test
    void anotherEncodingIsRefused() {
        byte[] bytes = ("\uFEFF" + HEAD + "}").getBytes(UTF_16LE);

        assertThatThrownBy(() -> NativeJson.records(new ByteArrayInputStream(bytes), ReadOptions.of("x"))
                        .hasNext())
                .hasMessage("x:1:1: the input must be well formed, but cannot be read on:"
                        + " JSON between systems is UTF-8 (RFC 8259, section 8.1)");
        assertThat(read("\uFEFF" + HEAD + "}")).as("a byte order mark").hasSize(1);
    }

    @Test
    void aRecordLongerThanAnyBufferIsRead() throws IOException {
        String json = json(Organisation.builder("it:1")
                .description("en", "word \\ \" ".repeat(60_000))
                .build());
        String text = (json + "\n").repeat(3) + "{\n}" + json;

        for (int step : new int[] {1, 7, 1 << 20}) {
            RecordReader<Entity> reader = NativeJson.records(new Dripping(in(text), step), ReadOptions.of("x"));
            assertThat(reader.toList())
                    .hasSize(4)
                    .allMatch(record -> json(record).equals(json));
            assertThat(reader.problems().toList())
                    .singleElement()
                    .hasToString("[MISSING] x:4:1: /type: must not be missing; the record was left out");
        }
    }

    @Test
    void anInterestFromBeforeThereWasAScopeIsForAllPortalsAndAPortalThatNobodyKnowsStays() {
        String before = "{\"incontro\":1,\"type\":\"interest\",\"id\":\"it:4\",\"owner\":\"it:1\"";
        assertThat(NativeJson.fromBytes((before + "}").getBytes(UTF_8), Interest.class)
                        .scope())
                .isEmpty();
        Interest scoped =
                NativeJson.fromBytes((before + ",\"scope\":[\"unheard-of\",\"EEN\"]}").getBytes(UTF_8), Interest.class);
        assertThat(scoped.scope()).containsExactly("een", "unheard-of");
        assertThat(NativeJson.fromBytes(NativeJson.toBytes(scoped), Interest.class))
                .isEqualTo(scoped);
    }

    @Test
    void oneRecordIsReadFromItsBytes() {
        EntityId id = EntityId.parse("it:1");
        Interest wish = Interest.builder(id, id).minimumLikelihood(0.1 + 0.2).build();

        assertThat(NativeJson.fromBytes(NativeJson.toBytes(wish), Interest.class))
                .isEqualTo(wish);
        assertThatThrownBy(() -> NativeJson.fromBytes(NativeJson.toBytes(wish), Opportunity.class))
                .hasMessage("the bytes must be one Opportunity, but were a Interest");
        assertThatThrownBy(() -> NativeJson.fromBytes(new byte[0], Interest.class))
                .hasMessage("the bytes must be one Interest, but were none");
        assertThatThrownBy(() -> NativeJson.toBytes(() -> id))
                .hasMessageStartingWith("a record must be one of organisation, person,");
    }

    @Test
    void bothFormsAreAmongTheFormatsAndRecogniseThemselves() throws IOException {
        Formats formats = Formats.installed();

        assertThat(formats.forMediaType("application/vnd.incontro+json")).contains(NativeJson.DOCUMENT);
        assertThat(formats.forFile("a.jsonl")).contains(NativeJson.LINES);
        assertThat(formats.detect(in(HEAD + ",\"name\":{}}\n" + HEAD + "}"))).contains(NativeJson.LINES);
        assertThat(formats.detect(in("{\"incontro\":1,\"records\":[\n" + HEAD + "}")))
                .contains(NativeJson.DOCUMENT);
    }

    /** Hands out a few bytes at a time. */
    private static final class Dripping extends FilterInputStream {

        private final int step;

        Dripping(InputStream in, int step) {
            super(in);
            this.step = step;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            return super.read(target, offset, Math.min(step, length));
        }
    }
}
