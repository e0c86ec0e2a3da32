// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/**
 * The tables of docs/conformance.md, made of what the tests say: conformance.txt beside this class names the tests that show each
 * line, a law's number of cases is the one that it is tried with, counts are written by the test that counted, and the
 * figures of long runs by {@link ReaderFuzzTest}.
 *
 * <p>With {@code -Dincontro.conformance=write} the tests write the page; without, they fail where it says something else.
 */
final class ConformancePage {

    private static final boolean IS_WRITTEN = "write".equals(System.getProperty("incontro.conformance"));
    private static final Path PAGE = Path.of(System.getProperty("incontro.root", "."), "docs", "conformance.md");
    private static final Path COUNTS = Path.of("target", "conformance");
    private static final String START = "<!-- generated: ";
    private static final String END = "<!-- end -->";
    private static final int DEFAULT_TRIES = 1_000;

    private final Map<String, List<Line>> tables = new LinkedHashMap<>();

    /** One line of the registry: cells apart by bars, the last one with the tests, or with a dash and a reason. */
    record Line(List<String> cells) {

        List<String> tests() {
            String last = cells.get(cells.size() - 1);
            return last.startsWith("-")
                    ? List.of()
                    : Arrays.stream(last.split(",")).map(String::strip).toList();
        }
    }

    ConformancePage() {
        String table = "";
        for (String line : resource("conformance.txt").lines().toList()) {
            if (line.startsWith("# ")) {
                table = line.substring(2).strip();
            } else if (!line.isBlank() && !line.startsWith("//")) {
                List<String> cells =
                        Arrays.stream(line.split("\\|")).map(String::strip).toList();
                tables.computeIfAbsent(table, unused -> new ArrayList<>()).add(new Line(cells));
            }
        }
    }

    static String resource(String name) {
        try (InputStream in = ConformancePage.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, List<Line>> tables() {
        return tables;
    }

    /** Writes or compares what a test counted; the line of the page is found by the test's name. */
    static void counted(String test, String result) throws IOException {
        if (IS_WRITTEN) {
            Files.createDirectories(COUNTS);
            Files.writeString(COUNTS.resolve(test + ".txt"), result);
            new ConformancePage().write();
        } else if (!text().contains(cell(test) + " | " + result + " |")) {
            throw new AssertionError(
                    "docs/conformance.md must say \"%s\" of %s; run the test with -Dincontro.conformance=write"
                            .formatted(result, test));
        }
    }

    static boolean isWritten() {
        return IS_WRITTEN;
    }

    static String text() throws IOException {
        return Files.readString(PAGE);
    }

    void write() throws IOException {
        Files.writeString(PAGE, rendered(text()));
    }

    /** Returns a page with its generated parts made anew. */
    String rendered(String page) throws IOException {
        StringBuilder result = new StringBuilder();
        int at = 0;
        for (int start = page.indexOf(START); start >= 0; start = page.indexOf(START, at)) {
            int nameEnd = page.indexOf(" -->", start);
            String name = page.substring(start + START.length(), nameEnd);
            result.append(page, at, nameEnd + 4)
                    .append("\n\n")
                    .append(block(name, page))
                    .append('\n');
            at = page.indexOf(END, nameEnd);
            if (at < 0) {
                throw new IllegalStateException("\"" + name + "\" must have an end");
            }
        }
        return result.append(page, at, page.length()).toString();
    }

    private String block(String name, String page) throws IOException {
        if (name.equals("Laws")) {
            return laws();
        }
        if (name.equals("Long runs")) {
            return runs();
        }
        StringBuilder table = new StringBuilder("| What was run | Where | Result |\n| --- | --- | --- |\n");
        for (Line line : Objects.requireNonNull(tables.get(name), name)) {
            table.append("| " + line.cells().get(0) + " | " + where(line) + " | " + result(line, page) + " |\n");
        }
        return table.toString();
    }

    private static String where(Line line) {
        Map<String, List<String>> byClass = new LinkedHashMap<>();
        line.tests().forEach(test -> byClass.computeIfAbsent(cell(test), unused -> new ArrayList<>()));
        return String.join(", ", byClass.keySet());
    }

    private static String cell(String test) {
        String type = test.substring(0, test.indexOf('#'));
        return "`" + type.substring(type.lastIndexOf('.') + 1) + "." + test.substring(test.indexOf('#') + 1) + "`";
    }

    private static String result(Line line, String page) throws IOException {
        List<String> results = new ArrayList<>();
        int tries = 0;
        for (String test : line.tests()) {
            Method method = method(test);
            Property law = method.getAnnotation(Property.class);
            if (law != null) {
                tries += law.tries() == Property.TRIES_NOT_SET ? DEFAULT_TRIES : law.tries();
            } else if (test.startsWith("PublishedSamplesTest#")) {
                results.add(count(test, page));
            } else if (!results.contains("as expected")) {
                results.add("as expected");
            }
        }
        if (tries > 0) {
            results.add("holds in " + String.format(Locale.ROOT, "%,d", tries) + " generated cases");
        }
        return String.join("; ", results);
    }

    /** Returns what a test counted: in this run, or as the page has it, which the test itself compares. */
    private static String count(String test, String page) throws IOException {
        Path written = COUNTS.resolve(test + ".txt");
        if (IS_WRITTEN && Files.exists(written)) {
            return Files.readString(written);
        }
        int start = page.indexOf(cell(test) + " | ");
        return start < 0 ? "not run yet" : page.substring(start + cell(test).length() + 3, page.indexOf(" |\n", start));
    }

    /** Finds a test by its name under the package of formats. */
    static Method method(String test) {
        String[] parts = test.split("#", 2);
        try {
            // A law that several formats share stands in a class above the test's own.
            return Stream.<Class<?>>iterate(
                            Class.forName("org.incontro.interop." + parts[0]), Objects::nonNull, Class::getSuperclass)
                    .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                    .filter(method -> method.getName().equals(parts[1]) && isTest(method))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(test + " must be a test, but is none"));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(test + " must be a test, but there is no such class", e);
        }
    }

    private static boolean isTest(Method method) {
        return method.isAnnotationPresent(Test.class)
                || method.isAnnotationPresent(ParameterizedTest.class)
                || method.isAnnotationPresent(Property.class);
    }

    private String laws() {
        StringBuilder table = new StringBuilder("| Law | Shown for | Not for |\n| --- | --- | --- |\n");
        Map<String, List<Line>> byLaw = new TreeMap<>(
                Comparator.comparing((String law) -> Integer.valueOf(law.substring(1, law.indexOf(' ')))));
        tables.getOrDefault("Laws", List.of())
                .forEach(line -> byLaw.computeIfAbsent(line.cells().get(0), unused -> new ArrayList<>())
                        .add(line));
        byLaw.forEach((law, lines) -> {
            List<String> shown = new ArrayList<>();
            List<String> not = new ArrayList<>();
            for (Line line : lines) {
                String last = line.cells().get(2);
                if (line.tests().isEmpty()) {
                    not.add(line.cells().get(1) + " (" + last.substring(1).strip() + ")");
                } else {
                    shown.add(line.cells().get(1) + ": " + where(line));
                }
            }
            table.append("| " + law + " | " + String.join("; ", shown) + " | " + String.join("; ", not) + " |\n");
        });
        return table.toString();
    }

    /** Makes a table of the lines that a long run of {@link ReaderFuzzTest} recorded. */
    private static String runs() {
        StringBuilder table = new StringBuilder(
                "| Reader | Inputs | Seeds | Seconds | Slowest | What became of them |\n| --- | ---: | --- | ---: | ---: | --- |\n");
        long total = 0;
        for (String line : resource("fuzz.tsv").lines().toList()) {
            String[] cells = line.split("\t", -1);
            total += Long.parseLong(cells[1]);
            String outcomes = cells[5].substring(1, cells[5].length() - 1).replace("=", " ");
            table.append("| %s | %s | %s | %s | %s ms | %s |\n"
                    .formatted(
                            cells[0],
                            String.format(Locale.ROOT, "%,d", Long.valueOf(cells[1])),
                            cells[2],
                            cells[3],
                            cells[4],
                            outcomes));
        }
        return table + "| **all** | **%s** | | | | |\n".formatted(String.format(Locale.ROOT, "%,d", total));
    }
}
