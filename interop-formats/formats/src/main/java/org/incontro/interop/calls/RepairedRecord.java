// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.calls;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incontro.interop.internal.JsonRecord;
import org.incontro.interop.internal.JsonValue;
import org.incontro.interop.internal.ProblemCollector;

/** Repairs the texts of a record at any depth, those that become extensions too. Confined to one record. */
final class RepairedRecord {

    private final List<String> repaired = new ArrayList<>();
    private final List<String> kept = new ArrayList<>();

    private RepairedRecord() {}

    static JsonRecord of(JsonRecord record, ProblemCollector problems) {
        RepairedRecord repair = new RepairedRecord();
        JsonValue.Fields fields = repair.fields(record.fields(), "");
        tell(repair.repaired, CallProblem.MOJIBAKE_REPAIRED, record, problems);
        tell(repair.kept, CallProblem.MOJIBAKE_KEPT, record, problems);
        return new JsonRecord(record.place(), fields);
    }

    private static void tell(List<String> pointers, CallProblem code, JsonRecord record, ProblemCollector problems) {
        if (!pointers.isEmpty()) {
            problems.report(record.problem(code, "").with("fields", String.join(", ", pointers)));
        }
    }

    private JsonValue value(JsonValue value, String pointer) {
        if (value instanceof JsonValue.Text text) {
            return text(text, pointer);
        }
        if (value instanceof JsonValue.Fields fields) {
            return fields(fields, pointer);
        }
        if (value instanceof JsonValue.Items items) {
            return new JsonValue.Items(
                    items.values().stream().map(item -> value(item, pointer)).toList());
        }
        return value;
    }

    private JsonValue.Fields fields(JsonValue.Fields fields, String pointer) {
        Map<String, JsonValue> values = new LinkedHashMap<>();
        fields.values().forEach((name, value) -> values.put(name, value(value, JsonRecord.pointer(pointer, name))));
        return new JsonValue.Fields(values);
    }

    private JsonValue.Text text(JsonValue.Text text, String pointer) {
        Optional<String> better = Mojibake.repair(text.value());
        if (better.isPresent()) {
            note(repaired, pointer);
            return new JsonValue.Text(better.get());
        }
        if (Mojibake.isSuspicious(text.value())) {
            note(kept, pointer);
        }
        return text;
    }

    private static void note(List<String> pointers, String pointer) {
        if (pointers.isEmpty() || !pointers.get(pointers.size() - 1).equals(pointer)) {
            pointers.add(pointer);
        }
    }
}
