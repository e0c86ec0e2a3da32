// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.incontro.core.followup.cases.CaseSamples.MONDAY;
import static org.incontro.core.followup.cases.CaseSamples.salts;
import static org.incontro.core.followup.cases.CaseSamples.standing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.incontro.core.followup.cases.Case;
import org.incontro.core.followup.cases.CaseStep;
import org.incontro.core.followup.cases.RenewalTerms;
import org.incontro.core.followup.workflow.Role;
import org.incontro.core.followup.workflow.Workflow;
import org.incontro.core.followup.workflow.Workflows;

/** Between a look and the next that the clock asks for, nothing comes due. */
class CaseClockProperties {

    private static final WorkingCalendar CALENDAR =
            WorkingCalendar.weekdays(ZoneId.of("Europe/Rome"), List.of(LocalDate.of(2026, 12, 8)));
    private static final RenewalTerms TERMS = RenewalTerms.network();

    record Situation(Workflow workflow, Case subject) {

        List<DueAction> due(Instant now) {
            return CaseClock.due(workflow, subject, CALENDAR, TERMS, now);
        }

        Optional<Instant> next(Instant now) {
            return CaseClock.next(workflow, subject, CALENDAR, TERMS, now);
        }
    }

    @Property(tries = 500)
    void nothingComesDueBeforeTheNextLook(
            @ForAll("situations") Situation situation,
            @ForAll @IntRange(max = 40_000) int hours,
            @ForAll @IntRange(max = 1_000) int share) {
        Instant now = MONDAY.plus(Duration.ofHours(hours));
        Optional<Instant> next = situation.next(now);
        Instant end = next.orElse(now.plus(Duration.ofDays(20_000))).minusMillis(1);
        Instant between = now.plusMillis(Duration.between(now, end).toMillis() / 1_000 * share);

        assertThat(situation.due(between)).isEqualTo(situation.due(now));
        assertThat(situation.due(end)).isEqualTo(situation.due(now));
    }

    /** Without this law a clock that asks to be looked at all the time would pass the other. */
    @Property(tries = 500)
    void aLookIsAskedForOnlyWhereADayBeginsOnWhichSomethingMayComeDue(
            @ForAll("situations") Situation situation, @ForAll @IntRange(max = 40_000) int hours) {
        Instant now = MONDAY.plus(Duration.ofHours(hours));
        int looks = 0;
        Optional<Instant> next = situation.next(now);
        while (next.isPresent()) {
            assertThat(next.get()).isAfter(now);
            assertThat(CALENDAR.startOf(CALENDAR.dayOf(next.get()))).isEqualTo(next.get());
            now = next.get();
            next = situation.next(now);
            looks++;
        }
        assertThat(looks)
                .as("reminders, escalation, closing, coming back, the days of a term")
                .isLessThanOrEqualTo(9);
    }

    @Provide
    Arbitrary<Situation> situations() {
        Arbitrary<Tuple.Tuple2<Workflow, String>> states = Arbitraries.of(Workflows.all())
                .flatMap(
                        workflow -> Arbitraries.of(workflow.states().keySet()).map(state -> Tuple.of(workflow, state)));
        Arbitrary<Optional<LocalDate>> days = Arbitraries.integers()
                .between(-10, 900)
                .map(LocalDate.of(2026, 11, 23)::plusDays)
                .optional();
        return Combinators.combine(states, days, days, days).as((place, until, term, published) -> {
            Case subject = standing(place.get1(), place.get2(), Optional.empty());
            return new Situation(place.get1(), noted(subject, until, term, published));
        });
    }

    /** Comes into its state from elsewhere, with what the days are counted from. */
    private static Case noted(
            Case subject, Optional<LocalDate> until, Optional<LocalDate> term, Optional<LocalDate> published) {
        TreeMap<String, String> facts = new TreeMap<>();
        until.ifPresent(day -> facts.put(CaseStep.UNTIL, day.toString()));
        term.ifPresent(day -> facts.put(CaseStep.TERM, day.toString()));
        published.ifPresent(day -> facts.put(CaseStep.PUBLISHED, day.toString()));
        CaseStep step = new CaseStep(
                MONDAY,
                Role.COORDINATOR,
                "import",
                "",
                "elsewhere",
                subject.state(),
                subject.phase(),
                subject.shownToOwner(),
                facts,
                List.of());
        return subject.after(subject.next(step, salts()));
    }
}
