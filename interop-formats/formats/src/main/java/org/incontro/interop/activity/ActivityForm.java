// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.activity;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.incontro.core.opportunity.ExpressionOfInterest;
import org.incontro.interop.internal.Iris;
import org.incontro.interop.internal.JsonValue;
import org.incontro.interop.json.NativeJson;

/** Activities as JSON in one line, without their context. */
final class ActivityForm {

    /** The member with the record in native JSON, and the one with its version. */
    static final String RECORD = "record";

    static final String VERSION = "version";

    private ActivityForm() {}

    static String json(Activity activity) {
        return fields(activity).json();
    }

    static JsonValue.Fields fields(Activity activity) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        put(members, "id", activity.id());
        put(members, "type", activity.type().word());
        put(members, "actor", activity.actor());
        members.put("object", object(activity.object()));
        if (activity.object() instanceof ActivityObject.Carried carried
                && carried.content() instanceof ExpressionOfInterest answer) {
            put(members, "inReplyTo", Iris.of(answer.opportunity()));
        }
        activity.target().ifPresent(target -> put(members, "target", target));
        activity.published().ifPresent(at -> put(members, "published", at.toString()));
        return new JsonValue.Fields(members);
    }

    private static JsonValue object(ActivityObject object) {
        if (object instanceof ActivityObject.Reference) {
            return new JsonValue.Text(object.iri());
        }
        Map<String, JsonValue> members = new LinkedHashMap<>();
        put(members, "id", object.iri());
        if (object instanceof ActivityObject.Tombstone tombstone) {
            put(members, "type", "Tombstone");
            if (!tombstone.formerType().isEmpty()) {
                put(members, "formerType", tombstone.formerType());
            }
            tombstone.deleted().ifPresent(at -> put(members, "deleted", at.toString()));
            tombstone.version().ifPresent(number -> members.put(VERSION, new JsonValue.Literal(Long.toString(number))));
        } else if (object instanceof ActivityObject.Carried carried) {
            members.putAll(Records.words(carried.content()));
            String record = new String(NativeJson.toBytes(carried.content()), StandardCharsets.UTF_8);
            members.put(RECORD, new JsonValue.Literal(record));
        }
        return new JsonValue.Fields(members);
    }

    private static void put(Map<String, JsonValue> members, String name, String value) {
        members.put(name, new JsonValue.Text(value));
    }

    /** Returns JSON with halves of surrogate pairs escaped, since UTF-8 has no place for them. */
    static byte[] utf8(String json) {
        StringBuilder safe = new StringBuilder(json.length());
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            boolean isPair = Character.isHighSurrogate(c)
                    && i + 1 < json.length()
                    && Character.isLowSurrogate(json.charAt(i + 1));
            if (isPair) {
                safe.append(c).append(json.charAt(++i));
            } else if (Character.isSurrogate(c)) {
                safe.append("\\u").append(Integer.toHexString(c));
            } else {
                safe.append(c);
            }
        }
        return safe.toString().getBytes(StandardCharsets.UTF_8);
    }
}
