// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.incontro.core.problem.Severity;
import org.incontro.interop.FormatException;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.RecordReader;
import org.incontro.interop.internal.SharedFiles;
import org.junit.jupiter.api.Test;

/** The test documents of the W3C are read as documented, and those that are known to be bad are refused. */
class OfficialDocumentsTest {

    private static final String FOLDER = "interop/activitystreams/test";

    @Test
    void goodDocumentsAreRead() throws IOException {
        Map<String, String> faults = new TreeMap<>();
        List<String> activities = new ArrayList<>();
        List<Path> files = files(FOLDER);
        for (Path file : files) {
            RecordReader<Activity> reader = open(file);
            reader.toList().forEach(activity -> activities.add(file.getFileName() + " " + activity.type()));
            reader.problems().stream()
                    .filter(problem -> problem.severity() == Severity.ERROR)
                    .forEach(problem -> faults.put(file.getFileName().toString(), problem.toString()));
        }

        assertThat(files).hasSize(212);
        // Two say under "name" what belongs under "nameMap", for which a bad document is refused; one is no JSON.
        assertThat(faults).containsOnlyKeys("simple0011.json", "simple0012.json", "vocabulary-ex196-jsonld.json");
        assertThat(faults.get("simple0011.json")).contains("/name: must be a text");
        assertThat(faults.get("simple0012.json")).contains("/name: must be a text");
        assertThat(faults.get("vocabulary-ex196-jsonld.json")).contains("BROKEN_RECORD");
        // The others are of types that portals do not exchange, or have no name of their own.
        assertThat(activities)
                .containsExactly(
                        "core-ex27-jsonld.json CREATE",
                        "core-ex27-jsonld.json DELETE",
                        "vocabulary-ex187-jsonld.json OFFER",
                        "vocabulary-ex188-jsonld.json ACCEPT",
                        "vocabulary-ex193b-jsonld.json UNDO",
                        "vocabulary-ex194-jsonld.json CREATE");
    }

    @Test
    void badDocumentsAreRefused() throws IOException {
        List<Path> files = files(FOLDER + "/fail");
        assertThat(files).hasSize(20);
        assertThat(files).allSatisfy(file -> {
            RecordReader<Activity> reader = open(file);
            try {
                assertThat(reader.hasNext()).isFalse();
                assertThat(reader.problems()).anyMatch(problem -> problem.severity() == Severity.ERROR);
            } catch (FormatException e) {
                assertThat(e.problem().severity()).isEqualTo(Severity.ERROR);
            }
        });
    }

    private static List<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.list(SharedFiles.path(folder))) {
            return files.filter(file ->
                            file.toString().endsWith(".json") || file.toString().endsWith(".jsonldb"))
                    .sorted()
                    .toList();
        }
    }

    private static RecordReader<Activity> open(Path file) throws IOException {
        return ActivityStreams.activities(
                new ByteArrayInputStream(Files.readAllBytes(file)),
                ReadOptions.of(file.getFileName().toString()));
    }
}
