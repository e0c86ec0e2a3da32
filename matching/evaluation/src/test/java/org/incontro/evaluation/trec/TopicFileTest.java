// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.trec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicFileTest {

    @Test
    void aTextMayHoldTabs(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("topics.tsv"), "2\tlaser\tlinks \n\n1\tOttica è qui\n");

        assertThat(TopicFile.read(file))
                .containsExactly(Map.entry("2", "laser\tlinks"), Map.entry("1", "Ottica è qui"));
    }

    @Test
    void aLineWithoutATabIsRefused() {
        assertThatThrownBy(() -> read("1\tlaser\n2 laser\n"))
                .hasMessage(
                        "topics.tsv:2: a topic must be an identifier, a tab and a text, but there is no tab after one");
        assertThatThrownBy(() -> read("\tlaser\n")).hasMessageStartingWith("topics.tsv:1: a topic must be");
    }

    @Test
    void anIdentifierOccursOnce() {
        assertThatThrownBy(() -> read("1\tlaser\n1\tlaser\n"))
                .hasMessage("topics.tsv:2: topic 1 must occur once, but was there a second time");
    }

    private static Map<String, String> read(String text) throws IOException {
        return TopicFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "topics.tsv");
    }
}
