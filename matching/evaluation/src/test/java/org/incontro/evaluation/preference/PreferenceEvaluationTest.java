// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.incontro.evaluation.measure.EvaluationOptions;
import org.incontro.evaluation.measure.EvaluationOptions.Completeness;
import org.incontro.evaluation.measure.TrecEvalVersion;
import org.incontro.evaluation.trec.PreferenceFile;
import org.incontro.evaluation.trec.Preferences;
import org.incontro.evaluation.trec.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That the values are trec_eval's is held by the parity tests; here is what they mean, and what is refused. */
class PreferenceEvaluationTest {

    private static final Run RUN =
            Run.builder("r").add("q", "a", 3).add("q", "b", 2).add("q", "c", 1).build();

    @TempDir
    private Path folder;

    @Test
    void pairsInTheRightOrderAreFulfilled() throws IOException {
        // a > b and c > b are preferred; a > b is fulfilled, c > b is not; x was not found, so that b > x is.
        PreferenceEvaluation evaluation = evaluate("q j 0 a 2\nq j 0 b 1\nq j 0 c 2\nq j 0 x 0\n");

        assertThat(evaluation.summary(PreferenceMeasure.PREFS_NUM_PREFS_POSS)).isEqualTo(5);
        assertThat(evaluation.summary(PreferenceMeasure.PREFS_NUM_PREFS_FUL)).isEqualTo(4);
        assertThat(evaluation.summary(PreferenceMeasure.PREFS_SIMP)).isEqualTo(0.8);
        assertThat(evaluation.summary(PreferenceMeasure.PREFS_SIMP_RET)).isEqualTo(0.5);
        assertThat(evaluation.tag()).isEqualTo("r");
        assertThat(evaluation.queries()).containsExactly("q");
    }

    @Test
    void whatFollowsFromPreferencesIsOne() throws IOException {
        // Two groups of one judge: a > b, b > c, and so a > c.
        PreferenceEvaluation evaluation = evaluate("q j 0 a 2\nq j 0 b 1\nq j 1 b 2\nq j 1 c 1\n");

        assertThat(evaluation.summary(PreferenceMeasure.PREFS_NUM_PREFS_FUL)).isEqualTo(3);
    }

    @Test
    void judgesMayDisagreeWithEachOther() throws IOException {
        PreferenceEvaluation evaluation = evaluate("q ann 0 a 2\nq ann 0 b 1\nq bob 0 b 2\nq bob 0 a 1\n");

        assertThat(evaluation.summary(PreferenceMeasure.PREFS_PAIR)).isEqualTo(0.5);
        assertThat(evaluation.summary(PreferenceMeasure.PREFS_AVGJG)).isEqualTo(0.5);
    }

    @Test
    void aJudgeMustNotContradictHimself() {
        assertThatThrownBy(() -> evaluate("q j 0 a 2\nq j 0 a 1\n"))
                .hasMessage("document a must have one level in a group, but judge j gave it a second one");
        assertThatThrownBy(() -> evaluate("q j 0 a 2\nq j 0 b 1\nq j 1 b 2\nq j 1 a 1\n"))
                .hasMessage("a judge must not prefer two documents to each other, but judge j did");
        assertThatThrownBy(() -> evaluate("q j 0 a 2\nq j 0 b 1\nq j 1 b 2\nq j 1 a 0\n"))
                .hasMessage("document a must be relevant or not, but judge j said both");
    }

    @Test
    void aQueryThatIsNotAnsweredCountsOnlyWhereAllDo() throws IOException {
        Preferences preferences = read("q j 0 a 2\nq j 0 b 1\np j 0 a 2\np j 0 b 1\n");
        EvaluationOptions all = EvaluationOptions.defaults()
                .withCompleteness(Completeness.JUDGED)
                .withVersion(TrecEvalVersion.V10);

        assertThat(PreferenceEvaluation.of(RUN, preferences, EvaluationOptions.defaults())
                        .summary(PreferenceMeasure.PREFS_SIMP))
                .isEqualTo(1);
        assertThat(PreferenceEvaluation.of(RUN, preferences, all).summary(PreferenceMeasure.PREFS_SIMP))
                .isEqualTo(0.5);
    }

    @Test
    void linesThatCannotBeUnderstoodAreRefused() {
        assertThatThrownBy(() -> read("q j a 1\n"))
                .hasMessageEndingWith("p.txt:1: a line of preferences must have 5 columns, but this one has 4");
        assertThatThrownBy(() -> read("q j 0 a best\n"))
                .hasMessageEndingWith("p.txt:1: the level in the last column must be a number, but was \"best\"");
        assertThatThrownBy(() -> read(""))
                .hasMessageEndingWith("p.txt: preferences must have at least one line, but there is none");
    }

    @Test
    void moreThanCanBeHeldIsRefused() {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i <= PreferenceEvaluation.MOST_DOCUMENTS; i++) {
            lines.append("q j 0 d").append(i).append(" 1\n");
        }
        assertThatThrownBy(() -> evaluate(lines.toString()))
                .hasMessage("a query must have at most 10000 lines of preferences, but q has 10001");
    }

    private PreferenceEvaluation evaluate(String text) throws IOException {
        return PreferenceEvaluation.of(RUN, read(text), EvaluationOptions.defaults());
    }

    private Preferences read(String text) throws IOException {
        return PreferenceFile.read(Files.writeString(folder.resolve("p.txt"), text));
    }
}
