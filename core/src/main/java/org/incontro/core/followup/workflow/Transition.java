// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup.workflow;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One row of the table that says who may do what in which state. Immutable and thread-safe.
 *
 * @param id the row's name: small letters, digits and hyphens
 * @param command what is asked for; several rows may have the same command for different states or roles
 * @param from the states in which it may be asked for, in order
 * @param to the state that follows, or {@link #SAME} or {@link #PREVIOUS}
 * @param roles who may ask, in the order of {@link Role}
 * @param guards what else must be true, in the order in which it is checked
 * @param reasons the closing reasons of which one must be given, in order; empty if none may be given
 * @param effect what it changes beside the state
 * @param tell who is told, in the order of {@link Role}; whoever acted is never told
 */
public record Transition(
        String id,
        String command,
        SortedSet<String> from,
        String to,
        SortedSet<Role> roles,
        List<Guard> guards,
        SortedSet<String> reasons,
        Effect effect,
        SortedSet<Role> tell) {

    /** Stays in the state in which it is asked for. */
    public static final String SAME = "@same";

    /** Goes back to the state in which the case was suspended. */
    public static final String PREVIOUS = "@previous";

    /** Copies the collections and checks the names. */
    public Transition {
        Names.require("transition", id);
        Names.require("command", command);
        from = Collections.unmodifiableSortedSet(new TreeSet<>(from));
        roles = ordered(roles);
        guards = List.copyOf(guards);
        reasons = Collections.unmodifiableSortedSet(new TreeSet<>(reasons));
        tell = ordered(tell);
    }

    private static SortedSet<Role> ordered(Collection<Role> roles) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(roles));
    }

    /**
     * Returns a row without guards, reasons, effect and messages, whose name is the command's.
     *
     * @param command what is asked for
     * @param from the states in which it may be asked for
     * @param to the state that follows
     * @param first who may ask
     * @param more who else may ask
     */
    public static Transition of(String command, Collection<String> from, String to, Role first, Role... more) {
        return new Transition(
                command,
                command,
                new TreeSet<>(from),
                to,
                new TreeSet<>(EnumSet.of(first, more)),
                List.of(),
                Collections.emptySortedSet(),
                Effect.NONE,
                Collections.emptySortedSet());
    }

    /**
     * Returns this row under another name.
     *
     * @param newId the row's name
     */
    public Transition named(String newId) {
        return new Transition(newId, command, from, to, roles, guards, reasons, effect, tell);
    }

    /**
     * Returns this row with guards.
     *
     * @param newGuards in the order in which they are checked
     */
    public Transition guarded(Guard... newGuards) {
        return new Transition(id, command, from, to, roles, List.of(newGuards), reasons, effect, tell);
    }

    /**
     * Returns this row with closing reasons to choose from.
     *
     * @param newReasons their names
     */
    public Transition because(String... newReasons) {
        return new Transition(id, command, from, to, roles, guards, new TreeSet<>(List.of(newReasons)), effect, tell);
    }

    /**
     * Returns this row with an effect.
     *
     * @param newEffect what it changes beside the state
     */
    public Transition effect(Effect newEffect) {
        return new Transition(id, command, from, to, roles, guards, reasons, newEffect, tell);
    }

    /**
     * Returns this row with people to tell.
     *
     * @param first whom to tell
     * @param more whom else to tell
     */
    public Transition telling(Role first, Role... more) {
        return new Transition(
                id, command, from, to, roles, guards, reasons, effect, new TreeSet<>(EnumSet.of(first, more)));
    }

    /**
     * Returns what people call the command; the name itself where the library has no word for it.
     *
     * @param language a BCP 47 tag
     */
    public String label(String language) {
        return Words.label("command", command, language);
    }
}
