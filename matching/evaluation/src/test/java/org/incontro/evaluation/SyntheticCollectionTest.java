// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SyntheticCollectionTest {

    @Test
    void theFilesOfTheProjectAreWhatTheGeneratorMakes() throws IOException {
        Path folder = Path.of(System.getProperty("incontro.root", "../.."), "matching", "evaluation", "collection");
        for (Map.Entry<String, String> file : SyntheticCollection.files(2026).entrySet()) {
            assertThat(Files.readString(folder.resolve(file.getKey())))
                    .as(file.getKey())
                    .isEqualTo(file.getValue());
        }
    }

    @Test
    void anotherSeedMakesAnotherCollection() {
        assertThat(SyntheticCollection.files(1).get("documents.jsonl"))
                .isNotEqualTo(SyntheticCollection.files(2).get("documents.jsonl"));
    }
}
