// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.oai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.incontro.interop.FormatException;
import org.incontro.interop.ReadLimits;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.internal.SharedFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OaiHarvesterTest {

    private static final String CONTENT = "<x:a xmlns:x=\"urn:x\" b=\"1\">t &amp; <x:c/></x:a>";

    private static OaiHarvester harvester(OaiTransport transport) {
        return OaiHarvester.over(transport)
                .reading(Samples.OPTIONS.within(
                        ReadLimits.defaults().withMaxTextLength(5_000).withMaxListLength(50)))
                .build();
    }

    /** A repository that says who it is, and to everything else the same. */
    private static OaiTransport always(String answer) {
        return request -> Samples.content(request.verb() == OaiVerb.IDENTIFY ? Samples.IDENTITY : answer);
    }

    @Test
    void aRecordKeepsItsContentWithAllNameSpaces() {
        String answer = Samples.answer("<ListRecords>"
                        + Samples.record("1", "<e:r xmlns:e=\"urn:e\" e:k=\"&lt;\">t<e:s/></e:r>") + "</ListRecords>")
                .replace("<OAI-PMH xmlns=", "<oai:OAI-PMH xmlns:y=\"urn:y\" xmlns=\"urn:z\" xmlns:oai=")
                .replaceAll(
                        "<(/?)(responseDate|request|ListRecords|record|header|identifier|datestamp|metadata|OAI-PMH)>",
                        "<$1oai:$2>");

        OaiPage page = harvester(always(answer)).fetch(OaiCursor.start());

        assertThat(page.records()).singleElement().satisfies(record -> {
            assertThat(record.datestamp()).isEqualTo("2026-01-05");
            assertThat(record.metadata())
                    .isEqualTo(
                            "<e:r xmlns=\"urn:z\" xmlns:e=\"urn:e\" xmlns:oai=\"http://www.openarchives.org/OAI/2.0/\""
                                    + " xmlns:y=\"urn:y\" e:k=\"&lt;\">t<e:s></e:s></e:r>");
            assertThat(record.read(Samples.OPTIONS)).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not xml",
                "<html><body>Error</body></html>",
                "<!DOCTYPE x [<!ENTITY e \"e\">]><x>&e;</x>",
                "<OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\"><ListRecords><record>",
                "<OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\">&unknown;</OAI-PMH>"
            })
    void whatIsNoAnswerIsRefused(String answer) {
        assertThatThrownBy(() -> harvester(always(answer)).run(new Portal.Copy()))
                .isInstanceOf(FormatException.class)
                .hasMessageStartingWith("repository");
    }

    @Test
    void limitsEndWhatIsTooMuch() {
        String deep = "<a>".repeat(100) + "</a>".repeat(100);
        String spaces = "<a>" + "<c/>".repeat(3) + "</a>";
        assertThat(harvester(always(Samples.answer("<ListRecords>" + Samples.record("1", spaces) + "</ListRecords>")))
                        .run(new Portal.Copy())
                        .records())
                .isEqualTo(1);
        for (String body : List.of(
                Samples.record("1", deep),
                deep,
                Samples.record("1", "x".repeat(10) + "<a>" + "y".repeat(6_000) + "</a>"),
                Samples.record("1", "<a>" + "<b>zzzzzzzzz</b>".repeat(6_000) + "</a>"),
                Samples.record("1", CONTENT).repeat(51),
                "<x/>".repeat(900),
                Samples.record("y".repeat(6_000), CONTENT))) {
            assertThatThrownBy(() -> harvester(always(Samples.answer("<ListRecords>" + body + "</ListRecords>")))
                            .run(new Portal.Copy()))
                    .isInstanceOf(FormatException.class);
        }
    }

    @Test
    void anAnswerWithoutAnEndIsLeft() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return ' ';
            }
        };
        OaiHarvester harvester = OaiHarvester.over(request -> new OaiAnswer.Content(endless))
                .reading(Samples.OPTIONS.within(ReadLimits.defaults().withMaxBytes(100_000)))
                .build();

        assertThatThrownBy(harvester::identify)
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("100000");
    }

    @Test
    void aListThatGoesInACircleIsLeft() {
        AtomicInteger count = new AtomicInteger();
        OaiTransport circle = request -> Samples.content(
                request.verb() == OaiVerb.IDENTIFY
                        ? Samples.IDENTITY
                        : Samples.answer("<ListRecords>" + Samples.record("1", CONTENT) + "<resumptionToken>"
                                + count.getAndIncrement() % 5 + "</resumptionToken></ListRecords>"));
        Portal.Copy copy = new Portal.Copy();

        assertThatThrownBy(() -> harvester(circle).run(copy))
                .isInstanceOf(FormatException.class)
                .hasMessageStartingWith("repository: the repository sends the same pages again and again");
        assertThat(count.get()).isLessThan(40);
        assertThat(copy.cursor().again()).isEqualTo(OaiCursor.start());
    }

    @Test
    void aListWithoutAnEndIsLeft() {
        AtomicInteger count = new AtomicInteger();
        OaiTransport endless = request -> Samples.content(
                request.verb() == OaiVerb.IDENTIFY
                        ? Samples.IDENTITY
                        : Samples.answer("<ListRecords>" + Samples.record("1", CONTENT) + "<resumptionToken>"
                                + count.getAndIncrement() + "</resumptionToken></ListRecords>"));
        OaiHarvester harvester = OaiHarvester.over(endless)
                .reading(Samples.OPTIONS.within(ReadLimits.defaults().withMaxRecords(60)))
                .build();

        assertThatThrownBy(() -> harvester.run(new Portal.Copy()))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("60");
    }

    @Test
    void aRepositoryThatForgetsItsPlaceAgainAndAgainIsLeft() {
        OaiTransport forgetful = request -> Samples.content(
                request.verb() == OaiVerb.IDENTIFY
                        ? Samples.IDENTITY
                        : request.arguments().containsKey("resumptionToken")
                                ? Samples.answer("<error code=\"badResumptionToken\">gone</error>")
                                : Samples.answer("<ListRecords>" + Samples.record("1", CONTENT)
                                        + "<resumptionToken>t</resumptionToken></ListRecords>"));

        assertThatThrownBy(() ->
                        OaiHarvester.over(forgetful).mostRestarts(2).build().run(new Portal.Copy()))
                .isInstanceOf(FormatException.class)
                .hasMessageStartingWith("oai-pmh: the repository forgot its place in the list more than 2 times");
    }

    @Test
    void aRefusalNamesItsCode() {
        assertThatThrownBy(() -> harvester(
                                always(Samples.answer("<error code=\"cannotDisseminateFormat\">no\nway</error>")))
                        .run(new Portal.Copy()))
                .hasMessageStartingWith("repository: the repository refused: cannotDisseminateFormat, \"no way\"");
    }

    @Test
    void aRecordWithoutIdentifierIsLeftOutAndTold() {
        OaiPage page = harvester(always(Samples.answer("<ListRecords><record><header><datestamp>2026-01-01</datestamp>"
                        + "</header></record>" + Samples.record("2", CONTENT) + "</ListRecords>")))
                .fetch(OaiCursor.start());

        assertThat(page.records()).extracting(OaiRecord::identifier).containsExactly("2");
        assertThat(page.problems().toString()).contains("MISSING");
    }

    @Test
    void manyMissingRecordsAreDoubted() {
        Portal portal = new Portal();
        portal.put(1);
        portal.put(2);
        OaiProvider provider = portal.provider().deletion(OaiDeletion.NO).build();
        OaiHarvester harvester = OaiHarvester.over(Portal.transport(provider))
                .prefix(Portal.JSON)
                .build();
        Portal.Copy copy = new Portal.Copy();
        harvester.run(copy);
        portal.delete(1);
        portal.delete(2);
        copy.save(copy.cursor().fullPass());

        assertThat(harvester.run(copy).problems().toString()).contains("TOO_MANY_MISSING");
        assertThat(copy.content()).hasSize(2);
        portal.put(2);
        copy.save(copy.cursor().fullPass());
        assertThat(harvester.run(copy).missing()).containsExactly("oai:portal.example.org:it-test:ente%201/%C3%B2");
        assertThat(copy.content()).hasSize(1);
    }

    @Test
    void answersOfHttpAreJudged() throws IOException {
        Instant now = Instant.parse("2026-01-05T00:00:00Z");
        InputStream body = InputStream.nullInputStream();
        assertThat(OaiAnswer.ofHttp(503, Optional.of(" 120 "), body, now))
                .isEqualTo(new OaiAnswer.Later(Duration.ofMinutes(2)));
        assertThat(OaiAnswer.ofHttp(503, Optional.of("Mon, 05 Jan 2026 00:00:09 GMT"), body, now))
                .isEqualTo(new OaiAnswer.Later(Duration.ofSeconds(9)));
        assertThat(OaiAnswer.ofHttp(429, Optional.of("soon"), body, now))
                .isEqualTo(new OaiAnswer.Later(Duration.ofMinutes(1)));
        assertThat(OaiAnswer.ofHttp(200, Optional.empty(), body, now)).isEqualTo(new OaiAnswer.Content(body));
        assertThatThrownBy(() -> OaiAnswer.ofHttp(404, Optional.empty(), body, now))
                .isInstanceOf(IOException.class)
                .hasMessage("the status must be 200, 429 or 503, but was 404");
        assertThatThrownBy(() -> harvester(request -> {
                            throw new IOException("line cut");
                        })
                        .identify())
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("\"repository\" cannot be reached: line cut");
    }

    @Test
    void theRepositorySaysWhatItHas() {
        Portal portal = new Portal();
        portal.put(1);
        OaiHarvester harvester = harvester(Portal.transport(portal.provider().build()));

        assertThat(harvester.identify().orElseThrow().deletion()).isEqualTo(OaiDeletion.PERSISTENT);
        assertThat(harvester.formats().orElseThrow())
                .extracting(OaiFormat::prefix)
                .contains("oai_dc");
        assertThat(harvester.sets().orElseThrow()).isEmpty();
        portal.sets(new OaiSet("a:b", "B"));
        assertThat(harvester.sets().orElseThrow()).containsExactly(new OaiSet("a:b", "B"));
        assertThat(harvester(request -> new OaiAnswer.Later(Duration.ZERO)).sets())
                .isEmpty();
    }

    @Test
    void aCursorIsItsText() {
        assertThat(OaiCursor.parse(OaiCursor.start().toString()))
                .isEqualTo(OaiCursor.start())
                .hasSameHashCodeAs(OaiCursor.start());
        assertThat(OaiCursor.start().from()).isEmpty();
        assertThat(OaiCursor.start().isFull()).isTrue();
        for (String text : List.of("", "oai-1 full", "oai-1 full x -", "oai-1 full 1 yesterday", "oai-2 full 1 -")) {
            assertThatThrownBy(() -> OaiCursor.parse(text))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("a cursor must be the text of one, such as \"oai-1 full 1 -\", but was \"" + text
                            + "\"; start anew with OaiCursor.start()");
        }
    }

    @Test
    void settingsHaveTheirRanges() {
        OaiHarvester.Builder builder = OaiHarvester.over(always("")).set("a");
        assertThatThrownBy(() -> builder.overlap(Duration.ofSeconds(-1)))
                .hasMessage("overlap must not be negative, but was PT-1S");
        assertThatThrownBy(() -> builder.mostRestarts(-1)).hasMessage("mostRestarts must be at least 0, but was -1");
        assertThatThrownBy(() -> builder.largestDeletion(Double.NaN))
                .hasMessage("largestDeletion must be from 0 to 1, but was NaN");
    }

    @Test
    void theExampleOfThePackageWorks() {
        Portal portal = new Portal();
        portal.put(1);
        OaiProvider provider = portal.provider().build();
        OaiStore store = OaiStore.inMemory();

        OaiTransport transport =
                request -> new OaiAnswer.Content(new ByteArrayInputStream(provider.answer(request.query())));
        OaiHarvester harvester =
                OaiHarvester.over(transport).prefix("incontro_json").build();
        harvester.run(store);

        assertThat(store.size()).isEqualTo(1);
        assertThat(store.unseen(2)
                        .get(0)
                        .record()
                        .read(ReadOptions.of("copy"))
                        .orElseThrow()
                        .next()
                        .id())
                .isEqualTo(Portal.id(1));
    }

    /** The published samples of the OpenAIRE guidelines 1.2: answers to the verbs, and records of each kind. */
    @Test
    void publishedSamplesAreRead() throws IOException {
        String folder = "interop/openaire-cris/samples/openaire_";
        assertThat(sample(folder + "oaipmh_example_Identify.xml")
                        .identity
                        .orElseThrow()
                        .granularity())
                .isEqualTo(OaiGranularity.SECOND);
        assertThat(sample(folder + "oaipmh_example_ListMetadataFormats.xml").formats)
                .extracting(OaiFormat::nameSpace)
                .contains("https://www.openaire.eu/cerif-profile/1.2/");
        assertThat(sample(folder + "oaipmh_example_ListSets.xml").sets)
                .extracting(OaiSet::spec)
                .contains("openaire_cris_orgunits");
        Map<String, Integer> entities = Map.of("orgunits", 13, "persons", 19, "projects", 4);
        for (String kind : entities.keySet().stream().sorted().toList()) {
            Answer answer = sample(folder + "cerif_xml_example_" + kind + ".xml");
            int read = 0;
            for (OaiRecord record : answer.records) {
                read += record.read(Samples.OPTIONS).orElseThrow().toList().size();
            }
            assertThat(read).as(kind).isEqualTo(entities.get(kind)).isEqualTo(answer.records.size());
        }
    }

    private static Answer sample(String path) throws IOException {
        return Samples.read(Files.readAllBytes(SharedFiles.path(path)));
    }
}
