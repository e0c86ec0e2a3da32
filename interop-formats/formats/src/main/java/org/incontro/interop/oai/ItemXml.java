// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.oai;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incontro.core.identity.Entity;
import org.incontro.core.privacy.Reader;
import org.incontro.interop.Format;
import org.incontro.interop.LossReport;
import org.incontro.interop.RecordEncoder;
import org.incontro.interop.RecordWriter;
import org.incontro.interop.WriteOptions;
import org.incontro.interop.internal.Xml;

/** Writes items for a reader. Immutable and thread-safe. */
final class ItemXml {

    private final OaiIdentifiers identifiers;
    private final OaiGranularity granularity;
    private final Reader reader;

    ItemXml(OaiIdentifiers identifiers, OaiGranularity granularity, Reader reader) {
        this.identifiers = identifiers;
        this.granularity = granularity;
        this.reader = reader;
    }

    boolean isShown(OaiItem item) {
        return shown(item).isPresent();
    }

    /** Returns what the reader may see of an item, by the same rules as in any other output. */
    private Optional<Entity> shown(OaiItem item) {
        List<Entity> shown = new ArrayList<>();
        Format rules = Format.builder("shown", "what a reader may see")
                .writtenBy((out, options) -> new Collector(shown))
                .build();
        try (RecordWriter writer = rules.write(OutputStream.nullOutputStream(), WriteOptions.shownTo(reader))) {
            item.entity().ifPresent(writer::write);
        }
        return shown.stream().findFirst();
    }

    /** Takes records as they are. */
    private record Collector(List<Entity> records) implements RecordEncoder {

        @Override
        public void write(Entity record, LossReport losses) throws IOException {
            records.add(record);
        }

        @Override
        public void finish() throws IOException {}
    }

    /** Returns an item as it stands in a list, or empty if the format has no place for it. */
    Optional<String> of(OaiVerb list, OaiItem item, OaiMetadata format) {
        return list == OaiVerb.LIST_RECORDS
                ? record(item, format)
                : shownIn(item, format).map(body -> header(item, body));
    }

    /** Returns an item as a record, or empty if the format has no place for it. */
    Optional<String> record(OaiItem item, OaiMetadata format) {
        return shownIn(item, format).map(body -> {
            Xml xml = new Xml().open("record").raw(header(item, body));
            if (!body.isEmpty()) {
                xml.open("metadata").raw(body).close("metadata");
            }
            return xml.close("record").toString();
        });
    }

    /** Returns the record in a format, an empty text for one that is deleted or hidden, nothing if the format has no place. */
    private Optional<String> shownIn(OaiItem item, OaiMetadata format) {
        Optional<Entity> entity = shown(item);
        return entity.isEmpty() ? Optional.of("") : format.write(entity.get());
    }

    private String header(OaiItem item, String body) {
        Xml xml = new Xml()
                .open("header", body.isEmpty() ? Map.of("status", "deleted") : Map.of())
                .element("identifier", identifiers.of(item.id()))
                .element("datestamp", granularity.print(item.changedAt()));
        item.sets().forEach(set -> xml.element("setSpec", set));
        return xml.close("header").toString();
    }
}
