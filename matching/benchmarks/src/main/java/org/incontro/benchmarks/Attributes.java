// SPDX-FileCopyrightText: 2026 Incontro contributors
// SPDX-License-Identifier: Apache-2.0
package org.incontro.benchmarks;

/**
 * What profiles are filtered by: each has one country of {@value #COUNTRIES} and one organisation type of {@value #TYPES}.
 *
 * @param countries the country of each profile
 * @param types the organisation type of each profile
 */
record Attributes(byte[] countries, byte[] types) {

    static final int COUNTRIES = 40;

    static final int TYPES = 6;

    /** Tells whether a filter lets a profile pass. */
    boolean pass(Opportunity opportunity, int profile) {
        return (opportunity.countries() >>> countries[profile] & opportunity.types() >>> types[profile] & 1) == 1;
    }
}
