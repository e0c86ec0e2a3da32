// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.json;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** True or false. */
final class FlagForm extends Form<Boolean> {

    @Override
    @Nullable
    Boolean read(JsonSource in) {
        if (in.isAt(JsonToken.VALUE_TRUE)) {
            return Boolean.TRUE;
        }
        if (in.isAt(JsonToken.VALUE_FALSE)) {
            return Boolean.FALSE;
        }
        in.refuse(example());
        return null;
    }

    @Override
    void write(Boolean value, JsonSink out) {
        out.flag(value);
    }

    @Override
    Map<String, Object> schema(Definitions definitions) {
        return Map.of("type", "boolean");
    }

    @Override
    String example() {
        return "true, false";
    }
}
