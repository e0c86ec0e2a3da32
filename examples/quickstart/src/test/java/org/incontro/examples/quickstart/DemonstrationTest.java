// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;

/** The command without options, on the data that come with it. */
class DemonstrationTest {

    @TempDir
    private static Path folder;

    private static Path report;
    private static Run run;
    private static Page page;

    @BeforeAll
    static void run() {
        report = folder.resolve("report.html");
        run = Run.of("--report", report);
        page = Page.read(report);
    }

    @Test
    void endsWell() {
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.err()).contains("read: 1\u202f215 participants, 630 opportunities", "in all");
    }

    @Test
    void saysForWhichDayAndFromWhichData() {
        assertThat(run.out())
                .startsWith("Incontro: who fits whom, and why · as on 1 September 2026\n")
                .contains("  715 organisations with their EU projects  cordis/organisations-de1.jsonl.gz")
                .contains("  500 participants  invented/participants.csv.gz\n")
                .contains("(1 repeated: the last counts)")
                .contains("  Matched: 1\u202f215 participants, 630 opportunities\n")
                .contains("  629 EU funding topics  calls/open.jsonl.gz (615 remarks)\n");
    }

    @Test
    void findsPartnersForCallsFromThreeFields() {
        assertThat(run.out())
                .contains("Large-Scale Photonic Quantum Computing Platform Technologies\n"
                        + "  Funding call · eu:HORIZON-JU-EUROHPC-2026-PQC-06-01 · until 30 September 2026\n   1. ")
                .contains("Microbiome for early cancer prediction")
                .contains("Next-Generation Lithium-based Batteries");
        assertThat(run.out()).contains("has done", "both speak of", "both work on");
    }

    @Test
    void saysWhyAnExpiredProfileTakesNobodyAndWhomItWouldHaveTaken() {
        assertThat(run.out())
                .contains("Chinese company offering aluminum sheet\n"
                        + "  Business offer · een:BOCN20160720001 · until 9 August 2017\n"
                        + "  The opportunity's last day has passed. These are the partners it had on 9 August 2017.\n"
                        + "   1. ");
    }

    @Test
    void findsAnEnglishCallForAnOrganisationThatWritesItalian() {
        String italian = run.out().substring(run.out().indexOf("(inventata), Milano"));

        assertThat(italian).contains("Advanced cryptographic schemes", "both work on Cryptography");
    }

    @Test
    void showsNoFeatureByItsInternalName() {
        assertThat(run.out()).doesNotContain("speak of #", ", #", "{", "}");
    }

    @Test
    void givesTheSameBytesAgain() throws IOException {
        Path again = folder.resolve("again.html");
        Run second = Run.of("--report", again);

        assertThat(second.out()).isEqualTo(run.out());
        assertThat(Files.readString(again)).isEqualTo(page.text());
    }

    @Test
    void leavesNothingBesideTheReport() throws IOException {
        try (var files = Files.list(folder)) {
            assertThat(files.map(Path::getFileName).map(Path::toString))
                    .isSubsetOf("report.html", "again.html")
                    .contains("report.html");
        }
    }

    @Test
    void theReportAsksTheNetworkForNothing() {
        assertThat(page.elements("*").stream().map(Element::getTagName))
                .doesNotContain("script", "link", "img", "iframe", "object", "embed", "base", "form");
        assertThat(page.values("src")).isEmpty();
        assertThat(page.elements("style").get(0).getTextContent()).doesNotContain("url(", "@import");
        assertThat(page.elements("*").stream().filter(element -> element.hasAttribute("href")))
                .allSatisfy(link -> {
                    assertThat(link.getTagName()).isEqualTo("a");
                    assertThat(link.getAttribute("href")).matches("(#|https?://).*");
                });
    }

    @Test
    void theReportCanBeHeardAndWalkedThrough() {
        List<String> ids = page.values("id");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(page.values("aria-labelledby"))
                .allSatisfy(names -> assertThat(ids).contains(names.split(" ")));
        assertThat(page.values("href").stream()
                        .filter(href -> href.startsWith("#"))
                        .map(href -> href.substring(1)))
                .isSubsetOf(ids);
        assertThat(page.elements("main")).hasSize(1);
        assertThat(page.elements("nav").get(0).getAttribute("aria-label")).isEqualTo("Contents");
        assertThat(page.elements("table")).hasSameSizeAs(page.elements("caption"));
        assertThat(page.elements("svg"))
                .isNotEmpty()
                .allSatisfy(map -> assertThat(map.getElementsByTagName("title").getLength())
                        .isEqualTo(1));
    }

    @Test
    void headingsGoDownOneLevelAtATime() {
        List<Integer> levels = page.elements("*").stream()
                .map(Element::getTagName)
                .filter(name -> name.matches("h[1-6]"))
                .map(name -> name.charAt(1) - '0')
                .toList();

        assertThat(levels).startsWith(1, 2, 3, 4).containsOnlyOnce(1);
        for (int i = 1; i < levels.size(); i++) {
            assertThat(levels.get(i)).isLessThanOrEqualTo(levels.get(i - 1) + 1);
        }
    }

    @Test
    void theReportTellsWhereEachThingComesFrom() {
        assertThat(page.text())
                .contains("Data: CORDIS, © European Union, CC BY 4.0")
                .contains("© European Union, Funding &amp; Tenders Portal")
                .contains("© 2016 InnovateUK, MIT License")
                .contains("written for Incontro, CC0 1.0")
                .contains("MOJIBAKE_REPAIRED");
    }

    @Test
    void textsInAnotherLanguageSayWhich() {
        assertThat(page.elements("blockquote").get(0).getAttribute("lang")).isEqualTo("it");
    }

    @Test
    void eachBarShowsTheSamePointsAsItsLegend() {
        List<Element> legends = page.elements("ol").stream()
                .filter(list -> list.getAttribute("class").equals("legend"))
                .toList();

        assertThat(legends).hasSizeGreaterThan(20).allSatisfy(legend -> {
            int sum = 0;
            for (int i = 0; i < legend.getElementsByTagName("b").getLength(); i++) {
                sum += Integer.parseInt(legend.getElementsByTagName("b").item(i).getTextContent());
            }
            assertThat(legend.getAttribute("aria-label")).startsWith(sum + " points");
        });
        assertThat(Arrays.asList("words", "fields", "track-record"))
                .allSatisfy(kind -> assertThat(page.text()).contains("part k-" + kind));
    }
}
