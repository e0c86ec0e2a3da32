// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.store;

/** Somebody else changed the same thing first. The caller's transaction can go on; what was tried has not happened. */
public final class ConcurrentChangeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param what what was changed by somebody else, by its identifier
     */
    public ConcurrentChangeException(String what) {
        super("%s must be as it was read, but was changed in the meantime. Read it again and decide anew."
                .formatted(what));
    }
}
