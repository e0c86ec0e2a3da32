// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import java.util.Map;
import org.incontro.core.problem.Problem;
import org.incontro.core.problem.Problems;
import org.incontro.core.value.MessageTemplates;
import org.junit.jupiter.api.Test;

class SettingsReaderTest {

    @Test
    void valuesThatAreThereAreRead() {
        SettingsReader reader = SettingsReader.of(
                Map.of("share", 0.5, "depth", 20, "on", true, "mode", "fast", "below", Map.of("a", 1L)));

        assertThat(reader.number("share", 0, 1, 0.1)).isEqualTo(0.5);
        assertThat(reader.wholeNumber("depth", 1, 100, 7)).isEqualTo(20);
        assertThat(reader.flag("on", false)).isTrue();
        assertThat(reader.text("mode", List.of("fast", "slow"), "slow")).isEqualTo("fast");
        assertThat(reader.level("below").wholeNumber("a", 0, 9, 5)).isEqualTo(1);
        assertThatCode(reader::finish).doesNotThrowAnyException();
    }

    @Test
    void whatIsMissingIsTheDefault() {
        SettingsReader reader = SettingsReader.of(Map.of());

        assertThat(reader.number("share", 0, 1, 0.1)).isEqualTo(0.1);
        assertThat(reader.wholeNumber("depth", 1, 100, 7)).isEqualTo(7);
        assertThat(reader.flag("on", true)).isTrue();
        assertThat(reader.text("mode", List.of(), "slow")).isEqualTo("slow");
        assertThat(reader.level("below").keys()).isEmpty();
        assertThatCode(reader::finish).doesNotThrowAnyException();
    }

    @Test
    void allMistakesAreNamedAtOnceWithTheirPathAndARemedy() {
        SettingsReader reader = SettingsReader.of(Map.of(
                "share", 2, "depth", 1.5, "on", "yes", "mode", "fats", "dept", 3, "below", Map.of("aa", Double.NaN)));
        reader.number("share", 0, 1, 0.1);
        reader.wholeNumber("depth", 1, 100, 7);
        reader.flag("on", true);
        reader.text("mode", List.of("fast", "slow"), "slow");
        SettingsReader below = reader.level("below");
        below.number("aa", 0, 1, 0);
        reader.contradiction("share", "share and depth exclude each other");

        SettingsException failure = catchThrowableOfType(SettingsException.class, reader::finish);

        assertThat(failure)
                .hasMessage(String.join(
                        "\n",
                        "share: must be from 0 to 1, but was 2",
                        "depth: must be of the type whole number, but was 1.5",
                        "on: must be of the type true or false, but was yes",
                        "mode: must be one of fast, slow, but was \"fats\"; did you mean \"fast\"?",
                        "below.aa: must be from 0 to 1, but was NaN",
                        "share: share and depth exclude each other",
                        "dept: is no setting; did you mean \"depth\"? There are: below, depth, mode, on, share"));
    }

    @Test
    void aLevelThatIsNoObjectAndANumberThatIsATextAreRefused() {
        SettingsReader reader = SettingsReader.of(Map.of("below", 3, "share", "much", "mode", 1, "depth", 200));
        reader.level("below");
        reader.number("share", 0, 1, 0.1);
        reader.text("mode", List.of(), "");
        reader.wholeNumber("depth", 1, 100, 7);

        SettingsException failure = catchThrowableOfType(SettingsException.class, reader::finish);

        assertThat(failure.problems().stream().map(problem -> problem.code().name()))
                .containsExactly("WRONG_TYPE", "WRONG_TYPE", "WRONG_TYPE", "OUT_OF_RANGE");
    }

    @Test
    void everyMistakeHasASentenceInEachLanguage() {
        for (SettingsProblem code : SettingsProblem.values()) {
            assertThat(MessageTemplates.LANGUAGES)
                    .allSatisfy(language -> assertThat(code.template(language)).isNotBlank());
        }
    }

    @Test
    void anExceptionThatTravelledStillNamesEverythingInItsMessage() throws IOException, ClassNotFoundException {
        SettingsException thrown =
                new SettingsException(new Problems().add(Problem.of(SettingsProblem.UNKNOWN_KEY, "dept")));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(thrown);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            SettingsException arrived = (SettingsException) in.readObject();
            assertThat(arrived).hasMessage(thrown.getMessage());
            assertThat(arrived.problems()).isEmpty();
        }
    }

    @Test
    void listsAreReadEntryByEntry() {
        SettingsReader reader = SettingsReader.of(
                Map.of("names", List.of("ada", 7, "bob"), "days", List.of(1, "x", 99, 3), "single", "ada"));

        assertThat(reader.texts("names", List.of("ada", "eve"))).containsExactly("ada");
        assertThat(reader.numbers("days", 1, 10)).containsExactly(1, 3);
        assertThat(reader.texts("single", List.of())).isEmpty();
        assertThat(reader.numbers("missing", 0, 1)).isEmpty();
        assertThatThrownBy(reader::finish).hasMessage("""
                        names: must be of the type list of texts, but was 7
                        names: must be one of ada, eve, but was "bob"; did you mean "ada"?
                        days: must be of the type list of numbers, but was x
                        days: must be from 1 to 10, but was 99
                        single: must be of the type list, but was ada""");
    }
}
