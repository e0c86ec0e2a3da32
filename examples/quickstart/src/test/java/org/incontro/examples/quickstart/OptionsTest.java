// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.incontro.examples.quickstart.Run.SmallData;
import org.incontro.matching.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each option, and what happens when it is misused. */
class OptionsTest {

    @TempDir
    private Path folder;

    private SmallData data;

    @BeforeEach
    void makeData() {
        data = new SmallData(folder);
    }

    @Test
    void helpTeachesWithExamples() {
        Run run = Run.of("--help");

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("Usage: java -jar incontro-quickstart.jar", "Examples:", "--participants members.csv")
                .contains("--opportunity HORIZON-MISS-2026-02-CANCER-02\n", "Exit status:");
    }

    @Test
    void ownFilesTakeThePlaceOfTheBundledOnes() {
        Run run = Run.small(data);

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("  3 participants  " + data.participants())
                .contains("  2 EU funding topics  " + data.calls())
                .contains("Laser physics for optical sensors\n  Funding call · eu:OPTICS-1 · until 1 October 2026\n"
                        + "   1. Polo ottico alpino, Milano (")
                .contains("\nPolo ottico alpino, Milano\n  Research centre · local:1\n"
                        + "   1. Laser physics for optical sensors, eu:OPTICS-1, until 1 October 2026 (")
                .doesNotContain("cordis");
        assertThat(data.report()).exists();
    }

    @ParameterizedTest
    @CsvSource({
        "en, Partners for opportunities, 1 October 2026, Laser physics",
        "it, Partner per le opportunità, 1º ottobre 2026, Fisica dei laser",
        "de, Partner für Gelegenheiten, 1. Oktober 2026, Laserphysik",
        "fr, Des partenaires pour les opportunités, 1er octobre 2026, Physique des lasers",
        "es, Socios para las oportunidades, 1 de octubre de 2026, Física del láser"
    })
    void speaksFiveLanguages(String language, String heading, String day, String reason) {
        Run run = Run.small(data, "--language", language);

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains(heading, day, reason).doesNotContain("{");
        Page page = Page.read(data.report());
        assertThat(page.document().getDocumentElement().getAttribute("lang")).isEqualTo(language);
        assertThat(page.text()).contains(heading, day, reason);
        assertThat(page.elements("body").get(0).getTextContent()).doesNotContain("{", "}");
    }

    @Test
    void whatComesFromDataIsEscapedAndDangerousLinksAreNone() {
        assertThat(Run.small(data).status()).isZero();

        Page page = Page.read(data.report());
        assertThat(page.elements("script")).isEmpty();
        assertThat(page.elements("b"))
                .allSatisfy(bold -> assertThat(bold.getTextContent()).matches("\\d+"));
        assertThat(page.text())
                .contains("Kältewerk &lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; Co")
                .contains("href=\"https://example.org/optics\"");
        assertThat(page.values("href")).noneMatch(href -> href.startsWith("javascript"));
    }

    @Test
    void topLimitsEachList() {
        Run run = Run.small(data, "--top", "1");

        assertThat(run.out()).contains("   1. ").doesNotContain("   2. ");
    }

    @Test
    void oneOpportunityIsShownByItsIdWithOrWithoutRegion() {
        Run run = Run.small(data, "--opportunity", "FUEL-2", "--no-report");

        assertThat(run.out())
                .contains("Fuel cells <b>and</b> electrochemistry\n  Funding call · eu:FUEL-2")
                .doesNotContain("· eu:OPTICS-1");
        assertThat(Run.small(data, "--opportunity", "eu:FUEL-2", "--no-report").out())
                .isEqualTo(run.out());
    }

    @Test
    void noReportWritesNone() {
        assertThat(Run.small(data, "--no-report").status()).isZero();
        assertThat(data.report()).doesNotExist();
    }

    @Test
    void theDayDecidesWhatIsOpen() {
        Run run = Run.small(data, "--today", "2026-10-15");

        assertThat(run.out())
                .contains("as on 15 October 2026")
                .contains(" These are the partners it had on 1 October 2026.\n   1. Polo ottico alpino")
                .doesNotContain("1. Laser physics for optical sensors");
    }

    @Test
    void organisationsAndProjectsMayBeCompressed() throws IOException {
        Path organisations = compressed(
                "organisations.jsonl.gz",
                "{\"pic\": \"999999999\", \"name\": \"PRIMA\", \"type\": \"PRC\", \"country\": \"DE\"}");
        Path projects = compressed(
                "projects.jsonl.gz",
                "{\"id\": \"1\", \"title\": \"Laser physics in space\", \"participants\": [{\"pic\": \"999999999\"}]}");
        Run run = Run.of(
                "--organisations",
                organisations,
                "--projects",
                projects,
                "--opportunities",
                data.calls(),
                "--no-report");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains("1 organisation with its EU projects", "1. PRIMA (");
    }

    @Test
    void participantsMayBeJsonAndOpportunitiesProfilesOfTheNetwork() throws IOException {
        Path participants = data.write(
                "participants.jsonl",
                "{\"id\": \"1\", \"name\": \"Alu\", \"country\": \"IT\", \"description_en\": \"Aluminium sheet and metals\"}");
        Path profile = data.write("profile.xml", resource("een/pod-profile-full-6986fb6.xml"));
        Run run = Run.of(
                "--participants", participants, "--opportunities", profile, "--today", "2017-01-01", "--no-report");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("Chinese company offering aluminum sheet", "1 profile of the Enterprise Europe Network");
    }

    @Test
    void profilesMayBeJson() {
        Path profiles = data.write("profiles.json", """
                [{"reference": "TRIT20260101001", "profileType": {"code": "TR"}, "title": "Laser physics wanted",
                "description": "Partners in laser physics", "publishedDate": "2026-01-01"}]
                """);
        Run run = Run.of("--participants", data.participants(), "--opportunities", profiles, "--no-report");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains("Laser physics wanted\n  Technology request · een:TRIT20260101001");
    }

    private static String resource(String name) throws IOException {
        return Input.bundled(name).read(in -> {
            try {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --colour blue          | Unknown options: '--colour', 'blue'
                    --language tlh         | Invalid value for option '--language': must be one of en, it, de, fr, es, but was "tlh"
                    --today tomorrow       | Invalid value for option '--today': must be a day such as 2026-09-01, but was "tomorrow"
                    --today 2026-02-30     | Invalid value for option '--today': must be a day such as 2026-09-01, but was "2026-02-30"
                    --top 0                | Invalid value for option '--top': must be a whole number from 1 to 50, but was "0"
                    --top many             | Invalid value for option '--top': must be a whole number from 1 to 50, but was "many"
                    --report               | Missing required parameter for option '--report' (FILE)
                    --projects p.jsonl     | --projects needs --organisations.
                    --participants no.csv  | The file "no.csv" does not exist.
                    --participants no.xls  | The name of the file with participants must end in .csv or .jsonl, but was "no.xls".
                    --opportunities no.doc | The name of the file with opportunities must end in .xml, .json or .jsonl, but was "no.doc".
                    --report no/such/r.html | The report cannot be written to "no/such/r.html"
                    """)
    void aWrongOptionIsOneLineAndStatusTwo(String options, String message) {
        Run run = Run.of((Object[]) options.split(" "));

        refused(run, message);
    }

    private static void refused(Run run, String message) {
        assertThat(run.err()).contains(message);
        assertThat(run.err().lines().filter(line -> !line.contains(" s  "))).hasSize(1);
        assertThat(run.err()).endsWith(" Try --help.\n");
        assertThat(run.out()).isEmpty();
        assertThat(run.status()).isEqualTo(2);
    }

    @Test
    void brokenXmlIsToldWithItsPlace() throws IOException {
        Path broken = data.write("broken.xml", "<pod><profile><reference></pod>");
        Run run = Run.of("--opportunities", broken, "--report", data.report());

        refused(run, broken + ":1:");
        assertThat(data.report()).doesNotExist();
    }

    @Test
    void aFileWithoutAnyRecordIsToldWithItsFirstProblem() {
        Path broken = data.write("broken.jsonl", "{\"topicId\": }\n{\"title\": \"no id\"}\n");
        Run run = Run.of("--opportunities", broken, "--report", data.report());

        refused(run, "The file \"" + broken + "\" holds no record that could be used. " + broken + ":1");
        assertThat(data.report()).doesNotExist();
    }

    @Test
    void aFileThatIsNotCompressedAsItSaysIsTold() {
        Path plain = data.write("participants.csv.gz", SmallData.PARTICIPANTS);

        refused(Run.of("--participants", plain), "is called .gz but is not compressed so, or is damaged");
    }

    @Test
    void aFolderIsNoReport() throws IOException {
        Files.createDirectory(data.report());

        refused(Run.small(data), "The report cannot be written to \"" + data.report() + "\", which is no regular file");
        assertThat(data.report()).isEmptyDirectory();
    }

    @Test
    void anUnknownOpportunityIsToldWithTheNearest() {
        refused(
                Run.small(data, "--opportunity", "OPTICS-7"),
                "There is no opportunity \"OPTICS-7\"; the nearest is \"eu:OPTICS-1\".");
        assertThat(data.report()).doesNotExist();
    }

    @Test
    void errorsAreToldInTheLanguageOfTheUser() {
        Run run = Run.of("--language", "it", "--participants", "no.csv");

        assertThat(run.err()).isEqualTo("Il file \"no.csv\" non esiste. Provare --help.\n");
    }

    @Test
    void anOldReportIsReplaced() throws IOException {
        Files.writeString(data.report(), "old");

        assertThat(Run.small(data).status()).isZero();
        assertThat(Files.readString(data.report()))
                .startsWith("<!DOCTYPE html>")
                .endsWith("</html>\n");
    }

    @Test
    void aFaultOfTheProgramIsStatusOne() {
        PrintStream failing = new PrintStream(OutputStream.nullOutputStream()) {
            @Override
            public void print(String text) {
                throw new IllegalStateException("the printer is on fire");
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Quickstart.run(failing, new PrintStream(err, true, StandardCharsets.UTF_8), "--help");

        assertThat(status).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .isEqualTo("The program failed, which is its own fault: "
                        + "java.lang.IllegalStateException: the printer is on fire\n");
    }

    @Test
    void blankValuesAreRefusedByTheNameOfTheirOption() {
        refused(Run.of("--report", " "), "Invalid value for option '--report': must name a file, but was \" \"");
        refused(Run.of("--participants", ""), "Invalid value for option '--participants': must name a file, but was");
        refused(Run.of("--opportunity", ""), "Invalid value for option '--opportunity': must name an opportunity");
        refused(Run.of("--participants", "a\u0000b.csv"), "must name a file, but was \"a\ufffdb.csv\"");
    }

    @Test
    void helpHelpsWhateverElseIsWrong() {
        Run run = Run.of("--top", "0", "--help");

        assertThat(run.status()).isZero();
        assertThat(run.out()).startsWith("Usage: ").isEqualTo(Run.of("--help").out());
    }

    @Test
    void anArgumentThatBeginsWithAnAtSignIsNoFileOfArguments() {
        Path arguments = data.write("arguments", "--help");

        refused(Run.of("@" + arguments), "Unmatched argument at index 0: '@" + arguments + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dev/null", "/dev/stdout"})
    void aDeviceIsNoReport(String device) {
        assumeTrue(Files.exists(Path.of(device)), () -> "skipped: there is no " + device);

        refused(
                report(data.participants(), Path.of(device)),
                "The report cannot be written to \"" + device + "\", which is no regular file");
        assertThat(Path.of(device)).exists();
    }

    @Test
    void aLinkThatLeadsNowhereOrToAFolderIsNoReport() throws IOException {
        Path nowhere = Files.createSymbolicLink(folder.resolve("nowhere.html"), folder.resolve("gone.html"));
        Path toFolder = Files.createSymbolicLink(folder.resolve("folder.html"), folder);

        refused(report(nowhere), "\"" + nowhere + "\", which is no regular file. Name a new file or a regular one.");
        refused(report(toFolder), "\"" + toFolder + "\", which is no regular file");
        assertThat(Files.isSymbolicLink(nowhere)).isTrue();
        assertThat(Files.isSymbolicLink(toFolder)).isTrue();
        assertThat(folder.resolve("gone.html")).doesNotExist();
    }

    @Test
    void aLinkToARegularFileStaysALinkAndTheFileIsReplaced() throws IOException {
        Path file = data.write("real.html", "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.html"), file);

        assertThat(report(link).status()).isZero();
        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(Files.readString(file)).startsWith("<!DOCTYPE html>");
    }

    @Test
    void aFileThatIsReadIsNoReport() throws IOException {
        refused(report(data.participants()), "which is one of the files to read. Name another.");
        assertThat(Files.readString(data.participants())).isEqualTo(SmallData.PARTICIPANTS);
    }

    @Test
    void filesBesideTheReportAreLeftAlone() throws IOException {
        Path own = data.write(".report.html.part", "mine");
        Path other = data.write(".report.html.0.part", "of another run");

        assertThat(Run.small(data).status()).isZero();
        assertThat(Files.readString(own)).isEqualTo("mine");
        assertThat(Files.readString(other)).isEqualTo("of another run");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(file -> file.toString().endsWith(".part"))).containsExactlyInAnyOrder(own, other);
        }
    }

    private Run report(Path path) {
        return report(data.participants(), path);
    }

    @Test
    void outputThatIsLostIsStatusOne() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        for (String[] args : new String[][] {
            {"--help"},
            {
                "--participants",
                data.participants().toString(),
                "--opportunities",
                data.calls().toString(),
                "--no-report"
            }
        }) {
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            int status = Quickstart.run(
                    new PrintStream(full, false, StandardCharsets.UTF_8),
                    new PrintStream(err, true, StandardCharsets.UTF_8),
                    args);

            assertThat(status).isEqualTo(1);
            assertThat(err.toString(StandardCharsets.UTF_8))
                    .endsWith(
                            "The results could not all be written to standard output; it was closed, or what it leads to is full.\n");
        }
    }

    @Test
    void digitsAreThoseOfTheProgramWhateverTheMachineSpeaks() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(Run.small(data, "--no-report").out()).contains("   1. Polo ottico alpino", "(58 %)");
            assertThat(Run.of("--top", "0").err()).contains("from 1 to 50, but was \"0\"");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void namesNeitherSteerTheTerminalNorTurnTheTextAround() throws IOException {
        Path participants = data.write("steering.jsonl", """
                {"id": "1", "name": "Ev\\u001b[31mil\\nLine \\u202eotpal", "country": "IT", "description_en": "Laser physics"}
                """);
        Run run = Run.of("--participants", participants, "--opportunities", data.calls(), "--report", data.report());

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains("1. Ev", "otpal").doesNotContain("\u001b", "\nLine", "\u202e");
        assertThat(Files.readString(data.report())).contains("otpal").doesNotContain("\u001b", "\u202e");
    }

    @Test
    void whoHasNoNameIsShownByIdentity() {
        Path participants = data.write("nameless.csv", "id;name;country;description_en\n7;;IT;Laser physics\n");
        Run run = Run.of("--participants", participants, "--opportunities", data.calls(), "--report", data.report());

        assertThat(run.out()).contains("\n   1. local:7 (", "\nlocal:7\n");
        assertThat(Page.read(data.report()).elements("h4").get(0).getTextContent())
                .isEqualTo("local:7");
    }

    @Test
    void bothReportsCountTheSameAndSayWhatWasRepeated() {
        Path participants = data.write("twice.csv", SmallData.PARTICIPANTS + "2;Kältewerk neu;;DE;;;\n");
        Run run = Run.of("--participants", participants, "--opportunities", data.calls(), "--report", data.report());

        String counted = "4 participants (1 repeated: the last counts)";
        assertThat(run.out()).contains(counted, "Matched: 3 participants, 2 opportunities");
        assertThat(run.err()).contains("read: 3 participants, 2 opportunities");
        assertThat(Page.read(data.report()).text())
                .contains(counted, "3 participants and 2 opportunities were compared");
    }

    @Test
    void remarksAreToldWithPlaceAndTheReportListsThem() {
        StringBuilder rows = new StringBuilder("id;name;country\n");
        for (int i = 1; i <= 15; i++) {
            rows.append(i).append(";N").append(i).append(";Atlantis").append(i).append('\n');
        }
        Path participants = data.write("odd.csv", rows.toString());
        Run run = Run.of("--participants", participants, "--opportunities", data.calls(), "--no-report");

        assertThat(run.err())
                .contains(participants + ": 15 remarks\n  " + participants + ":2")
                .contains("Atlantis1", "Atlantis10")
                .doesNotContain("Atlantis11")
                .contains("  … and 5 more\n");
        assertThat(report(participants, data.report()).status()).isZero();
        assertThat(Page.read(data.report()).text()).contains("Atlantis1", "Atlantis15");
    }

    private Run report(Path participants, Path path) {
        return Run.of("--participants", participants, "--opportunities", data.calls(), "--report", path);
    }

    @Test
    void whereAllAreRefusedItIsSaidWhy() throws IOException {
        Path profile = data.write("profile.xml", resource("een/pod-profile-full-6986fb6.xml"));
        Path participants = data.write(
                "chinese.csv", "id;name;country;description_en\n1;A;CN;Aluminium sheet\n2;B;CN;Aluminium sheet\n");
        Run run = Run.of(
                "--participants",
                participants,
                "--opportunities",
                profile,
                "--today",
                "2017-01-01",
                "--report",
                data.report());

        String reason = "2 × " + Refusal.OWN_COUNTRY.sentence("en");
        assertThat(run.out()).contains("  None of those that have something in common fits:\n      - " + reason + "\n");
        assertThat(Page.read(data.report()).text()).contains(reason);
    }

    private Path compressed(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }
}
