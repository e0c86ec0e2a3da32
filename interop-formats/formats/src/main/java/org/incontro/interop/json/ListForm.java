// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** A list; entries that could not be understood are left out, and kept aside. */
final class ListForm<V> extends Form<List<V>> {

    private final Form<V> item;

    ListForm(Form<V> item) {
        this.item = item;
    }

    @Override
    @Nullable
    List<V> read(JsonSource in) {
        if (!in.isAt(JsonToken.START_ARRAY)) {
            in.refuse(example());
            return null;
        }
        List<V> items = new ArrayList<>();
        in.enterList();
        while (in.nextItem(items.size())) {
            V value = item.read(in);
            if (value != null) {
                items.add(value);
            }
        }
        in.leaveList();
        return items;
    }

    @Override
    void write(List<V> items, JsonSink out) {
        out.startArray();
        for (V value : items) {
            item.write(value, out);
        }
        out.endArray();
    }

    @Override
    Map<String, Object> schema(Definitions definitions) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "array");
        schema.put("items", item.schema(definitions));
        return schema;
    }

    @Override
    String example() {
        return "[" + item.example() + "]";
    }
}
