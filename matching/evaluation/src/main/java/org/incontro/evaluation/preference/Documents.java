// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.preference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.incontro.evaluation.measure.Evaluation;
import org.incontro.evaluation.measure.EvaluationOptions;
import org.incontro.evaluation.trec.Hit;
import org.incontro.evaluation.trec.Hits;
import org.incontro.evaluation.trec.Preferences.Statement;
import org.incontro.evaluation.trec.ScorePrecision;

/**
 * The judged documents of one query, numbered: those that were found in the order of the ranking, and behind them the
 * others in the order of their identifiers.
 *
 * <p>Where scores are equal, identifiers count upwards here, and not downwards as everywhere else in trec_eval.
 *
 * @param numbers by identifier, from 0
 * @param found how many were found: the numbers below this
 */
record Documents(Map<String, Integer> numbers, int found) {

    static Documents of(Hits hits, List<Statement> statements, EvaluationOptions options) {
        TreeSet<String> unplaced = new TreeSet<>(Evaluation.QUERY_ORDER);
        statements.forEach(statement -> unplaced.add(statement.document()));
        boolean coarse = options.version().precision() == ScorePrecision.FLOAT;
        List<Hit> ranking = new ArrayList<>(hits);
        ranking.sort((left, right) -> {
            double one = coarse ? (float) left.score() : left.score();
            double other = coarse ? (float) right.score() : right.score();
            return one == other
                    ? Evaluation.QUERY_ORDER.compare(left.document(), right.document())
                    : Double.compare(other, one);
        });
        Map<String, Integer> numbers = new HashMap<>();
        for (Hit hit : ranking.subList(0, Math.min(ranking.size(), options.depth()))) {
            if (unplaced.remove(hit.document())) {
                numbers.put(hit.document(), numbers.size());
            }
        }
        int found = numbers.size();
        unplaced.forEach(document -> numbers.put(document, numbers.size()));
        return new Documents(numbers, found);
    }

    int size() {
        return numbers.size();
    }

    int number(Statement statement) {
        return numbers.getOrDefault(statement.document(), -1);
    }
}
