// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.benchmarks.lucene;

import java.util.List;
import org.apache.lucene.document.KeywordField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.incontro.benchmarks.task.Attribute;
import org.incontro.benchmarks.task.Opportunity;
import org.incontro.matching.weight.ImpactVector;

/** Opportunities as queries of Lucene. */
final class Queries {

    private Queries() {}

    /** Returns the features alone: each is a clause, boosted by its impact. */
    static BooleanQuery.Builder features(ImpactVector vector) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (int i = 0; i < vector.size(); i++) {
            Term term = new Term(LuceneIndex.FEATURES, ImpactTokens.term(vector.feature(i)));
            query.add(new BoostQuery(new TermQuery(term), vector.impact(i)), Occur.SHOULD);
        }
        return query;
    }

    /** Returns the features with a filter clause for each attribute that is asked about. */
    static Query filtered(Opportunity opportunity, List<Attribute> attributes) {
        BooleanQuery.Builder query = features(opportunity.vector());
        for (int number = 0; number < attributes.size(); number++) {
            var allowed = opportunity.filter().allowed().get(number);
            if (!allowed.isEmpty()) {
                query.add(
                        KeywordField.newSetQuery(
                                attributes.get(number).name(),
                                allowed.stream().mapToObj(LuceneIndex::value).toList()),
                        Occur.FILTER);
            }
        }
        // With a filter clause alone a document would match without any feature.
        return query.setMinimumNumberShouldMatch(1).build();
    }
}
