// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.incontro.interop.calls.EuCallTopics;
import org.incontro.interop.cordis.CordisOrganisations;
import org.incontro.interop.table.ParticipantTable;

/** What holds of every reader of JSON objects: no input makes it fail, and white space between objects is nothing. */
class JsonReadersProperties {

    private static final ReadOptions OPTIONS = ReadOptions.of("law");

    private static final List<String> NAMES = List.of(
            "id",
            "pic",
            "topicId",
            "name",
            "title",
            "type",
            "sme",
            "country",
            "nuts",
            "geolocation",
            "euroSciVoc",
            "participants",
            "role",
            "start",
            "deadline",
            "callStatus",
            "budgetMin",
            "expectedGrants",
            "keywords",
            "kind",
            "size",
            "languages",
            "concepts",
            "email",
            "phone",
            "vat",
            "orcid",
            "vatNumber",
            "description",
            "unknown");

    private static InputStream in(byte[] bytes) {
        return new ByteArrayInputStream(bytes);
    }

    private static long problemsOfAllReaders(byte[] bytes) {
        RecordReader<?> topics = EuCallTopics.topics(in(bytes), OPTIONS);
        RecordReader<?> table = ParticipantTable.jsonLines(in(bytes), OPTIONS);
        topics.toList();
        table.toList();
        CordisOrganisations cordis =
                CordisOrganisations.read(in(bytes), OPTIONS).withProjects(in(bytes), OPTIONS);
        return topics.problems().total()
                + table.problems().total()
                + cordis.toReading().problems().total();
    }

    @Property
    void noBytesMakeAReaderFail(@ForAll byte[] bytes) {
        assertThat(problemsOfAllReaders(bytes)).isGreaterThanOrEqualTo(0);
    }

    @Property
    void noValueUnderAKnownNameMakesAReaderFail(@ForAll("records") List<String> records) {
        String text = String.join("", records);

        assertThat(problemsOfAllReaders(text.getBytes(UTF_8))).isGreaterThanOrEqualTo(0);
    }

    @Property(tries = 200)
    void whiteSpaceBetweenObjectsIsNothing(@ForAll("records") List<String> records) {
        List<?> expected = read(records, "");

        assertThat(read(records, "\n")).isEqualTo(expected);
        assertThat(read(records, "\n\r\n \n")).isEqualTo(expected);
    }

    private static List<?> read(List<String> records, String separator) {
        byte[] bytes = String.join(separator, records).getBytes(UTF_8);
        return List.of(
                EuCallTopics.topics(in(bytes), OPTIONS).toList(),
                ParticipantTable.jsonLines(in(bytes), OPTIONS).toList(),
                CordisOrganisations.read(in(bytes), OPTIONS)
                        .withProjects(in(bytes), OPTIONS)
                        .toReading()
                        .value());
    }

    @Provide
    Arbitrary<List<String>> records() {
        return object(values(1)).list().ofMaxSize(4);
    }

    private static Arbitrary<String> object(Arbitrary<String> values) {
        Arbitrary<Map<String, String>> fields =
                Arbitraries.maps(Arbitraries.of(NAMES), values).ofMaxSize(12);
        return fields.map(map -> map.entrySet().stream()
                .map(field -> "\"" + field.getKey() + "\":" + field.getValue())
                .collect(Collectors.joining(",", "{", "}")));
    }

    private static Arbitrary<String> values(int depth) {
        Arbitrary<String> flat = Arbitraries.of(
                "1",
                "-0",
                "1e999999999",
                "true",
                "null",
                "\"\"",
                "\" \"",
                "\"x\"",
                "\"\\u0000\"",
                "\"\\ud800\"",
                "\"a:b\"",
                "\":\"",
                "\"NaN,1\"",
                "\"48,9\"",
                "\"2026-02-31\"",
                "\"person\"",
                "\"IT\"",
                "\"/1/2/\"",
                "\"é€\"",
                "\"" + "7".repeat(300) + "\"",
                "\"999978530\"",
                "[]",
                "{}");
        if (depth == 0) {
            return flat;
        }
        Arbitrary<String> inner = Arbitraries.oneOf(values(depth - 1), object(values(depth - 1)));
        return Arbitraries.oneOf(
                flat,
                inner.list().ofMaxSize(3).map(items -> items.stream().collect(Collectors.joining(",", "[", "]"))));
    }
}
