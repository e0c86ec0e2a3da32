// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ConformancePageTest {

    private static final int LAWS = 21;
    private static final Set<String> FORMATS = new TreeSet<>(List.of(
            "native JSON",
            "POD XML",
            "POD JSON",
            "tables",
            "schema.org",
            "SEMIC",
            "CERIF",
            "OAI-PMH",
            "ActivityStreams",
            "SKOS",
            "ROR",
            "CORDIS",
            "EU calls",
            "migration",
            "written only"));

    private final ConformancePage page = new ConformancePage();

    @Test
    void thePageSaysWhatTheTestsShow() throws IOException {
        if (ConformancePage.isWritten()) {
            page.write();
        }
        String text = ConformancePage.text();

        assertThat(page.rendered(text)).isEqualTo(text);
        assertThat(text).doesNotContain("not run yet");
        assertThat(page.tables().keySet())
                .allSatisfy(table -> assertThat(text).contains("<!-- generated: " + table + " -->"));
    }

    @Test
    void everyLawIsShownOrHasAReasonNotToApplyForEveryFormat() {
        Map<String, Set<String>> covered = new TreeMap<>();
        for (ConformancePage.Line line : page.tables().getOrDefault("Laws", List.of())) {
            String law = line.cells().get(0).replaceFirst(" .*", "");
            for (String format : line.cells().get(1).split(",", -1)) {
                String name = format.strip();
                if (name.equals("all")) {
                    covered.computeIfAbsent(law, unused -> new TreeSet<>()).addAll(FORMATS);
                } else if (name.equals("the others")) {
                    covered.computeIfAbsent(law, unused -> new TreeSet<>()).addAll(FORMATS);
                } else {
                    assertThat(FORMATS).contains(name);
                    covered.computeIfAbsent(law, unused -> new TreeSet<>()).add(name);
                }
            }
        }

        assertThat(covered).hasSize(LAWS);
        assertThat(covered)
                .allSatisfy((law, formats) -> assertThat(formats).as(law).isEqualTo(FORMATS));
    }

    @Test
    void noLineIsShownByTestsThatAreNone() {
        page.tables().values().stream()
                .flatMap(List::stream)
                .flatMap(line -> line.tests().stream())
                .forEach(test -> assertThat(ConformancePage.method(test)).isNotNull());
        assertThat(Arrays.stream(PublishedSamplesTest.class.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(Test.class))
                        .map(method -> "PublishedSamplesTest#" + method.getName()))
                .allMatch(test -> page.tables().values().stream()
                        .flatMap(List::stream)
                        .anyMatch(line -> line.tests().contains(test)));
    }
}
