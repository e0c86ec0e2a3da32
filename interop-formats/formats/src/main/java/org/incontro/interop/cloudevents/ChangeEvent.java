// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.cloudevents;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.incontro.interop.internal.Moments;
import org.incontro.interop.json.JsonTrees;

/**
 * One event. Immutable and thread-safe.
 *
 * @param id tells it from all others of its source; a repetition has the same
 * @param source the portal that tells it, a URI
 * @param type what happened, such as {@code org.incontro.opportunity.extended}
 * @param subject the IRI of the record
 * @param time when it happened
 * @param fields the names of the components that changed; may be empty
 * @param data the record as native JSON, or empty if there is none any more
 */
public record ChangeEvent(
        String id,
        String source,
        String type,
        String subject,
        Instant time,
        List<String> fields,
        Optional<String> data) {

    /** The media type of one event. */
    public static final String MEDIA_TYPE = "application/cloudevents+json";

    /** The media type of the data. */
    static final String DATA_TYPE = "application/vnd.incontro+json";

    private static final String SCHEMA = "urn:incontro:schema:native:1";

    /** Copies the list. */
    public ChangeEvent {
        fields = List.copyOf(fields);
    }

    /** Returns the event as one JSON object in one line, in UTF-8. */
    public byte[] toBytes() {
        return json().getBytes(StandardCharsets.UTF_8);
    }

    String json() {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("specversion", "1.0");
        event.put("id", id);
        event.put("source", source);
        event.put("type", type);
        event.put("subject", subject);
        event.put("time", Moments.inFourDigits(time).toString());
        if (!fields.isEmpty()) {
            event.put("changedfields", String.join(",", fields));
        }
        if (data.isEmpty()) {
            return JsonTrees.compact(event);
        }
        event.put("datacontenttype", DATA_TYPE);
        event.put("dataschema", SCHEMA);
        String envelope = JsonTrees.compact(event);
        return envelope.substring(0, envelope.length() - 1) + ",\"data\":" + data.get() + "}";
    }

    /** Names the event; its data may be anybody's. */
    @Override
    public String toString() {
        return "ChangeEvent[" + type + ", " + subject + "]";
    }
}
