// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.incontro.core.identity.EntityId;

/** Writes blocks as {@link SnapshotFormat} lays them out. Confined to one thread. */
final class SnapshotWriter<A> {

    private static final int BUFFER = 1 << 16;

    private final OutputStream out;
    private final AttributeCodec<A> codec;
    private final SectionWriter section = new SectionWriter();
    private int blocks;
    private int entries;

    SnapshotWriter(OutputStream out, AttributeCodec<A> codec) {
        this.out = out;
        this.codec = codec;
    }

    /** Writes to something. */
    @FunctionalInterface
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /**
     * Writes a file beside the one that is meant and, when all of it is on the disk, puts it in its place in one step. What fails leaves
     * the former file as it was.
     */
    static void replace(Path file, Writing writing) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            try (FileChannel channel = FileChannel.open(
                            part,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE);
                    OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER)) {
                writing.to(out);
                out.flush();
                channel.force(true);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    void begin(SnapshotFormat.Kind kind, SnapshotLabel label) throws IOException {
        out.write(SnapshotFormat.MAGIC);
        out.write(ByteBuffer.allocate(4).putInt(SnapshotFormat.VERSION).array());
        section.put(kind.code);
        section.put(label.model());
        section.put(label.feedPosition());
        section.put(codec.name());
        section.writeTo(out, SnapshotFormat.Section.HEAD);
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
        section.writeTo(out, SnapshotFormat.Section.ENTRIES);
        section.put(block.lists.postings);
        section.writeTo(out, SnapshotFormat.Section.LISTS);
        section.put(block.heavy.pairs);
        section.writeTo(out, SnapshotFormat.Section.HEAVY_PARTS);
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
        section.writeTo(out, SnapshotFormat.Section.ENTRIES);
        section.put(features);
        section.writeTo(out, SnapshotFormat.Section.DICTIONARY);
        section.put(blocks);
        section.put(entries);
        section.writeTo(out, SnapshotFormat.Section.END);
        out.flush();
    }
}
