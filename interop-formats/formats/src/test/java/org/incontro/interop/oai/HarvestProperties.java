// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.oai;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;
import org.incontro.core.identity.Entity;
import org.incontro.core.privacy.Reader;
import org.incontro.interop.FormatException;
import org.incontro.interop.internal.SharedFiles;
import org.incontro.interop.testing.ModelValues;

/** Harvesting a provider gives what it has (L13). */
class HarvestProperties {

    private static final Pattern LIST_SIZE = Pattern.compile("completeListSize=\"([0-9]{1,9})\"");

    /** What happens at a request. */
    private record Event(int request, int number, String kind) {}

    /** A repository where things happen. */
    private static final class Unsteady implements OaiTransport {

        private final Portal portal;
        private final OaiProvider.Builder settings;
        private final Duration step;
        private final List<Event> events;
        private OaiProvider provider;
        private int requests;

        Unsteady(Portal portal, OaiProvider.Builder settings, Duration step, List<Event> events) {
            this.portal = portal;
            this.settings = settings;
            this.step = step;
            this.events = events;
            provider = settings.build();
        }

        @Override
        public OaiAnswer ask(OaiRequest request) throws IOException {
            requests++;
            portal.wait(step);
            Set<String> kinds = new TreeSet<>();
            for (Event event : events) {
                if (event.request() == requests) {
                    kinds.add(event.kind());
                    happen(event);
                }
            }
            if (kinds.contains("busy")) {
                return new OaiAnswer.Later(Duration.ofSeconds(9));
            }
            byte[] answer = provider.answer(request.query());
            if (kinds.contains("break")) {
                throw new IOException("broken");
            }
            int length = kinds.contains("cut") ? answer.length * 2 / 3 : answer.length;
            return new OaiAnswer.Content(new ByteArrayInputStream(answer, 0, length));
        }

        private void happen(Event event) {
            switch (event.kind()) {
                case "change" -> portal.put(event.number());
                case "delete" -> portal.delete(event.number());
                case "forget" ->
                    provider = settings.key(("another secret " + requests).getBytes(UTF_8))
                            .build();
                default -> {
                    // Happens on the way of the answer.
                }
            }
        }
    }

    private static int runToTheEnd(OaiHarvester harvester, OaiStore store) {
        int breaks = 0;
        while (true) {
            try {
                if (harvester.run(store).retryAfter().isEmpty()) {
                    return breaks;
                }
            } catch (UncheckedIOException | FormatException e) {
                assertThat(e.getMessage()).containsAnyOf("broken", "not well formed", "no answer", "XML");
            }
            breaks++;
        }
    }

    @Property(tries = 250, edgeCases = EdgeCasesMode.NONE)
    void harvestingAProviderGivesWhatItHas(
            @ForAll @IntRange(min = 0, max = 14) int size,
            @ForAll OaiGranularity granularity,
            @ForAll OaiDeletion deletion,
            @ForAll @IntRange(min = 1, max = 5) int pageSize,
            @ForAll boolean isSorted,
            @ForAll("steps") Duration step,
            @ForAll("events") List<Event> events) {
        Portal portal = new Portal();
        for (int i = 0; i < size; i++) {
            portal.put(i);
            portal.wait(i % 3 == 0 ? step : Duration.ZERO);
        }
        Unsteady repository = new Unsteady(
                portal,
                portal.provider().granularity(granularity).deletion(deletion).pageSize(pageSize),
                step,
                events);
        OaiHarvester.Builder settings = OaiHarvester.over(repository)
                .prefix(Portal.JSON)
                .overlap(Duration.ZERO)
                .largestDeletion(1);
        OaiHarvester harvester = (isSorted ? settings.sortedByDatestamp() : settings).build();
        Portal.Copy copy = new Portal.Copy();

        int breaks = runToTheEnd(harvester, copy);
        while (repository.requests < LAST_EVENT) {
            breaks += runToTheEnd(harvester, copy);
        }
        runToTheEnd(harvester, copy);
        if (deletion == OaiDeletion.NO) {
            copy.save(copy.cursor().fullPass());
            runToTheEnd(harvester, copy);
        }

        assertThat(sorted(copy.content())).isEqualTo(portal.content());
        Statistics.label("interrupted").collect(breaks > 0);
    }

    private static final int LAST_EVENT = 16;

    private static List<Entity> sorted(List<Entity> entities) {
        return entities.stream().sorted(Comparator.comparing(Entity::id)).toList();
    }

    /** Nothing happens meanwhile: the first run is enough, whatever the page, and each record comes once. */
    @Property(tries = 200)
    void pagesOfAnySizeAreTheWholeList(
            @ForAll @IntRange(min = 0, max = 30) int size,
            @ForAll @IntRange(min = 1, max = 31) int pageSize,
            @ForAll OaiGranularity granularity) {
        Portal portal = new Portal();
        for (int i = 0; i < size; i++) {
            portal.put(i);
            portal.wait(Duration.ofMinutes(i % 2 * 13L));
        }
        OaiProvider provider =
                portal.provider().pageSize(pageSize).granularity(granularity).build();
        Portal.Copy copy = new Portal.Copy();

        List<String> sizes = new ArrayList<>();
        OaiTransport transport = request -> {
            byte[] answer = provider.answer(request.query());
            Matcher told = LIST_SIZE.matcher(new String(answer, UTF_8));
            told.results().forEach(found -> sizes.add(found.group(1)));
            return new OaiAnswer.Content(new ByteArrayInputStream(answer));
        };

        OaiHarvester.Report report =
                OaiHarvester.over(transport).prefix(Portal.JSON).build().run(copy);

        assertThat(report.records()).isEqualTo(size);
        assertThat(sizes).isEqualTo(size > pageSize ? List.of(Integer.toString(size)) : List.of());
        assertThat(report.pages()).isEqualTo(Math.max(1, (size + pageSize - 1) / pageSize));
        assertThat(sorted(copy.content())).isEqualTo(portal.content());
        assertThat(report.problems()).isEmpty();
    }

    @Property(tries = 300)
    void aTokenThatWasChangedIsRefused(@ForAll("changes") int[] change) {
        Portal portal = new Portal();
        portal.put(1);
        portal.put(2);
        OaiProvider provider = portal.provider().pageSize(1).build();
        String token = Samples.token(provider.answer("verb=ListRecords&metadataPrefix=oai_dc"));
        char[] characters = token.toCharArray();
        int place = change[0] % characters.length;
        characters[place] = (char) (characters[place] == change[1] ? '-' : change[1]);
        String other = new String(characters);

        byte[] answer = provider.answer(new OaiRequest(OaiVerb.LIST_RECORDS, Map.of("resumptionToken", other)).query());

        assertThat(new String(answer, UTF_8))
                .contains(other.equals(token) ? "<record>" : "<error code=\"badResumptionToken\">");
    }

    /** L6, and what everybody may see of a record survives the way. */
    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void everyRecordIsValidInEveryFormat(@ForAll("records") Entity record) {
        if (!SharedFiles.areHereOrMissed("the published schemas and vocabularies")) {
            return;
        }
        Portal portal = new Portal();
        portal.put(record);
        OaiProvider provider = portal.provider().shownTo(Reader.staff()).build();
        for (String prefix : List.of("oai_dc", Portal.JSON, "oai_cerif_openaire_v1_2")) {
            byte[] answer = provider.answer("verb=ListRecords&metadataPrefix=" + prefix);
            OaiSchema.validate(answer);
            Statistics.label(prefix).collect(new String(answer, UTF_8).contains("<metadata>"));
        }
        OaiRecord there = Samples.read(provider.answer("verb=ListRecords&metadataPrefix=" + Portal.JSON))
                .records
                .get(0);
        assertThat(there.isDeleted()).isEqualTo(there.metadata().isEmpty());
        there.read(Samples.OPTIONS)
                .ifPresent(reader -> assertThat(reader.next().id()).isEqualTo(record.id()));
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void everyRequestIsAnsweredWithValidXml(@ForAll("queries") String query) {
        if (!SharedFiles.areHereOrMissed("the published schemas and vocabularies")) {
            return;
        }
        Portal portal = new Portal();
        portal.put(1, "a:b");
        portal.sets(new OaiSet("a", "A"));

        OaiSchema.validate(portal.provider().build().answer(query));
    }

    @Provide
    Arbitrary<Entity> records() {
        return Arbitraries.oneOf(
                ModelValues.organisations().map(Entity.class::cast),
                ModelValues.persons().map(Entity.class::cast),
                ModelValues.opportunities().map(Entity.class::cast));
    }

    @Provide
    Arbitrary<String> queries() {
        Arbitrary<String> names = Arbitraries.of(
                "verb",
                "verb",
                "verb",
                "metadataPrefix",
                "metadataPrefix",
                "identifier",
                "from",
                "until",
                "set",
                "resumptionToken",
                "x");
        List<String> known = Arrays.stream(OaiVerb.values()).map(OaiVerb::word).toList();
        Arbitrary<String> values = Arbitraries.oneOf(
                Arbitraries.of(known),
                Arbitraries.of(
                        "oai_dc", "incontro_json", "a", "2026-01-05", "2026-01-05T00:00:00Z", "0000-00-00", "oai:x:1"),
                Arbitraries.strings().ofMaxLength(6));
        return Combinators.combine(names, values)
                .as((name, value) -> name + "=" + value)
                .list()
                .ofMaxSize(4)
                .map(arguments -> String.join("&", arguments));
    }

    @Provide
    Arbitrary<int[]> changes() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 200),
                        Arbitraries.chars().range(' ', '~'))
                .as((place, c) -> new int[] {place, c});
    }

    @Provide
    Arbitrary<Duration> steps() {
        return Arbitraries.of(Duration.ofMillis(400), Duration.ofSeconds(1), Duration.ofHours(7));
    }

    @Provide
    Arbitrary<List<Event>> events() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, LAST_EVENT),
                        Arbitraries.integers().between(0, 18),
                        Arbitraries.of("change", "change", "delete", "forget", "break", "cut", "busy"))
                .as(Event::new)
                .list()
                .ofMaxSize(12);
    }
}
