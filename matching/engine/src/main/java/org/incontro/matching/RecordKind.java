// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.matching;

/** The kinds of record that an engine holds; identities of different kinds do not meet. */
public enum RecordKind {
    /** An organisation or a person. */
    PARTICIPANT,
    /** An opportunity. */
    OPPORTUNITY,
    /** An interest that somebody saved. */
    INTEREST,
    /** The wish of a participant to hear of what fits its profile, under the participant's identity. */
    PROFILE_INTEREST
}
