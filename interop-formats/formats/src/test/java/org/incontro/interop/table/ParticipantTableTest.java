// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.incontro.core.identity.EntityId;
import org.incontro.core.identity.Identifier;
import org.incontro.core.identity.IdentifierScheme;
import org.incontro.core.participant.Organisation;
import org.incontro.core.participant.OrganisationKind;
import org.incontro.core.participant.OrganisationSize;
import org.incontro.core.participant.Participant;
import org.incontro.core.participant.Person;
import org.incontro.core.place.Country;
import org.incontro.core.place.NutsCode;
import org.incontro.core.privacy.Audience;
import org.incontro.core.privacy.Field;
import org.incontro.core.privacy.Visibility;
import org.incontro.core.problem.Problem;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.vocabulary.ConceptId;
import org.incontro.interop.FormatException;
import org.incontro.interop.ReadLimits;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.RecordReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParticipantTableTest {

    private static final ReadOptions OPTIONS = ReadOptions.of("table.csv").in("lombardia");

    private static InputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    private static RecordReader<Participant> csv(String... lines) {
        return ParticipantTable.csv(in(String.join("\n", lines)), OPTIONS);
    }

    private static RecordReader<Participant> json(String text) {
        return ParticipantTable.jsonLines(in(text), OPTIONS);
    }

    private static List<String> messages(RecordReader<?> reader) {
        reader.toList();
        return reader.problems().stream().map(problem -> problem.message("en")).toList();
    }

    @Test
    void anOrganisationIsReadFromASpreadsheet() {
        RecordReader<Participant> reader = csv(
                "\uFEFFid;Nome;Tipologia;Dipendenti;Paese;NUTS;Città;Descrizione;Description_en;Lingue;Parole chiave;concepts;Sito web;E-mail;Telefono;Partita IVA;PIC",
                "7;Polo ottico;Centro di Ricerca;35;Italia;ITC4C;Milano;\"Specchi;",
                "deformabili\";Mirrors;it;ottica, laser;euroscivoc:543 nace-2.1:26.51;https://polo.example;info@polo.example;'+39 02 123;12345670017;999978530");
        Organisation polo = (Organisation) reader.next();

        assertThat(polo.id()).isEqualTo(EntityId.of("lombardia", "7"));
        assertThat(polo.name()).isEqualTo(LocalizedText.undetermined("Polo ottico"));
        assertThat(polo.kind()).isEqualTo(OrganisationKind.RESEARCH_CENTRE);
        assertThat(polo.size()).contains(OrganisationSize.SMALL);
        assertThat(polo.country()).contains(Country.of("IT"));
        assertThat(polo.nuts()).contains(NutsCode.of("ITC4C"));
        assertThat(polo.address().orElseThrow().city()).isEqualTo("Milano");
        assertThat(polo.description())
                .isEqualTo(LocalizedText.of("it", "Specchi;\ndeformabili").with("en", "Mirrors"));
        assertThat(polo.languages()).containsExactly("it");
        assertThat(polo.competences()).hasSize(1);
        assertThat(polo.competences().get(0).concepts())
                .containsExactly(ConceptId.of("euroscivoc", "543"), ConceptId.of("nace-2.1", "26.51"));
        assertThat(polo.competences().get(0).tags()).containsExactly("ottica", "laser");
        assertThat(polo.websites()).containsExactly("https://polo.example");
        assertThat(polo.contacts().get(0).email()).isEqualTo("info@polo.example");
        assertThat(polo.contacts().get(0).phone()).isEqualTo("+39 02 123");
        assertThat(polo.disclosure().fields()).containsEntry(Field.CONTACT, Audience.of(Visibility.STAFF));
        assertThat(polo.identifiers())
                .containsExactly(
                        Identifier.of(IdentifierScheme.PIC, "999978530"),
                        Identifier.of(IdentifierScheme.VAT, "IT12345670017"));
        assertThat(polo.extensions().isEmpty()).isTrue();
        assertThat(reader.hasNext()).isFalse();
        assertThat(messages(reader)).isEmpty();
    }

    @Test
    void aPersonIsReadToo() {
        Person ada = (Person)
                json("{\"orcid\":\"https://orcid.org/0000-0002-1825-0097\",\"name\":\"Ada\",\"kind\":\"Person\","
                                + "\"keywords\":[\"optics\",\"laser, pulsed\"],\"languages\":[\"it\",\"en\"],\"size\":3,"
                                + "\"description\":\"x\",\"nuts\":\"ITC4\",\"website\":\"https://ada.example\",\"email\":\"ada@ada.example\"}")
                        .next();

        assertThat(ada.name()).isEqualTo(LocalizedText.undetermined("Ada"));
        assertThat(ada.identifiers()).containsExactly(Identifier.of(IdentifierScheme.ORCID, "0000-0002-1825-0097"));
        assertThat(ada.languages()).containsExactly("it", "en");
        assertThat(ada.description()).isEqualTo(LocalizedText.undetermined("x"));
        assertThat(ada.competences().get(0).tags()).containsExactly("optics", "laser", "pulsed");
        assertThat(ada.nuts()).contains(NutsCode.of("ITC4"));
        assertThat(ada.websites()).containsExactly("https://ada.example");
        assertThat(ada.contacts()).hasSize(1);
        assertThat(ada.disclosure().fields()).containsEntry(Field.CONTACT, Audience.of(Visibility.STAFF));
        assertThat(ada.extensions().fields()).isEqualTo(Map.of("/size", "3"));
    }

    @ParameterizedTest
    @CsvSource({
        "university, UNIVERSITY",
        "UNIVERSITÀ, UNIVERSITY",
        "Hochschule, UNIVERSITY",
        "entreprise, COMPANY",
        "empresa, COMPANY",
        "öffentliche  Verwaltung, PUBLIC_BODY",
        "asociacion, ASSOCIATION",
        "RESEARCH_CENTRE, RESEARCH_CENTRE",
        "research-centre, RESEARCH_CENTRE",
        "inventore, INVENTOR",
        "altro, OTHER"
    })
    void kindsAreUnderstoodInFiveLanguages(String word, String code) {
        RecordReader<Participant> reader = csv("id;kind", "1;" + word);

        assertThat(reader.next().kind()).isEqualTo(new OrganisationKind(code));
        assertThat(messages(reader)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "10, MICRO",
        "11, SMALL",
        "49, SMALL",
        "50, MEDIUM",
        "249, MEDIUM",
        "250, UP_TO_499",
        "500, LARGE",
        "PMI, SME",
        "kein KMU, NOT_SME",
        "Großunternehmen, LARGE",
        "up_to_499, UP_TO_499"
    })
    void sizesAreWordsOrTheNumberOfPeople(String word, String code) {
        RecordReader<Participant> reader = csv("id;size", "1;" + word);

        assertThat(reader.next().size()).contains(new OrganisationSize(code));
        assertThat(messages(reader)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Deutschland, DE", "Grecia, GR", "EL, GR", "uk, GB", "it, IT", "Espagne, ES"})
    void countriesAreCodesOrNames(String word, String code) {
        assertThat(csv("id;country", "1;" + word).next().country()).contains(Country.of(code));
    }

    @Test
    void theSeparatorIsToldFromTheHeaderLine() {
        for (String separator : List.of(";", ",", "\t")) {
            Participant one = csv(
                            "",
                            "id" + separator + "\"name,;\t\"" + separator + "city",
                            "1" + separator + "x" + separator + "Lodi")
                    .next();
            assertThat(one.address().orElseThrow().city()).isEqualTo("Lodi");
        }
        assertThat(csv("id", "a,b").next().id().local()).isEqualTo("a,b");
        assertThat(csv("id,\"a\n;;;;\",city", "1,,Lodi")
                        .next()
                        .address()
                        .orElseThrow()
                        .city())
                .isEqualTo("Lodi");
    }

    @Test
    void eachCellThatIsNotUnderstoodIsToldAndKept() {
        RecordReader<Participant> reader = csv(
                "id;kind;size;country;nuts;language;concepts;email;vat;orcid",
                "1;univrsity;hug;Itali;Lombardy!;it klingonisch;photonics euroscivoc:999999999;not an address;IT1;0000-0000-0000-0000");
        Participant one = reader.next();

        assertThat(one.extensions().fields().keySet())
                .containsExactly("kind", "size", "country", "nuts", "language", "concepts");
        assertThat(one.extensions().fields()).containsEntry("kind", "univrsity");
        assertThat(one.languages()).containsExactly("it");
        assertThat(one.competences().get(0).concepts()).containsExactly(ConceptId.of("euroscivoc", "999999999"));
        assertThat(one.identifiers()).hasSize(2);
        assertThat(((Organisation) one).contacts().get(0).email()).isEqualTo("not an address");
        assertThat(messages(reader))
                .containsExactly(
                        "table.csv:2: kind: must be one of COMPANY, UNIVERSITY, RESEARCH_CENTRE, PUBLIC_BODY, ASSOCIATION, INVENTOR, OTHER, person, but was \"univrsity\"; the nearest is \"UNIVERSITY\"",
                        "table.csv:2: size: must be one of MICRO, SMALL, MEDIUM, UP_TO_499, LARGE, MULTINATIONAL, SME, NOT_SME, but was \"hug\"; the nearest is \"SME\"",
                        "table.csv:2: language: must look like it en, but was \"klingonisch\"",
                        "table.csv:2: country: must be one of IT, DE, FR, …, but was \"Itali\"; the nearest is \"Italy\"",
                        "table.csv:2: nuts: must look like ITC4C, but was \"Lombardy!\"",
                        "table.csv:2: concepts: must look like euroscivoc:543, but was \"photonics\"",
                        "table.csv:2: concepts: \"euroscivoc:999999999\" is in none of the bundled vocabularies (euroscivoc, nace-2.1, nuts-2021, isced-f-2013, sdg, trl), and was kept",
                        "table.csv:2: orcid: does not have the form or the check digits of ORCID, and was kept",
                        "table.csv:2: vat: does not have the form or the check digits of VAT, and was kept",
                        "table.csv:2: email: must look like name@example.org");
    }

    @Test
    void contactDataIsNeverShown() {
        String secret = "maria.rossi@example.org";
        String phone = "+39 02 1234567";
        RecordReader<Participant> reader = csv(
                "id;kind;size;country;nuts;concepts;email;phone;" + secret + ";" + phone,
                "1;" + secret + ";" + phone + ";" + secret + ";" + phone + ";" + secret + ";" + secret + secret + ";"
                        + phone + ";a;b");

        assertThat(messages(reader))
                .hasSize(8)
                .noneMatch(message -> message.contains("rossi") || message.contains("1234567"));
        assertThatThrownBy(() -> csv(secret + ";" + phone + ";Maria").hasNext())
                .isInstanceOf(FormatException.class)
                .hasMessage(
                        "table.csv:1: the table must have a column \"id\", \"pic\" or \"orcid\", but has …, …, Maria");
    }

    @Test
    void columnsThatAreNotKnownAreKeptAndToldOnce() {
        RecordReader<Participant> table = csv("id;kolour;Id;;name;kolour", "1;a;b;c;d;e", "2;f;g;h;i;j;k");
        List<Participant> all = table.toList();

        assertThat(all.get(0).extensions().fields())
                .containsExactly(
                        Map.entry("kolour", "a"),
                        Map.entry("Id", "b"),
                        Map.entry("column 4", "c"),
                        Map.entry("kolour (2)", "e"));
        assertThat(all.get(1).extensions().fields()).containsEntry("column 7", "k");
        assertThat(messages(table))
                .containsExactly(
                        "table.csv:1: kolour: this column is not known; its cells are kept aside. The nearest column is \"code\"",
                        "table.csv:1: Id: this column stands twice; the first one counts, the cells of this one are kept aside",
                        "table.csv:1: kolour: this column is not known; its cells are kept aside. The nearest column is \"code\"",
                        "table.csv:3: the row must have 6 cells as the header line has, but has 7");

        RecordReader<Participant> lines = json(
                "{\"id\":1,\"x/y\":[1],\"code\":2,\"city\":{\"de\":\"Mailand\"}}{\"id\":2,\"x/y\":null,\"name\":null}");
        assertThat(lines.next().extensions().fields())
                .containsExactly(
                        Map.entry("/x~1y", "[1]"), Map.entry("/code", "2"), Map.entry("/city", "{\"de\":\"Mailand\"}"));
        assertThat(lines.next().extensions().fields()).containsExactly(Map.entry("/x~1y", "null"));
        assertThat(messages(lines))
                .containsExactly(
                        "table.csv:1:1: /x~1y: this column is not known; its cells are kept aside. The nearest column is \"id\"",
                        "table.csv:1:1: /code: this column stands twice; the first one counts, the cells of this one are kept aside",
                        "table.csv:1:1: /city: cannot be understood and was kept as it came; expected for example \"…\", [\"…\"]");
    }

    @Test
    void aRowWithoutIdIsLeftOutAndTheRestIsRead() {
        RecordReader<Participant> reader = csv("id;name", ";A", "", " ; ", "2x;B", "2;C");

        assertThat(reader.toList()).extracting(one -> one.id().local()).containsExactly("2x", "2");
        assertThat(messages(reader)).containsExactly("table.csv:2: id: must not be missing; the record was left out");
    }

    @Test
    void anIdThatComesTwiceIsTold() {
        RecordReader<Participant> reader = csv("id;name", "1;A", "1;B");

        assertThat(reader.toList()).hasSize(2);
        assertThat(messages(reader)).containsExactly("table.csv:3: id: came more than once; the later one counts");
    }

    @Test
    void aQuoteThatIsNotClosedCostsWhatFollows() {
        RecordReader<Participant> reader = csv("id;name", "1;A", "2;\"B", "3;C");

        assertThat(reader.toList()).hasSize(1);
        assertThat(messages(reader))
                .containsExactly(
                        "table.csv:2: a quotation mark is not closed in or after this line; all that follows was left out");
    }

    @Test
    void quotationMarksThatWereNotDoubledAreRepairedAndToldOnce() {
        RecordReader<Participant> reader = csv(
                "id;name;city",
                "1;\"the \"green\" lab\";\"Pavia\"",
                "2;\"a\"b;\"Como\"",
                "3;\"a\"b",
                "4; \"x;\"\"y\"\"\" ;Lodi",
                "5;\"\";\"\"",
                "6;a\"b;c",
                "7;\"two\nlines\";\"say \"hi\"\"");

        assertThat(reader.toList())
                .extracting(one -> one.name().forReader("it"))
                .containsExactly("the \"green\" lab", "ab", "ab", "x;\"y\"", "", "a\"b", "two\nlines");
        assertThat(messages(reader))
                .containsExactly(
                        "table.csv:2: here and perhaps later, quotation marks inside a cell are not doubled; they were"
                                + " read as if they were",
                        "table.csv:4: the row must have 3 cells as the header line has, but has 2");
    }

    @Test
    void aFileOfAnOldSpreadsheetIsReadAndToldOnce() {
        byte[] western = "id;name\n1;Cefalù\n2;Forlì €".getBytes(Charset.forName("windows-1252"));
        RecordReader<Participant> reader = ParticipantTable.csv(new ByteArrayInputStream(western), OPTIONS);

        assertThat(reader.toList())
                .extracting(one -> one.name().forReader("it"))
                .containsExactly("Cefalù", "Forlì €");
        assertThat(messages(reader))
                .containsExactly("table.csv:2:8: the input must be in UTF-8, but is not, which shows here first; it was"
                        + " read as Windows-1252. Check letters with accents, and save the file as UTF-8 (\"CSV UTF-8\" in a"
                        + " spreadsheet)");
    }

    @Test
    void bytesInTheMiddleOfUtf8AreReplacedAndToldOnce() {
        byte[] mixed = "id;name\n1;Forlì\n2;?x\n3;?".getBytes(UTF_8);
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] = mixed[i] == '?' ? (byte) 0xE8 : mixed[i];
        }
        RecordReader<Participant> reader = ParticipantTable.csv(new ByteArrayInputStream(mixed), OPTIONS);

        assertThat(reader.toList())
                .extracting(one -> one.name().forReader("it"))
                .containsExactly("Forlì", "\uFFFDx", "\uFFFD");
        assertThat(messages(reader))
                .containsExactly(
                        "table.csv:3:3: here and perhaps later stand bytes that are not UTF-8; each was replaced"
                                + " by U+FFFD. Save the file as UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-16", "UTF-8", "UTF-32LE", "UTF-32BE"})
    void theEncodingIsFoundWithAMarkAndMostlyWithout(String encoding) {
        for (String mark : encoding.startsWith("UTF-32") ? List.of("\uFEFF") : List.of("\uFEFF", "")) {
            byte[] bytes = (mark + "id;name\n1;Forlì").getBytes(Charset.forName(encoding));
            RecordReader<Participant> reader = ParticipantTable.csv(new ByteArrayInputStream(bytes), OPTIONS);

            assertThat(reader.next().name().forReader("it")).isEqualTo("Forlì");
            assertThat(messages(reader)).isEmpty();
        }
    }

    @Test
    void aCompressedFileIsNamedAsSuch() throws IOException {
        byte[] whole = gzip("id;name\n1;A\n".getBytes(UTF_8));

        assertThatThrownBy(() -> ParticipantTable.csv(new ByteArrayInputStream(whole), OPTIONS)
                        .toList())
                .isInstanceOf(FormatException.class)
                .hasMessage("table.csv: the input must be decompressed first, but is gzip");
        assertThatThrownBy(() -> json("PK\u0003\u0004...").toList())
                .isInstanceOf(FormatException.class)
                .hasMessage("table.csv: the input must be decompressed first, but is zip");
    }

    @Test
    void aFileThatWasCutOffWhileCompressedIsNamedAsSuch() throws IOException {
        StringBuilder rows = new StringBuilder("id;name\n");
        for (int i = 0; i < 5_000; i++) {
            rows.append(i).append(';').append(i * 31L).append('\n');
        }
        byte[] whole = gzip(rows.toString().getBytes(UTF_8));
        GZIPInputStream half = new GZIPInputStream(new ByteArrayInputStream(whole, 0, whole.length / 2));

        assertThatThrownBy(() -> ParticipantTable.csv(half, OPTIONS).toList())
                .isInstanceOf(FormatException.class)
                .hasMessageMatching("table\\.csv:\\d+: the input ends in the middle: it was cut off while it was"
                        + " compressed, copied or sent; fetch it again");
    }

    @Test
    void aFileThatWasDamagedWhileCompressedIsMalformed() throws IOException {
        byte[] whole = gzip("id;name\n1;A\n".repeat(2_000).getBytes(UTF_8));
        Arrays.fill(whole, 20, whole.length - 8, (byte) -1);
        GZIPInputStream damaged = new GZIPInputStream(new ByteArrayInputStream(whole));

        assertThatThrownBy(() -> ParticipantTable.csv(damaged, OPTIONS).toList())
                .isInstanceOf(FormatException.class)
                .hasMessageEndingWith("the input must be well formed, but cannot be read on: gzip");
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    /** Each mark was once looked past for thousands of characters: a line of a few hundred thousand took minutes. */
    @Test
    void marksThatStandAloneAreMendedInOnePass() {
        String cell = "\"a" + " \"x".repeat(60_000) + "\"";

        Participant one = assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> csv("id;name;description", "1;n;" + cell).next());

        assertThat(one.description().forReader("en")).hasSize(3 * 60_000 + 1);
    }

    @Test
    void aTextInTheSameLanguageTwiceIsKept() {
        Participant one = csv("id;language;description;description_it;Nome (en)", "1;it;A;B;C")
                .next();

        assertThat(one.description()).isEqualTo(LocalizedText.of("it", "A"));
        assertThat(one.name()).isEqualTo(LocalizedText.of("en", "C"));
        assertThat(one.extensions().fields()).isEqualTo(Map.of("description_it", "B"));
    }

    @Test
    void onlyTheApostropheOfASpreadsheetIsTakenOff() {
        assertThat(name("'=1+1")).isEqualTo("=1+1");
        assertThat(name("'@home")).isEqualTo("@home");
        assertThat(name("'s-Hertogenbosch")).isEqualTo("'s-Hertogenbosch");
        assertThat(name("'")).isEqualTo("'");
        assertThat(json("{\"id\":1,\"name\":\"'=1\"}").next().name().forReader("en"))
                .isEqualTo("'=1");
    }

    private static String name(String cell) {
        return csv("id;name", "1;" + cell).next().name().forReader("en");
    }

    @Test
    void strictReadingEndsAtTheFirstFault() {
        RecordReader<Participant> reader =
                ParticipantTable.csv(in("id;kind;extra\n1;company;x\n2;nothing;x"), OPTIONS.strict());

        assertThat(reader.next().kind()).isEqualTo(OrganisationKind.COMPANY);
        assertThatThrownBy(reader::hasNext)
                .isInstanceOf(FormatException.class)
                .hasMessageStartingWith("table.csv:3: kind: must be one of COMPANY");
        assertThat(reader.hasNext()).isFalse();
    }

    @Test
    void eachLimitIsNamed() {
        ReadLimits limits = ReadLimits.defaults();
        refuses(
                "id;name\n1;long",
                limits.withMaxTextLength(3),
                "table.csv:1: a text must have at most 3 characters (ReadLimits.maxTextLength), but has more");
        refuses(
                "id\n1\n2\n3",
                limits.withMaxRecords(2),
                "table.csv:4: the input must have at most 2 records (ReadLimits.maxRecords), but has more");
        refuses(
                "id;name;city",
                limits.withMaxListLength(2),
                "table.csv:1: a list must have at most 2 entries (ReadLimits.maxListLength), but has more");
        refuses(
                "id;name\n1;a\n;;;",
                limits.withMaxListLength(2),
                "table.csv:3: a list must have at most 2 entries (ReadLimits.maxListLength), but has more");
        refuses(
                "id\n123456",
                limits.withMaxBytes(6),
                "table.csv: the input must have at most 6 bytes (ReadLimits.maxBytes), but has more");
        refuses(
                "id\n" + "x".repeat(200_000),
                limits.withMaxTextLength(100),
                "table.csv: a record must have at most 1600 bytes (16 times ReadLimits.maxTextLength), but has more");
        refuses(
                "id\n1\n" + "2\n".repeat(100_000),
                limits.withMaxBytes(150_000),
                "table.csv: the input must have at most 150000 bytes (ReadLimits.maxBytes), but has more");
    }

    private static void refuses(String text, ReadLimits limits, String message) {
        assertThatThrownBy(() ->
                        ParticipantTable.csv(in(text), OPTIONS.within(limits)).toList())
                .isInstanceOf(FormatException.class)
                .hasMessage(message);
    }

    @Test
    void aSigmaIsOneLetterWhereverItStands() {
        assertThat(Spelling.of("ΟΔΟΣ!")).isEqualTo("οδοσ").isEqualTo(Spelling.of("οδος"));
    }

    @Test
    void manyColumnsOfOneNameStayApart() {
        RecordReader<Participant> table = csv("id;x (3)" + ";x".repeat(5_000), "1" + ";v".repeat(5_001));

        assertThat(table.next().extensions().fields())
                .hasSize(5_001)
                .containsKeys("x", "x (2)", "x (3)", "x (4)", "x (5001)");
    }

    @Test
    void aStreamThatFailsIsNamed() throws IOException {
        InputStream failing = InputStream.nullInputStream();
        failing.close();

        assertThatThrownBy(() -> ParticipantTable.csv(failing, OPTIONS).hasNext())
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("\"table.csv\" cannot be read on: Stream closed");
    }

    @Test
    void anEmptyFileHasNoParticipants() {
        RecordReader<Participant> reader = csv("");

        assertThat(reader.hasNext()).isFalse();
        assertThatThrownBy(reader::next)
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("the input has no more records");
        assertThat(messages(reader)).isEmpty();
    }

    @Test
    void sentencesExistInFiveLanguages() {
        for (TableProblem code : TableProblem.values()) {
            assertThat(List.of("en", "it", "de", "fr", "es"))
                    .map(code::template)
                    .doesNotHaveDuplicates()
                    .noneMatch(String::isBlank);
        }
        Problem problem = Problem.of(TableProblem.WRONG_CONTACT, "email").with("expected", "name@example.org");
        assertThat(problem.message("de")).isEqualTo("email: muss aussehen wie name@example.org");
    }
}
