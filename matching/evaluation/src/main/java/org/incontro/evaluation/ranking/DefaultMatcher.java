// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.ranking;

import java.util.function.Function;
import org.incontro.evaluation.collection.Document;
import org.incontro.evaluation.collection.Query;
import org.incontro.matching.ranking.ConceptLabels;
import org.incontro.matching.ranking.OwnerVotes;
import org.incontro.matching.ranking.RankingSettings;
import org.incontro.matching.ranking.TextRanking;

/** The library's own ranking. */
final class DefaultMatcher implements CandidateMatcher {

    private final String name;
    private final RankingSettings settings;

    DefaultMatcher(String name, RankingSettings settings) {
        this.name = name;
        this.settings = settings;
    }

    @Override
    public String name() {
        return name;
    }

    RankingSettings settings() {
        return settings;
    }

    @Override
    public Function<Query, double[]> prepare(Corpus corpus) {
        TextRanking ranking = ranking(corpus);
        return query -> ranking.scores(corpus.queryLanguage(), query.text());
    }

    @Override
    public Function<Query, double[]> prepareCandidates(Corpus corpus) {
        OwnerVotes votes = new OwnerVotes(settings, ranking(corpus), corpus.owners(), corpus.ages());
        return query -> votes.scores(corpus.queryLanguage(), query.text());
    }

    TextRanking ranking(Corpus corpus) {
        TextRanking.Builder ranking = TextRanking.builder(corpus.documentLanguage())
                .settings(settings)
                .labels(ConceptLabels.of(corpus.vocabularies()));
        for (Document document : corpus.documents()) {
            ranking.add(document.title(), document.text());
        }
        return ranking.build();
    }
}
