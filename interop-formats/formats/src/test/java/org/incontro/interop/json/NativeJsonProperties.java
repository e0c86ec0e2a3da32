// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.incontro.core.identity.Entity;
import org.incontro.core.problem.Severity;
import org.incontro.interop.Format;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.RecordReader;
import org.incontro.interop.RecordWriter;
import org.incontro.interop.WriteOptions;
import org.incontro.interop.testing.ModelValues;

/** The laws of the native form: nothing is lost, nothing depends on the layout. */
class NativeJsonProperties {

    private static final ReadOptions STRICT = ReadOptions.of("law").strict();

    static byte[] write(Format format, List<Entity> records) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (RecordWriter out = format.write(bytes, WriteOptions.complete())) {
            records.forEach(out::write);
            assertThat(out.finish()).isEmpty();
        }
        return bytes.toByteArray();
    }

    private static RecordReader<Entity> read(byte[] bytes) {
        return NativeJson.records(new ByteArrayInputStream(bytes), STRICT);
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void whatWasWrittenIsReadBackEqual(@ForAll("entities") Entity record) {
        byte[] bytes = NativeJson.toBytes(record);

        Entity back = NativeJson.fromBytes(bytes, Entity.class);

        assertThat(back).isEqualTo(record);
        assertThat(new String(NativeJson.toBytes(back), UTF_8)).isEqualTo(new String(bytes, UTF_8));
        assertThat(new String(bytes, UTF_8)).doesNotContain("\n");
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void aFileIsItsRecordsInOrderInEitherLayout(@ForAll @Size(max = 4) List<@From("entities") Entity> records) {
        for (Format format : List.of(NativeJson.LINES, NativeJson.DOCUMENT)) {
            byte[] bytes = write(format, records);

            RecordReader<Entity> back = read(bytes);
            assertThat(back.toList()).isEqualTo(records);
            assertThat(back.problems()).allMatch(problem -> problem.severity() == Severity.NOTE);
            assertThat(write(format, records)).as("the same bytes again").isEqualTo(bytes);
        }
    }

    @Provide
    Arbitrary<Entity> entities() {
        return ModelValues.entities();
    }
}
