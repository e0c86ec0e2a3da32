// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.een;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The codes of core for the labels that the network has used, from {@code een-codes.properties}. Neither case nor white
 * space matters, nor the kind of hyphen. Immutable and thread-safe.
 */
final class CodeTable {

    static final CodeTable BUNDLED = read("een-codes.properties");

    private final Map<String, String> codes;
    private final Map<String, String> labels;

    private CodeTable(Map<String, String> codes, Map<String, String> labels) {
        this.codes = codes;
        this.labels = labels;
    }

    /** Of which time a label is. */
    enum Generation {
        /** Of the former database, whose lists differ. */
        FORMER,
        /** Of the present service. */
        PRESENT
    }

    /**
     * Reads lines of the form {@code list.CODE=label|^label}; a code is a label of itself. The first label is the one that is
     * written; for the former database, the first that has a mark before it.
     */
    private static CodeTable read(String file) {
        Properties lines = new Properties();
        try (InputStream in = CodeTable.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the resource \"%s\" must be bundled, but is missing".formatted(file));
            }
            lines.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("the resource \"%s\" cannot be read".formatted(file), e);
        }
        Map<String, String> codes = new LinkedHashMap<>();
        Map<String, String> labels = new LinkedHashMap<>();
        for (String key : lines.stringPropertyNames()) {
            String list = key.substring(0, key.indexOf('.'));
            String code = key.substring(list.length() + 1);
            codes.put(key(list, code), code);
            String[] all = lines.getProperty(key).split("\\|", -1);
            for (String label : all) {
                codes.put(key(list, label.replaceFirst("^\\^", "")), code);
            }
            labels.put(Generation.PRESENT + key, first(all, ""));
            labels.put(Generation.FORMER + key, first(all, "^"));
        }
        return new CodeTable(codes, labels);
    }

    /** Returns the first label with a mark before it, without the mark, or the first of all. */
    private static String first(String[] all, String mark) {
        return Arrays.stream(all)
                .filter(label -> label.startsWith(mark))
                .findFirst()
                .orElse(all[0])
                .replaceFirst("^\\^", "");
    }

    /** Returns the codes of a list. */
    Set<String> codes(String list) {
        String start = Generation.PRESENT + list + ".";
        return labels.keySet().stream()
                .filter(key -> key.startsWith(start))
                .map(key -> key.substring(start.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Returns the label that a service of one time would write for a code, or the code itself where it is of no list.
     *
     * @param generation of which time
     * @param list such as {@code stage}
     * @param code the code
     */
    String label(Generation generation, String list, String code) {
        return labels.getOrDefault(generation + list + "." + code, code);
    }

    private static String key(String list, String label) {
        String small = label.toLowerCase(Locale.ROOT);
        StringBuilder key = new StringBuilder(list.length() + 1 + small.length());
        key.append(list).append('\n');
        for (int i = 0; i < small.length(); i++) {
            char c = small.charAt(i);
            switch (c) {
                case '≤' -> key.append("<=");
                case '‐', '‑', '‒', '–', '—' -> key.append('-');
                case '’' -> key.append('\'');
                default -> {
                    if (!isSpace(c)) {
                        key.append(c);
                    }
                }
            }
        }
        return key.toString();
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || c == '\u00a0' || c == '_';
    }

    /** Returns the code of one label, or empty if it is not known. */
    Optional<String> find(String list, String label) {
        return Optional.ofNullable(codes.get(key(list, label)));
    }

    /** Returns the code of a label, or the label itself if it is not known. */
    String codeOf(String list, String label) {
        return find(list, label).orElse(label.strip());
    }

    /**
     * Returns the codes of a text that names one or several, between commas, semicolons or line breaks; the part itself
     * where it is not known.
     */
    List<String> several(String list, String text) {
        Optional<String> whole = find(list, text);
        if (whole.isPresent()) {
            return List.of(whole.get());
        }
        List<String> all = new ArrayList<>();
        for (String part : text.split("[,;\\n]", -1)) {
            if (!part.isBlank()) {
                all.add(codeOf(list, part));
            }
        }
        return all;
    }

    /** Tells whether a text names nothing but known codes. */
    boolean knowsAllOf(String list, String text) {
        if (find(list, text).isPresent()) {
            return true;
        }
        for (String part : text.split("[,;\\n]", -1)) {
            if (!part.isBlank() && find(list, part).isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
