// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup.cases;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.incontro.core.followup.workflow.Guard;
import org.incontro.core.followup.workflow.Role;
import org.incontro.core.followup.workflow.Workflow;
import org.incontro.core.value.MessageTemplates;

/**
 * Why a command was not accepted. Nothing personal is in it. Immutable and thread-safe.
 *
 * @param cause what stood against it
 * @param command what was asked for
 * @param state where the case stands; empty if whoever asked may not know
 * @param roles in what roles they asked, in order
 * @param allowed what would have been accepted instead: roles, states or closing reasons, in order; may be empty
 * @param guard the code of the guard or rule that refused; empty if none did
 * @param arguments the texts that the guard's sentence names
 */
public record Refusal(
        Cause cause,
        String command,
        String state,
        SortedSet<Role> roles,
        SortedSet<String> allowed,
        String guard,
        Map<String, String> arguments) {

    /** What can stand against a command. */
    public enum Cause {
        /** There is no such case, or none that whoever asks may know of. The two look alike on purpose. */
        NOT_FOUND,
        /** The workflow has no such command. */
        UNKNOWN_COMMAND,
        /** The command is not there in this state. */
        NOT_IN_STATE,
        /** The command is there in this state, for others. */
        NOT_BY_ROLE,
        /** No closing reason was given, or one that is not there for this command. */
        CLOSING_REASON,
        /** A guard or a rule of opening refused. */
        GUARD,
        /** Somebody else changed the case in the meantime. */
        CHANGED_MEANWHILE
    }

    private static final MessageTemplates SENTENCES =
            MessageTemplates.load("refusals", Refusal.class::getResourceAsStream);

    /** Copies the collections. */
    public Refusal {
        roles = Collections.unmodifiableSortedSet(new TreeSet<>(roles));
        allowed = Collections.unmodifiableSortedSet(new TreeSet<>(allowed));
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }

    /**
     * Returns a refusal that tells nothing but its cause.
     *
     * @param cause what stood against it
     * @param command what was asked for
     */
    public static Refusal of(Cause cause, String command) {
        return new Refusal(
                cause, command, "", Collections.emptySortedSet(), Collections.emptySortedSet(), "", Map.of());
    }

    static Refusal in(Cause cause, String command, String state, Collection<Role> roles, Collection<String> allowed) {
        return new Refusal(cause, command, state, new TreeSet<>(roles), new TreeSet<>(allowed), "", Map.of());
    }

    /**
     * Returns a refusal by a rule that guards openings.
     *
     * @param rule the rule's code
     * @param arguments the texts that its sentence names
     */
    public static Refusal rule(String rule, Map<String, String> arguments) {
        return new Refusal(
                Cause.GUARD, "open", "", Collections.emptySortedSet(), Collections.emptySortedSet(), rule, arguments);
    }

    /**
     * Returns a sentence for whoever asked.
     *
     * @param language a BCP 47 tag
     * @param workflow the workflow of the case, for its words
     */
    public String sentence(String language, Workflow workflow) {
        Map<String, String> all = new LinkedHashMap<>(arguments);
        all.put("command", commandLabel(language, workflow));
        all.put("state", state.isEmpty() ? "" : workflow.state(state).label(language));
        all.put("roles", roles.stream().map(role -> role.label(language)).collect(Collectors.joining(", ")));
        all.put("allowed", allowedLabels(language, workflow));
        all.put("guard", guardSentence(language, all));
        return MessageTemplates.fill(SENTENCES.get(cause.name(), language), all);
    }

    private String commandLabel(String language, Workflow workflow) {
        return workflow.rows(command).stream()
                .findFirst()
                .map(row -> row.label(language))
                .orElse(command);
    }

    private String guardSentence(String language, Map<String, String> all) {
        return SENTENCES
                .find("rule." + guard, language)
                .map(template -> MessageTemplates.fill(template, all))
                .orElseGet(() -> guardWord(language));
    }

    private String guardWord(String language) {
        for (Guard known : Guard.values()) {
            if (known.code().equals(guard)) {
                return known.label(language);
            }
        }
        return guard;
    }

    private String allowedLabels(String language, Workflow workflow) {
        return allowed.stream().map(code -> label(code, language, workflow)).collect(Collectors.joining(", "));
    }

    private String label(String code, String language, Workflow workflow) {
        return switch (cause) {
            case NOT_IN_STATE -> workflow.state(code).label(language);
            case NOT_BY_ROLE -> roleLabel(code, language);
            case CLOSING_REASON ->
                workflow.reason(code).map(reason -> reason.label(language)).orElse(code);
            default -> code;
        };
    }

    private static String roleLabel(String code, String language) {
        for (Role role : Role.values()) {
            if (role.code().equals(code)) {
                return role.label(language);
            }
        }
        return code;
    }
}
