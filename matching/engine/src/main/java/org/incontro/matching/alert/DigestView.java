// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert;

import java.util.List;
import java.util.Optional;
import org.incontro.core.identity.EntityId;

/** What a digest says, in one language and in the order in which to show it, before it is laid out. */
record DigestView(
        String language,
        String subject,
        String greeting,
        List<Item> items,
        String withheld,
        String why,
        String footer,
        Link preferences,
        Link unsubscribe) {

    /** An address and what is written over it, in which language. */
    record Link(String label, String address, String language) {}

    /**
     * One alert.
     *
     * @param alert what was planned
     * @param marks what must be said of it at once, such as that it has changed
     * @param facts kind, country and deadline, as far as known
     * @param reasons why it is told
     * @param alike others that are told together with it
     * @param less where to say that it was not useful: for each interest or profile that it fits, the best first; never empty
     */
    record Item(
            Alert alert,
            Link title,
            List<String> marks,
            List<String> facts,
            String reasonsLabel,
            List<String> reasons,
            String alikeLabel,
            List<Link> alike,
            List<Less> less) {}

    /** A link by which somebody says that an alert was not useful to one interest or profile; to none where it fits none. */
    record Less(Optional<EntityId> subject, Link link) {}
}
