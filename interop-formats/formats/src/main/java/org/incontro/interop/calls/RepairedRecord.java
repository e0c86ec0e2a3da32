// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.calls;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.incontro.interop.internal.JsonPath;
import org.incontro.interop.internal.JsonRecord;
import org.incontro.interop.internal.JsonValue;
import org.incontro.interop.internal.ProblemCollector;

/** Repairs the texts of a record at any depth, those that become extensions too. Confined to one record. */
final class RepairedRecord {

    /** So many fields a message names, each by so many characters; names come from the input and may have any length. */
    private static final int MOST_NAMED = 20;

    private static final int LONGEST_NAMED = 60;

    private final JsonPath path = new JsonPath();
    private final Set<String> repaired = new LinkedHashSet<>();
    private final Set<String> kept = new LinkedHashSet<>();

    private RepairedRecord() {}

    static JsonRecord of(JsonRecord record, ProblemCollector problems) {
        RepairedRecord repair = new RepairedRecord();
        JsonValue.Fields fields = repair.fields(record.fields());
        tell(repair.repaired, CallProblem.MOJIBAKE_REPAIRED, record, problems);
        tell(repair.kept, CallProblem.MOJIBAKE_KEPT, record, problems);
        return new JsonRecord(record.place(), fields);
    }

    private static void tell(Set<String> pointers, CallProblem code, JsonRecord record, ProblemCollector problems) {
        if (!pointers.isEmpty()) {
            problems.report(record.problem(code, "").with("fields", String.join(", ", pointers)));
        }
    }

    private JsonValue value(JsonValue value) {
        if (value instanceof JsonValue.Text text) {
            return text(text);
        }
        if (value instanceof JsonValue.Fields fields) {
            return fields(fields);
        }
        if (value instanceof JsonValue.Items items) {
            return new JsonValue.Items(items.values().stream().map(this::value).toList());
        }
        return value;
    }

    private JsonValue.Fields fields(JsonValue.Fields fields) {
        Map<String, JsonValue> values = new LinkedHashMap<>();
        fields.values().forEach((name, value) -> {
            path.enter(name);
            values.put(name, value(value));
            path.leave();
        });
        return new JsonValue.Fields(values);
    }

    private JsonValue.Text text(JsonValue.Text text) {
        Optional<String> better = Mojibake.repair(text.value());
        if (better.isPresent()) {
            note(repaired);
            return new JsonValue.Text(better.get());
        }
        if (Mojibake.isSuspicious(text.value())) {
            note(kept);
        }
        return text;
    }

    private void note(Set<String> pointers) {
        if (pointers.size() < MOST_NAMED) {
            pointers.add(path.shown(LONGEST_NAMED));
        } else {
            pointers.add("…");
        }
    }
}
