// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.incontro.core.identity.Entity;
import org.incontro.core.problem.Problem;
import org.incontro.core.problem.Severity;
import org.incontro.interop.Format;
import org.incontro.interop.FormatException;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.Reading;
import org.incontro.interop.RecordReader;
import org.incontro.interop.RecordWriter;
import org.incontro.interop.WriteOptions;

/**
 * One reader as the laws of all readers see it: inputs that are right, how to read, and what must be possible with what was
 * read. Immutable.
 */
public final class ReaderCase {

    private final String name;
    private final List<byte[]> seeds;
    private final Attempt attempt;
    private final Consumer<List<?>> after;
    private final boolean tellsProblems;

    private ReaderCase(
            String name, List<byte[]> seeds, Attempt attempt, Consumer<List<?>> after, boolean tellsProblems) {
        this.name = name;
        this.seeds = List.copyOf(seeds);
        this.attempt = attempt;
        this.after = after;
        this.tellsProblems = tellsProblems;
    }

    /** Opens an input whose records come one at a time. */
    public interface Opening {

        /** Opens an input. */
        RecordReader<?> open(InputStream in, ReadOptions options);
    }

    /** Reads an input as a whole. */
    public interface Whole {

        /**
         * Reads an input.
         *
         * @param input opens it, as often as it is asked for
         * @param options how to read
         * @return values that are equal if the same was read
         */
        Reading<? extends List<?>> read(Supplier<InputStream> input, ReadOptions options);
    }

    /** Reads to the end, or to the documented exception. */
    private interface Attempt {
        Result read(Supplier<InputStream> input, ReadOptions options);
    }

    /**
     * What came of an input.
     *
     * @param values what was read
     * @param problems what was wrong
     * @param end the exception that ended reading, if one did
     */
    public record Result(List<?> values, List<Problem> problems, Optional<FormatException> end) {

        /** Tells whether all was read without anything worse than a note. */
        public boolean isClean() {
            return end.isEmpty() && problems.stream().allMatch(problem -> problem.severity() == Severity.NOTE);
        }

        /** Returns what came of it in a word or two. */
        public String outcome() {
            return end.map(e -> "ended by " + e.problem().code().name())
                    .orElseGet(() -> problems.isEmpty() ? "clean" : "with problems");
        }
    }

    /** Returns the case of a reader of records. */
    public static ReaderCase streaming(String name, List<byte[]> seeds, Opening opening) {
        return new ReaderCase(
                name, seeds, (input, options) -> drained(opening.open(input.get(), options)), values -> {}, true);
    }

    /** Returns the case of a reader that gives all at once. */
    public static ReaderCase whole(String name, List<byte[]> seeds, Whole whole) {
        Attempt attempt = (input, options) -> {
            try {
                Reading<? extends List<?>> reading = whole.read(input, options);
                return new Result(reading.value(), reading.problems().stream().toList(), Optional.empty());
            } catch (FormatException e) {
                return new Result(List.of(), List.of(), Optional.of(e));
            }
        };
        return new ReaderCase(name, seeds, attempt, values -> {}, true);
    }

    /**
     * Returns the case of a format; if it can be written, what was read must be written again the same.
     *
     * @param format a readable format
     * @param seeds inputs that are right
     */
    public static ReaderCase of(Format format, List<byte[]> seeds) {
        ReaderCase reader = streaming(format.name(), seeds, format::read);
        return format.isWritable() ? reader.thenMust(values -> writeTwice(format, values)) : reader;
    }

    /**
     * Returns this case with something more that must be possible with what was read, whatever it is.
     *
     * @param more throws if it is not possible
     */
    public ReaderCase thenMust(Consumer<List<?>> more) {
        return new ReaderCase(
                name,
                seeds,
                attempt,
                values -> {
                    after.accept(values);
                    more.accept(values);
                },
                tellsProblems);
    }

    /** Returns this case for a reader that tells no problems, whose strict reading may therefore refuse more. */
    public ReaderCase withoutProblems() {
        return new ReaderCase(name, seeds, attempt, after, false);
    }

    /** Returns the name for reports. */
    public String name() {
        return name;
    }

    /** Returns inputs that are right. */
    public List<byte[]> seeds() {
        return seeds;
    }

    /**
     * Reads an input to its end or to the documented exception.
     *
     * @param input opens it, as often as it is asked for
     * @param options how to read
     */
    public Result read(Supplier<InputStream> input, ReadOptions options) {
        return attempt.read(input, options);
    }

    /**
     * Reads an input leniently and strictly and looks at what must hold of any input.
     *
     * @param input opens it, as often as it is asked for
     * @param lenient limits and name
     * @return what came of it leniently
     * @throws RuntimeException if a law does not hold
     */
    public Result check(Supplier<InputStream> input, ReadOptions lenient) {
        Result result = read(input, lenient);
        result.problems().forEach(problem -> requireText(problem.message("it")));
        result.end().ifPresent(end -> requireText(end.problem().message("de")));
        Result strict = read(input, lenient.strict());
        if (strict.end().isPresent() && result.isClean() && tellsProblems) {
            throw new IllegalStateException(
                    "strict refuses what lenient reads without a problem",
                    strict.end().orElseThrow());
        }
        if (strict.end().isEmpty() && !strict.values().equals(result.values())) {
            throw new IllegalStateException("strict and lenient must agree");
        }
        after.accept(result.values());
        return result;
    }

    private static void requireText(String message) {
        if (message.isBlank()) {
            throw new IllegalStateException("a problem must have a message");
        }
    }

    private static <T> Result drained(RecordReader<T> reader) {
        List<T> values = new ArrayList<>();
        Optional<FormatException> end = Optional.empty();
        try {
            reader.forEachRemaining(values::add);
        } catch (FormatException e) {
            end = Optional.of(e);
        }
        if (reader.hasNext()) {
            throw new IllegalStateException("a reader that ended must stay at its end");
        }
        return new Result(values, reader.problems().stream().toList(), end);
    }

    private static void writeTwice(Format format, List<?> values) {
        byte[] once = written(format, values);
        List<Entity> back = format.read(new ByteArrayInputStream(once), ReadOptions.of("again"))
                .toList();
        if (!Arrays.equals(once, written(format, back))) {
            throw new IllegalStateException("what was written must be written again the same");
        }
    }

    /**
     * Writes what was read in a format, which must always be possible.
     *
     * @param format a writable format
     * @param values entities
     */
    public static byte[] written(Format format, List<?> values) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RecordWriter writer = format.write(out, WriteOptions.complete())) {
            values.forEach(value -> writer.write((Entity) value));
            writer.finish();
        }
        return out.toByteArray();
    }

    @Override
    public String toString() {
        return name;
    }
}
