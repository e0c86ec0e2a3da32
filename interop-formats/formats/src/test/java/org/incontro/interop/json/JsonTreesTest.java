// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.json;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.incontro.core.store.PayloadCodec;
import org.incontro.interop.FormatException;
import org.incontro.interop.ReadLimits;
import org.incontro.interop.ReadOptions;
import org.junit.jupiter.api.Test;

class JsonTreesTest {

    private static final ReadOptions OPTIONS = ReadOptions.of("settings.json");

    private static Map<String, Object> read(String json, ReadOptions options) {
        return JsonTrees.object(new ByteArrayInputStream(json.getBytes(UTF_8)), options);
    }

    @Test
    void numbersKeepTheirDigits() {
        Map<String, Object> tree =
                JsonTrees.object("{\"a\":400,\"b\":0.580,\"c\":12345678901234567890,\"d\":1e3,\"e\":-0,\"f\":null}");

        assertThat(tree.keySet()).containsExactly("a", "b", "c", "d", "e", "f");
        assertThat(tree)
                .containsEntry("a", 400L)
                .containsEntry("b", new BigDecimal("0.580"))
                .containsEntry("c", new BigInteger("12345678901234567890"))
                .containsEntry("d", new BigDecimal("1E+3"))
                .containsEntry("f", null);
        assertThatThrownBy(() -> tree.put("g", 1)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void aTreeIsWrittenForMachinesAndForPeople() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("depth", 400);
        tree.put("weights", Map.of("content", 0.1 + 0.2));
        tree.put("empty", List.of(Map.of(), List.of()));
        tree.put("half", 0.5f);
        tree.put("odd", Arrays.asList("\"\n\uD83D", true, null, "\uD83D\uDE80\uDE80"));

        assertThat(JsonTrees.compact(tree))
                .isEqualTo(
                        "{\"depth\":400,\"weights\":{\"content\":0.30000000000000004},\"empty\":[{},[]],\"half\":0.5,"
                                + "\"odd\":[\"\\\"\\n\\ud83d\",true,null,\"\uD83D\uDE80\\ude80\"]}");
        assertThat(JsonTrees.pretty(Map.of("a", List.of(1, Map.of("b", 2)))))
                .isEqualTo("{\n  \"a\": [\n    1,\n    {\n      \"b\": 2\n    }\n  ]\n}\n");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonTrees.write(List.of("è"), out);
        assertThat(out.toString(UTF_8)).isEqualTo("[\n  \"è\"\n]\n");
    }

    @Test
    void whatIsNoTreeIsRefused() {
        assertThatThrownBy(() -> JsonTrees.compact(Map.of(1, 2)))
                .hasMessage("a name must be a text that UTF-8 can hold, but was 1");
        assertThatThrownBy(() -> JsonTrees.compact(Double.NaN)).hasMessage("a number must be finite, but was NaN");
        assertThatThrownBy(() -> JsonTrees.compact(List.of('c')))
                .hasMessage("a tree must hold maps, collections, texts, numbers and truth values, but held a"
                        + " java.lang.Character");
        List<Object> itself = new ArrayList<>();
        itself.add(itself);
        assertThatThrownBy(() -> JsonTrees.pretty(itself))
                .hasMessage("a tree must be at most 1000 deep, but is deeper");
    }

    @Test
    void aFaultIsToldWithItsPlace() {
        assertThatThrownBy(() -> read("{\n  \"a\": 1,\n  \"a\": 2}", OPTIONS))
                .isInstanceOf(FormatException.class)
                .hasMessage("settings.json:3:3: the input must be well formed, but cannot be read on:"
                        + " a name comes twice in an object");
        assertThatThrownBy(() -> read("{\"a\":}", OPTIONS))
                .hasMessageStartingWith("settings.json:1:6: the input must be");
        assertThatThrownBy(() -> read("{} {}", OPTIONS)).hasMessageEndingWith("there is more than one value");
        assertThatThrownBy(() -> read(" ", OPTIONS)).hasMessageEndingWith("there is no value");
        assertThatThrownBy(() -> read("[1]", OPTIONS)).hasMessageContaining("expected for example {…}");
        assertThatThrownBy(() -> read("{\"a\":1e99999999999}", OPTIONS))
                .hasMessageEndingWith("the exponent of a number is out of range");
        assertThatThrownBy(() -> JsonTrees.object(new ByteArrayInputStream("{}".getBytes(UTF_16)), OPTIONS))
                .hasMessageContaining("JSON between systems is UTF-8");
        assertThat(read("\uFEFF{}", OPTIONS)).isEmpty();
        assertThat(JsonTrees.value("null")).isNull();
    }

    @Test
    void aPayloadIsReadBackAsTheStoreWroteIt() {
        PayloadCodec codec = JsonTrees.payloads();
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("text", "=\u0000\uD83D");
        payload.put("numbers", List.of(1L, Long.MIN_VALUE, 0.1, -0.0, 1e300));
        payload.put("inner", Map.of("flag", true));

        assertThat(codec.read(codec.write(payload))).isEqualTo(payload);
        assertThat(codec.write(codec.read(codec.write(payload)))).isEqualTo(codec.write(payload));
        assertThatThrownBy(() -> codec.read("{\"a\":"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("payload:1:");
        assertThatThrownBy(() -> codec.write(Map.of("a", 'c'))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void limitsAreNamed() {
        ReadLimits limits = ReadLimits.defaults();
        assertBeyond("{\"a\":\"long\"}", limits.withMaxTextLength(3), "at most 3 characters");
        assertBeyond("{\"long\":1}", limits.withMaxTextLength(3), "at most 3 characters");
        assertBeyond("{\"a\":[1,2]}", limits.withMaxListLength(1), "at most 1 entries");
        assertBeyond("{\"a\":1,\"b\":2}", limits.withMaxListLength(1), "at most 1 entries");
        assertBeyond("{\"a\":{}}", limits.withMaxDepth(1), "at most 1 deep");
        assertBeyond("{\"a\":1}", limits.withMaxBytes(3), "at most 3 bytes");
        assertBeyond(
                "{\"a\":" + "[".repeat(20) + "1" + "]".repeat(20) + "}",
                limits.withMaxListLength(1),
                "at most 16 values");
        assertBeyond("{\"a\":" + "1".repeat(1_001) + "}", limits, "at most 1000 characters");
    }

    private static void assertBeyond(String json, ReadLimits limits, String message) {
        assertThatThrownBy(() -> read(json, OPTIONS.within(limits)))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining(message);
    }
}
