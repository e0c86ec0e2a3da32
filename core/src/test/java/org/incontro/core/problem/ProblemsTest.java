// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incontro.core.validation.ValidationProblem;
import org.junit.jupiter.api.Test;

class ProblemsTest {

    /** A code of each severity, with sentences of its own. */
    private enum Code implements ProblemCode {
        ODD(Severity.NOTE),
        LOST(Severity.WARNING),
        BROKEN(Severity.ERROR);

        private final Severity severity;

        Code(Severity severity) {
            this.severity = severity;
        }

        @Override
        public Severity severity() {
            return severity;
        }

        @Override
        public String template(String language) {
            return language.equals("de") ? "muss {rule} sein" : "must be {rule}";
        }
    }

    private static final Problem PROBLEM = Problem.of(Code.LOST, "title").with("rule", "short");

    @Test
    void aMessageNamesPlacePathAndArguments() {
        Problem placed = PROBLEM.at(new Place("profiles.xml", 17, 3));
        assertThat(placed.message("en")).isEqualTo("profiles.xml:17:3: title: must be short");
        assertThat(placed.message("de")).isEqualTo("profiles.xml:17:3: title: muss short sein");
        assertThat(placed).hasToString("[LOST] profiles.xml:17:3: title: must be short");
        assertThat(Problem.of(Code.ODD, "").with("rule", 7).message("en")).isEqualTo("must be 7");
    }

    @Test
    void anArgumentThatIsMissingLeavesItsPlaceToBeSeen() {
        assertThat(Problem.of(Code.ODD, "x").message("en")).isEqualTo("x: must be {rule}");
    }

    @Test
    void aProblemKeepsItsArgumentsWhenItGetsAPlace() {
        Problem placed = PROBLEM.at(Place.line("a.csv", 2));
        assertThat(placed.arguments()).containsExactly(Map.entry("rule", "short"));
        assertThat(placed.with("more", 1).place()).contains(new Place("a.csv", 2, 0));
        assertThat(placed.severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void sentencesComeInFiveLanguages() {
        Problem required = Problem.of(ValidationProblem.REQUIRED, "title");
        assertThat(List.of("en", "it", "de", "fr", "es").stream().map(required::message))
                .containsExactly(
                        "title: must not be empty",
                        "title: non deve essere vuoto",
                        "title: darf nicht leer sein",
                        "title: ne doit pas être vide",
                        "title: no debe estar vacío");
    }

    @Test
    void aPlacePrintsAsFarAsItIsKnown() {
        assertThat(new Place("a.csv", 0, 0)).hasToString("a.csv");
        assertThat(Place.line("a.csv", 4)).hasToString("a.csv:4");
        assertThatThrownBy(() -> new Place("a.csv", -1, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("line and column must be at least 0, but were -1 and 0");
    }

    @Test
    void theLimitKeepsFewAndCountsAll() {
        Problems problems = new Problems(2);
        for (int i = 0; i < 5; i++) {
            problems.add(Problem.of(i == 4 ? Code.BROKEN : Code.ODD, "p" + i));
        }
        assertThat(problems.toList()).extracting(Problem::path).containsExactly("p0", "p1");
        assertThat(problems.total()).isEqualTo(5);
        assertThat(problems.counts()).containsExactly(Map.entry("BROKEN", 1L), Map.entry("ODD", 4L));
        assertThat(problems.hasErrors()).as("an error beyond the limit").isTrue();
        assertThat(problems).hasToString("5 problems {BROKEN=1, ODD=4}");
    }

    @Test
    void whatAnotherListOnlyCountedIsCountedToo() {
        Problems other = new Problems(1)
                .add(Problem.of(Code.ODD, "a"))
                .add(Problem.of(Code.BROKEN, "b"))
                .add(Problem.of(Code.ODD, "c"));
        Problems all = new Problems(2).add(PROBLEM).addAll(other).addAll(other);
        assertThat(all).extracting(Problem::path).containsExactly("title", "a");
        assertThat(all.counts()).containsExactly(Map.entry("BROKEN", 2L), Map.entry("LOST", 1L), Map.entry("ODD", 4L));
        assertThat(all.total()).isEqualTo(7);
        assertThat(all.hasErrors()).isTrue();
    }

    @Test
    void warningsAreNoErrors() {
        Problems problems = new Problems().add(PROBLEM);
        assertThat(problems.hasErrors()).isFalse();
        assertThat(problems.isEmpty()).isFalse();
        assertThat(new Problems().isEmpty()).isTrue();
        assertThat(problems.stream().map(Problem::place)).containsExactly(Optional.empty());
    }

    @Test
    void aListOfGivenProblemsKeepsThemAll() {
        assertThat(Problems.of(List.of(PROBLEM, PROBLEM)).toList()).containsExactly(PROBLEM, PROBLEM);
        assertThat(Problems.of(List.of()).isEmpty()).isTrue();
    }

    @Test
    void aLimitBelowOneIsRefused() {
        assertThatThrownBy(() -> new Problems(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("limit must be at least 1, but was 0");
    }

    @Test
    void aListAddedToItselfIsDoubled() {
        Problems problems = new Problems(3).add(PROBLEM).add(PROBLEM);
        problems.addAll(problems);
        assertThat(problems.total()).isEqualTo(4);
        assertThat(problems.toList()).containsExactly(PROBLEM, PROBLEM, PROBLEM);
    }
}
