// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.sessions.JqwikSession;
import org.incontro.core.identity.Entity;
import org.incontro.core.problem.Severity;
import org.incontro.interop.Format;
import org.incontro.interop.FormatException;
import org.incontro.interop.Formats;
import org.incontro.interop.ReadLimits;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.RecordReader;
import org.incontro.interop.RecordWriter;
import org.incontro.interop.WriteOptions;

/**
 * Reads damaged inputs in any format and looks at what must hold of every reader, whatever comes in: it ends, throws nothing but
 * {@link FormatException}, is strict where it is told to be, and what it hands out can be written.
 *
 * <p>Run {@code main} with a format's name, a number of inputs and a seed for a long run; the build runs a short one. Seeds
 * are files that the format wrote of generated values, or samples in the folder that the fourth argument names.
 */
public final class ReaderFuzz {

    /** Small, so that limits are met too. */
    private static final ReadLimits LIMITS = new ReadLimits(200_000, 200, 20, 5_000, 200);

    private final Format format;
    private final List<byte[]> seeds;
    private final Map<String, Long> outcomes = new TreeMap<>();

    /**
     * Starts with seeds.
     *
     * @param format a readable format
     * @param seeds inputs that are right
     */
    public ReaderFuzz(Format format, List<byte[]> seeds) {
        this.format = format;
        this.seeds = seeds;
    }

    /** Runs for long. */
    public static void main(String[] args) throws IOException {
        Format format = Formats.installed().named(args[0]);
        long inputs = Long.parseLong(args[1]);
        long seed = Long.parseLong(args[2]);
        List<byte[]> seeds = args.length > 3 ? samples(Path.of(args[3])) : written(format);
        ReaderFuzz fuzz = new ReaderFuzz(format, seeds);
        long start = System.nanoTime();
        fuzz.run(inputs, seed);
        System.out.printf(
                Locale.ROOT,
                "%s: %,d inputs from %d seeds in %,d s, seed %d: %s%n",
                format,
                inputs,
                seeds.size(),
                (System.nanoTime() - start) / 1_000_000_000,
                seed,
                fuzz.outcomes);
    }

    private static List<byte[]> samples(Path folder) throws IOException {
        List<byte[]> files = new ArrayList<>();
        try (Stream<Path> list = Files.list(folder)) {
            for (Path file : list.filter(Files::isRegularFile).sorted().toList()) {
                files.add(Files.readAllBytes(file));
            }
        }
        return files;
    }

    /** Returns files of one to three generated records each, as a format writes them. */
    public static List<byte[]> written(Format format) {
        List<byte[]> files = new ArrayList<>();
        JqwikSession.run(() -> {
            for (int i = 0; i < 40; i++) {
                List<Entity> records =
                        ModelValues.entities().list().ofMinSize(1).ofMaxSize(3).sample();
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                try (RecordWriter writer = format.write(out, WriteOptions.complete())) {
                    records.forEach(writer::write);
                    writer.finish();
                }
                files.add(out.toByteArray());
            }
        });
        return files;
    }

    /**
     * Reads damaged inputs.
     *
     * @param inputs how many
     * @param seed the same seed gives the same damage
     * @throws AssertionError if a law does not hold; it carries the input
     */
    public void run(long inputs, long seed) {
        Mutations mutations = new Mutations(seed);
        for (long i = 0; i < inputs; i++) {
            byte[] original = seeds.get((int) (i % seeds.size()));
            byte[] input = mutations.damaged(original, seeds);
            try {
                outcomes.merge(check(input), 1L, Long::sum);
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError("%s: input %d of seed %d: %s".formatted(format, i, seed, kept(input)), e);
            }
        }
    }

    /** Returns how many inputs had which outcome. */
    public Map<String, Long> outcomes() {
        return outcomes;
    }

    private static Path kept(byte[] input) {
        try {
            return Files.write(Files.createTempFile("damaged", ".bin"), input);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String check(byte[] input) {
        ReadOptions lenient = ReadOptions.of("fuzz").within(LIMITS);
        List<Entity> records = new ArrayList<>();
        RecordReader<Entity> reader = format.read(stream(input), lenient);
        String outcome;
        try {
            reader.forEachRemaining(records::add);
            outcome = reader.problems().isEmpty() ? "clean" : "with problems";
        } catch (FormatException e) {
            outcome = "ended by " + e.problem().code().name();
        }
        boolean clean = outcome.equals("clean")
                || reader.problems().stream().allMatch(problem -> problem.severity() == Severity.NOTE);
        checkStrict(input, lenient.strict(), clean ? records : null);
        if (format.isWritable()) {
            checkWriting(records);
        }
        return outcome;
    }

    /** What is read without a problem is read alike when reading is strict, and nothing else is read to the end. */
    private void checkStrict(byte[] input, ReadOptions strict, List<Entity> expected) {
        List<Entity> records = new ArrayList<>();
        try {
            format.read(stream(input), strict).forEachRemaining(records::add);
        } catch (FormatException e) {
            if (expected != null) {
                throw new IllegalStateException("strict refuses what lenient reads without a problem", e);
            }
            return;
        }
        if (!records.equals(expected)) {
            throw new IllegalStateException("strict and lenient must agree");
        }
    }

    private void checkWriting(List<Entity> records) {
        byte[] once = write(records);
        List<Entity> back = format.read(stream(once), ReadOptions.of("again")).toList();
        if (!Arrays.equals(once, write(back))) {
            throw new IllegalStateException("what was written must be written again the same");
        }
    }

    private byte[] write(List<Entity> records) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RecordWriter writer = format.write(out, WriteOptions.complete())) {
            records.forEach(writer::write);
            writer.finish();
        }
        return out.toByteArray();
    }

    private static InputStream stream(byte[] input) {
        return new ByteArrayInputStream(input);
    }
}
