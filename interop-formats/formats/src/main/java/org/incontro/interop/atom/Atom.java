// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.atom;

import org.incontro.interop.Format;

/** Opportunities as Atom feeds (RFC 4287). */
public final class Atom {

    /** The name space of the few elements for which Atom has none: status and days. */
    public static final String NAME_SPACE = "tag:incontro.org,2026:atom";

    /** The format {@code atom}: a feed that has no address and no further pages; it is only written. */
    public static final Format FORMAT =
            format(AtomFeed.builder("tag:incontro.org,2026:feed/opportunities").build());

    private Atom() {}

    /**
     * Returns the format for one feed. Records are expected newest first, as readers of feeds show them.
     *
     * @param feed what it says of itself
     */
    public static Format format(AtomFeed feed) {
        return Format.builder("atom", "Atom, a feed of opportunities")
                .mediaTypes("application/atom+xml")
                .extensions("atom")
                .writtenBy((out, options) -> new AtomEncoder(out, feed, options.language()))
                .build();
    }
}
