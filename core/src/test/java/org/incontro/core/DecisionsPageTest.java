// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/decisions/README.md lists each record under its title, in order. */
class DecisionsPageTest {

    private static final Path FOLDER =
            Path.of(System.getProperty("incontro.root", "..")).resolve("docs/decisions");

    private static final Pattern RECORD = Pattern.compile("\\d{4}-[a-z0-9.-]+\\.md");

    @Test
    void theListHasEachRecordUnderItsTitleInOrder() throws IOException {
        List<String> rows = Files.readAllLines(FOLDER.resolve("README.md")).stream()
                .filter(line -> line.startsWith("| [0"))
                .toList();

        assertThat(rows).containsExactlyElementsOf(rowsOfRecords()).isNotEmpty();
    }

    private static List<String> rowsOfRecords() throws IOException {
        List<String> rows = new ArrayList<>();
        for (Path record : records()) {
            String[] title = Files.readAllLines(record).get(0).substring(2).split(": ", 2);
            rows.add("| [%s](%s) | %s |".formatted(title[0], record.getFileName(), title[1]));
        }
        return rows;
    }

    private static List<Path> records() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file ->
                            RECORD.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        }
    }
}
