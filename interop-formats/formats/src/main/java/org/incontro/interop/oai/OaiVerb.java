// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.oai;

import java.util.Arrays;
import java.util.Optional;

/** What can be asked for. */
public enum OaiVerb {
    /** Who answers, and how. */
    IDENTIFY("Identify"),
    /** In which formats a record, or any record, can be had. */
    LIST_METADATA_FORMATS("ListMetadataFormats"),
    /** Which sets there are. */
    LIST_SETS("ListSets"),
    /** One record. */
    GET_RECORD("GetRecord"),
    /** The headers of records. */
    LIST_IDENTIFIERS("ListIdentifiers"),
    /** Records. */
    LIST_RECORDS("ListRecords");

    private final String word;

    OaiVerb(String word) {
        this.word = word;
    }

    /** Returns the word of the protocol. */
    public String word() {
        return word;
    }

    /**
     * Finds a verb.
     *
     * @param word as in the protocol, to the letter
     */
    public static Optional<OaiVerb> byWord(String word) {
        return Arrays.stream(values()).filter(verb -> verb.word.equals(word)).findFirst();
    }
}
