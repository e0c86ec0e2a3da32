// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.een;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.incontro.core.identity.EntityId;
import org.incontro.core.problem.Problem;
import org.incontro.interop.FormatException;
import org.incontro.interop.ReadLimits;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.RecordReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PodXmlTest {

    private static final ReadLimits SMALL = new ReadLimits(1_000_000, 3, 12, 2_000, 40);

    private static String profile(String inside) {
        return "<profile><reference><type>TO</type><external>TOIT20210305001</external></reference>" + inside
                + "</profile>";
    }

    private static RecordReader<PodRecord> small(InputStream in) {
        return PodXml.profiles(in, Samples.OPTIONS.within(SMALL));
    }

    private static RecordReader<PodRecord> small(String xml) {
        return small(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> messages(RecordReader<PodRecord> reader) {
        return reader.problems().stream().map(Problem::toString).toList();
    }

    @Test
    void profilesAreFoundInAnEnvelopeWithNamespaces() {
        String soap = """
                <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/">
                  <s:Header><ActivityId>4711</ActivityId></s:Header>
                  <s:Body><GetProfilesSOAPResponse xmlns="http://een.ec.europa.eu/tools/services">
                    <GetProfilesSOAPResult
                        xmlns:a="http://schemas.datacontract.org/2004/07/EEN.Merlin.Backend.Core.BO.PODService"
                        xmlns:i="http://www.w3.org/2001/XMLSchema-instance">
                      <a:profile>
                        <a:company i:nil="true"/>
                        <a:content><a:description i:nil="true"/><a:title>A film</a:title></a:content>
                        <a:partnerships xmlns:b="http://schemas.microsoft.com/2003/10/Serialization/Arrays">
                          <b:string>License agreement</b:string></a:partnerships>
                        <a:reference><a:external>TOIT20210305001</a:external><a:internal i:nil="true"/>
                          <a:type>To</a:type></a:reference>
                      </a:profile>
                    </GetProfilesSOAPResult></GetProfilesSOAPResponse></s:Body>
                </s:Envelope>""";
        RecordReader<PodRecord> reader = Samples.xml(soap);

        assertThat(Samples.only(reader)).isEqualTo(Samples.only(Samples.xml("""
                <pod><profile><reference><type>To</type><external>TOIT20210305001</external></reference>
                <content><title>A film</title></content>
                <partnerships><string>License agreement</string></partnerships></profile></pod>""")));
        assertThat(reader.problems()).isEmpty();
    }

    @Test
    void anEnvelopeWithoutProfilesIsAnEmptyFeed() {
        RecordReader<PodRecord> reader =
                Samples.xml("<s:Envelope xmlns:s='x'><s:Header><a>id</a></s:Header><s:Body/></s:Envelope>");

        assertThat(reader.toList()).isEmpty();
        assertThat(reader.problems()).isEmpty();
    }

    @Test
    void aSingleProfileIsAFeed() {
        assertThat(Samples.only(Samples.xml(profile(""))).id()).isEqualTo(EntityId.of("it-25", "TOIT20210305001"));
    }

    @Test
    void anEmptyListIsNoProblem() {
        RecordReader<PodRecord> reader = Samples.xml("<pod/>");

        assertThat(reader.hasNext()).isFalse();
        assertThat(reader.problems()).isEmpty();
        assertThatThrownBy(reader::next)
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("the input has no more records");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No profiles found for u=x&p=y",
                "",
                "   ",
                "<html><body>Service unavailable</body></html>",
                "<string xmlns='http://schemas.microsoft.com/'>No rights</string>",
                "<pod>Nothing found</pod>",
                "<s:Envelope xmlns:s='x'><s:Body><s:Fault><faultstring>Denied</faultstring></s:Fault></s:Body></s:Envelope>",
                "<feed/>"
            })
    void aMessageInsteadOfAFeedIsReportedWithoutItsText(String message) {
        RecordReader<PodRecord> reader = Samples.xml(message);

        assertThat(reader.toList()).isEmpty();
        assertThat(messages(reader))
                .containsExactly("[NO_FEED] feed:1:1: the input must be a list of profiles, but is something else;"
                        + " the service may have sent a message instead, or found nothing");
        assertThat(reader.problems().hasErrors()).isTrue();
    }

    @Test
    void whatStandsAmongProfilesAndIsNoneIsReported() {
        RecordReader<PodRecord> reader =
                Samples.xml("<pod>\n<event><EventTitle>Fair</EventTitle></event>" + profile("") + "</pod>");

        assertThat(reader.toList()).hasSize(1);
        assertThat(messages(reader))
                .containsExactly("[NO_PROFILE] feed:2:8: pod/event: must be a profile; it was passed over");
    }

    @Test
    void aBrokenProfileDoesNotStopTheFeed() {
        RecordReader<PodRecord> reader = Samples.xml("<pod><profile/>"
                + "<profile><reference><type>XX</type><external>A</external></reference></profile>"
                + profile("<datum><submit>tomorrow</submit></datum>") + profile("") + "</pod>");

        assertThat(reader.toList()).hasSize(2);
        assertThat(messages(reader))
                .containsExactly(
                        "[MISSING] feed:1:16: profile[1]/reference/external: must not be missing; the record was left out",
                        "[UNKNOWN_KIND] feed:1:42: profile[2]/reference/type: must be one of BO, BR, TO, TR and RDR; the profile was left out",
                        "[NOT_UNDERSTOOD] feed:1:193: profile[3]/datum/submit: cannot be understood and was kept as it came; expected for example 2026-11-23");
    }

    @Test
    void brokenXmlEndsTheFeedAfterEverythingBeforeIt() {
        RecordReader<PodRecord> reader =
                Samples.xml("<pod>" + profile("") + profile("") + "<profile><reference></pod>");
        List<PodRecord> read = new ArrayList<>();

        assertThatThrownBy(() -> reader.forEachRemaining(read::add))
                .isInstanceOf(FormatException.class)
                .hasMessageStartingWith("feed:1:")
                .hasMessageEndingWith("the input must be well formed, but cannot be read on: XML syntax")
                .hasNoCause();
        assertThat(read).hasSize(2);
        assertThat(reader.hasNext()).isFalse();
        assertThat(reader.problems().hasErrors()).isTrue();
    }

    @Test
    void strictReadingEndsAtTheFirstProblemThatIsWorseThanANote() {
        String feed = "<pod>" + profile("<files><profileFile><data>AAAA</data></profileFile></files>")
                + profile("<eoi><status>?</status></eoi>") + "</pod>";
        RecordReader<PodRecord> reader = PodXml.profiles(
                new ByteArrayInputStream(feed.getBytes(StandardCharsets.UTF_8)), Samples.OPTIONS.strict());

        assertThat(reader.next().opportunity()).isPresent();
        assertThatThrownBy(reader::hasNext)
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("profile[2]/eoi/status: cannot be understood");
        assertThat(messages(reader)).hasSize(2).first().asString().startsWith("[BYTES_NOT_KEPT]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE pod><pod/>",
                "<?x y?>\n<!-- a -->\n <!DOCTYPE pod [",
                "<!DOCTYPE pod SYSTEM 'file:///etc/hostname'><pod/>",
                "<!DOCTYPE pod [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><pod>&x;</pod>",
                "<!DOCTYPE pod [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><pod>&b;</pod>",
                "<!DOCTYPE pod [<!ENTITY % p SYSTEM 'http://127.0.0.1:1/x'>%p;]><pod/>"
            })
    void aDocumentTypeIsRefused(String feed) {
        assertThatThrownBy(() -> Samples.xml(feed).toList())
                .isInstanceOf(FormatException.class)
                .hasMessageEndingWith("a document type declaration is never accepted; remove the DOCTYPE line");
    }

    @Test
    void anEntityThatNobodyDeclaredIsBrokenXml() {
        assertThatThrownBy(() -> Samples.xml("<pod>" + profile("<content><title>a&nbsp;b</title></content>") + "</pod>")
                        .toList())
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("XML syntax");
    }

    @Test
    void deepNestingIsRefusedByName() {
        assertThatThrownBy(() -> small("<pod>" + "<a>".repeat(20)).toList())
                .isInstanceOf(FormatException.class)
                .hasMessageEndingWith("nesting must be at most 12 deep (ReadLimits.maxDepth), but is deeper");
        assertThatThrownBy(() -> small("<pod><profile>" + "<a>".repeat(20)).toList())
                .isInstanceOf(FormatException.class)
                .hasMessageEndingWith("nesting must be at most 12 deep (ReadLimits.maxDepth), but is deeper");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<x>%s</x>", "<x y='%s'/>", "<a>%1$.1500s</a><b>%1$.1500s</b>", "<x><![CDATA[%s]]></x>"})
    void hugeTextsAreRefusedByName(String form) {
        assertThatThrownBy(() -> small("<pod>" + profile(form.formatted("t".repeat(3_000))) + "</pod>")
                        .toList())
                .isInstanceOf(FormatException.class)
                .hasMessageEndingWith(
                        "a text must have at most 2000 characters (ReadLimits.maxTextLength), but has more");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<pod><!--", "<pod><?x ", "<pod x='", "<pod><![CDATA[", "<pod ", " "})
    void whatTheParserHoldsInMemoryIsRefusedByName(String start) {
        assertThatThrownBy(() -> small(Samples.endless(start, " ")).toList())
                .isInstanceOf(FormatException.class)
                .hasMessage("feed: a text must have at most 2000 characters (ReadLimits.maxTextLength), but has more");
    }

    @Test
    void manyElementsInOneProfileAreRefusedByName() {
        assertThatThrownBy(() ->
                        small("<pod>" + profile("<a/>".repeat(50)) + "</pod>").toList())
                .isInstanceOf(FormatException.class)
                .hasMessageEndingWith("a list must have at most 40 entries (ReadLimits.maxListLength), but has more");
    }

    @Test
    void manyDifferentNamesAreRefusedByName() {
        StringBuilder feed = new StringBuilder("<pod>");
        for (int i = 0; i < 15; i++) {
            feed.append("<?p%1$d?><e%1$d a%1$d='1' xmlns:n%1$d='u'/>".formatted(i));
        }

        assertThatThrownBy(() -> small(feed.toString()).toList())
                .isInstanceOf(FormatException.class)
                .hasMessageEndingWith(
                        "the input must use at most 40 different names (ReadLimits.maxListLength), but uses more");
    }

    @Test
    void longPathsInOneProfileAreRefusedByName() {
        String name = "n".repeat(900);
        String inside = "<a/>".repeat(20);

        assertThatThrownBy(() -> small(
                                "<pod>" + profile("<%1$s><%1$s>%2$s</%1$s></%1$s>".formatted(name, inside)) + "</pod>")
                        .toList())
                .isInstanceOf(FormatException.class)
                .hasMessageEndingWith(
                        "a record must have at most 32000 bytes (16 times ReadLimits.maxTextLength), but has more");
    }

    @Test
    void manyProfilesAreRefusedByName() {
        RecordReader<PodRecord> reader = small("<pod>" + profile("").repeat(4) + "</pod>");
        List<PodRecord> read = new ArrayList<>();

        assertThatThrownBy(() -> reader.forEachRemaining(read::add))
                .isInstanceOf(FormatException.class)
                .hasMessageEndingWith("the input must have at most 3 records (ReadLimits.maxRecords), but has more");
        assertThat(read).hasSize(3);
    }

    @Test
    void anInputWithoutAnEndIsRefusedByName() {
        assertThatThrownBy(() -> small(Samples.endless("<pod>", "<other/>")).toList())
                .isInstanceOf(FormatException.class)
                .hasMessage("feed: the input must have at most 1000000 bytes (ReadLimits.maxBytes), but has more");
    }

    @Test
    void aLimitThatWasPassedIsAmongTheProblemsAndEndsTheReading() {
        RecordReader<PodRecord> reader = small(Samples.endless("<pod>", "<other/>"));

        assertThatThrownBy(reader::hasNext).isInstanceOf(FormatException.class);
        assertThat(reader.problems().counts()).containsEntry("TOO_MANY_BYTES", 1L);
        assertThat(reader.hasNext()).isFalse();
    }

    @Test
    void attachedFilesDoNotCountAsText() {
        String file = "<files><profileFile><name>a.gif</name><data>" + "AAAA".repeat(50_000)
                + "</data></profileFile></files>";

        assertThat(Samples.only(small("<pod>" + profile(file) + "</pod>"))
                        .attachments()
                        .get(0)
                        .bytes())
                .hasValue(150_000);
    }

    @Test
    void aFileOfTheSameLengthWithOtherBytesChangesTheDigest() {
        String form = "<files><profileFile><data>%s</data></profileFile></files>";

        assertThat(digest(profile(form.formatted("AAAA")))).isNotEqualTo(digest(profile(form.formatted("AAAB"))));
        assertThat(digest(profile(form.formatted("AAAA")))).isEqualTo(digest(profile(form.formatted("AA\nAA"))));
    }

    private static String digest(String feed) {
        return Samples.only(Samples.xml(feed))
                .revision()
                .provenance()
                .orElseThrow()
                .digest();
    }

    @Test
    void theEncodingIsTheDeclaredOne() {
        byte[] feed = ("<?xml version='1.0' encoding='ISO-8859-1'?><pod>"
                        + profile("<content><title>Größe</title></content>") + "</pod>")
                .getBytes(StandardCharsets.ISO_8859_1);

        assertThat(Samples.only(Samples.xml(feed)).title().in("en")).hasValue("Größe");
    }

    @Test
    void anEncodingThatFitsTheBytesIsBelieved() {
        String feed = "<?xml version='1.0' encoding='%s'?><pod>" + profile("<content><title>Größe</title></content>")
                + "</pod>";
        for (String encoding : List.of("UTF-8", "UTF-16", "windows-1252", "iso-8859-15", "windows-1250")) {
            byte[] bytes = feed.formatted(encoding).getBytes(Charset.forName(encoding));

            assertThat(Samples.only(Samples.xml(bytes)).title().in("en")).hasValue("Größe");
        }
        byte[] fromMemory = feed.formatted("utf-16").getBytes(StandardCharsets.UTF_8);
        assertThat(Samples.only(Samples.xml(fromMemory)).title().in("en")).hasValue("Größe");
    }

    @Test
    void anEncodingThatIsNotReadIsNamed() {
        assertThatThrownBy(() -> Samples.xml("<?xml version='1.0' encoding='EBCDIC-\"x'?><pod/>")
                        .toList())
                .isInstanceOf(FormatException.class)
                .hasMessage(
                        "feed:1: the encoding must be one of UTF-8, UTF-16, US-ASCII, ISO-8859-1 … -16, windows-1250"
                                + " … -1258, but was \"EBCDIC-?x\"; convert the file to UTF-8");
    }

    @Test
    void bytesThatAreNotInTheEncodingAreToldWithTheirPlaceAndNothingIsPrinted() {
        byte[] feed = ("<pod>\n" + profile("<content><title>Größe</title></content>") + "</pod>")
                .getBytes(StandardCharsets.ISO_8859_1);
        PrintStream before = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            RecordReader<PodRecord> reader = Samples.xml(feed);

            assertThat(Samples.only(reader).title().in("en")).hasValue("Größe");
            assertThat(reader.problems().stream().map(Problem::toString))
                    .singleElement()
                    .asString()
                    .startsWith("[NOT_UTF8] feed:2:")
                    .contains("it was read as Windows-1252");
        } finally {
            System.setErr(before);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void aStreamThatFailsIsNoFaultOfTheFormat() {
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the line is dead");
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                throw new IOException("the line is dead");
            }
        };

        assertThatThrownBy(() -> PodXml.profiles(failing, Samples.OPTIONS).hasNext())
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("the line is dead");
    }

    @Test
    void theSameProfileMayComeTwice() {
        RecordReader<PodRecord> reader = Samples.xml("<pod>" + profile("").repeat(2) + "</pod>");

        List<PodRecord> records = reader.toList();
        assertThat(records).hasSize(2);
        assertThat(records.get(0)).isEqualTo(records.get(1));
        assertThat(reader.problems()).isEmpty();
    }

    @Test
    void aRegionThatIsNoneIsTheCallersMistake() {
        assertThatThrownBy(() -> PodXml.profiles(
                        InputStream.nullInputStream(), ReadOptions.of("x").in("IT 25")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("region must be");
    }

    @Test
    void everyRecordOfXmlIsAProfile() {
        PodRecord record = Samples.xml(profile("")).next();

        assertThat(record).isInstanceOf(PodRecord.Profile.class);
        assertThat(record.id()).isEqualTo(record.opportunity().orElseThrow().id());
    }
}
