// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.evaluation.ranking;

/** A corpus lacks what a matcher needs; the message says what. */
public final class NotApplicableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param message what is missing, and how to give it
     */
    public NotApplicableException(String message) {
        super(message);
    }
}
