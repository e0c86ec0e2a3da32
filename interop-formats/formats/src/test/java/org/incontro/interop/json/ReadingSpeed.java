// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.incontro.core.identity.Entity;
import org.incontro.core.opportunity.Opportunity;
import org.incontro.interop.Format;
import org.incontro.interop.Formats;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.RecordReader;
import org.incontro.interop.RecordWriter;
import org.incontro.interop.WriteOptions;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Measures reading native JSON against jackson-core alone, and the network's XML against the JDK's StAX alone, on the same
 * files.
 *
 * <p>{@code main} takes a folder of profiles in the network's XML, how many profiles the files are to have, and a folder for them;
 * the samples are repeated. All six ways of reading take turns, and the medians of the processor time count that the whole
 * process took, collection of garbage included, for other work on the same machine changes that least. Run it with a
 * small heap: a reader holds one record.
 */
final class ReadingSpeed {

    private static final int ROUNDS = 7;

    private ReadingSpeed() {}

    private interface Task {
        void run() throws IOException, XMLStreamException;
    }

    public static void main(String[] args) throws IOException, XMLStreamException {
        int count = Integer.parseInt(args[1]);
        List<Opportunity> samples = samples(Path.of(args[0]));
        Path json = Path.of(args[2], "profiles.jsonl");
        Path xml = Path.of(args[2], "profiles.xml");
        write(samples, "native-json-lines", "{", "", count, json);
        write(samples, "een-pod-xml", "<profile>", "</profile>", count, xml);
        List<Task> tasks = List.of(
                () -> tokens(json, false),
                () -> tokens(json, true),
                () -> records("native-json-lines", json, count),
                () -> events(xml, false),
                () -> events(xml, true),
                () -> records("een-pod-xml", xml, count));
        double[][] seconds = new double[tasks.size()][ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < tasks.size(); i++) {
                seconds[i][round] = seconds(tasks.get(i));
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%,d profiles, heap %d MB%n",
                count,
                Runtime.getRuntime().maxMemory() >> 20);
        print("native JSON", json, Arrays.copyOfRange(seconds, 0, 3));
        print("POD XML", xml, Arrays.copyOfRange(seconds, 3, 6));
    }

    private static void print(String name, Path file, double[]... seconds) throws IOException {
        double bare = median(seconds[0]);
        double texts = median(seconds[1]);
        double records = median(seconds[2]);
        System.out.printf(
                Locale.ROOT,
                "%s, %.1f MB: events %.2f s, with texts %.2f s, records %.2f s; ratio %.2f and %.2f%n",
                name,
                Files.size(file) / 1e6,
                bare,
                texts,
                records,
                records / bare,
                records / texts);
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
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

    /** Writes the samples once, and what stands from the first start to the last end again and again. */
    private static void write(List<Opportunity> samples, String name, String start, String end, int count, Path file)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (RecordWriter writer = format(name).write(bytes, WriteOptions.complete())) {
            samples.forEach(writer::write);
            writer.finish();
        }
        String text = bytes.toString(UTF_8);
        int from = text.indexOf(start);
        int to = end.isEmpty() ? text.length() : text.lastIndexOf(end) + end.length();
        int records = format(name)
                .read(new ByteArrayInputStream(bytes.toByteArray()), ReadOptions.of("once"))
                .toList()
                .size();
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(text.substring(0, from));
            for (int written = 0; written < count; written += records) {
                out.write(text.substring(from, to));
            }
            out.write(text.substring(to));
        }
    }

    private static Format format(String name) {
        return Formats.installed().named(name);
    }

    private static double seconds(Task task) throws IOException, XMLStreamException {
        Duration before = processorTime();
        task.run();
        return processorTime().minus(before).toNanos() / 1e9;
    }

    private static Duration processorTime() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .orElseThrow(
                        () -> new IllegalStateException("the system must tell how long a process ran, but does not"));
    }

    private static void tokens(Path file, boolean withTexts) throws IOException {
        long length = 0;
        try (InputStream in = Files.newInputStream(file);
                JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), in)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                length += withTexts && token == JsonToken.VALUE_STRING
                        ? parser.getString().length()
                        : 1;
            }
        }
        require(length > 0);
    }

    private static void events(Path file, boolean withTexts) throws IOException, XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        long length = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            XMLStreamReader reader = factory.createXMLStreamReader(in);
            while (reader.hasNext()) {
                length += reader.next() == XMLStreamConstants.CHARACTERS && withTexts
                        ? reader.getText().length()
                        : 1;
            }
        }
        require(length > 0);
    }

    private static void records(String name, Path file, int atLeast) throws IOException {
        long count = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            RecordReader<Entity> reader = format(name).read(in, ReadOptions.of(file.toString()));
            while (reader.hasNext()) {
                reader.next();
                count++;
            }
        }
        require(count >= atLeast);
    }

    private static void require(boolean isSo) {
        if (!isSo) {
            throw new IllegalStateException("there must be records");
        }
    }
}
