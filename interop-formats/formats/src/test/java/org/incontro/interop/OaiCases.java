// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.incontro.core.identity.Entity;
import org.incontro.core.identity.EntityId;
import org.incontro.core.participant.Organisation;
import org.incontro.core.problem.Problems;
import org.incontro.interop.oai.OaiAnswer;
import org.incontro.interop.oai.OaiCursor;
import org.incontro.interop.oai.OaiHarvester;
import org.incontro.interop.oai.OaiItem;
import org.incontro.interop.oai.OaiMetadata;
import org.incontro.interop.oai.OaiPage;
import org.incontro.interop.oai.OaiProblem;
import org.incontro.interop.oai.OaiProvider;
import org.incontro.interop.oai.OaiRecord;
import org.incontro.interop.oai.OaiSet;
import org.incontro.interop.oai.OaiSource;
import org.incontro.interop.oai.OaiVerb;
import org.incontro.interop.testing.ReaderCase;

/** What comes to a harvester from repositories, and to a provider from anybody. */
final class OaiCases {

    private static final Instant NOW = Instant.parse("2026-01-05T21:59:59Z");

    private OaiCases() {}

    static List<ReaderCase> all() {
        OaiProvider provider = provider();
        List<byte[]> requests = requests(provider);
        List<byte[]> lists = new ArrayList<>();
        List<byte[]> others = new ArrayList<>();
        for (byte[] request : requests) {
            String query = new String(request, UTF_8);
            (query.contains("ListRecords") ? lists : others).add(provider.answer(query));
        }
        return List.of(
                ReaderCase.whole("oai-pmh, records", lists, (in, options) -> records(provider, in, options)),
                ReaderCase.whole("oai-pmh, other answers", others, OaiCases::others)
                        .withoutProblems(),
                ReaderCase.whole("oai-pmh, requests", requests, (in, options) -> answer(provider, in)));
    }

    private static OaiProvider provider() {
        List<OaiItem> items = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            Organisation organisation = Organisation.builder("it-test:" + i)
                    .name("it", "Ente " + i + " & <ò>")
                    .build();
            items.add(OaiItem.of(organisation, NOW.minusSeconds(i), i % 2 == 0 ? "a:b" : "a"));
        }
        items.add(OaiItem.deleted(EntityId.of("it-test", "gone"), NOW, "a"));
        return OaiProvider.of(
                        OaiSource.of(items, List.of(new OaiSet("a", "A"), new OaiSet("a:b", "B"))),
                        "portal.example.org")
                .at("https://portal.example.org/oai")
                .email("oai@example.org")
                .key("a secret of the portal".getBytes(UTF_8))
                .metadata(OaiMetadata.nativeJson("https://portal.example.org/native-json.xsd"))
                .metadata(OaiMetadata.cerif())
                .pageSize(3)
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .build();
    }

    private static List<byte[]> requests(OaiProvider provider) {
        List<byte[]> all = new ArrayList<>(ReaderCases.texts(
                "verb=ListRecords&metadataPrefix=incontro_json",
                "verb=ListRecords&metadataPrefix=oai_cerif_openaire_v1_2&set=a",
                "verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-05&until=2026-01-06",
                "verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-05T21:59:57Z&until=2026-01-05T22:00:00Z&set=a%3Ab",
                "verb=ListRecords&metadataPrefix=oai_dc&from=2030-01-01",
                "verb=Identify",
                "verb=ListSets",
                "verb=ListMetadataFormats&identifier=oai:portal.example.org:it-test:1",
                "verb=GetRecord&metadataPrefix=incontro_json&identifier=oai:portal.example.org:it-test:1",
                "verb=ListIdentifiers&metadataPrefix=oai_dc"));
        String first = new String(provider.answer("verb=ListRecords&metadataPrefix=oai_dc"), UTF_8);
        int end = first.lastIndexOf("</resumptionToken>");
        String token = first.substring(first.lastIndexOf('>', end - 1) + 1, end);
        all.addAll(ReaderCases.texts("verb=ListRecords&resumptionToken=" + token));
        return all;
    }

    private static Reading<List<Object>> records(OaiProvider provider, Supplier<InputStream> in, ReadOptions options) {
        OaiHarvester harvester = OaiHarvester.over(request -> new OaiAnswer.Content(
                        request.verb() == OaiVerb.IDENTIFY
                                ? new ByteArrayInputStream(provider.answer("verb=Identify"))
                                : in.get()))
                .reading(options)
                .prefix("incontro_json")
                .build();
        OaiPage page = harvester.fetch(OaiCursor.start());
        List<Object> all = new ArrayList<>();
        Problems problems = new Problems().addAll(page.problems());
        for (OaiRecord record : page.records()) {
            all.add(record);
            Optional<RecordReader<Entity>> content = record.read(options);
            content.ifPresent(reader -> {
                all.addAll(reader.toList());
                problems.addAll(reader.problems());
            });
        }
        return new Reading<>(all, problems);
    }

    /** Asks what the answer looks like an answer to. */
    private static Reading<List<Object>> others(Supplier<InputStream> in, ReadOptions options) {
        OaiHarvester harvester = OaiHarvester.over(request -> new OaiAnswer.Content(in.get()))
                .reading(options)
                .build();
        String head = head(in);
        Optional<?> answer = head.contains("<ListSets")
                ? harvester.sets()
                : head.contains("<ListMetadataFormats") ? harvester.formats() : harvester.identify();
        return new Reading<>(List.of(answer), new Problems());
    }

    private static String head(Supplier<InputStream> input) {
        try (InputStream in = input.get()) {
            return new String(in.readNBytes(2_000), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A provider answers whatever it is asked, and its answer can be read. */
    private static Reading<List<String>> answer(OaiProvider provider, Supplier<InputStream> input) {
        try (InputStream in = input.get()) {
            byte[] answer = provider.answer(new String(in.readNBytes(100_000), UTF_8));
            requireRead(() -> others(() -> new ByteArrayInputStream(answer), ReadOptions.of("answer")));
            requireRead(() -> records(provider, () -> new ByteArrayInputStream(answer), ReadOptions.of("answer")));
            return new Reading<>(List.of(new String(answer, UTF_8)), new Problems());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An answer may refuse, or be one to another question, and is never broken. */
    private static void requireRead(Runnable reading) {
        try {
            reading.run();
        } catch (FormatException e) {
            if (e.problem().code() != OaiProblem.REFUSED && e.problem().code() != OaiProblem.NO_ANSWER) {
                throw new IllegalStateException("a provider's answer must be well formed", e);
            }
        }
    }
}
