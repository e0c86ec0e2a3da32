// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.incontro.core.identity.EntityId;
import org.incontro.matching.index.SnapshotException.Fault;
import org.incontro.matching.weight.ImpactVector;

class SnapshotProperties {

    private static final AttributeCodec<Integer> CODEC = AttributeCodec.of(
            "number 1",
            number -> Integer.toString(number).getBytes(StandardCharsets.UTF_8),
            bytes -> Integer.valueOf(new String(bytes, StandardCharsets.UTF_8)));

    private static final SnapshotLabel LABEL = new SnapshotLabel("model-a", "feed 17");

    private static Path folder = Path.of("");

    /** Snapshots of few entries with short vectors, and of many with long ones, some of whose features are heavy. */
    private static byte[] few = {};

    private static byte[] many = {};
    /** Where in {@link #many} it is said where lists begin, and how many there are. */
    private static int startsOfLists;

    private static int listsInMany;
    private static int refusals;
    private static int wholes;

    @BeforeContainer
    static void makeFolder() throws IOException {
        folder = Files.createTempDirectory("snapshots");
        few = Files.readAllBytes(small());
        Path file = folder.resolve("many");
        try (MatchIndex<Integer> index = MatchIndex.inMemory(settings())) {
            Random random = new Random(5);
            for (int i = 0; i < 400; i++) {
                index.put(
                        EntityId.parse("p" + i),
                        SegmentedIndexProperties.vector(random, SegmentedIndexProperties.LONG),
                        i % 3);
            }
            index.compact();
            index.write(file, LABEL, CODEC);
        }
        many = Files.readAllBytes(file);
        findStartsOfLists(file);
    }

    /** Finds the only place where these numbers stand one after another. */
    private static void findStartsOfLists(Path file) throws IOException {
        Block<Integer> block = SnapshotReader.read(file, SnapshotFormat.Kind.PROFILES, "model-a", CODEC, settings())
                .index()
                .view()
                .state()
                .blocks
                .get(0);
        int[] starts = block.lists.starts;
        ByteBuffer written = ByteBuffer.allocate(4 * starts.length);
        written.asIntBuffer().put(starts);
        startsOfLists = new String(many, StandardCharsets.ISO_8859_1)
                .indexOf(new String(written.array(), StandardCharsets.ISO_8859_1));
        listsInMany = starts.length;
        assertThat(startsOfLists).isPositive();
        assertThat(block.heavy.size()).isPositive();
    }

    @AfterContainer
    static void removeFolder() throws IOException {
        assertThat(refusals).isGreaterThan(300);
        assertThat(wholes).isGreaterThan(10);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private static IndexSettings<Integer> settings() {
        return SegmentedIndexProperties.settings();
    }

    private static Restored<MatchIndex<Integer>> restore(Path file) throws IOException {
        return MatchIndex.restore(file, "model-a", CODEC, settings());
    }

    @Property(tries = 12)
    void whatIsRestoredAnswersAsWhatWasWrittenAndGoesOn(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        Path file = folder.resolve("profiles");
        int colours = random.nextBoolean() ? 5 : 3_000;
        try (MatchIndex<Integer> index = MatchIndex.inMemory(settings())) {
            fill(index, random, random.nextInt(4_000), colours);
            index.write(file, LABEL, CODEC);
            Restored<MatchIndex<Integer>> restored = restore(file);
            try (MatchIndex<Integer> other = restored.index()) {
                assertThat(restored.label()).isEqualTo(LABEL);
                assertThat(other.size()).isEqualTo(index.size());
                assertAnswersAlike(index, other, random);
                long next = random.nextLong();
                fill(index, new Random(next), 700, colours);
                fill(other, new Random(next), 700, colours);
                assertAnswersAlike(index, other, random);
            }
        }
    }

    private static void fill(MatchIndex<Integer> index, Random random, int changes, int colours) {
        for (int i = 0; i < changes; i++) {
            EntityId id = EntityId.of(random.nextBoolean() ? "it" : "fr", "p" + random.nextInt(2_500));
            int colour = random.nextInt(colours);
            switch (random.nextInt(8)) {
                case 0 -> index.remove(id);
                case 1 -> index.change(id, colour);
                case 2 ->
                    index.put(
                            id,
                            EntityId.parse("owner"),
                            SegmentedIndexProperties.vector(random, SegmentedIndexProperties.LONG),
                            colour);
                default ->
                    index.put(id, SegmentedIndexProperties.vector(random, SegmentedIndexProperties.LONG), colour);
            }
        }
    }

    private static void assertAnswersAlike(MatchIndex<Integer> one, MatchIndex<Integer> other, Random random) {
        for (int i = 0; i < 8; i++) {
            int most = random.nextInt(6);
            IndexQuery<Integer> query = IndexQuery.<Integer>of(
                            SegmentedIndexProperties.vector(random, SegmentedIndexProperties.LONG), 15)
                    .where(colour -> colour <= most);
            assertThat(other.search(query)).isEqualTo(one.search(query));
        }
    }

    @Property(tries = 8)
    void interestsComeBackWithTheirThresholds(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        Path file = folder.resolve("interests");
        try (StandingIndex<Integer> index = StandingIndex.inMemory(settings())) {
            for (int i = 0; i < 1_500; i++) {
                EntityId id = EntityId.parse("p" + random.nextInt(1_000));
                index.put(id, SegmentedIndexProperties.vector(random), 1 + random.nextInt(500), random.nextInt(5));
                index.change(EntityId.parse("p" + random.nextInt(1_000)), 1 + random.nextInt(500), 6);
            }
            index.write(file, LABEL, CODEC);
            try (StandingIndex<Integer> other =
                    StandingIndex.restore(file, "model-a", CODEC, settings()).index()) {
                for (int i = 0; i < 20; i++) {
                    ImpactVector query = SegmentedIndexProperties.vector(random);
                    assertThat(other.search(query, filter -> true)).isEqualTo(index.search(query, filter -> true));
                }
            }
        }
    }

    /** A few entries, one of them removed and one amended. */
    private static Path small() throws IOException {
        Path file = folder.resolve("small");
        try (MatchIndex<Integer> index = MatchIndex.inMemory(settings())) {
            for (int i = 0; i < 4; i++) {
                index.put(EntityId.parse("p" + i), ImpactVector.of(Map.of(1L, 3.0, 10L + i, 255.0)), i % 2);
            }
            index.compact();
            index.change(EntityId.parse("p3"), 7);
            index.remove(EntityId.parse("p0"));
            index.write(file, LABEL, CODEC);
        }
        return file;
    }

    @Example
    void anyBitTurnedOverIsRefused() throws IOException {
        Path file = small();
        byte[] written = Files.readAllBytes(file);
        Path other = folder.resolve("damaged");
        for (int bit = 0; bit < 8 * written.length; bit++) {
            byte[] damaged = written.clone();
            damaged[bit / 8] ^= (byte) (1 << bit % 8);
            Files.write(other, damaged);
            assertThatThrownBy(() -> restore(other)).as("bit %d", bit).isInstanceOf(SnapshotException.class);
        }
    }

    @Example
    void anyEarlierOrLaterEndIsRefused() throws IOException {
        Path file = small();
        byte[] written = Files.readAllBytes(file);
        Path other = folder.resolve("cut");
        for (int length = 0; length < written.length; length++) {
            Files.write(other, Arrays.copyOf(written, length));
            assertThatThrownBy(() -> restore(other)).as("length %d", length).isInstanceOf(SnapshotException.class);
        }
        Files.write(other, Arrays.copyOf(written, written.length + 1));
        assertThatThrownBy(() -> restore(other))
                .isInstanceOf(SnapshotException.class)
                .hasMessage("a snapshot must end where its last section ends, but %s goes on", other);
    }

    /**
     * Bits turned over behind a checksum that is right again: what is wrong with list ends, forms, entries or norms is refused, and whatever is not refused can be
     * searched, changed and laid out anew.
     */
    @Property(tries = 300)
    void whatAChecksumDoesNotShowIsRefusedOrWhole(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        byte[] damaged = (random.nextBoolean() ? few : many).clone();
        List<int[]> sections = sections(damaged);
        int[] section = sections.get(random.nextInt(sections.size()));
        for (int i = random.nextInt(3); i >= 0 && section[1] > 0; i--) {
            damaged[section[0] + random.nextInt(section[1])] ^= (byte) (1 << random.nextInt(8));
        }
        seal(damaged, section);
        assertRefusedOrWhole(damaged, random);
    }

    /** The same with two of the numbers exchanged that say where lists begin, or one changed by little. */
    @Property(tries = 300)
    void listsThatEndElsewhereAreRefusedOrWhole(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        byte[] damaged = many.clone();
        int[] section = sections(damaged).get(1);
        ByteBuffer numbers =
                ByteBuffer.wrap(damaged, startsOfLists, 4 * listsInMany).slice();
        int one = 4 * random.nextInt(listsInMany);
        int other = 4 * random.nextInt(listsInMany);
        int former = numbers.getInt(one);
        if (random.nextBoolean()) {
            numbers.putInt(one, numbers.getInt(other));
            numbers.putInt(other, former);
        } else {
            numbers.putInt(one, former + (random.nextBoolean() ? 1 : -1) * (1 + random.nextInt(3)));
        }
        seal(damaged, section);
        assertRefusedOrWhole(damaged, random);
    }

    private static void assertRefusedOrWhole(byte[] damaged, Random random) throws IOException {
        Path file = folder.resolve("sealed");
        Files.write(file, damaged);
        try (MatchIndex<Integer> index = restore(file).index()) {
            for (int i = 0; i < 4; i++) {
                ImpactVector query = SegmentedIndexProperties.vector(random, SegmentedIndexProperties.LONG);
                assertThat(index.search(IndexQuery.of(query, 15))).hasSizeLessThanOrEqualTo(15);
            }
            fill(index, random, 30, 5);
            index.compact();
            wholes++;
        } catch (SnapshotException refused) {
            assertThat(refused).hasMessageStartingWith("a snapshot");
            refusals++;
        }
    }

    /** Returns where the contents of each section begin, and how long they are. */
    private static List<int[]> sections(byte[] file) {
        List<int[]> sections = new ArrayList<>();
        ByteBuffer bytes = ByteBuffer.wrap(file);
        int at = 12;
        while (at < file.length) {
            int length = bytes.getInt(at + 4);
            sections.add(new int[] {at + 8, length});
            at += 12 + length;
        }
        return sections;
    }

    /** Makes the checksum of a section right. */
    private static void seal(byte[] file, int[] section) {
        CRC32C checksum = new CRC32C();
        checksum.update(file, section[0] - 8, section[1] + 8);
        ByteBuffer.wrap(file).putInt(section[0] + section[1], (int) checksum.getValue());
    }

    /** Written by something else with checksums that are right: positions of such a block would not fit where they are kept. */
    @Example
    void aBlockOfTooManyEntriesIsRefused() throws IOException {
        Path file = folder.resolve("too-many");
        writeBlock(file, SnapshotFormat.Kind.PROFILES, Block.CAPACITY + 1, 1);
        assertFault(Fault.DAMAGED, () -> restore(file)).hasMessageContaining("has more entries than a block");
        writeBlock(file, SnapshotFormat.Kind.PROFILES, Block.CAPACITY, 1);
        assertThat(restore(file).index().size()).isEqualTo(Block.CAPACITY);
    }

    @Example
    void thresholdsThatNoEntryHasAreRefused() throws IOException {
        Path file = folder.resolve("thresholds");
        for (int threshold : new int[] {0, -1, Integer.MIN_VALUE, Block.UNREACHABLE + 1, Integer.MAX_VALUE}) {
            writeBlock(file, SnapshotFormat.Kind.INTERESTS, 3, threshold);
            assertFault(Fault.DAMAGED, () -> StandingIndex.restore(file, "model-a", CODEC, settings()))
                    .hasMessageContaining("has a threshold that no entry has");
        }
        writeBlock(file, SnapshotFormat.Kind.INTERESTS, 3, Block.UNREACHABLE);
        assertThat(StandingIndex.restore(file, "model-a", CODEC, settings())
                        .index()
                        .size())
                .isEqualTo(3);
    }

    /** Writes a block of empty vectors, of which the first has a threshold, whatever it is. */
    private static void writeBlock(Path file, SnapshotFormat.Kind kind, int entries, int threshold) throws IOException {
        Tail<Integer> tail = new Tail<>(new FeatureDictionary(), entries, 1);
        for (int i = 0; i < entries; i++) {
            EntityId id = EntityId.parse("p" + i);
            tail.add(id, id, ImpactVector.of(Map.of()), 0, i == 0 && threshold != 1 ? 2 : 1, i + 1);
        }
        Rows<Integer> rows = new Rows<>(entries, 16);
        tail.addTo(rows, entries);
        Block<Integer> block = BlockBuilder.build(rows, 0, settings().layout()).block;
        if (block.thresholds != null) {
            block.thresholds[0] = threshold;
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            SnapshotWriter<Integer> writer = new SnapshotWriter<>(out, CODEC);
            writer.begin(kind, LABEL);
            writer.add(block);
            writer.end(new long[0]);
        }
    }

    @Example
    void nothingOfARemovedEntryIsWritten() throws IOException {
        String bytes = Files.readString(small(), StandardCharsets.ISO_8859_1);

        assertThat(bytes).contains("p1", "p2", "p3").doesNotContain("p0");
    }

    @Example
    void whatDoesNotFitIsNamed() throws IOException {
        Path file = small();
        assertFault(Fault.OTHER_MODEL, () -> MatchIndex.restore(file, "model-b", CODEC, settings()))
                .hasMessage(
                        "a snapshot must be of model \"model-b\", but was of \"model-a\". Rebuild from the database.");
        AttributeCodec<Integer> newer = AttributeCodec.of("number 2", number -> new byte[0], bytes -> 0);
        assertFault(Fault.OTHER_ATTRIBUTES, () -> MatchIndex.restore(file, "model-a", newer, settings()))
                .hasMessage("a snapshot must have attributes in the form \"number 2\", but has them in \"number 1\"."
                        + " Rebuild from the database.");
        assertFault(Fault.OTHER_KIND, () -> StandingIndex.restore(file, "model-a", CODEC, settings()))
                .hasMessage("a snapshot must be of interests, but is of others");
        assertFault(
                        Fault.TOO_LARGE,
                        () -> MatchIndex.restore(
                                file, "model-a", CODEC, settings().withMostEntries(2)))
                .hasMessage("a snapshot must have at most 2 entries by these settings, but has more");
        AttributeCodec<Integer> confused = AttributeCodec.of("number 1", number -> new byte[0], bytes -> {
            throw new IllegalArgumentException("odd");
        });
        assertFault(Fault.DAMAGED, () -> MatchIndex.restore(file, "model-a", confused, settings()))
                .hasMessage("a snapshot must hold attributes in the form \"number 1\", but some are not: odd");
    }

    @Example
    void anotherFileAndAnotherVersionAreNamed() throws IOException {
        Path file = folder.resolve("foreign");
        Files.writeString(file, "<html>");
        assertFault(Fault.NOT_A_SNAPSHOT, () -> restore(file))
                .hasMessage("a snapshot must begin with \"INCONTRO\", but this does not: it is something else");
        Files.write(file, new byte[] {'I', 'N', 'C', 'O', 'N', 'T', 'R', 'O', 0, 0, 0, 9});
        assertFault(Fault.OTHER_VERSION, () -> restore(file))
                .hasMessage("a snapshot must be of format version 3, but was of 9. Rebuild from the database.");
    }

    private static org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> assertFault(
            Fault fault, org.assertj.core.api.ThrowableAssert.ThrowingCallable restoring) {
        return assertThatThrownBy(restoring)
                .isInstanceOfSatisfying(
                        SnapshotException.class,
                        exception -> assertThat(exception.fault()).isEqualTo(fault));
    }

    @Example
    void aFailureLeavesTheFormerFileAndNoPart() throws IOException {
        Path file = small();
        byte[] before = Files.readAllBytes(file);
        AttributeCodec<Integer> failing = AttributeCodec.of(
                "number 1",
                number -> {
                    throw new IllegalStateException("no");
                },
                bytes -> 0);
        try (MatchIndex<Integer> index = MatchIndex.inMemory(settings())) {
            index.put(EntityId.parse("a"), ImpactVector.of(Map.of(1L, 3.0)), 1);
            assertThatThrownBy(() -> index.write(file, LABEL, failing)).hasMessage("no");
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Example
    void labelsHaveALimitAndBruteForceHasNoSnapshots() {
        assertThatThrownBy(() -> new SnapshotLabel("m", "x".repeat(10_001)))
                .hasMessage("feedPosition must have at most 10000 characters, but had 10001");
        for (MatchIndex<Integer> index : List.of(MatchIndex.<Integer>bruteForce())) {
            assertThatThrownBy(() -> index.write(folder.resolve("none"), LABEL, CODEC))
                    .isInstanceOf(UnsupportedOperationException.class)
                    .hasMessage("an index must be one of inMemory() to be written, but this is brute force");
        }
    }
}
