// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.linked;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.incontro.core.identity.Entity;
import org.incontro.core.identity.EntityId;
import org.incontro.interop.Format;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.RecordReader;
import org.incontro.interop.RecordWriter;
import org.incontro.interop.WriteOptions;
import org.incontro.interop.jsonld.SchemaOrg;
import org.incontro.interop.semic.Semic;
import org.incontro.interop.testing.ModelValues;

/** A document means the same in every shape. */
class LinkedDataProperties {

    private static final ReadOptions OPTIONS = ReadOptions.of("law").in("elsewhere");

    private static byte[] write(Format format, List<? extends Entity> records) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (RecordWriter out = format.write(bytes, WriteOptions.complete())) {
            records.forEach(out::write);
            out.finish();
        }
        return bytes.toByteArray();
    }

    private static Map<EntityId, Entity> read(String json) {
        RecordReader<Entity> reader = LinkedData.records(new ByteArrayInputStream(json.getBytes(UTF_8)), OPTIONS);
        Map<EntityId, Entity> records = new LinkedHashMap<>();
        reader.forEachRemaining(record -> records.put(record.id(), record));
        assertThat(reader.problems()).as(json).isEmpty();
        return records;
    }

    private static Map<EntityId, Entity> readDirectly(Format format, byte[] json) {
        Map<EntityId, Entity> records = new LinkedHashMap<>();
        format.read(new ByteArrayInputStream(json), OPTIONS)
                .forEachRemaining(record -> records.put(record.id(), record));
        return records;
    }

    /** L10. */
    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void theShapeDoesNotMatterInTheWordsOfSchemaOrg(@ForAll("lists") List<Entity> records, @ForAll long seed) {
        assertShapeDoesNotMatter(SchemaOrg.FORMAT, records, new Random(seed));
    }

    /** L10. */
    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void theShapeDoesNotMatterInTheCoreVocabularies(@ForAll("lists") List<Entity> records, @ForAll long seed) {
        assertShapeDoesNotMatter(Semic.FORMAT, records, new Random(seed));
    }

    private static void assertShapeDoesNotMatter(Format format, List<Entity> records, Random random) {
        byte[] document = SameMeaning.saidOnce(write(format, distinct(records)));
        Assume.that(SameMeaning.isConsistent(document));
        Map<EntityId, Entity> expected = readDirectly(format, document);

        SameMeaning.of(document).forEach((shape, json) -> {
            assertSame(format, shape, read(json), expected);
            assertSame(format, shape + ", in another order", read(SameMeaning.shuffled(json, random)), expected);
        });
    }

    /** A person says nothing of itself but its name, so that what differs is shown as it is written. */
    private static void assertSame(
            Format format, String shape, Map<EntityId, Entity> found, Map<EntityId, Entity> expected) {
        assertThat(found.keySet()).as(shape).isEqualTo(expected.keySet());
        expected.forEach((id, record) -> {
            if (!record.equals(found.get(id))) {
                assertThat(new String(write(format, List.of(found.get(id))), UTF_8))
                        .as(shape)
                        .isEqualTo(new String(write(format, List.of(record)), UTF_8));
            }
            assertThat(found.get(id)).as(shape).isEqualTo(record);
        });
    }

    private static List<Entity> distinct(List<Entity> records) {
        Map<EntityId, Entity> byId = new LinkedHashMap<>();
        records.forEach(record -> byId.putIfAbsent(record.id(), record));
        return List.copyOf(byId.values());
    }

    @Provide
    Arbitrary<List<Entity>> lists() {
        return Arbitraries.oneOf(
                        ModelValues.organisations().map(Entity.class::cast),
                        ModelValues.persons().map(Entity.class::cast),
                        ModelValues.opportunities().map(Entity.class::cast))
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }
}
