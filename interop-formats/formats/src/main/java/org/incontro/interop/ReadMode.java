// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop;

/** What happens when a record has a fault. */
public enum ReadMode {
    /** The first problem that is worse than a note ends the reading with a {@link FormatException}. */
    STRICT,
    /** Problems are collected, and whatever can be read is; the default. */
    LENIENT
}
