// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.settings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.incontro.core.problem.Problem;
import org.incontro.core.problem.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Reads one level of a tree of settings, key by key, and notes what is wrong with it. Confined to one thread.
 *
 * <p>A key that is missing gives the default. A key that nobody asked for by the time of {@link #finish()} is a mistake, and
 * the nearest one that was asked for is proposed.
 */
public final class SettingsReader {

    private final Map<String, Object> tree;
    private final String path;
    private final Problems problems;
    private final TreeSet<String> asked = new TreeSet<>();
    private final Map<String, SettingsReader> children = new LinkedHashMap<>();

    private SettingsReader(Map<String, Object> tree, String path, Problems problems) {
        this.tree = tree;
        this.path = path;
        this.problems = problems;
    }

    /**
     * Starts reading a tree.
     *
     * @param tree values by key: maps, lists, strings, numbers and booleans
     */
    public static SettingsReader of(Map<String, ?> tree) {
        return new SettingsReader(new LinkedHashMap<>(tree), "", new Problems());
    }

    /**
     * Reads a number.
     *
     * @param key its key
     * @param minimum the least number allowed
     * @param maximum the greatest number allowed
     * @param otherwise the default
     */
    public double number(String key, double minimum, double maximum, double otherwise) {
        Object value = ask(key);
        if (value == null) {
            return otherwise;
        }
        if (!(value instanceof Number number)) {
            return wrongType(key, "number", otherwise);
        }
        double read = number.doubleValue();
        // Written so that NaN, which fails every comparison, is refused too.
        if (!(read >= minimum && read <= maximum)) {
            report(SettingsProblem.OUT_OF_RANGE, key, plain(minimum), plain(maximum), value);
            return otherwise;
        }
        return read;
    }

    /**
     * Reads a whole number.
     *
     * @param key its key
     * @param minimum the least number allowed
     * @param maximum the greatest number allowed
     * @param otherwise the default
     */
    public long wholeNumber(String key, long minimum, long maximum, long otherwise) {
        Object value = ask(key);
        if (value == null) {
            return otherwise;
        }
        if (!(value instanceof Number number) || number.doubleValue() != Math.rint(number.doubleValue())) {
            return wrongType(key, "whole number", otherwise);
        }
        if (number.doubleValue() < minimum || number.doubleValue() > maximum) {
            report(SettingsProblem.OUT_OF_RANGE, key, Long.toString(minimum), Long.toString(maximum), value);
            return otherwise;
        }
        return number.longValue();
    }

    /**
     * Reads true or false.
     *
     * @param key its key
     * @param otherwise the default
     */
    public boolean flag(String key, boolean otherwise) {
        Object value = ask(key);
        if (value == null) {
            return otherwise;
        }
        return value instanceof Boolean flag ? flag : wrongType(key, "true or false", otherwise);
    }

    /**
     * Reads a text.
     *
     * @param key its key
     * @param allowed the texts allowed; empty for any
     * @param otherwise the default
     */
    public String text(String key, Collection<String> allowed, String otherwise) {
        Object value = ask(key);
        if (value == null) {
            return otherwise;
        }
        if (!(value instanceof String text)) {
            return wrongType(key, "text", otherwise);
        }
        if (!allowed.isEmpty() && !allowed.contains(text)) {
            problems.add(Problem.of(SettingsProblem.NOT_ALLOWED, path + key)
                    .with("value", text)
                    .with("allowed", String.join(", ", new TreeSet<>(allowed)))
                    .with("nearest", nearest(text, allowed).orElse("")));
            return otherwise;
        }
        return text;
    }

    /**
     * Reads a list of texts; a missing one is empty, and entries that are not allowed are left out.
     *
     * @param key its key
     * @param allowed the texts allowed; empty for any
     */
    public List<String> texts(String key, Collection<String> allowed) {
        List<String> texts = new ArrayList<>();
        for (Object entry : list(key)) {
            if (!(entry instanceof String text)) {
                wrongEntry(key, "list of texts", entry);
            } else if (!allowed.isEmpty() && !allowed.contains(text)) {
                problems.add(Problem.of(SettingsProblem.NOT_ALLOWED, path + key)
                        .with("value", text)
                        .with("allowed", String.join(", ", new TreeSet<>(allowed)))
                        .with("nearest", nearest(text, allowed).orElse("")));
            } else {
                texts.add(text);
            }
        }
        return texts;
    }

    /**
     * Reads a list of numbers; a missing one is empty, and entries outside the range are left out.
     *
     * @param key its key
     * @param minimum the least number allowed
     * @param maximum the greatest number allowed
     */
    public List<Number> numbers(String key, double minimum, double maximum) {
        List<Number> numbers = new ArrayList<>();
        for (Object entry : list(key)) {
            if (!(entry instanceof Number number)) {
                wrongEntry(key, "list of numbers", entry);
            } else if (!(number.doubleValue() >= minimum && number.doubleValue() <= maximum)) {
                report(SettingsProblem.OUT_OF_RANGE, key, plain(minimum), plain(maximum), number);
            } else {
                numbers.add(number);
            }
        }
        return numbers;
    }

    private List<?> list(String key) {
        Object value = ask(key);
        if (value == null) {
            return List.of();
        }
        return value instanceof List<?> list ? list : wrongType(key, "list", List.of());
    }

    private void wrongEntry(String key, String expected, @Nullable Object entry) {
        problems.add(Problem.of(SettingsProblem.WRONG_TYPE, path + key)
                .with("expected", expected)
                .with("value", String.valueOf(entry)));
    }

    /**
     * Starts reading a level below; a missing one is empty.
     *
     * @param key its key
     */
    public SettingsReader level(String key) {
        Map<String, Object> below = new LinkedHashMap<>();
        Object value = ask(key);
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, inner) -> below.put(String.valueOf(name), inner));
        } else if (value != null) {
            wrongType(key, "object", false);
        }
        SettingsReader child = new SettingsReader(below, path + key + ".", problems);
        children.put(key, child);
        return child;
    }

    /** Returns the keys of this level, in order. */
    public Collection<String> keys() {
        return new TreeMap<>(tree).keySet();
    }

    /**
     * Notes that values do not go together.
     *
     * @param key the key to name
     * @param reason what is wrong, in English
     */
    public void contradiction(String key, String reason) {
        problems.add(Problem.of(SettingsProblem.CONTRADICTION, path + key).with("reason", reason));
    }

    /**
     * Ends the reading of this level and those below.
     *
     * @throws SettingsException if anything was wrong; it names everything
     */
    public void finish() {
        noteUnknownKeys();
        if (!problems.isEmpty()) {
            throw new SettingsException(problems);
        }
    }

    private void noteUnknownKeys() {
        for (String key : keys()) {
            if (!asked.contains(key)) {
                problems.add(Problem.of(SettingsProblem.UNKNOWN_KEY, path + key)
                        .with("allowed", String.join(", ", asked))
                        .with("nearest", nearest(key, asked).orElse("")));
            }
        }
        children.values().forEach(SettingsReader::noteUnknownKeys);
    }

    private @Nullable Object ask(String key) {
        asked.add(key);
        return tree.get(key);
    }

    private <T> T wrongType(String key, String expected, T otherwise) {
        problems.add(Problem.of(SettingsProblem.WRONG_TYPE, path + key)
                .with("expected", expected)
                .with("value", String.valueOf(tree.get(key))));
        return otherwise;
    }

    private void report(SettingsProblem code, String key, String minimum, String maximum, Object value) {
        problems.add(Problem.of(code, path + key)
                .with("minimum", minimum)
                .with("maximum", maximum)
                .with("value", value));
    }

    private static String plain(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }

    /** Returns the candidate with the fewest edits from a text, the first in order among equals. */
    private static Optional<String> nearest(String text, Collection<String> candidates) {
        return candidates.stream().sorted().min(Comparator.comparingInt(candidate -> edits(text, candidate)));
    }

    /** The edit distance of Levenshtein, on at most 64 characters of each. */
    private static int edits(String one, String other) {
        String a = one.substring(0, Math.min(64, one.length()));
        String b = other.substring(0, Math.min(64, other.length()));
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, 1 + Math.min(previous[j], row[j - 1]));
            }
            previous = row;
        }
        return previous[b.length()];
    }
}
