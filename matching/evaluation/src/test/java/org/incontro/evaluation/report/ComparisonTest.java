// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.incontro.evaluation.Resources;
import org.incontro.evaluation.measure.Evaluation;
import org.incontro.evaluation.measure.EvaluationOptions;
import org.incontro.evaluation.measure.Measure;
import org.incontro.evaluation.measure.Measures;
import org.incontro.evaluation.trec.Judgements;
import org.incontro.evaluation.trec.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ComparisonTest {

    private static final Measure RR = Measures.of("RR");
    private static final Measure FIRST = Measures.of("P@1");
    private static final String AWKWARD = "<b>\"a|b\", x</b>";

    /** The written forms of one comparison; report/comparison.* hold what is expected. */
    @ParameterizedTest
    @EnumSource
    void everyFormIsWrittenAsItWas(ComparisonFormat format) {
        assertThat(format.write(twelveQueries())).isEqualTo(Resources.text("report/comparison." + ending(format)));
    }

    private static String ending(ComparisonFormat format) {
        return switch (format) {
            case TEXT -> "txt";
            case MARKDOWN -> "md";
            case LATEX -> "tex";
            case HTML -> "html";
            case CSV -> "csv";
            case JSON -> "json";
        };
    }

    @Test
    void probabilitiesAreCorrectedForAllCells() {
        Comparison comparison = twelveQueries();

        assertThat(comparison.cells()).hasSize(4);
        // Eleven queries won and one unchanged: of 2^11 ways to flip the signs two are as large.
        assertThat(comparison.cells().get(0).test().p()).isEqualTo(2.0 / 2048);
        assertThat(comparison.cells().get(0).adjustedP()).isEqualTo(4 * 2.0 / 2048);
        assertThat(comparison.cells(FIRST))
                .extracting(cell -> cell.system().name())
                .containsExactly("better", AWKWARD);
        assertThat(comparison.baseline().name()).isEqualTo("base");
        assertThat(comparison.systems()).hasSize(2);
    }

    @Test
    void dataCannotBecomeMarkup() {
        String page = ComparisonFormat.HTML.write(twelveQueries());

        assertThat(page).doesNotContain("<b>").contains("&lt;b&gt;&quot;a|b&quot;, x&lt;/b&gt;");
        assertThat(page)
                .contains("prefers-color-scheme: dark")
                .doesNotContain("http")
                .doesNotContain("<script");
    }

    @Test
    void queriesMustBeTheSame() {
        Judgements one = Judgements.builder().add("q", "d", 1).build();
        Judgements other = Judgements.builder().add("p", "d", 1).build();
        Run run = Run.builder("r").add("q", "d", 1).add("p", "d", 1).build();

        assertThatThrownBy(() -> Comparison.of(
                        system("a", run, one, RR), List.of(system("b", run, other, RR)), ComparisonOptions.defaults()))
                .hasMessage("systems must be measured on the same queries, but a was on 1 and b on 1, which are not"
                        + " the same");
    }

    @Test
    void countsAreNotCompared() {
        Judgements judgements = Judgements.builder().add("q", "d", 1).build();
        Run run = Run.builder("r").add("q", "d", 1).build();
        Comparison.Contender system = system("a", run, judgements, Measures.of("num_ret"));

        assertThatThrownBy(() -> Comparison.of(system, List.of(system), ComparisonOptions.defaults()))
                .hasMessage("a measure must be a mean over queries to be compared, but num_ret is none");
    }

    @Test
    void optionsOutOfRangeAreRefused() {
        assertThatThrownBy(() -> new ComparisonOptions(0, 1, 0.9, 1))
                .hasMessage("samples and resamples must be at least 1, but were 0 and 1");
        assertThatThrownBy(() -> new ComparisonOptions(1, 1, 1, 1))
                .hasMessage("confidence must be above 0 and below 1, but was 1.0");
    }

    /** In query i the right document is third of the baseline, first of the one system, tied with another of the third. */
    private static Comparison twelveQueries() {
        Judgements.Builder judgements = Judgements.builder();
        Run.Builder base = Run.builder("base");
        Run.Builder better = Run.builder("better");
        Run.Builder awkward = Run.builder("awkward");
        for (int i = 0; i < 12; i++) {
            String query = "q" + (char) ('a' + i);
            judgements.add(query, "right", 1);
            base.add(query, "x", 3).add(query, "y", 2).add(query, "right", i == 0 ? 4 : 1);
            better.add(query, "right", 3).add(query, "x", 2);
            awkward.add(query, "x", 1).add(query, "right", i % 3);
        }
        Judgements built = judgements.build();
        return Comparison.of(
                system("base", base.build(), built, RR, FIRST),
                List.of(
                        system("better", better.build(), built, RR, FIRST),
                        system(AWKWARD, awkward.build(), built, RR, FIRST)),
                new ComparisonOptions(1000, 1000, 0.95, 42));
    }

    private static Comparison.Contender system(String name, Run run, Judgements judgements, Measure... measures) {
        return new Comparison.Contender(
                name, Evaluation.of(run, judgements, List.of(measures), EvaluationOptions.defaults()));
    }
}
