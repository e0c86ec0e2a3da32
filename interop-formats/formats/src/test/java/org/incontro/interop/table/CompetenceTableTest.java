// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.participant.Competence;
import org.incontro.core.participant.CompetenceLevel;
import org.incontro.core.participant.Evidence;
import org.incontro.core.participant.EvidenceKind;
import org.incontro.core.participant.Organisation;
import org.incontro.core.problem.Problem;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.vocabulary.ConceptId;
import org.incontro.interop.LossReport;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.RecordEncoder;
import org.incontro.interop.RecordReader;
import org.incontro.interop.WriteOptions;
import org.junit.jupiter.api.Test;

class CompetenceTableTest {

    private static RecordReader<CompetenceTable.Row> read(String text) {
        return CompetenceTable.csv(
                new ByteArrayInputStream(text.getBytes(UTF_8)),
                ReadOptions.of("table.csv").in("lombardia"));
    }

    @Test
    void eachRowIsACompetence() {
        RecordReader<CompetenceTable.Row> table = read("codice;competenza (it);parole chiave;concetti;livello\n"
                + "7;Ottica adattiva;laser;euroscivoc:543;expert\n7;;saldatura;;great\n;x;;;\n");

        List<CompetenceTable.Row> rows = table.toList();

        assertThat(rows)
                .first()
                .isEqualTo(new CompetenceTable.Row(
                        EntityId.parse("lombardia:7"),
                        new Competence(
                                List.of(ConceptId.of("euroscivoc", "543")),
                                LocalizedText.of("it", "Ottica adattiva"),
                                List.of("laser"),
                                Optional.of(CompetenceLevel.EXPERT),
                                List.of())));
        assertThat(rows).hasSize(2);
        assertThat(table.problems().stream().map(Problem::toString))
                .containsExactly(
                        "[NOT_ALLOWED] table.csv:3: livello: must be one of BASIC, INTERMEDIATE, ADVANCED, EXPERT,"
                                + " but was \"great\"; the nearest is \"EXPERT\"",
                        "[MISSING] table.csv:4: id: must not be missing; the record was left out");
    }

    @Test
    void theCompetencesOfAParticipantAreWrittenAndTheirEvidenceIsTold() throws IOException {
        Organisation lab = Organisation.builder("lombardia:7")
                .competence(Competence.described("de", "=Laser").at(CompetenceLevel.BASIC))
                .competence(Competence.provenBy(
                        List.of(Evidence.of(EvidenceKind.PATENT, LocalizedText.of("en", "A mirror")))))
                .build();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LossReport losses = new LossReport();
        RecordEncoder encoder =
                CompetenceTable.encoder(out, WriteOptions.complete().in("de"));

        encoder.write(lab, losses);
        encoder.write(Opportunity.call("eu:1").build(), losses);
        encoder.finish();

        assertThat(out.toString(UTF_8).lines())
                .containsExactly(
                        CompetenceTable.template("de").strip(),
                        "7;lombardia;;;;'=Laser;;;;;BASIC",
                        "7;lombardia;;;;;;;;;");
        assertThat(losses.counts()).containsOnlyKeys("NO_PLACE /competences/*/evidence/*", "NO_PLACE_FOR_RECORD");
    }
}
