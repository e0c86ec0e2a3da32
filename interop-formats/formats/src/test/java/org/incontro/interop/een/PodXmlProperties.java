// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.een;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;
import org.incontro.core.problem.Severity;
import org.incontro.interop.FormatException;
import org.incontro.interop.ReadLimits;
import org.incontro.interop.RecordReader;

class PodXmlProperties {

    private static final ReadLimits SMALL = new ReadLimits(200_000, 100, 20, 20_000, 500);

    @Property(tries = 300)
    void bothDialectsSayTheSame(@ForAll("feeds") List<ProfileDraft> feed) {
        RecordReader<PodRecord> rest = Samples.xml(ProfileDraft.rest(feed));
        RecordReader<PodRecord> soap = Samples.xml(ProfileDraft.soap(feed));

        assertThat(rest.toList()).isEqualTo(soap.toList());
        assertThat(rest.problems().counts()).isEqualTo(soap.problems().counts());
    }

    /** Without this law a reader that hands out nothing would pass the one above. */
    @Property(tries = 100)
    void everyProfileWithAReferenceAndATypeIsHandedOut(@ForAll("feeds") List<ProfileDraft> feed) {
        assertThat(Samples.xml(ProfileDraft.rest(feed)).toList()).hasSameSizeAs(feed);
    }

    @Property(tries = 200)
    void theOrderOfElementsSaysNothing(@ForAll("feeds") List<ProfileDraft> feed, @ForAll Random random) {
        List<ProfileDraft> shuffled =
                feed.stream().map(profile -> profile.shuffled(random)).toList();

        assertThat(Samples.xml(ProfileDraft.rest(shuffled)).toList())
                .isEqualTo(Samples.xml(ProfileDraft.rest(feed)).toList());
    }

    @Property(tries = 200)
    void strictReadingEndsAtAProblemOrReadsTheSame(@ForAll("sparseFeeds") List<ProfileDraft> feed) {
        byte[] xml = ProfileDraft.rest(feed).getBytes(StandardCharsets.UTF_8);
        RecordReader<PodRecord> lenient = Samples.xml(xml);
        List<PodRecord> expected = lenient.toList();
        boolean isFlawless = lenient.problems().stream().allMatch(problem -> problem.severity() == Severity.NOTE);
        Statistics.label("flawless").collect(isFlawless).coverage(coverage -> {
            coverage.check(true).percentage(share -> share > 10);
            coverage.check(false).percentage(share -> share > 10);
        });

        RecordReader<PodRecord> strict = PodXml.profiles(new ByteArrayInputStream(xml), Samples.OPTIONS.strict());
        try {
            assertThat(strict.toList()).isEqualTo(expected);
            assertThat(isFlawless).isTrue();
        } catch (FormatException e) {
            assertThat(isFlawless).isFalse();
            assertThat(e.problem().severity()).isNotEqualTo(Severity.NOTE);
        }
    }

    @Property(tries = 300)
    void arbitraryBytesAreReadOrRefused(@ForAll @Size(max = 400) byte[] bytes) {
        readsOrRefuses(bytes);
    }

    @Property(tries = 600)
    void damagedSamplesAreReadOrRefused(@ForAll("damaged") byte[] bytes) {
        readsOrRefuses(bytes);
    }

    private static void readsOrRefuses(byte[] bytes) {
        RecordReader<PodRecord> reader =
                PodXml.profiles(new ByteArrayInputStream(bytes), Samples.OPTIONS.within(SMALL));
        int count = 0;
        try {
            while (reader.hasNext()) {
                assertThat(reader.next().id().region()).isEqualTo("it-25");
                count++;
            }
        } catch (FormatException e) {
            assertThat(e).hasMessageStartingWith("feed");
            assertThat(reader.problems().hasErrors()).isTrue();
        }
        assertThat(reader.hasNext()).isFalse();
        assertThat(count).isLessThanOrEqualTo(100);
    }

    @Provide
    Arbitrary<byte[]> damaged() {
        Arbitrary<byte[]> samples = Arbitraries.of(Samples.FULL).map(Samples::bytes);
        return Damage.of(samples);
    }

    @Provide
    Arbitrary<List<ProfileDraft>> feeds() {
        return profile().list().ofMinSize(1).ofMaxSize(3);
    }

    /** A reference and one more group, so that many are without a fault. */
    @Provide
    Arbitrary<List<ProfileDraft>> sparseFeeds() {
        Arbitrary<ProfileDraft> group =
                Arbitraries.of(groups().subList(1, groups().size())).flatMap(one -> one);
        return Combinators.combine(reference(), group)
                .as((reference, one) -> ProfileDraft.group("profile", reference, one))
                .list()
                .ofSize(1);
    }

    private static Arbitrary<ProfileDraft> profile() {
        return Combinators.combine(groups()).as(parts -> ProfileDraft.group("profile", parts));
    }

    private static List<Arbitrary<ProfileDraft>> groups() {
        return List.of(
                reference(),
                leaves("datum", days(), "submit", "update", "deadline"),
                leaves("content", texts(), "title", "summary", "description"),
                company(),
                cooperation(),
                keywords(),
                strings("partnerships", words()),
                leaves("eoi", Arbitraries.of("True", "Yes", "true", "No", "False", "maybe"), "status"),
                dissemination(),
                contact(),
                program(),
                leaves("brandnew", texts(), "one", "two"));
    }

    private static Arbitrary<ProfileDraft> reference() {
        return Combinators.combine(
                        Arbitraries.of("BO", "BR", "TO", "TR", "RDR"),
                        Arbitraries.integers().between(1, 99))
                .as((type, number) -> ProfileDraft.group(
                        "reference",
                        ProfileDraft.leaf("type", type),
                        ProfileDraft.leaf("internal", null),
                        ProfileDraft.leaf("external", type + "IT202103051" + number)));
    }

    private static Arbitrary<ProfileDraft> company() {
        return Combinators.combine(
                        leaves("x", texts(), "kind", "since", "turnover", "experience"),
                        leaves("x", Arbitraries.of("true", "false"), "transnational"),
                        pair("country", Arbitraries.of("IT", "EL", "XX", "")),
                        pair("language", Arbitraries.of("en", "IT", "12"))
                                .list()
                                .ofMaxSize(2))
                .as((facts, transnational, country, languages) -> ProfileDraft.group(
                        "company",
                        join(facts, transnational, List.of(country, ProfileDraft.group("languages", languages)))));
    }

    private static List<ProfileDraft> join(ProfileDraft a, ProfileDraft b, List<ProfileDraft> more) {
        return Stream.of(a.children(), b.children(), more).flatMap(List::stream).toList();
    }

    private static Arbitrary<ProfileDraft> cooperation() {
        return Combinators.combine(
                        leaves("x", texts(), "plusvalue"),
                        leaves("stagedev", words(), "stage", "comment"),
                        leaves("ipr", words(), "status", "comment"),
                        leaves("partner", words(), "sought", "area", "task"))
                .as((value, stage, ipr, partner) ->
                        ProfileDraft.group("cooperation", join(value, value, List.of(stage, ipr, partner))));
    }

    private static Arbitrary<ProfileDraft> keywords() {
        Arbitrary<String> codes = Arbitraries.of("04008", "004008", "4008", "02007011");
        return Combinators.combine(
                        pair("technology", codes).list().ofMaxSize(3),
                        pair("market", codes).list().ofMaxSize(3),
                        pair("nace", Arbitraries.of("C.26.5.1", "B.07.2.9", "Z.9", "26.51"))
                                .list()
                                .ofMaxSize(3))
                .as((technologies, markets, naces) -> ProfileDraft.group(
                        "keyword",
                        ProfileDraft.group("technologies", technologies),
                        ProfileDraft.group("markets", markets),
                        ProfileDraft.group("naces", naces)));
    }

    private static Arbitrary<ProfileDraft> dissemination() {
        return Combinators.combine(
                        pair("country", Arbitraries.of("IT", "DE", "UK")).list().ofMaxSize(3),
                        strings("sectorgroup", words()),
                        strings("target", words()))
                .as((countries, groups, targets) -> ProfileDraft.group(
                        "dissemination",
                        ProfileDraft.group("preferred", countries),
                        ProfileDraft.group("publish", groups),
                        ProfileDraft.group("export", targets)));
    }

    private static Arbitrary<ProfileDraft> contact() {
        return leaves(
                "contact", texts(), "partnerid", "organization", "consortium", "fullname", "phone", "email", "mobile");
    }

    private static Arbitrary<ProfileDraft> program() {
        return Combinators.combine(
                        leaves("x", words(), "acronym", "framework", "funding", "evaluation", "duration", "url"),
                        leaves("x", Arbitraries.of("true", "false"), "coordinator"),
                        leaves("call", days(), "deadline", "website"))
                .as((texts, coordinator, call) ->
                        ProfileDraft.group("program", join(texts, coordinator, List.of(call))));
    }

    private static Arbitrary<ProfileDraft> pair(String name, Arbitrary<String> keys) {
        return Combinators.combine(keys.injectNull(0.2), words().injectNull(0.2))
                .as((key, label) ->
                        ProfileDraft.group(name, ProfileDraft.leaf("key", key), ProfileDraft.leaf("label", label)));
    }

    private static Arbitrary<ProfileDraft> strings(String name, Arbitrary<String> texts) {
        return texts.list()
                .ofMaxSize(3)
                .map(all -> ProfileDraft.group(
                        name,
                        all.stream()
                                .map(text -> ProfileDraft.leaf("string", text))
                                .toList()));
    }

    private static Arbitrary<ProfileDraft> leaves(String group, Arbitrary<String> texts, String... names) {
        return texts.injectNull(0.3)
                .list()
                .ofSize(names.length)
                .map(all -> ProfileDraft.group(
                        group,
                        IntStream.range(0, names.length)
                                .mapToObj(i -> ProfileDraft.leaf(names[i], all.get(i)))
                                .toList()));
    }

    private static Arbitrary<String> words() {
        return Arbitraries.of(
                "Italy",
                "English",
                "University",
                "License agreement",
                "Secret Know-how",
                "36",
                "0",
                "Other",
                "a, b",
                "N/A");
    }

    private static Arbitrary<String> days() {
        return Arbitraries.of(
                "2021-03-05T00:00:00",
                "2021-03-05T13:01:00",
                "2021-03-05T00:00:00+01:00",
                "2021-03-05",
                "0001-01-01T00:00:00",
                "soon");
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars('a', 'Z', '<', '&', '>', ' ', '\n', '\t', '-', 'é', '\u00a0', ']')
                .ofMinLength(1)
                .ofMaxLength(12);
    }
}
