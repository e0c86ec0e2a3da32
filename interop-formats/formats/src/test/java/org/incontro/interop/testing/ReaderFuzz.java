// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.sessions.JqwikSession;
import org.incontro.core.identity.Entity;
import org.incontro.interop.Format;
import org.incontro.interop.ReadLimits;
import org.incontro.interop.ReadOptions;

/**
 * Reads damaged inputs and looks at what must hold of every reader, whatever comes in: it ends, throws nothing but {@link
 * org.incontro.interop.FormatException}, is strict where it is told to be, and what it hands out can be written. Confined to one thread.
 */
public final class ReaderFuzz {

    /** Small, so that limits are met too. */
    private static final ReadOptions OPTIONS =
            ReadOptions.of("fuzz").within(new ReadLimits(200_000, 200, 20, 5_000, 200));

    private static final List<List<Entity>> RECORDS = records();

    private final ReaderCase reader;
    private final Map<String, Long> outcomes = new TreeMap<>();
    private long slowest;

    /** Starts with a reader. */
    public ReaderFuzz(ReaderCase reader) {
        this.reader = reader;
    }

    /**
     * Starts with a format.
     *
     * @param format a readable format
     * @param seeds inputs that are right
     */
    public ReaderFuzz(Format format, List<byte[]> seeds) {
        this(ReaderCase.of(format, seeds));
    }

    /** Returns files of one to three generated records each, as a format writes them. */
    public static List<byte[]> written(Format format) {
        return RECORDS.stream()
                .map(records -> ReaderCase.written(format, records))
                .toList();
    }

    /** Generated once for all formats, which takes longer than to write them. */
    private static List<List<Entity>> records() {
        List<List<Entity>> files = new ArrayList<>();
        JqwikSession.run(() -> {
            Arbitrary<List<Entity>> lists =
                    ModelValues.entities().list().ofMinSize(1).ofMaxSize(3);
            for (int i = 0; i < 40; i++) {
                files.add(lists.sample());
            }
        });
        return List.copyOf(files);
    }

    /**
     * Reads damaged inputs.
     *
     * @param inputs how many
     * @param seed the same seed gives the same damage
     * @throws AssertionError if a law does not hold; it names a file with the input
     */
    public void run(long inputs, long seed) {
        Mutations mutations = new Mutations(seed);
        List<byte[]> seeds = reader.seeds();
        for (long i = 0; i < inputs; i++) {
            byte[] input = mutations.damaged(seeds.get((int) (i % seeds.size())), seeds);
            long start = System.nanoTime();
            try {
                outcomes.merge(
                        reader.check(() -> new ByteArrayInputStream(input), OPTIONS)
                                .outcome(),
                        1L,
                        Long::sum);
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                throw new AssertionError("%s: input %s of seed %s: %s".formatted(reader, i, seed, kept(input)), e);
            }
            slowest = Math.max(slowest, (System.nanoTime() - start) / 1_000_000);
        }
    }

    /** Returns how many inputs had which outcome. */
    public Map<String, Long> outcomes() {
        return Collections.unmodifiableMap(outcomes);
    }

    /** Returns how long the slowest input took, in milliseconds. */
    public long slowest() {
        return slowest;
    }

    private static Path kept(byte[] input) {
        try {
            return Files.write(Files.createTempFile("damaged", ".bin"), input);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
