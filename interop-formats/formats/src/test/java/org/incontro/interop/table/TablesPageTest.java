// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.incontro.core.value.MessageTemplates;
import org.junit.jupiter.api.Test;

/** What docs/tables.md says of the columns is so. */
class TablesPageTest {

    @Test
    void everyColumnStandsOnThePageInAllLanguages() throws IOException {
        String page = Files.readString(Path.of(System.getProperty("incontro.root"), "docs", "tables.md"));
        for (TableLayout layout :
                List.of(TableLayout.PARTICIPANTS, TableLayout.COMPETENCES, TableLayout.OPPORTUNITIES)) {
            for (int i = 0; i < layout.columns().size(); i++) {
                int column = i;
                String row = MessageTemplates.LANGUAGES.stream()
                        .map(language -> layout.headers(language).get(column))
                        .collect(Collectors.joining(" | ", "| ", " |"));
                if (!row.contains("(")) {
                    assertThat(page).contains(row);
                }
            }
        }
    }
}
