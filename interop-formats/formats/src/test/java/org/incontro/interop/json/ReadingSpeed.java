// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.incontro.core.identity.Entity;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.interop.Formats;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.RecordReader;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Measures reading native JSON against jackson-core alone on the same file, without and with the texts of its tokens.
 *
 * <p>{@code main} takes a folder of profiles in the network's XML, how many profiles the file is to have, and a file to write;
 * the samples are repeated under other ids. Run it with a small heap: the reader holds one record. The least time of all rounds
 * counts, which other work on the machine disturbs least.
 */
final class ReadingSpeed {

    private static final int ROUNDS = 7;

    private ReadingSpeed() {}

    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[2]);
        write(samples(Path.of(args[0])), Integer.parseInt(args[1]), file);
        double tokens = Double.MAX_VALUE;
        double texts = Double.MAX_VALUE;
        double records = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            tokens = Math.min(tokens, seconds(() -> tokens(file, false)));
            texts = Math.min(texts, seconds(() -> tokens(file, true)));
            records = Math.min(records, seconds(() -> records(file)));
        }
        System.out.printf(
                Locale.ROOT,
                "%s profiles, %.1f MB, heap %d MB, best of %d: tokens %.2f s, tokens with texts %.2f s, native JSON %.2f s;"
                        + " ratio %.2f and %.2f%n",
                args[1],
                Files.size(file) / 1e6,
                Runtime.getRuntime().maxMemory() >> 20,
                ROUNDS,
                tokens,
                texts,
                records,
                records / tokens,
                records / texts);
    }

    private static List<Opportunity> samples(Path folder) throws IOException {
        List<Opportunity> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path sample : files.filter(path -> path.toString().endsWith(".xml"))
                    .sorted()
                    .toList()) {
                try (InputStream in = Files.newInputStream(sample)) {
                    Formats.installed()
                            .named("een-pod-xml")
                            .read(in, ReadOptions.of(sample.toString()))
                            .only(Opportunity.class)
                            .forEachRemaining(all::add);
                }
            }
        }
        return all;
    }

    private static void write(List<Opportunity> samples, int count, Path file) throws IOException {
        List<String> texts = samples.stream()
                .map(sample -> new String(NativeJson.toBytes(sample), UTF_8)
                        .replace("\"id\":\"" + sample.id() + "\"", "\"id\":\"speed:NUMBER\""))
                .toList();
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (int i = 0; i < count; i++) {
                out.write(texts.get(i % texts.size()).replace("NUMBER", String.valueOf(i)));
                out.write('\n');
            }
        }
    }

    private interface Task {
        void run() throws IOException;
    }

    private static double seconds(Task task) throws IOException {
        long start = System.nanoTime();
        task.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static void tokens(Path file, boolean withTexts) throws IOException {
        JsonFactory factory = new JsonFactory();
        long length = 0;
        try (InputStream in = Files.newInputStream(file);
                JsonParser parser = factory.createParser(ObjectReadContext.empty(), in)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (withTexts && token == JsonToken.VALUE_STRING) {
                    length += parser.getString().length();
                }
            }
        }
        if (length < 0) {
            throw new IllegalStateException("never");
        }
    }

    private static void records(Path file) throws IOException {
        long count = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            RecordReader<Entity> reader = NativeJson.records(in, ReadOptions.of(file.toString()));
            while (reader.hasNext()) {
                reader.next();
                count++;
            }
        }
        if (count == 0) {
            throw new IllegalStateException("there must be records");
        }
    }
}
