// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.annotation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.incontro.core.vocabulary.ConceptId;

/** Collects labels and lays their trie out. Confined to one thread. */
final class LabelTrieBuilder {

    /** A label as a path: first the number of its language, then those of its terms. */
    private static final class Path {

        private static final Comparator<Path> ORDER =
                Comparator.comparing((Path path) -> path.steps, Arrays::compare).thenComparing(path -> path.concept);

        private final int[] steps;
        private final ConceptId concept;

        Path(int[] steps, ConceptId concept) {
            this.steps = steps;
            this.concept = concept;
        }
    }

    /** The paths from {@code from} to {@code to - 1}, which agree in their first {@code depth} steps: a node. */
    private record Node(int from, int to, int depth) {}

    private final Map<String, Integer> languages = new LinkedHashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Path> paths = new ArrayList<>();

    /** Adds a label; the same label may come again. */
    void add(String language, List<String> terms, ConceptId concept) {
        int[] steps = new int[terms.size() + 1];
        steps[0] = number(language, languages);
        for (int i = 0; i < terms.size(); i++) {
            steps[i + 1] = number(terms.get(i), numbers);
        }
        paths.add(new Path(steps, concept));
    }

    private static int number(String text, Map<String, Integer> numbers) {
        int next = numbers.size();
        Integer known = numbers.putIfAbsent(text, next);
        return known == null ? next : known;
    }

    /** Lays the trie out, in O(n log n) of the terms of all labels. */
    LabelTrie build() {
        paths.sort(Path.ORDER);
        // Breadth first: the list is its own queue, and a node's number is its place in it.
        List<Node> nodes = new ArrayList<>();
        nodes.add(new Node(0, paths.size(), 0));
        List<ConceptId> concepts = new ArrayList<>();
        List<Integer> firstChild = new ArrayList<>();
        List<Integer> firstConcept = new ArrayList<>();
        for (int n = 0; n < nodes.size(); n++) {
            firstChild.add(nodes.size());
            firstConcept.add(concepts.size());
            int inner = addConcepts(nodes.get(n), concepts);
            addChildren(nodes.get(n), inner, nodes);
        }
        firstChild.add(nodes.size());
        firstConcept.add(concepts.size());
        int[] term = nodes.stream().mapToInt(this::lastStep).toArray();
        return new LabelTrie(
                roots(nodes, term),
                Map.copyOf(numbers),
                term,
                array(firstChild),
                array(firstConcept),
                List.copyOf(concepts));
    }

    /** Adds the concepts of the paths that end at a node, which come first; returns where the others begin. */
    private int addConcepts(Node node, List<ConceptId> concepts) {
        int end = node.from();
        while (end < node.to() && paths.get(end).steps.length == node.depth()) {
            end++;
        }
        List<ConceptId> named = paths.subList(node.from(), end).stream()
                .map(path -> path.concept)
                .distinct()
                .toList();
        if (named.size() <= ConceptAnnotator.CONCEPT_LIMIT) {
            concepts.addAll(named);
        }
        return end;
    }

    private void addChildren(Node node, int from, List<Node> nodes) {
        int start = from;
        for (int i = from + 1; i <= node.to(); i++) {
            if (i == node.to() || step(i, node.depth()) != step(start, node.depth())) {
                nodes.add(new Node(start, i, node.depth() + 1));
                start = i;
            }
        }
    }

    private int step(int path, int depth) {
        return paths.get(path).steps[depth];
    }

    private int lastStep(Node node) {
        return node.depth() == 0 ? LabelTrie.NONE : step(node.from(), node.depth() - 1);
    }

    private Map<String, Integer> roots(List<Node> nodes, int[] term) {
        Map<Integer, Integer> byNumber = new HashMap<>();
        for (int n = 1; n < nodes.size() && nodes.get(n).depth() == 1; n++) {
            byNumber.put(term[n], n);
        }
        Map<String, Integer> roots = new HashMap<>();
        languages.forEach((language, number) -> roots.put(language, byNumber.getOrDefault(number, LabelTrie.NONE)));
        return Map.copyOf(roots);
    }

    private static int[] array(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }
}
