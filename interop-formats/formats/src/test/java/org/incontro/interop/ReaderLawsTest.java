// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.incontro.core.problem.Problem;
import org.incontro.interop.testing.HostileInput;
import org.incontro.interop.testing.ReaderCase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every reader for inputs that are right: L18, L19 and L20; and of those whose records are lines, L9. */
class ReaderLawsTest {

    private static final ReadOptions OPTIONS = ReadOptions.of("law");
    private static final List<ReaderCase> CASES = ReaderCases.all();

    static Stream<ReaderCase> cases() {
        return CASES.stream();
    }

    private static List<?> values(ReaderCase reader, byte[] input) {
        return reader.read(() -> new ByteArrayInputStream(input), OPTIONS).values();
    }

    /** A stream of a network, which gives a few bytes at a time. */
    private static final class Trickle extends FilterInputStream {

        private final Random random = new Random(20261123);

        Trickle(byte[] input) {
            super(new ByteArrayInputStream(input));
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            return super.read(target, offset, Math.min(length, 1 + random.nextInt(7)));
        }

        @Override
        public int available() {
            return 0;
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void inWhichPiecesTheBytesComeSaysNothing(ReaderCase reader) {
        for (byte[] seed : reader.seeds()) {
            ReaderCase.Result pieces = reader.read(() -> new Trickle(seed), OPTIONS);

            assertThat(pieces.values()).isEqualTo(values(reader, seed));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void manyThreadsReadAlike(ReaderCase reader) throws InterruptedException, ExecutionException {
        List<byte[]> seeds = reader.seeds();
        List<List<?>> alone =
                seeds.stream().<List<?>>map(seed -> values(reader, seed)).toList();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<List<List<?>>>> together = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                together.add(threads.submit(() -> seeds.stream()
                        .<List<?>>map(seed -> values(reader, seed))
                        .toList()));
            }
            for (Future<List<List<?>>> one : together) {
                assertThat(one.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void nothingIsFetched(ReaderCase reader) {
        List<URI> asked = new ArrayList<>();
        ProxySelector before = ProxySelector.getDefault();
        ProxySelector.setDefault(new ProxySelector() {
            @Override
            public List<Proxy> select(URI address) {
                asked.add(address);
                return List.of(new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved("nowhere.invalid", 9)));
            }

            @Override
            public void connectFailed(URI address, SocketAddress proxy, IOException failure) {
                asked.add(address);
            }
        });
        try {
            reader.seeds().forEach(seed -> values(reader, seed));
            HostileInput.of(reader.seeds()).stream()
                    .filter(hostile ->
                            hostile.name().contains("entity") || hostile.name().contains("elsewhere"))
                    .forEach(hostile -> reader.read(hostile.input(), OPTIONS));
        } finally {
            ProxySelector.setDefault(before);
        }

        assertThat(asked).isEmpty();
    }

    /** L9 for records that are lines: a line that is replaced costs itself alone, and what is told of it names its place. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "native-json-lines",
                "participant-json-lines",
                "eu-call-topics",
                "json-lines",
                "participant-csv",
                "opportunity-csv",
                "competence-csv",
                "skos, N_TRIPLES"
            })
    void aBrokenLineCostsItselfAlone(String name) {
        ReaderCase reader = CASES.stream()
                .filter(found -> found.name().equals(name))
                .findFirst()
                .orElseThrow();
        int tried = 0;
        for (byte[] seed : reader.seeds()) {
            String text = new String(seed, UTF_8).stripTrailing();
            List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
            lines.removeIf(String::isBlank);
            boolean isTable = name.endsWith("csv");
            int last = lines.size() - 1;
            // A quoted cell may go over several lines, and what is not UTF-8 is told at its first letter.
            if (text.indexOf('\uFFFD') >= 0 || (isTable && (last == 0 || text.indexOf('"') >= 0))) {
                continue;
            }
            tried++;
            String broken = isTable ? "\uFFFE" : "{\"id\":";
            List<String> without = new ArrayList<>(lines.subList(0, last));
            List<String> with = new ArrayList<>(without);
            with.add(broken);
            ReaderCase.Result rest = read(reader, without);
            ReaderCase.Result damaged = read(reader, with);
            List<Problem> told = new ArrayList<>(damaged.problems());
            told.removeAll(rest.problems());

            assertThat(damaged.values().subList(0, rest.values().size())).isEqualTo(rest.values());
            assertThat(damaged.values().size() > rest.values().size() || !told.isEmpty())
                    .isTrue();
            assertThat(told).allMatch(problem -> problem.place().orElseThrow().line() >= last + 1);
        }
        assertThat(tried).isPositive();
    }

    private static ReaderCase.Result read(ReaderCase reader, List<String> lines) {
        byte[] bytes = (String.join("\n", lines) + "\n").getBytes(UTF_8);
        return reader.read(() -> new ByteArrayInputStream(bytes), OPTIONS);
    }
}
