// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.core.participant;

/** How well somebody can do something, from least to most. */
public enum CompetenceLevel {
    /** Has learned it. */
    BASIC,
    /** Does it with guidance. */
    INTERMEDIATE,
    /** Does it alone. */
    ADVANCED,
    /** Is asked by others. */
    EXPERT
}
