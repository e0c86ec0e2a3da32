// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.incontro.core.identity.EntityId;
import org.incontro.matching.file.SectionReader;

/** Reads blocks as {@link SnapshotFormat} lays them out. Confined to one thread. */
final class SnapshotReader<A> {

    private final InputStream in;
    private final AttributeCodec<A> codec;
    private final IndexSettings<A> settings;
    private final Map<A, A> shared = new HashMap<>();
    private final List<Block<A>> blocks = new ArrayList<>();

    SnapshotReader(InputStream in, AttributeCodec<A> codec, IndexSettings<A> settings) {
        this.in = in;
        this.codec = codec;
        this.settings = settings;
    }

    /** Restores from a file, which must hold nothing else. */
    static <A> Restored<SegmentedIndex<A>> read(
            Path file, SnapshotFormat.Kind kind, String model, AttributeCodec<A> codec, IndexSettings<A> settings)
            throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            Restored<SegmentedIndex<A>> restored = new SnapshotReader<>(in, codec, settings).read(kind, model);
            if (in.read() >= 0) {
                restored.index().close();
                throw new SnapshotException(
                        SnapshotException.Fault.DAMAGED,
                        "a snapshot must end where its last section ends, but %s goes on".formatted(file));
            }
            return restored;
        }
    }

    Restored<SegmentedIndex<A>> read(SnapshotFormat.Kind kind, String model) throws IOException {
        checkBeginning();
        SnapshotLabel label = head(kind, model);
        int entries = 0;
        while (true) {
            SectionReader section = section(SnapshotFormat.Section.ENTRIES);
            if (section.integer() == 0) {
                section.end();
                break;
            }
            Block<A> block = block(section);
            entries += block.size();
            if (entries > settings.mostEntries()) {
                throw new SnapshotException(
                        SnapshotException.Fault.TOO_LARGE,
                        "a snapshot must have at most %s entries by these settings, but has more"
                                .formatted(settings.mostEntries()));
            }
            blocks.add(block);
        }
        FeatureDictionary dictionary = dictionary();
        SectionReader end = section(SnapshotFormat.Section.END);
        end.check(end.integer() == blocks.size() && end.integer() == entries, "counts other blocks than there are");
        end.end();
        SegmentedIndex<A> index = new SegmentedIndex<>(settings, dictionary, blocks);
        if (index.size() != entries) {
            index.close();
            end.check(false, "has an identity twice");
        }
        return new Restored<>(index, label);
    }

    /** Reads the next section, which must be of a kind. */
    private SectionReader section(SnapshotFormat.Section kind) throws IOException {
        return SectionReader.read(in, kind.code, what -> SnapshotException.damaged(kind.toString(), what));
    }

    private void checkBeginning() throws IOException {
        if (!Arrays.equals(in.readNBytes(SnapshotFormat.MAGIC.length), SnapshotFormat.MAGIC)) {
            throw new SnapshotException(
                    SnapshotException.Fault.NOT_A_SNAPSHOT,
                    "a snapshot must begin with \"INCONTRO\", but this does not: it is something else");
        }
        byte[] version = in.readNBytes(4);
        int number = version.length < 4 ? 0 : ByteBuffer.wrap(version).getInt();
        if (number != SnapshotFormat.VERSION) {
            throw new SnapshotException(
                    SnapshotException.Fault.OTHER_VERSION,
                    "a snapshot must be of format version %s, but was of %s. Rebuild from the database."
                            .formatted(SnapshotFormat.VERSION, number));
        }
    }

    private SnapshotLabel head(SnapshotFormat.Kind kind, String model) throws IOException {
        SectionReader head = section(SnapshotFormat.Section.HEAD);
        int written = head.integer();
        if (written != kind.code) {
            throw new SnapshotException(
                    SnapshotException.Fault.OTHER_KIND, "a snapshot must be of %s, but is of others".formatted(kind));
        }
        String model2 = head.text();
        String position = head.text();
        head.check(
                model2.length() <= SnapshotLabel.MOST_CHARACTERS && position.length() <= SnapshotLabel.MOST_CHARACTERS,
                "has a longer label than is written");
        SnapshotLabel label = new SnapshotLabel(model2, position);
        if (!label.model().equals(model)) {
            throw new SnapshotException(
                    SnapshotException.Fault.OTHER_MODEL,
                    "a snapshot must be of model \"%s\", but was of \"%s\". Rebuild from the database."
                            .formatted(model, label.model()));
        }
        String form = head.text();
        if (!form.equals(codec.name())) {
            throw new SnapshotException(
                    SnapshotException.Fault.OTHER_ATTRIBUTES,
                    "a snapshot must have attributes in the form \"%s\", but has them in \"%s\". Rebuild from the database."
                            .formatted(codec.name(), form));
        }
        head.end();
        return label;
    }

    private Block<A> block(SectionReader section) throws IOException {
        String[] regions = new String[count(section)];
        for (int region = 0; region < regions.length; region++) {
            regions[region] = section.text();
        }
        int size = count(section);
        section.check(size > 0, "has no entries");
        section.check(size <= Block.CAPACITY, "has more entries than a block");
        boolean hasOwners = section.integer() == 1;
        EntityId[] ids = new EntityId[size];
        EntityId[] owners = new EntityId[hasOwners ? size : 0];
        for (int position = 0; position < size; position++) {
            ids[position] = id(section, regions);
            if (hasOwners) {
                owners[position] = id(section, regions);
            }
        }
        Tuples<A> tuples = tuples(section, size);
        BlockFeatures features = new BlockFeatures(section.longs());
        int[] listStarts = section.integers();
        int[] heavyNumbers = section.integers();
        int[] heavyBases = section.integers();
        char[] heavyOffsets = section.characters();
        char[] norms = section.characters();
        char[] lengths = section.characters();
        int[] thresholds = section.integers();
        section.end();
        for (int threshold : thresholds) {
            section.check(threshold >= 1 && threshold <= Block.UNREACHABLE, "has a threshold that no entry has");
        }
        section.check(
                listStarts.length == features.size() + 1
                        && lengths.length == size
                        && (thresholds.length == 0 || thresholds.length == size),
                "has parts of different lengths");
        RareLists lists = new RareLists(listStarts, pages(SnapshotFormat.Section.LISTS));
        int[] counts = new int[size];
        Arrays.setAll(counts, position -> lengths[position]);
        section.check(
                lists.areOf(counts) && Arrays.equals(lists.heavy(features), heavyNumbers),
                "states other lists than there are");
        char[][] parts = pages(SnapshotFormat.Section.HEAVY_PARTS);
        HeavyParts heavy = new HeavyParts(heavyNumbers, heavyBases, heavyOffsets, parts, norms);
        section.check(heavy.areOf(counts), "has heavy parts of other entries");
        section.check(Arrays.stream(counts).allMatch(left -> left == 0), "has lists and heavy parts of other entries");
        return new Block<>(new BlockParts<>(
                ids,
                hasOwners ? owners : null,
                tuples,
                features,
                lists,
                heavy,
                lengths,
                thresholds.length == 0 ? null : thresholds));
    }

    /** Reads a number of things in a block, of which there are never more than entries, twice at most. */
    private static int count(SectionReader section) {
        int count = section.integer();
        section.check(count >= 0 && count <= 2 * Block.CAPACITY, "counts more than a block holds");
        return count;
    }

    private char[][] pages(SnapshotFormat.Section kind) throws IOException {
        SectionReader section = section(kind);
        char[][] pages = new char[count(section)][];
        for (int page = 0; page < pages.length; page++) {
            pages[page] = section.characters();
        }
        section.end();
        return pages;
    }

    private static EntityId id(SectionReader section, String[] regions) {
        int region = section.integer();
        section.check(region >= 0 && region < regions.length, "names a region that it does not have");
        try {
            return EntityId.of(regions[region], section.text());
        } catch (IllegalArgumentException notAnId) {
            throw new SnapshotException(
                    SnapshotException.Fault.DAMAGED,
                    "a snapshot must hold identifiers, but one is none: " + notAnId.getMessage(),
                    notAnId);
        }
    }

    private Tuples<A> tuples(SectionReader section, int size) {
        Object[] values = new Object[count(section)];
        for (int value = 0; value < values.length; value++) {
            values[value] = decoded(section.bytes());
        }
        int[] starts = section.integers();
        char[] codes = section.characters();
        section.check(
                codes.length == (starts.length == values.length + 1 ? 0 : size) && areRuns(starts, size),
                "has attributes of other entries");
        for (char code : codes) {
            section.check(code < values.length, "names attributes that it does not have");
        }
        return new Tuples<>(values, starts, codes.length == 0 ? null : codes, settings.facets());
    }

    private static boolean areRuns(int[] starts, int size) {
        boolean ascending = starts.length >= 2
                && starts.length - 2 <= size / Tuples.LEAST_RUN
                && starts[0] == 0
                && starts[starts.length - 1] == size;
        for (int run = 1; run < starts.length; run++) {
            ascending &= starts[run - 1] < starts[run];
        }
        return ascending;
    }

    private A decoded(byte[] bytes) {
        try {
            A value = codec.decode(bytes);
            A same = shared.putIfAbsent(value, value);
            return same == null ? value : same;
        } catch (IllegalArgumentException unreadable) {
            throw new SnapshotException(
                    SnapshotException.Fault.DAMAGED,
                    "a snapshot must hold attributes in the form \"%s\", but some are not: %s"
                            .formatted(codec.name(), unreadable.getMessage()),
                    unreadable);
        }
    }

    private FeatureDictionary dictionary() throws IOException {
        SectionReader section = section(SnapshotFormat.Section.DICTIONARY);
        long[] features = section.longs();
        section.end();
        FeatureDictionary dictionary = new FeatureDictionary(features.length);
        for (int number = 0; number < features.length; number++) {
            section.check(dictionary.numberOrAdd(features[number]) == number, "has a feature twice");
        }
        for (Block<A> block : blocks) {
            section.check(block.features.end() <= features.length, "has fewer features than there are in a block");
        }
        return dictionary;
    }
}
