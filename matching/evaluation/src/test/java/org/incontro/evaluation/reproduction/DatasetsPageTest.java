// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.reproduction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.incontro.evaluation.SharedFolder;
import org.junit.jupiter.api.Test;

/** The page of the collections and the checksums beside it. */
class DatasetsPageTest {

    private static final Path DOCS = Path.of(System.getProperty("incontro.root", "../.."), "docs");

    private record Line(String sum, String file) {

        static Line of(String text) {
            String[] parts = text.split("  ", 2);
            return new Line(parts[0], parts[1]);
        }
    }

    private static List<Line> lines() throws IOException {
        return Files.readAllLines(DOCS.resolve("datasets.sha256")).stream()
                .map(Line::of)
                .toList();
    }

    @Test
    void everyFolderWithAChecksumIsOnThePage() throws IOException {
        String page = Files.readString(DOCS.resolve("datasets.md"));

        assertThat(lines()).isNotEmpty().allSatisfy(line -> {
            assertThat(line.sum()).matches("[0-9a-f]{64}");
            assertThat(page).contains("`" + line.file().substring(0, line.file().indexOf('/')));
        });
    }

    @Test
    void collectionsAreThoseThatTheFiguresWereMadeOf() throws IOException, NoSuchAlgorithmException {
        Path folder = SharedFolder.find("eval");
        MessageDigest digest = MessageDigest.getInstance("SHA-256");

        for (Line line : lines()) {
            byte[] bytes = Files.readAllBytes(folder.resolve(line.file()));
            assertThat(HexFormat.of().formatHex(digest.digest(bytes)))
                    .as(line.file())
                    .isEqualTo(line.sum());
        }
    }
}
