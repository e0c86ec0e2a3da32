// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.incontro.core.followup.workflow.Guard;
import org.incontro.core.followup.workflow.Role;
import org.incontro.core.followup.workflow.State;
import org.incontro.core.followup.workflow.Transition;
import org.incontro.core.followup.workflow.Workflow;
import org.incontro.core.privacy.Consent;
import org.incontro.core.privacy.ConsentPurpose;

/**
 * Decides what a command does to a case: a pure function of workflow, case, command, actor and time.
 *
 * <p>Whoever has no role in a case gets the answer that there is none. Everybody else hears what stood against a command: its name, the
 * state, their role, the closing reason or a guard, looked at in this order.
 */
public final class CaseRules {

    private final Workflow workflow;
    private final Case subject;
    private final CaseCommand command;
    private final Actor actor;
    private final Instant at;
    private final Context context;

    private CaseRules(Workflow workflow, Case subject, CaseCommand command, Actor actor, Instant at, Context context) {
        this.workflow = workflow;
        this.subject = subject;
        this.command = command;
        this.actor = actor;
        this.at = at;
        this.context = context;
    }

    /**
     * Decides on a command.
     *
     * @param workflow the workflow that the case follows
     * @param subject the case
     * @param command what is asked for
     * @param actor who asks
     * @param at when
     * @param context what else must be known
     * @throws IllegalArgumentException if the case follows another workflow
     */
    public static Decision decide(
            Workflow workflow, Case subject, CaseCommand command, Actor actor, Instant at, Context context) {
        if (!subject.workflow().equals(workflow.id())) {
            throw new IllegalArgumentException("the workflow must be \"%s\", as case %s says, but was \"%s\""
                    .formatted(subject.workflow(), subject.id(), workflow.id()));
        }
        return new CaseRules(workflow, subject, command, actor, at, context).decide();
    }

    /**
     * Returns the commands that are there for somebody in a case as it stands, whatever the guards will say.
     *
     * @param workflow the workflow that the case follows
     * @param subject the case
     * @param actor who asks
     * @return their names, in order; none for whom the case does not exist
     */
    public static List<String> available(Workflow workflow, Case subject, Actor actor) {
        SortedSet<Role> roles = subject.rolesOf(actor, workflow.sight());
        return workflow.transitions().values().stream()
                .filter(row -> row.from().contains(subject.state())
                        && row.roles().stream().anyMatch(roles::contains))
                .map(Transition::command)
                .distinct()
                .sorted()
                .toList();
    }

    private Decision decide() {
        SortedSet<Role> roles = subject.rolesOf(actor, workflow.sight());
        if (roles.isEmpty()) {
            return new Decision.Refused(Refusal.of(Refusal.Cause.NOT_FOUND, command.name()));
        }
        List<Transition> rows = workflow.rows(command.name());
        if (rows.isEmpty()) {
            return refuse(Refusal.Cause.UNKNOWN_COMMAND, roles, workflow.commands());
        }
        List<Transition> here = rows.stream()
                .filter(row -> row.from().contains(subject.state()))
                .toList();
        if (here.isEmpty()) {
            return refuse(
                    Refusal.Cause.NOT_IN_STATE,
                    roles,
                    rows.stream().flatMap(row -> row.from().stream()).toList());
        }
        List<Transition> mine = here.stream()
                .filter(row -> row.roles().stream().anyMatch(roles::contains))
                .toList();
        if (mine.isEmpty()) {
            return refuse(
                    Refusal.Cause.NOT_BY_ROLE,
                    roles,
                    here.stream()
                            .flatMap(row -> row.roles().stream())
                            .map(Role::code)
                            .toList());
        }
        Optional<Transition> fitting = mine.stream().filter(this::fitsReason).findFirst();
        if (fitting.isEmpty()) {
            return refuse(
                    Refusal.Cause.CLOSING_REASON,
                    roles,
                    mine.stream().flatMap(row -> row.reasons().stream()).toList());
        }
        return guarded(fitting.get(), roles);
    }

    private Decision refuse(Refusal.Cause cause, SortedSet<Role> roles, Collection<String> allowed) {
        return new Decision.Refused(Refusal.in(cause, command.name(), subject.state(), roles, allowed));
    }

    private boolean fitsReason(Transition row) {
        return command.closingReason()
                .map(row.reasons()::contains)
                .orElse(row.reasons().isEmpty());
    }

    private Decision guarded(Transition row, SortedSet<Role> roles) {
        for (Guard guard : row.guards()) {
            if (!holds(guard)) {
                return new Decision.Refused(new Refusal(
                        Refusal.Cause.GUARD,
                        command.name(),
                        subject.state(),
                        roles,
                        new TreeSet<>(),
                        guard.code(),
                        Map.of()));
            }
        }
        if (!command.consents().isEmpty() && !roles.contains(Role.PARTICIPANT)) {
            return new Decision.Refused(new Refusal(
                    Refusal.Cause.GUARD,
                    command.name(),
                    subject.state(),
                    roles,
                    new TreeSet<>(),
                    "consent-by-participant",
                    Map.of()));
        }
        Role role = row.roles().stream().filter(roles::contains).findFirst().orElseThrow();
        return new Decision.Accepted(step(row, role), row, role);
    }

    private boolean holds(Guard guard) {
        return switch (guard) {
            case FREE_OR_OWN -> subject.inCharge().map(actor.id()::equals).orElse(true);
            case REASON_GIVEN -> !command.reason().isBlank();
            case MESSAGE_GIVEN -> !command.message().isBlank();
            case ADVISOR_NAMED -> isFreshAdvisorNamed();
            case CONTACT_SHARING -> subject.agreedTo(ConsentPurpose.CONTACT_SHARING.code());
            case FOUR_EYES -> isSecondPairOfEyes();
            case CHECKLIST_PASSED -> context.review().isPassedBy(command.checks());
            case FIELDS_VALID ->
                context.opportunity()
                        .map(opportunity ->
                                context.fieldRules().check(opportunity).isEmpty())
                        .orElse(false);
            case RENEWABLE ->
                OwnOpportunity.termOf(subject)
                        .map(end -> context.renewal().allows(end, OwnOpportunity.renewalsOf(subject), context.today()))
                        .orElse(false);
        };
    }

    private boolean isFreshAdvisorNamed() {
        return command.advisor()
                .filter(named -> !subject.inCharge().equals(Optional.of(named)))
                .filter(named -> !subject.barred().contains(named))
                .filter(named -> !subject.participant().equals(Optional.of(named)))
                .filter(named -> !subject.onBehalfOf().equals(Optional.of(named)))
                .filter(named -> !subject.owner().equals(Optional.of(named)))
                .isPresent();
    }

    /** Neither the author nor whoever handed it in last, even if they are staff. */
    private boolean isSecondPairOfEyes() {
        Optional<String> submitter = Optional.empty();
        for (CaseEvent event : subject.history()) {
            if (event.command().equals("submit")) {
                submitter = event.text(CaseField.ACTOR);
            }
        }
        return !submitter.equals(Optional.of(actor.id().toString()))
                && subject.participant().filter(actor::is).isEmpty();
    }

    private CaseStep step(Transition row, Role role) {
        State to = target(row);
        return new CaseStep(
                at,
                role,
                command.name(),
                row.id(),
                subject.state(),
                to.id(),
                to.phase(),
                to.shownToOwner(),
                facts(row, role),
                fields(row, role));
    }

    private State target(Transition row) {
        return switch (row.to()) {
            case Transition.SAME -> workflow.state(subject.state());
            case Transition.PREVIOUS ->
                workflow.state(subject.stateBefore()
                        .filter(workflow.states()::containsKey)
                        .orElse(workflow.initial()));
            default -> workflow.state(row.to());
        };
    }

    /** What people note stands behind a prefix, so that nobody can note a consent, a term or the work of the clock. */
    private SortedMap<String, String> facts(Transition row, Role role) {
        SortedMap<String, String> facts = new TreeMap<>();
        command.facts().forEach((name, value) -> facts.put(role == Role.CLOCK ? name : CaseStep.NOTE + name, value));
        command.closingReason().ifPresent(reason -> facts.put(CaseStep.CLOSING_REASON, reason));
        command.until().ifPresent(day -> facts.put(CaseStep.UNTIL, day.toString()));
        for (Consent consent : command.consents()) {
            facts.put(CaseStep.CONSENT + consent.purpose().code(), Boolean.toString(consent.granted()));
        }
        command.checks().forEach((criterion, answer) -> facts.put(CaseStep.CHECK + criterion, answer));
        term(row).ifPresent(end -> facts.put(CaseStep.TERM, end.toString()));
        if (row.guards().contains(Guard.CHECKLIST_PASSED)
                && OwnOpportunity.publishedOn(subject).isEmpty()) {
            facts.put(CaseStep.PUBLISHED, context.today().toString());
        }
        return facts;
    }

    /** The first publication begins a term; a renewal prolongs it; a second publication changes nothing. */
    private Optional<LocalDate> term(Transition row) {
        if (row.guards().contains(Guard.RENEWABLE)) {
            return Optional.of(context.renewal()
                    .prolonged(
                            OwnOpportunity.termOf(subject).orElseThrow(),
                            OwnOpportunity.publishedOn(subject).orElseThrow()));
        }
        if (row.guards().contains(Guard.CHECKLIST_PASSED)
                && OwnOpportunity.termOf(subject).isEmpty()) {
            return Optional.of(OwnOpportunity.firstTerm(context));
        }
        return Optional.empty();
    }

    private List<CaseField> fields(Transition row, Role role) {
        List<CaseField> fields = new ArrayList<>();
        fields.add(new CaseField(CaseField.ACTOR, TextAudience.STAFF, actor.id().toString()));
        switch (row.effect()) {
            case TAKE_CHARGE -> fields.add(inCharge(actor.id().toString()));
            case ASSIGN -> fields.add(inCharge(command.advisor().orElseThrow().toString()));
            case RELEASE -> fields.add(inCharge(""));
            case STEP_ASIDE -> {
                if (subject.inCharge().equals(Optional.of(actor.id()))) {
                    fields.add(inCharge(""));
                }
                fields.add(new CaseField(
                        CaseField.BARRED, TextAudience.STAFF, actor.id().toString()));
            }
            case NONE -> {}
        }
        if (!command.reason().isBlank()) {
            fields.add(new CaseField(CaseField.REASON, audience(row, role), command.reason()));
        }
        if (!command.message().isBlank()) {
            boolean comment = command.name().equals("comment");
            fields.add(new CaseField(
                    comment ? CaseField.COMMENT : CaseField.MESSAGE, audience(row, role), command.message()));
        }
        return fields;
    }

    private static CaseField inCharge(String advisor) {
        return new CaseField(CaseField.IN_CHARGE, TextAudience.BOTH_SIDES, advisor);
    }

    /**
     * A text is for those whom the command tells, and for whoever wrote it. A comment tells nobody, and is for staff.
     */
    private static TextAudience audience(Transition row, Role writer) {
        boolean participant = writer == Role.PARTICIPANT || row.tell().contains(Role.PARTICIPANT);
        boolean owner = writer == Role.OWNER || row.tell().contains(Role.OWNER);
        if (participant && owner) {
            return TextAudience.BOTH_SIDES;
        }
        if (participant) {
            return TextAudience.PARTICIPANT;
        }
        return owner ? TextAudience.OWNER : TextAudience.STAFF;
    }
}
