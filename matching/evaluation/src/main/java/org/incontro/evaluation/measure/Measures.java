// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds measures by the names that the field gives them: trec_eval's, with parameters behind a dot ({@code P.5,10},
 * {@code ndcg.1=3,2=9}), or those of ir_measures ({@code nDCG@10}, {@code P(rel=2)@5}, {@code AP}).
 *
 * <p>Where a name is in both, such as {@code P} and {@code Rprec}, the form decides: with {@code @} or parentheses it
 * is one of ir_measures. Nicknames stand for many: {@code official}, {@code all_trec}, {@code set}, and, for judgements of
 * several judges, {@code qrels_jg}.
 */
public final class Measures {

    private static final List<String> OFFICIAL = List.of(
            "num_ret",
            "num_rel",
            "num_rel_ret",
            "map",
            "gm_map",
            "Rprec",
            "bpref",
            "recip_rank",
            "iprec_at_recall",
            "P");

    private static final List<String> SET = List.of(
            "num_ret",
            "num_rel",
            "num_rel_ret",
            "utility",
            "set_P",
            "set_relative_P",
            "set_recall",
            "set_map",
            "set_F");

    private static final List<String> NEW_IN_10 = List.of("rbp", "rbp_resid", "unj");
    private static final List<String> OF_JUDGES = List.of("map_avgjg", "P_avgjg", "Rprec_mult_avgjg");
    private static final List<String> OWN = List.of("ndcg_burges", "ndcg_burges_cut");

    private Measures() {}

    /**
     * Finds one measure.
     *
     * @param name such as {@code nDCG@10} or {@code ndcg_cut.10}
     * @return the measure
     * @throws IllegalArgumentException if there is none of this name, or if it stands for more than one
     */
    public static Measure of(String name) {
        List<Measure> measures = all(name);
        if (measures.size() != 1) {
            throw new IllegalArgumentException("a name must stand for one measure, but " + name + " stands for "
                    + measures.size() + ". Maybe a cut-off is missing, as in " + name + ".10.");
        }
        return measures.get(0);
    }

    /**
     * Finds all measures of a name, in the order in which trec_eval prints them.
     *
     * @param name such as {@code ndcg_cut}, which stands for nine
     * @return at least one measure
     * @throws IllegalArgumentException if there is none of this name
     */
    public static List<Measure> all(String name) {
        List<String> members = nickname(name, TrecEvalVersion.V9);
        if (!members.isEmpty()) {
            List<Measure> measures = new ArrayList<>();
            members.forEach(member -> measures.addAll(all(member)));
            return List.copyOf(measures);
        }
        int dot = name.indexOf('.');
        boolean foreign = name.indexOf('@') >= 0 || name.indexOf('(') >= 0;
        String title = dot < 0 ? name : name.substring(0, dot);
        Optional<TrecEvalMeasure> measure = foreign ? Optional.empty() : TrecEvalMeasure.of(title);
        if (measure.isPresent()) {
            return measure.get().make(dot < 0 ? Optional.empty() : Optional.of(name.substring(dot + 1)));
        }
        List<Measure> measures = IrMeasuresName.parse(name).make();
        if (measures.isEmpty()) {
            throw new IllegalArgumentException("there is no measure " + name + ". Known are, of trec_eval, "
                    + String.join(", ", TrecEvalMeasure.names())
                    + "; of ir_measures, AP, RR, Rprec, Bpref, infAP, nDCG, ERR, RBP, SetP, SetR, SetF, SetAP,"
                    + " P@k, R@k, Success@k, Judged@k, IPrec@x.");
        }
        return measures;
    }

    /**
     * Returns what a nickname stands for.
     *
     * @param name {@code official}, {@code all_trec}, {@code set} or {@code qrels_jg}
     * @param version since {@code all_trec} has more in version 10
     * @return names of trec_eval in its order; empty if this is no nickname
     */
    public static List<String> nickname(String name, TrecEvalVersion version) {
        return switch (name) {
            case "official" -> OFFICIAL;
            case "set" -> SET;
            case "qrels_jg" -> OF_JUDGES;
            case "all_trec" -> allTrec(version);
            default -> List.of();
        };
    }

    private static List<String> allTrec(TrecEvalVersion version) {
        List<String> names = new ArrayList<>(TrecEvalMeasure.names());
        names.removeAll(OWN);
        names.removeAll(OF_JUDGES);
        if (version == TrecEvalVersion.V9) {
            names.removeAll(NEW_IN_10);
        }
        return List.copyOf(names);
    }

    /** Returns the names of trec_eval, and behind them our own, in the order in which they are printed. */
    public static List<String> trecEvalNames() {
        return TrecEvalMeasure.names();
    }
}
