// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.incontro.core.followup.workflow.AdvisorSight;
import org.incontro.core.followup.workflow.Phase;
import org.incontro.core.followup.workflow.Role;
import org.incontro.core.identity.EntityId;

/**
 * The follow-up of one answer to an opportunity, as the fold of its history. Immutable and thread-safe.
 *
 * <p>Whatever names a person is empty once that person was erased.
 *
 * @param id the case
 * @param workflow the name of the workflow that it follows
 * @param opportunity the opportunity that it is about
 * @param participant who answered
 * @param onBehalfOf the organisation or community on whose behalf
 * @param owner whose opportunity it is, if known
 * @param inCharge the advisor who looks after it
 * @param barred advisors for whom it is a conflict of interest, in order
 * @param state where it stands
 * @param phase what that state means
 * @param stateBefore where it stood before it was suspended; empty if it is not
 * @param openSince when it began
 * @param stateSince when it entered the state in which it stands
 * @param stateEntry the number of the entry with which it entered the state
 * @param shownToOwner whether the owner may see it
 * @param closingReason why it ended, if it did
 * @param history the entries, in order, at least one
 */
public record Case(
        EntityId id,
        String workflow,
        EntityId opportunity,
        Optional<EntityId> participant,
        Optional<EntityId> onBehalfOf,
        Optional<EntityId> owner,
        Optional<EntityId> inCharge,
        SortedSet<EntityId> barred,
        String state,
        Phase phase,
        Optional<String> stateBefore,
        Instant openSince,
        Instant stateSince,
        long stateEntry,
        boolean shownToOwner,
        Optional<String> closingReason,
        List<CaseEvent> history) {

    /** Copies the collections. */
    public Case {
        barred = Collections.unmodifiableSortedSet(new TreeSet<>(barred));
        history = List.copyOf(history);
    }

    /**
     * Folds a history.
     *
     * @param history the entries of one case, in order
     * @throws IllegalArgumentException if there is none, or the first is no opening
     */
    public static Case of(List<CaseEvent> history) {
        if (history.isEmpty()) {
            throw new IllegalArgumentException("a history must have at least one event, but has none");
        }
        Case folded = opening(history.get(0));
        for (CaseEvent event : history.subList(1, history.size())) {
            folded = folded.after(event);
        }
        return folded;
    }

    private static Case opening(CaseEvent event) {
        return new Case(
                event.caseId(),
                required(event, CaseStep.WORKFLOW),
                EntityId.parse(required(event, CaseStep.OPPORTUNITY)),
                id(event, CaseField.PARTICIPANT),
                id(event, CaseField.ON_BEHALF_OF),
                id(event, CaseField.OWNER),
                id(event, CaseField.IN_CHARGE),
                Collections.emptySortedSet(),
                event.to(),
                event.phase(),
                Optional.empty(),
                event.at(),
                event.at(),
                event.sequence(),
                event.shownToOwner(),
                event.fact(CaseStep.CLOSING_REASON),
                List.of(event));
    }

    private static String required(CaseEvent event, String fact) {
        return event.fact(fact)
                .orElseThrow(() -> new IllegalArgumentException(
                        "a history must begin with an opening, but event %s of case %s has no \"%s\""
                                .formatted(event.sequence(), event.caseId(), fact)));
    }

    private static Optional<EntityId> id(CaseEvent event, String field) {
        return event.text(field).filter(text -> !text.isEmpty()).map(EntityId::parse);
    }

    /**
     * Returns the case after one more entry.
     *
     * @param event the next entry of this case
     */
    public Case after(CaseEvent event) {
        boolean moved = !event.to().equals(event.from());
        List<CaseEvent> longer = new ArrayList<>(history);
        longer.add(event);
        SortedSet<EntityId> aside = new TreeSet<>(barred);
        id(event, CaseField.BARRED).ifPresent(aside::add);
        return new Case(
                id,
                workflow,
                opportunity,
                participant,
                onBehalfOf,
                owner,
                event.field(CaseField.IN_CHARGE).isPresent() ? id(event, CaseField.IN_CHARGE) : inCharge,
                aside,
                event.to(),
                event.phase(),
                before(event, moved),
                openSince,
                moved ? event.at() : stateSince,
                moved ? event.sequence() : stateEntry,
                shownToOwner || event.shownToOwner(),
                event.fact(CaseStep.CLOSING_REASON).or(() -> closingReason),
                longer);
    }

    private Optional<String> before(CaseEvent event, boolean moved) {
        if (!moved) {
            return stateBefore;
        }
        return event.phase() == Phase.SUSPENDED ? Optional.of(event.from()) : Optional.empty();
    }

    /** Returns the newest entry. */
    public CaseEvent lastEntry() {
        return history.get(history.size() - 1);
    }

    /** Returns how many entries the history has; the version by which concurrent changes are noticed. */
    public long version() {
        return lastEntry().sequence();
    }

    /** Tells whether anything in the history still says something of a person. */
    public boolean holdsPersons() {
        return history.stream()
                .flatMap(event -> event.fields().stream())
                .anyMatch(field -> field.content().isPresent());
    }

    /**
     * Seals a step as this case's next entry.
     *
     * @param step what was accepted
     * @param salts where the salts come from
     */
    public CaseEvent next(CaseStep step, RandomGenerator salts) {
        CaseEvent last = lastEntry();
        return CaseEvent.seal(id, last.sequence() + 1, last.hash(), step, salts);
    }

    /** Tells whether it is about an answer, rather than about the life of an own opportunity. */
    public boolean isAnswer() {
        return !history.get(0).fact(CaseStep.PURPOSE).equals(Optional.of(CaseStep.PUBLICATION));
    }

    /** Tells whether it is still going on. */
    public boolean isOpen() {
        return phase.isOpen();
    }

    /** Tells whether time took its advisor away, for they left or were erased, and nobody is in charge since. */
    public boolean lostAdvisor() {
        if (!isOpen() || inCharge.isPresent()) {
            return false;
        }
        boolean lost = false;
        for (CaseEvent event : history) {
            lost = event.field(CaseField.IN_CHARGE).isPresent() ? event.role() == Role.CLOCK : lost;
        }
        return lost;
    }

    /**
     * Tells whether the participant agreed to something when they last said so.
     *
     * @param purpose the code of the purpose
     */
    public boolean agreedTo(String purpose) {
        boolean agreed = false;
        for (CaseEvent event : history) {
            agreed = event.fact(CaseStep.CONSENT + purpose)
                    .map(Boolean::parseBoolean)
                    .orElse(agreed);
        }
        return agreed;
    }

    /**
     * Returns the roles in which somebody may see and act on this case, in order; none for whom it does not exist.
     *
     * @param actor who asks
     * @param sight which cases advisors see beside their own
     */
    public SortedSet<Role> rolesOf(Actor actor, AdvisorSight sight) {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        boolean participates = participant.filter(actor::is).isPresent()
                || onBehalfOf.filter(actor::is).isPresent();
        boolean owns = owner.filter(actor::is).isPresent();
        if (participates) {
            roles.add(Role.PARTICIPANT);
        }
        if (owns && shownToOwner) {
            roles.add(Role.OWNER);
        }
        if (!participates && !owns && !barred.contains(actor.id())) {
            staffRoles(actor, sight, roles);
        }
        if (actor.has(Actor.Capacity.CLOCK)) {
            roles.add(Role.CLOCK);
        }
        return Collections.unmodifiableSortedSet(new TreeSet<>(roles));
    }

    private void staffRoles(Actor actor, AdvisorSight sight, EnumSet<Role> roles) {
        boolean advises = actor.has(Actor.Capacity.ADVISOR);
        boolean coordinates = actor.has(Actor.Capacity.COORDINATOR);
        if (inCharge.filter(actor.id()::equals).isPresent()) {
            if (advises || coordinates) {
                roles.add(Role.ADVISOR_IN_CHARGE);
            }
        } else if (advises && (sight == AdvisorSight.ALL || (sight == AdvisorSight.UNASSIGNED && inCharge.isEmpty()))) {
            roles.add(Role.ADVISOR);
        }
        if (coordinates) {
            roles.add(Role.COORDINATOR);
        }
    }

    /** Names nothing personal, so that a log may hold it. */
    @Override
    public String toString() {
        return "Case[" + id + ", " + state + ", " + version() + "]";
    }
}
