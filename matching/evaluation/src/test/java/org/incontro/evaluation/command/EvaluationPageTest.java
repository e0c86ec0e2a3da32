// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command of docs/evaluation.md works, and prints what the page says. */
class EvaluationPageTest {

    private static final Path ROOT = Path.of(System.getProperty("incontro.root", "../.."));
    private static final Path COLLECTION = ROOT.resolve("matching/evaluation/collection");
    private static final List<String> INPUTS =
            List.of("--qrels", "--run", "--baseline", "--documents", "--queries", "--log");
    private static final List<String> OUTPUTS = List.of("--output", "--features", "--runs");

    @TempDir
    private Path folder;

    @Test
    void everyCommandPrintsWhatThePageSays() throws IOException {
        List<String> lines = Files.readAllLines(ROOT.resolve("docs/evaluation.md"));
        int commands = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).startsWith("incontro-bench ")) {
                continue;
            }
            Called called = Called.with(arguments(lines.get(i)));
            assertThat(called.status()).as(lines.get(i) + called.err()).isZero();
            commands++;
            if (lines.get(i + 1).equals("```") && lines.get(i + 2).equals("```text")) {
                int end = lines.subList(i + 3, lines.size()).indexOf("```");
                String shown = String.join("\n", lines.subList(i + 3, i + 3 + end)) + "\n";
                assertThat(called.out() + called.err().replace("\r", ""))
                        .as(lines.get(i))
                        .startsWith(shown);
            }
        }
        assertThat(commands).isGreaterThan(18);
    }

    @Test
    void theExampleInJavaIsCompiled() throws IOException {
        Path source = ROOT.resolve("matching/evaluation/src/test/java/org/incontro/evaluation/EvaluationExample.java");
        String example = Files.readString(source);
        String body = example.substring(
                        example.indexOf("// example\n") + "// example\n".length(), example.indexOf("        // end"))
                .replace("\n        ", "\n")
                .strip();

        assertThat(Files.readString(ROOT.resolve("docs/evaluation.md"))).contains("```java\n" + body + "\n```");
    }

    private String[] arguments(String line) {
        List<String> arguments = new ArrayList<>();
        String before = "";
        for (String word : line.substring("incontro-bench ".length()).split(" ", -1)) {
            String plain = word.replace("\"", "");
            if (OUTPUTS.contains(before)) {
                arguments.add(folder.resolve(plain).toString());
            } else if (INPUTS.contains(before)) {
                Path made = folder.resolve(plain);
                arguments.add((Files.exists(made) ? made : COLLECTION.resolve(plain)).toString());
            } else {
                arguments.add(plain);
            }
            before = plain;
        }
        return arguments.toArray(String[]::new);
    }
}
