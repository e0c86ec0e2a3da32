// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.incontro.core.followup.cases.Case;
import org.incontro.core.followup.cases.CaseCommand;
import org.incontro.core.followup.cases.CaseEvent;
import org.incontro.core.followup.cases.CaseStep;
import org.incontro.core.followup.cases.OwnOpportunity;
import org.incontro.core.followup.cases.RenewalTerms;
import org.incontro.core.followup.workflow.Role;
import org.incontro.core.followup.workflow.ServiceLevel;
import org.incontro.core.followup.workflow.Workflow;

/**
 * Says what time asks for in a case: reminders, a word to the coordinator, a closing; a pure function of history and clock.
 *
 * <p>Days are counted from the day on which the case entered its state, in the region's time zone and by its calendar; who leaves a state and
 * comes back starts anew. What was done is in the history under its mark, so nothing is asked for twice. When several reminders have come due
 * since the last look, only the last of them is asked for, and the others never.
 */
public final class CaseClock {

    private final Workflow workflow;
    private final Case subject;
    private final WorkingCalendar calendar;
    private final Instant now;
    private final Set<String> done = new TreeSet<>();

    private CaseClock(Workflow workflow, Case subject, WorkingCalendar calendar, Instant now) {
        this.workflow = workflow;
        this.subject = subject;
        this.calendar = calendar;
        this.now = now;
        for (CaseEvent event : subject.history()) {
            event.fact(CaseStep.CLOCK).ifPresent(done::add);
        }
    }

    /**
     * Returns what is due, in the order in which it came due.
     *
     * @param workflow the workflow that the case follows
     * @param subject the case
     * @param calendar the days on which the region works
     * @param terms how long own opportunities are published
     * @param now the time
     */
    public static List<DueAction> due(
            Workflow workflow, Case subject, WorkingCalendar calendar, RenewalTerms terms, Instant now) {
        if (!subject.isOpen()) {
            return List.of();
        }
        CaseClock clock = new CaseClock(workflow, subject, calendar, now);
        List<DueAction> due = new ArrayList<>();
        workflow.state(subject.state()).serviceLevel().ifPresent(level -> due.addAll(clock.level(level)));
        clock.comeBack().ifPresent(due::add);
        due.addAll(clock.term(terms));
        due.sort(Comparator.comparing(DueAction::dueAt).thenComparing(DueAction::mark));
        return List.copyOf(due);
    }

    /**
     * Returns when something may come due that is not due yet, if nothing happens until then: between now and then {@link #due} gives what it
     * gives now.
     *
     * @param workflow the workflow that the case follows
     * @param subject the case
     * @param calendar the days on which the region works
     * @param terms how long own opportunities are published
     * @param now the time
     * @return a time after {@code now}, or empty if nothing ever will
     */
    public static Optional<Instant> next(
            Workflow workflow, Case subject, WorkingCalendar calendar, RenewalTerms terms, Instant now) {
        if (!subject.isOpen()) {
            return Optional.empty();
        }
        CaseClock clock = new CaseClock(workflow, subject, calendar, now);
        List<LocalDate> days = new ArrayList<>();
        workflow.state(subject.state()).serviceLevel().ifPresent(level -> days.addAll(clock.days(level)));
        clock.comeBackOn().ifPresent(days::add);
        days.addAll(clock.days(terms));
        return days.stream().map(calendar::startOf).filter(now::isBefore).min(Comparator.naturalOrder());
    }

    /** The days of a service level, whatever was done already. */
    private List<LocalDate> days(ServiceLevel level) {
        LocalDate last = calendar.plus(calendar.dayOf(subject.stateSince()), level.days());
        List<LocalDate> days = new ArrayList<>();
        level.remindBefore().forEach(before -> days.add(calendar.plus(last, -before)));
        level.remindAfter().forEach(after -> days.add(calendar.plus(last, after)));
        level.escalateAfter().ifPresent(after -> days.add(calendar.plus(last, after)));
        level.closeAfter().ifPresent(closing -> days.add(calendar.plus(last, closing.days())));
        return days;
    }

    /** The days of a term. */
    private List<LocalDate> days(RenewalTerms terms) {
        Optional<LocalDate> end = OwnOpportunity.termOf(subject);
        Optional<LocalDate> first = OwnOpportunity.publishedOn(subject);
        if (end.isEmpty() || first.isEmpty()) {
            return List.of();
        }
        return List.of(
                archiveDay(terms, first.get(), end.get()),
                end.get().plusDays(1),
                end.get().minusDays(terms.remindBefore()));
    }

    private static LocalDate archiveDay(RenewalTerms terms, LocalDate first, LocalDate end) {
        LocalDate archive = first.plusDays(terms.archiveAfter());
        LocalDate forgotten = end.plusDays(terms.latest());
        return (archive.isBefore(forgotten) ? archive : forgotten).plusDays(1);
    }

    private List<DueAction> level(ServiceLevel level) {
        LocalDate last = calendar.plus(calendar.dayOf(subject.stateSince()), level.days());
        if (level.closeAfter().isPresent()) {
            ServiceLevel.Closing closing = level.closeAfter().get();
            Optional<DueAction> close = once(
                    CaseCommand.of("close").closing(closing.reason()), "close", calendar.plus(last, closing.days()));
            if (close.isPresent()) {
                return List.of(close.get());
            }
        }
        List<DueAction> due = new ArrayList<>();
        reminder(level, last).ifPresent(due::add);
        level.escalateAfter()
                .flatMap(days -> once(CaseCommand.of("escalate"), "escalate", calendar.plus(last, days)))
                .ifPresent(due::add);
        return due;
    }

    /** The last reminder that has come due; if that one was given, all earlier ones are past too. */
    private Optional<DueAction> reminder(ServiceLevel level, LocalDate last) {
        List<Integer> offsets = new ArrayList<>();
        level.remindBefore().forEach(before -> offsets.add(-before));
        offsets.addAll(level.remindAfter());
        return offsets.stream()
                .sorted(Comparator.reverseOrder())
                .filter(offset -> hasCome(calendar.plus(last, offset)))
                .findFirst()
                .flatMap(
                        offset -> once(CaseCommand.of("remind"), "remind" + sign(offset), calendar.plus(last, offset)));
    }

    private static String sign(int offset) {
        return offset > 0 ? "+" + offset : Integer.toString(offset);
    }

    private Optional<DueAction> comeBack() {
        return comeBackOn().flatMap(day -> once(CaseCommand.of("remind"), "come-back", day));
    }

    private Optional<LocalDate> comeBackOn() {
        CaseEvent entry = subject.history().get((int) subject.stateEntry() - 1);
        return entry.fact(CaseStep.UNTIL).map(LocalDate::parse);
    }

    /** An own opportunity ends its term, and two years after its first day it is for the archive. */
    private List<DueAction> term(RenewalTerms terms) {
        Optional<LocalDate> end = OwnOpportunity.termOf(subject);
        Optional<LocalDate> first = OwnOpportunity.publishedOn(subject);
        if (end.isEmpty() || first.isEmpty()) {
            return List.of();
        }
        if (allows("archive")) {
            LocalDate day = archiveDay(terms, first.get(), end.get());
            Optional<DueAction> action = once(CaseCommand.of("archive").closing("term-ended"), "archive", day);
            if (action.isPresent()) {
                return List.of(action.get());
            }
        }
        if (allows("expire")) {
            Optional<DueAction> expiry = forever(
                    CaseCommand.of("expire"), "expire " + end.get(), end.get().plusDays(1));
            return expiry
                    .or(() -> forever(
                            CaseCommand.of("remind"),
                            "term " + end.get(),
                            end.get().minusDays(terms.remindBefore())))
                    .stream()
                    .toList();
        }
        return List.of();
    }

    private boolean allows(String command) {
        return workflow.rows(command).stream()
                .anyMatch(row ->
                        row.from().contains(subject.state()) && row.roles().contains(Role.CLOCK));
    }

    /** Something that is done once in each stay in a state. */
    private Optional<DueAction> once(CaseCommand command, String what, LocalDate day) {
        return forever(command, what + "@" + subject.stateEntry(), day);
    }

    private Optional<DueAction> forever(CaseCommand command, String mark, LocalDate day) {
        return hasCome(day) && !done.contains(mark)
                ? Optional.of(DueAction.of(command, mark, calendar.startOf(day)))
                : Optional.empty();
    }

    private boolean hasCome(LocalDate day) {
        return !calendar.startOf(day).isAfter(now);
    }
}
