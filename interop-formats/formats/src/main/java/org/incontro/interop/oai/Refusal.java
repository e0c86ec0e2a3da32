// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.oai;

/** A request that gets an error for an answer. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final OaiError error;

    Refusal(OaiError error, String message) {
        super(message, null, false, false);
        this.error = error;
    }

    OaiError error() {
        return error;
    }

    /** What was asked is not repeated in the answer where it was not understood. */
    boolean isOfTheRequest() {
        return error == OaiError.BAD_VERB || error == OaiError.BAD_ARGUMENT;
    }
}
