// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.vocabulary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incontro.core.problem.Place;
import org.incontro.core.problem.Problem;
import org.incontro.core.problem.Problems;
import org.incontro.core.value.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A scheme while a loader reads it from files: labels come from several of them, parents before or after their children,
 * some of them wrong. Confined to one thread.
 */
final class SchemeDraft {

    /** A concept so far. */
    final class Entry {
        private final String code;
        private final String uri;
        private final Place place;
        private final Map<String, String> labels = new LinkedHashMap<>();
        private final Map<String, List<String>> alternatives = new LinkedHashMap<>();
        private final Map<String, Place> parents = new LinkedHashMap<>();

        private Entry(String code, String uri, Place place) {
            this.code = code;
            this.uri = uri;
            this.place = place;
        }

        String code() {
            return code;
        }

        Place place() {
            return place;
        }

        /** Gives the preferred label in a language, unless there is one. */
        void label(String language, String text) {
            if (!text.isBlank()) {
                labels.putIfAbsent(language, text);
            }
        }

        /** Adds an alternative label, unless it is blank. */
        void alternative(String language, String text) {
            if (!text.isBlank()) {
                alternatives.computeIfAbsent(language, key -> new ArrayList<>()).add(text);
            }
        }

        /** Adds a parent by its code, which may not be there yet. */
        void parent(String parentCode, Place where) {
            if (edges < ConceptGraph.MAXIMUM_PAIRS && parents.putIfAbsent(parentCode, where) == null) {
                edges++;
                if (edges == ConceptGraph.MAXIMUM_PAIRS) {
                    problems.add(tooLarge());
                }
            }
        }

        private Concept concept(String scheme) {
            alternatives.forEach((language, texts) -> texts.removeIf(text -> text.equals(labels.get(language))));
            return new Concept(
                    ConceptId.of(scheme, code),
                    uri.isEmpty() ? Optional.empty() : Optional.of(uri),
                    new LocalizedText(labels),
                    alternatives,
                    parents.keySet().stream()
                            .map(parent -> ConceptId.of(scheme, parent))
                            .toList());
        }
    }

    private final String id;
    private final VocabularyLimits limits;
    private final Problems problems;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private int edges;

    SchemeDraft(String id, VocabularyLimits limits, Problems problems) {
        ConceptId.requireScheme(id);
        this.id = id;
        this.limits = limits;
        this.problems = problems;
    }

    /** Returns the concept with a code, or null if it was not added. */
    @Nullable
    Entry find(String code) {
        return entries.get(code);
    }

    /** Returns the concepts so far, in order. */
    List<Entry> entries() {
        return List.copyOf(entries.values());
    }

    /** Adds a concept, or reports that its code came before and returns null. */
    @Nullable
    Entry add(String code, String uri, Place place) {
        if (entries.containsKey(code)) {
            problems.add(Problem.of(VocabularyProblem.DUPLICATE_CODE, "")
                    .with("code", Excerpt.of(code))
                    .at(place));
            return null;
        }
        if (entries.size() >= limits.concepts()) {
            throw new LimitException("concepts", limits.concepts());
        }
        Entry entry = new Entry(code, uri, place);
        entries.put(code, entry);
        return entry;
    }

    /** Leaves out the edges that lead nowhere or close a cycle, reports them and returns the rest. */
    LoadedScheme finish(String title, String version) {
        dropUnknownParents();
        dropCycles();
        for (Entry entry : entries.values()) {
            if (entry.labels.isEmpty()) {
                problems.add(Problem.of(VocabularyProblem.LABEL_MISSING, "")
                        .with("code", Excerpt.of(entry.code))
                        .at(entry.place));
            }
        }
        return new LoadedScheme(build(title, version), problems);
    }

    /** Builds the scheme; one whose hierarchy is deeper than any vocabulary's loses all edges, and this is reported. */
    private ConceptScheme build(String title, String version) {
        ConceptScheme.Builder builder = ConceptScheme.builder(id).title(title).version(version);
        entries.values().forEach(entry -> builder.add(entry.concept(id)));
        try {
            return builder.build();
        } catch (LimitException e) {
            problems.add(tooLarge());
            entries.values().forEach(entry -> entry.parents.clear());
            return build(title, version);
        }
    }

    private static Problem tooLarge() {
        return Problem.of(VocabularyProblem.HIERARCHY_TOO_LARGE, "").with("maximum", ConceptGraph.MAXIMUM_PAIRS);
    }

    private void dropUnknownParents() {
        for (Entry entry : entries.values()) {
            entry.parents.entrySet().removeIf(parent -> {
                boolean unknown = !entries.containsKey(parent.getKey());
                if (unknown) {
                    dropped(VocabularyProblem.PARENT_UNKNOWN, entry, parent.getKey(), parent.getValue());
                }
                return unknown;
            });
        }
    }

    private void dropCycles() {
        List<Entry> all = entries();
        Map<String, Integer> numbers = new LinkedHashMap<>();
        all.forEach(entry -> numbers.put(entry.code, numbers.size()));
        int[][] broader = new int[all.size()][];
        Arrays.setAll(
                broader,
                number -> all.get(number).parents.keySet().stream()
                        .mapToInt(parent -> numbers.getOrDefault(parent, -1))
                        .toArray());
        for (int[] edge : ConceptGraph.closingEdges(broader)) {
            Entry entry = all.get(edge[0]);
            String parent = all.get(broader[edge[0]][edge[1]]).code;
            Place where = entry.parents.remove(parent);
            dropped(VocabularyProblem.CYCLE, entry, parent, where == null ? entry.place : where);
        }
    }

    private void dropped(VocabularyProblem problem, Entry entry, String parent, Place where) {
        problems.add(Problem.of(problem, "")
                .with("code", Excerpt.of(entry.code))
                .with("parent", Excerpt.of(parent))
                .at(where));
    }
}
