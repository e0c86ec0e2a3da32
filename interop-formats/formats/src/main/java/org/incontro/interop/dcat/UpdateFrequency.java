// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.interop.dcat;

/** How often data is renewed; the codes of the frequency list of the Publications Office of the EU. */
public enum UpdateFrequency {
    /** As things happen. */
    CONT,
    /** Every hour. */
    HOURLY,
    /** Every day. */
    DAILY,
    /** Every week. */
    WEEKLY,
    /** Every month. */
    MONTHLY,
    /** Four times a year. */
    QUARTERLY,
    /** Every year. */
    ANNUAL,
    /** Now and then. */
    IRREG,
    /** It is not known how often. */
    UNKNOWN
}
