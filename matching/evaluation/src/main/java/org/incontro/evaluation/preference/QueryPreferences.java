// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.preference;

import java.util.ArrayList;
import java.util.List;
import org.incontro.evaluation.measure.EvaluationOptions;
import org.incontro.evaluation.trec.Hits;
import org.incontro.evaluation.trec.Preferences.Statement;

/** What a ranking makes of the preferences of one query. */
final class QueryPreferences {

    private final Documents documents;
    private final List<JudgeOrder> judges;
    private final List<Tally> tallies = new ArrayList<>();
    private final short[][] agreeing;

    private QueryPreferences(Documents documents, List<JudgeOrder> judges) {
        this.documents = documents;
        this.judges = judges;
        agreeing = new short[documents.size()][documents.size()];
        for (JudgeOrder judge : judges) {
            Tally tally = new Tally(documents.found());
            judge.forEach((better, worse) -> {
                tally.add(better, worse);
                agreeing[better][worse]++;
            });
            tallies.add(tally);
        }
    }

    static QueryPreferences of(Hits hits, List<Statement> statements, EvaluationOptions options) {
        Documents documents = Documents.of(hits, statements, options);
        return new QueryPreferences(documents, JudgeOrders.of(statements, documents));
    }

    long possible(Scope scope) {
        return tallies.stream().mapToLong(tally -> tally.possible(scope)).sum();
    }

    long fulfilled(Scope scope) {
        return tallies.stream().mapToLong(tally -> tally.fulfilled(scope)).sum();
    }

    double share(Scope scope) {
        return possible(scope) == 0 ? 0 : (double) fulfilled(scope) / possible(scope);
    }

    double judgeShare(Scope scope) {
        double sum = 0;
        for (Tally tally : tallies) {
            sum += tally.possible(scope) == 0 ? 0 : (double) tally.fulfilled(scope) / tally.possible(scope);
        }
        return sum / judges.size();
    }

    /** A pair of which neither document was found adds nothing but itself. */
    double pairShare(Scope scope) {
        int found = documents.found();
        double sum = 0;
        int pairs = 0;
        for (int first = 0; first < agreeing.length; first++) {
            for (int second = first + 1; second < agreeing.length; second++) {
                double judged = agreeing[first][second] + agreeing[second][first];
                boolean counts = scope == Scope.ALL || (scope == Scope.ONE_FOUND ? first < found : second < found);
                if (judged > 0 && counts) {
                    pairs++;
                    sum += first < found ? agreeing[first][second] / judged : 0;
                }
            }
        }
        return pairs == 0 ? 0 : sum / pairs;
    }

    /**
     * The judges' shares as if each had judged as many documents that are not relevant as there are relevant ones: where
     * there are more, the first ones count; where there are fewer, the missing ones count as found last.
     *
     * <p>trec_eval compares two numbers that do not belong together where only found documents count; so does this. A
     * judge without any pair makes the whole 0.
     */
    double evenShare(Scope scope) {
        int all = documents.size();
        int end = scope == Scope.BOTH_FOUND ? documents.found() : all;
        double sum = 0;
        for (int i = 0; i < judges.size(); i++) {
            JudgeOrder judge = judges.get(i);
            long relevant = judge.relevantBelow(end);
            long others = judge.nonRelevantBelow(end);
            if (relevant >= others) {
                long missing = relevant - others;
                double fulfilled = tallies.get(i).fulfilled(scope) + judge.relevantBelow(documents.found()) * missing;
                sum += fulfilled / (tallies.get(i).possible(scope) + judge.relevantBelow(all) * missing);
            } else {
                int kept = judge instanceof JudgeOrder.Pairs ? judge.relevantBelow(all) : (int) relevant;
                Tally fewer = new Tally(documents.found());
                judge.countWithFewer(fewer, kept, end);
                sum += (double) fewer.fulfilled(scope) / fewer.possible(scope);
            }
        }
        return sum > 0 ? sum / judges.size() : 0;
    }
}
