// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.semic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.incontro.core.identity.Entity;
import org.incontro.interop.LossReport;
import org.incontro.interop.RecordReader;
import org.incontro.interop.internal.JsonLdLaws;

/** The laws of JSON-LD for the core vocabularies, and that a flat document says what a nested one says. */
class SemicProperties extends JsonLdLaws {

    SemicProperties() {
        super(Semic.FORMAT);
    }

    @Override
    protected void checkVocabulary(byte[] document) {
        SemicShapes.published().check(document);
    }

    /** L10, as far as it goes without a processor: parts may stand inside or beside what they belong to. */
    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void aFlatDocumentSaysWhatANestedOneSays(@ForAll("records") Entity record) {
        byte[] nested = write(List.of(record), new LossReport());
        RecordReader<Entity> reader = read(new FlatDocument(nested).bytes());

        assertThat(reader.toList()).isEqualTo(read(nested).toList());
        assertThat(reader.problems()).isEmpty();
    }
}
