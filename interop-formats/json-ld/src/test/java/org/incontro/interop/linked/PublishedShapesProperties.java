// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.linked;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.jena.graph.Graph;
import org.incontro.core.identity.Entity;
import org.incontro.interop.RecordWriter;
import org.incontro.interop.WriteOptions;
import org.incontro.interop.semic.Semic;
import org.incontro.interop.testing.ModelValues;

/** What is written in the words of SEMIC conforms to SEMIC's shapes. */
class PublishedShapesProperties {

    /** L6, with the overlay of {@link ShapeCheck} and nothing else. */
    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void whatIsWrittenInTheCoreVocabulariesConforms(@ForAll("lists") List<Entity> records) {
        if (!Published.areHereOrMissed("the shapes of SEMIC")) {
            return;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (RecordWriter out = Semic.FORMAT.write(bytes, WriteOptions.complete())) {
            records.forEach(out::write);
            out.finish();
        }
        Graph graph = ShapeCheck.overlaid(ShapeCheck.jsonLd(bytes.toByteArray()));
        for (ShapeCheck check : PublishedShapesTest.coreVocabularies()) {
            assertThat(check.against(graph)).isEmpty();
        }
    }

    @Provide
    Arbitrary<List<Entity>> lists() {
        return Arbitraries.oneOf(
                        ModelValues.organisations().map(Entity.class::cast),
                        ModelValues.persons().map(Entity.class::cast),
                        ModelValues.opportunities().map(Entity.class::cast))
                .list()
                // Two versions of one record would be one node of the graph, with the values of both.
                .uniqueElements(Entity::id)
                .ofMinSize(1)
                .ofMaxSize(4);
    }
}
