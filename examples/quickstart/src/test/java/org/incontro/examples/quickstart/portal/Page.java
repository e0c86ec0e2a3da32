// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.examples.quickstart.portal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The page docs/getting-started.md, and the parts of source files that it shows. */
final class Page {

    static final Path ROOT = Path.of(System.getProperty("incontro.root", "../.."));

    private static final Pattern SQL = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL);
    private static final Pattern SHOWN =
            Pattern.compile("<!-- from-rows: (\\w+) -->\n```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern MARKED =
            Pattern.compile("( *// tag::(\\w+)\\[]\n)(.*?) *// end::\\2\\[]", Pattern.DOTALL);

    private Page() {}

    static String text() throws IOException {
        return Files.readString(ROOT.resolve("docs/getting-started.md"));
    }

    /** Returns the tables as the page defines them, with the two types exchanged that H2 does not know or not in keys. */
    static String tables() throws IOException {
        return SQL.matcher(text())
                .results()
                .map(block -> block.group(1)
                        .replaceAll("\\btext\\b", "varchar")
                        .replace("timestamptz", "timestamp with time zone"))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the blocks of code on the page by their names. */
    static Map<String, String> shown() throws IOException {
        Map<String, String> blocks = new LinkedHashMap<>();
        SHOWN.matcher(text()).results().forEach(block -> put(blocks, block.group(1), block.group(2)));
        return blocks;
    }

    /** Adds the marked regions of a source file, by their names. */
    static void addMarked(Map<String, String> regions, String file) throws IOException {
        for (MatchResult region :
                MARKED.matcher(Files.readString(ROOT.resolve(file))).results().toList()) {
            put(regions, region.group(2), region.group(3));
        }
    }

    private static void put(Map<String, String> blocks, String name, String code) {
        if (blocks.put(name, code.stripTrailing().stripIndent()) != null) {
            throw new IllegalArgumentException(
                    "the names of blocks must differ, but \"%s\" came twice".formatted(name));
        }
    }
}
