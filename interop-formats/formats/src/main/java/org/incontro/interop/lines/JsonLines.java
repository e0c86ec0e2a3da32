// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.lines;

import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.RecordReader;
import org.incontro.interop.internal.JsonFields;
import org.incontro.interop.internal.JsonRecord;
import org.incontro.interop.internal.JsonRecordReader;
import org.incontro.interop.internal.JsonValue;

/** Reads flat JSON objects, usually one on each line, without saying what they mean. */
public final class JsonLines {

    private JsonLines() {}

    /**
     * Reads objects one at a time; memory does not grow with the input.
     *
     * @param in the objects in UTF-8; it is not closed
     * @param options how to read; strict reading ends at the first object that is not well formed, naming its line
     * @return the objects in the order of the input
     */
    public static RecordReader<JsonLine> texts(InputStream in, ReadOptions options) {
        return new JsonRecordReader<>(in, options, (record, problems) -> Optional.of(line(record)));
    }

    private static JsonLine line(JsonRecord record) {
        Map<String, String> texts = new LinkedHashMap<>();
        record.fields().values().forEach((name, value) -> {
            Optional<String> text =
                    value instanceof JsonValue.Text whole ? Optional.of(whole.value()) : JsonFields.textOf(value);
            text.filter(found -> !value.equals(JsonValue.Literal.NULL)).ifPresent(found -> texts.put(name, found));
        });
        return new JsonLine(record.place(), texts);
    }
}
