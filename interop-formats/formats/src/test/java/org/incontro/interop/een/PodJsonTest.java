// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.een;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.incontro.core.identity.EntityId;
import org.incontro.core.identity.Identifier;
import org.incontro.core.identity.IdentifierScheme;
import org.incontro.core.opportunity.Attachment;
import org.incontro.core.opportunity.Cooperation;
import org.incontro.core.opportunity.IprStatus;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.OpportunityKind;
import org.incontro.core.opportunity.PartnerKind;
import org.incontro.core.opportunity.PartnershipType;
import org.incontro.core.opportunity.Publication;
import org.incontro.core.opportunity.PublicationStatus;
import org.incontro.core.opportunity.Reach;
import org.incontro.core.opportunity.ResearchProgramme;
import org.incontro.core.opportunity.StageOfDevelopment;
import org.incontro.core.opportunity.Subject;
import org.incontro.core.place.Country;
import org.incontro.core.problem.Problem;
import org.incontro.core.value.Extensions;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.value.PartialDate;
import org.incontro.core.vocabulary.ConceptId;
import org.incontro.interop.FormatException;
import org.incontro.interop.ReadLimits;
import org.incontro.interop.RecordReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PodJsonTest {

    private static final String PAGE = "partner-service-page-1.json";
    private static final ReadLimits SMALL = new ReadLimits(1_000_000, 3, 6, 2_000, 40);

    private static String item(String more) {
        return "{\"reference\":\"TOIT20210305001\",\"profileType\":{\"code\":\"TO\"},\"description\":\"D\"" + more
                + "}";
    }

    private static Opportunity only(String more) {
        return Samples.only(Samples.json("[" + item(more) + "]"));
    }

    private static RecordReader<PodRecord> small(String json) {
        return PodJson.profiles(
                new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), Samples.OPTIONS.within(SMALL));
    }

    private static List<String> messages(RecordReader<PodRecord> reader) {
        return reader.problems().stream().map(Problem::toString).toList();
    }

    @Test
    void aPublishedProfileIsReadFieldByField() {
        RecordReader<PodRecord> reader = Samples.json(Samples.bytes(PAGE));
        Opportunity profile = reader.next().opportunity().orElseThrow();

        assertThat(profile.revision().changedAt()).isEqualTo(Instant.parse("2026-04-01T10:00:00Z"));
        assertThat(profile.revision().provenance().orElseThrow().source()).isEqualTo("een-b2b");
        Opportunity expected = Opportunity.builder(
                        OpportunityKind.RESEARCH_REQUEST, EntityId.of("it-25", "RDRIT20260305007"))
                .revision(profile.revision())
                .title("en", "Partners sought for an invented call on sensor films")
                .summary("en", "A summary.\n- one\n- two")
                .description("en", "A description with <b>markup</b> & more.")
                .subject(new Subject(
                        List.of(ConceptId.of("sdg", "9")),
                        List.of(
                                new Subject.Tag("technology", "002007011", "Non-ferrous Metals"),
                                new Subject.Tag("technology", "", "Optics"),
                                new Subject.Tag("market", "08005", "Other Industrial Products"),
                                new Subject.Tag("sdg", "", "Goal 9: Industry, innovation and infrastructure"),
                                new Subject.Tag("sdg", "", "Not relevant")),
                        List.of()))
                .details(cooperation())
                .reach(new Reach(
                        List.of(Country.of("DE"), Country.of("FR")),
                        List.of(),
                        List.of(),
                        List.of("Materials"),
                        List.of(),
                        true,
                        List.of()))
                .publication(new Publication(
                        PublicationStatus.PUBLISHED,
                        true,
                        day("2026-03-05"),
                        day("2026-03-09"),
                        day("2026-05-01"),
                        day("2026-06-01")))
                .country("IT")
                .identifier(Identifier.of(IdentifierScheme.EEN_REFERENCE, "RDRIT20260305007"))
                .identifier(Identifier.of(IdentifierScheme.EEN_INTERNAL, "5b1f0c9e-0001"))
                .attachment(new Attachment(
                        "film.png", "The film", "", "https://een.example/f/film.png?size=1", OptionalLong.empty()))
                .attachment(new Attachment("Pitch", "Pitch", "video/*", "https://film.example/", OptionalLong.empty()))
                .website("https://een.example/RDRIT20260305007")
                .extensions(new Extensions(leftovers()))
                .build();
        assertThat(profile).isEqualTo(expected);
        assertThat(messages(reader))
                .containsExactly("[NOT_UNDERSTOOD] feed:39:76: items[1]/targetedCountries[3]: cannot be understood"
                        + " and was kept as it came; expected for example IT, DE, FR, …");
    }

    private static Optional<PartialDate> day(String text) {
        return Optional.of(PartialDate.parse(text));
    }

    private static LocalizedText english(String text) {
        return LocalizedText.of("en", text);
    }

    private static Cooperation cooperation() {
        return Cooperation.builder()
                .advantages(english("Better than paper."))
                .expertiseSought(english("Optics."))
                .expectedRole(english("Build the film."))
                .stage(StageOfDevelopment.LAB_TESTED)
                .ipr(IprStatus.PATENT_APPLIED)
                .iprNote(english("Two filings."))
                .partnership(PartnershipType.RESEARCH_COOPERATION)
                .partner(PartnerKind.SME_SMALL)
                .partner(PartnerKind.UNIVERSITY)
                .partner(new PartnerKind("Choir"))
                .programme(new ResearchProgramme(
                        "Horizon Europe",
                        "",
                        "",
                        "",
                        "Two stages.",
                        "Invented films, HORIZON-X-01",
                        "https://call.example/x",
                        day("2026-06-01"),
                        "Invented Films, INFI",
                        "",
                        Optional.of(104),
                        "",
                        "2 million",
                        Optional.of(false)))
                .build();
    }

    private static Map<String, String> leftovers() {
        return Map.ofEntries(
                Map.entry("created", "2026-03-05T09:12:44Z"),
                Map.entry("profileType/name", "Research & development request"),
                Map.entry("stageOfDevelopment/code", "3"),
                Map.entry("typesOfPartnership/code", "RD"),
                Map.entry("marketKeywords/uuid", "m-1"),
                Map.entry("targetedCountries[3]", "Atlantis"),
                Map.entry("attachments/id", "7"),
                Map.entry("attachments/orderNumber", "1"),
                Map.entry("attachments/size", "20480"),
                Map.entry("attachments[2]/id", "8"),
                Map.entry("attachments[2]/orderNumber", "2"),
                Map.entry("videoPitch/id", "9"),
                Map.entry("videoPitch/cooperationProfileId", "1"),
                Map.entry("videoPitch/created", "2026-03-05"),
                Map.entry("brandNew/ratio", "1.10"),
                Map.entry("brandNew/flags", "true"),
                Map.entry("brandNew/flags[2]", "x"));
    }

    @Test
    void aLimitedRecordIsAStatusAndNothingElse() {
        RecordReader<PodRecord> reader = Samples.json(Samples.bytes(PAGE));
        reader.next();
        PodRecord limited = reader.next();

        assertThat(limited)
                .isEqualTo(new PodRecord.StatusSignal(
                        EntityId.of("it-25", "TOIT20250101002"),
                        List.of(
                                Identifier.of(IdentifierScheme.EEN_REFERENCE, "TOIT20250101002"),
                                Identifier.of(IdentifierScheme.EEN_INTERNAL, "5b1f0c9e-0002")),
                        PublicationStatus.EXPIRED,
                        Optional.of(Instant.parse("2026-04-02T00:00:00Z"))));
        assertThat(limited.opportunity()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"description\":\"N/A\",\"shortSummary\":\"real\"",
                "\"description\":\"real\",\"title\":\" n/a \"",
                "\"description\":null,\"title\":\"still told\"",
                "\"title\":\"still told\"",
                "\"shortSummary\":\"N/A\",\"description\":\"real\""
            })
    void aRecordIsLimitedIfContentIsWithheld(String fields) {
        PodRecord record = Samples.json("[{\"id\":\"7\",\"profileStatus\":\"On hold\"," + fields + "}]")
                .next();

        assertThat(record).isInstanceOf(PodRecord.StatusSignal.class);
        assertThat(((PodRecord.StatusSignal) record).status()).isEqualTo(PublicationStatus.ON_HOLD);
        assertThat(record.id()).isEqualTo(EntityId.of("it-25", "7"));
    }

    @Test
    void aLimitedRecordWithoutAStatusIsLeftOut() {
        RecordReader<PodRecord> reader = Samples.json("[{\"reference\":\"TOIT20250101002\",\"title\":\"N/A\"}]");

        assertThat(reader.toList()).isEmpty();
        assertThat(messages(reader))
                .containsExactly(
                        "[MISSING] feed:1:2: items[1]/profileStatus: must not be missing; the record was left out");
    }

    @Test
    void elsewhereWhatIsWithheldIsAbsent() {
        Opportunity profile = only(",\"iprNotes\":\"N/A\",\"targetedCountries\":[\"N/A\"],\"publicURL\":\"N/A\"");

        assertThat(profile.cooperation().orElseThrow().iprNote().isEmpty()).isTrue();
        assertThat(profile.website()).isEmpty();
        assertThat(profile.extensions().isEmpty()).isTrue();
    }

    @Test
    void thatMorePagesFollowIsNoted() {
        RecordReader<PodRecord> one = Samples.json("{\"data\":{\"pagingInfo\":{\"hasNext\":true},\"items\":[]}}");
        assertThat(one.toList()).isEmpty();
        assertThat(messages(one)).singleElement().asString().contains("data/pagingInfo/hasNext: the last page says");

        RecordReader<PodRecord> both = Samples.json("{\"data\":{\"items\":[],\"pagingInfo\":{\"hasNext\":true}}}\n"
                + "{\"data\":{\"items\":[],\"pagingInfo\":{\"hasNext\":false}}}");
        assertThat(both.toList()).isEmpty();
        assertThat(both.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"data\":{\"items\":[%1$s,%1$s]}}",
                "{\"data\":{\"items\":[%1$s]}} {\"data\":{\"items\":[%1$s]}}",
                "{\"data\":{\"items\":[%1$s]}}{\"data\":{\"items\":null}}[%1$s]",
                "[%1$s,%1$s]",
                "{\"items\":[%1$s,%1$s],\"pagingInfo\":{\"hasNext\":false}}",
                "{\"data\":[%1$s,%1$s],\"facets\":{\"a\":[1,{\"items\":[2]}]}}",
                "\ufeff{\"meta\":[[1],2],\"data\":{\"total\":2,\"pagingInfo\":{},\"items\":[%1$s,%1$s]}}"
            })
    void pagesOfEveryShapeAreRead(String form) {
        RecordReader<PodRecord> reader = Samples.json(form.formatted(item("")));

        List<PodRecord> records = reader.toList();
        assertThat(records).hasSize(2);
        assertThat(records.get(0)).isEqualTo(records.get(1));
        assertThat(reader.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Unauthorized",
                "<html/>",
                "{\"error\":\"forbidden\",\"items2\":[]}",
                "\"message\"",
                "{\"data\":null}",
                "12"
            })
    void aMessageInsteadOfAFeedIsReportedWithoutItsText(String message) {
        RecordReader<PodRecord> reader = Samples.json(message);

        assertThat(reader.toList()).isEmpty();
        assertThat(messages(reader))
                .singleElement()
                .asString()
                .startsWith("[NO_FEED] feed:1:1: the input must be a list of profiles");
    }

    @Test
    void whatStandsAmongProfilesAndIsNoneIsReported() {
        RecordReader<PodRecord> reader = Samples.json("[1,[2,[3]]," + item("") + ",null]");

        assertThat(reader.toList()).hasSize(1);
        assertThat(reader.problems().counts()).containsExactly(Map.entry("NO_PROFILE", 3L));
    }

    @Test
    void aBrokenProfileDoesNotStopTheFeed() {
        RecordReader<PodRecord> reader =
                Samples.json("[{},{\"reference\":\"A\",\"profileType\":\"XX\",\"description\":\"d\"},"
                        + item(",\"expirationDate\":\"soon\"") + "," + "{\"reference\":\"A\\u0001B\"}]");

        assertThat(reader.toList()).hasSize(1);
        assertThat(reader.problems().stream()
                        .map(problem -> problem.code().name() + "@" + problem.path())
                        .toList())
                .containsExactly(
                        "MISSING@items[1]/reference",
                        "UNKNOWN_KIND@items[2]/profileType",
                        "NOT_UNDERSTOOD@items[3]/expirationDate",
                        "UNUSABLE_REFERENCE@items[4]");
    }

    @ParameterizedTest
    @CsvSource({"26,26,''", "0,,''", "'about a year',,'about a year'", "-3,,-3"})
    void aDurationIsOneInWeeksOrStaysAText(String given, Integer weeks, String text) {
        Opportunity profile = only(",\"frameworkProgram\":\"X\",\"projectDurationInWeeks\":\"" + given + "\"");
        ResearchProgramme programme =
                profile.cooperation().orElseThrow().programme().orElseThrow();

        assertThat(programme.durationWeeks()).isEqualTo(Optional.ofNullable(weeks));
        assertThat(programme.durationText()).isEqualTo(text);
    }

    @Test
    void withoutADateTheDayInTheReferenceIsThatOfPublication() {
        assertThat(only("").publication().publishedOn()).isEqualTo(day("2021-03-05"));
        assertThat(only("").publication().openForAnswers()).isTrue();
        assertThat(only("").publication().status()).isEqualTo(PublicationStatus.PUBLISHED);
    }

    @Test
    void aPublicProfileMayBeClosedForAnswers() {
        assertThat(only(",\"openForEOI\":false").publication().openForAnswers()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'\"stage\"',stage",
        "'{\"code\":\"LAB_TESTED\",\"name\":\"im Labor\"}',LAB_TESTED",
        "'{\"code\":\"7\",\"name\":\"im Labor\"}',im Labor",
        "'{\"code\":\"7\"}',7",
        "7,7",
        "'{}',''",
        "'[\"Concept stage\",\"Lab tested\"]',CONCEPT"
    })
    void aCodedValueIsKnownByItsNameOrItsCode(String json, String code) {
        Cooperation details =
                only(",\"stageOfDevelopment\":" + json).cooperation().orElseThrow();

        assertThat(details.stage().map(StageOfDevelopment::code).orElse("")).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "CLIENT_VALIDATION_PENDING,CLIENT_VALIDATION_PENDING",
        "Draft accepted,DRAFT_ACCEPTED",
        "archived,ARCHIVED",
        "Resting,Resting"
    })
    void aStatusIsKnownInEveryWayToWriteIt(String given, String code) {
        assertThat(only(",\"profileStatus\":{\"name\":\"" + given + "\"}")
                        .publication()
                        .status()
                        .code())
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "SDG 7 - Clean energy,7",
        "Goal 13: Climate action,13",
        "04,4",
        "sdg-5,5",
        "Climate action,13",
        "Not relevant,",
        "SDG 18,",
        "3f2a-77,"
    })
    void aGoalIsFoundByNumberOrName(String label, String code) {
        assertThat(only(",\"sdgKeywords\":[{\"name\":\"" + label + "\"}]")
                        .subject()
                        .concepts())
                .isEqualTo(code == null ? List.of() : List.of(ConceptId.of("sdg", code)));
    }

    @Test
    void brokenJsonEndsTheFeedAfterEverythingBeforeIt() {
        RecordReader<PodRecord> reader = Samples.json("[" + item("") + ",{\"reference\":\"X\",");
        List<PodRecord> read = new ArrayList<>();

        assertThatThrownBy(() -> reader.forEachRemaining(read::add))
                .isInstanceOf(FormatException.class)
                .hasMessageStartingWith("feed:1:")
                .hasMessageEndingWith("the input must be well formed, but cannot be read on: JSON syntax")
                .hasNoCause();
        assertThat(read).hasSize(1);
        assertThat(reader.hasNext()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[[[[[[[[[1]]]]]]]]]",
                "[{\"a\":[[[[[[[1]]]]]]]}]",
                "{\"x\":{\"x\":{\"x\":{\"x\":{\"x\":{\"x\":{\"x\":{}}}}}}}}",
                "[{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{}}}}}}}]"
            })
    void deepNestingIsRefusedByName(String json) {
        assertThatThrownBy(() -> small(json).toList())
                .isInstanceOf(FormatException.class)
                .hasMessageEndingWith("nesting must be at most 6 deep (ReadLimits.maxDepth), but is deeper");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"title\":\"%s\"}]",
                "[{\"%s\":1}]",
                "{\"%s\":1}",
                "[{\"a\":\"%1$.1500s\",\"b\":\"%1$.1500s\"}]"
            })
    void hugeTextsAreRefusedByName(String form) {
        assertThatThrownBy(() -> small(form.formatted("t".repeat(3_000))).toList())
                .isInstanceOf(FormatException.class)
                .hasMessageEndingWith(
                        "a text must have at most 2000 characters (ReadLimits.maxTextLength), but has more");
    }

    @Test
    void manyFieldsAreRefusedByName() {
        StringBuilder fields = new StringBuilder("\"f\":0");
        for (int i = 0; i < 50; i++) {
            fields.append(",\"f").append(i).append("\":").append(i);
        }
        for (String json : List.of("[{" + fields + "}]", "[{\"f\":[" + "1,".repeat(50) + "1]}]")) {
            assertThatThrownBy(() -> small(json).toList())
                    .isInstanceOf(FormatException.class)
                    .hasMessageEndingWith(
                            "a list must have at most 40 entries (ReadLimits.maxListLength), but has more");
        }
    }

    @Test
    void ofAFieldThatComesTwiceTheLaterCounts() {
        RecordReader<PodRecord> reader =
                Samples.json("[" + item(",\"shortSummary\":\"old\",\"x\":{\"y\":1,\"y\":2},\"shortSummary\":\"new\"")
                        + "," + item("") + "]");

        Opportunity profile = reader.next().opportunity().orElseThrow();
        assertThat(profile.summary()).isEqualTo(english("new"));
        assertThat(profile.extensions().fields()).isEqualTo(Map.of("x/y", "2"));
        assertThat(reader.next().opportunity()).isPresent();
        assertThat(messages(reader))
                .hasSize(2)
                .first()
                .asString()
                .startsWith("[REPEATED] feed:1:")
                .endsWith(": x/y: came more than once; the later one counts");
    }

    @Test
    void longPathsInOneProfileAreRefusedByName() {
        String inside = "1,".repeat(29) + "1";

        assertThatThrownBy(() -> small("[" + item(",\"" + "n".repeat(1_500) + "\":[" + inside + "]") + "]")
                        .toList())
                .isInstanceOf(FormatException.class)
                .hasMessageEndingWith(
                        "a record must have at most 32000 bytes (16 times ReadLimits.maxTextLength), but has more");
    }

    @Test
    void namesThatLookLikePathsKeepTheirTextsApart() {
        Opportunity profile = only(",\"a/b\":\"1\",\"a\":{\"b\":\"2\"},\"c[2]\":\"3\",\"c\":[\"4\",\"5\"],\"~\":\"6\"");

        assertThat(profile.extensions().fields())
                .containsAllEntriesOf(Map.of("a~1b", "1", "a/b", "2", "c~22]", "3", "c", "4", "c[2]", "5", "~0", "6"));
    }

    @Test
    void manyProfilesAreRefusedByName() {
        assertThatThrownBy(() -> small("[{},{},{},{}]").toList())
                .isInstanceOf(FormatException.class)
                .hasMessageEndingWith("the input must have at most 3 records (ReadLimits.maxRecords), but has more");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":[", "{\"a\":\"", "[{\"a\":\"", " "})
    void anInputWithoutAnEndIsRefused(String start) {
        InputStream endless = Samples.endless(start, start.endsWith("\"") ? "x" : start.equals(" ") ? " " : "1,");

        assertThatThrownBy(() ->
                        PodJson.profiles(endless, Samples.OPTIONS.within(SMALL)).toList())
                .isInstanceOf(FormatException.class)
                .message()
                .containsAnyOf("ReadLimits.maxBytes", "ReadLimits.maxTextLength");
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

        assertThatThrownBy(() -> PodJson.profiles(failing, Samples.OPTIONS).hasNext())
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("the line is dead");
    }

    @Test
    void theCallersStreamStaysOpen() {
        boolean[] closed = {false};
        InputStream in = new ByteArrayInputStream("[]".getBytes(StandardCharsets.UTF_8)) {
            @Override
            public void close() {
                closed[0] = true;
            }
        };

        assertThat(PodJson.profiles(in, Samples.OPTIONS).toList()).isEmpty();
        assertThat(closed[0]).isFalse();
    }
}
