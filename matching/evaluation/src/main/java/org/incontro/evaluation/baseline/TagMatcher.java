// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.baseline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.incontro.core.vocabulary.ConceptId;
import org.incontro.core.vocabulary.ConceptLabel;
import org.incontro.core.vocabulary.Vocabularies;
import org.incontro.evaluation.collection.Document;
import org.incontro.evaluation.collection.Query;
import org.incontro.evaluation.ranking.Corpus;
import org.incontro.evaluation.ranking.Matcher;
import org.incontro.evaluation.ranking.NotApplicableException;
import org.incontro.matching.annotation.ConceptAnnotator;
import org.incontro.matching.annotation.Mention;
import org.incontro.matching.text.TextAnalysis;

/**
 * The rule that regions run today: a document fits if it shares a tag with the query, or one in each tree of the query's tags. Tags are the
 * concepts that texts name. The rule knows no degree: all that fit have score 1.
 */
public final class TagMatcher implements Matcher {

    private final boolean eachTree;

    private TagMatcher(boolean eachTree) {
        this.eachTree = eachTree;
    }

    /** Returns the rule that one shared tag is enough. */
    public static TagMatcher anyTree() {
        return new TagMatcher(false);
    }

    /** Returns the rule that there must be a shared tag in every tree. */
    public static TagMatcher eachTree() {
        return new TagMatcher(true);
    }

    @Override
    public String name() {
        return eachTree ? "each-tree" : "any-tree";
    }

    @Override
    public Function<Query, double[]> prepare(Corpus corpus) {
        if (corpus.vocabularies().schemeIds().isEmpty()) {
            throw new NotApplicableException(
                    name() + " needs tags, and there are none without concepts. Maybe give a --vocabulary.");
        }
        ConceptAnnotator annotator = ConceptAnnotator.of(TextAnalysis.standard(), labels(corpus.vocabularies()));
        List<Set<ConceptId>> tags = new ArrayList<>();
        for (Document document : corpus.documents()) {
            tags.add(tags(annotator, corpus.documentLanguage(), document.whole()));
        }
        return query -> {
            Set<ConceptId> asked = tags(annotator, corpus.queryLanguage(), query.text());
            return tags.stream()
                    .mapToDouble(theirs -> fits(corpus.vocabularies(), asked, theirs) ? 1 : 0)
                    .toArray();
        };
    }

    private static Stream<ConceptLabel> labels(Vocabularies vocabularies) {
        return vocabularies.schemes().stream()
                .flatMap(scheme -> new TreeSet<>(scheme.languages()).stream().flatMap(scheme::labels));
    }

    private static Set<ConceptId> tags(ConceptAnnotator annotator, String language, String text) {
        Set<ConceptId> tags = new TreeSet<>();
        annotator.annotate(language, text).stream().map(Mention::concept).forEach(tags::add);
        return tags;
    }

    private boolean fits(Vocabularies vocabularies, Set<ConceptId> asked, Set<ConceptId> theirs) {
        Set<ConceptId> shared = new TreeSet<>(asked);
        shared.retainAll(theirs);
        return !shared.isEmpty() && (!eachTree || trees(vocabularies, shared).containsAll(trees(vocabularies, asked)));
    }

    private static Set<ConceptId> trees(Vocabularies vocabularies, Set<ConceptId> concepts) {
        Set<ConceptId> roots = new TreeSet<>();
        for (ConceptId concept : concepts) {
            List<ConceptId> above = vocabularies.ancestors(concept);
            if (above.isEmpty()) {
                roots.add(concept);
            }
            above.stream()
                    .filter(ancestor -> vocabularies.ancestors(ancestor).isEmpty())
                    .forEach(roots::add);
        }
        return roots;
    }
}
