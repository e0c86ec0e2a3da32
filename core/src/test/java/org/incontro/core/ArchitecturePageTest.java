// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** docs/architecture.md has a heading, as a question, for each package that a module exports, and for no other. */
class ArchitecturePageTest {

    private static final Path ROOT = Path.of(System.getProperty("incontro.root", ".."));

    private static final Pattern EXPORT = Pattern.compile("^ {4}exports ([a-z.]+);$", Pattern.MULTILINE);

    private static final Pattern HEADING = Pattern.compile("^### `([a-z.]+)`: .*\\?$", Pattern.MULTILINE);

    @ParameterizedTest
    @CsvSource({"core, 10", "matching/engine, 8", "interop-formats/formats, 5"})
    void eachExportedPackageHasOneHeadingBelowItsModule(String module, int atLeast) throws IOException {
        List<String> exports =
                names(EXPORT, Files.readString(ROOT.resolve(module).resolve("src/main/java/module-info.java")));
        List<String> headings = names(HEADING, section(module));

        assertThat(headings).containsExactlyInAnyOrderElementsOf(exports);
        assertThat(exports).hasSizeGreaterThanOrEqualTo(atLeast);
    }

    @ParameterizedTest
    @CsvSource({"core, org.incontro.core.value", "matching/engine, org.incontro.matching"})
    void aHeadingNamesThePackageAndAsksAQuestion(String module, String name) throws IOException {
        assertThat(names(HEADING, section(module))).contains(name);
        assertThat(names(HEADING, "### `org.incontro.x`: what is here\n")).isEmpty();
    }

    /** Returns the page from a module's heading to the next one of the same level. */
    private static String section(String module) throws IOException {
        String page = Files.readString(ROOT.resolve("docs/architecture.md"));
        int start = page.indexOf("\n## " + module + ": ");
        assertThat(start).as("the heading of " + module).isNotNegative();
        int end = page.indexOf("\n## ", start + 1);
        return page.substring(start, end < 0 ? page.length() : end);
    }

    private static List<String> names(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }
}
