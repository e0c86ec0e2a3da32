// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.incontro.core.digest.Sha256;
import org.incontro.core.followup.assistance.AdvisorRouting;
import org.incontro.core.followup.cases.Context;
import org.incontro.core.followup.cases.OpeningRules;
import org.incontro.core.followup.cases.RenewalTerms;
import org.incontro.core.followup.cases.ReviewChecklist;
import org.incontro.core.followup.report.Retention;
import org.incontro.core.followup.time.WorkingCalendar;
import org.incontro.core.followup.workflow.Workflow;
import org.incontro.core.followup.workflow.Workflows;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.problem.Problem;
import org.incontro.core.problem.Problems;
import org.incontro.core.settings.SettingsException;
import org.incontro.core.settings.SettingsProblem;
import org.incontro.core.validation.FieldRules;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a region decides about follow-up. Immutable and thread-safe.
 *
 * @param workflows the workflows by name, in order; cases refer to them by name, so one that has cases must stay
 * @param workflow the name of the workflow that new cases follow
 * @param opening what must be true before a case is opened
 * @param calendar the days on which the region works
 * @param routing what counts when an advisor is looked for
 * @param fieldRules the limits of the fields of own opportunities
 * @param review what a review must answer
 * @param renewal how long own opportunities are published
 * @param retention how long what is kept after the end of a case
 */
public record FollowUpSettings(
        SortedMap<String, Workflow> workflows,
        String workflow,
        OpeningRules opening,
        WorkingCalendar calendar,
        AdvisorRouting routing,
        FieldRules fieldRules,
        ReviewChecklist review,
        RenewalTerms renewal,
        Retention retention) {

    private static final List<String> KEYS =
            List.of("workflow", "workflows", "opening", "calendar", "routing", "review", "renewal", "retention");

    /**
     * Copies the map.
     *
     * @throws IllegalArgumentException if the workflow for new cases is not among them
     */
    public FollowUpSettings {
        workflows = Collections.unmodifiableSortedMap(new TreeMap<>(workflows));
        if (!workflows.containsKey(workflow)) {
            throw new IllegalArgumentException(
                    "workflow must be one of %s, but was \"%s\"".formatted(workflows.keySet(), workflow));
        }
    }

    /**
     * Returns the ready-made workflows, the network's for new cases, and the original's rules.
     *
     * @param zone where the region's days begin and end
     */
    public static FollowUpSettings standard(ZoneId zone) {
        SortedMap<String, Workflow> workflows = new TreeMap<>();
        Workflows.all().forEach(one -> workflows.put(one.id(), one));
        return new FollowUpSettings(
                workflows,
                "network",
                OpeningRules.standard(),
                WorkingCalendar.weekdays(zone, List.of()),
                AdvisorRouting.standard(),
                FieldRules.standard(),
                ReviewChecklist.network(),
                RenewalTerms.network(),
                Retention.standard());
    }

    /**
     * Reads settings.
     *
     * @param tree {@code workflow}: the name of the one for new cases; {@code workflows}: a region's own, each under its {@code id}, beside the
     *     ready-made ones; {@code opening}, {@code calendar}, {@code routing}, {@code review}, {@code renewal}, {@code retention}: as their types read them
     * @throws SettingsException if anything is wrong; it names everything
     */
    public static FollowUpSettings fromTree(Map<String, ?> tree) {
        Problems problems = new Problems();
        FollowUpSettings standard = standard(ZoneId.of("UTC"));
        tree.keySet().stream()
                .filter(key -> !KEYS.contains(key))
                .sorted()
                .forEach(key -> problems.add(Problem.of(SettingsProblem.UNKNOWN_KEY, key)
                        .with("nearest", "workflow")
                        .with("allowed", String.join(", ", KEYS))));
        if (tree.get("workflow") != null && !(tree.get("workflow") instanceof String)) {
            problems.add(Problem.of(SettingsProblem.WRONG_TYPE, "workflow")
                    .with("expected", "text")
                    .with("value", String.valueOf(tree.get("workflow"))));
        }
        KEYS.stream()
                .filter(key -> !key.equals("workflow") && tree.containsKey(key) && !(tree.get(key) instanceof Map))
                .forEach(key -> problems.add(Problem.of(SettingsProblem.WRONG_TYPE, key)
                        .with("expected", "object")
                        .with("value", String.valueOf(tree.get(key)))));
        SortedMap<String, Workflow> workflows = new TreeMap<>(standard.workflows);
        level(tree, "workflows")
                .forEach((name, inner) -> part(problems, "workflows." + name, map(inner), Workflow::fromTree)
                        .ifPresent(own -> {
                            if (!own.id().equals(name)) {
                                problems.add(Problem.of(SettingsProblem.NOT_ALLOWED, "workflows." + name + ".id")
                                        .with("value", own.id())
                                        .with("allowed", name)
                                        .with("nearest", name));
                            }
                            workflows.put(own.id(), own);
                        }));
        OpeningRules opening = part(problems, "opening", level(tree, "opening"), OpeningRules::fromTree)
                .orElse(standard.opening);
        WorkingCalendar calendar = part(problems, "calendar", level(tree, "calendar"), WorkingCalendar::fromTree)
                .orElse(standard.calendar);
        AdvisorRouting routing = part(problems, "routing", level(tree, "routing"), AdvisorRouting::fromTree)
                .orElse(standard.routing);
        ReviewChecklist review = part(problems, "review", level(tree, "review"), ReviewChecklist::fromTree)
                .orElse(standard.review);
        RenewalTerms renewal = part(problems, "renewal", level(tree, "renewal"), RenewalTerms::fromTree)
                .orElse(standard.renewal);
        Retention retention = part(problems, "retention", level(tree, "retention"), Retention::fromTree)
                .orElse(standard.retention);
        String workflow = tree.get("workflow") instanceof String name ? name : standard.workflow;
        if (!workflows.containsKey(workflow) && problems.isEmpty()) {
            problems.add(Problem.of(SettingsProblem.NOT_ALLOWED, "workflow")
                    .with("value", workflow)
                    .with("allowed", String.join(", ", workflows.keySet()))
                    .with("nearest", standard.workflow));
        }
        if (!problems.isEmpty()) {
            throw new SettingsException(problems);
        }
        return new FollowUpSettings(
                workflows, workflow, opening, calendar, routing, standard.fieldRules, review, renewal, retention);
    }

    private static <T> Optional<T> part(
            Problems problems, String path, Map<String, ?> tree, Function<Map<String, ?>, T> reader) {
        try {
            return Optional.of(reader.apply(tree));
        } catch (SettingsException e) {
            e.problems()
                    .forEach(problem -> problems.add(new Problem(
                            problem.code(), path + "." + problem.path(), problem.place(), problem.arguments())));
            return Optional.empty();
        }
    }

    private static Map<String, Object> level(Map<String, ?> tree, String key) {
        return map(tree.get(key));
    }

    private static Map<String, Object> map(@Nullable Object value) {
        Map<String, Object> level = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> inner) {
            inner.forEach((name, entry) -> level.put(String.valueOf(name), entry));
        }
        return level;
    }

    /**
     * Returns these settings with a workflow, in the place of one with the same name, and new cases following it.
     *
     * @param own the workflow
     */
    public FollowUpSettings following(Workflow own) {
        SortedMap<String, Workflow> more = new TreeMap<>(workflows);
        more.put(own.id(), own);
        return new FollowUpSettings(more, own.id(), opening, calendar, routing, fieldRules, review, renewal, retention);
    }

    /**
     * Returns these settings with other rules of opening.
     *
     * @param rules the rules
     */
    public FollowUpSettings opening(OpeningRules rules) {
        return new FollowUpSettings(
                workflows, workflow, rules, calendar, routing, fieldRules, review, renewal, retention);
    }

    /**
     * Returns these settings with another calendar.
     *
     * @param days the days on which the region works
     */
    public FollowUpSettings calendar(WorkingCalendar days) {
        return new FollowUpSettings(
                workflows, workflow, opening, days, routing, fieldRules, review, renewal, retention);
    }

    /**
     * Returns these settings with other limits of the fields of own opportunities.
     *
     * @param rules the limits
     */
    public FollowUpSettings fields(FieldRules rules) {
        return new FollowUpSettings(workflows, workflow, opening, calendar, routing, rules, review, renewal, retention);
    }

    /**
     * Returns these settings with other retention periods.
     *
     * @param periods how long what is kept
     */
    public FollowUpSettings retention(Retention periods) {
        return new FollowUpSettings(
                workflows, workflow, opening, calendar, routing, fieldRules, review, renewal, periods);
    }

    /**
     * Returns a workflow.
     *
     * @param name its name
     * @throws IllegalArgumentException if there is none; the message lists those there are
     */
    public Workflow workflowOf(String name) {
        Workflow found = workflows.get(name);
        if (found == null) {
            throw new IllegalArgumentException(
                    "a workflow must be one of %s, but was \"%s\"".formatted(workflows.keySet(), name));
        }
        return found;
    }

    /** Returns the SHA-256, in hexadecimal, of everything that says when something is due. */
    String timeFingerprint() {
        StringBuilder form = new StringBuilder("time-1");
        workflows.forEach(
                (name, one) -> form.append('\n').append(name).append('\t').append(one.fingerprint()));
        form.append("\nzone\t").append(calendar.zone());
        calendar.daysOff().forEach(day -> form.append("\noff\t").append(day));
        calendar.holidays().forEach(day -> form.append("\nholiday\t").append(day));
        form.append("\nterms\t")
                .append(renewal.days())
                .append(' ')
                .append(renewal.latest())
                .append(' ')
                .append(renewal.archiveAfter())
                .append(' ')
                .append(renewal.remindBefore());
        return Sha256.of(form.toString());
    }

    Context context(Instant now, Optional<Opportunity> opportunity) {
        LocalDate today = calendar.dayOf(now);
        return new Context(today, opportunity, fieldRules, review, renewal);
    }
}
