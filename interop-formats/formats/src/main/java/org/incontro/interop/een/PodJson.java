// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.een;

import java.io.InputStream;
import org.incontro.interop.Format;
import org.incontro.interop.ReadOptions;
import org.incontro.interop.RecordReader;

/**
 * The JSON of the network's present partner service: pages of the form
 * {@code {"data":{"items":[…],"pagingInfo":{"hasNext":…}}}}.
 *
 * <p>Several pages may stand one after the other in one input; a bare list of profiles, and a page without the outer
 * {@code data}, are read too. Coded values may be plain texts or objects with a code and a name.
 */
public final class PodJson {

    private PodJson() {}

    /**
     * Reads profiles one at a time: a {@link PodRecord.Profile} where the content is told, else a
     * {@link PodRecord.StatusSignal}. One profile is in memory at a time.
     *
     * <p>The service withholds the content of profiles that are neither public nor the caller's own: fields are null or
     * {@code N/A}. A record is taken for such a one if title, summary or description is {@code N/A}, or if it has neither
     * summary, description, advantages, expertise sought nor expected role. Anywhere else {@code N/A} counts as missing.
     *
     * <p>Faults are treated as in {@link PodXml#profiles}, with the same limits. Where the last page says that more follow, a
     * note says so, because a profile that is not here may then not be taken for withdrawn. Of a field that comes twice in
     * one object the later counts.
     *
     * @param in the JSON in UTF-8, UTF-16 or UTF-32; stays open
     * @param options the name of the source, the region of the identities, the mode and the limits
     * @return a reader for one thread
     */
    public static RecordReader<PodRecord> profiles(InputStream in, ReadOptions options) {
        return new JsonFeedReader(in, options);
    }

    /**
     * Returns what writes profiles as one page of the present service, in UTF-8, one item a line: profiles of the network's five
     * kinds, in English, and {@link PodRecord.StatusSignal}s as records without content.
     *
     * <p>What a profile says beyond that is told in the report of losses, by comparison with what {@link #profiles} reads of it;
     * the number of its revision is not. What was left over when it was read from this form stands where it stood; that a
     * number was one is told from its look. The client stays anonymous: see {@link ClientAnonymity}.
     *
     * @param anonymity knows the names that must not be written
     */
    public static Format.Encoder pages(ClientAnonymity anonymity) {
        return (out, options) -> new PodJsonEncoder(out, anonymity);
    }
}
