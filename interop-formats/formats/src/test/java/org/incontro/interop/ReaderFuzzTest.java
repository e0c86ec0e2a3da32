// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.incontro.core.identity.Entity;
import org.incontro.interop.een.PodXml;
import org.incontro.interop.table.ParticipantTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Readers are given damaged inputs: each ends, within its limits, with records, problems and at most the documented exception,
 * and prints nothing. What was read can be written again. A few thousand inputs are tried in the build; with {@code
 * -Dincontro.fuzz=1000000 -Dincontro.fuzz.seed=7} as many as one likes, from another seed.
 */
class ReaderFuzzTest {

    private static final int INPUTS = Integer.getInteger("incontro.fuzz", 1_500);
    private static final long SEED = Long.getLong("incontro.fuzz.seed", 1);
    private static final int LONGEST_MILLIS = 5_000;
    private static final ReadOptions OPTIONS =
            ReadOptions.of("fuzz").within(new ReadLimits(200_000, 200, 40, 20_000, 2_000));

    private final Formats formats = Formats.installed();
    private final Map<String, Long> outcomes = new TreeMap<>();

    @ParameterizedTest
    @ValueSource(
            strings = {"een-pod-xml", "een-pod-json", "participant-csv", "participant-json-lines", "eu-call-topics"})
    void damagedInputsAreReadOrRefused(String name) throws IOException {
        Mutations mutations = new Mutations(corpus(name), SEED);
        PrintStream before = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        long slowest = 0;
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            for (int i = 0; i < INPUTS; i++) {
                byte[] input = mutations.next();
                long start = System.nanoTime();
                read(name, input, i % 4 == 0 ? OPTIONS.strict() : OPTIONS, i % 8 == 1);
                slowest = Math.max(slowest, (System.nanoTime() - start) / 1_000_000);
            }
        } finally {
            System.setErr(before);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(slowest).isLessThan(LONGEST_MILLIS);
        assertThat(outcomes).containsKeys("records", "refused", "with problems");
        System.out.printf(
                Locale.ROOT, "%s: %,d inputs from seed %d, %s, slowest %d ms%n", name, INPUTS, SEED, outcomes, slowest);
    }

    private void read(String name, byte[] input, ReadOptions options, boolean isWritten) {
        RecordReader<? extends Entity> reader = open(name, new ByteArrayInputStream(input), options);
        try {
            while (reader.hasNext()) {
                Entity record = reader.next();
                if (isWritten) {
                    write(record);
                }
                outcomes.merge("records", 1L, Long::sum);
            }
        } catch (FormatException e) {
            outcomes.merge("refused", 1L, Long::sum);
            assertThat(e.problem().message("de")).isNotBlank();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw new AssertionError("of input " + HexFormat.of().formatHex(input), e);
        }
        assertThat(reader.hasNext()).isFalse();
        outcomes.merge(reader.problems().isEmpty() ? "without problems" : "with problems", 1L, Long::sum);
    }

    private RecordReader<? extends Entity> open(String name, InputStream in, ReadOptions options) {
        return name.equals("participant-csv")
                ? ParticipantTable.csv(in, options)
                : formats.named(name).read(in, options);
    }

    private void write(Entity record) {
        for (String form : List.of("een-pod-xml", "een-pod-json", "een-pod-input")) {
            try (RecordWriter writer =
                    formats.named(form).write(OutputStream.nullOutputStream(), WriteOptions.complete())) {
                writer.write(record);
                writer.finish();
            }
        }
    }

    private static List<byte[]> corpus(String name) throws IOException {
        return switch (name) {
            case "een-pod-xml" ->
                List.of(
                        bytes("pod-profile-full-1d77f54.xml"),
                        bytes("pod-profile-full-231dd6e.xml"),
                        bytes("pod-profile-minimal.xml"),
                        bytes("sample-getprofiles-rest.xml"),
                        bytes("written-answer.xml"),
                        bytes("written-input.xml"),
                        new String(bytes("pod-profile-full-6986fb6.xml"), StandardCharsets.UTF_8)
                                .getBytes(StandardCharsets.UTF_16));
            case "een-pod-json" -> List.of(bytes("partner-service-page-1.json"), bytes("written-page.json"));
            case "participant-csv" ->
                List.of(
                        utf8(
                                "id;name;kind;country;keywords;email;description_it\n1;\"the \"\"green\"\" lab\";company;IT;"
                                        + "a, b;x@example.org;\"due\nrighe\"\n2;Forlì;university;Deutschland;c;;d\n"),
                        "id;city\n1;Cefalù\n2;Forlì".getBytes(StandardCharsets.ISO_8859_1));
            case "participant-json-lines" ->
                List.of(utf8("{\"id\":1,\"name\":\"A\",\"keywords\":[\"x\",\"y\"],\"extra\":{\"a\":[1.10,null]}}\n"
                        + "{\"id\":\"2\",\"name\":\"B\",\"country\":\"IT\"}\n"));
            default ->
                List.of(utf8(
                        "{\"topicId\":\"HORIZON-1\",\"title\":\"t\",\"status\":\"open\",\"deadline\":[\"2026-01-01\"],"
                                + "\"keywords\":[\"k\"],\"budget\":150000,\"description\":\"d Ã© e\"}\n"));
        };
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = PodXml.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
