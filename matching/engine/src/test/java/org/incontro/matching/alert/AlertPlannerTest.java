// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.Publication;
import org.incontro.core.opportunity.PublicationStatus;
import org.incontro.core.privacy.Audience;
import org.incontro.core.privacy.Disclosure;
import org.incontro.core.privacy.Reader;
import org.incontro.core.privacy.Visibility;
import org.incontro.core.value.PartialDate;
import org.incontro.core.vocabulary.ConceptId;
import org.incontro.matching.Reason;
import org.junit.jupiter.api.Test;

class AlertPlannerTest {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final EntityId ADA = EntityId.of("lombardia", "ada");
    private static final EntityId LASERS = EntityId.of("lombardia", "lasers");
    private static final EntityId OPTICS = EntityId.of("lombardia", "optics");
    private static final Instant SUNDAY_NOON = rome("2026-11-22T12:00:00");
    private static final Instant MONDAY_NINE = rome("2026-11-23T09:00:00");

    private final AlertPlanner planner =
            AlertPlanner.of(AlertSettings.defaults().in(ROME));
    private final Map<EntityId, Opportunity> held = new HashMap<>();
    private final List<AlertCandidate> candidates = new ArrayList<>();
    private final List<Told> told = new ArrayList<>();
    private AlertPreferences.Builder preferences = AlertPreferences.in(ROME);
    private final TreeMap<EntityId, RelevanceGate> gates = new TreeMap<>();

    private static Instant rome(String local) {
        return LocalDateTime.parse(local).atZone(ROME).toInstant();
    }

    private Opportunity.Builder offer(String id) {
        return Opportunity.technologyOffer(id).title("en", "Title of " + id + " like no other");
    }

    private EntityId hold(Opportunity opportunity) {
        held.put(opportunity.id(), opportunity);
        return opportunity.id();
    }

    private EntityId matched(Opportunity opportunity, long points, AlertSource source) {
        return matched(opportunity, 1, SUNDAY_NOON, points, source);
    }

    private EntityId matched(Opportunity opportunity, long occasion, Instant known, long points, AlertSource source) {
        candidates.add(new AlertCandidate(
                hold(opportunity),
                occasion,
                occasion > 1,
                known,
                source,
                Optional.empty(),
                points,
                points / 1_000_000.0,
                List.of(new Reason.OtherConcepts((int) (points / 100_000), points))));
        return opportunity.id();
    }

    private EntityId matched(String id, long points) {
        return matched(offer(id).build(), points, new AlertSource.Saved(LASERS));
    }

    private AlertPlan planAt(Instant now) {
        Subscriber ada = new Subscriber(
                ADA,
                Reader.member(ADA),
                new TreeSet<>(List.of(EntityId.of("lombardia", "ada-srl"))),
                preferences.build(),
                gates);
        return planner.plan(ada, candidates, told, id -> Optional.ofNullable(held.get(id)), now);
    }

    private static List<String> titles(AlertPlan plan) {
        return plan.digest().stream()
                .flatMap(digest -> digest.alerts().stream())
                .map(alert -> alert.opportunity().local())
                .toList();
    }

    @Test
    void tellsTheBestFirstOnceTheDigestIsDue() {
        matched("one", 300_000);
        EntityId two = matched("two", 500_000);

        assertThat(titles(planAt(rome("2026-11-23T07:59:00")))).isEmpty();
        assertThat(planAt(rome("2026-11-23T07:59:00")).whyNot(two))
                .isEqualTo(new Decision(
                        two,
                        1,
                        Verdict.WAITS,
                        Optional.of(rome("2026-11-23T08:00:00")),
                        List.of(new AlertSource.Saved(LASERS))));
        assertThat(titles(planAt(MONDAY_NINE))).containsExactly("two", "one");
        assertThat(planAt(MONDAY_NINE).whyNot(two).verdict()).isEqualTo(Verdict.TOLD);
    }

    @Test
    void aRunThatWasMissedForAWeekTellsEverythingOnce() {
        matched("one", 300_000);

        AlertPlan late = planAt(rome("2026-11-30T15:00:00"));

        assertThat(titles(late)).containsExactly("one");
        told.addAll(late.digest().orElseThrow().told());
        assertThat(planAt(rome("2026-12-01T09:00:00")).digest()).isEmpty();
        assertThat(planAt(rome("2026-12-01T09:00:00"))
                        .whyNot(candidates.get(0).opportunity())
                        .verdict())
                .isEqualTo(Verdict.ALREADY_TOLD);
    }

    @Test
    void tellsAgainOfALaterOccasionAlone() {
        matched("one", 300_000);
        told.add(new Told(EntityId.parse("one"), 1, SUNDAY_NOON, true));
        assertThat(planAt(MONDAY_NINE).digest()).isEmpty();

        matched(offer("one").build(), 2, SUNDAY_NOON, 200_000, new AlertSource.Saved(LASERS));

        Digest digest = planAt(MONDAY_NINE).digest().orElseThrow();
        assertThat(digest.alerts().get(0).candidates()).hasSize(1);
        assertThat(digest.alerts().get(0).best().again()).isTrue();
        assertThat(digest.told()).containsExactly(new Told(EntityId.parse("one"), 2, MONDAY_NINE, true));
    }

    @Test
    void oneAlertCarriesTheReasonsOfAllInterests() {
        Opportunity one = offer("one").build();
        matched(one, 300_000, new AlertSource.Saved(LASERS));
        matched(one, 500_000, new AlertSource.Saved(OPTICS));

        Alert alert = planAt(MONDAY_NINE).digest().orElseThrow().alerts().get(0);

        assertThat(alert.best().source()).isEqualTo(new AlertSource.Saved(OPTICS));
        assertThat(alert.reasons())
                .containsExactly(new Reason.OtherConcepts(5, 500_000), new Reason.OtherConcepts(3, 300_000));
    }

    @Test
    void theMostFrequentOfTheInterestsThatItFitsDecides() {
        preferences.every(Frequency.MONTH).interest(OPTICS, Frequency.IMMEDIATE);
        Opportunity one = offer("one").build();
        matched(one, 500_000, new AlertSource.Saved(LASERS));
        assertThat(planAt(MONDAY_NINE).whyNot(one.id()).until()).contains(rome("2026-12-01T08:00:00"));

        matched(one, 300_000, new AlertSource.Saved(OPTICS));

        assertThat(titles(planAt(SUNDAY_NOON))).containsExactly("one");
    }

    @Test
    void whatAPersonSaidOfANetworkCountsWhereTheySaidNothingOfTheInterest() {
        EntityId network = EntityId.of("lombardia", "photonics");
        preferences.network(network, Frequency.NEVER).interest(OPTICS, Frequency.DAY);
        Opportunity one = offer("one").build();
        EntityId id = hold(one);
        AlertCandidate throughNetwork = new AlertCandidate(
                id, 1, false, SUNDAY_NOON, new AlertSource.Saved(LASERS), Optional.of(network), 1, 0.1, List.of());
        candidates.add(throughNetwork);
        assertThat(planAt(MONDAY_NINE).whyNot(id).verdict()).isEqualTo(Verdict.NEVER);

        candidates.add(new AlertCandidate(
                id, 1, false, SUNDAY_NOON, new AlertSource.Saved(OPTICS), Optional.of(network), 1, 0.1, List.of()));

        assertThat(planAt(MONDAY_NINE).whyNot(id).verdict()).isEqualTo(Verdict.TOLD);
    }

    @Test
    void nothingOfOnesOwnNorOfOnesOrganisation() {
        EntityId own = matched(offer("own").owner(ADA).build(), 1, new AlertSource.Saved(LASERS));
        EntityId firm = matched(
                offer("firm").owner(EntityId.of("lombardia", "ada-srl")).build(), 1, new AlertSource.Saved(LASERS));

        assertThat(planAt(MONDAY_NINE).digest()).isEmpty();
        assertThat(planAt(MONDAY_NINE).whyNot(own).verdict()).isEqualTo(Verdict.OWN);
        assertThat(planAt(MONDAY_NINE).whyNot(firm).verdict()).isEqualTo(Verdict.OWN);
    }

    @Test
    void nothingThatIsOverByTheTimeOfTheDigest() {
        LocalDate yesterday = LocalDate.of(2026, 11, 22);
        EntityId expired = matched(offer("expired").expiresOn(yesterday).build(), 1, new AlertSource.Saved(LASERS));
        EntityId answered = matched(
                offer("answered")
                        .publication(Publication.published().withAnswersUntil(PartialDate.of(yesterday)))
                        .build(),
                1,
                new AlertSource.Saved(LASERS));
        EntityId withdrawn = matched(
                offer("withdrawn")
                        .publication(Publication.of(PublicationStatus.WITHDRAWN))
                        .build(),
                1,
                new AlertSource.Saved(LASERS));
        EntityId hidden = matched(
                offer("hidden")
                        .disclosure(Disclosure.to(Audience.of(Visibility.STAFF)))
                        .build(),
                1,
                new AlertSource.Saved(LASERS));
        EntityId full = matched(
                offer("full")
                        .publication(new Publication(
                                PublicationStatus.PUBLISHED,
                                false,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()))
                        .build(),
                1,
                new AlertSource.Saved(LASERS));
        EntityId gone = matched("gone", 1);
        held.remove(gone);

        AlertPlan plan = planAt(MONDAY_NINE);

        assertThat(plan.digest()).isEmpty();
        assertThat(plan.whyNot(expired).verdict()).isEqualTo(Verdict.EXPIRED);
        assertThat(plan.whyNot(answered).verdict()).isEqualTo(Verdict.EXPIRED);
        assertThat(plan.whyNot(withdrawn).verdict()).isEqualTo(Verdict.WITHDRAWN);
        assertThat(plan.whyNot(full).verdict()).isEqualTo(Verdict.CLOSED);
        assertThat(plan.whyNot(gone).verdict()).isEqualTo(Verdict.GONE);
        assertThat(plan.whyNot(hidden).verdict()).isEqualTo(Verdict.GONE);
        assertThat(plan.whyNot(EntityId.parse("another")).verdict()).isEqualTo(Verdict.NO_MATCH);
    }

    @Test
    void aDeadlineThatWouldPassBeforeTheDigestPullsTheAlertForward() {
        preferences.every(Frequency.MONTH);
        EntityId urgent = matched(
                offer("urgent").expiresOn(LocalDate.of(2026, 11, 26)).build(), 1, new AlertSource.Saved(LASERS));
        matched("calm", 900_000);

        // The last day ends with the 26th; two days before that moment somebody should have been told.
        assertThat(planAt(rome("2026-11-24T20:00:00")).whyNot(urgent).until()).contains(rome("2026-11-25T00:00:00"));
        Digest digest = planAt(rome("2026-11-25T09:00:00")).digest().orElseThrow();
        assertThat(digest.alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.opportunity()).isEqualTo(urgent);
            assertThat(alert.ahead()).isTrue();
        });
    }

    /** The last day is a Sunday, two days before it ends is a Saturday, and neither is a welcome day: Friday is the last on which to tell. */
    @Test
    void aDeadlineAfterTheLastWelcomeDayIsToldOnThatDay() {
        preferences
                .every(Frequency.WEEK)
                .times(SendingTimes.standard().withDays(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)));
        EntityId urgent = matched(
                offer("urgent").expiresOn(LocalDate.of(2026, 11, 29)).build(),
                1,
                MONDAY_NINE,
                1,
                new AlertSource.Saved(LASERS));

        assertThat(planAt(rome("2026-11-26T20:00:00")).whyNot(urgent).until()).contains(rome("2026-11-27T00:00:00"));
        assertThat(planAt(rome("2026-11-27T00:00:00")).whyNot(urgent).until()).contains(rome("2026-11-27T07:00:00"));
        assertThat(titles(planAt(rome("2026-11-27T07:00:00")))).containsExactly("urgent");
    }

    @Test
    void overBudgetTheBestAreToldAndTheOthersComeLater() {
        preferences.budget(2, 3);
        matched("a", 400_000);
        matched("b", 300_000);
        matched("c", 200_000);
        EntityId d = matched("d", 100_000);

        Digest first = planAt(MONDAY_NINE).digest().orElseThrow();
        assertThat(titles(planAt(MONDAY_NINE))).containsExactly("a", "b");
        assertThat(first.withheld()).isEqualTo(2);
        assertThat(planAt(MONDAY_NINE).whyNot(d).verdict()).isEqualTo(Verdict.OVER_BUDGET);

        told.addAll(first.told());
        assertThat(planAt(rome("2026-11-23T18:00:00")).whyNot(d).verdict()).isEqualTo(Verdict.WAITS);
        assertThat(titles(planAt(rome("2026-11-24T08:00:00")))).containsExactly("c");

        told.addAll(planAt(rome("2026-11-24T08:00:00")).digest().orElseThrow().told());
        assertThat(planAt(rome("2026-11-29T09:00:00")).whyNot(d).verdict()).isEqualTo(Verdict.OVER_BUDGET);
        assertThat(titles(planAt(rome("2026-11-30T09:00:00")))).containsExactly("d");
    }

    @Test
    void nothingDuringAPause() {
        preferences.pausedUntil(rome("2026-12-01T00:00:00"));
        EntityId one = matched("one", 1);

        assertThat(planAt(MONDAY_NINE).whyNot(one).verdict()).isEqualTo(Verdict.PAUSED);
        assertThat(planAt(MONDAY_NINE).lookAgain()).contains(rome("2026-12-01T00:00:00"));
        assertThat(planAt(rome("2026-12-01T00:00:00")).whyNot(one).until()).contains(rome("2026-12-01T08:00:00"));
        assertThat(titles(planAt(rome("2026-12-01T08:00:00")))).containsExactly("one");
    }

    @Test
    void anInterestThatIsPausedLeavesTheAlertToTheOthers() {
        Instant end = rome("2026-11-24T12:00:00");
        preferences.interest(OPTICS, AlertTerms.every(Frequency.IMMEDIATE).pausedUntil(end));
        AlertSource optics = new AlertSource.Saved(OPTICS);
        EntityId both = matched(offer("both").build(), 10, optics);
        matched(offer("both").build(), 5, new AlertSource.Saved(LASERS));
        EntityId alone = matched(offer("alone").build(), 10, optics);

        AlertPlan plan = planAt(MONDAY_NINE);
        assertThat(plan.whyNot(both).verdict()).isEqualTo(Verdict.TOLD);
        assertThat(plan.whyNot(both).sources()).containsExactly(new AlertSource.Saved(LASERS));
        assertThat(plan.whyNot(alone).verdict()).isEqualTo(Verdict.PAUSED);
        assertThat(plan.whyNot(alone).until()).contains(end);
        assertThat(planAt(end).whyNot(alone).verdict()).isEqualTo(Verdict.TOLD);
    }

    @Test
    void aPausedInterestThatIsDailyWaitsForTheFirstDigestAfterItsPause() {
        Instant end = rome("2026-11-24T12:00:00");
        preferences.interest(OPTICS, AlertTerms.none().pausedUntil(end));
        EntityId alone = matched(offer("alone").build(), 10, new AlertSource.Saved(OPTICS));

        assertThat(planAt(end).whyNot(alone).until()).contains(rome("2026-11-25T08:00:00"));
        assertThat(planAt(rome("2026-11-25T08:00:00")).whyNot(alone).verdict()).isEqualTo(Verdict.TOLD);
    }

    @Test
    void anInterestHasDaysOfItsOwnAmongThoseThatAreWelcome() {
        EntityId network = EntityId.of("lombardia", "net");
        preferences
                .interest(OPTICS, AlertTerms.none().on(Set.of(DayOfWeek.WEDNESDAY)))
                .interest(LASERS, AlertTerms.every(Frequency.WEEK).on(Set.of(DayOfWeek.THURSDAY, DayOfWeek.FRIDAY)))
                .network(network, AlertTerms.none().on(Set.of(DayOfWeek.SATURDAY)));
        EntityId optics = matched(offer("optics").build(), 10, new AlertSource.Saved(OPTICS));
        EntityId lasers = matched(offer("lasers").build(), 10, new AlertSource.Saved(LASERS));

        AlertPlan monday = planAt(MONDAY_NINE);
        assertThat(monday.digest()).isEmpty();
        assertThat(monday.whyNot(optics).until()).contains(rome("2026-11-25T08:00:00"));
        assertThat(monday.whyNot(lasers).until()).contains(rome("2026-11-26T08:00:00"));
        // The run of Wednesday was missed.
        AlertPlan thursday = planAt(rome("2026-11-26T09:00:00"));
        assertThat(thursday.whyNot(optics).verdict()).isEqualTo(Verdict.QUIET);
        assertThat(thursday.whyNot(optics).until()).contains(rome("2026-12-02T07:00:00"));
        assertThat(thursday.whyNot(lasers).verdict()).isEqualTo(Verdict.TOLD);
        AlertPreferences all = preferences.build();
        assertThat(all.timesOf(new AlertSource.Newcomer(), Optional.of(network)).days())
                .containsExactly(DayOfWeek.SATURDAY);
        assertThat(all.timesOf(new AlertSource.Saved(OPTICS), Optional.of(network))
                        .days())
                .containsExactly(DayOfWeek.WEDNESDAY);
        assertThat(all.ended().pauseOf(new AlertSource.Saved(OPTICS), Optional.of(network)))
                .isEmpty();
    }

    @Test
    void daysOnWhichNothingIsWelcomeAreRefused() {
        preferences
                .times(SendingTimes.standard().withDays(Set.of(DayOfWeek.MONDAY)))
                .interest(OPTICS, AlertTerms.none().on(Set.of(DayOfWeek.SUNDAY)));
        assertThatThrownBy(() -> preferences.build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("days of lombardia:optics must include one on which alerts are welcome, [MONDAY], but were"
                        + " [SUNDAY]");
    }

    @Test
    void aLanguageThatIsNoneIsRefused() {
        assertThat(AlertPreferences.in(ROME).language("DE_at").build().language())
                .isEqualTo("de-AT");
        assertThatThrownBy(() ->
                        AlertPreferences.in(ROME).language("en\r\nBcc: x@y").build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("language must be a BCP 47 tag such as \"en\" or \"pt-BR\", but was \"en\r\nBcc: x@y\"");
    }

    @Test
    void nothingInQuietHours() {
        EntityId one = matched("one", 1);

        assertThat(planAt(rome("2026-11-23T22:00:00")).whyNot(one))
                .extracting(Decision::verdict, decision -> decision.until().orElseThrow())
                .containsExactly(Verdict.QUIET, rome("2026-11-24T07:00:00"));
    }

    @Test
    void nothingBelowTheGate() {
        gates.put(LASERS, RelevanceGate.atLeast(0.4));
        EntityId low = matched("low", 399_999);
        matched("high", 400_000);

        assertThat(titles(planAt(MONDAY_NINE))).containsExactly("high");
        assertThat(planAt(MONDAY_NINE).whyNot(low).verdict()).isEqualTo(Verdict.BELOW_GATE);
    }

    @Test
    void aProfileCountsOnlyWhereItsOwnerAllowsIt() {
        EntityId one = matched(offer("one").build(), 500_000, new AlertSource.Profile(ADA));
        assertThat(planAt(MONDAY_NINE).whyNot(one).verdict()).isEqualTo(Verdict.NO_PROFILING);

        preferences.profiling(true);

        assertThat(titles(planAt(MONDAY_NINE))).containsExactly("one");
    }

    @Test
    void newcomersGetAFewAndOthersNone() {
        for (String id : List.of("a", "b", "c", "d")) {
            matched(offer(id).build(), 100_000, new AlertSource.Newcomer());
        }
        assertThat(titles(planAt(MONDAY_NINE))).containsExactly("a", "b", "c");
        assertThat(planAt(MONDAY_NINE).whyNot(EntityId.parse("d")).verdict()).isEqualTo(Verdict.NOT_FOR_NEWCOMERS);

        matched("mine", 1);

        assertThat(titles(planAt(MONDAY_NINE))).containsExactly("mine");
    }

    @Test
    void whatIsWordedAlikeIsToldTogetherAndCountsOnce() {
        preferences.budget(1, 1);
        String title = "A laser that cuts glass without dust for makers of screens and lamps in small series";
        matched(
                Opportunity.technologyOffer("first").title("en", title).build(),
                200_000,
                new AlertSource.Saved(LASERS));
        matched(
                Opportunity.technologyOffer("second").title("en", title + "!").build(),
                100_000,
                new AlertSource.Saved(LASERS));
        EntityId request = matched(
                Opportunity.technologyRequest("third").title("en", title).build(),
                50_000,
                new AlertSource.Saved(LASERS));

        AlertPlan plan = planAt(MONDAY_NINE);

        Digest digest = plan.digest().orElseThrow();
        assertThat(digest.alerts())
                .singleElement()
                .satisfies(alert -> assertThat(alert.alike())
                        .containsExactly(new Told(EntityId.parse("second"), 1, MONDAY_NINE, false)));
        assertThat(digest.told()).hasSize(2);
        assertThat(plan.whyNot(EntityId.parse("second")).verdict()).isEqualTo(Verdict.TOLD_WITH_ANOTHER);
        assertThat(plan.whyNot(request).verdict()).isEqualTo(Verdict.OVER_BUDGET);
    }

    @Test
    void theOrderDoesNotSayTheSameThingTwiceInARow() {
        ConceptId lasers = ConceptId.of("euroscivoc", "lasers");
        ConceptId bees = ConceptId.of("euroscivoc", "bees");
        matched(offer("laser-1").about(lasers).build(), 500_000, new AlertSource.Saved(LASERS));
        matched(offer("laser-2").about(lasers).build(), 490_000, new AlertSource.Saved(LASERS));
        matched(offer("bees").about(bees).build(), 400_000, new AlertSource.Saved(LASERS));

        Digest digest = planAt(MONDAY_NINE).digest().orElseThrow();

        assertThat(digest.alerts())
                .extracting(alert -> alert.opportunity().local(), Alert::rank)
                .containsExactly(tuple("laser-1", 1), tuple("bees", 3), tuple("laser-2", 2));
    }

    @Test
    void theKeySaysWhoIsToldOfWhatAndNotWhen() {
        matched("one", 300_000);

        String monday = planAt(MONDAY_NINE).digest().orElseThrow().key();

        assertThat(planAt(rome("2026-11-24T10:00:00")).digest().orElseThrow().key())
                .isEqualTo(monday);
        matched("two", 100_000);
        assertThat(planAt(MONDAY_NINE).digest().orElseThrow().key()).isNotEqualTo(monday);
    }

    @Test
    void everyVerdictHasASentenceInAllLanguages() {
        for (Verdict verdict : Verdict.values()) {
            assertThat(verdict.sentence().texts()).as(verdict.name()).hasSize(5).doesNotContainValue("");
        }
        assertThat(Verdict.QUIET.sentence().forReader("it"))
                .isEqualTo("Attende la fine delle ore o dei giorni in cui non vuoi avvisi.");
    }
}
