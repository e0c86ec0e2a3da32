// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.followup.workflow;

/** What a state means, whatever a region calls it. */
public enum Phase implements Word {
    /** Somebody has to begin, or an answer is awaited before work can go on. */
    WAITING,
    /** Somebody works on it. */
    WORKING,
    /** Set aside for a time. */
    SUSPENDED,
    /** Ended well. */
    AGREED,
    /** Ended otherwise. */
    CLOSED;

    /** Tells whether a case in such a state is still going on. */
    public boolean isOpen() {
        return this != AGREED && this != CLOSED;
    }

    @Override
    public String group() {
        return "phase";
    }
}
