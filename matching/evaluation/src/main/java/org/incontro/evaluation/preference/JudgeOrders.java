// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.preference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.incontro.evaluation.measure.Evaluation;
import org.incontro.evaluation.trec.Preferences.Statement;

/** Makes an order of each judge's statements. */
final class JudgeOrders {

    private JudgeOrders() {}

    /** Returns one order for each judge, by their names. */
    static List<JudgeOrder> of(List<Statement> statements, Documents documents) {
        Map<String, List<Statement>> byJudge = new TreeMap<>(Evaluation.QUERY_ORDER);
        for (Statement statement : statements) {
            byJudge.computeIfAbsent(statement.judge(), any -> new ArrayList<>()).add(statement);
        }
        List<JudgeOrder> orders = new ArrayList<>();
        for (List<Statement> one : byJudge.values()) {
            boolean oneGroup = one.stream().map(Statement::group).distinct().count() == 1;
            orders.add(oneGroup ? levels(one, documents) : pairs(one, documents));
        }
        return orders;
    }

    private static JudgeOrder levels(List<Statement> statements, Documents documents) {
        Map<Double, List<Integer>> byLevel = new TreeMap<>(Collections.reverseOrder());
        int[] seen = new int[documents.size()];
        for (Statement statement : statements) {
            int number = documents.number(statement);
            if (seen[number]++ > 0) {
                throw new IllegalArgumentException("document " + statement.document()
                        + " must have one level in a group, but judge " + statement.judge() + " gave it a second one");
            }
            byLevel.computeIfAbsent(statement.level() + 0.0, any -> new ArrayList<>())
                    .add(number);
        }
        List<int[]> numbers = new ArrayList<>();
        for (List<Integer> level : byLevel.values()) {
            numbers.add(level.stream().sorted().mapToInt(number -> number).toArray());
        }
        return new JudgeOrder.Levels(List.copyOf(byLevel.keySet()), numbers);
    }

    private static JudgeOrder pairs(List<Statement> statements, Documents documents) {
        boolean[][] preferred = new boolean[documents.size()][documents.size()];
        double[] levels = new double[documents.size()];
        Arrays.fill(levels, Double.NaN);
        for (Statement one : statements) {
            int number = documents.number(one);
            if ((levels[number] > 0 && one.level() == 0) || (levels[number] == 0 && one.level() > 0)) {
                throw new IllegalArgumentException("document " + one.document() + " must be relevant or not, but judge "
                        + one.judge() + " said both");
            }
            levels[number] = one.level();
            for (Statement other : statements) {
                if (one.group().equals(other.group()) && one.level() > other.level()) {
                    preferred[number][documents.number(other)] = true;
                }
            }
        }
        addWhatFollows(preferred);
        for (int i = 0; i < preferred.length; i++) {
            if (preferred[i][i]) {
                throw new IllegalArgumentException("a judge must not prefer two documents to each other, but judge "
                        + statements.get(0).judge() + " did");
            }
        }
        return new JudgeOrder.Pairs(preferred, levels);
    }

    /** Whoever prefers a to b and b to c prefers a to c. Warshall, 1962. */
    private static void addWhatFollows(boolean[][] preferred) {
        for (int middle = 0; middle < preferred.length; middle++) {
            for (int better = 0; better < preferred.length; better++) {
                for (int worse = 0; preferred[better][middle] && worse < preferred.length; worse++) {
                    preferred[better][worse] |= preferred[middle][worse];
                }
            }
        }
    }
}
