// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.activity;

import java.util.Arrays;
import java.util.Optional;

/** What an activity does; those of the vocabulary of ActivityStreams that portals need. */
public enum ActivityType {
    /** Something is published. */
    CREATE("Create"),
    /** Something that was published has changed. */
    UPDATE("Update"),
    /** Something is published no more. */
    DELETE("Delete"),
    /** Somebody points to what another one published. */
    ANNOUNCE("Announce"),
    /** An expression of interest is handed over. */
    OFFER("Offer"),
    /** The answer to an offer is yes. */
    ACCEPT("Accept"),
    /** The offer is looked at, and the answer is still to come. */
    TENTATIVE_ACCEPT("TentativeAccept"),
    /** The answer to an offer is no. */
    REJECT("Reject"),
    /** An earlier activity of the same actor is taken back. */
    UNDO("Undo");

    private final String word;

    ActivityType(String word) {
        this.word = word;
    }

    /** Returns the word of the vocabulary. */
    public String word() {
        return word;
    }

    /** Tells whether it says which state something is in: {@link #CREATE}, {@link #UPDATE} or {@link #DELETE}. */
    public boolean isAboutState() {
        return this == CREATE || this == UPDATE || this == DELETE;
    }

    /** Tells whether it answers an offer: {@link #ACCEPT}, {@link #TENTATIVE_ACCEPT} or {@link #REJECT}. */
    public boolean isAnswer() {
        return this == ACCEPT || this == TENTATIVE_ACCEPT || this == REJECT;
    }

    /** Finds a type by its word. */
    static Optional<ActivityType> of(String word) {
        return Arrays.stream(values()).filter(type -> type.word.equals(word)).findFirst();
    }
}
