// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The README shows code that compiles, and what it really prints. */
class ReadmeExampleTest {

    private static final Path ROOT = Path.of(System.getProperty("incontro.root", "../.."));

    private static final Path SOURCE =
            ROOT.resolve("examples/quickstart/src/main/java/org/incontro/examples/quickstart/ReadmeExample.java");

    @Test
    void theReadmeShowsThisCodeInWhateverLayout() throws IOException {
        String source = Files.readString(SOURCE);
        String region = source.substring(
                source.indexOf("// tag::readme[]") + "// tag::readme[]".length(), source.indexOf("// end::readme[]"));

        assertThat(withoutSpace(block("java"))).isEqualTo(withoutSpace(region));
    }

    @Test
    void theReadmeShowsItsOutput() throws IOException {
        assertThat(block("text")).isEqualTo(output());
    }

    /** Returns the first block of a kind that follows the first block of Java. */
    private static String block(String kind) throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        String mark = "```" + kind + "\n";
        int start = readme.indexOf(mark, readme.indexOf("```java\n")) + mark.length();
        return readme.substring(start, readme.indexOf("```", start));
    }

    private static String withoutSpace(String code) {
        return code.replaceAll("\\s+", "");
    }

    private static String output() {
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            ReadmeExample.main(new String[0]);
        } finally {
            System.setOut(before);
        }
        return out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
