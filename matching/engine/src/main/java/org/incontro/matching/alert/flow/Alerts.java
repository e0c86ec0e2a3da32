// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert.flow;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Interest;
import org.incontro.core.outbox.Outbox;
import org.incontro.matching.alert.AlertPlan;
import org.incontro.matching.alert.AlertPlanner;
import org.incontro.matching.alert.AlertPolicy;
import org.incontro.matching.alert.AlertSettings;
import org.incontro.matching.alert.AlertSource;
import org.incontro.matching.alert.AlertTokens;
import org.incontro.matching.alert.Decision;
import org.incontro.matching.alert.Feedback;
import org.incontro.matching.alert.Told;
import org.incontro.matching.alert.store.AlertStore;
import org.incontro.matching.alert.store.Subscription;

/**
 * Alerts, as a portal calls them: in the transaction of its store and outbox, which the caller commits. Confined to one thread, as its store is;
 * cheap to make.
 *
 * <p>All times are cut to the microsecond, as databases do. What is called twice with the same arguments has happened once.
 */
public final class Alerts {

    /** The topic of its messages in the outbox. */
    public static final String TOPIC = "alerts";

    private static final Duration AFTER_A_FAILURE = Duration.ofHours(1);

    private final AlertSettings settings;
    private final AlertPolicy policy;
    private final AlertStore store;
    private final Outbox outbox;
    private final InterestMatcher matcher;
    private final Opportunities opportunities;
    private final Retention retention;
    private final boolean opens;

    private Alerts(
            AlertSettings settings,
            AlertPolicy policy,
            AlertStore store,
            Outbox outbox,
            InterestMatcher matcher,
            Opportunities opportunities,
            Retention retention,
            boolean opens) {
        this.settings = settings;
        this.policy = policy;
        this.store = store;
        this.outbox = outbox;
        this.matcher = matcher;
        this.opportunities = opportunities;
        this.retention = retention;
        this.opens = opens;
    }

    /**
     * Returns alerts with the library's policy and retention, which count nothing that is opened.
     *
     * @param settings what the portal decides for everybody
     * @param store where alerts are kept
     * @param outbox where digests leave, in the same transaction
     * @param matcher which interests an opportunity concerns
     * @param opportunities the opportunities as they are now
     */
    public static Alerts of(
            AlertSettings settings,
            AlertStore store,
            Outbox outbox,
            InterestMatcher matcher,
            Opportunities opportunities) {
        return new Alerts(
                settings,
                AlertPlanner.of(settings),
                store,
                outbox,
                matcher,
                opportunities,
                Retention.standard(),
                false);
    }

    /**
     * Returns these alerts in another transaction.
     *
     * @param otherStore where alerts are kept
     * @param otherOutbox where digests leave
     */
    public Alerts in(AlertStore otherStore, Outbox otherOutbox) {
        return new Alerts(settings, policy, otherStore, otherOutbox, matcher, opportunities, retention, opens);
    }

    /**
     * Returns these alerts with another policy.
     *
     * @param other what decides
     */
    public Alerts decidedBy(AlertPolicy other) {
        return new Alerts(settings, other, store, outbox, matcher, opportunities, retention, opens);
    }

    /**
     * Returns these alerts with another retention.
     *
     * @param times how long they remember
     */
    public Alerts keeping(Retention times) {
        return new Alerts(settings, policy, store, outbox, matcher, opportunities, times, opens);
    }

    /** Returns these alerts, which count what is opened by people who agreed to it. */
    public Alerts countingOpens() {
        return new Alerts(settings, policy, store, outbox, matcher, opportunities, retention, true);
    }

    /** Cuts a moment to the microsecond. */
    static Instant micros(Instant now) {
        return now.truncatedTo(ChronoUnit.MICROS);
    }

    private LocalDate today(Instant now) {
        return now.atZone(settings.zone()).toLocalDate();
    }

    private Wishes wishes() {
        return new Wishes(store, matcher, opportunities, settings.zone());
    }

    /**
     * Keeps how somebody wants to be told, instead of what they said before. What was found for them and not told is decided anew. Where they allow
     * profiling and did not before, their profile hears of what it missed.
     *
     * @param subscription who, and how
     * @param now the time
     */
    public void subscribe(Subscription subscription, Instant now) {
        wishes().subscribe(subscription, micros(now));
    }

    /**
     * Ends all alerts of a person, as one click on "unsubscribe" does. Their interests are kept.
     *
     * @param person who
     * @param now the time
     */
    public void unsubscribe(EntityId person, Instant now) {
        store.subscription(person)
                .map(subscription ->
                        subscription.with(subscription.preferences().ended()))
                .ifPresent(ended -> store.subscribe(ended, micros(now)));
    }

    /**
     * Keeps an interest. The matcher must know it already.
     *
     * @param interest what somebody wants to hear of, or its next version
     * @param missed whether it hears of what came before; if so, what was found for a former version and not told is found anew or not at all
     * @param now the time
     */
    public void save(Interest interest, Missed missed, Instant now) {
        wishes().save(interest, missed, micros(now));
    }

    /**
     * Forgets an interest, what was found for it and not told, what people did with its alerts, and the gates and terms that they set for it.
     *
     * @param interest the interest's identity
     * @return whether it was known
     */
    public boolean removeInterest(EntityId interest) {
        return wishes().remove(interest);
    }

    /**
     * Takes note that a participant's profile changed: those who allow profiling hear of what it missed; what was found for the former profile and not told is
     * found anew or not at all. The matcher must know it already.
     *
     * @param participant whose profile
     * @param now the time
     */
    public void profileChanged(EntityId participant, Instant now) {
        wishes().profileChanged(participant, micros(now));
    }

    /**
     * Takes note of what happened to opportunities, in any order; what was noted before, or is older than what was, changes nothing. Call it in the
     * transaction that stores the opportunities.
     *
     * @param events what happened
     * @param now the time
     */
    public void record(Collection<AlertEvent> events, Instant now) {
        new Findings(store, matcher).record(events, micros(now), today(now));
    }

    /**
     * Plans for people whose moment has come, puts their digests into the outbox and writes the sent log. Several workers may do so at once. A plan
     * that fails, or wishes that cannot be read, stop nobody else's.
     *
     * @param now the time
     * @param people how many at most, at least 1; commit, and call it again until it looks at nobody
     */
    public RunReport run(Instant now, int people) {
        Instant at = micros(now);
        Planning planning = new Planning(policy, store, outbox, opportunities, settings.zone());
        RunReport report = RunReport.nothing();
        for (AlertStore.Due due : store.due(at, people)) {
            Subscription subscription;
            Planning.Planned planned;
            try {
                subscription = due.subscription();
                planned = planning.plan(subscription, at);
            } catch (RuntimeException failure) {
                store.lookAgain(due.person(), Optional.of(at.plus(AFTER_A_FAILURE)));
                report = report.and(failed(due.person(), failure));
                continue;
            }
            planning.carryOut(subscription, planned, at);
            AlertPlan plan = planned.plan();
            report = report.and(new RunReport(
                    1,
                    plan.decisions().size(),
                    plan.digest().isPresent() ? 1 : 0,
                    plan.digest().map(digest -> digest.alerts().size()).orElse(0),
                    new TreeMap<>()));
        }
        return report;
    }

    private static RunReport failed(EntityId person, RuntimeException failure) {
        SortedMap<EntityId, String> failures = new TreeMap<>();
        failures.put(person, failure.getClass().getName());
        return new RunReport(1, 0, 0, 0, failures);
    }

    /**
     * Says what is decided about an opportunity for a person at a moment, without telling them.
     *
     * @param person who
     * @param opportunity the opportunity's identity
     * @param now the time
     * @return empty if the person has no subscription
     */
    public Optional<Decision> whyNot(EntityId person, EntityId opportunity, Instant now) {
        Planning planning = new Planning(policy, store, outbox, opportunities, settings.zone());
        return store.subscription(person)
                .map(subscription -> planning.whyNot(
                        subscription, opportunity, () -> unkept(subscription, opportunity, now), micros(now)));
    }

    /**
     * Returns what concerns a person now, whether or not it was found when the opportunity came: what fits profiles that they do not let alerts look at is not
     * stored, and neither is what came before an interest that did not ask for it.
     */
    private List<Fit> unkept(Subscription subscription, EntityId opportunity, Instant now) {
        return opportunities.find(opportunity).stream()
                .flatMap(held -> matcher.fits(held, today(now)).stream())
                .filter(fit -> ownerOf(fit.source())
                        .filter(owner -> owner.equals(subscription.person())
                                || subscription.speaksFor().contains(owner))
                        .isPresent())
                .toList();
    }

    private Optional<EntityId> ownerOf(AlertSource source) {
        return source instanceof AlertSource.Saved saved
                ? store.interest(saved.interest()).map(Interest::owner)
                : source.subject();
    }

    /** Returns the half that sends. */
    Sending sending() {
        return new Sending(store, outbox, new LastLook(policy, store, opportunities, matcher, settings));
    }

    /**
     * Takes note of what somebody did with an alert: it moves the gates of all interests that the alert fitted. What is repeated counts once; "opened"
     * counts only if these alerts {@linkplain #countingOpens() count it} and the person agreed.
     *
     * @param person who
     * @param feedback what they did
     * @return whether it is news
     */
    public boolean feedback(EntityId person, Feedback feedback) {
        return feedback(person, Optional.empty(), feedback);
    }

    /**
     * Takes note of what somebody did with an alert as far as it fitted one interest: it moves the gate of that one alone. Otherwise as above.
     *
     * @param person who
     * @param subject the interest, or the participant whose profile the alert fitted
     * @param feedback what they did
     * @return whether it is news; false too if the opportunity was not found for that interest
     */
    public boolean feedback(EntityId person, EntityId subject, Feedback feedback) {
        return feedback(person, Optional.of(subject), feedback);
    }

    private boolean feedback(EntityId person, Optional<EntityId> only, Feedback feedback) {
        Optional<Subscription> subscription = store.subscription(person);
        boolean counts = feedback.kind() != Feedback.Kind.OPENED
                || (opens && subscription.filter(Subscription::opens).isPresent());
        if (subscription.isEmpty() || !counts) {
            return false;
        }
        Feedback cut = new Feedback(micros(feedback.at()), feedback.opportunity(), feedback.kind());
        boolean news = false;
        for (AlertStore.Decided found : store.found(person)) {
            Optional<EntityId> subject = found.candidate().source().subject();
            // Of an interest that was removed nothing is kept any more.
            boolean isMeant = (only.isEmpty() || only.equals(subject))
                    && ownerOf(found.candidate().source()).isPresent();
            if (found.candidate().opportunity().equals(feedback.opportunity()) && subject.isPresent() && isMeant) {
                news |= store.feedback(person, subject.get(), cut);
            }
        }
        if (news && feedback.kind() != Feedback.Kind.NOT_USEFUL) {
            // The gate opened a little: what stood before it is looked at again.
            store.reconsider(person, cut.at());
        }
        return news;
    }

    /**
     * Does what a link of a digest asks for: ends all alerts, or takes note that one was not useful to the interest or profile that the link names. For {@link AlertTokens.Purpose#PREFERENCES} it
     * only checks. Call it for POST alone: mail scanners follow links.
     *
     * @param tokens what links are signed with
     * @param token as it came
     * @param purpose what the address is for
     * @param now the time
     */
    public AlertTokens.Check redeem(AlertTokens tokens, String token, AlertTokens.Purpose purpose, Instant now) {
        AlertTokens.Check check = tokens.check(token, purpose, now);
        check.grant().ifPresent(grant -> {
            if (purpose == AlertTokens.Purpose.UNSUBSCRIBE) {
                unsubscribe(grant.person(), now);
            }
            grant.opportunity()
                    .filter(opportunity -> purpose == AlertTokens.Purpose.NOT_USEFUL)
                    .ifPresent(opportunity -> feedback(
                            grant.person(), grant.subject(), new Feedback(now, opportunity, Feedback.Kind.NOT_USEFUL)));
        });
        return check;
    }

    /**
     * Returns what became of everything that was found for a person, by opportunity: the replay log, from which settings are measured and calibrated.
     *
     * @param person who
     * @param pseudonym the name under which it is measured
     */
    public List<ReplayLine> replay(EntityId person, Function<EntityId, String> pseudonym) {
        List<Told> told = store.told(person, Instant.EPOCH, List.of());
        List<Feedback> done = store.feedback(person);
        Map<EntityId, ReplayLine> lines = new TreeMap<>();
        store.found(person).stream()
                .sorted(Comparator.comparingLong(found -> -found.candidate().points()))
                .forEach(found -> lines.putIfAbsent(
                        found.candidate().opportunity(), Replay.line(pseudonym.apply(person), found, told, done)));
        return List.copyOf(lines.values());
    }

    /**
     * Returns everything that is kept of a person, as plain values: subscription, interests, what was found and decided, sent log, feedback and the replay
     * log. Tokens are not kept anywhere: they are signed, not stored.
     *
     * @param person who
     */
    public Map<String, Object> export(EntityId person) {
        return PersonExport.of(store, person, replay(person, EntityId::toString));
    }

    /**
     * Erases a person: subscription, interests, what was found, sent log, feedback, and with them the replay log; what is in the outbox is not sent any
     * more. Links in mails that were sent do nothing from then on. The caller has the matcher forget their interests.
     *
     * @param person who
     * @param now the time
     * @return how many rows and messages were erased
     */
    public int erase(EntityId person, Instant now) {
        store.changeListeners();
        return store.erase(person) + outbox.erase(person, micros(now));
    }

    /**
     * Forgets what is older than the retention says. A line of the sent log is kept while its opportunity can still be told.
     *
     * @param now the time
     */
    public PurgeReport purge(Instant now) {
        Instant at = micros(now);
        store.changeListeners();
        int candidates = store.forgetCandidates(at.minus(retention.candidates()));
        Instant before = at.minus(retention.told());
        int told = 0;
        for (EntityId opportunity : store.toldBefore(before)) {
            boolean canBeTold = opportunities
                    .find(opportunity)
                    .filter(held -> held.isOpenOn(today(now)))
                    .isPresent();
            told += canBeTold ? 0 : store.forgetTold(opportunity, before);
        }
        int feedback = store.forgetFeedback(at.minus(retention.feedback()));
        return new PurgeReport(candidates, told, feedback, outbox.purge(TOPIC, at.minus(retention.messages())));
    }
}
