// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.incontro.core.identity.Entity;
import org.incontro.core.problem.Severity;
import org.incontro.core.value.Extensions;
import org.incontro.interop.Format;
import org.incontro.interop.FormatException;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.RecordReader;
import org.incontro.interop.RecordWriter;
import org.incontro.interop.WriteOptions;
import org.incontro.interop.testing.ModelValues;

/** The laws of the native form: nothing is lost, nothing depends on the layout. */
class NativeJsonProperties {

    private static final ReadOptions STRICT = ReadOptions.of("law").strict();

    /** How an object begins that has a form; the sites' and the record's own are where members are put. */
    private static final List<String> FORM_STARTS = List.of(
            "{\"incontro\":",
            "{\"scheme\":",
            "{\"number\":",
            "{\"kind\":",
            "{\"audience\":",
            "{\"status\":",
            "{\"latitude\":");

    static byte[] write(Format format, List<Entity> records) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (RecordWriter out = format.write(bytes, WriteOptions.complete())) {
            records.forEach(out::write);
            assertThat(out.finish()).isEmpty();
        }
        return bytes.toByteArray();
    }

    private static RecordReader<Entity> read(byte[] bytes) {
        return NativeJson.records(new ByteArrayInputStream(bytes), STRICT);
    }

    @Property(tries = 400, edgeCases = EdgeCasesMode.NONE)
    void whatWasWrittenIsReadBackEqual(@ForAll("entities") Entity record) {
        byte[] bytes = NativeJson.toBytes(record);

        Entity back = NativeJson.fromBytes(bytes, Entity.class);

        assertThat(back).isEqualTo(record);
        assertThat(new String(NativeJson.toBytes(back), UTF_8)).isEqualTo(new String(bytes, UTF_8));
        assertThat(new String(bytes, UTF_8)).doesNotContain("\n");
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void aFileIsItsRecordsInOrderInEitherLayout(@ForAll @Size(max = 4) List<@From("entities") Entity> records) {
        for (Format format : List.of(NativeJson.LINES, NativeJson.DOCUMENT)) {
            byte[] bytes = write(format, records);

            RecordReader<Entity> back = read(bytes);
            assertThat(back.toList()).isEqualTo(records);
            assertThat(back.problems()).allMatch(problem -> problem.severity() == Severity.NOTE);
            assertThat(write(format, records)).as("the same bytes again").isEqualTo(bytes);
        }
    }

    @Property(tries = 20, edgeCases = EdgeCasesMode.NONE)
    void manyThreadsReadAndWriteAlike(@ForAll @Size(min = 1, max = 4) List<@From("entities") Entity> records) {
        byte[] expected = write(NativeJson.LINES, records);

        List<byte[]> outputs = IntStream.range(0, 8)
                .parallel()
                .mapToObj(thread -> write(NativeJson.LINES, read(expected).toList()))
                .toList();

        assertThat(outputs).allMatch(output -> Arrays.equals(output, expected));
    }

    /** What is unknown is put in by text, at the end of any object of the record. */
    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void unknownMembersSurviveInPlace(
            @ForAll("entities") Entity record, @ForAll("members") List<String> members, @ForAll int choice) {
        String json = text(ModelValues.withExtensions(record, Extensions.none()));
        List<Integer> ends = objectEnds(json);
        int end = ends.get(Math.floorMod(choice, ends.size()));
        String foreign = json.substring(0, end)
                + members.stream()
                        .map(member -> json.charAt(end - 1) == '{' ? member : "," + member)
                        .collect(Collectors.joining())
                + json.substring(end);

        Entity read = NativeJson.fromBytes(foreign.getBytes(UTF_8), Entity.class);

        assertThat(text(read)).isEqualTo(foreign);
        assertThat(ModelValues.withExtensions(read, Extensions.none()))
                .isEqualTo(ModelValues.withExtensions(record, Extensions.none()));
    }

    private static String text(Entity record) {
        return new String(NativeJson.toBytes(record), UTF_8);
    }

    /** Where the objects end whose names are no values: those that hold a name which some form knows. */
    private static List<Integer> objectEnds(String json) {
        List<Integer> ends = new ArrayList<>();
        Deque<Integer> open = new ArrayDeque<>();
        boolean quoted = false;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == '{') {
                open.push(i);
            } else if (!quoted && c == '}') {
                int start = open.pop();
                if (FORM_STARTS.stream().anyMatch(name -> json.startsWith(name, start))) {
                    ends.add(i);
                }
            }
        }
        return ends;
    }

    /** A member of a document is deleted, doubled, renamed or replaced: the value is the same, or there is a problem. */
    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void aChangedMemberNeverGoesUnseen(
            @ForAll("entities") Entity record, @ForAll @IntRange(max = 3) int change, @ForAll int choice) {
        Entity plain = ModelValues.withExtensions(record, Extensions.none());
        Map<String, Object> tree = new LinkedHashMap<>(JsonTrees.object(text(plain)));
        List<String> names = tree.keySet().stream().skip(2).toList();
        String name = names.get(Math.floorMod(choice, names.size()));
        String member = JsonTrees.compact(name) + ":" + JsonTrees.compact(tree.get(name));
        String json = text(plain);
        String changed = switch (change) {
            case 0 -> json.replace(member, JsonTrees.compact(name + "x") + ":" + JsonTrees.compact(tree.get(name)));
            case 1 -> json.replace(member, member + "," + member);
            case 2 -> json.replace(member, JsonTrees.compact(name) + ":17.5");
            default -> json.replace(member, JsonTrees.compact(name) + ":[[]]");
        };

        RecordReader<Entity> reader =
                NativeJson.records(new ByteArrayInputStream(changed.getBytes(UTF_8)), ReadOptions.of("law"));
        List<Entity> read = reader.toList();

        if (!read.equals(List.of(plain))) {
            assertThat(reader.problems().isEmpty()).as(changed).isFalse();
            assertThat(reader.problems())
                    .allMatch(problem -> problem.place().orElseThrow().line() == 1);
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void treesAreReadBackEqual(@ForAll("trees") Object tree) {
        assertThat(JsonTrees.value(JsonTrees.compact(tree))).isEqualTo(tree);
        assertThat(JsonTrees.value(JsonTrees.pretty(tree))).isEqualTo(tree);
        assertThat(JsonTrees.compact(JsonTrees.value(JsonTrees.pretty(tree)))).isEqualTo(JsonTrees.compact(tree));
    }

    @Property
    void noTextMakesTheReaderOfTreesFail(@ForAll String text) {
        try {
            JsonTrees.compact(JsonTrees.value(text));
        } catch (FormatException e) {
            assertThat(e).hasMessageStartingWith("JSON");
        }
    }

    @Provide
    Arbitrary<Object> trees() {
        Arbitrary<Object> numbers = Arbitraries.oneOf(
                Arbitraries.longs(),
                Arbitraries.bigIntegers().between(BigInteger.TWO.pow(64), BigInteger.TWO.pow(90)),
                Arbitraries.bigDecimals().ofScale(5).map(number -> number.add(new BigDecimal("0.100000"))));
        Arbitrary<Object> leaves = Arbitraries.oneOf(ModelValues.texts(), numbers, Arbitraries.of(true, false));
        return Arbitraries.recursive(
                () -> leaves,
                inner -> Arbitraries.oneOf(
                        inner.list().ofMaxSize(3).map(items -> items),
                        Arbitraries.maps(ModelValues.texts().filter(JsonText::isName), inner)
                                .ofMaxSize(3)
                                .map(LinkedHashMap::new)),
                0,
                3);
    }

    @Provide
    Arbitrary<List<String>> members() {
        return Arbitraries.of(
                        "\"colour\":\"red\"",
                        "\"x-1\":1.10",
                        "\"x-2\":-0",
                        "\"x-3\":12345678901234567890123e-7",
                        "\"x~/4\":{\"b\":[1,2.00,null],\"a\":\"\\u00e9\\ud800\"}",
                        "\"\":[]",
                        "\"x 5\":null")
                .list()
                .uniqueElements()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    @Provide
    Arbitrary<Entity> entities() {
        return ModelValues.entities();
    }
}
