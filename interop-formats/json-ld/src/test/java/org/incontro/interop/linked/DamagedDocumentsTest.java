// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.linked;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.incontro.core.identity.Entity;
import org.incontro.interop.FormatException;
import org.incontro.interop.ReadLimits;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.RecordReader;
import org.incontro.interop.RecordWriter;
import org.incontro.interop.WriteOptions;
import org.incontro.interop.jsonld.SchemaOrg;
import org.incontro.interop.testing.ReaderFuzz;
import org.junit.jupiter.api.Test;

/** Whatever comes in, reading ends, throws nothing but the documented exception, and what is read can be written. */
class DamagedDocumentsTest {

    private static final int INPUTS = Integer.getInteger("incontro.fuzz", 600);
    private static final long SEED = Long.getLong("incontro.fuzz.seed", 1);

    /** L8, L7. */
    @Test
    void damagedDocumentsAreReadOrRefused() {
        List<byte[]> seeds = new ArrayList<>();
        for (byte[] written : ReaderFuzz.written(SchemaOrg.FORMAT)) {
            SameMeaning.of(written).values().forEach(json -> seeds.add(json.getBytes(UTF_8)));
        }
        ReaderFuzz fuzz = new ReaderFuzz(LinkedData.FORMAT, seeds);
        fuzz.run(INPUTS, SEED);

        System.out.println("json-ld: " + fuzz.outcomes());
        assertThat(fuzz.outcomes()).containsKeys("with problems", "ended by MALFORMED");
    }

    /** Documents made of what the processor has rules for, mostly where they do not belong. */
    @Test
    void documentsOfKeywordsInOddPlacesAreReadOrRefused() {
        Map<String, Integer> outcomes = new TreeMap<>();
        Random random = new Random(SEED);
        ReadOptions options = ReadOptions.of("odd").within(new ReadLimits(200_000, 200, 20, 5_000, 200));
        for (int i = 0; i < INPUTS; i++) {
            String json = "{\"@context\":" + context(random, 3) + ",\"@id\":\"a:1\",\"@type\":\"s:Organization\","
                    + members(random, 4) + "}";
            RecordReader<Entity> reader = LinkedData.records(new ByteArrayInputStream(json.getBytes(UTF_8)), options);
            String outcome;
            try {
                outcome = reader.toList().stream()
                                .map(DamagedDocumentsTest::written)
                                .toList()
                                .isEmpty()
                        ? "no record"
                        : "records";
                outcome += reader.problems().stream()
                        .filter(problem -> problem.code() == LinkedProblem.NO_JSON_LD)
                        .map(problem -> ", " + problem.arguments().get("reason"))
                        .findFirst()
                        .orElse("");
            } catch (FormatException e) {
                outcome = "ended by " + e.problem().code().name();
            } catch (RuntimeException | StackOverflowError e) {
                throw new AssertionError(json, e);
            }
            outcomes.merge(outcome, 1, Integer::sum);
        }
        System.out.println("json-ld, keywords in odd places: " + outcomes);
        assertThat(outcomes).containsKeys("records", "no record, invalid iri mapping");
    }

    private static String written(Entity record) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (RecordWriter out = SchemaOrg.FORMAT.write(bytes, WriteOptions.complete())) {
            out.write(record);
            out.finish();
        }
        return bytes.toString(UTF_8);
    }

    private static String context(Random random, int depth) {
        StringBuilder context = new StringBuilder("{\"s\":\"http://schema.org/\"");
        for (int i = random.nextInt(4); i > 0 && depth > 0; i--) {
            context.append(',').append(text(one(random, TERMS))).append(':').append(definition(random, depth));
        }
        String whole = context.append('}').toString();
        return switch (random.nextInt(8)) {
            case 0 -> "[" + whole + "," + value(random, 1) + "]";
            case 1 -> "[\"https://schema.org\"," + whole + "]";
            case 2 -> random.nextInt(4) == 0 ? value(random, 1) : whole;
            default -> whole;
        };
    }

    private static String definition(Random random, int depth) {
        if (random.nextInt(3) == 0) {
            return value(random, 1);
        }
        StringBuilder definition = new StringBuilder("{\"@id\":").append(text(one(random, IRIS)));
        for (int i = random.nextInt(3); i > 0; i--) {
            String keyword = one(random, RULES);
            definition.append(',').append(text(keyword)).append(':');
            definition.append(
                    keyword.equals("@context")
                            ? context(random, depth - 1)
                            : random.nextInt(3) == 0 ? value(random, 1) : text(one(random, KEYWORDS)));
        }
        return definition.append('}').toString();
    }

    private static String members(Random random, int depth) {
        StringBuilder members = new StringBuilder("\"s:name\":\"x\"");
        for (int i = random.nextInt(4); i > 0; i--) {
            String name = one(random, random.nextInt(3) == 0 ? KEYWORDS : TERMS);
            members.append(',').append(text(name)).append(':').append(value(random, depth));
        }
        return members.toString();
    }

    private static String value(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 12 : 6)) {
            case 0 -> "null";
            case 1 -> one(random, List.of("true", "1.10", "-0", "1e400", "12345678901234567890123"));
            case 2 -> text(one(random, KEYWORDS));
            case 3 -> text(one(random, IRIS));
            case 4 -> text(one(random, TERMS));
            case 5 -> "\"\\ud800 <\\u0000>\"";
            case 6, 7 -> "[" + value(random, depth - 1) + "," + value(random, depth - 1) + "]";
            case 8 -> "[]";
            default -> "{" + members(random, depth - 1) + "}";
        };
    }

    private static String one(Random random, List<String> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static String text(String value) {
        return Documents.JSON.createValue(value).toString();
    }

    private static final List<String> TERMS = List.of(
            "a",
            "b",
            "s",
            "s:knowsAbout",
            "s:location",
            "a:b",
            "",
            " ",
            "c:",
            ":d",
            "http://schema.org/url",
            "@",
            "it");

    private static final List<String> KEYWORDS = List.of(
            "@base",
            "@container",
            "@context",
            "@direction",
            "@graph",
            "@id",
            "@import",
            "@included",
            "@index",
            "@json",
            "@language",
            "@list",
            "@nest",
            "@none",
            "@prefix",
            "@propagate",
            "@protected",
            "@reverse",
            "@set",
            "@type",
            "@value",
            "@version",
            "@vocab",
            "@other");

    private static final List<String> RULES = List.of(
            "@container",
            "@context",
            "@direction",
            "@index",
            "@language",
            "@nest",
            "@prefix",
            "@protected",
            "@reverse",
            "@type");

    private static final List<String> IRIS = List.of(
            "http://schema.org/knowsAbout",
            "s:name",
            "a",
            "b:c",
            "_:x",
            "a:1",
            "",
            "#",
            "../..",
            "http://[",
            "%zz",
            "x y",
            "s:");

    /** Every example of schema.org in JSON-LD is read or refused by name, those with contexts of their own too. */
    @Test
    void thePublishedExamplesAreRead() throws IOException {
        String all = Files.readString(Published.path("schemaorg/data/releases/30.0/schemaorg-all-examples.txt"), UTF_8);
        String start = "<script type=\"application/ld+json\">";
        Map<String, Integer> outcomes = new TreeMap<>();
        Map<String, Integer> own = new TreeMap<>();
        int end = 0;
        for (int at = all.indexOf(start); at >= 0; at = all.indexOf(start, end)) {
            end = all.indexOf("</script>", at);
            byte[] json = all.substring(all.indexOf('>', at) + 1, end).getBytes(UTF_8);
            String outcome = outcome(json);
            outcomes.merge(outcome, 1, Integer::sum);
            if (isRefusedDirectly(json)) {
                own.merge(outcome, 1, Integer::sum);
            }
        }
        System.out.println("examples of schema.org: " + outcomes + ", of those with their own context: " + own);
        assertThat(outcomes)
                .containsOnly(
                        Map.entry("UNKNOWN_CONTEXT", 4), Map.entry("about other things", 437), Map.entry("read", 19));
        assertThat(own)
                .containsOnly(
                        Map.entry("UNKNOWN_CONTEXT", 4), Map.entry("about other things", 10), Map.entry("read", 1));
    }

    private static String outcome(byte[] json) {
        RecordReader<Entity> reader = LinkedData.records(new ByteArrayInputStream(json), ReadOptions.of("example"));
        try {
            List<Entity> records = reader.toList();
            records.forEach(DamagedDocumentsTest::written);
            return reader.problems().stream()
                    .map(problem -> problem.code().name())
                    .filter(code -> code.equals("UNKNOWN_CONTEXT") || code.equals("NO_JSON_LD"))
                    .findFirst()
                    .orElse(records.isEmpty() ? "about other things" : "read");
        } catch (FormatException e) {
            return e.problem().code().name();
        }
    }

    private static boolean isRefusedDirectly(byte[] json) {
        try {
            SchemaOrg.records(new ByteArrayInputStream(json), ReadOptions.of("example"))
                    .toList();
            return false;
        } catch (FormatException e) {
            return e.problem().code().name().equals("OTHER_CONTEXT");
        }
    }
}
