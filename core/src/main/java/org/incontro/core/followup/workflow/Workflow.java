// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup.workflow;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.incontro.core.digest.Sha256;
import org.incontro.core.store.PayloadCodec;

/**
 * A life cycle as data: states, and who may do what in which of them. Immutable and thread-safe.
 *
 * <p>A workflow is checked as a whole when it is made: every state can be reached, an end can be reached from every state, every
 * transition has a role, and no two rows give the same actor two answers.
 *
 * @param id the name under which cases refer to it: small letters, digits and hyphens
 * @param initial the state in which a case begins
 * @param erasedState the closed state in which a case ends whose participant is erased
 * @param states the states by name, in order
 * @param transitions the rows by name, in order
 * @param reasons the closing reasons by name, in order
 * @param sight which cases advisors see
 */
public record Workflow(
        String id,
        String initial,
        String erasedState,
        SortedMap<String, State> states,
        SortedMap<String, Transition> transitions,
        SortedMap<String, ClosingReason> reasons,
        AdvisorSight sight) {

    /**
     * Copies the maps and checks the whole.
     *
     * @throws IllegalArgumentException if anything is wrong; the message has a line for each mistake
     */
    public Workflow {
        Names.require("workflow", id);
        states = Collections.unmodifiableSortedMap(new TreeMap<>(states));
        transitions = Collections.unmodifiableSortedMap(new TreeMap<>(transitions));
        SortedMap<String, ClosingReason> all = new TreeMap<>(reasons);
        all.putIfAbsent(ClosingReason.ERASED.id(), ClosingReason.ERASED);
        reasons = Collections.unmodifiableSortedMap(all);
        List<WorkflowMistake> mistakes =
                WorkflowCheck.mistakes(initial, erasedState, states, transitions, reasons, sight);
        if (!mistakes.isEmpty()) {
            throw new IllegalArgumentException("a workflow must be whole, but \"%s\" is not:\n%s"
                    .formatted(
                            id,
                            String.join(
                                    "\n",
                                    mistakes.stream()
                                            .map(WorkflowMistake::toString)
                                            .toList())));
        }
    }

    /**
     * Starts a workflow.
     *
     * @param id the name under which cases refer to it
     * @param initial the state in which a case begins
     * @param erasedState the closed state in which a case ends whose participant is erased
     */
    public static Builder builder(String id, String initial, String erasedState) {
        return new Builder(id, initial, erasedState);
    }

    /**
     * Reads a region's own workflow.
     *
     * @param tree the keys are explained in docs/follow-up.md, and {@link #toTree()} writes them
     * @throws org.incontro.core.settings.SettingsException if anything is wrong; it names everything
     */
    public static Workflow fromTree(Map<String, ?> tree) {
        return WorkflowTree.read(tree);
    }

    /** Returns this workflow as a tree of plain values, which {@link #fromTree} reads back. */
    public Map<String, Object> toTree() {
        return WorkflowTree.write(this);
    }

    /** Returns the SHA-256 of the whole workflow, in hexadecimal; each case records it when it is opened. */
    public String fingerprint() {
        return Sha256.of(PayloadCodec.plain().write(toTree()));
    }

    /**
     * Returns a state.
     *
     * @param name its name
     * @throws IllegalArgumentException if there is no such state; the message lists those there are
     */
    public State state(String name) {
        State state = states.get(name);
        if (state == null) {
            throw new IllegalArgumentException("a state of the workflow \"%s\" must be one of %s, but was \"%s\""
                    .formatted(id, states.keySet(), name));
        }
        return state;
    }

    /**
     * Returns a closing reason, or empty if this workflow does not know it.
     *
     * @param name its name
     */
    public Optional<ClosingReason> reason(String name) {
        return Optional.ofNullable(reasons.get(name));
    }

    /** Returns the commands, in order. */
    public List<String> commands() {
        return transitions.values().stream()
                .map(Transition::command)
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * Returns the rows of a command, in the order of their names.
     *
     * @param command what is asked for
     */
    public List<Transition> rows(String command) {
        return transitions.values().stream()
                .filter(row -> row.command().equals(command))
                .toList();
    }

    /** Names the workflow and no more, because the whole is a page. */
    @Override
    public String toString() {
        return "Workflow[" + id + "]";
    }

    /** Collects the parts of a workflow. Confined to one thread. */
    public static final class Builder {

        private final String id;
        private final String initial;
        private final String erasedState;
        private final List<String> twice = new ArrayList<>();
        private final SortedMap<String, State> states = new TreeMap<>();
        private final SortedMap<String, Transition> transitions = new TreeMap<>();
        private final SortedMap<String, ClosingReason> reasons = new TreeMap<>();
        private AdvisorSight sight = AdvisorSight.UNASSIGNED;

        private Builder(String id, String initial, String erasedState) {
            this.id = id;
            this.initial = initial;
            this.erasedState = erasedState;
        }

        /** Adds states. */
        @CanIgnoreReturnValue
        public Builder states(State... more) {
            for (State state : more) {
                note("state", state.id(), states.put(state.id(), state) == null);
            }
            return this;
        }

        /** Adds rows. */
        @CanIgnoreReturnValue
        public Builder transitions(Transition... more) {
            for (Transition row : more) {
                note("transition", row.id(), transitions.put(row.id(), row) == null);
            }
            return this;
        }

        /** Adds closing reasons. */
        @CanIgnoreReturnValue
        public Builder reasons(Collection<ClosingReason> more) {
            for (ClosingReason reason : more) {
                note("closing reason", reason.id(), reasons.put(reason.id(), reason) == null);
            }
            return this;
        }

        /** Sets which cases advisors see; {@link AdvisorSight#UNASSIGNED} unless set. */
        @CanIgnoreReturnValue
        public Builder sight(AdvisorSight newSight) {
            sight = newSight;
            return this;
        }

        private void note(String what, String name, boolean isNew) {
            if (!isNew) {
                twice.add("%s \"%s\"".formatted(what, name));
            }
        }

        /**
         * Returns the workflow.
         *
         * @throws IllegalArgumentException if anything is wrong; the message has a line for each mistake
         */
        public Workflow build() {
            if (!twice.isEmpty()) {
                throw new IllegalArgumentException(
                        "names in the workflow \"%s\" must differ, but came twice: %s".formatted(id, twice));
            }
            return new Workflow(id, initial, erasedState, states, transitions, reasons, sight);
        }
    }
}
