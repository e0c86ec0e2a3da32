// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup.assistance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.incontro.core.followup.assistance.Messages.Rendered;
import org.incontro.core.followup.workflow.Transition;
import org.incontro.core.followup.workflow.Workflow;
import org.incontro.core.followup.workflow.Workflows;
import org.incontro.core.settings.SettingsException;
import org.incontro.core.value.MessageTemplates;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Map<String, String> WORDS =
            Map.of("title", "Adaptive optics", "link", "https://portal.example/c/1");

    private static final Map<String, Object> CLOSED =
            Map.of("command", "close", "state", "closed", "role", "participant", "reason", "no-answer");

    @Test
    void aMessageSaysWhatHappenedInTheReadersLanguage() {
        assertThat(Messages.standard().render(CLOSED, Workflows.network(), "en", WORDS))
                .isEqualTo(new Rendered(
                        "Adaptive optics: closed",
                        "The case on “Adaptive optics” is closed: no answer. https://portal.example/c/1"));
        assertThat(Messages.standard()
                        .render(CLOSED, Workflows.network(), "it", WORDS)
                        .text())
                .isEqualTo("La pratica su «Adaptive optics» è chiusa: nessuna risposta. https://portal.example/c/1");
    }

    @Test
    void everyCommandOfEveryWorkflowHasAMessageInEveryLanguage() {
        for (Workflow workflow : Workflows.all()) {
            for (Transition row : workflow.transitions().values()) {
                for (String language : MessageTemplates.LANGUAGES) {
                    Rendered rendered = Messages.standard()
                            .render(
                                    Map.of("command", row.command(), "state", workflow.initial(), "role", "owner"),
                                    workflow,
                                    language,
                                    WORDS);
                    assertThat(rendered.subject()).contains("Adaptive optics").doesNotContain("{");
                    assertThat(rendered.text())
                            .contains("https://portal.example/c/1")
                            .doesNotContain("{");
                }
            }
        }
    }

    @Test
    void aRegionsOwnSentenceComesFirstAndWordsOfOthersAreNeverTemplates() {
        Messages own = Messages.fromTree(Map.of("it", Map.of("text.close", "Chiuso: {reason}, {name}")));
        assertThat(own.render(CLOSED, Workflows.network(), "it", Map.of("title", "{link} $1 \\", "name", "{state}")))
                .isEqualTo(new Rendered("{link} $1 \\: chiusa", "Chiuso: nessuna risposta, {state}"));
        assertThat(own.render(CLOSED, Workflows.network(), "de", WORDS).text()).startsWith("Der Vorgang");
        assertThatThrownBy(() -> Messages.fromTree(Map.of("it", Map.of("subject", 7))))
                .isInstanceOf(SettingsException.class)
                .hasMessage("it.subject: must be of the type text, but was 7");
    }
}
