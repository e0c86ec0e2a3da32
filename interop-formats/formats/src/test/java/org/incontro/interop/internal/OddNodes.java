// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.incontro.core.identity.Entity;
import org.incontro.interop.Format;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.RecordReader;
import org.incontro.interop.RecordWriter;
import org.incontro.interop.WriteOptions;
import org.incontro.interop.testing.ReaderFuzz;

/**
 * Nodes of JSON-LD that are well formed and have odd values, other names and other nodes where nobody expects them. What is read of
 * them must be written, read again and written again the same.
 */
public final class OddNodes {

    private final Format format;
    private final List<String> names;
    private final List<JsonValue> values;
    private final List<JsonValue.Fields> seeds = new ArrayList<>();
    private final Map<String, Integer> outcomes = new TreeMap<>();

    /** Starts with nodes as a format writes them. */
    public OddNodes(Format format, List<String> names, List<JsonValue> values) {
        this.format = format;
        this.names = names;
        this.values = values;
        ReadOptions options = ReadOptions.of("seed");
        for (byte[] seed : ReaderFuzz.written(format)) {
            JsonNodes nodes =
                    new JsonNodes(new ByteArrayInputStream(seed), options, new ProblemCollector(options), "@graph");
            for (Optional<JsonNodes.Found> node = nodes.next(); node.isPresent(); node = nodes.next()) {
                seeds.add(node.get().fields());
            }
        }
    }

    /** Reads damaged nodes under each of some contexts in turn. */
    public void run(int inputs, long seed, List<String> contexts) {
        Random random = new Random(seed);
        for (int i = 0; i < inputs; i++) {
            JsonValue node = seeds.get(i % seeds.size());
            for (int times = random.nextInt(3); times >= 0; times--) {
                node = damaged(node, random);
            }
            String context = contexts.get(i % contexts.size());
            String document = "{\"@context\":" + context + ",\"@graph\":[" + node.json() + "]}";
            outcomes.merge(check(document), 1, Integer::sum);
        }
    }

    /** Returns how many inputs had which outcome. */
    public Map<String, Integer> outcomes() {
        return outcomes;
    }

    private String check(String document) {
        RecordReader<Entity> reader = read(document);
        for (Entity record : reader.toList()) {
            String once = write(record);
            List<Entity> again = read(once).toList();
            assertThat(again).as(document).hasSize(1);
            assertThat(write(again.get(0))).as(document).isEqualTo(once);
        }
        return reader.problems().isEmpty() ? "clean" : "with problems";
    }

    private RecordReader<Entity> read(String document) {
        return format.read(
                new ByteArrayInputStream(document.getBytes(UTF_8)),
                ReadOptions.of("odd").in("veneto"));
    }

    private String write(Entity record) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (RecordWriter out = format.write(bytes, WriteOptions.complete())) {
            out.write(record);
            out.finish();
        }
        return bytes.toString(UTF_8);
    }

    private JsonValue damaged(JsonValue value, Random random) {
        if (value instanceof JsonValue.Fields fields && !fields.values().isEmpty() && random.nextInt(6) > 0) {
            Map<String, JsonValue> copy = new LinkedHashMap<>(fields.values());
            List<String> present = List.copyOf(copy.keySet());
            String name = present.get(random.nextInt(present.size()));
            switch (random.nextInt(5)) {
                case 0 -> copy.remove(name);
                case 1 -> copy.put(names.get(random.nextInt(names.size())), copy.remove(name));
                default -> copy.put(name, damaged(copy.get(name), random));
            }
            return new JsonValue.Fields(copy);
        }
        if (value instanceof JsonValue.Items items && !items.values().isEmpty() && random.nextInt(6) > 0) {
            List<JsonValue> copy = new ArrayList<>(items.values());
            int at = random.nextInt(copy.size());
            copy.set(at, damaged(copy.get(at), random));
            return new JsonValue.Items(copy);
        }
        return random.nextInt(4) == 0
                ? seeds.get(random.nextInt(seeds.size()))
                : values.get(random.nextInt(values.size()));
    }
}
