// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.incontro.core.followup.cases.CaseSamples.GRACE;
import static org.incontro.core.followup.cases.CaseSamples.MONDAY;
import static org.incontro.core.followup.cases.CaseSamples.after;
import static org.incontro.core.followup.cases.CaseSamples.network;
import static org.incontro.core.followup.cases.CaseSamples.opened;
import static org.incontro.core.followup.cases.CaseSamples.salts;
import static org.incontro.core.followup.cases.CaseSamples.standing;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.incontro.core.followup.cases.Actor;
import org.incontro.core.followup.cases.Case;
import org.incontro.core.followup.cases.CaseCommand;
import org.incontro.core.followup.cases.CaseEvent;
import org.incontro.core.followup.cases.CaseRules;
import org.incontro.core.followup.cases.CaseSamples;
import org.incontro.core.followup.cases.CaseStep;
import org.incontro.core.followup.cases.Decision;
import org.incontro.core.followup.cases.RenewalTerms;
import org.incontro.core.followup.workflow.Workflow;
import org.incontro.core.followup.workflow.Workflows;
import org.junit.jupiter.api.Test;

class CaseClockTest {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final WorkingCalendar CALENDAR = WorkingCalendar.weekdays(ROME, List.of(LocalDate.of(2026, 12, 8)));
    private static final RenewalTerms TERMS = RenewalTerms.network();

    @Test
    void workingDaysPassOverWeekendsAndHolidays() {
        LocalDate friday = LocalDate.of(2026, 12, 4);
        assertThat(CALENDAR.plus(friday, 1)).isEqualTo(LocalDate.of(2026, 12, 7));
        assertThat(CALENDAR.plus(friday, 2)).isEqualTo(LocalDate.of(2026, 12, 9));
        assertThat(CALENDAR.plus(LocalDate.of(2026, 12, 9), -2)).isEqualTo(friday);
        assertThat(CALENDAR.plus(LocalDate.of(2026, 12, 6), 0)).isEqualTo(LocalDate.of(2026, 12, 6));
        assertThatThrownBy(() -> new WorkingCalendar(ROME, new TreeSet<>(List.of(DayOfWeek.values())), new TreeSet<>()))
                .hasMessage("at least one day of the week must be a working day, but none is");
    }

    @Test
    void aDayBeginsWhenTheRegionSaysSo() {
        assertThat(CALENDAR.dayOf(Instant.parse("2026-11-22T23:30:00Z"))).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(CALENDAR.startOf(LocalDate.of(2026, 3, 29))).isEqualTo(Instant.parse("2026-03-28T23:00:00Z"));
        assertThat(CALENDAR.startOf(LocalDate.of(2026, 3, 30))).isEqualTo(Instant.parse("2026-03-29T22:00:00Z"));
        WorkingCalendar cuba = WorkingCalendar.weekdays(ZoneId.of("America/Havana"), List.of());
        assertThat(cuba.startOf(LocalDate.of(2026, 3, 8))).isEqualTo(Instant.parse("2026-03-08T05:00:00Z"));
    }

    @Test
    void remindersComeAtTheBeginningOfTheirDay() {
        Case subject = opened(network());
        Instant wednesday = Instant.parse("2026-11-24T23:00:00Z");
        assertThat(due(subject, wednesday.minusMillis(1))).isEmpty();
        List<DueAction> due = due(subject, wednesday);
        assertThat(due).extracting(DueAction::mark).containsExactly("remind-1@1");
        assertThat(due.get(0).dueAt()).isEqualTo(wednesday);
        assertThat(due.get(0).command().name()).isEqualTo("remind");
    }

    @Test
    void ofSeveralRemindersOnlyTheLastIsGivenAndNoEarlierOneAfterwards() {
        Case subject = opened(network());
        Instant late = MONDAY.plus(Duration.ofDays(20));
        assertThat(due(subject, late)).extracting(DueAction::mark).containsExactly("remind+1@1", "escalate@1");
        Case told = done(subject, due(subject, late), late);
        assertThat(due(told, late)).isEmpty();
    }

    @Test
    void whoComesBackToAStateBeginsAnew() {
        Workflow workflow = network();
        Case subject = after(workflow, opened(workflow), MONDAY, CaseCommand.of("take-over"), Actor.advisor(GRACE));
        Instant late = MONDAY.plus(Duration.ofDays(30));
        subject = done(subject, due(subject, late), late);
        subject = after(
                workflow,
                subject,
                late,
                CaseCommand.of("suspend").because("waiting").until(LocalDate.of(2027, 1, 15)),
                Actor.advisor(GRACE));
        assertThat(due(subject, Instant.parse("2027-01-14T22:59:59Z"))).isEmpty();
        assertThat(due(subject, Instant.parse("2027-01-14T23:00:00Z")))
                .extracting(DueAction::mark)
                .startsWith("come-back@5");
        subject = after(workflow, subject, late, CaseCommand.of("resume"), Actor.advisor(GRACE));
        assertThat(due(subject, late)).isEmpty();
        assertThat(due(subject, late.plus(Duration.ofDays(30))))
                .extracting(DueAction::mark)
                .containsExactly("remind+2@6", "escalate@6");
    }

    @Test
    void aClosingTakesThePlaceOfEverythingElse() {
        Case subject = standing(network(), "clarification", Optional.of(GRACE));
        List<DueAction> due = due(subject, MONDAY.plus(Duration.ofDays(200)));
        assertThat(due).extracting(DueAction::mark).containsExactly("close@2");
        Case closed = done(subject, due, MONDAY.plus(Duration.ofDays(200)));
        assertThat(closed.isOpen()).isFalse();
        assertThat(due(closed, MONDAY.plus(Duration.ofDays(900)))).isEmpty();
    }

    /** Looked at once or a hundred times, at whatever moments, a clock fires each mark at most once. */
    @Property(tries = 200)
    void aClockNeverFiresTwice(@ForAll("states") String state, @ForAll("moments") List<Integer> hours) {
        Case subject = standing(network(), state, Optional.of(GRACE));
        List<Integer> sorted = new ArrayList<>(hours);
        Collections.sort(sorted);
        for (int hour : sorted) {
            Instant now = MONDAY.plus(Duration.ofHours(hour));
            subject = done(subject, due(subject, now), now);
            assertThat(due(subject, now)).isEmpty();
        }
        assertThat(subject.history().stream().flatMap(event -> event.fact(CaseStep.CLOCK).stream()))
                .doesNotHaveDuplicates();
        List<Integer> offsets = subject.history().stream()
                .flatMap(event -> event.fact(CaseStep.CLOCK).stream())
                .filter(mark -> mark.startsWith("remind"))
                .map(mark -> Integer.parseInt(
                        mark.substring("remind".length(), mark.indexOf('@')).replace("+", "")))
                .toList();
        assertThat(offsets).isSorted();
    }

    /** Whoever looks often misses nothing that is seen by whoever looks once: the last reminder, the escalation, the closing. */
    @Property(tries = 200)
    void lookingOftenAndLookingOnceEndTheSame(@ForAll("states") String state, @ForAll @IntRange(max = 3000) int hours) {
        Instant end = MONDAY.plus(Duration.ofHours(hours));
        Case once = standing(network(), state, Optional.of(GRACE));
        once = done(once, due(once, end), end);
        Case often = standing(network(), state, Optional.of(GRACE));
        for (Instant now = MONDAY; !now.isAfter(end) && often.isOpen(); now = now.plus(Duration.ofHours(12))) {
            often = done(often, due(often, now), now);
        }
        often = done(often, due(often, end), end);
        assertThat(often.state()).isEqualTo(once.state());
        if (often.isOpen()) {
            assertThat(marks(often)).containsAll(marks(once));
        }
    }

    @Property(tries = 300)
    void thereAndBackAgainIsTheSameWorkingDay(
            @ForAll @IntRange(max = 3000) int day, @ForAll @IntRange(max = 300) int steps) {
        LocalDate start = CALENDAR.plus(LocalDate.of(2026, 1, 1).plusDays(day), 1);
        LocalDate later = CALENDAR.plus(start, steps);
        assertThat(CALENDAR.plus(later, -steps)).isEqualTo(start);
        assertThat(start.datesUntil(later).filter(CALENDAR::isWorkingDay).count())
                .isEqualTo(steps);
    }

    @Provide
    Arbitrary<String> states() {
        return Arbitraries.of(Workflows.network().states().keySet());
    }

    @Provide
    Arbitrary<List<Integer>> moments() {
        return Arbitraries.integers().between(0, 24 * 200).list().ofMaxSize(25);
    }

    private static List<String> marks(Case subject) {
        return subject.history().stream()
                .map((CaseEvent event) -> event.fact(CaseStep.CLOCK))
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<DueAction> due(Case subject, Instant now) {
        return CaseClock.due(network(), subject, CALENDAR, TERMS, now);
    }

    private static Case done(Case subject, List<DueAction> due, Instant now) {
        Case current = subject;
        for (DueAction action : due) {
            Decision decision =
                    CaseRules.decide(network(), current, action.command(), Actor.clock(), now, CaseSamples.CONTEXT);
            assertThat(decision).isInstanceOf(Decision.Accepted.class);
            current = current.after(current.next(((Decision.Accepted) decision).step(), salts()));
        }
        return current;
    }
}
