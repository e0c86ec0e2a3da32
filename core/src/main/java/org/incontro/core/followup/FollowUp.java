// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.incontro.core.followup.assistance.AdvisorDesk;
import org.incontro.core.followup.assistance.Notices;
import org.incontro.core.followup.assistance.Routing;
import org.incontro.core.followup.assistance.RoutingNeed;
import org.incontro.core.followup.cases.Actor;
import org.incontro.core.followup.cases.Case;
import org.incontro.core.followup.cases.CaseCommand;
import org.incontro.core.followup.cases.CaseEvent;
import org.incontro.core.followup.cases.CaseRules;
import org.incontro.core.followup.cases.CaseStep;
import org.incontro.core.followup.cases.CaseView;
import org.incontro.core.followup.cases.Decision;
import org.incontro.core.followup.cases.Opening;
import org.incontro.core.followup.cases.OwnOpportunity;
import org.incontro.core.followup.cases.Refusal;
import org.incontro.core.followup.store.CaseStore;
import org.incontro.core.followup.time.CaseClock;
import org.incontro.core.followup.time.DueAction;
import org.incontro.core.followup.workflow.Role;
import org.incontro.core.followup.workflow.Workflow;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.outbox.Outbox;
import org.incontro.core.store.ConcurrentChangeException;
import org.incontro.core.vocabulary.Vocabularies;

/**
 * Cases from the first answer to the last word: decides, stores, and puts into the outbox who is to be told, all in the caller's
 * transaction.
 *
 * <p>It holds nothing itself and is cheap to make: one for each transaction. As thread-safe as store and outbox are.
 */
public final class FollowUp {

    /** The topic of its messages in the outbox. */
    public static final String TOPIC = Notices.TOPIC;

    private static final int PAGE = 200;

    private static final Instant NEVER = Instant.MAX;

    /** How often one look at a case may find that what was done made something else due; a workflow whose clock goes in circles stops there. */
    private static final int MOST_ROUNDS = 8;

    /** The workflow of own opportunities. */
    private static final String LIFE = "own-opportunity";

    /** The command that ends a draft. */
    private static final String SUBMIT = "submit";

    private final FollowUpSettings settings;
    private final CaseStore store;
    private final Notices notices;
    private final RandomGenerator salts;
    private final List<AdvisorDesk> desks;
    private final Vocabularies vocabularies;

    private FollowUp(
            FollowUpSettings settings,
            CaseStore store,
            Notices notices,
            RandomGenerator salts,
            List<AdvisorDesk> desks,
            Vocabularies vocabularies) {
        this.settings = settings;
        this.store = store;
        this.notices = notices;
        this.salts = salts;
        this.desks = List.copyOf(desks);
        this.vocabularies = vocabularies;
    }

    /**
     * Returns follow-up without advisors to route to: cases wait until somebody takes them over.
     *
     * @param settings what the region decided
     * @param store where cases are kept
     * @param outbox where messages leave
     * @param salts where the salts of personal fields come from; a {@code java.security.SecureRandom} outside tests
     */
    public static FollowUp of(FollowUpSettings settings, CaseStore store, Outbox outbox, RandomGenerator salts) {
        return new FollowUp(settings, store, Notices.to(outbox), salts, List.of(), Vocabularies.of());
    }

    /**
     * Returns this with advisors to route to.
     *
     * @param advisors the advisors
     * @param concepts what the fields of advisors and opportunities have to do with each other
     */
    public FollowUp routingTo(List<AdvisorDesk> advisors, Vocabularies concepts) {
        return new FollowUp(settings, store, notices, salts, advisors, concepts);
    }

    /**
     * Opens a case and finds an advisor for it. If the opportunity has a life here, it has received an answer, at the latest when a draft of an answer is
     * submitted.
     *
     * @param opening the wish
     * @param actor who asks
     * @param now the time
     */
    public Outcome open(Opening opening, Actor actor, Instant now) {
        List<Refusal> refusals = refusals(opening, actor, now);
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        Routing routing = route(RoutingNeed.of(opening), store.loads(), now);
        CaseStep step = opening.step(settings.workflowOf(settings.workflow()), actor, now, routing.advisor());
        Case opened = Case.of(List.of(CaseEvent.seal(opening.answer().id(), 1, "", step, salts)));
        try {
            store.open(opened, settings.opening());
        } catch (ConcurrentChangeException e) {
            List<Refusal> present = refusals(opening, actor, now);
            return Outcome.refused(
                    present.isEmpty() ? List.of(Refusal.of(Refusal.Cause.CHANGED_MEANWHILE, "open")) : present);
        }
        Set<Role> told = EnumSet.of(Role.PARTICIPANT);
        told.add(routing.advisor().isPresent() ? Role.ADVISOR_IN_CHARGE : Role.COORDINATOR);
        notices.put(opened, opened, told);
        tellOfAnswer(opened, now);
        return Outcome.granted(opened, Optional.of(routing));
    }

    private List<Refusal> refusals(Opening opening, Actor actor, Instant now) {
        return settings.opening()
                .check(
                        opening,
                        actor,
                        store.openCasesOf(opening.applicant().id()),
                        settings.calendar().dayOf(now));
    }

    /**
     * Begins the life of an own opportunity, as a draft. Only its owner may, or who may speak for its owner, and only while it has no other life: of two
     * who begin at once the store lets one.
     *
     * @param id the life, which is a case of its own
     * @param opportunity the draft
     * @param author who writes it
     * @param now the time
     */
    public Outcome begin(EntityId id, Opportunity opportunity, Actor author, Instant now) {
        if (!opportunity.owner().map(author::is).orElse(true)) {
            return Outcome.refused(List.of(Refusal.rule("may-speak-for-group", Map.of())));
        }
        if (hasOtherLife(opportunity, id)) {
            return Outcome.refused(List.of(Refusal.rule("one-per-opportunity", Map.of())));
        }
        Workflow workflow = settings.workflowOf(LIFE);
        Case life = Case.of(
                List.of(CaseEvent.seal(id, 1, "", OwnOpportunity.begin(workflow, opportunity, author, now), salts)));
        try {
            store.open(life, settings.opening());
            return Outcome.granted(life, Optional.empty());
        } catch (ConcurrentChangeException e) {
            return Outcome.refused(List.of(
                    hasOtherLife(opportunity, id)
                            ? Refusal.rule("one-per-opportunity", Map.of())
                            : Refusal.of(Refusal.Cause.CHANGED_MEANWHILE, "open")));
        }
    }

    private boolean hasOtherLife(Opportunity opportunity, EntityId id) {
        return store.openCasesOn(opportunity.id(), LIFE).stream().anyMatch(other -> !other.equals(id));
    }

    /**
     * Does what somebody asks for in a case, if they may.
     *
     * @param id the case
     * @param command what is asked for
     * @param actor who asks
     * @param now the time
     */
    public Outcome act(EntityId id, CaseCommand command, Actor actor, Instant now) {
        return act(id, command, actor, now, Optional.empty());
    }

    /**
     * Does what somebody asks for in the life of an own opportunity, if they may.
     *
     * @param id the life
     * @param command what is asked for
     * @param actor who asks
     * @param now the time
     * @param opportunity the opportunity as it is now
     */
    public Outcome act(EntityId id, CaseCommand command, Actor actor, Instant now, Opportunity opportunity) {
        return act(id, command, actor, now, Optional.of(opportunity));
    }

    private Outcome act(EntityId id, CaseCommand command, Actor actor, Instant now, Optional<Opportunity> opportunity) {
        Optional<Case> found = store.find(id);
        if (found.isEmpty()) {
            return Outcome.refused(List.of(Refusal.of(Refusal.Cause.NOT_FOUND, command.name())));
        }
        return act(found.get(), command, actor, now, opportunity);
    }

    private Outcome act(
            Case subject, CaseCommand command, Actor actor, Instant now, Optional<Opportunity> opportunity) {
        Workflow workflow = settings.workflowOf(subject.workflow());
        boolean isAnother = opportunity
                .filter(about -> !about.id().equals(subject.opportunity()))
                .isPresent();
        if (isAnother && !subject.rolesOf(actor, workflow.sight()).isEmpty()) {
            throw new IllegalArgumentException(
                    "the opportunity must be the one that case %s is about, but was another".formatted(subject.id()));
        }
        Instant at = notBefore(subject, now);
        Decision decision = CaseRules.decide(workflow, subject, command, actor, at, settings.context(now, opportunity));
        if (decision instanceof Decision.Refused refused) {
            return Outcome.refused(List.of(refused.refusal()));
        }
        Decision.Accepted accepted = (Decision.Accepted) decision;
        Case after = subject.after(subject.next(accepted.step(), salts));
        try {
            store.append(subject, after);
        } catch (ConcurrentChangeException e) {
            return Outcome.refused(List.of(Refusal.of(Refusal.Cause.CHANGED_MEANWHILE, command.name())));
        }
        notices.put(subject, after, accepted.row().tell());
        if (command.name().equals(SUBMIT)) {
            tellOfAnswer(after, now);
        }
        return Outcome.granted(after, Optional.empty());
    }

    /**
     * An answer that is no draft any more is received by the opportunity: the first one moves its life on, if it has one here. For the others the
     * workflow refuses, for there is nothing to do.
     */
    private void tellOfAnswer(Case answer, Instant now) {
        boolean isDraft = settings.workflowOf(answer.workflow()).rows(SUBMIT).stream()
                .anyMatch(row -> row.from().contains(answer.state()));
        if (answer.isAnswer() && !isDraft) {
            for (EntityId life : store.openCasesOn(answer.opportunity(), LIFE)) {
                act(life, CaseCommand.of("receive-answer"), Actor.clock(), now);
            }
        }
    }

    /** Clocks of several machines differ; a history never goes back in time. */
    private static Instant notBefore(Case subject, Instant now) {
        Instant last = subject.lastEntry().at();
        return now.isBefore(last) ? last : now;
    }

    /**
     * Returns what somebody may see of a case.
     *
     * @param id the case
     * @param reader who asks
     * @return empty if there is none, or none for this reader
     */
    public Optional<CaseView> view(EntityId id, Actor reader) {
        return store.find(id).flatMap(found -> CaseView.of(settings.workflowOf(found.workflow()), found, reader));
    }

    /**
     * Does what time asks for in all open cases: reminds, escalates, closes, expires, archives, and finds an advisor for a case whose advisor left it
     * to nobody. Calls that were missed are made good; a second call at the same time does nothing.
     *
     * <p>Only those cases are read in which something happened since the last call, or may have come due; all of them after a change of the
     * settings. Calls at the same time wait for each other.
     *
     * @param now the time
     * @return the cases in which something was done, in order
     */
    public SortedSet<EntityId> tick(Instant now) {
        SortedSet<EntityId> touched = new TreeSet<>();
        for (List<EntityId> page : pages(store.due(now, settings.timeFingerprint()))) {
            SortedMap<Instant, List<Case>> looks = new TreeMap<>();
            List<Case> found = store.find(page);
            SortedMap<EntityId, Integer> loads = new TreeMap<>(
                    found.stream().anyMatch(Case::lostAdvisor) ? store.loads() : Collections.emptySortedMap());
            for (Case subject : found) {
                Case current = inTime(handedOn(subject, loads, now), now, looks);
                if (current.version() > subject.version()) {
                    touched.add(subject.id());
                }
            }
            looks.forEach((at, seen) -> store.lookAgain(seen, Optional.of(at).filter(time -> time.isBefore(NEVER))));
        }
        return Collections.unmodifiableSortedSet(touched);
    }

    /**
     * Does what is due in one case, and what comes due by that, and notes when to look at it again. If something was refused, the case stays due,
     * for a guard may allow it later.
     */
    private Case inTime(Case subject, Instant now, SortedMap<Instant, List<Case>> looks) {
        Workflow workflow = settings.workflowOf(subject.workflow());
        Case current = subject;
        boolean refused = false;
        List<DueAction> due = due(workflow, current, now);
        for (int round = 0; round < MOST_ROUNDS && !refused && !due.isEmpty(); round++) {
            for (DueAction action : due) {
                Outcome outcome = act(current, action.command(), Actor.clock(), now, Optional.empty());
                refused |= !outcome.isGranted();
                current = outcome.subject().orElse(current);
            }
            due = due(workflow, current, now);
        }
        if (!refused && due.isEmpty()) {
            Instant asked = CaseClock.next(workflow, current, settings.calendar(), settings.renewal(), now)
                    .orElse(NEVER);
            Instant tomorrow = now.plus(Duration.ofDays(1));
            Instant next = current.lostAdvisor() && tomorrow.isBefore(asked) ? tomorrow : asked;
            looks.computeIfAbsent(next, key -> new ArrayList<>()).add(current);
        }
        return current;
    }

    /** Returns a case that lost its advisor with another one, if there is one; if not, the next day asks again. Other cases stay as they are. */
    private Case handedOn(Case subject, SortedMap<EntityId, Integer> loads, Instant now) {
        if (!subject.lostAdvisor()) {
            return subject;
        }
        Optional<Case> assigned = route(RoutingNeed.of(subject), loads, now)
                .advisor()
                .map(who -> CaseCommand.of("assign").to(who))
                .flatMap(command -> act(subject, command, Actor.clock(), now, Optional.empty())
                        .subject());
        assigned.flatMap(Case::inCharge).ifPresent(who -> loads.merge(who, 1, Integer::sum));
        return assigned.orElse(subject);
    }

    private List<DueAction> due(Workflow workflow, Case subject, Instant now) {
        return CaseClock.due(workflow, subject, settings.calendar(), settings.renewal(), now);
    }

    private static List<List<EntityId>> pages(List<EntityId> ids) {
        List<List<EntityId>> pages = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += PAGE) {
            pages.add(ids.subList(from, Math.min(from + PAGE, ids.size())));
        }
        return pages;
    }

    /**
     * Finds other advisors for the open cases of one who leaves, is away or is no advisor any more. A case for which there is nobody has nobody in
     * charge afterwards, and a coordinator is told; {@link #tick} goes on looking.
     *
     * @param advisor who leaves; they are not chosen again, even if they are still among the advisors
     * @param now the time
     */
    public Reassignment reassign(EntityId advisor, Instant now) {
        SortedSet<EntityId> changed = new TreeSet<>();
        SortedMap<EntityId, List<Refusal>> skipped = new TreeMap<>();
        SortedMap<EntityId, Integer> loads = new TreeMap<>(store.loads());
        for (List<EntityId> page : pages(store.inChargeOf(advisor))) {
            for (Case subject : store.find(page)) {
                Optional<EntityId> other =
                        route(RoutingNeed.of(subject), loads, now).advisor();
                CaseCommand command =
                        other.map(who -> CaseCommand.of("assign").to(who)).orElse(CaseCommand.of("release"));
                Outcome outcome = act(subject, command, Actor.clock(), now, Optional.empty());
                if (outcome.isGranted()) {
                    other.ifPresent(who -> loads.merge(who, 1, Integer::sum));
                    changed.add(subject.id());
                } else {
                    skipped.put(subject.id(), outcome.refusals());
                }
            }
        }
        return new Reassignment(changed, skipped);
    }

    private Routing route(RoutingNeed need, SortedMap<EntityId, Integer> loads, Instant now) {
        return settings.routing()
                .route(need, desks, loads, vocabularies, settings.calendar().dayOf(now));
    }
}
