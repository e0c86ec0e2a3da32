// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.incontro.core.followup.cases.Case;
import org.incontro.core.followup.cases.CaseEvent;
import org.incontro.core.followup.cases.CaseStep;
import org.incontro.core.followup.workflow.ClosingReason.Outcome;
import org.incontro.core.followup.workflow.Workflow;
import org.incontro.core.identity.EntityId;

/**
 * What became of cases, as figures from which nobody can be picked out.
 *
 * <p>A number from 1 to below the least count is not told. What is missing of a sum could be found by subtraction: so at least two numbers are
 * missing or none, and those that are missing make at least the least count together; the next smallest are left out until that is so. That
 * holds among the rows, and within a row among outcomes and reasons, which are parts of each other. How many reached an end says the same once
 * more: it is told only where no outcome and no reason had to be left out.
 */
public final class Outcomes {

    /** By what cases are grouped. */
    public enum Dimension {
        /** All together. */
        ALL,
        /** By the participant's territory, no finer than NUTS 2. */
        TERRITORY,
        /** By the first concept of the opportunity. */
        FIELD,
        /** By the advisor in charge. */
        ADVISOR
    }

    /**
     * The figures of one group. An empty number is not told because it is small.
     *
     * @param group the group's name; empty where it is unknown
     * @param total how many cases there are
     * @param outcomes how many are {@code OPEN}, and how many ended with each {@link Outcome}
     * @param reached how many ever reached each state: the funnel
     * @param reasons how many ended for each closing reason
     * @param medianDaysToFirstMove the days from the opening until the first change of state, of those that moved; empty for few
     * @param medianDaysToEnd the days from the opening until the end, of those that ended; empty for few
     */
    public record Row(
            String group,
            Optional<Long> total,
            SortedMap<String, Optional<Long>> outcomes,
            SortedMap<String, Optional<Long>> reached,
            SortedMap<String, Optional<Long>> reasons,
            Optional<Long> medianDaysToFirstMove,
            Optional<Long> medianDaysToEnd) {

        /** Copies the maps. */
        public Row {
            outcomes = Collections.unmodifiableSortedMap(new TreeMap<>(outcomes));
            reached = Collections.unmodifiableSortedMap(new TreeMap<>(reached));
            reasons = Collections.unmodifiableSortedMap(new TreeMap<>(reasons));
        }
    }

    private static final String OPEN = "OPEN";

    /** What stands for the reason of a case that has none, as those that are open. */
    private static final String NO_REASON = "";

    private final Workflow workflow;
    private final long least;

    private Outcomes(Workflow workflow, long least) {
        this.workflow = workflow;
        this.least = least;
    }

    /**
     * Returns the figures of cases that follow one workflow.
     *
     * @param workflow the workflow; cases of others are left out
     * @param cases the cases
     * @param dimension by what they are grouped
     * @param least the least count that is told, at least 1
     * @return a row for each group, in the order of the names
     */
    public static List<Row> of(Workflow workflow, Collection<Case> cases, Dimension dimension, long least) {
        if (least < 1) {
            throw new IllegalArgumentException("least must be at least 1, but was " + least);
        }
        SortedMap<String, List<Case>> groups = new TreeMap<>();
        for (Case subject : cases) {
            if (subject.workflow().equals(workflow.id())) {
                groups.computeIfAbsent(group(subject, dimension), key -> new ArrayList<>())
                        .add(subject);
            }
        }
        SortedMap<String, Long> totals = new TreeMap<>();
        groups.forEach((name, members) -> totals.put(name, (long) members.size()));
        Outcomes outcomes = new Outcomes(workflow, least);
        SortedMap<String, Optional<Long>> told = outcomes.told(totals);
        List<Row> rows = new ArrayList<>();
        groups.forEach(
                (name, members) -> rows.add(outcomes.row(name, told.getOrDefault(name, Optional.empty()), members)));
        return List.copyOf(rows);
    }

    private static String group(Case subject, Dimension dimension) {
        CaseEvent opening = subject.history().get(0);
        return switch (dimension) {
            case ALL -> "";
            case TERRITORY -> opening.fact(CaseStep.TERRITORY).orElse("");
            case FIELD -> opening.fact(CaseStep.FIELD).orElse("");
            case ADVISOR -> subject.inCharge().map(EntityId::toString).orElse("");
        };
    }

    private Row row(String name, Optional<Long> total, List<Case> members) {
        if (total.isEmpty()) {
            return new Row(
                    name, total, new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), Optional.empty(), Optional.empty());
        }
        SortedMap<String, SortedMap<String, Long>> ways = new TreeMap<>();
        SortedMap<String, Long> reached = new TreeMap<>();
        List<Long> moves = new ArrayList<>();
        List<Long> ends = new ArrayList<>();
        for (Case subject : members) {
            String reason =
                    subject.isOpen() ? NO_REASON : subject.closingReason().orElse(NO_REASON);
            ways.computeIfAbsent(outcome(subject), key -> new TreeMap<>()).merge(reason, 1L, Long::sum);
            TreeSet<String> states = new TreeSet<>();
            subject.history().forEach(event -> states.add(event.to()));
            states.forEach(state -> reached.merge(state, 1L, Long::sum));
            firstMove(subject).ifPresent(at -> moves.add(days(subject, at)));
            if (!subject.isOpen()) {
                ends.add(days(subject, subject.stateSince()));
            }
        }
        WaysOut told = WaysOut.of(ways, least);
        return new Row(
                name,
                total,
                told.outcomes(),
                reached(reached, told),
                without(NO_REASON, told.reasons()),
                median(moves),
                median(ends));
    }

    private SortedMap<String, Optional<Long>> reached(SortedMap<String, Long> counts, WaysOut ways) {
        SortedMap<String, Optional<Long>> told = told(counts);
        if (!ways.isWhole()) {
            told.replaceAll((state, count) -> isOpen(state) ? count : Optional.empty());
        }
        return told;
    }

    /** False for a state that the workflow once had. */
    private boolean isOpen(String state) {
        return Optional.ofNullable(workflow.states().get(state))
                .filter(known -> known.phase().isOpen())
                .isPresent();
    }

    private static SortedMap<String, Optional<Long>> without(String key, SortedMap<String, Optional<Long>> all) {
        SortedMap<String, Optional<Long>> fewer = new TreeMap<>(all);
        fewer.remove(key);
        return fewer;
    }

    private String outcome(Case subject) {
        return subject.isOpen()
                ? OPEN
                : subject.closingReason()
                        .flatMap(workflow::reason)
                        .map(reason -> reason.outcome().name())
                        .orElse(Outcome.NEUTRAL.name());
    }

    private static Optional<Instant> firstMove(Case subject) {
        return subject.history().stream()
                .filter(event -> event.sequence() > 1 && !event.from().equals(event.to()))
                .map(CaseEvent::at)
                .findFirst();
    }

    private static long days(Case subject, Instant until) {
        return Duration.between(subject.openSince(), until).toDays();
    }

    /** The lower median; for few it would be somebody's number. */
    private Optional<Long> median(List<Long> numbers) {
        if (numbers.size() < least) {
            return Optional.empty();
        }
        List<Long> sorted = numbers.stream().sorted().toList();
        return Optional.of(sorted.get((sorted.size() - 1) / 2));
    }

    private SortedMap<String, Optional<Long>> told(SortedMap<String, Long> counts) {
        return WaysOut.without(counts, WaysOut.hidden(counts, least));
    }

    /**
     * Returns what the ends of cases say about the matches that began them. Ends that say nothing, and cases of people who were erased, are left
     * out.
     *
     * @param workflow the workflow; cases of others are left out
     * @param cases the cases
     * @return in the order of the cases
     */
    public static List<OutcomeLabel> labels(Workflow workflow, Collection<Case> cases) {
        List<OutcomeLabel> labels = new ArrayList<>();
        for (Case subject : cases) {
            Optional<Outcome> outcome = Optional.of(subject)
                    .filter(one -> one.workflow().equals(workflow.id()) && !one.isOpen())
                    .flatMap(Case::closingReason)
                    .flatMap(workflow::reason)
                    .map(reason -> reason.outcome())
                    .filter(end -> end != Outcome.NEUTRAL);
            if (outcome.isPresent() && subject.participant().isPresent()) {
                labels.add(new OutcomeLabel(
                        subject.id(),
                        subject.participant().get(),
                        subject.opportunity(),
                        outcome.get() == Outcome.SUCCESS,
                        subject.closingReason().orElseThrow(),
                        subject.stateSince()));
            }
        }
        return List.copyOf(labels);
    }
}
