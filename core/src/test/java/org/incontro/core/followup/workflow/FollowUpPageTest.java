// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FollowUpPageTest {

    /** Whoever changes a ready-made workflow puts what this test expects into the page. */
    @Test
    void thePageShowsEachReadyMadeWorkflowAsItIs() throws IOException {
        String page = Files.readString(Path.of(System.getProperty("incontro.root"), "docs", "follow-up.md"));

        for (Workflow workflow : Workflows.all()) {
            assertThat(page)
                    .contains("### `" + workflow.id() + "`\n\n```mermaid\n"
                            + WorkflowDiagram.mermaid(workflow, "en").strip() + "\n```\n");
        }
    }
}
