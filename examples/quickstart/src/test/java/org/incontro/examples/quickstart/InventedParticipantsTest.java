// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.incontro.core.participant.Participant;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.RecordReader;
import org.incontro.interop.table.ParticipantTable;
import org.junit.jupiter.api.Test;

/** The invented participants are those that their generator makes, and their table is without fault. */
class InventedParticipantsTest {

    private static final Input BUNDLED = Input.bundled("invented/participants.csv.gz");

    @Test
    void theGeneratorMakesTheBundledFile() throws IOException {
        String bundled = BUNDLED.read(in -> {
            try {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });

        assertThat(bundled).isEqualTo(InventedParticipants.csv());
    }

    @Test
    void thereAreFiveHundredInThreeLanguagesSomeInTwoAndSomeSilent() throws IOException {
        List<Participant> all = BUNDLED.read(in -> {
            RecordReader<Participant> reader = ParticipantTable.csv(in, ReadOptions.of("invented"));
            List<Participant> read = reader.toList();
            assertThat(reader.problems()).isEmpty();
            return read;
        });

        assertThat(all).hasSize(500);
        assertThat(all.stream().map(one -> one.name().forReader("en")))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches(".* \\((inventata|erfunden|inventée)\\)"));
        assertThat(all.stream().filter(one -> one.description().isEmpty())).hasSize(25);
        assertThat(all.stream().filter(one -> one.description().languages().size() == 2))
                .hasSizeBetween(40, 70);
        assertThat(all.stream()
                        .flatMap(one -> one.description().languages().stream())
                        .distinct())
                .containsExactlyInAnyOrder("it", "de", "fr");
    }
}
