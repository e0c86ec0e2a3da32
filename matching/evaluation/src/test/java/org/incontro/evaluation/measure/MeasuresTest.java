// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.incontro.evaluation.measure.EvaluationOptions.Completeness;
import org.incontro.evaluation.trec.Judgements;
import org.incontro.evaluation.trec.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasuresTest {

    /** Ranking a b c d; grades a 2, c 1, x 3 (not found), b judged wrong, d unknown. */
    private static final Judgements JUDGEMENTS = Judgements.builder()
            .add("q", "a", 2)
            .add("q", "b", 0)
            .add("q", "c", 1)
            .add("q", "x", 3)
            .build();

    private static final Run RUN = Run.builder("r")
            .add("q", "a", 4)
            .add("q", "b", 3)
            .add("q", "c", 2)
            .add("q", "d", 1)
            .build();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // (1/1 + 2/3) / 3
                "AP | 0.5555555555555556",
                "AP@1 | 0.3333333333333333",
                "AP(rel=2) | 0.5",
                "P@2 | 0.5",
                "P(rel=2)@2 | 0.5",
                "R@2 | 0.3333333333333333",
                "RR | 1",
                "RR(rel=3) | 0",
                "RR@1 | 1",
                "Success(rel=3)@4 | 0",
                "Rprec | 0.6666666666666666",
                "Bpref | 0.3333333333333333",
                "infAP | 0.5555555555555556",
                "SetP | 0.5",
                "SetR | 0.6666666666666666",
                "SetF | 0.5714285714285714",
                "SetF(beta=2) | 0.6",
                "SetAP | 0.3333333333333333",
                "IPrec@0.5 | 0.6666666666666666",
                "Judged@4 | 0.75",
                "Judged@10 | 0.3",
                // (2 + 1/2) / (3 + 2/log2(3) + 1/2)
                "nDCG | 0.5250049893849101",
                "nDCG@1 | 0.6666666666666666",
                "nDCG(dcg=log2)@1 | 0.6666666666666666",
                // (3 + 1/2) / (7 + 3/log2(3) + 1/2)
                "nDCG(dcg='exp-log2') | 0.3726262671130988",
                "ndcg_burges | 0.3726262671130988",
                "ndcg_burges_cut.1 | 0.42857142857",
                // 3/16 + 13/16 * 1/16 / 3
                "ERR | 0.20442708333333334",
                "ERR@2 | 0.1875",
                "ERR(max=3) | 0.40104166666666663",
                "RBP | 0.328",
                "RBP(p=0.5,rel=2) | 0.5",
                "RBP(p=0.5)@2 | 0.5"
            })
    void valuesAreThoseOfTheFormula(String name, double value) {
        assertThat(measure(name)).isCloseTo(value, within(5e-6));
    }

    @Test
    void rankBiasedPrecisionOfVersion10KnowsItsPersistence() {
        assertThat(measure("rbp.p=0.5")).isCloseTo(0.5 * (2.0 / 3 + 0.25 / 3), within(1e-12));
        assertThat(measure("rbp.p=0.5,2=1,3=1")).isCloseTo(0.5 * (1 + 0.25), within(1e-12));
    }

    @Test
    void aNameWithoutACutOffStandsForAllThatAreUsual() {
        assertThat(Measures.all("success"))
                .extracting(Measure::name)
                .containsExactly("success_1", "success_5", "success_10");
        assertThat(Measures.all("set"))
                .extracting(Measure::name)
                .startsWith("num_ret")
                .endsWith("set_F");
        assertThat(Measures.all("all_trec")).hasSize(92);
        assertThat(Measures.nickname("all_trec", TrecEvalVersion.V10)).endsWith("rbp", "rbp_resid", "unj");
        assertThat(Measures.nickname("map", TrecEvalVersion.V10)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "P | a name must stand for one measure, but P stands for 9. Maybe a cut-off is missing, as in P.10.",
                "map.5 | map must have no parameters, but had 5",
                "P.0 | a cut-off of P must be at least 1, but was 0",
                "P.5,5 | the parameters of P must differ, but were 5,5",
                "P.x | a parameter of P must be a number, but was \"x\"",
                "utility.1,2 | utility must have 4 parameters, but had 2",
                "ndcg.1 | a parameter of ndcg must be of the form grade=gain, but was \"1\"",
                "ndcg.a=1 | a parameter of ndcg must be a whole number, but was \"a\"",
                "P@0 | the cut-off must be at least 1, but was 0 in P@0",
                "P(rel=1) | P(rel=1) must have a cut-off, as in P(rel=1)@10, but had none",
                "P(rel=1@5 | the parameters of a measure must end with \")\", but were (rel=1 in P(rel=1@5",
                "P(rel)@5 | a parameter must be of the form name=value, but was \"rel\" in P(rel)@5",
                "P(p=1)@5 | the parameters of P must be of [rel], but one was p in P(p=1)@5",
                "Rprec@5 | Rprec must have no cut-off, but had 5 in Rprec@5",
                "nDCG(dcg=x)@5 | dcg must be log2 or exp-log2, but was x in nDCG(dcg=x)@5",
                "ERR(max=99) | max must be a whole number from 1 to 30, but was 99.0 in ERR(max=99)",
                "ERR(max=2.7) | max must be a whole number from 1 to 30, but was 2.7 in ERR(max=2.7)",
                "rbp.p=2 | p must be from 0 to below 1, but was 2.0 in rbp.p=2",
                "rbp.1=2,p=-0.1 | p must be from 0 to below 1, but was -0.1 in rbp.1=2,p=-0.1",
                "SetF(beta=-1) | beta must be at least 0, but was -1.0 in SetF(beta=-1)",
                "IPrec@1.5 | recall must be from 0 to 1, but was 1.5 in IPrec@1.5",
                "iprec_at_recall.1.5 | a parameter must be from 0 to 1, but was 1.5 in iprec_at_recall.1.5",
                "Rprec_mult.-1 | a parameter must be at least 0, but was -1.0 in Rprec_mult.-1",
                "set_F.-1 | a parameter must be at least 0, but was -1.0 in set_F.-1",
                "11pt_avg.0.5,-0.1 | a parameter must be from 0 to 1, but was -0.1 in 11pt_avg.0.5,-0.1",
                "RBP(p=1) | p must be from 0 to below 1, but was 1.0 in RBP(p=1)"
            })
    void whatIsWrongWithANameIsSaid(String name, String message) {
        assertThatThrownBy(() -> Measures.of(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void aMeasureThatIsNotKnownIsAnsweredWithThoseThatAre() {
        assertThatThrownBy(() -> Measures.of("quality"))
                .hasMessageStartingWith("there is no measure quality. Known are, of trec_eval, num_ret, num_rel,")
                .hasMessageEndingWith("P@k, R@k, Success@k, Judged@k, IPrec@x.");
    }

    @Test
    void anEvaluationKnowsOnlyWhatItComputed() {
        Evaluation evaluation = evaluation(List.of(Measures.of("map")), EvaluationOptions.defaults());

        assertThat(evaluation.values(Measures.of("map"))).hasSize(1);
        assertThat(evaluation.queries()).containsExactly("q");
        assertThat(evaluation.tag()).isEqualTo("r");
        assertThat(evaluation.measures()).extracting(Measure::name).containsExactly("map");
        assertThatThrownBy(() -> evaluation.summary(Measures.of("Rprec")))
                .hasMessage("measure must be one of [map], but was Rprec");
    }

    @Test
    void withoutACommonQueryTheSummaryIsZero() {
        Judgements others = Judgements.builder().add("other", "a", 1).build();
        Measure map = Measures.of("map");

        assertThat(Evaluation.of(RUN, others, List.of(map), EvaluationOptions.defaults())
                        .summary(map))
                .isZero();
    }

    @Test
    void aQueryWithoutHitsCountsOnlyWhereAllJudgedOnesDo() {
        Judgements both = Judgements.builder().add("q", "a", 1).add("p", "a", 1).build();
        Measure map = Measures.of("map");
        EvaluationOptions all = EvaluationOptions.defaults().withCompleteness(Completeness.JUDGED);

        assertThat(Evaluation.of(RUN, both, List.of(map), EvaluationOptions.defaults())
                        .summary(map))
                .isEqualTo(1);
        Evaluation complete = Evaluation.of(RUN, both, List.of(map), all);
        assertThat(complete.summary(map)).isEqualTo(0.5);
        assertThat(complete.queries()).containsExactly("p", "q");
        assertThat(complete.isAnswered(0)).isFalse();
        assertThat(complete.value(map, 1)).isEqualTo(1);
    }

    @Test
    void everyMeasureOfNothingIsZero() {
        Run other = Run.builder("r").add("other", "a", 1).build();
        EvaluationOptions all = EvaluationOptions.defaults()
                .withCompleteness(Completeness.JUDGED)
                .withVersion(TrecEvalVersion.V10)
                .withLevel(4)
                .withDepth(5)
                .withUnjudged(EvaluationOptions.Unjudged.REMOVE);
        for (Measure measure : Measures.all("all_trec")) {
            double value =
                    Evaluation.of(other, JUDGEMENTS, List.of(measure), all).summary(measure);
            assertThat(value).as(measure.name()).isCloseTo(0, within(1.1e-5));
        }
    }

    @Test
    void anOwnMeasureIsANameAndAFormula() {
        Measure last = new Measure() {
            @Override
            public String name() {
                return "last";
            }

            @Override
            public double of(JudgedRanking ranking) {
                return ranking.retrieved();
            }
        };

        assertThat(evaluation(List.of(last), EvaluationOptions.defaults()).summary(last))
                .isEqualTo(4);
        assertThat(last.cut()).isEmpty();
    }

    private static double measure(String name) {
        Measure measure = Measures.of(name);
        return evaluation(List.of(measure), EvaluationOptions.defaults()).summary(measure);
    }

    private static Evaluation evaluation(List<Measure> measures, EvaluationOptions options) {
        return Evaluation.of(RUN, JUDGEMENTS, measures, options);
    }
}
