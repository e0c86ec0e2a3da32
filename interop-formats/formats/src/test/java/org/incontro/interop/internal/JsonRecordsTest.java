// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.incontro.core.problem.Problem;
import org.incontro.interop.FormatException;
import org.incontro.interop.ReadLimits;
import org.incontro.interop.ReadOptions;
import org.junit.jupiter.api.Test;

class JsonRecordsTest {

    private static final ReadOptions OPTIONS = ReadOptions.of("in.jsonl");

    private final ProblemCollector problems = new ProblemCollector(OPTIONS);

    private List<String> read(String input) {
        return read(input, OPTIONS);
    }

    private List<String> read(String input, ReadOptions options) {
        return read(new ByteArrayInputStream(input.getBytes(UTF_8)), options);
    }

    private List<String> read(InputStream in, ReadOptions options) {
        JsonRecords records = new JsonRecords(in, options, problems);
        List<String> all = new ArrayList<>();
        for (Optional<JsonRecord> next = records.next(); next.isPresent(); next = records.next()) {
            all.add(next.get().place() + " " + next.get().fields().json());
        }
        return all;
    }

    private List<String> messages() {
        return problems.problems().stream()
                .map(problem -> problem.message("en"))
                .toList();
    }

    @Test
    void objectsMayFollowEachOtherWithOrWithoutLineFeeds() {
        assertThat(read("\uFEFF{\"a\":1}{\"ä\": \"}{\\\"\"}\n\n {\n\"c\":[{},{}]}"))
                .containsExactly(
                        "in.jsonl:1:1 {\"a\":1}", "in.jsonl:1:8 {\"ä\":\"}{\\\"\"}", "in.jsonl:3:2 {\"c\":[{},{}]}");
        assertThat(messages()).isEmpty();
    }

    @Test
    void theEntriesOfAListAreRecordsToo() {
        assertThat(read(" [{\"a\":1}, {\"b\":[{}]}\n] ")).hasSize(2);
        assertThat(read("[]")).isEmpty();
        assertThat(messages()).isEmpty();
        assertThat(read("[{},,{}][")).hasSize(2);
        assertThat(read("[{}")).hasSize(1);
        assertThat(messages())
                .containsExactly(
                        "in.jsonl:1:5: is not well formed; the record was left out, and reading went on with the next one",
                        "in.jsonl:1:9: is not well formed; the record was left out, and reading went on with the next one",
                        "in.jsonl:1:3: is not well formed; the record was left out, and reading went on with the next one");
    }

    @Test
    void digitsAreKeptAsTheyCame() {
        assertThat(read("{\"a\":1.50e+3,\"b\":true,\"c\":null,\"d\":[],\"e\":\"\\u0007/\\n\"}"))
                .containsExactly("in.jsonl:1:1 {\"a\":1.50e+3,\"b\":true,\"c\":null,\"d\":[],\"e\":\"\\u0007/\\n\"}");
    }

    @Test
    void aBrokenObjectDoesNotStopTheRest() {
        assertThat(
                        read(
                                "{\"a\":tru}{\"b\":1}\n{\"c\":\"open\n{\"d\":2}\n{\"e\":[1}\n{\"f\":3}\n{\"g\":{\n{\"h\":4}\nx {\"i\":5}\n{"))
                .containsExactly(
                        "in.jsonl:1:10 {\"b\":1}",
                        "in.jsonl:3:1 {\"d\":2}",
                        "in.jsonl:5:1 {\"f\":3}",
                        "in.jsonl:7:1 {\"h\":4}",
                        "in.jsonl:8:3 {\"i\":5}");
        assertThat(messages())
                .containsExactly(
                        "in.jsonl:1:1: is not well formed; the record was left out, and reading went on with the next one",
                        "in.jsonl:2:1: is not well formed; the record was left out, and reading went on with the next one",
                        "in.jsonl:4:1: is not well formed; the record was left out, and reading went on with the next one",
                        "in.jsonl:6:1: is not well formed; the record was left out, and reading went on with the next one",
                        "in.jsonl:8:1: is not well formed; the record was left out, and reading went on with the next one",
                        "in.jsonl:9:1: is not well formed; the record was left out, and reading went on with the next one");
    }

    @Test
    void anObjectInsideABrokenOneIsNoRecord() {
        assertThat(read("{\"a\":\"open\n\",\"b\":{\"c\":1}}\n{\"d\":2}")).containsExactly("in.jsonl:3:1 {\"d\":2}");
        assertThat(messages()).hasSize(1);
    }

    @Test
    void bytesThatAreNotUtf8BreakOneRecordOnly() {
        byte[] bytes = "{\"a\":\"?\"}{\"b\":1}".getBytes(UTF_8);
        bytes[6] = (byte) 0xFF;
        assertThat(read(new ByteArrayInputStream(bytes), OPTIONS)).containsExactly("in.jsonl:1:10 {\"b\":1}");
        assertThat(problems.problems().counts()).containsOnlyKeys("BROKEN_RECORD");
    }

    @Test
    void aFieldThatComesTwiceIsTold() {
        assertThat(read("{\"x\":{\"a/b\":1,\"a/b\":2}}")).containsExactly("in.jsonl:1:1 {\"x\":{\"a/b\":2}}");
        assertThat(messages()).containsExactly("in.jsonl:1:1: /x/a~1b: came more than once; the later one counts");
    }

    @Test
    void aLongPathIsCut() {
        read("{\"x\":{\"%1$s\":1,\"%1$s\":2}}".formatted("n".repeat(5_000)));
        assertThat(messages())
                .containsExactly(
                        "in.jsonl:1:1: /x/" + "n".repeat(197) + "…: came more than once; the later one counts");
    }

    @Test
    void manySmallValuesTogetherAreRefusedByName() {
        String pair = "1";
        for (int i = 0; i < 5; i++) {
            pair = "[" + pair + "," + pair + "]";
        }
        refuses(
                "{\"a\":" + pair + "}",
                ReadLimits.defaults().withMaxListLength(2),
                "in.jsonl:1:1: a record must have at most 32 values (16 times ReadLimits.maxListLength), but has more");
    }

    @Test
    void eachLimitIsNamed() {
        ReadLimits limits = ReadLimits.defaults();
        refuses(
                "{\"a\":[1,2,3]}",
                limits.withMaxListLength(2),
                "in.jsonl:1:1: a list must have at most 2 entries (ReadLimits.maxListLength), but has more");
        refuses(
                "{\"a\":1,\"b\":2,\"c\":3}",
                limits.withMaxListLength(2),
                "in.jsonl:1:1: a list must have at most 2 entries (ReadLimits.maxListLength), but has more");
        refuses(
                "{\"a\":\"1234\"}",
                limits.withMaxTextLength(3),
                "in.jsonl:1:1: a text must have at most 3 characters (ReadLimits.maxTextLength), but has more");
        refuses(
                "{\"a\":\"1234567890\"}",
                limits.withMaxTextLength(1),
                "in.jsonl:1:17: a record must have at most 16 bytes (16 times ReadLimits.maxTextLength), but has more");
        refuses(
                "{}{}{}",
                limits.withMaxRecords(2),
                "in.jsonl:1:5: the input must have at most 2 records (ReadLimits.maxRecords), but has more");
        refuses(
                "{}{}{}",
                limits.withMaxBytes(5),
                "in.jsonl: the input must have at most 5 bytes (ReadLimits.maxBytes), but has more");
    }

    private void refuses(String input, ReadLimits limits, String message) {
        assertThatThrownBy(() -> read(input, OPTIONS.within(limits)))
                .isInstanceOf(FormatException.class)
                .hasMessage(message);
    }

    @Test
    void nestingThatIsTooDeepCostsItsRecordAndNotTheRest() {
        String tooDeep = "{\"a\":" + "[".repeat(80) + "]".repeat(80) + "}";

        assertThat(read("{\"a\":1}\n" + tooDeep + "\n{\"a\":2}\n{\"b\":" + "[".repeat(80), OPTIONS))
                .containsExactly("in.jsonl:1:1 {\"a\":1}", "in.jsonl:3:1 {\"a\":2}");
        assertThat(problems.problems().stream().map(problem -> problem.message("en")))
                .containsExactly(
                        "in.jsonl:2:1: nesting must be at most 64 deep (ReadLimits.maxDepth), but is deeper",
                        "in.jsonl:4:1: nesting must be at most 64 deep (ReadLimits.maxDepth), but is deeper");
        ReadOptions strict = OPTIONS.strict();
        JsonRecords records = new JsonRecords(
                new ByteArrayInputStream(tooDeep.getBytes(UTF_8)), strict, new ProblemCollector(strict));
        assertThatThrownBy(records::next)
                .isInstanceOf(FormatException.class)
                .hasMessage("in.jsonl:1:1: nesting must be at most 64 deep (ReadLimits.maxDepth), but is deeper");
    }

    @Test
    void nestingIsRefusedBeforeItCouldOverflowTheStack() {
        assertThat(read(
                        "{\"a\":" + "[".repeat(2_000),
                        OPTIONS.within(ReadLimits.defaults().withMaxDepth(1_000_000))))
                .isEmpty();
        assertThat(problems.problems().stream().map(problem -> problem.message("en")))
                .containsExactly(
                        "in.jsonl:1:1: nesting must be at most 1000 deep (ReadLimits.maxDepth), but is deeper");
        String deep = "{\"a\":" + "[".repeat(999) + "]".repeat(999) + "}";
        assertThat(read(deep, OPTIONS.within(ReadLimits.defaults().withMaxDepth(1_000_000))))
                .containsExactly("in.jsonl:1:1 " + deep);
    }

    @Test
    void aStreamThatFailsIsNamed() throws IOException {
        InputStream failing = InputStream.nullInputStream();
        failing.close();

        assertThatThrownBy(() -> read(failing, OPTIONS))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("\"in.jsonl\" cannot be read on: Stream closed");
    }

    @Test
    void sentencesExistInFiveLanguages() {
        read("{");
        Problem problem = problems.problems().toList().get(0);
        assertThat(List.of("it", "de", "fr", "es"))
                .map(problem::message)
                .containsExactly(
                        "in.jsonl:1:1: non è ben formato; il record è stato tralasciato e la lettura è continuata con il successivo",
                        "in.jsonl:1:1: ist nicht wohlgeformt; der Datensatz wurde ausgelassen und mit dem nächsten weitergelesen",
                        "in.jsonl:1:1: n'est pas bien formé ; l'enregistrement a été laissé de côté et la lecture a repris au suivant",
                        "in.jsonl:1:1: no está bien formado; el registro se ha omitido y la lectura ha seguido con el siguiente");
    }
}
