// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.cloudevents;

/** What can happen to a participant. */
public enum ParticipantChange {
    /** It became visible. */
    NEW,
    /** Something of it changed. */
    CHANGED,
    /** It is gone, or not to be seen any more. */
    REMOVED
}
