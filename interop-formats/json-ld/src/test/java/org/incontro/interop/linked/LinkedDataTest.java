// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.linked;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.NoSuchElementException;
import org.incontro.core.identity.Entity;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.OpportunityKind;
import org.incontro.core.participant.Membership;
import org.incontro.core.participant.Organisation;
import org.incontro.core.participant.Person;
import org.incontro.core.value.LocalizedText;
import org.incontro.interop.FormatException;
import org.incontro.interop.Formats;
import org.incontro.interop.ReadLimits;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.ReadProblem;
import org.incontro.interop.RecordReader;
import org.junit.jupiter.api.Test;

class LinkedDataTest {

    private static final ReadOptions OPTIONS = ReadOptions.of("harvest").in("veneto");
    private static final String NO_NUMBER = "\"@context\":\"https://schema.org\"";

    private static RecordReader<Entity> read(String json) {
        return read(json, OPTIONS);
    }

    private static RecordReader<Entity> read(String json, ReadOptions options) {
        return LinkedData.FORMAT.read(new ByteArrayInputStream(json.getBytes(UTF_8)), options);
    }

    private static List<String> messages(RecordReader<?> reader) {
        return reader.problems().stream().map(problem -> problem.message("en")).toList();
    }

    // What is read ------------------------------------------------------------------------------------------------

    @Test
    void whoHasTheJarFindsTheFormat() throws IOException {
        Formats formats = Formats.installed();

        assertThat(formats.named("json-ld").isReadable()).isTrue();
        assertThat(formats.named("json-ld").isWritable()).isFalse();
        assertThat(detected("{\"@context\":{\"a\":\"b:c\"},\"a\":1}")).isEqualTo("json-ld");
        assertThat(detected("[{\"@id\":\"a:b\",\"@type\":[\"http://schema.org/Person\"]}]"))
                .isEqualTo("json-ld");
        assertThat(detected("{\"@context\":\"https://schema.org\",\"@type\":\"Person\"}"))
                .isEqualTo("schema-org");
        assertThat(detected("{\"name\":\"a\"}")).isEqualTo("none");
    }

    private static String detected(String json) throws IOException {
        return Formats.installed()
                .detect(new BufferedInputStream(new ByteArrayInputStream(json.getBytes(UTF_8))))
                .map(Object::toString)
                .orElse("none");
    }

    @Test
    void aDocumentUnderItsOwnContextIsUnderstood() {
        RecordReader<Entity> reader = read("""
                {"@context":{"s":"https://schema.org/","label":{"@id":"s:name","@container":"@language"},
                             "site":{"@id":"s:url","@type":"@id"},"staff":{"@reverse":"s:memberOf"},"@base":"https://fab.example/"},
                 "@id":"#us","@type":"s:LocalBusiness","label":{"it":"Fabbrica","EN":"Factory"},"site":"shop",
                 "s:knowsAbout":{"@list":["Optics","Lasers"]},
                 "staff":{"@id":"#ada","@type":"s:Person","label":{"@none":"Ada"}}}
                """);
        List<Entity> records = reader.toList();

        assertThat(reader.problems()).isEmpty();
        Organisation fab = (Organisation) records.get(0);
        assertThat(fab.id()).isEqualTo(EntityId.of("veneto", "https://fab.example/#us"));
        assertThat(fab.name()).isEqualTo(LocalizedText.of("it", "Fabbrica").with("en", "Factory"));
        assertThat(fab.websites()).containsExactly("https://fab.example/shop");
        assertThat(fab.competences())
                .extracting(competence -> competence.text().forReader("en"))
                .containsExactly("Optics", "Lasers");
        Person ada = (Person) records.get(1);
        assertThat(ada.name()).isEqualTo(LocalizedText.undetermined("Ada"));
        assertThat(ada.memberships())
                .extracting(Membership::group)
                .containsExactly(EntityId.of("veneto", "https://fab.example/#us"));
    }

    @Test
    void whoOffersAndWhoSeeksIsKnownFromEitherSide() {
        List<Entity> records = read("""
                {"@context":"http://schema.org","@id":"a:us","@type":"Organization","name":"Us",
                 "makesOffer":{"@type":"Offer","@id":"a:offer","name":"Lenses"},
                 "seeks":[{"@type":"Demand","@id":"a:wish","name":"Glass"},{"@type":"Demand","name":"Nameless"}]}
                """).toList();

        assertThat(records).extracting(entity -> entity.id().local()).containsExactly("a:us", "a:offer", "a:wish");
        assertThat(records.subList(1, 3))
                .allSatisfy(
                        record -> assertThat(((Opportunity) record).owner()).contains(EntityId.of("veneto", "a:us")));
        assertThat(((Opportunity) records.get(2)).kind()).isEqualTo(OpportunityKind.BUSINESS_REQUEST);
        assertThat(((Organisation) records.get(0)).extensions().fields())
                .containsEntry("schema-org:/seeks", "{\"@type\":\"Demand\",\"name\":\"Nameless\"}");
    }

    @Test
    void whatIsSaidInPiecesAndInSeveralGraphsIsPutTogether() {
        RecordReader<Entity> reader = read("""
                [{"@context":"https://schema.org","@id":"a:1","@type":"Organization","address":{"@id":"_:x"}},
                 {"@id":"a:graph","@graph":[{"@id":"a:1","http://schema.org/name":"One"},
                   {"@id":"_:x","@type":"https://schema.org/PostalAddress","http://schema.org/addressLocality":"Padova"}]},
                 {"@id":"a:1","https://schema.org/name":"One"}]
                """);
        List<Entity> records = reader.toList();

        Organisation one = (Organisation) records.get(0);
        assertThat(records).hasSize(1);
        assertThat(one.name()).isEqualTo(LocalizedText.undetermined("One"));
        assertThat(one.sites()).extracting(site -> site.address().city()).containsExactly("Padova");
        assertThat(reader.problems()).isEmpty();
    }

    @Test
    void documentsMayFollowOneAnotherAndABadOneCostsNoOther() {
        RecordReader<Entity> reader = read("""
                {"@context":"https://schema.org","@id":"a:1","@type":"Person"}
                {"@context":"https://other.example/context","@id":"a:2","@type":"Person"}
                {"@context":{"x":{"@id":7}},"@id":"a:3"}
                {"@context":"https://schema.org","@id":"a:4","@type":"Person"}
                """);

        assertThat(reader.toList()).extracting(record -> record.id().local()).containsExactly("a:1", "a:4");
        assertThat(messages(reader))
                .containsExactly(
                        "harvest:2:1: /@context: the document must be under a context that is bundled, but names"
                                + " \"https://other.example/context\", and nothing is fetched. Hand that context in with"
                                + " KnownContexts.with, or write its definitions into the document",
                        "harvest:3:1: the document must be JSON-LD 1.1, but is not: invalid iri mapping. It was left out");
        assertThat(reader.hasNext()).isFalse();
        assertThatThrownBy(reader::next)
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("the input has no more records");
    }

    // What is told ------------------------------------------------------------------------------------------------

    @Test
    void whatNoContextDefinesIsToldAndKept() {
        RecordReader<Entity> reader = read("""
                {"@context":{"name":"http://schema.org/name","Org":"http://schema.org/Organization"},
                 "@id":"a:1","@type":["Org","Lab"],"name":"A","nmae":{"deep":1.10},"@foo":2}
                """);
        Organisation one = (Organisation) reader.next();

        assertThat(one.extensions().fields())
                .containsEntry(
                        "schema-org:/tag:incontro.org,2026:undefined~1nmae",
                        "{\"tag:incontro.org,2026:undefined/deep\":1.10}");
        assertThat(messages(reader))
                .containsExactly(
                        "harvest:1:1: \"@foo\" must be a keyword of JSON-LD 1.1, but is none; it was left out",
                        "harvest:1:1: \"Lab\" must be defined by a context of the document, but is not; it was kept as it"
                                + " came. Define it, or correct its spelling",
                        "harvest:1:1: \"nmae\" must be defined by a context of the document, but is not; it was kept as it"
                                + " came. Define it, or correct its spelling",
                        "harvest:1:1: \"deep\" must be defined by a context of the document, but is not; it was kept as it"
                                + " came. Define it, or correct its spelling");
    }

    @Test
    void namesThatAContextSwitchesOffAreTold() {
        RecordReader<Entity> reader = read("""
                {"@context":["https://schema.org",{"secret":null}],"@id":"a:1","@type":"Person","secret":"x"}
                """);

        assertThat(((Person) reader.next()).extensions().fields()).isEmpty();
        assertThat(messages(reader))
                .containsExactly(
                        "harvest:1:1: /@context: a context of the document says null, and what stands under such"
                                + " names was left out");
    }

    @Test
    void whatIsNoRecordAndBelongsToNoneIsTold() {
        RecordReader<Entity> reader = read("""
                {"@context":"https://schema.org","@graph":[{"@id":"a:page","@type":"WebPage","about":{"@type":"Thing"}},
                 {"@id":"a:1","@type":"Organization","subjectOf":{"@id":"a:book"}},{"@id":"a:book","@type":"Book"},
                 {"@type":"Organization"}]}
                """);

        assertThat(reader.toList()).hasSize(1);
        assertThat(messages(reader))
                .containsExactly(
                        "harvest:1:1: must have an \"@id\", a \"url\" or an \"identifier\" by which it can be told from others,"
                                + " but has none; it was left out",
                        "harvest:1:1: <a:page>: is neither a participant nor an opportunity and belongs to none, and was left out",
                        "harvest:1:1: is neither a participant nor an opportunity and belongs to none, and was left out");
    }

    @Test
    void circlesAreCutWhereANodeHasNoName() {
        RecordReader<Entity> reader = read("""
                {"@context":"https://schema.org","@graph":[
                 {"@id":"a:1","@type":"Organization","location":{"@id":"_:p"},"department":{"@id":"a:1"}},
                 {"@id":"_:p","@type":"Place","name":"P","containedInPlace":{"@id":"_:q"}},
                 {"@id":"_:q","@type":"Place","containsPlace":{"@id":"_:p"}},
                 {"@id":"a:x","@type":"Place","containsPlace":{"@id":"a:y"}},{"@id":"a:y","containedInPlace":{"@id":"a:x"}}]}
                """);

        assertThat(reader.toList()).hasSize(1);
        assertThat(messages(reader))
                .anySatisfy(message -> assertThat(message)
                        .isEqualTo(
                                "harvest:1:1: http://schema.org/containsPlace: leads back to a node without a name that leads"
                                        + " here; the circle was cut. Give these nodes an \"@id\""));
    }

    @Test
    void strictReadingEndsAtTheFirstFault() {
        String misspelt = "{\"@context\":\"https://schema.org\",\"@id\":\"a:1\",\"@type\":\"Person\",\"@foo\":1}";

        assertThatThrownBy(() -> read(misspelt, OPTIONS.strict()).hasNext())
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("\"@foo\" must be a keyword");
        assertThat(read(misspelt).toList()).hasSize(1);
        assertThatThrownBy(() -> read(
                                "{\"@context\":\"https://schema.org\",\"@id\":\"a:1\",\"@type\":\"Person\",\"workLocation\":[]"
                                        + ",\"knowsAbout\":{\"@type\":\"DefinedTerm\"}}",
                                OPTIONS.strict())
                        .toList())
                .isInstanceOf(FormatException.class)
                .hasMessageStartingWith("harvest:1:1: <a:1>/knowsAbout");
    }

    // Limits ------------------------------------------------------------------------------------------------------

    @Test
    void limitsHoldBeforeADocumentIsExpanded() {
        ReadLimits limits = ReadLimits.defaults();

        assertEndsBy(ReadProblem.TOO_DEEP, "[".repeat(100), limits);
        assertEndsBy(ReadProblem.TOO_DEEP, "[".repeat(2_000), limits.withMaxDepth(1_000_000));
        assertEndsBy(ReadProblem.TEXT_TOO_LONG, "{\"a\":\"" + "x".repeat(200) + "\"}", limits.withMaxTextLength(100));
        assertEndsBy(ReadProblem.TEXT_TOO_LONG, "{\"a\":" + "9".repeat(1_100) + "}", limits);
        assertEndsBy(ReadProblem.LIST_TOO_LONG, "{\"a\":[1,2,3,4]}", limits.withMaxListLength(3));
        assertEndsBy(ReadProblem.LIST_TOO_LONG, "{\"a\":1,\"b\":1,\"c\":1,\"d\":1}", limits.withMaxListLength(3));
        assertEndsBy(ReadProblem.TOO_MANY_VALUES, "[" + "[],".repeat(400) + "[]]", limits.withMaxListLength(3));
        assertEndsBy(ReadProblem.RECORD_TOO_LONG, "[" + "\"abcdefg\",".repeat(40) + "1]", limits.withMaxTextLength(10));
        assertEndsBy(ReadProblem.TOO_MANY_BYTES, " ".repeat(40_000) + "{}", limits.withMaxBytes(10_000));
        assertEndsBy(ReadProblem.MALFORMED, "{\"a\":", limits);
        assertEndsBy(ReadProblem.MALFORMED, "7", limits);
        assertEndsBy(
                ReadProblem.TOO_MANY_RECORDS,
                "{" + NO_NUMBER
                        + ",\"@graph\":[{\"@id\":\"a:1\",\"@type\":\"Person\"},{\"@id\":\"a:2\",\"@type\":\"Person\"}]}",
                limits.withMaxRecords(1));
    }

    /** As a number the first would be no end of zeros, and the second is none. */
    @Test
    void aNumberWithAnExponentBeyondUseStaysAsItIsSaid() {
        for (String digits : List.of("1e99999999", "1e999999999999999")) {
            String json = "{\"@context\":\"https://schema.org\",\"@id\":\"a:1\",\"@type\":\"Person\",\"height\":"
                    + digits + "}";

            assertThat(read(json).toList())
                    .singleElement()
                    .isInstanceOfSatisfying(
                            Person.class,
                            person -> assertThat(person.extensions()
                                            .fields()
                                            .values()
                                            .toString())
                                    .contains(digits));
        }
    }

    /** Each node leads twice to the next: what is a page of text would be nested a million times. */
    @Test
    void limitsHoldAfterADocumentIsExpanded() {
        StringBuilder json = new StringBuilder("{" + NO_NUMBER + ",\"@graph\":[{\"@id\":\"a:0\",\"@type\":\"Person\"");
        for (int i = 1; i <= 40; i++) {
            json.append(",\"x\":{\"@id\":\"b:%s\"},\"y\":{\"@id\":\"b:%s\"}},{\"@id\":\"b:%s\",\"@type\":\"Thing\""
                    .formatted(i, i, i));
        }
        String doubled = json.append("}]}").toString();

        assertEndsBy(ReadProblem.TOO_MANY_VALUES, doubled, ReadLimits.defaults().withMaxListLength(1_000));
        assertEndsBy(ReadProblem.TOO_DEEP, doubled, ReadLimits.defaults().withMaxDepth(10));
    }

    private static void assertEndsBy(ReadProblem code, String json, ReadLimits limits) {
        RecordReader<Entity> reader = read(json, OPTIONS.within(limits));
        assertThatThrownBy(reader::toList)
                .isInstanceOfSatisfying(
                        FormatException.class,
                        e -> assertThat(e.problem().code()).isEqualTo(code));
        assertThat(reader.hasNext()).isFalse();
        assertThat(reader.problems().stream().map(problem -> problem.code().name()))
                .contains(code.name());
    }

    @Test
    void repeatedMembersAreTold() {
        RecordReader<Entity> reader =
                read("{" + NO_NUMBER + ",\"@id\":\"a:1\",\"@type\":\"Person\",\"name\":\"a\",\"name\":\"b\"}");

        assertThat(((Person) reader.next()).name()).isEqualTo(LocalizedText.undetermined("b"));
        assertThat(messages(reader)).containsExactly("harvest:1:1: /name: came more than once; the later one counts");
    }

    @Test
    void aStreamThatFailsIsNotTheDocumentsFault() {
        assertThatThrownBy(() -> failing(new IOException("gone")).hasNext())
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("\"harvest\" cannot be read on: gone");
        assertThatThrownBy(() -> failing(new EOFException()).hasNext())
                .isInstanceOfSatisfying(
                        FormatException.class,
                        e -> assertThat(e.problem().code()).isEqualTo(ReadProblem.CUT_OFF));
        assertThatThrownBy(() -> failing(new java.util.zip.ZipException()).hasNext())
                .isInstanceOfSatisfying(
                        FormatException.class,
                        e -> assertThat(e.problem().code()).isEqualTo(ReadProblem.MALFORMED));
    }

    private static RecordReader<Entity> failing(IOException e) {
        return LinkedData.records(
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw e;
                    }

                    @Override
                    public int read(byte[] bytes, int from, int length) throws IOException {
                        throw e;
                    }
                },
                OPTIONS);
    }
}
