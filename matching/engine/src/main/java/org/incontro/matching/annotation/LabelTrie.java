// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.annotation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.incontro.core.vocabulary.ConceptId;

/** A trie over terms in arrays of numbers: one root for each language, concepts at the nodes where a label ends. */
final class LabelTrie {

    /** No node, no term. */
    static final int NONE = -1;

    /*
     * Nodes are numbered breadth first, so the children of a node are neighbours: those of node n are the nodes from
     * firstChild[n] to firstChild[n + 1] - 1, sorted by their term, which is term[node]. Likewise node n names
     * concepts[firstConcept[n]] to concepts[firstConcept[n + 1] - 1]. Twelve bytes a node, and a step down is a
     * binary search. A hash table of (node, term) was rejected: three times the memory for a step that is not what
     * annotating spends its time on.
     */
    private final Map<String, Integer> roots;
    private final Map<String, Integer> numbers;
    private final int[] term;
    private final int[] firstChild;
    private final int[] firstConcept;
    private final List<ConceptId> concepts;

    LabelTrie(
            Map<String, Integer> roots,
            Map<String, Integer> numbers,
            int[] term,
            int[] firstChild,
            int[] firstConcept,
            List<ConceptId> concepts) {
        this.roots = roots;
        this.numbers = numbers;
        this.term = term;
        this.firstChild = firstChild;
        this.firstConcept = firstConcept;
        this.concepts = concepts;
    }

    /** The root of a language, or {@link #NONE}. */
    int root(String language) {
        return roots.getOrDefault(language, NONE);
    }

    /** The numbers of terms; {@link #NONE} for those that no label has. */
    int[] numbers(List<String> terms) {
        return terms.stream().mapToInt(text -> numbers.getOrDefault(text, NONE)).toArray();
    }

    /** The node that a term leads to, or {@link #NONE}. */
    int child(int node, int number) {
        int found = Arrays.binarySearch(term, firstChild[node], firstChild[node + 1], number);
        return found >= 0 ? found : NONE;
    }

    /** Tells whether a label ends at a node. */
    boolean names(int node) {
        return firstConcept[node] < firstConcept[node + 1];
    }

    /** The concepts whose label ends at a node, in order. */
    List<ConceptId> concepts(int node) {
        return concepts.subList(firstConcept[node], firstConcept[node + 1]);
    }

    @Override
    public String toString() {
        return "languages=%s, terms=%s, nodes=%s, names=%s"
                .formatted(roots.size(), numbers.size(), term.length, concepts.size());
    }
}
