// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.index;

/** A snapshot cannot be used; nothing of it was loaded. */
public final class SnapshotException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Fault {
        /** It is no snapshot of an index at all. */
        NOT_A_SNAPSHOT,
        /** It was written in another version of the format. */
        OTHER_VERSION,
        /** It is of profiles where interests were expected, or the other way round. */
        OTHER_KIND,
        /** Its vectors are of another weight model. */
        OTHER_MODEL,
        /** Its attributes are in another form. */
        OTHER_ATTRIBUTES,
        /** It ends early, or is not what was written. */
        DAMAGED,
        /** It holds more than the settings allow. */
        TOO_LARGE
    }

    private final Fault fault;

    SnapshotException(Fault fault, String message) {
        super(message);
        this.fault = fault;
    }

    SnapshotException(Fault fault, String message, Throwable cause) {
        super(message, cause);
        this.fault = fault;
    }

    /** Returns why it cannot be used. */
    public Fault fault() {
        return fault;
    }
}
