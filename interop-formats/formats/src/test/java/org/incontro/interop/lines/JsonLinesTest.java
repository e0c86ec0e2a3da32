// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.lines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.incontro.interop.FormatException;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.RecordReader;
import org.junit.jupiter.api.Test;

class JsonLinesTest {

    private static RecordReader<JsonLine> read(String text, ReadOptions options) {
        return JsonLines.texts(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), options);
    }

    @Test
    void givesTheTextsOfFlatFields() {
        List<JsonLine> lines = read(
                        "{\"id\":7,\"text\":\" a\\nb \",\"ok\":true,\"none\":null,\"list\":[1]}\n", ReadOptions.of("f"))
                .toList();

        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.texts()).containsOnlyKeys("id", "text", "ok");
            assertThat(line.text("id")).contains("7");
            assertThat(line.text("text")).contains(" a\nb ");
            assertThat(line.text("none")).isEmpty();
            assertThat(line.place().line()).isEqualTo(1);
        });
    }

    @Test
    void strictReadingEndsAtABrokenLineAndNamesIt() {
        RecordReader<JsonLine> reader =
                read("{\"id\":1}\n{\"id\":}\n", ReadOptions.of("f").strict());

        assertThat(reader.next().text("id")).contains("1");
        assertThatThrownBy(reader::hasNext)
                .isInstanceOfSatisfying(
                        FormatException.class,
                        e -> assertThat(e.problem().place().orElseThrow().line())
                                .isEqualTo(2));
    }
}
