// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup.workflow;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Draws a workflow as text in the language of Mermaid, which many readers of Markdown show as a picture. */
public final class WorkflowDiagram {

    private WorkflowDiagram() {}

    /**
     * Returns a state diagram: states in the order in which they are first reached, one arrow for each pair of states, with
     * the commands on it and who may give them. Commands that do not change the state are left out.
     *
     * @param workflow what to draw
     * @param language a BCP 47 tag
     */
    public static String mermaid(Workflow workflow, String language) {
        StringBuilder text = new StringBuilder("stateDiagram-v2\n");
        List<String> order = order(workflow);
        for (String state : order) {
            text.append("    ").append(alias(state)).append(" : ");
            text.append(workflow.state(state).label(language)).append('\n');
        }
        text.append("    [*] --> ").append(alias(workflow.initial())).append('\n');
        for (String from : order) {
            arrows(workflow, from, language)
                    .forEach((to, label) -> text.append("    %s --> %s : %s\n"
                            .formatted(alias(from), to.equals(Transition.PREVIOUS) ? "before" : alias(to), label)));
        }
        if (text.indexOf("--> before ") >= 0) {
            text.append("    before : @previous\n");
        }
        for (String state : order) {
            if (!workflow.state(state).phase().isOpen()) {
                text.append("    ").append(alias(state)).append(" --> [*]\n");
            }
        }
        return text.toString();
    }

    private static String alias(String state) {
        return state.replace('-', '_');
    }

    private static SortedMap<String, String> arrows(Workflow workflow, String from, String language) {
        SortedMap<String, String> arrows = new TreeMap<>();
        for (Transition row : workflow.transitions().values()) {
            if (row.from().contains(from) && !row.to().equals(Transition.SAME)) {
                String label = row.label(language)
                        + row.roles().stream()
                                .map(role -> role.label(language))
                                .collect(Collectors.joining(", ", " (", ")"));
                arrows.merge(row.to(), label, (one, other) -> one + " / " + other);
            }
        }
        return arrows;
    }

    /** Breadth first from the initial state; what is reached by no arrow comes last. */
    private static List<String> order(Workflow workflow) {
        Set<String> seen = new LinkedHashSet<>(Set.of(workflow.initial()));
        Deque<String> todo = new ArrayDeque<>(seen);
        while (!todo.isEmpty()) {
            String from = todo.remove();
            Set<String> next = new TreeSet<>();
            workflow.transitions().values().stream()
                    .filter(row ->
                            row.from().contains(from) && workflow.states().containsKey(row.to()))
                    .forEach(row -> next.add(row.to()));
            next.stream().filter(seen::add).forEach(todo::add);
        }
        seen.addAll(workflow.states().keySet());
        return List.copyOf(seen);
    }
}
