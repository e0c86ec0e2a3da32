// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.semic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.incontro.core.value.Extensions;
import org.incontro.core.value.LocalizedText;
import org.incontro.interop.Loss;
import org.incontro.interop.LossCode;
import org.incontro.interop.LossReport;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.RecordReader;
import org.incontro.interop.RecordWriter;
import org.incontro.interop.WriteOptions;
import org.incontro.interop.internal.Iris;
import org.incontro.interop.internal.PlainCharacters;
import org.incontro.interop.internal.SharedFiles;
import org.incontro.interop.testing.ModelValues;

/** What is written in the core vocabularies is read back, but for what was told as a loss, and is true to the vocabulary. */
class SemicProperties {

    private static byte[] write(List<? extends Entity> records, LossReport into) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (RecordWriter out = Semic.FORMAT.write(bytes, WriteOptions.complete())) {
            records.forEach(out::write);
            out.finish().forEach(into::add);
        }
        return bytes.toByteArray();
    }

    private static RecordReader<Entity> read(byte[] bytes) {
        return Semic.FORMAT.read(
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

    /** L3: nothing is told as lost exactly where the record comes back, but for bookkeeping. */
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void whatDoesNotComeBackIsTold(@ForAll("organisations") Organisation record) {
        LossReport losses = new LossReport();
        List<Entity> back = read(write(List.of(record), losses)).toList();

        if (losses.isEmpty()) {
            Organisation same = record.toBuilder().revision(Revision.initial()).build();
            assertThat(back)
                    .singleElement()
                    .satisfies(found -> assertThat(found.id()).isEqualTo(same.id()));
        }
        assertThat(back.isEmpty())
                .isEqualTo(losses.toList().stream().anyMatch(loss -> loss.path().isEmpty()));
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

    /** L10, as far as it goes without a processor: parts may stand inside or beside what they belong to. */
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void aFlatDocumentSaysWhatANestedOneSays(@ForAll("records") Entity record) {
        byte[] nested = write(List.of(record), new LossReport());
        RecordReader<Entity> reader = read(new FlatDocument(nested).bytes());

        assertThat(reader.toList()).isEqualTo(read(nested).toList());
        assertThat(reader.problems()).isEmpty();
    }

    /** L6: types and properties exist, each property belongs to one of its node's types, and values are of its range. */
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void everyPropertyBelongsWhereItStands(@ForAll("records") Entity record) {
        if (!SharedFiles.areHereOrMissed("the published schemas and vocabularies")) {
            return;
        }
        SemicShapes.published().check(write(List.of(record), new LossReport()));
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
