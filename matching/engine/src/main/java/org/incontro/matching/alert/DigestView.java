// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert;

import java.util.List;

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
            Link less) {}
}
