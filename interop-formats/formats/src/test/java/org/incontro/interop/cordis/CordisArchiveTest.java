// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.cordis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.incontro.core.identity.EntityId;
import org.incontro.core.identity.Identifier;
import org.incontro.core.identity.IdentifierScheme;
import org.incontro.core.participant.Evidence;
import org.incontro.core.participant.Organisation;
import org.incontro.core.participant.OrganisationKind;
import org.incontro.core.participant.OrganisationSize;
import org.incontro.core.place.GeoPoint;
import org.incontro.core.place.NutsCode;
import org.incontro.core.value.PartialDate;
import org.incontro.core.vocabulary.ConceptId;
import org.incontro.interop.FormatException;
import org.incontro.interop.ReadLimits;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.Reading;
import org.incontro.interop.internal.JsonFields;
import org.incontro.interop.internal.JsonRecord;
import org.incontro.interop.internal.JsonRecords;
import org.incontro.interop.internal.JsonValue;
import org.incontro.interop.internal.ProblemCollector;
import org.incontro.interop.internal.SharedFiles;
import org.junit.jupiter.api.Test;

class CordisArchiveTest {

    private static final String ORGANISATIONS =
            "\uFEFFprojectID;projectAcronym;organisationID;vatNumber;name;shortName;SME;activityType;"
                    + "street;postCode;city;country;nutsCode;geolocation;organizationURL;contactForm;order;role;ecContribution\r\n"
                    + "\"1001\";\"O\";\"999000001\";\"DE123456788\";\"LABOR\";\"L\";\"true\";\"REC\";\"Weg 1\";\"70173\";\"Stuttgart\";"
                    + "\"DE\";\"DE111\";\"(48.77,9.18)\";\"https://labor.example\";\"\";\"1\";\"coordinator\";\"5,50\"\r\n"
                    + "\"1002\";\"N\";\"999000001\";\"\";\"LABOR GMBH\";\"\";\"\";\"REC\";\"\";\"\";\"Stuttgart\";\"DE\";\"\";\"\";\"\";\"\";"
                    + "\"2\";\"participant\";\"1\"\r\n"
                    + "\"1002\";\"N\";\"\";\"\";\"Nobody\";\"\";\"\";\"\";\"\";\"\";\"\";\"\";\"\";\"\";\"\";\"\";\"3\";\"participant\";\"\"\r\n";

    /** Marks that were not doubled, as they are met in objectives. */
    private static final String PROJECTS = "\"id\";\"acronym\";\"title\";\"startDate\";\"objective\"\r\n"
            + "\"1001\";\"O\";\"Old\";\"2015-02-01\";\"The so-called \"green\" lab; is here\"\r\n"
            + "\"1002\";\"N\";\"New\";\"2020-01-01\";\"\"\r\n";

    private static final String CODES =
            "projectID;euroSciVocCode;euroSciVocPath\r\n1001;/29/97/543;/a\r\n1001;/543;/a\r\n";
    private static final String TOPICS = "projectID;topic;title\r\n1001;H-1;First\r\n";

    private static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, UTF_8)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] zip(String... namesAndTexts) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            files.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(UTF_8));
        }
        return zip(files);
    }

    private static byte[] sample() {
        return zip(
                "csv/topics.csv",
                TOPICS,
                "csv/project.csv",
                PROJECTS,
                "csv/euroSciVoc.csv",
                CODES,
                "csv/organization.csv",
                ORGANISATIONS,
                "readme.pdf",
                "%PDF");
    }

    private static Reading<List<Organisation>> read(byte[] zip) {
        return CordisOrganisations.readArchive(
                        new ByteArrayInputStream(zip),
                        ReadOptions.of("cordis.zip").in("eu"))
                .toReading();
    }

    private static List<String> messages(Reading<?> reading) {
        return reading.problems().stream().map(problem -> problem.message("en")).toList();
    }

    @Test
    void theTablesAreJoinedInWhateverOrderTheyCome() {
        Organisation lab = read(sample()).value().get(0);

        assertThat(lab.id()).isEqualTo(EntityId.of("eu", "999000001"));
        assertThat(lab.kind()).isEqualTo(OrganisationKind.RESEARCH_CENTRE);
        assertThat(lab.name().forReader("en")).isEqualTo("LABOR GMBH");
        List<Evidence> proofs = lab.competences().get(0).evidence();
        assertThat(proofs)
                .extracting(proof -> proof.date().orElseThrow())
                .containsExactly(PartialDate.parse("2020-01-01"), PartialDate.parse("2015-02-01"));
        assertThat(proofs.get(1).concepts()).containsExactly(ConceptId.of("euroscivoc", "543"));
        assertThat(proofs.get(1).role()).isEqualTo("coordinator");
        assertThat(proofs.get(1).identifiers()).containsExactly(Identifier.of(IdentifierScheme.EU_PROJECT, "1001"));
        assertThat(lab.extensions().fields())
                .containsEntry("/projects/1001/objective", "\"The so-called \\\"green\\\" lab; is here\"")
                .containsEntry(
                        "/projects/1001",
                        "{\"acronym\":\"O\",\"topics\":[{\"topic\":\"H-1\",\"title\":\"First\"}],\"participants\":["
                                + "{\"pic\":\"999000001\",\"order\":\"1\",\"role\":\"coordinator\",\"ecContribution\":\"5,50\"}]}");
    }

    @Test
    void whatIsUnusualIsToldWithItsPlace() {
        assertThat(messages(read(sample())))
                .containsExactlyInAnyOrder(
                        "cordis.zip!project.csv:2: here and perhaps later, quotation marks inside a cell are not doubled; they were read as if they were",
                        "cordis.zip: readme.pdf: has no columns that are known, and was passed over",
                        "cordis.zip!project.csv:3: /participants/1/pic: must not be missing; this participation was passed over, the project was read");
    }

    @Test
    void theRowsOfAnOrganisationThatComesOnceAreKeptWhole() {
        String once = ORGANISATIONS.lines().limit(2).reduce("", (a, b) -> a + b + "\r\n");
        Organisation lab = read(zip("organization.csv", once, "project.csv", PROJECTS))
                .value()
                .get(0);

        assertThat(lab.size()).contains(OrganisationSize.SME);
        assertThat(lab.nuts()).contains(NutsCode.of("DE111"));
        assertThat(lab.point()).contains(new GeoPoint(48.77, 9.18));
        assertThat(lab.identifiers()).contains(Identifier.of(IdentifierScheme.VAT, "DE123456788"));
        assertThat(lab.websites()).containsExactly("https://labor.example");
    }

    @Test
    void aSecondArchiveIsJoinedToTheFirst() {
        byte[] other = zip(
                "organization.csv",
                "projectID;organisationID;name;role\r\n2001;999000001;LABOR SE;participant\r\n2001;999000002;Other;coordinator\r\n9;999000002;Other;x",
                "project.csv",
                "id;title\r\n2001;Third\r\n2001;Third again\r\n;no id\r\n");
        Reading<List<Organisation>> both = CordisOrganisations.readArchive(
                        new ByteArrayInputStream(sample()),
                        ReadOptions.of("a.zip").in("eu"))
                .withArchive(
                        new ByteArrayInputStream(other), ReadOptions.of("b.zip").in("eu"))
                .toReading();

        assertThat(both.value()).extracting(one -> one.id().local()).containsExactly("999000001", "999000002");
        assertThat(both.value().get(0).name().forReader("en")).isEqualTo("LABOR SE");
        assertThat(both.value().get(0).competences().get(0).evidence()).hasSize(3);
        assertThat(messages(both))
                .contains(
                        "b.zip: 1 rows name a project or an organisation that is in no other file of the archive",
                        "b.zip!project.csv:3: id: came more than once; the later one counts",
                        "b.zip!project.csv:4: id: must not be missing; the record was left out");
    }

    @Test
    void realRowsAsAnArchiveSayTheSameAsTheirJson() throws IOException {
        StringBuilder organisations =
                new StringBuilder("projectID;organisationID;name;shortName;SME;activityType;street;postCode;"
                        + "city;country;nutsCode;geolocation;organizationURL;vatNumber;role\n");
        StringBuilder projects = new StringBuilder("id;title;startDate\n");
        StringBuilder codes = new StringBuilder("projectID;euroSciVocCode\n");
        Reading<List<Organisation>> expected;
        try (InputStream first = SharedFiles.open("vocab/cordis-demo/organisations-de1.jsonl.gz");
                InputStream second = SharedFiles.open("vocab/cordis-demo/projects-de1.jsonl.gz");
                InputStream again = SharedFiles.open("vocab/cordis-demo/organisations-de1.jsonl.gz");
                InputStream andAgain = SharedFiles.open("vocab/cordis-demo/projects-de1.jsonl.gz")) {
            expected = CordisOrganisations.read(first, ReadOptions.of("o").in("eu"))
                    .withProjects(second, ReadOptions.of("p"))
                    .toReading();
            Map<String, JsonRecord> byPic = new TreeMap<>();
            for (JsonRecord row : rows(again)) {
                byPic.put(text(row.fields(), "pic"), row);
            }
            for (JsonRecord row : rows(andAgain)) {
                String id = text(row.fields(), "id");
                projects.append(cells(id, text(row.fields(), "title"), text(row.fields(), "start")));
                JsonFields fields = new JsonFields(row, new ProblemCollector(ReadOptions.of("x")));
                fields.texts("euroSciVoc").forEach(code -> codes.append(cells(id, code)));
                for (JsonValue.Fields one : fields.objects("participants")) {
                    JsonValue.Fields o = byPic.get(text(one, "pic")).fields();
                    organisations.append(cells(
                            id,
                            text(one, "pic"),
                            text(o, "name"),
                            text(o, "shortName"),
                            text(o, "sme"),
                            text(o, "type"),
                            text(o, "street"),
                            text(o, "postCode"),
                            text(o, "city"),
                            text(o, "country"),
                            text(o, "nuts"),
                            text(o, "geolocation"),
                            text(o, "organizationURL"),
                            text(o, "vatNumber"),
                            text(one, "role")));
                }
            }
        }
        Reading<List<Organisation>> actual = read(zip(
                "project.csv",
                projects.toString(),
                "organization.csv",
                organisations.toString(),
                "euroSciVoc.csv",
                codes.toString()));

        assertThat(actual.problems().counts()).isEmpty();
        Map<EntityId, Organisation> byId = new TreeMap<>();
        actual.value().forEach(one -> byId.put(one.id(), one));
        assertThat(expected.value().stream().filter(one -> !one.competences().isEmpty()))
                .hasSize(actual.value().size())
                .allSatisfy(one -> assertThat(byId.get(one.id()).toBuilder()
                                .extensions(one.extensions())
                                .build())
                        .isEqualTo(one));
    }

    private static List<JsonRecord> rows(InputStream in) {
        ReadOptions options = ReadOptions.of("rows");
        JsonRecords records = new JsonRecords(in, options, new ProblemCollector(options));
        List<JsonRecord> all = new ArrayList<>();
        for (var row = records.next(); row.isPresent(); row = records.next()) {
            all.add(row.get());
        }
        return all;
    }

    private static String text(JsonValue.Fields fields, String name) {
        return JsonFields.textOf(fields.values().getOrDefault(name, new JsonValue.Text("")))
                .orElse("");
    }

    private static String cells(String... cells) {
        StringBuilder line = new StringBuilder();
        for (String cell : cells) {
            line.append(line.isEmpty() ? "" : ";")
                    .append('"')
                    .append(cell.replace("\"", "\"\""))
                    .append('"');
        }
        return line.append("\r\n").toString();
    }

    @Test
    void aZipThatIsMadeToFillTheMemoryIsRefused() {
        byte[] bomb = zip(Map.of("project.csv", new byte[64 << 20]));

        assertThatThrownBy(() -> read(bomb))
                .isInstanceOf(FormatException.class)
                .hasMessageStartingWith("cordis.zip: the files of a zip must be at most 200 times as long as the zip");
        assertThatThrownBy(() -> read(zip(Map.of("picture.png", new byte[64 << 20]))))
                .isInstanceOf(FormatException.class)
                .hasMessageStartingWith("cordis.zip: the files of a zip must be at most 200 times as long as the zip");
    }

    @Test
    void aZipBeyondTheLimitsIsRefused() {
        ReadOptions small =
                ReadOptions.of("cordis.zip").within(ReadLimits.defaults().withMaxBytes(500));
        ReadOptions few =
                ReadOptions.of("cordis.zip").within(ReadLimits.defaults().withMaxListLength(30));
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i < 31; i++) {
            many.put(i + ".txt", new byte[0]);
        }

        assertThatThrownBy(() -> CordisOrganisations.readArchive(new ByteArrayInputStream(sample()), small))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("must have at most 500 bytes (ReadLimits.maxBytes)");
        assertThatThrownBy(() -> CordisOrganisations.readArchive(new ByteArrayInputStream(zip(many)), few))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("must have at most 30 entries (ReadLimits.maxListLength)");
    }

    @Test
    void namesThatLeadOutOfAFolderAreRefused() {
        for (String name : List.of(
                "../project.csv", "a/../../b.csv", "/etc/passwd", "C:\\x.csv", "a\\..\\..\\x.csv", "a\u0007.csv")) {
            assertThatThrownBy(() -> read(zip(name, "id\n1")))
                    .isInstanceOf(FormatException.class)
                    .hasMessage(
                            "cordis.zip: a file in a zip must have a name without \"..\", drive or control characters that"
                                    + " leads to its own folder, but has not");
        }
    }

    @Test
    void zipsInsideOfZipsAreNotOpened() {
        assertThat(messages(read(zip(Map.of("inner.zip", sample())))))
                .containsExactly("cordis.zip: inner.zip: has no columns that are known, and was passed over");
        assertThatThrownBy(() -> read(zip(Map.of("project.csv", sample()))))
                .isInstanceOf(FormatException.class)
                .hasMessage("cordis.zip!project.csv: the input must be decompressed first, but is zip");
    }

    @Test
    void whatIsNoZipOrADamagedOneIsRefused() {
        byte[] cut = sample();
        byte[] half = java.util.Arrays.copyOf(cut, cut.length / 2);

        assertThatThrownBy(() -> read("no zip".getBytes(UTF_8)))
                .isInstanceOf(FormatException.class)
                .hasMessage("cordis.zip: the input must be well formed, but cannot be read on: zip");
        assertThatThrownBy(() -> read(half)).isInstanceOf(FormatException.class);
    }

    @Test
    void aWrongChecksumIsRefused() throws IOException {
        byte[] content = PROJECTS.getBytes(UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            ZipEntry entry = new ZipEntry("project.csv");
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length);
            CRC32 sum = new CRC32();
            sum.update(content);
            entry.setCrc(sum.getValue());
            zip.putNextEntry(entry);
            zip.write(content);
        }
        byte[] damaged = bytes.toByteArray();
        damaged[60] ^= 1;

        assertThatThrownBy(() -> read(damaged))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("cannot be read on: zip");
    }

    @Test
    void aTableThatCannotBeReadIsToldThoughItIsPassedOver() {
        assertThat(messages(read(zip("organization.csv", "\"projectID;pic\n1;2\n"))))
                .containsExactlyInAnyOrder(
                        "cordis.zip!organization.csv:1: a quotation mark is not closed in or after this line; all that"
                                + " follows was left out",
                        "cordis.zip: organization.csv: has no columns that are known, and was passed over");
    }
}
