// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A digest in words, ready to be sent. Immutable and thread-safe.
 *
 * @param messageId a name for the message that is the same for each attempt to send this digest; the part before the {@code @}
 * @param language the BCP 47 tag of the language that it is in
 * @param subject one line
 * @param html the message as a whole HTML page, without anything that must be fetched
 * @param text the same as plain text
 * @param headers what a mail must carry beside that, by name, for unsubscribing with one click (RFC 2369, RFC 8058)
 * @param tree the same as plain values: maps, lists, strings and numbers
 */
public record RenderedDigest(
        String messageId,
        String language,
        String subject,
        String html,
        String text,
        SortedMap<String, String> headers,
        Map<String, Object> tree) {

    /** Copies the maps. */
    public RenderedDigest {
        headers = Collections.unmodifiableSortedMap(new TreeMap<>(headers));
        tree = Collections.unmodifiableMap(tree);
    }
}
