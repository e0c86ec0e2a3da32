// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.report;

import java.util.ArrayList;
import java.util.List;
import org.incontro.evaluation.measure.Measure;
import org.incontro.evaluation.significance.TukeyHsd;

/** Every system against every other, by Tukey's honestly significant differences, as plain text. */
public final class TukeyReport {

    private TukeyReport() {}

    /**
     * Writes all pairs of a comparison's systems, the baseline included.
     *
     * @param comparison of at least one system and two queries
     * @return a part for each measure, ended by a line that says how p was made
     */
    public static String write(Comparison comparison) {
        List<Comparison.Contender> all = new ArrayList<>(comparison.systems());
        all.add(0, comparison.baseline());
        StringBuilder out = new StringBuilder();
        int width = 0;
        for (Comparison.Contender one : all) {
            width = Math.max(width, one.name().length());
        }
        for (Measure measure : comparison.baseline().evaluation().measures()) {
            double[][] values = new double[all.size()][];
            for (int i = 0; i < values.length; i++) {
                values[i] = all.get(i).evaluation().values(measure);
            }
            TukeyHsd tukey = TukeyHsd.of(values);
            double[][] shuffled = tukey.randomised(
                    comparison.options().samples(), comparison.options().seed());
            out.append(measure.name()).append(", every pair\n");
            for (int one = 0; one < all.size(); one++) {
                for (int other = one + 1; other < all.size(); other++) {
                    out.append("  ").append(padded(all.get(one).name(), width));
                    out.append("  ").append(padded(all.get(other).name(), width));
                    out.append("  p ").append(ComparisonText.probability(tukey.p(one, other)));
                    out.append("  shuffled p ")
                            .append(ComparisonText.probability(shuffled[one][other]))
                            .append('\n');
                }
            }
            out.append('\n');
        }
        return out.append(
                        "p: Tukey's HSD over the pairs of a measure, two-way analysis of variance; shuffled p: the same by ")
                .append(comparison.options().samples())
                .append(" shuffles of each query's values; seed ")
                .append(comparison.options().seed())
                .append(".\n")
                .toString();
    }

    private static String padded(String name, int width) {
        return name + " ".repeat(width - name.length());
    }
}
