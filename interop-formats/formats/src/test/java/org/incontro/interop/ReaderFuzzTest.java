// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.incontro.interop.testing.HostileInput;
import org.incontro.interop.testing.ReaderCase;
import org.incontro.interop.testing.ReaderFuzz;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every reader is given damaged and hostile inputs: each ends, within its limits, with records, problems and at most the
 * documented exception, and prints nothing; strict agrees with lenient, and what was read can be written. Some thousand inputs are
 * tried in the build; with {@code -Dincontro.fuzz=100000 -Dincontro.fuzz.seed=7} as many for each reader as one likes, from
 * other seeds, with {@code -Dincontro.fuzz.seconds=60} not for longer, and with {@code -Dincontro.fuzz.only=ror} for one
 * reader alone. {@code -Dincontro.fuzz.record=fuzz.tsv} adds a line for each reader to a file: reader, inputs, seeds, seconds, milliseconds of the slowest input, outcomes.
 */
class ReaderFuzzTest {

    private static final int INPUTS = Integer.getInteger("incontro.fuzz", 100);
    private static final long SEED = Long.getLong("incontro.fuzz.seed", 1);
    private static final long SECONDS = Long.getLong("incontro.fuzz.seconds", Long.MAX_VALUE);
    private static final String ONLY = System.getProperty("incontro.fuzz.only", "");
    private static final String RECORD = System.getProperty("incontro.fuzz.record", "");
    private static final long BLOCK = 1_000;
    private static final int LONGEST_MILLIS = 20_000;
    private static final ReadOptions HOSTILE =
            ReadOptions.of("hostile").within(new ReadLimits(300_000, 1_000, 40, 20_000, 1_000));
    private static final List<ReaderCase> CASES = ReaderCases.all();

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        PrintStream ear = new PrintStream(printed, true, StandardCharsets.UTF_8);
        System.setOut(ear);
        System.setErr(ear);
    }

    @AfterEach
    void speak() {
        System.setOut(out);
        System.setErr(err);
    }

    static Stream<ReaderCase> cases() {
        return CASES.stream().filter(reader -> ONLY.isEmpty() || reader.name().equals(ONLY));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void damagedInputsAreReadOrRefused(ReaderCase reader) {
        ReaderFuzz fuzz = new ReaderFuzz(reader);
        long start = System.nanoTime();
        long done = 0;
        long seed = SEED;
        while (done < INPUTS && seconds(start) < SECONDS) {
            long some = Math.min(BLOCK, INPUTS - done);
            fuzz.run(some, seed++);
            done += some;
        }

        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(fuzz.slowest()).isLessThan(LONGEST_MILLIS);
        record(
                reader.name(),
                Long.toString(done),
                SEED + " to " + (seed - 1),
                Long.toString(seconds(start)),
                Long.toString(fuzz.slowest()),
                fuzz.outcomes().toString());
    }

    private static long seconds(long start) {
        return (System.nanoTime() - start) / 1_000_000_000;
    }

    /** Adds a line to the record of a long run. */
    private void record(String... cells) {
        String line = String.join("\t", cells) + "\n";
        out.print(line);
        if (!RECORD.isEmpty()) {
            try {
                Files.writeString(Path.of(RECORD), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void hostileInputsAreReadOrRefused(ReaderCase reader) {
        for (HostileInput hostile : HostileInput.of(reader.seeds())) {
            long start = System.nanoTime();
            try {
                ReaderCase.Result result = reader.check(hostile.input(), HOSTILE);
                if (hostile.isEndless() && !reader.name().equals("oai-pmh, requests")) {
                    assertThat(result.isClean() && result.values().isEmpty())
                            .as("%s: %s", reader, hostile)
                            .isFalse();
                }
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                throw new AssertionError("%s: %s".formatted(reader, hostile), e);
            }
            assertThat((System.nanoTime() - start) / 1_000_000)
                    .as("%s: %s", reader, hostile)
                    .isLessThan(LONGEST_MILLIS);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void everyFormatThatIsReadIsTried() {
        Set<String> tried = new TreeSet<>();
        CASES.forEach(reader -> tried.add(reader.name()));

        assertThat(tried).hasSameSizeAs(CASES);
        assertThat(Formats.installed().all().stream().filter(Format::isReadable).map(Format::name))
                .isNotEmpty()
                .allMatch(tried::contains);
    }
}
