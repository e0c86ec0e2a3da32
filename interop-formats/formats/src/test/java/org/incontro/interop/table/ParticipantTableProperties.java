// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.incontro.core.participant.Participant;
import org.incontro.interop.FormatException;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.RecordReader;

class ParticipantTableProperties {

    private static final ReadOptions OPTIONS = ReadOptions.of("law");

    private static List<Participant> csv(String text) {
        return ParticipantTable.csv(new ByteArrayInputStream(text.getBytes(UTF_8)), OPTIONS)
                .toList();
    }

    @Property
    void anyBytesAreReadOrRefusedByName(@ForAll byte[] bytes) {
        RecordReader<Participant> reader = ParticipantTable.csv(new ByteArrayInputStream(bytes), OPTIONS);
        try {
            assertThat(reader.toList()).allMatch(one -> !one.id().local().isEmpty());
        } catch (FormatException e) {
            assertThat(e.problem().code()).isEqualTo(TableProblem.NO_ID_COLUMN);
        }
    }

    @Property
    void anyCellsUnderAHeaderLineAreRead(@ForAll("cells") String cells) {
        RecordReader<Participant> reader = ParticipantTable.csv(
                new ByteArrayInputStream(
                        ("id;kind;size;country;nuts;language;keywords;concepts;email;vat;name;description_it\n" + cells)
                                .getBytes(UTF_8)),
                OPTIONS);

        List<Participant> all = reader.toList();

        assertThat(all).allMatch(one -> !one.id().local().isEmpty());
        if (hasText(cells)) {
            assertThat(all.isEmpty() && reader.problems().isEmpty()).isFalse();
        }
    }

    /** Before a quoted cell, control characters are white space. */
    private static boolean hasText(String cells) {
        return !cells.replace(";", "").replace("\"", "").replace("\u0000", "").isBlank();
    }

    @Property
    void quotedCellsComeBackAsTheyWere(@ForAll("texts") String text) {
        String quoted = "\"" + text.replace("\"", "\"\"") + "\"";

        for (String separator : List.of(";", ",", "\t")) {
            Participant one =
                    csv("id" + separator + "name\n1" + separator + quoted).get(0);
            assertThat(one.name().forReader("en")).isEqualTo(text);
        }
    }

    @Property
    void aWordIsAtDistanceZeroFromItselfAloneAndDistanceIsSymmetric(
            @ForAll("words") String one, @ForAll("words") String other) {
        assertThat(Spelling.distance(one, other))
                .isEqualTo(Spelling.distance(other, one))
                .isBetween(Math.abs(one.length() - other.length()), Math.max(one.length(), other.length()));
        assertThat(Spelling.distance(one, other) == 0).isEqualTo(one.equals(other));
    }

    @Property
    void spellingIsStable(@ForAll("labels") String word) {
        assertThat(Spelling.of(Spelling.of(word))).isEqualTo(Spelling.of(word));
    }

    @Provide
    Arbitrary<String> cells() {
        return Arbitraries.of(
                        ";",
                        "\n",
                        "\"",
                        "1",
                        "x",
                        " ",
                        "person",
                        "IT",
                        "ITC4",
                        "a:b",
                        "'=",
                        "@",
                        "0".repeat(30),
                        "\u0000",
                        "\uFFFD",
                        "é")
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }

    /** Without white space at the ends, which is not kept, and without the mark that is taken off. */
    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("ab\"';,\t\r\n=+éß漢 ".toCharArray())
                .ofMinLength(1)
                .ofMaxLength(12)
                .map(text -> "(" + text + ")");
    }

    @Provide
    Arbitrary<String> labels() {
        return Arbitraries.strings().withCharRange(' ', '\u04FF').ofMaxLength(30);
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().withChars('a', 'b').ofMaxLength(5);
    }
}
