// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import org.incontro.core.identity.EntityId;
import org.incontro.matching.file.SectionWriter;

/** Writes blocks as {@link SnapshotFormat} lays them out. Confined to one thread. */
final class SnapshotWriter<A> {

    private final OutputStream out;
    private final AttributeCodec<A> codec;
    private final SectionWriter section = new SectionWriter();
    private int blocks;
    private int entries;

    SnapshotWriter(OutputStream out, AttributeCodec<A> codec) {
        this.out = out;
        this.codec = codec;
    }

    void begin(SnapshotFormat.Kind kind, SnapshotLabel label) throws IOException {
        out.write(SnapshotFormat.MAGIC);
        out.write(ByteBuffer.allocate(4).putInt(SnapshotFormat.VERSION).array());
        section.put(kind.code);
        section.put(label.model());
        section.put(label.feedPosition());
        section.put(codec.name());
        section.writeTo(out, SnapshotFormat.Section.HEAD.code);
    }

    /** Writes a block of which nothing was removed or amended. */
    void add(Block<A> block) throws IOException {
        blocks++;
        entries += block.size();
        section.put(1);
        putIds(block);
        putAttributes(block);
        section.put(block.features.bits());
        section.put(block.lists.starts);
        section.put(block.heavy.numbers);
        section.put(block.heavy.bases);
        section.put(block.heavy.offsets);
        section.put(block.heavy.norms);
        section.put(block.lengths);
        section.put(block.thresholds == null ? new int[0] : block.thresholds);
        section.writeTo(out, SnapshotFormat.Section.ENTRIES.code);
        putPages(block.lists.pages);
        section.writeTo(out, SnapshotFormat.Section.LISTS.code);
        putPages(block.heavy.pages);
        section.writeTo(out, SnapshotFormat.Section.HEAVY_PARTS.code);
    }

    private void putPages(char[][] pages) {
        section.put(pages.length);
        for (char[] page : pages) {
            section.put(page);
        }
    }

    private void putIds(Block<A> block) {
        Map<String, Integer> regions = new LinkedHashMap<>();
        for (int position = 0; position < block.size(); position++) {
            regions.putIfAbsent(block.id(position).region(), regions.size());
            regions.putIfAbsent(block.owner(position).region(), regions.size());
        }
        section.put(regions.size());
        regions.keySet().forEach(section::put);
        section.put(block.size());
        section.put(block.owners == null ? 0 : 1);
        for (int position = 0; position < block.size(); position++) {
            put(block.id(position), regions);
            if (block.owners != null) {
                put(block.owner(position), regions);
            }
        }
    }

    private void put(EntityId id, Map<String, Integer> regions) {
        section.put(regions.getOrDefault(id.region(), 0));
        section.put(id.local());
    }

    private void putAttributes(Block<A> block) {
        section.put(block.tuples.size());
        for (int value = 0; value < block.tuples.size(); value++) {
            section.put(codec.encode(block.tuples.value(value)));
        }
        section.put(block.tuples.starts());
        section.put(block.tuples.codes());
    }

    void end(long[] features) throws IOException {
        section.put(0);
        section.writeTo(out, SnapshotFormat.Section.ENTRIES.code);
        section.put(features);
        section.writeTo(out, SnapshotFormat.Section.DICTIONARY.code);
        section.put(blocks);
        section.put(entries);
        section.writeTo(out, SnapshotFormat.Section.END.code);
        out.flush();
    }
}
