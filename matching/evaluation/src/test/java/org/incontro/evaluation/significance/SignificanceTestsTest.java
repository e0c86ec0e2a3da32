// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.significance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Percentage;
import org.incontro.evaluation.SharedFolder;
import org.incontro.evaluation.measure.Evaluation;
import org.incontro.evaluation.measure.EvaluationOptions;
import org.incontro.evaluation.measure.FixedPoint;
import org.incontro.evaluation.measure.Measure;
import org.incontro.evaluation.measure.Measures;
import org.incontro.evaluation.trec.QrelsFile;
import org.incontro.evaluation.trec.RunFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected values are SciPy's, where nothing else is said. */
class SignificanceTestsTest {

    private static final PairedDifferences EIGHT = PairedDifferences.of(
            new double[] {.1, .2, .35, .4, .5, .62, .7, .33}, new double[] {.15, .19, .45, .41, .7, .68, .9, .3});

    private static final PairedDifferences NONE = PairedDifferences.of(new double[] {1, 2, 3}, new double[] {1, 2, 3});

    @Test
    void eightPairsAreJudgedAsSciPyJudgesThem() {
        assertThat(SignificanceTests.pairedT(EIGHT).statistic()).isCloseTo(2.310251504207422, within(1e-12));
        assertThat(SignificanceTests.pairedT(EIGHT).p()).isCloseTo(0.054166721562893226, within(1e-12));
        assertThat(SignificanceTests.signFlip(EIGHT, 1, 1))
                .isEqualTo(new TestResult("sign flip, exact", EIGHT.mean(), 0.0546875));
        assertThat(SignificanceTests.wilcoxon(EIGHT)).isEqualTo(new TestResult("Wilcoxon, exact", 5, 0.078125));
        assertThat(SignificanceTests.sign(EIGHT).p()).isCloseTo(0.2890625, within(1e-12));
        assertThat(SignificanceTests.sign(EIGHT).statistic()).isEqualTo(6);
        assertThat(EIGHT.effectSize()).isCloseTo(0.816797252435745, within(1e-12));
        assertThat(EIGHT.mean()).isCloseTo(0.0725, within(1e-12));
        assertThat(EIGHT.relativeGain()).isCloseTo(0.0725 / 0.4, within(1e-12));
    }

    /** 93 and 225 queries of real collections; the file holds values of SciPy 1.17.1 of inputs with four decimals. */
    @Test
    void realRunsAreJudgedAsSciPyJudgesThem() throws IOException {
        List<String> lines = Files.readAllLines(SharedFolder.find("eval/peer-runs/significance-reference.txt"));
        int checked = 0;
        for (String line : lines) {
            String[] fields = line.split("\\|", -1);
            if (fields[0].equals("adi")) {
                continue;
            }
            PairedDifferences pairs = PairedDifferences.of(
                    values(fields[0], "bm25_09_04", fields[1]), values(fields[0], "dfr_ifb2", fields[1]));
            assertThat(pairs.size()).isEqualTo((int) number(fields[2]));
            near(SignificanceTests.pairedT(pairs).statistic(), fields[5], 1e-4);
            near(SignificanceTests.pairedT(pairs).p(), fields[6], 1e-3);
            near(SignificanceTests.wilcoxon(pairs).p(), fields[8], 1e-3);
            near(SignificanceTests.sign(pairs).p(), fields[9], 1e-3);
            assertThat(pairs.effectSize()).isCloseTo(number(fields[10]), within(0.000051));
            assertThat(SignificanceTests.signFlip(pairs, 100_000, 1).p()).isCloseTo(number(fields[7]), within(0.004));
            checked++;
        }
        assertThat(checked).isEqualTo(4);
    }

    private static double[] values(String set, String run, String measure) throws IOException {
        Path runFile = SharedFolder.find("eval/peer-runs/" + set + "/" + run + ".en.run.gz");
        Measure wanted = Measures.of(measure);
        double[] values = Evaluation.of(
                        RunFile.read(runFile),
                        QrelsFile.read(SharedFolder.find("eval/" + set + "/qrels.trec")),
                        List.of(wanted),
                        EvaluationOptions.defaults().withCompleteness(EvaluationOptions.Completeness.JUDGED))
                .values(wanted);
        for (int i = 0; i < values.length; i++) {
            values[i] = Double.parseDouble(FixedPoint.format(values[i], 4));
        }
        return values;
    }

    private static void near(double actual, String expected, double percent) {
        assertThat(actual).as(expected).isCloseTo(number(expected), Percentage.withPercentage(percent));
    }

    private static double number(String field) {
        return Double.parseDouble(field.substring(field.indexOf('=') + 1));
    }

    @Test
    void whereThereIsNoDifferenceNothingIsSignificant() {
        assertThat(SignificanceTests.pairedT(NONE)).isEqualTo(new TestResult("paired t", 0, 1));
        assertThat(SignificanceTests.signFlip(NONE, 10, 1).p()).isEqualTo(1);
        assertThat(SignificanceTests.wilcoxon(NONE).p()).isEqualTo(1);
        assertThat(SignificanceTests.sign(NONE).p()).isEqualTo(1);
        assertThat(NONE.effectSize()).isZero();
        assertThat(PairedDifferences.of(new double[] {0}, new double[] {1}).relativeGain())
                .isZero();
    }

    @Test
    void aSampleIsTheSameForTheSameSeedAndNeverSaysNever() {
        double[] zeros = new double[40];
        double[] ones = new double[40];
        Arrays.fill(ones, 1);
        PairedDifferences pairs = PairedDifferences.of(zeros, ones);

        assertThat(SignificanceTests.signFlip(pairs, 999, 7))
                .isEqualTo(new TestResult("sign flip, 999 samples", 1, 0.001));
        assertThat(SignificanceTests.signFlip(pairs, 999, 7)).isEqualTo(SignificanceTests.signFlip(pairs, 999, 7));
        assertThat(SignificanceTests.pairedT(pairs).p()).isZero();
    }

    @Test
    void fewRanksWithTiesAreCountedOutToo() {
        // Of the 32 ways to give signs to the ranks 2, 2, 2, 4 and 5, a sum of at most 2 comes of four; twice that, for
        // both sides.
        PairedDifferences tied = PairedDifferences.of(new double[6], new double[] {1, 1, -1, 2, 3, 0});
        PairedDifferences one = PairedDifferences.of(new double[3], new double[] {0, .5, 0});

        assertThat(SignificanceTests.wilcoxon(tied)).isEqualTo(new TestResult("Wilcoxon, exact", 2, 0.25));
        assertThat(SignificanceTests.wilcoxon(one)).isEqualTo(new TestResult("Wilcoxon, exact", 0, 1));
    }

    @Test
    void manyRanksWithTiesAreApproximated() {
        double[] values = {1, 1, -1, 2, 3, 0, 4, 5, 6, -7, 8, 9, 10, 11, 12};
        PairedDifferences pairs = PairedDifferences.of(new double[15], values);

        assertThat(SignificanceTests.wilcoxon(pairs).test()).isEqualTo("Wilcoxon, normal");
        assertThat(SignificanceTests.wilcoxon(pairs).statistic()).isEqualTo(11);
        assertThat(SignificanceTests.wilcoxon(pairs).p()).isCloseTo(0.009112763665900123, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, 3, 0.9266523488008059",
        "1, 10, 0.34089313230206",
        "2.5, 34, 0.01740644549368469",
        "5.784088, 224, 2.4350789234004306e-08",
        "40, 5, 1.8411962171772954e-07"
    })
    void tailsOfStudentsDistributionAreExact(double t, int degreesOfFreedom, double p) {
        assertThat(SpecialFunctions.studentBeyond(t, degreesOfFreedom)).isCloseTo(p, Percentage.withPercentage(1e-9));
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.920344325445942",
        "1, 0.31731050786291415",
        "-2, 0.04550026389635839",
        "2.5, 0.012419330651552265",
        "4, 6.334248366623973e-05",
        "8, 1.244192114854348e-15",
        "12, 3.552964224155306e-33"
    })
    void tailsOfTheNormalDistributionAreExact(double deviations, double p) {
        assertThat(SpecialFunctions.normalBeyond(deviations)).isCloseTo(p, Percentage.withPercentage(1e-9));
    }

    @Test
    void pairsMustBePairs() {
        assertThatThrownBy(() -> PairedDifferences.of(new double[1], new double[2]))
                .hasMessage("both systems must have the same number of values, but had 1 and 2");
        assertThatThrownBy(() -> PairedDifferences.of(new double[0], new double[0]))
                .hasMessage("there must be at least one pair of values, but there was none");
        assertThatThrownBy(() -> PairedDifferences.of(new double[] {Double.NaN}, new double[1]))
                .hasMessage("values must be finite, but a pair was NaN and 0.0");
        assertThatThrownBy(() -> SignificanceTests.pairedT(PairedDifferences.of(new double[1], new double[1])))
                .hasMessage("a t test must have at least two pairs, but had 1");
        assertThatThrownBy(() -> SignificanceTests.signFlip(NONE, 0, 1))
                .hasMessage("samples must be at least 1, but was 0");
    }
}
