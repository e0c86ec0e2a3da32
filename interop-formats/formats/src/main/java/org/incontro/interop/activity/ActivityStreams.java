// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.activity;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.RecordReader;

/** Activities as documents of ActivityStreams 2.0 (W3C Recommendation of 23 May 2017). */
public final class ActivityStreams {

    /** The normative context. */
    public static final String CONTEXT = "https://www.w3.org/ns/activitystreams";

    /** The media type of its documents. */
    public static final String MEDIA_TYPE = "application/activity+json";

    /** The normative context, and what the members with the record and its version mean. */
    private static final String CONTEXTS = "\"@context\":[\"" + CONTEXT + "\",{\"@version\":1.1,"
            + "\"record\":{\"@id\":\"tag:incontro.org,2026:record\",\"@type\":\"@json\"},"
            + "\"version\":{\"@id\":\"tag:incontro.org,2026:version\","
            + "\"@type\":\"http://www.w3.org/2001/XMLSchema#nonNegativeInteger\"}}]";

    private ActivityStreams() {}

    /**
     * Reads activities one at a time, of documents one after the other: an activity, or a collection or page of them. A
     * collection that names its first page without it is for the caller to fetch.
     *
     * <p>The properties of ActivityStreams are held to what the standard allows; others are left alone. What is wrong is left
     * out and told: an activity of a collection alone, anything else with its document. Other things than activities, and
     * activities that portals do not exchange, are left out with a note. Records come from the member {@code record}, never from
     * the words beside it.
     *
     * @param in the documents in UTF-8, decompressed; it is not closed
     * @param options how to read; a collection holds at most {@link org.incontro.interop.ReadLimits#maxListLength} activities
     * @return a reader for one thread
     */
    public static RecordReader<Activity> activities(InputStream in, ReadOptions options) {
        return new ActivityReader(in, options);
    }

    /**
     * Writes an activity with all that it carries: an {@link Outbox} has left out what others may not see. The same activity
     * gives the same bytes.
     *
     * @param activity an activity
     * @return one document without a line feed, in UTF-8
     */
    public static byte[] toBytes(Activity activity) {
        String json = ActivityForm.json(activity);
        return ActivityForm.utf8("{" + CONTEXTS + "," + json.substring(1));
    }

    /**
     * Writes activities with all that they carry as one ordered collection, an activity a line.
     *
     * @param activities in the order in which they are to stand; the standard asks for the newest first
     * @param out where to; it is not closed
     * @throws UncheckedIOException if the stream fails
     */
    public static void write(Iterable<Activity> activities, OutputStream out) {
        try {
            out.write(("{" + CONTEXTS + ",\"type\":\"OrderedCollection\",\"orderedItems\":[")
                    .getBytes(StandardCharsets.UTF_8));
            String before = "\n";
            for (Activity activity : activities) {
                out.write(ActivityForm.utf8(before + ActivityForm.json(activity)));
                before = ",\n";
            }
            out.write("\n]}\n".getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the activities cannot be written", e);
        }
    }
}
