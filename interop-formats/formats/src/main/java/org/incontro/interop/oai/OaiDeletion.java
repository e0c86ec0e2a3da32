// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.oai;

import java.util.Locale;

/** What a repository does with the records that were deleted. */
public enum OaiDeletion {
    /** It forgets them; who follows it has to look for what is missing. */
    NO,
    /** It tells of them for some time. */
    TRANSIENT,
    /** It tells of them for ever. */
    PERSISTENT;

    /** Returns the word of the protocol. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads a word of the protocol; what is none promises nothing. */
    static OaiDeletion ofWord(String word) {
        return switch (word.strip()) {
            case "persistent" -> PERSISTENT;
            case "transient" -> TRANSIENT;
            default -> NO;
        };
    }
}
