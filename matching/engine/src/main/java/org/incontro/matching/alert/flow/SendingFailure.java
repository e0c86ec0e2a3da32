// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching.alert.flow;

/** A message that was not taken. */
public final class SendingFailure extends Exception {

    private static final long serialVersionUID = 1L;

    private final Remedy remedy;

    /** What can be done about it. */
    public enum Remedy {
        /** Try again later: it was not taken, because the server is away or asks for patience. */
        RETRY,
        /** Try again later: there was no answer, and nobody can know whether it was taken. */
        ASK_AGAIN,
        /** Give it up: the address does not exist, or takes nothing. */
        GIVE_UP
    }

    /**
     * Makes the failure.
     *
     * @param remedy what can be done about it
     * @param what what went wrong, without personal data
     */
    public SendingFailure(Remedy remedy, String what) {
        super(what);
        this.remedy = remedy;
    }

    /** Returns what can be done about it. */
    public Remedy remedy() {
        return remedy;
    }
}
