// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.measure;

import static org.incontro.evaluation.measure.Maker.cuts;
import static org.incontro.evaluation.measure.Maker.gains;
import static org.incontro.evaluation.measure.Maker.geometricMean;
import static org.incontro.evaluation.measure.Maker.mean;
import static org.incontro.evaluation.measure.Maker.numbers;
import static org.incontro.evaluation.measure.Maker.shares;
import static org.incontro.evaluation.measure.Maker.sum;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incontro.evaluation.measure.Maker.Range;

/** The measures of trec_eval by their names, in the order in which it prints them; behind them, two of our own. */
enum TrecEvalMeasure {
    NUM_RET("num_ret", sum(JudgedRanking::retrieved)),
    NUM_REL("num_rel", sum(JudgedRanking::relevant)),
    NUM_REL_RET("num_rel_ret", sum(JudgedRanking::relevantRetrieved)),
    MAP("map", mean(BinaryMeasures::averagePrecision)),
    GM_MAP("gm_map", geometricMean(BinaryMeasures::averagePrecision)),
    R_PREC("Rprec", mean(BinaryMeasures::rPrecision)),
    BPREF("bpref", mean(BinaryMeasures::binaryPreference)),
    RECIP_RANK("recip_rank", mean(ranking -> BinaryMeasures.reciprocalRank(ranking, Integer.MAX_VALUE))),
    IPREC_AT_RECALL(
            "iprec_at_recall",
            shares("0,.1,.2,.3,.4,.5,.6,.7,.8,.9,1", Range.SHARE, BinaryMeasures::interpolatedPrecision)),
    P("P", cuts("5,10,15,20,30,100,200,500,1000", BinaryMeasures::precision)),
    RECALL("recall", cuts("5,10,15,20,30,100,200,500,1000", BinaryMeasures::recall)),
    INF_AP("infAP", mean(BinaryMeasures::inferredAveragePrecision)),
    GM_BPREF("gm_bpref", geometricMean(BinaryMeasures::binaryPreference)),
    R_PREC_MULT(
            "Rprec_mult", shares(".2,.4,.6,.8,1,1.2,1.4,1.6,1.8,2", Range.NOT_NEGATIVE, BinaryMeasures::rPrecision)),
    UTILITY(
            "utility",
            numbers("1,-1,0,0", 4, Range.ANY, weights -> ranking -> BinaryMeasures.utility(ranking, weights))),
    ELEVEN_POINTS(
            "11pt_avg",
            numbers(
                    "0,.1,.2,.3,.4,.5,.6,.7,.8,.9,1",
                    0,
                    Range.SHARE,
                    recalls -> ranking -> BinaryMeasures.interpolatedAverage(ranking, recalls))),
    BIN_G("binG", mean(BinaryMeasures::binaryGain)),
    G("G", gains(GainMeasures::gain)),
    NDCG("ndcg", gains((ranking, gains) -> GainMeasures.ndcg(ranking, gains, Integer.MAX_VALUE))),
    NDCG_REL("ndcg_rel", gains(GainMeasures::ndcgAtRelevant)),
    R_NDCG("Rndcg", gains(GainMeasures::ndcgAtSteps)),
    NDCG_CUT(
            "ndcg_cut",
            cuts("5,10,15,20,30,100,200,500,1000", (ranking, cut) -> GainMeasures.ndcg(ranking, Gains.LINEAR, cut))),
    MAP_CUT("map_cut", cuts("5,10,15,20,30,100,200,500,1000", BinaryMeasures::averagePrecision)),
    RELATIVE_P("relative_P", cuts("5,10,15,20,30,100,200,500,1000", BinaryMeasures::relativePrecision)),
    SUCCESS("success", cuts("1,5,10", BinaryMeasures::success)),
    SET_P("set_P", mean(BinaryMeasures::setPrecision)),
    SET_RELATIVE_P("set_relative_P", mean(BinaryMeasures::setRelativePrecision)),
    SET_RECALL("set_recall", mean(BinaryMeasures::setRecall)),
    SET_MAP("set_map", mean(BinaryMeasures::setAveragePrecision)),
    SET_F("set_F", numbers("1", 1, Range.NOT_NEGATIVE, weight -> ranking -> BinaryMeasures.setF(ranking, weight[0]))),
    NUM_NONREL_JUDGED_RET(
            "num_nonrel_judged_ret", sum(ranking -> ranking.judgedRetrieved() - ranking.relevantRetrieved())),
    RBP("rbp", Maker.rankBiasedPrecision()),
    RBP_RESID("rbp_resid", mean(GainMeasures::rankBiasedResidual)),
    UNJ("unj", cuts("5,10,20", BinaryMeasures::unjudged)),
    MAP_AVGJG("map_avgjg", mean(BinaryMeasures::averagePrecision)),
    P_AVGJG("P_avgjg", cuts("5,10,15,20,30,100,200,500,1000", BinaryMeasures::precision)),
    R_PREC_MULT_AVGJG(
            "Rprec_mult_avgjg",
            shares(".2,.4,.6,.8,1,1.2,1.4,1.6,1.8,2", Range.NOT_NEGATIVE, BinaryMeasures::rPrecision)),
    NDCG_BURGES("ndcg_burges", mean(ranking -> GainMeasures.ndcg(ranking, Gains.EXPONENTIAL, Integer.MAX_VALUE))),
    NDCG_BURGES_CUT(
            "ndcg_burges_cut",
            cuts(
                    "5,10,15,20,30,100,200,500,1000",
                    (ranking, cut) -> GainMeasures.ndcg(ranking, Gains.EXPONENTIAL, cut)));

    private static final Map<String, TrecEvalMeasure> BY_NAME = new LinkedHashMap<>();

    static {
        for (TrecEvalMeasure measure : values()) {
            BY_NAME.put(measure.title, measure);
        }
    }

    private final String title;
    /** A function without state. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final Maker maker;

    TrecEvalMeasure(String title, Maker maker) {
        this.title = title;
        this.maker = maker;
    }

    List<Measure> make(Optional<String> parameters) {
        return maker.make(title, parameters);
    }

    static Optional<TrecEvalMeasure> of(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    static List<String> names() {
        return List.copyOf(BY_NAME.keySet());
    }
}
