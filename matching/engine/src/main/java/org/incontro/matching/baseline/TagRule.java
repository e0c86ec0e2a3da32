// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.baseline;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.participant.Competence;
import org.incontro.core.participant.Evidence;
import org.incontro.core.participant.Participant;
import org.incontro.core.vocabulary.ConceptId;
import org.incontro.core.vocabulary.Vocabularies;

/**
 * The original's rule: a participant fits if it shares tags with the opportunity, exactly the same ones.
 *
 * <p>Tags are the concepts that people chose. A tree is what lies below one root of a scheme; a concept that its scheme does
 * not know is in a tree of the scheme's name. Immutable and thread-safe.
 */
public final class TagRule {

    private final String name;
    private final boolean eachTree;
    private final Vocabularies vocabularies;

    private TagRule(String name, boolean eachTree, Vocabularies vocabularies) {
        this.name = name;
        this.eachTree = eachTree;
        this.vocabularies = vocabularies;
    }

    /**
     * Returns the rule that one shared tag is enough.
     *
     * @param vocabularies tell which tree a concept is in
     */
    public static TagRule anyTree(Vocabularies vocabularies) {
        return new TagRule("any-tree", false, vocabularies);
    }

    /**
     * Returns the rule that there must be a shared tag in every tree from which the opportunity has tags.
     *
     * @param vocabularies tell which tree a concept is in
     */
    public static TagRule eachTree(Vocabularies vocabularies) {
        return new TagRule("each-tree", true, vocabularies);
    }

    /** Returns the name under which figures are reported: {@code any-tree} or {@code each-tree}. */
    public String name() {
        return name;
    }

    /**
     * Tells whether the original would bring a pair together.
     *
     * @param opportunity the one
     * @param participant the other
     */
    public boolean matches(Opportunity opportunity, Participant participant) {
        SortedSet<ConceptId> shared = sharedTags(opportunity, participant);
        return eachTree
                ? !shared.isEmpty()
                        && trees(shared).containsAll(trees(opportunity.subject().concepts()))
                : !shared.isEmpty();
    }

    /**
     * Returns the tags that both sides have, in order.
     *
     * @param opportunity the one
     * @param participant the other
     */
    public SortedSet<ConceptId> sharedTags(Opportunity opportunity, Participant participant) {
        SortedSet<ConceptId> shared = new TreeSet<>(opportunity.subject().concepts());
        SortedSet<ConceptId> theirs = new TreeSet<>();
        for (Competence competence : participant.competences()) {
            theirs.addAll(competence.concepts());
            competence.evidence().stream().map(Evidence::concepts).forEach(theirs::addAll);
        }
        shared.retainAll(theirs);
        return shared;
    }

    private SortedSet<String> trees(Iterable<ConceptId> concepts) {
        SortedSet<String> trees = new TreeSet<>();
        concepts.forEach(concept -> trees.addAll(trees(concept)));
        return trees;
    }

    private List<String> trees(ConceptId concept) {
        if (vocabularies.concept(concept).isEmpty()) {
            return List.of(concept.scheme());
        }
        List<ConceptId> ancestors = vocabularies.ancestors(concept);
        return ancestors.isEmpty()
                ? List.of(concept.toString())
                : ancestors.stream()
                        .filter(ancestor -> vocabularies.ancestors(ancestor).isEmpty())
                        .map(ConceptId::toString)
                        .toList();
    }
}
