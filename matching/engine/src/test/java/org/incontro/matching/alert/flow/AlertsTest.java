// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.incontro.core.identity.EntityId;
import org.incontro.core.identity.Revision;
import org.incontro.core.opportunity.Interest;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.OpportunityChange;
import org.incontro.core.opportunity.OpportunityKind;
import org.incontro.core.opportunity.PublicationStatus;
import org.incontro.core.outbox.Delivery;
import org.incontro.core.outbox.OutboxMessage;
import org.incontro.core.place.NutsCode;
import org.incontro.core.store.Query;
import org.incontro.matching.alert.AlertPreferences;
import org.incontro.matching.alert.AlertSettings;
import org.incontro.matching.alert.AlertSource;
import org.incontro.matching.alert.AlertTokens;
import org.incontro.matching.alert.Decision;
import org.incontro.matching.alert.DigestWriter;
import org.incontro.matching.alert.Feedback;
import org.incontro.matching.alert.Frequency;
import org.incontro.matching.alert.LinkTemplates;
import org.incontro.matching.alert.OriginalAlerts;
import org.incontro.matching.alert.Verdict;
import org.incontro.matching.alert.store.AlertStore;
import org.incontro.matching.alert.store.Database;
import org.incontro.matching.alert.store.GateWish;
import org.incontro.matching.alert.store.NewcomerWish;
import org.incontro.matching.alert.store.Subscription;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a portal calls, over every store that there is. */
class AlertsTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T06:00:00Z");
    private static final Instant AT_NINE = Instant.parse("2026-11-23T08:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-24T08:00:00Z");
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final EntityId ADA = EntityId.parse("x:ada");
    private static final EntityId LASERS = EntityId.parse("x:lasers");
    private static final byte[] SECRET = new byte[32];

    static List<Portal> portals() {
        return Database.all().stream().map(Portal::new).toList();
    }

    /** A portal whose matcher and mail server do as they are told. */
    static final class Portal implements Opportunities, InterestMatcher {

        private final Database database;
        private final Map<EntityId, Opportunity> held = new TreeMap<>();
        private final Map<EntityId, List<Fit>> fits = new HashMap<>();
        private final List<AlertMessage> sent = new ArrayList<>();
        private Optional<SendingFailure> failure = Optional.empty();
        private Optional<EntityId> unreadable = Optional.empty();
        private Function<Alerts, Alerts> variant = Function.identity();
        private final AlertTokens tokens = AlertTokens.signedWith(SECRET);
        private final DigestWriter writer = DigestWriter.of(
                new LinkTemplates(
                        "https://p.example/o/{id}",
                        "https://p.example/a/{token}",
                        "https://p.example/stop/{token}",
                        "https://p.example/less/{token}"),
                tokens);

        Portal(Database database) {
            this.database = database;
        }

        <T> T ask(Function<Alerts, T> work) {
            return database.commit((store, outbox) ->
                    work.apply(variant.apply(Alerts.of(AlertSettings.defaults().in(ROME), store, outbox, this, this))));
        }

        void act(Consumer<Alerts> work) {
            ask(alerts -> {
                work.accept(alerts);
                return true;
            });
        }

        AlertWorker worker() {
            return AlertWorker.of(this::act, writer, message -> {
                if (failure.isPresent()) {
                    throw failure.get();
                }
                sent.add(message);
            });
        }

        RunReport runAt(Instant now) {
            RunReport report = worker().plan(now);
            worker().send(now);
            return report;
        }

        Opportunity publish(String id, long revision, Consumer<Opportunity.Builder> more, Fit... found) {
            Opportunity.Builder offer = Opportunity.technologyOffer(id)
                    .revision(Revision.of(revision, MONDAY))
                    .title("en", "The one and only " + id);
            more.accept(offer);
            Opportunity opportunity = offer.build();
            held.put(opportunity.id(), opportunity);
            fits.put(opportunity.id(), List.of(found));
            return opportunity;
        }

        Opportunity publish(String id, double likelihood) {
            return publish(id, 1, offer -> {}, fit(id, likelihood));
        }

        void tell(Opportunity opportunity, OpportunityChange.Type type, Instant now) {
            act(alerts -> alerts.record(List.of(AlertEvent.of(opportunity, type)), now));
        }

        Verdict why(String opportunity, Instant now) {
            return ask(alerts -> alerts.whyNot(ADA, EntityId.parse(opportunity), now))
                    .orElseThrow()
                    .verdict();
        }

        List<String> subjects() {
            return sent.stream().map(message -> message.digest().subject()).toList();
        }

        @Override
        public List<Fit> fits(Opportunity opportunity, LocalDate today) {
            return fits.getOrDefault(opportunity.id(), List.of());
        }

        @Override
        public Optional<Opportunity> find(EntityId id) {
            if (unreadable.equals(Optional.of(id))) {
                throw new IllegalStateException("no such table");
            }
            return Optional.ofNullable(held.get(id));
        }

        @Override
        public Collection<Opportunity> open() {
            return held.values();
        }

        @Override
        public String toString() {
            return database.toString();
        }
    }

    private static Fit fit(String opportunity, double likelihood) {
        return fit(opportunity, likelihood, new AlertSource.Saved(LASERS));
    }

    private static Fit fit(String opportunity, double likelihood, AlertSource source) {
        return new Fit(EntityId.parse(opportunity), source, (long) (likelihood * 1_000_000), likelihood);
    }

    private static AlertPreferences.Builder daily() {
        return AlertPreferences.in(ROME);
    }

    private static Subscription ada(AlertPreferences.Builder preferences) {
        return Subscription.of(ADA, preferences.build(), MONDAY);
    }

    private static Interest lasers() {
        return Interest.builder(LASERS, ADA).words("en", "lasers").build();
    }

    private static Portal joined(Portal portal) {
        portal.act(alerts -> {
            alerts.subscribe(ada(daily()), MONDAY);
            alerts.save(lasers(), Missed.SKIP, MONDAY);
        });
        return portal;
    }

    @ParameterizedTest
    @MethodSource("portals")
    void anEventIsToldOnceWhenItsDigestIsDue(Portal portal) {
        joined(portal);
        Opportunity offer = portal.publish("A", 0.5);
        portal.tell(offer, OpportunityChange.Type.NEW, MONDAY);
        portal.tell(offer, OpportunityChange.Type.NEW, MONDAY.plusSeconds(60));

        assertThat(portal.runAt(MONDAY.plusSeconds(120)).digests()).isZero();
        assertThat(portal.why("A", MONDAY.plusSeconds(120))).isEqualTo(Verdict.WAITS);
        assertThat(portal.runAt(AT_NINE)).isEqualTo(new RunReport(1, 1, 1, 1, new TreeMap<>()));
        assertThat(portal.runAt(AT_NINE.plusSeconds(1)).people()).isZero();
        portal.tell(offer, OpportunityChange.Type.NEW, TUESDAY);
        portal.runAt(TUESDAY);

        assertThat(portal.subjects()).containsExactly("For you: The one and only A");
        assertThat(portal.sent.get(0))
                .hasToString("AlertMessage[" + portal.sent.get(0).digest().messageId() + ", mail]");
        assertThat(portal.why("A", TUESDAY)).isEqualTo(Verdict.ALREADY_TOLD);
        assertThat(portal.why("B", TUESDAY)).isEqualTo(Verdict.NO_MATCH);
        assertThat(portal.<Optional<Decision>>ask(
                        alerts -> alerts.whyNot(EntityId.parse("x:nobody"), offer.id(), TUESDAY)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("portals")
    void aRunThatWasMissedForAWeekTellsEverythingOnce(Portal portal) {
        joined(portal);
        for (int day = 0; day < 7; day++) {
            portal.tell(portal.publish("D" + day, 0.5), OpportunityChange.Type.NEW, MONDAY.plus(Duration.ofDays(day)));
        }
        assertThat(portal.runAt(TUESDAY.plus(Duration.ofDays(7))).alerts()).isEqualTo(7);
        assertThat(portal.sent).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("portals")
    void lateAndReorderedEventsChangeNothing(Portal portal) {
        joined(portal);
        Opportunity first = portal.publish("A", 0.5);
        Opportunity second = portal.publish("A", 2, offer -> offer.summary("en", "changed"), fit("A", 0.6));
        portal.tell(second, OpportunityChange.Type.MATERIAL, MONDAY);
        portal.runAt(AT_NINE);
        portal.tell(first, OpportunityChange.Type.NEW, AT_NINE.plusSeconds(60));
        portal.runAt(TUESDAY);
        assertThat(portal.sent).hasSize(1);

        Opportunity third = portal.publish("A", 3, offer -> offer.summary("en", "changed again"), fit("A", 0.7));
        portal.tell(third, OpportunityChange.Type.MATERIAL, TUESDAY);
        portal.runAt(TUESDAY.plus(Duration.ofDays(1)));
        assertThat(portal.sent).hasSize(2);
        assertThat(portal.sent.get(1).digest().text()).contains("! ");
    }

    @ParameterizedTest
    @MethodSource("portals")
    void aVersionThatFitsNoMoreEndsWhatWasFoundBefore(Portal portal) {
        joined(portal);
        portal.tell(portal.publish("A", 0.5), OpportunityChange.Type.NEW, MONDAY);
        portal.tell(portal.publish("A", 2, offer -> {}), OpportunityChange.Type.MATERIAL, MONDAY);
        assertThat(portal.runAt(AT_NINE).digests()).isZero();
        assertThat(portal.why("A", AT_NINE)).isEqualTo(Verdict.NO_MATCH);
    }

    @ParameterizedTest
    @MethodSource("portals")
    void whatClosesBetweenPlanningAndSendingIsLeftOutAndComesBackWhenItOpens(Portal portal) {
        joined(portal);
        portal.tell(portal.publish("A", 0.5), OpportunityChange.Type.NEW, MONDAY);
        portal.tell(portal.publish("B", 0.4), OpportunityChange.Type.NEW, MONDAY);
        assertThat(portal.worker().plan(AT_NINE).alerts()).isEqualTo(2);
        Opportunity over = portal.publish("A", 1, offer -> offer.expiresOn(LocalDate.of(2026, 11, 22)), fit("A", 0.5));
        assertThat(portal.worker().send(AT_NINE)).isEqualTo(new SendReport(1, 0, 0, 0));
        assertThat(portal.subjects()).containsExactly("For you: The one and only B");

        portal.tell(over, OpportunityChange.Type.EXPIRED, AT_NINE);
        portal.runAt(AT_NINE.plusSeconds(60));
        assertThat(portal.why("A", AT_NINE)).isEqualTo(Verdict.EXPIRED);
        Opportunity longer =
                portal.publish("A", 1, offer -> offer.expiresOn(LocalDate.of(2026, 12, 22)), fit("A", 0.5));
        portal.tell(longer, OpportunityChange.Type.EXTENDED, AT_NINE.plusSeconds(120));
        portal.runAt(TUESDAY);
        assertThat(portal.subjects()).containsExactly("For you: The one and only B", "For you: The one and only A");
    }

    @ParameterizedTest
    @MethodSource("portals")
    void whatChangesBetweenPlanningAndSendingIsToldOnceAndAsTheNewVersion(Portal portal) {
        joined(portal);
        portal.tell(portal.publish("A", 0.5), OpportunityChange.Type.NEW, MONDAY);
        portal.tell(portal.publish("B", 0.4), OpportunityChange.Type.NEW, MONDAY);
        assertThat(portal.worker().plan(AT_NINE).alerts()).isEqualTo(2);
        portal.tell(
                portal.publish("A", 2, offer -> offer.title("en", "Another A"), fit("A", 0.6)),
                OpportunityChange.Type.MATERIAL,
                AT_NINE);
        portal.worker().send(AT_NINE);
        portal.runAt(TUESDAY);
        portal.runAt(TUESDAY.plus(Duration.ofDays(1)));

        assertThat(portal.subjects()).containsExactly("For you: The one and only B", "For you: Another A");
        assertThat(portal.sent.get(1).digest().text()).doesNotContain("! ");
    }

    @ParameterizedTest
    @MethodSource("portals")
    void aVersionThatFitsNoMoreIsNotToldBetweenPlanningAndSending(Portal portal) {
        joined(portal);
        portal.tell(portal.publish("A", 0.5), OpportunityChange.Type.NEW, MONDAY);
        portal.worker().plan(AT_NINE);
        portal.tell(portal.publish("A", 2, offer -> {}), OpportunityChange.Type.MATERIAL, AT_NINE);
        assertThat(portal.worker().send(AT_NINE)).isEqualTo(new SendReport(0, 1, 0, 0));
        portal.runAt(TUESDAY);

        assertThat(portal.sent).isEmpty();
        assertThat(portal.why("A", TUESDAY)).isEqualTo(Verdict.NO_MATCH);
    }

    /** The server had not answered: the first attempt may have told the first version, so the second is told as a change. */
    @ParameterizedTest
    @MethodSource("portals")
    void whatMayHaveLeftCountsAsToldAndItsNextVersionAsAChange(Portal portal) {
        joined(portal);
        portal.tell(portal.publish("A", 0.5), OpportunityChange.Type.NEW, MONDAY);
        portal.worker().plan(AT_NINE);
        portal.failure = Optional.of(new SendingFailure(SendingFailure.Remedy.ASK_AGAIN, "no answer"));
        portal.worker().send(AT_NINE);
        portal.failure = Optional.empty();
        portal.tell(
                portal.publish("A", 2, offer -> offer.title("en", "Another A"), fit("A", 0.6)),
                OpportunityChange.Type.MATERIAL,
                AT_NINE);
        portal.worker().send(AT_NINE.plusSeconds(60));
        portal.runAt(TUESDAY);

        assertThat(portal.sent).hasSize(2);
        assertThat(portal.sent.get(1).digest().text()).contains("! ");
    }

    @ParameterizedTest
    @MethodSource("portals")
    void whatFitsAnInterestThatIsRemovedBetweenPlanningAndSendingIsNotTold(Portal portal) {
        joined(portal);
        EntityId optics = EntityId.parse("x:optics");
        AlertSource other = new AlertSource.Saved(optics);
        portal.act(alerts -> alerts.save(Interest.builder(optics, ADA).build(), Missed.SKIP, MONDAY));
        portal.tell(portal.publish("A", 0.5), OpportunityChange.Type.NEW, MONDAY);
        portal.tell(
                portal.publish("B", 1, offer -> {}, fit("B", 0.4), fit("B", 0.3, other)),
                OpportunityChange.Type.NEW,
                MONDAY);
        assertThat(portal.worker().plan(AT_NINE).alerts()).isEqualTo(2);
        portal.act(alerts -> alerts.removeInterest(LASERS));
        portal.worker().send(AT_NINE);
        portal.runAt(TUESDAY);

        assertThat(portal.subjects()).containsExactly("For you: The one and only B");
        assertThat(portal.why("A", TUESDAY)).isEqualTo(Verdict.NO_MATCH);
        assertThat(portal.<Map<String, Object>>ask(alerts -> alerts.export(ADA))
                        .get("found")
                        .toString())
                .doesNotContain("opportunity=A,");
    }

    @ParameterizedTest
    @MethodSource("portals")
    void whatFitsAProfileThatIsRefusedBetweenPlanningAndSendingIsNotTold(Portal portal) {
        portal.act(alerts -> alerts.subscribe(ada(daily().profiling(true)), MONDAY));
        AlertSource profile = new AlertSource.Profile(ADA);
        portal.tell(portal.publish("A", 1, offer -> {}, fit("A", 0.5, profile)), OpportunityChange.Type.NEW, MONDAY);
        assertThat(portal.worker().plan(AT_NINE).alerts()).isEqualTo(1);
        portal.act(alerts -> alerts.subscribe(ada(daily()), AT_NINE));
        assertThat(portal.worker().send(AT_NINE)).isEqualTo(new SendReport(0, 1, 0, 0));
        portal.runAt(TUESDAY);
        assertThat(portal.sent).isEmpty();
        assertThat(portal.why("A", TUESDAY)).isEqualTo(Verdict.NO_PROFILING);
    }

    @ParameterizedTest
    @MethodSource("portals")
    void purgeLeavesTheMessagesOfOthersAlone(Portal portal) {
        joined(portal);
        portal.tell(portal.publish("A", 0.5), OpportunityChange.Type.NEW, MONDAY);
        portal.runAt(AT_NINE);
        OutboxMessage others = new OutboxMessage("theirs", "letters", Optional.empty(), Map.of(), AT_NINE, AT_NINE);
        portal.database.commit((store, outbox) -> {
            outbox.put(others);
            Delivery taken =
                    outbox.claim("letters", 1, AT_NINE, Duration.ofMinutes(1)).get(0);
            return outbox.done(taken, AT_NINE);
        });
        assertThat(portal.<PurgeReport>ask(alerts -> alerts.purge(AT_NINE.plus(Duration.ofDays(91))))
                        .messages())
                .isEqualTo(1);
        assertThat(portal.database.<Boolean>commit((store, outbox) -> outbox.put(others)))
                .isFalse();
    }

    /** The second digest tells the same as the first, of which nothing was sent, and is sent nevertheless. */
    @ParameterizedTest
    @MethodSource("portals")
    void aDigestOfWhichNothingWasLeftDoesNotKeepTheSameFromBeingToldLater(Portal portal) {
        joined(portal);
        Opportunity offer = portal.publish("A", 0.5);
        portal.tell(offer, OpportunityChange.Type.NEW, MONDAY);
        portal.worker().plan(AT_NINE);
        portal.publish(
                "A",
                1,
                draft -> draft.publication(offer.publication().withStatus(PublicationStatus.WITHDRAWN)),
                fit("A", 0.5));
        assertThat(portal.worker().send(AT_NINE)).isEqualTo(new SendReport(0, 1, 0, 0));
        portal.runAt(AT_NINE.plusSeconds(60));
        assertThat(portal.why("A", AT_NINE)).isEqualTo(Verdict.WITHDRAWN);

        portal.tell(portal.publish("A", 0.5), OpportunityChange.Type.EXTENDED, AT_NINE.plusSeconds(90));
        portal.runAt(TUESDAY);
        assertThat(portal.sent).hasSize(1);
        assertThat(portal.sent.get(0).digest().messageId()).endsWith("-2");
    }

    @ParameterizedTest
    @MethodSource("portals")
    void whoUnsubscribesBetweenPlanningAndSendingHearsNothing(Portal portal) {
        joined(portal);
        portal.tell(portal.publish("A", 0.5), OpportunityChange.Type.NEW, MONDAY);
        portal.worker().plan(AT_NINE);
        String token = portal.tokens.sign(
                new AlertTokens.Grant(AlertTokens.Purpose.UNSUBSCRIBE, ADA, Optional.empty(), TUESDAY));
        assertThat(portal.<AlertTokens.Check>ask(
                                alerts -> alerts.redeem(portal.tokens, token, AlertTokens.Purpose.UNSUBSCRIBE, AT_NINE))
                        .grant())
                .isPresent();

        assertThat(portal.worker().send(AT_NINE)).isEqualTo(new SendReport(0, 1, 0, 0));
        portal.runAt(TUESDAY);
        assertThat(portal.sent).isEmpty();
        assertThat(portal.why("A", TUESDAY)).isEqualTo(Verdict.NEVER);

        portal.act(alerts -> alerts.subscribe(ada(daily()), TUESDAY));
        portal.runAt(TUESDAY.plus(Duration.ofDays(1)));
        assertThat(portal.sent).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("portals")
    void aMailServerThatDoesNotAnswerIsAskedAgainWithTheSameMessageId(Portal portal) {
        joined(portal);
        portal.tell(portal.publish("A", 0.5), OpportunityChange.Type.NEW, MONDAY);
        portal.worker().plan(AT_NINE);
        portal.failure = Optional.of(new SendingFailure(SendingFailure.Remedy.RETRY, "away"));
        assertThat(portal.worker().send(AT_NINE)).isEqualTo(new SendReport(0, 0, 1, 0));
        assertThat(portal.worker().send(AT_NINE.plusSeconds(59))).isEqualTo(SendReport.nothing());
        portal.failure = Optional.empty();
        assertThat(portal.worker().send(AT_NINE.plusSeconds(60))).isEqualTo(new SendReport(1, 0, 0, 0));

        portal.tell(portal.publish("B", 0.5), OpportunityChange.Type.NEW, TUESDAY);
        portal.worker().plan(TUESDAY.plus(Duration.ofDays(1)));
        portal.failure = Optional.of(new SendingFailure(SendingFailure.Remedy.GIVE_UP, "no such box"));
        assertThat(portal.worker().send(TUESDAY.plus(Duration.ofDays(1)))).isEqualTo(new SendReport(0, 0, 0, 1));
        assertThat(portal.worker().send(TUESDAY.plus(Duration.ofDays(9)))).isEqualTo(SendReport.nothing());
    }

    private static Portal withTwoMessages(Portal portal) {
        joined(portal);
        portal.tell(portal.publish("A", 0.5), OpportunityChange.Type.NEW, MONDAY);
        portal.worker().plan(AT_NINE);
        portal.tell(portal.publish("B", 0.5), OpportunityChange.Type.NEW, AT_NINE);
        portal.worker().plan(TUESDAY);
        return portal;
    }

    @ParameterizedTest
    @MethodSource("portals")
    void aMessageThatNobodyCanSendStopsNoOther(Portal portal) {
        withTwoMessages(portal);
        AlertWorker broken = AlertWorker.of(portal::act, portal.writer, message -> {
            if (message.digest().subject().endsWith("A")) {
                throw new IllegalStateException("the address of Ada");
            }
            portal.sent.add(message);
        });
        assertThat(broken.send(TUESDAY)).isEqualTo(new SendReport(1, 0, 1, 0));
        assertThat(portal.subjects()).containsExactly("For you: The one and only B");
        assertThat(portal.worker().send(TUESDAY.plusSeconds(60))).isEqualTo(new SendReport(1, 0, 0, 0));
        assertThat(portal.sent).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("portals")
    void aDigestThatCannotBePutIntoWordsStopsNoOther(Portal portal) {
        withTwoMessages(portal);
        portal.unreadable = Optional.of(EntityId.parse("A"));
        assertThat(portal.worker().send(TUESDAY)).isEqualTo(new SendReport(1, 0, 1, 0));
        portal.unreadable = Optional.empty();
        assertThat(portal.worker().send(TUESDAY.plusSeconds(60))).isEqualTo(new SendReport(1, 0, 0, 0));
    }

    /** A mail server so slow that the lease of what is being sent runs out: no other message is taken by then. */
    @ParameterizedTest
    @MethodSource("portals")
    void aSlowServerMakesNothingElseLeaveTwice(Portal portal) {
        withTwoMessages(portal);
        AlertWorker slow = AlertWorker.of(portal::act, portal.writer, message -> {
            portal.worker().send(TUESDAY.plus(Duration.ofMinutes(11)));
            portal.sent.add(message);
        });
        slow.send(TUESDAY);
        assertThat(portal.subjects())
                .containsExactly(
                        "For you: The one and only A", "For you: The one and only B", "For you: The one and only A");
        assertThat(portal.sent.get(0).digest().messageId())
                .isEqualTo(portal.sent.get(2).digest().messageId());
    }

    /** Somebody answers, and ends all alerts at the same time. */
    @ParameterizedTest
    @MethodSource("portals")
    void feedbackDoesNotUndoWhatThePersonChoosesMeanwhile(Portal portal) {
        joined(portal);
        portal.tell(portal.publish("A", 0.5), OpportunityChange.Type.NEW, MONDAY);
        portal.runAt(AT_NINE);
        Feedback answered = new Feedback(AT_NINE, EntityId.parse("A"), Feedback.Kind.ANSWERED);
        boolean news = portal.database.commit((store, outbox) -> {
            AlertStore interrupted = (AlertStore) Proxy.newProxyInstance(
                    AlertStore.class.getClassLoader(),
                    new Class<?>[] {AlertStore.class},
                    (proxy, method, arguments) -> {
                        if (method.getName().equals("found")) {
                            portal.act(alerts -> alerts.unsubscribe(ADA, AT_NINE));
                        }
                        return method.invoke(store, arguments);
                    });
            return Alerts.of(AlertSettings.defaults(), interrupted, outbox, portal, portal)
                    .feedback(ADA, answered);
        });
        assertThat(news).isTrue();
        assertThat(portal.database
                        .<Optional<Subscription>>commit((store, outbox) -> store.subscription(ADA))
                        .orElseThrow()
                        .preferences()
                        .frequency())
                .isEqualTo(Frequency.NEVER);
    }

    @ParameterizedTest
    @MethodSource("portals")
    void whatIsSentLateKeepsQuietHours(Portal portal) {
        joined(portal);
        portal.tell(portal.publish("A", 0.5), OpportunityChange.Type.NEW, MONDAY);
        portal.worker().plan(AT_NINE);
        Instant night = Instant.parse("2026-11-23T23:00:00Z");
        assertThat(portal.worker().send(night)).isEqualTo(new SendReport(0, 0, 1, 0));
        assertThat(portal.worker().send(Instant.parse("2026-11-24T05:59:59Z"))).isEqualTo(SendReport.nothing());
        assertThat(portal.worker().send(Instant.parse("2026-11-24T06:00:00Z")).sent())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("portals")
    void aNewInterestHearsOfWhatItMissedIfItAsks(Portal portal) {
        portal.act(alerts -> alerts.subscribe(ada(daily()), MONDAY));
        portal.tell(portal.publish("A", 0.5), OpportunityChange.Type.NEW, MONDAY);
        portal.tell(
                portal.publish("over", 1, offer -> offer.expiresOn(LocalDate.of(2026, 11, 1)), fit("over", 0.9)),
                OpportunityChange.Type.NEW,
                MONDAY);
        portal.runAt(AT_NINE);
        assertThat(portal.sent).isEmpty();

        portal.act(alerts -> alerts.save(lasers(), Missed.SKIP, AT_NINE));
        portal.runAt(TUESDAY);
        assertThat(portal.sent).isEmpty();
        assertThat(portal.why("A", TUESDAY)).isEqualTo(Verdict.MISSED);
        assertThat(portal.why("over", TUESDAY)).isEqualTo(Verdict.EXPIRED);
        portal.act(alerts -> alerts.save(lasers(), Missed.TELL, TUESDAY));
        portal.runAt(TUESDAY.plus(Duration.ofDays(1)));
        assertThat(portal.subjects()).containsExactly("For you: The one and only A");

        portal.act(alerts -> alerts.save(lasers(), Missed.TELL, TUESDAY.plus(Duration.ofDays(1))));
        portal.runAt(TUESDAY.plus(Duration.ofDays(2)));
        assertThat(portal.sent).hasSize(1);
        assertThat(portal.<Boolean>ask(alerts -> alerts.removeInterest(LASERS))).isTrue();
    }

    @ParameterizedTest
    @MethodSource("portals")
    void whatAnInterestMissedIsToldByTheWishesForTheNetworkThatItCameThrough(Portal portal) {
        EntityId loud = EntityId.parse("x:loud");
        EntityId calm = EntityId.parse("x:calm");
        portal.act(alerts -> {
            alerts.subscribe(ada(daily().network(loud, Frequency.NEVER).network(calm, Frequency.WEEK)), MONDAY);
            alerts.record(
                    List.of(
                            AlertEvent.of(portal.publish("A", 0.5), OpportunityChange.Type.NEW)
                                    .through(loud),
                            AlertEvent.of(portal.publish("B", 0.5), OpportunityChange.Type.NEW)
                                    .through(calm),
                            AlertEvent.of(portal.publish("C", 0.5), OpportunityChange.Type.NEW)),
                    MONDAY);
        });
        portal.act(alerts -> alerts.save(lasers(), Missed.TELL, AT_NINE));
        portal.runAt(TUESDAY);

        assertThat(portal.subjects()).containsExactly("For you: The one and only C");
        assertThat(portal.why("A", TUESDAY)).isEqualTo(Verdict.NEVER);
        assertThat(portal.why("B", TUESDAY)).isEqualTo(Verdict.WAITS);
    }

    /** A deadline that moved is no occasion: neither a profile nor an interest that changes afterwards makes one of it. */
    @ParameterizedTest
    @MethodSource("portals")
    void whatWasExtendedSinceItWasToldIsNotMissed(Portal portal) {
        AlertSource profile = new AlertSource.Profile(ADA);
        Fit[] both = {fit("A", 0.5), fit("A", 0.5, profile)};
        portal.act(alerts -> alerts.subscribe(ada(daily().profiling(true)), MONDAY));
        portal.act(alerts -> alerts.save(lasers(), Missed.SKIP, MONDAY));
        portal.tell(portal.publish("A", 1, offer -> {}, both), OpportunityChange.Type.NEW, MONDAY);
        portal.runAt(AT_NINE);
        portal.tell(portal.publish("A", 2, offer -> {}, both), OpportunityChange.Type.EXTENDED, AT_NINE);
        portal.act(alerts -> alerts.profileChanged(ADA, AT_NINE));
        portal.act(alerts -> alerts.save(lasers(), Missed.TELL, AT_NINE));
        portal.runAt(TUESDAY);

        assertThat(portal.sent).hasSize(1);
        assertThat(portal.why("A", TUESDAY)).isEqualTo(Verdict.ALREADY_TOLD);
    }

    @ParameterizedTest
    @MethodSource("portals")
    void whatFitsANewInterestTooIsToldThoughTheOneItWasPlannedForIsRemoved(Portal portal) {
        joined(portal);
        EntityId optics = EntityId.parse("x:optics");
        portal.tell(
                portal.publish("A", 1, offer -> {}, fit("A", 0.5), fit("A", 0.3, new AlertSource.Saved(optics))),
                OpportunityChange.Type.NEW,
                MONDAY);
        assertThat(portal.worker().plan(AT_NINE).alerts()).isEqualTo(1);
        portal.act(alerts -> {
            alerts.save(Interest.builder(optics, ADA).build(), Missed.TELL, AT_NINE);
            alerts.removeInterest(LASERS);
        });

        assertThat(portal.worker().send(AT_NINE)).isEqualTo(new SendReport(1, 0, 0, 0));
        assertThat(portal.subjects()).containsExactly("For you: The one and only A");
    }

    @ParameterizedTest
    @MethodSource("portals")
    void aPauseForEverStopsNobodyElse(Portal portal) {
        EntityId bob = EntityId.parse("x:bob");
        AlertSource his = new AlertSource.Saved(EntityId.parse("x:his"));
        joined(portal);
        portal.act(alerts -> {
            alerts.subscribe(ada(daily().pausedUntil(Instant.MAX)), MONDAY);
            alerts.subscribe(Subscription.of(bob, daily().build(), MONDAY), MONDAY);
            alerts.save(Interest.builder(EntityId.parse("x:his"), bob).build(), Missed.SKIP, MONDAY);
        });
        portal.tell(
                portal.publish("A", 1, offer -> {}, fit("A", 0.5), fit("A", 0.5, his)),
                OpportunityChange.Type.NEW,
                MONDAY);
        portal.runAt(AT_NINE);

        assertThat(portal.sent).extracting(AlertMessage::person).containsExactly(bob);
        assertThat(portal.why("A", AT_NINE)).isEqualTo(Verdict.PAUSED);
    }

    @ParameterizedTest
    @MethodSource("portals")
    void profilesCountOnlyForThoseWhoAllowIt(Portal portal) {
        AlertSource profile = new AlertSource.Profile(ADA);
        portal.act(alerts -> alerts.subscribe(ada(daily()), MONDAY));
        portal.tell(portal.publish("A", 1, offer -> {}, fit("A", 0.5, profile)), OpportunityChange.Type.NEW, MONDAY);
        portal.runAt(AT_NINE);
        assertThat(portal.why("A", AT_NINE)).isEqualTo(Verdict.NO_PROFILING);
        assertThat(portal.<Map<String, Object>>ask(alerts -> alerts.export(ADA)).get("found"))
                .isEqualTo(List.of());

        portal.act(alerts -> alerts.subscribe(ada(daily().profiling(true)), AT_NINE));
        portal.runAt(TUESDAY);
        assertThat(portal.sent).hasSize(1);

        portal.publish("B", 1, offer -> {}, fit("B", 0.5, profile));
        portal.act(alerts -> alerts.profileChanged(ADA, TUESDAY));
        portal.runAt(TUESDAY.plus(Duration.ofDays(1)));
        assertThat(portal.sent).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("portals")
    void whatFittedAFormerProfileIsNotTold(Portal portal) {
        AlertSource profile = new AlertSource.Profile(ADA);
        portal.act(alerts -> alerts.subscribe(ada(daily().profiling(true)), MONDAY));
        portal.tell(portal.publish("A", 1, offer -> {}, fit("A", 0.9, profile)), OpportunityChange.Type.NEW, MONDAY);
        portal.tell(portal.publish("B", 1, offer -> {}, fit("B", 0.9, profile)), OpportunityChange.Type.NEW, MONDAY);
        portal.fits.put(EntityId.parse("A"), List.of());
        portal.fits.put(EntityId.parse("B"), List.of(fit("B", 0.25, profile)));

        portal.act(alerts -> alerts.profileChanged(ADA, MONDAY));
        portal.runAt(AT_NINE);

        assertThat(portal.subjects()).containsExactly("For you: The one and only B");
        assertThat(portal.why("A", AT_NINE)).isEqualTo(Verdict.NO_MATCH);
        assertThat(portal.<List<ReplayLine>>ask(alerts -> alerts.replay(ADA, EntityId::toString)))
                .extracting(ReplayLine::likelihood)
                .containsExactly(0.25);
    }

    /** Fifty that are over, of their own region, leave the place to one that is open. */
    @ParameterizedTest
    @MethodSource("portals")
    void whatANewcomerCannotBeToldTakesNoPlace(Portal portal) {
        for (int i = 0; i < 50; i++) {
            portal.publish("over" + i, 1, offer -> offer.country("IT").expiresOn(LocalDate.of(2026, 11, 1)));
        }
        NewcomerWish wish = NewcomerWish.in(NutsCode.of("ITC4"));
        portal.act(alerts -> alerts.subscribe(ada(daily()).newcomer(Optional.of(wish)), MONDAY));
        portal.tell(portal.publish("open", 1, offer -> offer.country("DE")), OpportunityChange.Type.NEW, MONDAY);
        portal.runAt(AT_NINE);

        assertThat(portal.subjects()).containsExactly("For you: The one and only open");
    }

    @ParameterizedTest
    @MethodSource("portals")
    void newcomersHearOfAFewFreshOnesOfTheirRegionAndOnlyOnce(Portal portal) {
        NewcomerWish wish = new NewcomerWish(
                NutsCode.of("ITC4").country(),
                Optional.of(NutsCode.of("ITC4")),
                Set.of(OpportunityKind.TECHNOLOGY_OFFER));
        portal.act(alerts -> alerts.subscribe(ada(daily()).newcomer(Optional.of(wish)), MONDAY));
        for (String country : List.of("DE", "FR", "IT", "AT", "ES")) {
            portal.tell(
                    portal.publish("from-" + country, 1, offer -> offer.country(country)),
                    OpportunityChange.Type.NEW,
                    MONDAY);
        }
        portal.held.put(
                EntityId.parse("call"),
                Opportunity.call("call").title("en", "A call").country("IT").build());
        portal.runAt(AT_NINE);

        assertThat(portal.sent).hasSize(1);
        String text = portal.sent.get(0).digest().text();
        assertThat(text).contains("1. The one and only from-IT").doesNotContain("A call");
        assertThat(text)
                .contains("You have not said yet what you look for. These are new here.", "saved no interests yet");
        portal.tell(portal.publish("later", 1, offer -> offer.country("IT")), OpportunityChange.Type.NEW, TUESDAY);
        portal.runAt(TUESDAY.plus(Duration.ofDays(1)));
        assertThat(portal.sent).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("portals")
    void feedbackMovesTheGateAndWhatStoodBeforeItIsLookedAtAgain(Portal portal) {
        portal.act(alerts -> {
            alerts.subscribe(ada(daily()).gate(LASERS, new GateWish(0.5, 1)), MONDAY);
            alerts.save(lasers(), Missed.SKIP, MONDAY);
        });
        portal.tell(portal.publish("A", 0.6), OpportunityChange.Type.NEW, MONDAY);
        portal.tell(portal.publish("low", 0.4), OpportunityChange.Type.NEW, MONDAY);
        portal.runAt(AT_NINE);
        assertThat(portal.why("low", AT_NINE)).isEqualTo(Verdict.BELOW_GATE);

        EntityId told = EntityId.parse("A");
        Feedback useless = new Feedback(AT_NINE, told, Feedback.Kind.NOT_USEFUL);
        String token = portal.tokens.sign(
                new AlertTokens.Grant(AlertTokens.Purpose.NOT_USEFUL, ADA, Optional.of(told), TUESDAY));
        portal.act(alerts -> alerts.redeem(portal.tokens, token, AlertTokens.Purpose.NOT_USEFUL, AT_NINE));
        assertThat(portal.<Boolean>ask(alerts -> alerts.feedback(ADA, useless))).isFalse();
        portal.tell(portal.publish("B", 0.54), OpportunityChange.Type.NEW, AT_NINE);
        portal.runAt(TUESDAY);
        assertThat(portal.why("B", TUESDAY)).isEqualTo(Verdict.BELOW_GATE);

        Feedback answered = new Feedback(TUESDAY, told, Feedback.Kind.ANSWERED);
        assertThat(portal.<Boolean>ask(alerts -> alerts.feedback(ADA, answered)))
                .isTrue();
        Feedback opened = new Feedback(TUESDAY, told, Feedback.Kind.OPENED);
        assertThat(portal.<Boolean>ask(alerts -> alerts.feedback(ADA, opened))).isFalse();
        portal.variant = Alerts::countingOpens;
        assertThat(portal.<Boolean>ask(alerts -> alerts.feedback(ADA, opened))).isFalse();
        portal.act(alerts ->
                alerts.subscribe(ada(daily()).gate(LASERS, new GateWish(0.5, 1)).countingOpens(true), TUESDAY));
        assertThat(portal.<Boolean>ask(alerts -> alerts.feedback(ADA, opened))).isTrue();

        List<ReplayLine> replay = portal.ask(alerts -> alerts.replay(ADA, person -> "p1"));
        assertThat(replay).extracting(ReplayLine::recipient).containsOnly("p1");
        assertThat(replay.get(0).feedback())
                .containsExactly(Feedback.Kind.ANSWERED, Feedback.Kind.OPENED, Feedback.Kind.NOT_USEFUL);
        assertThat(replay.get(0).told()).contains(AT_NINE);
        assertThat(replay.get(1).told()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("portals")
    void lessLikeThisMovesTheGateOfOneInterestAlone(Portal portal) {
        EntityId optics = EntityId.parse("x:optics");
        EntityId told = EntityId.parse("A");
        joined(portal);
        portal.act(alerts ->
                alerts.save(Interest.builder(optics, ADA).words("en", "optics").build(), Missed.SKIP, MONDAY));
        portal.tell(
                portal.publish("A", 1, offer -> {}, fit("A", 0.6), fit("A", 0.5, new AlertSource.Saved(optics))),
                OpportunityChange.Type.NEW,
                MONDAY);
        portal.runAt(AT_NINE);
        String text = portal.sent.get(0).digest().text();
        assertThat(text).contains("Less like this for “lasers”: ");
        String start = "Less like this for “optics”: https://p.example/less/";
        String token = text.substring(text.indexOf(start) + start.length())
                .lines()
                .findFirst()
                .orElseThrow();

        portal.act(alerts -> alerts.redeem(portal.tokens, token, AlertTokens.Purpose.NOT_USEFUL, AT_NINE));

        Feedback useless = new Feedback(AT_NINE, told, Feedback.Kind.NOT_USEFUL);
        assertThat(portal.database.<Map<EntityId, List<Feedback>>>commit(
                        (store, outbox) -> store.feedbackBySubject(ADA)))
                .isEqualTo(Map.of(optics, List.of(useless)));
        assertThat(portal.<Boolean>ask(alerts -> alerts.feedback(ADA, EntityId.parse("x:other"), useless)))
                .isFalse();
        assertThat(portal.<Boolean>ask(alerts -> alerts.feedback(ADA, useless))).isTrue();
        Feedback answered = new Feedback(AT_NINE, told, Feedback.Kind.ANSWERED);
        assertThat(portal.database
                        .<Map<EntityId, List<Feedback>>>commit((store, outbox) -> store.feedbackBySubject(ADA))
                        .keySet())
                .containsExactly(LASERS, optics);

        portal.act(alerts -> alerts.removeInterest(optics));
        portal.act(alerts -> alerts.redeem(portal.tokens, token, AlertTokens.Purpose.NOT_USEFUL, AT_NINE));
        assertThat(portal.<Boolean>ask(alerts -> alerts.feedback(ADA, answered)))
                .isTrue();
        assertThat(portal.database.<Map<EntityId, List<Feedback>>>commit(
                        (store, outbox) -> store.feedbackBySubject(ADA)))
                .isEqualTo(Map.of(LASERS, List.of(answered, useless)));
    }

    @ParameterizedTest
    @MethodSource("portals")
    void aShareOfWhatAnInterestUsuallySeesIsAGateToo(Portal portal) {
        portal.act(alerts -> {
            alerts.subscribe(ada(daily().budget(100, 100)).gate(LASERS, new GateWish(0, 0.1)), MONDAY);
            alerts.save(lasers(), Missed.SKIP, MONDAY);
        });
        for (int i = 10; i < 50; i++) {
            portal.tell(portal.publish("N" + i, i / 100.0), OpportunityChange.Type.NEW, MONDAY);
        }
        assertThat(portal.runAt(AT_NINE).alerts()).isEqualTo(4);
    }

    @ParameterizedTest
    @MethodSource("portals")
    void aPlanThatFailsStopsNobodyElses(Portal portal) {
        EntityId bob = EntityId.parse("x:bob");
        joined(portal);
        portal.act(alerts -> {
            alerts.subscribe(Subscription.of(bob, daily().build(), MONDAY), MONDAY);
            alerts.save(Interest.builder(EntityId.parse("x:bobs"), bob).build(), Missed.SKIP, MONDAY);
        });
        portal.tell(portal.publish("A", 0.5), OpportunityChange.Type.NEW, MONDAY);
        portal.tell(
                portal.publish("B", 1, offer -> {}, fit("B", 0.5, new AlertSource.Saved(EntityId.parse("x:bobs")))),
                OpportunityChange.Type.NEW,
                MONDAY);
        portal.variant = alerts -> alerts.decidedBy((subscriber, candidates, told, current, now) -> {
            if (subscriber.person().equals(ADA)) {
                throw new IllegalStateException("broken");
            }
            return new OriginalAlerts().plan(subscriber, candidates, told, current, now);
        });
        RunReport report = portal.runAt(AT_NINE);
        assertThat(report.failures()).containsExactly(Map.entry(ADA, "java.lang.IllegalStateException"));
        assertThat(report.digests()).isEqualTo(1);
        portal.variant = Function.identity();
        assertThat(portal.runAt(AT_NINE.plusSeconds(3599)).people()).isZero();
        assertThat(portal.runAt(AT_NINE.plusSeconds(3600)).alerts()).isEqualTo(1);
    }

    static List<Database.Jdbc> jdbc() {
        return Database.jdbc();
    }

    /** As when a newer Java on another node knew the time zone. */
    @ParameterizedTest
    @MethodSource("jdbc")
    void wishesThatCannotBeReadStopNobodyElses(Database.Jdbc database) {
        EntityId bob = EntityId.parse("x:bob");
        Portal portal = joined(new Portal(database));
        portal.act(alerts -> {
            alerts.subscribe(Subscription.of(bob, daily().build(), MONDAY), MONDAY.plusSeconds(1));
            alerts.save(Interest.builder(EntityId.parse("x:bobs"), bob).build(), Missed.SKIP, MONDAY);
        });
        portal.tell(
                portal.publish(
                        "A",
                        1,
                        offer -> {},
                        fit("A", 0.5),
                        fit("A", 0.5, new AlertSource.Saved(EntityId.parse("x:bobs")))),
                OpportunityChange.Type.NEW,
                MONDAY);
        moveAda(database, "Europe/Rome", "Europe/Roma");

        RunReport report = portal.runAt(AT_NINE);
        assertThat(report.failures()).containsExactly(Map.entry(ADA, "java.time.zone.ZoneRulesException"));
        assertThat(report.people()).isEqualTo(2);
        assertThat(portal.sent).extracting(AlertMessage::person).containsExactly(bob);
        assertThat(portal.runAt(AT_NINE.plusSeconds(3599)).people()).isZero();

        moveAda(database, "Europe/Roma", "Europe/Rome");
        assertThat(portal.runAt(AT_NINE.plusSeconds(3600)).alerts()).isEqualTo(1);
    }

    private static void moveAda(Database.Jdbc database, String from, String to) {
        assertThat(database.<Integer>withConnection(connection -> Query.of(
                                connection,
                                database.tables(),
                                "UPDATE ${schema}${prefix}alert_subscriber SET wishes = REPLACE(wishes, ?, ?) WHERE person = ?")
                        .set(from)
                        .set(to)
                        .set(ADA.toString())
                        .update()))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("portals")
    void whoIsErasedLeavesNothingAndHearsNothing(Portal portal) {
        joined(portal);
        portal.tell(portal.publish("A", 0.5), OpportunityChange.Type.NEW, MONDAY);
        portal.runAt(AT_NINE);
        portal.act(alerts -> alerts.feedback(ADA, new Feedback(AT_NINE, EntityId.parse("A"), Feedback.Kind.ANSWERED)));
        portal.tell(portal.publish("B", 0.5), OpportunityChange.Type.NEW, AT_NINE);
        portal.worker().plan(TUESDAY);
        Map<String, Object> export = portal.ask(alerts -> alerts.export(ADA));
        assertThat(export.keySet())
                .isEqualTo(new LinkedHashSet<>(List.of(
                        "version", "person", "subscription", "interests", "found", "told", "feedback", "replay")));
        assertThat((List<?>) export.get("interests")).hasSize(1);
        assertThat((List<?>) export.get("found")).hasSize(2);
        assertThat((List<?>) export.get("told")).hasSize(2);
        assertThat(export.get("feedback"))
                .isEqualTo(List.of(Map.of(
                        "subject",
                        "x:lasers",
                        "opportunity",
                        "local:A",
                        "kind",
                        "ANSWERED",
                        "at",
                        AT_NINE.toString())));
        assertThat((List<?>) export.get("replay")).hasSize(2);

        assertThat(portal.<Integer>ask(alerts -> alerts.erase(ADA, TUESDAY))).isEqualTo(10);
        assertThat(portal.<Map<String, Object>>ask(alerts -> alerts.export(ADA)).values())
                .containsExactly(1, "x:ada", List.of(), List.of(), List.of(), List.of(), List.of());
        portal.worker().send(TUESDAY);
        assertThat(portal.sent).hasSize(1);
        String token = portal.tokens.sign(new AlertTokens.Grant(
                AlertTokens.Purpose.NOT_USEFUL, ADA, Optional.of(EntityId.parse("A")), TUESDAY.plusSeconds(9)));
        portal.act(alerts -> alerts.redeem(portal.tokens, token, AlertTokens.Purpose.NOT_USEFUL, TUESDAY));
        assertThat((List<?>) portal.<Map<String, Object>>ask(alerts -> alerts.export(ADA))
                        .get("feedback"))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("portals")
    void whatIsOldIsForgottenButForTheLinesOfWhatIsStillOpen(Portal portal) {
        joined(portal);
        portal.tell(portal.publish("A", 0.5), OpportunityChange.Type.NEW, MONDAY);
        portal.tell(
                portal.publish("B", 1, offer -> offer.expiresOn(LocalDate.of(2027, 1, 1)), fit("B", 0.5)),
                OpportunityChange.Type.NEW,
                MONDAY);
        portal.runAt(AT_NINE);
        portal.act(alerts -> alerts.feedback(ADA, new Feedback(AT_NINE, EntityId.parse("A"), Feedback.Kind.ANSWERED)));
        Instant years = AT_NINE.plus(Duration.ofDays(900));
        assertThat(portal.<PurgeReport>ask(alerts -> alerts.purge(AT_NINE.plus(Duration.ofDays(89)))))
                .isEqualTo(new PurgeReport(0, 0, 0, 0));
        assertThat(portal.<PurgeReport>ask(alerts -> alerts.purge(years))).isEqualTo(new PurgeReport(2, 1, 1, 1));

        portal.act(alerts -> alerts.save(lasers(), Missed.TELL, years));
        portal.runAt(years.plus(Duration.ofDays(1)));
        assertThat(portal.sent).hasSize(1);
        Retention longer = new Retention(
                Duration.ofDays(9999), Duration.ofDays(9999), Duration.ofDays(9999), Duration.ofDays(9999));
        assertThat(portal.<PurgeReport>ask(alerts -> alerts.keeping(longer).purge(years)))
                .isEqualTo(new PurgeReport(0, 0, 0, 0));
    }

    @Test
    void theOriginalsRuleTellsEverythingWhateverItsStateAndAgain() {
        Portal portal = joined(new Portal(Database.h2()));
        portal.variant = alerts -> alerts.decidedBy(new OriginalAlerts());
        portal.tell(
                portal.publish("over", 1, offer -> offer.expiresOn(LocalDate.of(2026, 11, 1)), fit("over", 0.01)),
                OpportunityChange.Type.NEW,
                MONDAY);
        for (int i = 0; i < 40; i++) {
            portal.tell(portal.publish("N" + i, 0.01), OpportunityChange.Type.NEW, MONDAY);
        }
        assertThat(portal.worker().plan(AT_NINE).alerts()).isEqualTo(41);
        assertThat(portal.why("over", AT_NINE)).isEqualTo(Verdict.ALREADY_TOLD);
        portal.tell(portal.publish("N0", 2, offer -> {}, fit("N0", 0.01)), OpportunityChange.Type.MATERIAL, AT_NINE);
        assertThat(portal.why("N0", AT_NINE)).isEqualTo(Verdict.WAITS);
        assertThat(portal.worker().plan(TUESDAY).alerts()).isEqualTo(1);
        portal.act(alerts -> alerts.subscribe(ada(daily().every(Frequency.NEVER)), TUESDAY));
        portal.tell(portal.publish("last", 0.5), OpportunityChange.Type.NEW, TUESDAY);
        assertThat(portal.why("last", TUESDAY)).isEqualTo(Verdict.NEVER);
    }

    @Test
    void aTimeThatIsTooShortToPlanWithIsRefused() {
        assertThatThrownBy(() -> new Retention(
                        Duration.ofDays(61), Duration.ofDays(400), Duration.ofDays(400), Duration.ofDays(400)))
                .hasMessage("candidates must be kept for at least 62 days, but was PT1464H");
        assertThatThrownBy(() -> fit("A", Double.NaN)).hasMessage("likelihood must be from 0 to 1, but was NaN");
    }
}
