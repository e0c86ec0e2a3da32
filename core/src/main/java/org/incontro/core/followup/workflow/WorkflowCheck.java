// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup.workflow;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Looks a workflow over as a whole and finds everything that is wrong with it. */
final class WorkflowCheck {

    private final String initial;
    private final String erasedState;
    private final SortedMap<String, State> states;
    private final SortedMap<String, Transition> transitions;
    private final SortedMap<String, ClosingReason> reasons;
    private final AdvisorSight sight;
    private final List<WorkflowMistake> mistakes = new ArrayList<>();

    private WorkflowCheck(
            String initial,
            String erasedState,
            SortedMap<String, State> states,
            SortedMap<String, Transition> transitions,
            SortedMap<String, ClosingReason> reasons,
            AdvisorSight sight) {
        this.initial = initial;
        this.erasedState = erasedState;
        this.states = states;
        this.transitions = transitions;
        this.reasons = reasons;
        this.sight = sight;
    }

    static List<WorkflowMistake> mistakes(
            String initial,
            String erasedState,
            SortedMap<String, State> states,
            SortedMap<String, Transition> transitions,
            SortedMap<String, ClosingReason> reasons,
            AdvisorSight sight) {
        WorkflowCheck check = new WorkflowCheck(initial, erasedState, states, transitions, reasons, sight);
        check.ends();
        transitions.values().forEach(check::row);
        check.ambiguities();
        check.ways();
        states.values().forEach(check::serviceLevel);
        return List.copyOf(check.mistakes);
    }

    @SuppressWarnings("AnnotateFormatMethod") // It would take the path, which comes first, for the format.
    private void add(String path, String sentence, Object... arguments) {
        mistakes.add(new WorkflowMistake(path, sentence.formatted(arguments)));
    }

    private void ends() {
        if (!states.containsKey(initial)) {
            add("initial", "must be one of the states %s, but was \"%s\"", states.keySet(), initial);
        } else if (!states.get(initial).phase().isOpen()) {
            add("initial", "must be an open state, but \"%s\" is closed", initial);
        }
        State erased = states.get(erasedState);
        if (erased == null || erased.phase() != Phase.CLOSED) {
            add("erasedState", "must be a state of the phase closed, but was \"%s\"", erasedState);
        }
    }

    private void row(Transition row) {
        String path = "transitions." + row.id();
        if (row.roles().isEmpty()) {
            add(path + ".by", "must name at least one role, but names none");
        }
        if (row.from().isEmpty()) {
            add(path + ".from", "must name at least one state, but names none");
        }
        for (String from : row.from()) {
            if (!states.containsKey(from)) {
                add(path + ".from", "must be states of %s, but was \"%s\"", states.keySet(), from);
            } else if (!states.get(from).phase().isOpen() && !row.to().equals(Transition.SAME)) {
                add(path + ".from", "must be open states, but \"%s\" is an end: a new case is needed instead", from);
            }
        }
        target(row, path + ".to");
        reasons(row, path + ".reasons");
        if (row.effect() == Effect.ASSIGN && !row.guards().contains(Guard.ADVISOR_NAMED)) {
            add(path + ".guards", "must have \"advisor-named\" where the effect is \"assign\"");
        }
        if (row.effect() == Effect.TAKE_CHARGE && !row.guards().contains(Guard.FREE_OR_OWN)) {
            add(path + ".guards", "must have \"free-or-own\" where the effect is \"take-charge\"");
        }
    }

    private void target(Transition row, String path) {
        if (row.to().equals(Transition.PREVIOUS)) {
            for (String from : row.from()) {
                if (states.containsKey(from) && states.get(from).phase() != Phase.SUSPENDED) {
                    add(path, "must not be \"%s\" where \"%s\" is not suspended", Transition.PREVIOUS, from);
                }
            }
        } else if (!row.to().equals(Transition.SAME) && !states.containsKey(row.to())) {
            add(
                    path,
                    "must be one of the states %s, \"%s\" or \"%s\", but was \"%s\"",
                    states.keySet(),
                    Transition.SAME,
                    Transition.PREVIOUS,
                    row.to());
        }
    }

    private void reasons(Transition row, String path) {
        boolean ends =
                states.containsKey(row.to()) && !states.get(row.to()).phase().isOpen();
        if (ends && row.reasons().isEmpty()) {
            add(path, "must name at least one closing reason, because \"%s\" is an end", row.to());
        }
        if (!ends && !row.reasons().isEmpty()) {
            add(path, "must be empty, because \"%s\" is not an end", row.to());
        }
        for (String reason : row.reasons()) {
            if (!reasons.containsKey(reason)) {
                add(path, "must be closing reasons of %s, but was \"%s\"", reasons.keySet(), reason);
            }
        }
    }

    /** Two rows may share command and state only if their roles differ: an actor must never have two answers. */
    private void ambiguities() {
        Map<String, String> first = new TreeMap<>();
        for (Transition row : transitions.values()) {
            for (String from : row.from()) {
                for (Role role : row.roles()) {
                    String key = row.command() + " in " + from + " by " + role.code();
                    String other = first.putIfAbsent(key, row.id());
                    if (other != null && !other.equals(row.id())) {
                        add("transitions." + row.id(), "must not answer %s, which \"%s\" answers already", key, other);
                    }
                }
            }
        }
    }

    /** A way counts only if somebody can go it: a state that only a role without bearer can leave is a dead end. */
    private void ways() {
        Map<String, Set<String>> every = new TreeMap<>();
        Map<String, Set<String>> forward = new TreeMap<>();
        Map<String, Set<String>> backward = new TreeMap<>();
        each((row, from, to) ->
                every.computeIfAbsent(from, key -> new TreeSet<>()).add(to));
        Set<String> shown = new TreeSet<>();
        states.values().stream().filter(State::shownToOwner).forEach(state -> shown.add(state.id()));
        Set<String> seenByOwner = closure(shown, every);
        each((row, from, to) -> {
            if (row.roles().stream().anyMatch(role -> hasBearer(role, row, from, seenByOwner))) {
                forward.computeIfAbsent(from, key -> new TreeSet<>()).add(to);
                backward.computeIfAbsent(to, key -> new TreeSet<>()).add(from);
            }
        });
        Set<String> reached = closure(Set.of(initial), forward);
        Set<String> ends = new TreeSet<>();
        states.values().stream().filter(state -> !state.phase().isOpen()).forEach(state -> ends.add(state.id()));
        Set<String> ending = closure(ends, backward);
        for (String state : states.keySet()) {
            if (!reached.contains(state) && !state.equals(erasedState)) {
                add(
                        "states." + state,
                        "must be reachable from \"%s\", but no transition that somebody can make leads there",
                        initial);
            }
            if (!ending.contains(state)) {
                add("states." + state, "must lead to an end, but no transition that somebody can make leads on to one");
            }
        }
    }

    /** Somebody who looks at a row, one of its states, and a state to which it leads from there. */
    @FunctionalInterface
    private interface Way {

        void look(Transition row, String from, String to);
    }

    private void each(Way way) {
        for (Transition row : transitions.values()) {
            for (String from : row.from()) {
                targets(row, from).forEach(to -> way.look(row, from, to));
            }
        }
    }

    /** Tells whether there can be somebody with a role in a state; the clock is there only for what it asks for by itself. */
    private boolean hasBearer(Role role, Transition row, String from, Set<String> seenByOwner) {
        return switch (role) {
            case ADVISOR -> sight != AdvisorSight.OWN;
            case OWNER -> seenByOwner.contains(from);
            case CLOCK -> !row.command().equals("close") || closesByTime(row, from);
            case PARTICIPANT, ADVISOR_IN_CHARGE, COORDINATOR -> true;
        };
    }

    private boolean closesByTime(Transition row, String from) {
        return Optional.ofNullable(states.get(from))
                .flatMap(State::serviceLevel)
                .flatMap(ServiceLevel::closeAfter)
                .filter(closing -> row.reasons().contains(closing.reason()))
                .isPresent();
    }

    private Collection<String> targets(Transition row, String from) {
        if (row.to().equals(Transition.SAME)) {
            return List.of();
        }
        if (!row.to().equals(Transition.PREVIOUS)) {
            return List.of(row.to());
        }
        Set<String> sources = new TreeSet<>();
        transitions.values().stream()
                .filter(other -> other.to().equals(from))
                .forEach(other -> sources.addAll(other.from()));
        return sources;
    }

    private static Set<String> closure(Set<String> start, Map<String, Set<String>> edges) {
        Set<String> seen = new TreeSet<>(start);
        Deque<String> todo = new ArrayDeque<>(seen);
        while (!todo.isEmpty()) {
            for (String next : edges.getOrDefault(todo.remove(), Set.of())) {
                if (seen.add(next)) {
                    todo.add(next);
                }
            }
        }
        return seen;
    }

    /** Time acts by commands too: a level that reminds, escalates or closes needs the rows that allow it. */
    private void serviceLevel(State state) {
        if (state.serviceLevel().isEmpty()) {
            return;
        }
        ServiceLevel level = state.serviceLevel().get();
        String path = "states." + state.id() + ".serviceLevel";
        if (!state.phase().isOpen()) {
            add(path, "must be missing, because \"%s\" is an end", state.id());
        }
        if (!(level.remindBefore().isEmpty() && level.remindAfter().isEmpty())) {
            needsClock(state, "remind", path);
        }
        if (level.escalateAfter().isPresent()) {
            needsClock(state, "escalate", path);
        }
        if (level.closeAfter().isPresent()) {
            String reason = level.closeAfter().get().reason();
            if (clockRows(state, "close").stream()
                    .noneMatch(row -> row.reasons().contains(reason))) {
                add(path, "must have a transition \"close\" by clock for the reason \"%s\", but there is none", reason);
            }
        }
    }

    private void needsClock(State state, String command, String path) {
        if (clockRows(state, command).isEmpty()) {
            add(path, "must have a transition \"%s\" by clock in \"%s\", but there is none", command, state.id());
        }
    }

    private List<Transition> clockRows(State state, String command) {
        return transitions.values().stream()
                .filter(row -> row.command().equals(command)
                        && row.from().contains(state.id())
                        && row.roles().contains(Role.CLOCK))
                .toList();
    }
}
