// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.incontro.core.identity.EntityId;
import org.incontro.core.identity.Revision;
import org.incontro.core.opportunity.Interest;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.OpportunityChange;
import org.incontro.core.participant.Competence;
import org.incontro.core.participant.Organisation;
import org.incontro.core.place.Country;
import org.incontro.core.privacy.Reader;
import org.incontro.core.vocabulary.ConceptId;
import org.incontro.core.vocabulary.Vocabularies;
import org.incontro.matching.MatchEngine;
import org.incontro.matching.ProfileInterest;
import org.incontro.matching.alert.AlertPreferences;
import org.incontro.matching.alert.AlertSettings;
import org.incontro.matching.alert.AlertSource;
import org.incontro.matching.alert.AlertTokens;
import org.incontro.matching.alert.DigestWriter;
import org.incontro.matching.alert.Frequency;
import org.incontro.matching.alert.LinkTemplates;
import org.incontro.matching.alert.flow.AlertEvent;
import org.incontro.matching.alert.flow.AlertMessage;
import org.incontro.matching.alert.flow.AlertWorker;
import org.incontro.matching.alert.flow.Alerts;
import org.incontro.matching.alert.flow.EngineMatcher;
import org.incontro.matching.alert.flow.Fit;
import org.incontro.matching.alert.flow.InterestMatcher;
import org.incontro.matching.alert.flow.JdbcAlertTransactions;
import org.incontro.matching.alert.flow.Opportunities;
import org.incontro.matching.alert.flow.Retention;
import org.incontro.matching.alert.flow.TagMatcher;
import org.incontro.matching.alert.store.JdbcAlertStore;
import org.incontro.matching.alert.store.Subscription;
import org.incontro.matching.baseline.TagRule;
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
    private final Map<EntityId, Opportunity> held = Map.of(request.id(), request);
    private final DigestWriter writer = DigestWriter.of(
            new LinkTemplates(
                    "https://portal.example/opportunities/{id}",
                    "https://portal.example/alerts/{token}",
                    "https://portal.example/alerts/stop/{token}",
                    "https://portal.example/alerts/less/{token}"),
            AlertTokens.signedWith(new byte[32]));
    private final List<AlertMessage> mails = new ArrayList<>();
    private final Opportunities opportunities = new Opportunities() {
        @Override
        public Optional<Opportunity> find(EntityId id) {
            return Optional.ofNullable(held.get(id));
        }

        @Override
        public Collection<Opportunity> open() {
            return held.values();
        }
    };

    private void firstDigest(DataSource database, InterestMatcher matcher, Instant now, Instant tomorrow) {
        AlertSettings settings = AlertSettings.defaults();
        // tag::first-digest
        JdbcAlertTransactions transactions = JdbcAlertTransactions.on(
                database, (store, outbox) -> Alerts.of(settings, store, outbox, matcher, opportunities));
        transactions.upgrade();
        transactions.run(alerts -> {
            alerts.subscribe(
                    Subscription.of(
                            lab.id(),
                            AlertPreferences.in(ZoneId.of("Europe/Rome"))
                                    .language("it")
                                    .every(Frequency.DAY)
                                    .budget(5, 15)
                                    .profiling(true)
                                    .build(),
                            now),
                    now);
            alerts.record(List.of(AlertEvent.of(request, OpportunityChange.Type.NEW)), now);
        });
        AlertWorker worker = AlertWorker.of(transactions, writer, mails::add);
        worker.plan(tomorrow); // as often as you like, from as many nodes as you like
        worker.send(tomorrow);
        // end::first-digest
    }

    @Test
    void tenLinesToAFirstDigest() {
        DataSource database = (DataSource) Proxy.newProxyInstance(
                AlertsTest.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) ->
                        DriverManager.getConnection("jdbc:h2:mem:first-digest;DB_CLOSE_DELAY=-1"));
        Instant now = Instant.parse("2026-11-23T10:00:00Z");
        try (MatchEngine engine = MatchEngine.withDefaults()) {
            engine.put(lab);
            engine.put(ProfileInterest.of(lab.id(), 0));
            firstDigest(database, EngineMatcher.of(engine), now, now.plus(Duration.ofDays(1)));
        }

        assertThat(mails)
                .singleElement()
                .extracting(mail -> mail.digest().text())
                .asString()
                .startsWith("Per te: Adaptive optics for laser links to satellites\n")
                .contains("Perché ricevi l'avviso:\n   - ");
    }

    @Test
    void interestsAreMatchedByTheirConditionsAndAskForWhatTheyMissed() {
        LocalDate today = LocalDate.of(2026, 11, 23);
        EntityId id = EntityId.parse("lasers");
        try (MatchEngine engine = MatchEngine.withDefaults()) {
            EngineMatcher matcher = EngineMatcher.of(engine).readBy(Reader::member);
            Interest.Builder lasers = Interest.builder(id, lab.id()).words("en", "laser links");
            engine.put(lasers.build());
            AlertSource saved = new AlertSource.Saved(id);
            List<Fit> fits = matcher.fits(request, today);
            assertThat(fits).extracting(Fit::source).containsExactly(saved);
            assertThat(matcher.missed(saved, held.values(), today)).isEqualTo(fits);
            assertThat(matcher.missed(new AlertSource.Newcomer(), held.values(), today))
                    .isEmpty();
            assertThat(matcher.reasons(saved, request, Reader.anonymous(), today))
                    .isNotEmpty();

            engine.put(lab);
            engine.put(ProfileInterest.of(lab.id(), 0));
            AlertSource profile = new AlertSource.Profile(lab.id());
            assertThat(matcher.fits(request, today)).extracting(Fit::source).containsExactlyInAnyOrder(saved, profile);
            assertThat(matcher.missed(profile, held.values(), today))
                    .extracting(Fit::source)
                    .containsExactly(profile);

            engine.put(lasers.countries(Country.of("FR")).build());
            assertThat(matcher.fits(request, today)).extracting(Fit::source).containsExactly(profile);
            assertThat(matcher.missed(saved, held.values(), today)).isEmpty();
            engine.removeInterest(id);
            assertThat(matcher.reasons(saved, request, Reader.anonymous(), today))
                    .isEmpty();
        }
    }

    @Test
    void theOriginalsRuleAsksForOneSharedTag() {
        ConceptId optics = ConceptId.of("euroscivoc", "793");
        Organisation tagged =
                Organisation.builder("tagged").competence(Competence.of(optics)).build();
        TagMatcher matcher = TagMatcher.of(TagRule.anyTree(Vocabularies.of()), () -> List.of(lab, tagged));
        Opportunity offer = Opportunity.technologyOffer("TO-1")
                .title("en", "Optics")
                .about(optics)
                .build();

        assertThat(matcher.fits(offer, LocalDate.of(2026, 11, 23)))
                .containsExactly(new Fit(offer.id(), new AlertSource.Profile(tagged.id()), 1, 1));
        assertThat(matcher.fits(request, LocalDate.of(2026, 11, 23))).isEmpty();
        assertThat(matcher.missed(
                        new AlertSource.Profile(tagged.id()), List.of(offer, request), LocalDate.of(2026, 11, 23)))
                .hasSize(1);
        assertThat(matcher.reasons(
                        new AlertSource.Profile(tagged.id()), offer, Reader.anonymous(), LocalDate.of(2026, 11, 23)))
                .isEmpty();
    }

    /** The page names every table and every file that there is, and no other. */
    @Test
    void thePageShowsTheTables() throws IOException {
        String page =
                Files.readString(Path.of(System.getProperty("incontro.root")).resolve("docs/alerts.md"));
        Set<String> tables = new TreeSet<>();
        for (String file : JdbcAlertStore.schema().files()) {
            Path script = Path.of(System.getProperty("incontro.root"))
                    .resolve("matching/engine/src/main/resources/org/incontro/matching/alert/store")
                    .resolve(file);
            Files.readString(script)
                    .lines()
                    .filter(line -> line.startsWith("CREATE TABLE"))
                    .forEach(line -> tables.add(line.replaceAll(".*prefix\\}(\\w+) .*", "$1")));
        }
        assertThat(tables).hasSize(8).allSatisfy(table -> assertThat(page).contains("| `" + table + "` |"));
        assertThat(Retention.standard())
                .isEqualTo(new Retention(
                        Duration.ofDays(400), Duration.ofDays(400), Duration.ofDays(800), Duration.ofDays(90)));
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
