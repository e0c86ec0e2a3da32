// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.internal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.incontro.interop.ReadOptions;

class JsonRecordsProperties {

    private static final ReadOptions OPTIONS = ReadOptions.of("law");

    private static List<String> read(String input) {
        ProblemCollector problems = new ProblemCollector(OPTIONS.strict());
        return read(input.getBytes(UTF_8), problems);
    }

    private static List<String> read(byte[] input, ProblemCollector problems) {
        JsonRecords records = new JsonRecords(new ByteArrayInputStream(input), OPTIONS, problems);
        List<String> all = new ArrayList<>();
        for (Optional<JsonRecord> next = records.next(); next.isPresent(); next = records.next()) {
            all.add(next.get().fields().json());
        }
        return all;
    }

    @Property
    void itDoesNotMatterWhatWhiteSpaceStandsBetweenObjects(@ForAll("objects") List<JsonValue.Fields> objects) {
        List<String> texts = objects.stream().map(JsonValue::json).toList();

        for (String separator : List.of("", "\n", "\n\n", "\r\n \t\r\n")) {
            assertThat(read(String.join(separator, texts))).isEqualTo(texts);
        }
    }

    /** Without this law a reader that gives up at the first fault would pass the others. */
    @Property
    void aLineThatIsCutOffCostsItselfAlone(
            @ForAll("objects") List<JsonValue.Fields> before,
            @ForAll("object") JsonValue.Fields broken,
            @ForAll int cut,
            @ForAll("objects") List<JsonValue.Fields> after) {
        String text = broken.json();
        String stump = text.substring(0, Math.floorMod(cut, text.length() - 1) + 1);
        ProblemCollector problems = new ProblemCollector(OPTIONS);

        List<String> read = read((lines(before) + stump + "\n" + lines(after)).getBytes(UTF_8), problems);

        List<String> expected = new ArrayList<>();
        before.forEach(object -> expected.add(object.json()));
        after.forEach(object -> expected.add(object.json()));
        if (endsWhereAValueMayStand(stump)) {
            assertThat(expected).containsAll(read);
        } else {
            assertThat(read).isEqualTo(expected);
        }
        assertThat(problems.problems().counts()).containsOnlyKeys("BROKEN_RECORD");
    }

    /** After these an object on the next line may belong to the broken one, and nobody can know. */
    private static boolean endsWhereAValueMayStand(String stump) {
        return stump.endsWith(":") || stump.endsWith("[") || stump.endsWith(",");
    }

    private static String lines(List<JsonValue.Fields> objects) {
        return objects.stream().map(object -> object.json() + "\n").collect(Collectors.joining());
    }

    @Property
    void anyBytesAreReadOrReported(@ForAll byte[] bytes) {
        ProblemCollector problems = new ProblemCollector(OPTIONS);

        List<String> read = read(bytes, problems);

        boolean blank = new String(bytes, ISO_8859_1).chars().allMatch(c -> " \t\r\n".indexOf(c) >= 0);
        assertThat(read.isEmpty() && problems.problems().isEmpty()).isEqualTo(blank);
    }

    @Property
    void anyTextOfStructureIsReadOrReported(@ForAll("structure") String text) {
        ProblemCollector problems = new ProblemCollector(OPTIONS);

        List<String> read = read(text.getBytes(UTF_8), problems);

        assertThat(read.isEmpty() && problems.problems().isEmpty())
                .isEqualTo(text.isBlank() || text.replaceAll("\\s", "").equals("[]"));
        // What was read is itself readable, and reads the same.
        assertThat(read(String.join("", read))).isEqualTo(read);
    }

    @Provide
    Arbitrary<String> structure() {
        return Arbitraries.of("{", "}", "[", "]", "\"", ":", ",", "\\", "\n", " ", "1", "\"a\":", "{\"b\":2}")
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<List<JsonValue.Fields>> objects() {
        return object().list().ofMaxSize(5);
    }

    @Provide
    Arbitrary<JsonValue.Fields> object() {
        return fields(values(2));
    }

    private static Arbitrary<JsonValue.Fields> fields(Arbitrary<JsonValue> values) {
        Arbitrary<Map<String, JsonValue>> maps =
                Arbitraries.maps(text(), values).ofMaxSize(4);
        return maps.map(JsonValue.Fields::new);
    }

    private static Arbitrary<JsonValue> values(int depth) {
        Arbitrary<JsonValue> flat = Arbitraries.oneOf(
                text().map(JsonValue.Text::new),
                Arbitraries.of("0", "-1.5e7", "true", "null").map(JsonValue.Literal::new));
        if (depth == 0) {
            return flat;
        }
        Arbitrary<JsonValue> inner = values(depth - 1);
        return Arbitraries.oneOf(flat, inner.list().ofMaxSize(3).map(JsonValue.Items::new), fields(inner));
    }

    private static Arbitrary<String> text() {
        return Arbitraries.strings()
                .withChars("{}[]\",:\\ab\n\t\u0001é€😀 ".toCharArray())
                .ofMaxLength(6)
                .filter(text -> text.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF));
    }
}
