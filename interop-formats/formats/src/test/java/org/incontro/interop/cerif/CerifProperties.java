// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.cerif;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.incontro.core.identity.Entity;
import org.incontro.core.identity.EntityId;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.core.opportunity.OpportunityKind;
import org.incontro.core.participant.Organisation;
import org.incontro.core.value.LocalizedText;
import org.incontro.interop.Loss;
import org.incontro.interop.LossCode;
import org.incontro.interop.LossReport;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.RecordReader;
import org.incontro.interop.RecordWriter;
import org.incontro.interop.WriteOptions;
import org.incontro.interop.internal.PlainCharacters;
import org.incontro.interop.internal.SharedFiles;
import org.incontro.interop.testing.ModelValues;
import org.xml.sax.SAXException;

/** What is written as CERIF is valid, and is read back but for what was told as a loss. */
class CerifProperties {

    private static byte[] write(List<? extends Entity> records, LossReport into) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (RecordWriter out = Cerif.FORMAT.write(bytes, WriteOptions.complete())) {
            records.forEach(out::write);
            out.finish().forEach(into::add);
        }
        return bytes.toByteArray();
    }

    private static RecordReader<Entity> read(byte[] bytes) {
        return Cerif.FORMAT.read(
                new ByteArrayInputStream(bytes), ReadOptions.of("law").in("elsewhere"));
    }

    /** L2, L3, L4. */
    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void whatWasReadIsWhollyWritten(@ForAll("records") Entity record) {
        LossReport losses = new LossReport();
        RecordReader<Entity> reader = read(write(List.of(record), losses));
        List<Entity> projected = reader.toList();

        if (projected.isEmpty()) {
            assertThat(losses.toList())
                    .extracting(Loss::code)
                    .containsAnyOf(LossCode.NO_PLACE_FOR_RECORD, LossCode.NOT_WRITABLE);
            return;
        }
        assertThat(reader.problems()).isEmpty();
        assertThat(projected).singleElement().extracting(Entity::id).isEqualTo(record.id());
        LossReport again = new LossReport();
        byte[] once = write(projected, again);
        assertThat(again).as("what was read is wholly written").isEmpty();
        assertThat(read(once).toList()).isEqualTo(projected);
        assertThat(write(read(once).toList(), new LossReport())).isEqualTo(once);
    }

    /** L6. */
    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void everyRecordIsValid(@ForAll("records") Entity record) throws IOException, SAXException {
        if (!SharedFiles.areHereOrMissed("the published schemas and vocabularies")) {
            return;
        }
        LossReport losses = new LossReport();
        byte[] document = write(List.of(record), losses);

        assertThat(CerifSchema.validate(document))
                .isEqualTo(read(document).toList().size());
    }

    /** L11, character by character. */
    @Property
    void aTextComesBackInItsLanguageCharacterByCharacter(
            @ForAll("texts") String words, @ForAll("languages") String language) {
        LocalizedText text = LocalizedText.of(language, words).with("en", "beside it");
        Organisation lab =
                Organisation.builder(EntityId.of("it", "1")).name(text).build();
        Opportunity idea = Opportunity.builder(OpportunityKind.PROJECT_IDEA, EntityId.of("it", "2"))
                .description(text)
                .build();

        List<Entity> back = read(write(List.of(lab, idea), new LossReport())).toList();

        LocalizedText expected = PlainCharacters.areAllIn(words) ? text : LocalizedText.of("en", "beside it");
        assertThat(((Organisation) back.get(0)).name()).isEqualTo(expected);
        assertThat(((Opportunity) back.get(1)).description()).isEqualTo(expected);
    }

    /** L15: both versions of the profile say the same. */
    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void theVersionBeforeSaysTheSame(@ForAll("records") Entity record) {
        String written = new String(write(List.of(record), new LossReport()), UTF_8);
        String before = written.replace(
                "\"https://www.openaire.eu/cerif-profile/1.2/\"", "\"https://www.openaire.eu/cerif-profile/1.1/\"");

        assertThat(read(before.getBytes(UTF_8)).toList())
                .isEqualTo(read(written.getBytes(UTF_8)).toList());
    }

    /** L18. */
    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void aDocumentIsItsRecordsInOrder(@ForAll("lists") List<Entity> records) {
        List<Entity> oneByOne = new ArrayList<>();
        records.forEach(record ->
                oneByOne.addAll(read(write(List.of(record), new LossReport())).toList()));

        assertThat(read(write(records, new LossReport())).toList()).isEqualTo(oneByOne);
    }

    @Provide
    Arbitrary<Entity> records() {
        return Arbitraries.oneOf(
                ModelValues.organisations().map(Entity.class::cast),
                ModelValues.persons().map(Entity.class::cast),
                ModelValues.opportunities().map(Entity.class::cast),
                offers().map(Entity.class::cast),
                ModelValues.entities());
    }

    /** Offers that say what they are; few of those that are generated do. */
    private static Arbitrary<Opportunity> offers() {
        Arbitrary<Opportunity> offers =
                ModelValues.opportunities().filter(offer -> offer.kind().side() == OpportunityKind.Side.OFFERED);
        return Combinators.combine(offers, Arbitraries.of(Cerif.EQUIPMENT, Cerif.SERVICE))
                .as((offer, what) ->
                        offer.toBuilder().subject(offer.subject().with(what)).build());
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void anOfferThatSaysWhatItIsHasAPlace(@ForAll("tagged") Opportunity offer) {
        LossReport losses = new LossReport();
        List<Entity> back = read(write(List.of(offer), losses)).toList();

        if (back.isEmpty()) {
            assertThat(losses.toList()).extracting(Loss::code).containsOnly(LossCode.NOT_WRITABLE);
            return;
        }
        Opportunity found = (Opportunity) back.get(0);
        assertThat(found.kind()).isEqualTo(offer.kind());
        assertThat(found.owner())
                .isEqualTo(offer.owner().filter(owner -> Draft.id(owner).isPresent()));
        assertThat(offer.subject().tags()).containsAll(found.subject().tags());
    }

    @Provide
    Arbitrary<Opportunity> tagged() {
        return offers();
    }

    @Provide
    Arbitrary<List<Entity>> lists() {
        return ModelValues.entities().list().ofMaxSize(4);
    }

    @Provide
    Arbitrary<String> texts() {
        return ModelValues.words();
    }

    @Provide
    Arbitrary<String> languages() {
        return Arbitraries.of("it", "de", "sl-Latn", "pt-BR", "zh-Hant", "und");
    }
}
