// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.internal;

import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.incontro.core.identity.EntityId;
import org.incontro.core.value.Extensions;
import org.incontro.core.value.LocalizedText;

/** All texts of a record, whatever part they stand in and whatever language they are in. */
public final class RecordTexts {

    private final Map<String, String> found = new TreeMap<>();

    private RecordTexts() {}

    /**
     * Returns the texts by where they stand, as JSON Pointers in the terms of the model. Of extensions it is the raw JSON, names
     * included, without its escapes; numbers, dates and codes of the model's own lists are no texts.
     *
     * @param record a record of the model, or a part of one
     */
    public static Map<String, String> of(Record record) {
        RecordTexts texts = new RecordTexts();
        texts.parts("", record);
        return texts.found;
    }

    private void parts(String path, Record record) {
        for (RecordComponent part : record.getClass().getRecordComponents()) {
            add(path + "/" + part.getName(), LossFinder.value(part, record));
        }
    }

    private void add(String path, Object part) {
        if (part instanceof String text) {
            found.put(path, text);
        } else if (part instanceof EntityId id) {
            found.put(path, id.toString());
        } else if (part instanceof Optional<?> optional) {
            optional.ifPresent(value -> add(path, value));
        } else if (part instanceof LocalizedText text) {
            text.texts().forEach((tag, words) -> found.put(JsonRecord.pointer(path, tag), words));
        } else if (part instanceof Extensions extensions) {
            extensions
                    .fields()
                    .forEach((name, json) -> found.put(JsonRecord.pointer(path, name), name + " " + bare(json)));
        } else if (part instanceof Iterable<?> list) {
            int number = 0;
            for (Object entry : list) {
                add(path + "/" + number++, entry);
            }
        } else if (part instanceof Map<?, ?> map) {
            map.forEach((key, value) -> add(JsonRecord.pointer(path, key.toString()), value));
        } else if (part instanceof Record record) {
            parts(path, record);
        }
    }

    /** Takes the escapes out of raw JSON; what stands between the texts is punctuation. */
    private static String bare(String json) {
        StringBuilder text = new StringBuilder(json.length());
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c != '\\' || i + 1 == json.length()) {
                text.append(c);
                continue;
            }
            char escaped = json.charAt(++i);
            if (escaped == 'u' && i + 4 < json.length()) {
                text.append((char) Integer.parseInt(json, i + 1, i + 5, 16));
                i += 4;
            } else {
                text.append("bfnrt".indexOf(escaped) < 0 ? escaped : ' ');
            }
        }
        return text.toString();
    }
}
