// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.incontro.core.identity.Entity;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.participant.Organisation;
import org.incontro.core.participant.Participant;
import org.incontro.core.value.Extensions;
import org.incontro.interop.Format;
import org.incontro.interop.Formats;
import org.incontro.interop.LossCode;
import org.incontro.interop.LossReport;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.RecordEncoder;
import org.incontro.interop.RecordReader;
import org.incontro.interop.RecordWriter;
import org.incontro.interop.WriteOptions;
import org.incontro.interop.internal.PlainCharacters;
import org.incontro.interop.testing.ModelValues;

/** What is written as a table is read back, but for what was told as a loss. */
class TableWritingProperties {

    private static String write(Format format, List<? extends Entity> records, String language, LossReport into) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (RecordWriter out = format.write(bytes, WriteOptions.complete().in(language))) {
            records.forEach(out::write);
            out.finish().forEach(into::add);
        }
        return bytes.toString(UTF_8);
    }

    private static RecordReader<Entity> read(Format format, String text) {
        return format.read(new ByteArrayInputStream(text.getBytes(UTF_8)), ReadOptions.of("law"));
    }

    private static void projectionIsStable(Format format, Entity record, String language) {
        LossReport losses = new LossReport();
        String text = write(format, List.of(record), language, losses);

        List<Entity> projected = read(format, text).toList();

        if (projected.isEmpty()) {
            assertThat(losses.toList()).extracting(loss -> loss.code()).containsExactly(LossCode.NO_PLACE_FOR_RECORD);
            return;
        }
        assertThat(projected).singleElement().extracting(Entity::id).isEqualTo(record.id());
        Entity understood = ModelValues.withExtensions(projected.get(0), Extensions.none());
        LossReport again = new LossReport();
        assertThat(read(format, write(format, List.of(understood), language, again))
                        .toList())
                .containsExactly(understood);
        assertThat(again).as("what was read is wholly written").isEmpty();
    }

    @Property(tries = 250, edgeCases = EdgeCasesMode.NONE)
    void aParticipantsProjectionIsStable(
            @ForAll("participants") Participant participant, @ForAll("languages") String language) {
        projectionIsStable(ParticipantTable.CSV, participant, language);
    }

    @Property(tries = 250, edgeCases = EdgeCasesMode.NONE)
    void anOpportunitysProjectionIsStable(
            @ForAll("opportunities") Opportunity opportunity, @ForAll("languages") String language) {
        projectionIsStable(OpportunityTable.CSV, opportunity, language);
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void competencesComeBackButForWhatWasTold(@ForAll("participants") Participant participant) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        LossReport losses = new LossReport();
        RecordEncoder encoder = CompetenceTable.encoder(bytes, WriteOptions.complete());
        encoder.write(participant, losses);
        encoder.finish();

        List<CompetenceTable.Row> rows = CompetenceTable.csv(
                        new ByteArrayInputStream(bytes.toByteArray()), ReadOptions.of("law"))
                .toList();

        assertThat(rows).allMatch(row -> row.participant().equals(participant.id()));
        if (losses.isEmpty()) {
            assertThat(rows.stream().map(CompetenceTable.Row::competence)).hasSameSizeAs(participant.competences());
        }
    }

    @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
    void noCellBeginsAFormula(@ForAll("participants") Participant participant, @ForAll("languages") String language) {
        String text = write(ParticipantTable.CSV, List.of(participant), language, new LossReport());

        for (CsvRecord row : CsvReader.builder()
                .fieldSeparator(TableLayout.separator(language))
                .ofCsvRecord(text.substring(1))) {
            assertThat(row.getFields()).noneMatch(cell -> !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0);
        }
    }

    @Property
    void aTextComesBackCharacterByCharacter(@ForAll("texts") String words, @ForAll("languages") String language) {
        Organisation lab = Organisation.builder(EntityId.of("it", "1"))
                .description("it", words.strip())
                .build();

        String text = write(ParticipantTable.CSV, List.of(lab), language, new LossReport());

        Participant back =
                (Participant) read(ParticipantTable.CSV, text).toList().get(0);
        boolean writable = PlainCharacters.areAllIn(words.strip());
        assertThat(back.description().in("it"))
                .isEqualTo(Optional.of(words.strip()).filter(found -> writable && !found.isBlank()));
        assertThat(FormulaMark.removed(FormulaMark.added(words.strip()))).isEqualTo(words.strip());
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void aTableIsRecognisedByItsHeader(@ForAll("languages") String language) throws IOException {
        Formats formats = Formats.installed();
        for (Format format : List.of(ParticipantTable.CSV, OpportunityTable.CSV)) {
            String text = write(format, List.of(), language, new LossReport());

            assertThat(formats.detect(new ByteArrayInputStream(text.getBytes(UTF_8))))
                    .contains(format);
            assertThat(read(format, text).toList()).isEmpty();
            assertThat(read(format, text).problems()).isEmpty();
        }
    }

    @Provide
    Arbitrary<String> languages() {
        return Arbitraries.of("en", "it", "de", "fr", "es", "pt");
    }

    @Provide
    Arbitrary<String> texts() {
        return ModelValues.texts();
    }

    @Provide
    Arbitrary<Participant> participants() {
        return Arbitraries.oneOf(ModelValues.organisations(), ModelValues.persons());
    }

    @Provide
    Arbitrary<Opportunity> opportunities() {
        return ModelValues.opportunities();
    }
}
