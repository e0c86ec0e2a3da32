// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

/** A snapshot cannot be used; nothing of it was loaded. */
public final class SnapshotException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Fault {
        /** It is no such snapshot at all. */
        NOT_A_SNAPSHOT,
        /** It was written in another version of the format. */
        OTHER_VERSION,
        /** It is of profiles where interests were expected, or the other way round. */
        OTHER_KIND,
        /** Its vectors are of another weight model. */
        OTHER_MODEL,
        /** It was written by an engine with other settings. */
        OTHER_SETTINGS,
        /** Its attributes, or its records, are in another form. */
        OTHER_ATTRIBUTES,
        /** It ends early, or is not what was written. */
        DAMAGED,
        /** It holds more than the settings allow. */
        TOO_LARGE
    }

    private final Fault fault;

    /**
     * Says why.
     *
     * @param fault why
     * @param message the same in a sentence, with what to do
     */
    public SnapshotException(Fault fault, String message) {
        super(message);
        this.fault = fault;
    }

    /**
     * Says why.
     *
     * @param fault why
     * @param message the same in a sentence, with what to do
     * @param cause what was thrown
     */
    public SnapshotException(Fault fault, String message, Throwable cause) {
        super(message, cause);
        this.fault = fault;
    }

    /**
     * Returns the exception for a section that is not as it was written.
     *
     * @param section which one
     * @param what what is wrong, as the rest of a sentence
     */
    public static SnapshotException damaged(String section, String what) {
        return new SnapshotException(
                Fault.DAMAGED,
                "a snapshot must be as it was written, but its section \"%s\" %s. Restore an older snapshot, or rebuild from the database."
                        .formatted(section, what));
    }

    /** Returns why it cannot be used. */
    public Fault fault() {
        return fault;
    }
}
