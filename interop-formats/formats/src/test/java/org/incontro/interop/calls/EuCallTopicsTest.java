// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.calls;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.incontro.core.identity.EntityId;
import org.incontro.core.identity.Identifier;
import org.incontro.core.identity.IdentifierScheme;
import org.incontro.core.opportunity.Call;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.OpportunityKind;
import org.incontro.core.opportunity.PublicationStatus;
import org.incontro.core.opportunity.Subject;
import org.incontro.core.problem.Problem;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.value.Money;
import org.incontro.core.value.PartialDate;
import org.incontro.interop.FormatException;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.RecordReader;
import org.incontro.interop.internal.SharedFiles;
import org.junit.jupiter.api.Test;

class EuCallTopicsTest {

    private static final String TOPIC =
            "{\"reference\":\"1TOPICSen\",\"topicId\":\"HORIZON-X-01\",\"title\":\"Soil\u00E2\u20AC\u2122s health\","
                    + "\"programme\":\"Horizon Europe\",\"cluster\":\"CL6\",\"callIdentifier\":\"HORIZON-X\",\"callTitle\":\"Soils\","
                    + "\"actionType\":\"RIA\",\"typesOfAction\":\"HORIZON Research and Innovation Actions\","
                    + "\"deadline\":\"2026-11-23\",\"stage\":\"two-stage\",\"deadlineModel\":\"single-stage\",\"callStatus\":\"open\","
                    + "\"budgetMin\":2000000,\"budgetMax\":3000000.50,\"expectedGrants\":3,"
                    + "\"keywords\":\"HORIZON-X-01, HORIZON-X, Soil biology, Education (general, pedagogy), Soil biology\","
                    + "\"crossCuttingPriorities\":\"AI\",\"portalUrl\":\"https://portal.example/x\",\"description\":\"Text\","
                    + "\"topicConditions\":\"Conditions\",\"supportInfo\":\"caf\u00C3\u00A9\"}";

    private static RecordReader<Opportunity> read(String text, ReadOptions options) {
        return EuCallTopics.topics(new ByteArrayInputStream(text.getBytes(UTF_8)), options);
    }

    private static RecordReader<Opportunity> read(String text) {
        return read(text, ReadOptions.of("topics").in("eu"));
    }

    private static List<String> messages(RecordReader<?> reader) {
        return reader.problems().stream().map(problem -> problem.message("en")).toList();
    }

    @Test
    void aTopicBecomesACall() {
        RecordReader<Opportunity> reader = read("\uFEFF" + TOPIC);
        Opportunity topic = reader.next();

        assertThat(topic.kind()).isEqualTo(OpportunityKind.CALL);
        assertThat(topic.id()).isEqualTo(EntityId.of("eu", "HORIZON-X-01"));
        assertThat(topic.title()).isEqualTo(LocalizedText.of("en", "Soil’s health"));
        assertThat(topic.description()).isEqualTo(LocalizedText.of("en", "Text"));
        assertThat(topic.identifiers()).containsExactly(Identifier.of(IdentifierScheme.EU_TOPIC, "HORIZON-X-01"));
        assertThat(topic.revision().provenance().orElseThrow().sourceId()).isEqualTo("1TOPICSen");
        assertThat(topic.website()).isEqualTo("https://portal.example/x");
        assertThat(topic.details())
                .isEqualTo(new Call(
                        "Horizon Europe",
                        "CL6",
                        "HORIZON-X",
                        "Soils",
                        "HORIZON Research and Innovation Actions",
                        "single-stage",
                        List.of(PartialDate.parse("2026-11-23")),
                        Optional.of(Money.euro(2_000_000)),
                        Optional.of(new Money(new BigDecimal("3000000.50"), "EUR")),
                        Optional.of(3),
                        LocalizedText.of("en", "Conditions"),
                        "https://portal.example/x"));
        assertThat(topic.subject())
                .isEqualTo(new Subject(
                        List.of(),
                        List.of(new Subject.Tag("cross-cutting-priority", "AI", "")),
                        List.of("Soil biology", "Education (general, pedagogy)")));
        assertThat(topic.extensions().fields())
                .isEqualTo(Map.of("/actionType", "\"RIA\"", "/stage", "\"two-stage\"", "/supportInfo", "\"café\""));
        assertThat(messages(reader))
                .containsExactly(
                        "topics:1:1: texts had been UTF-8 read as Windows-1252 and were repaired: /title, /supportInfo");
    }

    @Test
    void aTopicTakesAnswersWhileItIsOpen() {
        Opportunity open = read("{\"topicId\":\"A\",\"deadline\":\"2026-11-23\",\"callStatus\":\"open\"}")
                .next();
        assertThat(open.isOpenOn(LocalDate.parse("2026-11-23"))).isTrue();
        assertThat(open.isOpenOn(LocalDate.parse("2026-11-24"))).isFalse();
        assertThat(status("forthcoming")).isEqualTo(PublicationStatus.FORTHCOMING);
        assertThat(status("closed")).isEqualTo(PublicationStatus.CLOSED);
        assertThat(status("suspended")).isEqualTo(new PublicationStatus("suspended"));
        assertThat(status("")).isEqualTo(PublicationStatus.PUBLISHED);
    }

    private static PublicationStatus status(String code) {
        Opportunity topic =
                read("{\"topicId\":\"A\",\"callStatus\":\"" + code + "\"}").next();
        assertThat(topic.publication().openForAnswers()).isFalse();
        return topic.publication().status();
    }

    @Test
    void whatCannotBeUnderstoodIsKeptAndTold() {
        RecordReader<Opportunity> reader = read(
                "{\"title\":\"nameless\"}{\"topicId\":\"A\",\"budgetMin\":\"much\",\"budgetMax\":1e999999999,\"expectedGrants\":-1,"
                        + "\"deadline\":\"soon\",\"title\":{\"en\":\"caf\u00C3\u00A9 in Łódź\"},\"x\":[\"Ł\u00C3\u00A9\",\"Ł\u00C3\u00A9\"]}");

        List<Opportunity> topics = reader.toList();

        assertThat(topics).hasSize(1);
        assertThat(topics.get(0).extensions().fields())
                .isEqualTo(Map.of(
                        "/budgetMin", "\"much\"",
                        "/budgetMax", "1e999999999",
                        "/expectedGrants", "-1",
                        "/deadline", "\"soon\"",
                        "/title", "{\"en\":\"caf\u00C3\u00A9 in Łódź\"}",
                        "/x", "[\"Ł\u00C3\u00A9\",\"Ł\u00C3\u00A9\"]"));
        assertThat(messages(reader))
                .containsExactlyInAnyOrder(
                        "topics:1:1: /topicId: must not be missing; the record was left out",
                        "topics:1:21: texts look as if they had been UTF-8 read as Windows-1252 in part, and were kept as they came: /title/en, /x",
                        "topics:1:21: /deadline: cannot be understood and was kept as it came; expected for example 2026-11-23",
                        "topics:1:21: /budgetMin: cannot be understood and was kept as it came; expected for example 150000",
                        "topics:1:21: /budgetMax: cannot be understood and was kept as it came; expected for example 150000",
                        "topics:1:21: /expectedGrants: cannot be understood and was kept as it came; expected for example 3",
                        "topics:1:21: /title: cannot be understood and was kept as it came; expected for example \"…\"");
    }

    @Test
    void strictReadingEndsAtTheFirstFaultButNotAtARepair() {
        assertThat(read(TOPIC, ReadOptions.of("topics").strict()).toList()).hasSize(1);
        RecordReader<Opportunity> reader =
                read(TOPIC + "{}", ReadOptions.of("topics").strict());
        reader.next();
        assertThatThrownBy(reader::hasNext)
                .isInstanceOf(FormatException.class)
                .hasMessage("topics:1:" + (TOPIC.length() + 1)
                        + ": /topicId: must not be missing; the record was left out");
    }

    @Test
    void aRepairNamesSomeFieldsAndCutsTheirNames() {
        StringBuilder topic = new StringBuilder("{\"topicId\":\"T\",\"")
                .append("n".repeat(100))
                .append("\":\"Ã©\"");
        for (int i = 0; i < 50; i++) {
            topic.append(",\"f").append(i).append("\":\"Ã©\"");
        }
        RecordReader<Opportunity> reader = read(topic + "}");

        assertThat(reader.next().extensions().fields()).hasSize(51).containsEntry("/f49", "\"é\"");
        assertThat(reader.problems().toList().get(0).message("en"))
                .contains(": /" + "n".repeat(59) + "…, /f0, /f1,")
                .endsWith("/f18, …");
    }

    @Test
    void afterTheLastRecordThereIsNone() {
        RecordReader<Opportunity> reader = read("");
        assertThat(reader.hasNext()).isFalse();
        assertThatThrownBy(reader::next)
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("the input has no more records");
    }

    @Test
    void aRegionThatIsNoneIsTheCallersMistake() {
        assertThatThrownBy(() -> read("", ReadOptions.of("topics").in("no region")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("region must be");
    }

    @Test
    void sentencesExistInFiveLanguages() {
        Problem problem = Problem.of(CallProblem.MOJIBAKE_REPAIRED, "").with("fields", "/title");
        assertThat(List.of("it", "de", "fr", "es"))
                .map(problem::message)
                .containsExactly(
                        "testi UTF-8 erano stati letti come Windows-1252 e sono stati riparati: /title",
                        "UTF-8-Texte waren als Windows-1252 gelesen worden und wurden repariert: /title",
                        "des textes UTF-8 avaient été lus comme Windows-1252 et ont été réparés : /title",
                        "unos textos UTF-8 se habían leído como Windows-1252 y se han reparado: /title");
    }

    @Test
    void theTopicsOfAugust2026AreReadWhole() throws IOException {
        List<Opportunity> topics = new ArrayList<>();
        RecordReader<Opportunity> reader;
        try (InputStream in = SharedFiles.open("vocab/calls/open.jsonl.gz")) {
            reader = EuCallTopics.topics(
                    in, ReadOptions.of("open.jsonl").in("eu").strict());
            topics.addAll(reader.toList());
        }

        assertThat(topics).hasSize(629);
        assertThat(topics.stream().filter(EuCallTopicsTest::isHorizonEurope)).hasSize(460);
        assertThat(reader.problems().counts()).isEqualTo(Map.of("MOJIBAKE_REPAIRED", 615L));
        assertThat(reader.problems().stream()
                        .filter(problem ->
                                problem.arguments().getOrDefault("fields", "").contains("/description")))
                .hasSize(482);
        assertThat(topics)
                .noneMatch(topic -> topic.description().forReader("en").contains("â€"));
        assertThat(topics).allMatch(topic -> topic.publication().lastDay().isPresent());
    }

    private static boolean isHorizonEurope(Opportunity topic) {
        return topic.details() instanceof Call call && call.programme().equals("Horizon Europe");
    }
}
