// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup.workflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.incontro.core.settings.SettingsReader;
import org.incontro.core.value.LocalizedText;

/** Reads and writes workflows as trees of plain values. */
final class WorkflowTree {

    private static final List<String> SIGHTS =
            List.of(AdvisorSight.values()).stream().map(Enum::name).toList();
    private static final List<String> OUTCOMES =
            List.of(ClosingReason.Outcome.values()).stream().map(Enum::name).toList();

    private final SettingsReader top;
    private final SortedMap<String, State> states = new TreeMap<>();
    private final SortedMap<String, Transition> transitions = new TreeMap<>();
    private final SortedMap<String, ClosingReason> reasons = new TreeMap<>();

    private WorkflowTree(SettingsReader top) {
        this.top = top;
    }

    static Workflow read(Map<String, ?> tree) {
        return new WorkflowTree(SettingsReader.of(tree)).read();
    }

    private Workflow read() {
        String id = top.text("id", List.of(), "");
        String initial = top.text("initial", List.of(), "");
        String erasedState = top.text("erasedState", List.of(), "");
        String sight = top.text("sight", SIGHTS, AdvisorSight.UNASSIGNED.name());
        SettingsReader stateLevels = top.level("states");
        for (String name : stateLevels.keys()) {
            guarded(stateLevels, name, () -> states.put(name, state(name, stateLevels.level(name))));
        }
        SettingsReader reasonLevels = top.level("reasons");
        for (String name : reasonLevels.keys()) {
            guarded(reasonLevels, name, () -> reasons.put(name, reason(name, reasonLevels.level(name))));
        }
        reasons.putIfAbsent(ClosingReason.ERASED.id(), ClosingReason.ERASED);
        SettingsReader rows = top.level("transitions");
        for (String name : rows.keys()) {
            guarded(rows, name, () -> transitions.put(name, row(name, rows.level(name))));
        }
        if (!Names.isName(id)) {
            top.contradiction("id", "must be 1 to 64 small letters, digits or hyphens, but was \"" + id + "\"");
        }
        for (WorkflowMistake mistake : WorkflowCheck.mistakes(
                initial, erasedState, states, transitions, reasons, AdvisorSight.valueOf(sight))) {
            top.contradiction(mistake.path(), mistake.sentence());
        }
        top.finish();
        return new Workflow(id, initial, erasedState, states, transitions, reasons, AdvisorSight.valueOf(sight));
    }

    /** What a constructor refuses becomes one more problem, so that the rest is looked at too. */
    private static void guarded(SettingsReader reader, String key, Runnable part) {
        try {
            part.run();
        } catch (IllegalArgumentException e) {
            reader.contradiction(key, String.valueOf(e.getMessage()));
        }
    }

    private static State state(String name, SettingsReader reader) {
        String phase = reader.text("phase", Word.codes(Phase.values()), Phase.WORKING.code());
        boolean shown = reader.flag("shownToOwner", false);
        LocalizedText label = label(reader);
        Optional<ServiceLevel> level = Optional.empty();
        if (reader.keys().contains("serviceLevel")) {
            level = level(reader, reader.level("serviceLevel"));
        }
        return new State(name, word(phase, Phase.values()), shown, label, level);
    }

    private static Optional<ServiceLevel> level(SettingsReader above, SettingsReader reader) {
        int days = (int) reader.wholeNumber("days", 1, ServiceLevel.MOST_DAYS, 1);
        List<Integer> before = days(reader, "remindBefore");
        List<Integer> after = days(reader, "remindAfter");
        int escalate = (int) reader.wholeNumber("escalateAfter", 1, ServiceLevel.MOST_DAYS, 0);
        int close = (int) reader.wholeNumber("closeAfter", 1, ServiceLevel.MOST_DAYS, 0);
        String reason = reader.text("closeReason", List.of(), "no-answer");
        try {
            ServiceLevel level = ServiceLevel.of(days).remind(before, after);
            level = escalate > 0 ? level.escalate(escalate) : level;
            return Optional.of(close > 0 ? level.close(close, reason) : level);
        } catch (IllegalArgumentException e) {
            above.contradiction("serviceLevel", String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private static List<Integer> days(SettingsReader reader, String key) {
        List<Integer> days = new ArrayList<>();
        for (Number number : reader.numbers(key, 0, ServiceLevel.MOST_DAYS)) {
            days.add(number.intValue());
        }
        return days;
    }

    private static ClosingReason reason(String name, SettingsReader reader) {
        String outcome = reader.text("outcome", OUTCOMES, ClosingReason.Outcome.NEUTRAL.name());
        return new ClosingReason(name, ClosingReason.Outcome.valueOf(outcome), label(reader));
    }

    private static Transition row(String name, SettingsReader reader) {
        List<Role> roles = words(reader, "by", Role.values());
        List<Role> tell = words(reader, "tell", Role.values());
        return new Transition(
                name,
                reader.text("command", List.of(), name),
                new TreeSet<>(reader.texts("from", List.of())),
                reader.text("to", List.of(), Transition.SAME),
                new TreeSet<>(roles),
                words(reader, "guards", Guard.values()),
                new TreeSet<>(reader.texts("reasons", List.of())),
                word(reader.text("effect", Word.codes(Effect.values()), Effect.NONE.code()), Effect.values()),
                new TreeSet<>(tell));
    }

    private static LocalizedText label(SettingsReader reader) {
        SettingsReader level = reader.level("label");
        LocalizedText label = LocalizedText.empty();
        for (String language : level.keys()) {
            label = label.with(language, level.text(language, List.of(), ""));
        }
        return label;
    }

    private static <W extends Word> List<W> words(SettingsReader reader, String key, W[] values) {
        return reader.texts(key, Word.codes(values)).stream()
                .map(code -> word(code, values))
                .toList();
    }

    private static <W extends Word> W word(String code, W[] values) {
        for (W value : values) {
            if (value.code().equals(code)) {
                return value;
            }
        }
        throw new IllegalArgumentException(
                "a word must be one of %s, but was \"%s\"".formatted(Word.codes(values), code));
    }

    static Map<String, Object> write(Workflow workflow) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", workflow.id());
        tree.put("initial", workflow.initial());
        tree.put("erasedState", workflow.erasedState());
        tree.put("sight", workflow.sight().name());
        Map<String, Object> states = new LinkedHashMap<>();
        workflow.states().forEach((name, state) -> states.put(name, write(state)));
        tree.put("states", states);
        Map<String, Object> reasons = new LinkedHashMap<>();
        workflow.reasons().forEach((name, reason) -> {
            Map<String, Object> inner = new LinkedHashMap<>();
            inner.put("outcome", reason.outcome().name());
            putLabel(inner, reason.ownLabel());
            reasons.put(name, inner);
        });
        tree.put("reasons", reasons);
        Map<String, Object> rows = new LinkedHashMap<>();
        workflow.transitions().forEach((name, row) -> rows.put(name, write(row)));
        tree.put("transitions", rows);
        return tree;
    }

    private static Map<String, Object> write(State state) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("phase", state.phase().code());
        tree.put("shownToOwner", state.shownToOwner());
        putLabel(tree, state.ownLabel());
        state.serviceLevel().ifPresent(level -> {
            Map<String, Object> inner = new LinkedHashMap<>();
            inner.put("days", level.days());
            inner.put("remindBefore", List.copyOf(level.remindBefore()));
            inner.put("remindAfter", List.copyOf(level.remindAfter()));
            level.escalateAfter().ifPresent(days -> inner.put("escalateAfter", days));
            level.closeAfter().ifPresent(closing -> {
                inner.put("closeAfter", closing.days());
                inner.put("closeReason", closing.reason());
            });
            tree.put("serviceLevel", inner);
        });
        return tree;
    }

    private static Map<String, Object> write(Transition row) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("command", row.command());
        tree.put("from", List.copyOf(row.from()));
        tree.put("to", row.to());
        tree.put("by", row.roles().stream().map(Word::code).toList());
        tree.put("guards", row.guards().stream().map(Word::code).toList());
        tree.put("reasons", List.copyOf(row.reasons()));
        tree.put("effect", row.effect().code());
        tree.put("tell", row.tell().stream().map(Word::code).toList());
        return tree;
    }

    private static void putLabel(Map<String, Object> tree, LocalizedText label) {
        if (!label.isEmpty()) {
            tree.put("label", new LinkedHashMap<>(label.texts()));
        }
    }
}
