// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.incontro.core.identity.EntityId;
import org.incontro.core.identity.Revision;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.participant.Competence;
import org.incontro.core.participant.Organisation;
import org.incontro.matching.MatchEngine;
import org.incontro.matching.MatchQuery;
import org.incontro.matching.alert.AlertCandidate;
import org.incontro.matching.alert.AlertPlan;
import org.incontro.matching.alert.AlertPlanner;
import org.incontro.matching.alert.AlertPreferences;
import org.incontro.matching.alert.AlertSettings;
import org.incontro.matching.alert.AlertSource;
import org.incontro.matching.alert.AlertTokens;
import org.incontro.matching.alert.DigestWriter;
import org.incontro.matching.alert.Frequency;
import org.incontro.matching.alert.LinkTemplates;
import org.incontro.matching.alert.Subscriber;
import org.incontro.matching.alert.Told;
import org.incontro.matching.alert.Verdict;
import org.junit.jupiter.api.Test;

/** The example of docs/alerts.md, compiled outside of the library's packages as an adopter would. */
class AlertsTest {

    private final Organisation lab = Organisation.builder("polo-ottico")
            .name("it", "Polo ottico alpino")
            .country("IT")
            .competence(Competence.described("it", "Ottica adattiva, fisica dei laser, satelliti"))
            .build();
    private final Opportunity request = Opportunity.technologyRequest("TR-1")
            .revision(Revision.of(1, Instant.parse("2026-11-22T10:00:00Z")))
            .title("en", "Adaptive optics for laser links to satellites")
            .country("DE")
            .expiresOn(LocalDate.of(2027, 3, 31))
            .build();
    private final Map<EntityId, Opportunity> opportunities = Map.of(request.id(), request);
    private final List<Told> sentLog = new ArrayList<>();
    private final DigestWriter writer = DigestWriter.of(
            new LinkTemplates(
                    "https://portal.example/opportunities/{id}",
                    "https://portal.example/alerts/{token}",
                    "https://portal.example/alerts/stop/{token}",
                    "https://portal.example/alerts/less/{token}"),
            AlertTokens.signedWith(new byte[32]));
    private final List<String> mails = new ArrayList<>();

    private AlertPlan run(MatchEngine engine, Instant now) {
        // tag::first-digest
        Subscriber subscriber = Subscriber.of(
                lab.id(),
                AlertPreferences.in(ZoneId.of("Europe/Rome"))
                        .language("it")
                        .every(Frequency.DAY)
                        .budget(5, 15)
                        .profiling(true)
                        .build());
        List<AlertCandidate> candidates = engine
                .opportunitiesFor(lab, MatchQuery.on(LocalDate.of(2026, 11, 23)).forReader(subscriber.reader()))
                .stream()
                .map(match -> AlertCandidate.of(
                        match, opportunities.get(match.opportunity()), false, new AlertSource.Profile(lab.id())))
                .toList();
        AlertPlan plan = AlertPlanner.of(AlertSettings.defaults())
                .plan(subscriber, candidates, sentLog, id -> Optional.ofNullable(opportunities.get(id)), now);
        plan.digest().ifPresent(digest -> {
            sentLog.addAll(digest.told()); // in the transaction that also puts the message into the outbox
            writer.write(digest, subscriber.reader(), id -> Optional.ofNullable(opportunities.get(id)))
                    .ifPresent(message -> mails.add(message.text()));
        });
        // end::first-digest
        return plan;
    }

    @Test
    void tenLinesToAFirstDigest() {
        try (MatchEngine engine = MatchEngine.withDefaults()) {
            engine.put(request);

            assertThat(run(engine, Instant.parse("2026-11-23T06:00:00Z"))
                            .whyNot(request.id())
                            .verdict())
                    .isEqualTo(Verdict.WAITS);
            run(engine, Instant.parse("2026-11-23T07:30:00Z"));
            run(engine, Instant.parse("2026-11-24T07:30:00Z"));
        }

        assertThat(mails)
                .singleElement()
                .asString()
                .startsWith("Per te: Adaptive optics for laser links to satellites\n")
                .contains("Perché ricevi l'avviso:\n   - ");
    }

    /** The page shows what is compiled here, however the formatter breaks its lines. */
    @Test
    void thePageShowsThisExample() throws IOException {
        Path root = Path.of(System.getProperty("incontro.root"));
        String source = Files.readString(root.resolve("matching/engine/src/test/java/outside/AlertsTest.java"));
        String example = source.substring(
                source.indexOf("// tag::first-digest\n") + "// tag::first-digest\n".length(),
                source.indexOf("// end::first-digest\n"));
        String page = Files.readString(root.resolve("docs/alerts.md"));
        String shown = page.substring(page.indexOf("```java\n") + "```java\n".length(), page.indexOf("\n```\n"));

        assertThat(withoutSpaces(shown)).isEqualTo(withoutSpaces(example));
    }

    private static String withoutSpaces(String code) {
        return code.lines().map(String::strip).collect(Collectors.joining()).replace(" ", "");
    }
}
