// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.reproduction;

import java.util.List;
import java.util.Map;
import org.incontro.evaluation.expertise.WeightedKendallLoss;

/**
 * What one matcher reached on one set.
 *
 * @param means the mean of each measure, in the order of the set's measures
 * @param perQuery the deciding measure for each query, in the order of the judgements; for expertise, each person's loss
 * @param persons for expertise, each person's papers; else none
 * @param millisecondsPerQuery wall time of ranking, preparation not counted
 */
record Figures(
        Map<String, Double> means,
        double[] perQuery,
        List<WeightedKendallLoss.Person> persons,
        double millisecondsPerQuery) {}
