// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup.assistance;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.incontro.core.followup.workflow.ClosingReason;
import org.incontro.core.followup.workflow.State;
import org.incontro.core.followup.workflow.Workflow;
import org.incontro.core.settings.SettingsReader;
import org.incontro.core.value.MessageTemplates;

/**
 * Turns an outbox message of follow-up into a subject and a text for its reader. Immutable and thread-safe.
 *
 * <p>The outbox holds identifiers only. What they stand for is looked up when the message is sent, for the reader who gets it, so
 * that neither a name nor a text waits in a queue.
 */
public final class Messages {

    private static final MessageTemplates BUNDLED =
            MessageTemplates.load("messages", Messages.class::getResourceAsStream);

    private static final Messages STANDARD = new Messages(Map.of());

    private final Map<String, Map<String, String>> own;

    private Messages(Map<String, Map<String, String>> own) {
        this.own = own;
    }

    /**
     * A message, ready to be sent as plain text.
     *
     * @param subject one line
     * @param text the text
     */
    public record Rendered(String subject, String text) {}

    /** Returns the bundled sentences. */
    public static Messages standard() {
        return STANDARD;
    }

    /**
     * Returns the bundled sentences with a region's own before them.
     *
     * @param tree for each language a map from the name of a template, such as {@code text.forward} or {@code subject}, to its sentence
     * @throws org.incontro.core.settings.SettingsException if anything is wrong; it names everything
     */
    public static Messages fromTree(Map<String, ?> tree) {
        SettingsReader reader = SettingsReader.of(tree);
        Map<String, Map<String, String>> own = new TreeMap<>();
        for (String language : reader.keys()) {
            SettingsReader level = reader.level(language);
            Map<String, String> sentences = new TreeMap<>();
            for (String key : level.keys()) {
                sentences.put(key, level.text(key, List.of(), ""));
            }
            own.put(language, sentences);
        }
        reader.finish();
        return new Messages(Collections.unmodifiableMap(own));
    }

    /**
     * Renders a message.
     *
     * @param payload what the outbox holds
     * @param workflow the workflow of the case, for its words
     * @param language the reader's language, a BCP 47 tag
     * @param words what the portal adds: {@code title} of the opportunity, {@code link} to the case, {@code name} of the reader; a place
     *     without a word stays as it is
     */
    public Rendered render(Map<String, Object> payload, Workflow workflow, String language, Map<String, String> words) {
        Map<String, String> all = new LinkedHashMap<>(words);
        String command = String.valueOf(payload.getOrDefault("command", ""));
        State state = workflow.state(String.valueOf(payload.get("state")));
        all.put("state", state.label(language));
        all.put("reason", reason(payload, workflow, language));
        String role = String.valueOf(payload.getOrDefault("role", ""));
        String body = find("text." + command + "." + role, language)
                .or(() -> find("text." + command, language))
                .or(() -> find("text", language))
                .orElse("");
        return new Rendered(
                MessageTemplates.fill(
                        find("subject." + command, language)
                                .or(() -> find("subject", language))
                                .orElse(""),
                        all),
                MessageTemplates.fill(body, all));
    }

    private static String reason(Map<String, Object> payload, Workflow workflow, String language) {
        return Optional.ofNullable(payload.get("reason"))
                .flatMap(reason -> workflow.reason(reason.toString()))
                .map((ClosingReason reason) -> reason.label(language))
                .orElse("");
    }

    private Optional<String> find(String key, String language) {
        return Optional.ofNullable(own.getOrDefault(language, Map.of()).get(key))
                .or(() -> BUNDLED.find(key, language));
    }
}
