// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.incontro.core.identity.Entity;
import org.incontro.core.identity.EntityId;
import org.incontro.core.identity.Revision;
import org.incontro.core.participant.Organisation;
import org.incontro.core.participant.OrganisationFacts;
import org.incontro.core.participant.OrganisationKind;
import org.incontro.core.value.Extensions;
import org.incontro.core.value.LocalizedText;
import org.incontro.core.value.PartialDate;
import org.incontro.interop.Format;
import org.incontro.interop.Loss;
import org.incontro.interop.LossCode;
import org.incontro.interop.LossReport;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.RecordReader;
import org.incontro.interop.RecordWriter;
import org.incontro.interop.WriteOptions;
import org.incontro.interop.testing.ModelValues;

/**
 * What is written in a vocabulary of JSON-LD is read back, but for what was told as a loss, and is true to the vocabulary: the laws that all such
 * formats share.
 */
public abstract class JsonLdLaws {

    private final Format format;

    /** Takes the format that the laws are asked of. */
    protected JsonLdLaws(Format format) {
        this.format = format;
    }

    /** Holds a document against the published vocabulary. */
    protected abstract void checkVocabulary(byte[] document);

    /** Writes records, and tells into a report what was lost. */
    protected byte[] write(List<? extends Entity> records, LossReport into) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (RecordWriter out = format.write(bytes, WriteOptions.complete())) {
            records.forEach(out::write);
            out.finish().forEach(into::add);
        }
        return bytes.toByteArray();
    }

    /** Reads a document as another portal. */
    protected RecordReader<Entity> read(byte[] bytes) {
        return format.read(
                new ByteArrayInputStream(bytes), ReadOptions.of("law").in("elsewhere"));
    }

    /** L2, L3, L4. */
    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void whatWasReadIsWhollyWritten(@ForAll("records") Entity record) {
        LossReport losses = new LossReport();
        RecordReader<Entity> reader = read(write(List.of(record), losses));
        List<Entity> projected = reader.toList();

        assertThat(reader.problems()).isEmpty();
        if (projected.isEmpty()) {
            assertThat(losses.toList())
                    .extracting(Loss::code)
                    .containsAnyOf(LossCode.NO_PLACE_FOR_RECORD, LossCode.NOT_WRITABLE);
            return;
        }
        assertThat(projected).singleElement().extracting(Entity::id).isEqualTo(record.id());
        LossReport again = new LossReport();
        byte[] once = write(projected, again);
        assertThat(again).as("what was read is wholly written").isEmpty();
        RecordReader<Entity> second = read(once);
        assertThat(second.toList()).isEqualTo(projected);
        assertThat(write(read(once).toList(), new LossReport())).isEqualTo(once);
    }

    /** L3: a record of which nothing is told as lost comes back whole, and one that does not come back is told. */
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void whatDoesNotComeBackIsTold(@ForAll("organisations") Organisation record) {
        LossReport losses = new LossReport();
        List<Entity> back = read(write(List.of(record), losses)).toList();

        if (losses.isEmpty()) {
            assertThat(back)
                    .containsExactly(
                            record.toBuilder().revision(Revision.initial()).build());
        }
        assertThat(back.isEmpty())
                .isEqualTo(losses.toList().stream().anyMatch(loss -> loss.path().isEmpty()));
    }

    /** L3 and L12: what the format has a place for comes back whole, a date with its precision, and nothing is told. */
    @Property(tries = 200)
    void whatHasAPlaceComesBackWhole(@ForAll("dates") PartialDate founded, @ForAll("languages") String language) {
        Organisation lab = Organisation.builder(EntityId.of("it", "1"))
                .name(language, "Polo ottico")
                .description("en", "Lasers")
                .facts(new OrganisationFacts(
                        OrganisationKind.OTHER,
                        Optional.empty(),
                        Optional.of(founded),
                        "",
                        Optional.empty(),
                        LocalizedText.empty(),
                        List.of()))
                .build();
        LossReport losses = new LossReport();

        assertThat(read(write(List.of(lab), losses)).toList()).containsExactly(lab);
        assertThat(losses).isEmpty();
    }

    /** L11, character by character. */
    @Property
    void aTextComesBackInItsLanguageCharacterByCharacter(
            @ForAll("texts") String words, @ForAll("languages") String language) {
        LocalizedText text = LocalizedText.of(language, words).with("en", "beside it");
        Organisation lab =
                Organisation.builder(EntityId.of("it", "1")).description(text).build();

        List<Entity> back = read(write(List.of(lab), new LossReport())).toList();

        boolean writable = PlainCharacters.areAllIn(words);
        assertThat(((Organisation) back.get(0)).description())
                .isEqualTo(writable ? text : LocalizedText.of("en", "beside it"));
    }

    @Property
    void anIdentityComesBackFromItsIri(@ForAll("ids") EntityId id) {
        assertThat(Iris.of(id)).matches("[\\x21-\\x7e]+");
        assertThat(Iris.entity(Iris.of(id), "elsewhere").filter(id::equals).isPresent())
                .isEqualTo(PlainCharacters.areAllIn(id.local()));
    }

    /** L5. */
    @Property(tries = 100)
    void propertiesThatNobodyKnowsComeBackWithTheirDigits(
            @ForAll("foreign") Map.Entry<String, String> foreign, @ForAll("records") Entity record) {
        List<Entity> projected = read(write(List.of(record), new LossReport())).toList();
        String text = new String(write(projected, new LossReport()), UTF_8);
        int end = text.lastIndexOf("}\n]}");
        if (end < 0) {
            return;
        }
        String with =
                text.substring(0, end) + ",\"" + foreign.getKey() + "\":" + foreign.getValue() + text.substring(end);
        List<Entity> back = read(with.getBytes(UTF_8)).toList();

        assertThat(new String(write(back, new LossReport()), UTF_8)).isEqualTo(with);
    }

    /** L18. */
    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void aGraphIsItsNodesInOrder(@ForAll("lists") List<Entity> records) {
        List<Entity> oneByOne = new ArrayList<>();
        records.forEach(record ->
                oneByOne.addAll(read(write(List.of(record), new LossReport())).toList()));

        assertThat(read(write(records, new LossReport())).toList()).isEqualTo(oneByOne);
    }

    /** L6: types and properties exist, each property belongs to one of its node's types, and values are of its range. */
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void everyPropertyBelongsWhereItStands(@ForAll("records") Entity record) {
        if (!SharedFiles.areHereOrMissed("the published schemas and vocabularies")) {
            return;
        }
        checkVocabulary(write(List.of(record), new LossReport()));
    }

    @Provide
    Arbitrary<Entity> records() {
        return Arbitraries.oneOf(
                ModelValues.organisations().map(Entity.class::cast),
                ModelValues.persons().map(Entity.class::cast),
                ModelValues.opportunities().map(Entity.class::cast),
                ModelValues.entities());
    }

    @Provide
    Arbitrary<List<Entity>> lists() {
        return ModelValues.entities().list().ofMaxSize(4);
    }

    @Provide
    Arbitrary<Organisation> organisations() {
        return ModelValues.organisations()
                .map(full -> full.toBuilder().extensions(Extensions.none()).build());
    }

    @Provide
    Arbitrary<PartialDate> dates() {
        return ModelValues.of(PartialDate.class);
    }

    @Provide
    Arbitrary<String> texts() {
        return ModelValues.words();
    }

    @Provide
    Arbitrary<EntityId> ids() {
        return ModelValues.of(EntityId.class);
    }

    @Provide
    Arbitrary<String> languages() {
        return Arbitraries.of("it", "de", "sl-Latn", "pt-BR", "zh-Hant", "und");
    }

    @Provide
    Arbitrary<Map.Entry<String, String>> foreign() {
        return Arbitraries.of(
                Map.entry("taxID", "\"1\""),
                Map.entry("brand", "{\"@type\":\"Brand\",\"name\":\"b\",\"x\":[1.10,null]}"),
                Map.entry("foo:bar", "1.100"),
                Map.entry("http://example.org/x", "[[]]"),
                Map.entry("naics", "12345678901234567890123"));
    }
}
